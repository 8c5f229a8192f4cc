"""Runs of many files: what is found, what is made, and what a mistake stops."""

import json
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from reportgen.batch import drafting
from reportgen.batch.choice import EVERYTHING, Choice, UnknownFacet
from reportgen.batch.finding import find
from reportgen.data_files import data_folder
from reportgen.fingerprint import Environment, Reader
from reportgen.library import Batch, Report, Result, render
from reportgen.load import load_file
from reportgen.shelf import Shelf

PERIOD = """\
don_vi: muong-vang
ky: {period}
chot_so_lieu: 15/6/2024
noi_dung: {{mo_dau: "{text}"}}
van_ban:
{documents}
"""
DOCUMENT = (
    "  - {{loai: {kind}, so: {number}, ngay: 18/6/2024, trich_yeu: A, mo_dau: A, "
    "nguoi_ky: bi_thu{more}}}"
)


def document(number: int, kind: str = "thong-bao", more: str = "") -> str:
    return DOCUMENT.format(number=number, kind=kind, more=more)


def write(name: str, period: str, *documents: str, text: str = "Mở đầu.") -> Path:
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    content = PERIOD.format(period=period, text=text, documents="\n".join(documents))
    file.write_text(content, encoding="utf-8")
    return file


def jobs(shelf: Shelf, *files: Path, choice: Choice = EVERYTHING) -> list[str]:
    """The names of the documents that files give."""
    return [job.name for job in drafting.jobs(files, shelf, choice)[0]]


def types(*wanted: str) -> Choice:
    return Choice({"loai": wanted})


def run(*data: str, strict: bool = False, check: bool = False) -> Report:
    """A run in this process."""
    batch = Batch([*data], formats=["docx"], strict=strict)
    for _ in batch.check() if check else batch.run():
        pass
    return batch.report


def codes(report: Report) -> list[str]:
    return [it.code for it in report.diagnostics]


def written() -> list[str]:
    return sorted(str(it.relative_to("out")) for it in Path("out").rglob("*.docx"))


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root, who may enter every folder; below the folder where we stand."""
    root = os.geteuid() == 0
    Path.cwd().chmod(0o755)
    try:
        if root:
            os.seteuid(65534)
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.usefixtures("folder")
class TestFind:
    def test_folders_are_read_in_order_of_names_without_registers(self) -> None:
        for name in ("b/2.yaml", "a/1.yml", "a/1.yaml", "a/x.txt"):
            write(name, "2024-H1")
        found = [Path("a/1.yaml"), Path("a/1.yml"), Path("b/2.yaml")]
        assert find([Path()]) == found

    def test_a_file_named_twice_is_read_once(self) -> None:
        file = write("a/1.yaml", "2024-H1")
        assert find([file, Path("a"), file]) == [file]

    def test_a_file_of_two_names_is_read_once_by_its_own(self) -> None:
        file = write("a/z.yaml", "2024-H1")
        Path("a/hien-tai.yaml").symlink_to("z.yaml")
        assert find([Path("a"), file.absolute()]) == [file]

    def test_a_folder_behind_a_link_is_read(self, folder: Path) -> None:
        write("elsewhere/xa-02/1.yaml", "2024-H1")
        Path("data").mkdir()
        Path("data/xa-02").symlink_to(folder / "elsewhere/xa-02")
        write("data/xa-03/1.yaml", "2024-H1")
        assert find([Path("data")]) == [Path("data/xa-02/1.yaml"), Path("data/xa-03/1.yaml")]

    def test_a_folder_of_two_names_is_read_once_by_its_own(self) -> None:
        file = write("a/z/1.yaml", "2024-H1")
        Path("a/hien-tai").symlink_to("z")
        assert find([Path("a")]) == [file]

    def test_links_that_lead_back_are_not_followed(self) -> None:
        file = write("a/xa/1.yaml", "2024-H1")
        write("b/2.yaml", "2024-H1")
        Path("a/xa/len").symlink_to("../..")
        Path("a/xa/day").symlink_to(".")
        assert find([Path("a")]) == [file]

    def test_folders_that_link_to_each_other_are_read_once(self) -> None:
        for one, other in ("ab", "ba"):
            write(f"out-of-it/{one}/{one}.yaml", "2024-H1")
            Path(f"out-of-it/{one}/kia").symlink_to(f"../{other}")
        Path("data").mkdir()
        Path("data/x").symlink_to("../out-of-it/a")
        assert find([Path("data")]) == [Path("data/x/a.yaml"), Path("data/x/kia/b.yaml")]

    def test_suffixes_are_known_whatever_their_case(self) -> None:
        files = [write(f"a/{name}", "2024-H1") for name in ("1.YAML", "2.Yml", "3.YML")]
        write("a/DON-VI.YAML", "2024-H1")
        assert find([Path("a")]) == files

    def test_a_folder_that_may_not_be_entered_is_named(self) -> None:
        files = [write(f"data/{unit}/1.yaml", "2024-H1") for unit in ("xa-01", "xa-03")]
        shut = Path("data/xa-02")
        shut.mkdir(mode=0)
        with as_nobody():
            assert find([Path("data")]) == [files[0], shut, files[1]]
            assert [it.code for it in load_file(shut)[1]] == ["khong-duoc-doc"]

    def test_a_folder_whose_files_may_not_be_reached_names_them(self) -> None:
        file = write("data/xa-02/1.yaml", "2024-H1")
        file.parent.chmod(0o444)
        environment = Environment(templates="", fonts="", libraries="")
        with as_nobody():
            assert find([Path("data")]) == [file]
            assert data_folder(file) == Path()
            assert Reader(environment, "").inputs(file).registry
            assert [it.code for it in load_file(file)[1]] == ["khong-duoc-doc"]
        file.parent.chmod(0o755)

    def test_a_unit_whose_folder_is_a_lost_link_is_refused(self) -> None:
        write("data/xa-01/1.yaml", "2024-H1", document(1))
        Path("data/xa-02").symlink_to("/khong/co/o-dia/xa-02")
        report = run("data")
        assert [it.source for it in report.refusals] == ["data/xa-02"]
        assert codes(report) == ["khong-co-tep"]
        assert [it.state for it in report.results] == ["written"]
        assert not report.ok


@pytest.mark.usefixtures("folder")
class TestPlan:
    def test_a_document_a_job_by_unit_period_and_number(self, shelf: Shelf) -> None:
        file = write("ky.yaml", "2024-H1", document(4), document(512, "bao-cao"))
        assert jobs(shelf, file) == [
            "muong-vang/2024-h1/04-TB-HU",
            "muong-vang/2024-h1/512-BC-HU",
        ]

    def test_only_the_types_asked_for(self, shelf: Shelf) -> None:
        file = write("ky.yaml", "2024-H1", document(4), document(5, "bao-cao"))
        assert jobs(shelf, file, choice=types("bao-cao")) == ["muong-vang/2024-h1/05-BC-HU"]

    def test_a_draft_is_named_by_its_position_whatever_is_asked_for(self, shelf: Shelf) -> None:
        draft = "  - {loai: bao-cao, trich_yeu: A, mo_dau: A, nguoi_ky: bi_thu}"
        file = write("ky.yaml", "2024-H1", document(4), draft)
        assert jobs(shelf, file, choice=types("bao-cao")) == ["muong-vang/2024-h1/chua-so-2-BC-HU"]

    def test_a_file_with_mistakes_stops_no_other(self, shelf: Shelf) -> None:
        bad = write("a.yaml", "2023-H1", document(1), text="{khong_co}")
        good = write("b.yaml", "2024-H1", document(2))
        found, said = drafting.jobs([bad, good], shelf)
        assert [job.name for job in found] == ["muong-vang/2024-h1/02-TB-HU"]
        assert [it.code for it in said] == ["rang-buoc-la"]

    def test_two_documents_of_one_number_are_both_refused(self) -> None:
        write("ky.yaml", "2024-H1", document(4), document(4), document(5))
        report = run("ky.yaml")
        assert [it.state for it in report.results] == ["failed", "failed", "written"]
        assert codes(report) == ["trung-ten-tep"] * 2
        assert [it.path for it in report.diagnostics] == ["van_ban[0]", "van_ban[1]"]
        assert [it.mark.line for it in report.diagnostics if it.mark] == [6, 7]
        assert written() == ["muong-vang/2024-h1/05-TB-HU.docx"]

    def test_names_that_differ_in_case_only_are_one_name(self) -> None:
        write(
            "ky.yaml",
            "2024-H1",
            document(4, more=", ky_hieu: TB/HU"),
            document(4, more=", ky_hieu: Tb/hu"),
        )
        assert codes(run("ky.yaml")) == ["trung-ten-tep"] * 2

    def test_a_document_that_stands_clashes_with_one_that_is_new(self) -> None:
        write("a/a.yaml", "2024-H1", document(4))
        assert run("a").ok
        write("b/b.yaml", "2024-H1", document(4))
        report = run("a", "b")
        assert codes(report) == ["trung-ten-tep"] * 2
        assert written() == ["muong-vang/2024-h1/04-TB-HU.docx"]

    @pytest.mark.parametrize(
        "symbol", ["../../x", "/etc/passwd", "a\\b", "CON", "x y", "ĐU", "…", "a:b*?", "."]
    )
    def test_no_symbol_leads_outside(self, shelf: Shelf, symbol: str) -> None:
        file = write("ky.yaml", "2024-H1", document(4, more=f", ky_hieu: '{symbol}'"))
        ((job,), _) = drafting.jobs([file], shelf)
        assert set(job.stem) <= set(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"
        )
        assert job.stem.startswith("04")


@pytest.mark.usefixtures("folder")
class TestRun:
    def test_the_good_are_written_beside_the_bad(self) -> None:
        write("a.yaml", "2023-H1", document(1), text="{khong_co}")
        write("b.yaml", "2025-H1", document(2), document(3, more=", ngay: 1/1/1990"))
        write("c.yaml", "2024-H2", document(4), document(5, more=', danh_so: ["?"]'))
        report = run(".")
        assert written() == ["muong-vang/2024-h2/04-TB-HU.docx"]
        assert [it.done for it in report.results] == [True, False]
        assert [it.source for it in report.refusals] == ["a.yaml", "b.yaml"]
        assert "khoa-lap" in codes(report)
        assert not report.ok

    def test_the_same_bytes_with_and_without_the_bad(self) -> None:
        write("b.yaml", "2024-H1", document(2))
        run("b.yaml")
        alone = Path("out/muong-vang/2024-h1/02-TB-HU.docx").read_bytes()
        write("a.yaml", "2024-H2", document(1), text="{khong_co}")
        shutil.rmtree("out")
        run("b.yaml", "a.yaml")
        assert Path("out/muong-vang/2024-h1/02-TB-HU.docx").read_bytes() == alone

    def test_strict_stops_what_has_a_warning_and_no_other(self) -> None:
        small = ", cai_dat: {co_chu: 12}"
        write("a.yaml", "2024-Q2", document(1, more=small), document(2))
        write("b.yaml", "2024-H1", document(3), text="Số\u00a0liệu {khong_co}.")
        report = run(".", strict=True)
        assert [it.about.name for it in report.results if it.files] == [
            "muong-vang/2024-q2/02-TB-HU"
        ]
        assert [it.code for it in report.results[0].diagnostics] == ["the-thuc"]
        assert report.results[0].diagnostics[0].severity == "warning"
        assert "rang-buoc-la" in codes(report)

    def test_strict_counts_warnings_of_files_that_were_made_before(self) -> None:
        write("a.yaml", "2024-Q2", document(1, more=", cai_dat: {co_chu: 12}"))
        assert run("a.yaml").ok
        again = run("a.yaml")
        assert [it.state for it in again.results] == ["unchanged"]
        assert codes(again) == ["the-thuc"]
        strict = run("a.yaml", strict=True)
        assert [it.state for it in strict.results] == ["failed"]
        assert not strict.ok

    def test_a_warning_alone_stops_nothing(self) -> None:
        write("a.yaml", "2024-H1", document(1, more=", cai_dat: {co_chu: 12}"))
        (result,) = run("a.yaml").results
        assert result.done
        assert written() == ["muong-vang/2024-h1/01-TB-HU.docx"]

    def test_a_folder_that_cannot_be_written_fails_its_documents_only(self) -> None:
        write("a.yaml", "2023-H1", document(1))
        write("b.yaml", "2024-H1", document(2))
        Path("out/muong-vang").mkdir(parents=True)
        Path("out/muong-vang/2023-h1").write_text("a file")
        report = run(".")
        assert [[it.code for it in result.diagnostics] for result in report.results] == [
            ["chot-ngoai-ky", "khong-phai-thu-muc"],
            [],
        ]
        assert Path("out/muong-vang/2023-h1").read_text() == "a file"
        assert written() == ["muong-vang/2024-h1/02-TB-HU.docx"]

    def test_a_link_planted_in_out_is_not_followed(self, folder: Path) -> None:
        write("a.yaml", "2024-H1", document(1))
        elsewhere = folder / "elsewhere"
        elsewhere.mkdir()
        Path("out").mkdir()
        Path("out/muong-vang").symlink_to(elsewhere)
        (result,) = run("a.yaml").results
        assert [it.code for it in result.diagnostics] == ["ngoai-thu-muc-ket-qua"]
        assert list(elsewhere.iterdir()) == []

    def test_who_stops_reading_leaves_the_rest(self) -> None:
        write("a.yaml", "2024-H1", document(1), document(2), document(3))
        batch = Batch(["a.yaml"], formats=["docx"])
        outcomes = batch.run()
        next(outcomes)
        outcomes.close()
        assert batch.report.left == 2
        assert json.loads(Path("out/summary.json").read_text(encoding="utf-8"))["left"] == 2
        assert written() == ["muong-vang/2024-h1/01-TB-HU.docx"]

    def test_the_first_that_fails_ends_a_run_that_is_not_to_go_on(self) -> None:
        bad = document(1, more=', danh_so: ["?"]')
        write("a.yaml", "2024-H1", bad, document(2), document(3))
        batch = Batch(["a.yaml"], formats=["docx"], keep_going=False)
        states = [it.state for it in batch.run() if isinstance(it, Result)]
        assert states == ["failed"]
        assert batch.report.left == 2
        assert written() == []


@pytest.mark.usefixtures("folder")
def test_check_makes_everything_and_writes_nothing(folder: Path) -> None:
    write("a.yaml", "2024-H1", document(1, more=", cai_dat: {co_chu: 12}"))
    before = sorted(folder.rglob("*"))
    (result,) = run("a.yaml", check=True).results
    assert [it.code for it in result.diagnostics] == ["the-thuc"]
    assert (result.state, result.files) == ("checked", ())
    assert sorted(folder.rglob("*")) == before


@pytest.mark.usefixtures("folder")
def test_templates_that_change_during_a_run_leave_nothing_to_be_trusted() -> None:
    write("a.yaml", "2024-H1", document(1), document(2))
    mine = Path("mau/documents/thong-bao.html")
    mine.parent.mkdir(parents=True)
    mine.write_text("{% extends 'goc/documents/thong-bao.html' %}", encoding="utf-8")
    batch = Batch(["a.yaml"], formats=["docx"], templates="mau")
    outcomes = batch.run()
    next(outcomes)
    mine.write_text("{% extends 'goc/documents/thong-bao.html' %} ", encoding="utf-8")
    assert len([*outcomes]) == 1
    assert codes(batch.report) == ["mau-doi-giua-chung"]
    again = Batch(["a.yaml"], formats=["docx"], templates="mau")
    assert [it.why for it in again.run() if isinstance(it, Result)] == [("new",)] * 2
    assert again.report.ok


class TestWhatAProgrammerGetsWrong:
    def test_a_format_that_there_is_not(self) -> None:
        with pytest.raises(ValueError, match="docx, pdf"):
            Batch(["a.yaml"], formats=["doc"])
        with pytest.raises(ValueError, match="docx, pdf"):
            render("a.yaml", formats=["doc"])

    def test_a_folder_of_templates_that_is_none(self, tmp_path: Path) -> None:
        with pytest.raises(ValueError, match="templates"):
            render("a.yaml", templates=tmp_path / "none")

    def test_a_facet_that_there_is_not(self) -> None:
        with pytest.raises(UnknownFacet):
            Choice({"lao": ("x",)})  # type: ignore[dict-item]  # that is the point


@pytest.mark.usefixtures("folder")
def test_one_file_in_memory() -> None:
    write("a.yaml", "2024-H1", document(1), document(2, "bao-cao"))
    found = render("a.yaml", types=["bao-cao"], formats=["pdf"])
    assert found.ok
    assert [(it.about.type, [*it.files]) for it in found.documents] == [("bao-cao", ["pdf"])]
    assert found.documents[0].files["pdf"].startswith(b"%PDF")
    assert not Path("out").exists()


@pytest.mark.usefixtures("folder")
class TestWhatIsRemembered:
    def test_a_file_that_is_changed_and_changed_back_meanwhile_is_read_again(self) -> None:
        file = write("a.yaml", "2024-H1", document(1), document(2))
        before = file.read_text(encoding="utf-8")
        batch = Batch(["a.yaml"], formats=["docx"])
        batch.tell = partial(self.write_between, file, before)
        assert len([*batch.run()]) == 2
        drafted: list[str] = []
        again = Batch(["a.yaml"], formats=["docx"], tell=lambda *it: drafted.append(it[0]))
        assert [it.state for it in again.run() if isinstance(it, Result)] == ["written"] * 2
        assert "read" in drafted

    @staticmethod
    def write_between(file: Path, before: str, phase: str, _done: int, _total: int) -> None:
        """Other words after the comparison, the old ones after the reading."""
        text = before.replace("Mở đầu.", "Lời khác.") if phase == "compare" else before
        file.write_text(text, encoding="utf-8")

    def test_a_document_of_another_file_is_not_written_over(self) -> None:
        for name, text in (("mot", "Một."), ("hai", "Hai.")):
            for register in ("don-vi.yaml", "chi-tieu.yaml"):
                Path(name).mkdir(exist_ok=True)
                shutil.copy(register, name)
            write(f"{name}/a.yaml", "2024-H1", document(4), text=text)
        assert run("mot").ok
        first = Path("out/muong-vang/2024-h1/04-TB-HU.docx").read_bytes()
        refused = run("hai")
        assert codes(refused) == ["ten-tep-da-dung"]
        assert Path("out/muong-vang/2024-h1/04-TB-HU.docx").read_bytes() == first
        assert [it.state for it in run("mot").results] == ["unchanged"]
        forced = Batch(["hai"], formats=["docx"], force=True)
        assert [it.state for it in forced.run() if isinstance(it, Result)] == ["written"]

    def test_a_document_of_a_file_of_the_same_name_elsewhere_is_not_written_over(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        out = folder / "out"
        found = []
        for name, text in (("mot", "Một."), ("hai", "Hai.")):
            for register in ("don-vi.yaml", "chi-tieu.yaml"):
                write(f"{name}/data/a.yaml", "2024-H1", document(4), text=text)
                shutil.copy(register, f"{name}/data")
        for name in ("mot", "hai", "mot"):
            monkeypatch.chdir(folder / name)
            batch = Batch(["data"], out, formats=["docx"])
            found.append([it.state for it in batch.run() if isinstance(it, Result)])
        assert found == [["written"], ["failed"], ["unchanged"]]

    def test_a_copy_of_all_goes_on_by_itself(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write("mot/a.yaml", "2024-H1", document(4))
        assert run("mot").ok
        shutil.copytree(folder, folder / "ban-sao", ignore=shutil.ignore_patterns("ban-sao"))
        monkeypatch.chdir(folder / "ban-sao")
        write("mot/a.yaml", "2024-H1", document(4), text="Sửa.")
        assert [it.state for it in run("mot").results] == ["written"]

    def test_a_renamed_file_takes_its_documents_along(self) -> None:
        file = write("a.yaml", "2024-H1", document(4))
        assert run("a.yaml").ok
        file.rename("b.yaml")
        for _ in range(2):
            report = run("b.yaml")
            assert [it.about.source for it in report.results] == ["b.yaml"]
            assert report.ok

    def test_a_warning_on_a_file_without_documents_is_told_every_time(self) -> None:
        file = write("a.yaml", "2023-H1")
        text = file.read_text(encoding="utf-8").replace("van_ban:", "van_ban: []")
        file.write_text(text, encoding="utf-8")
        reports = [run("a.yaml", strict=True) for _ in range(3)]
        assert [codes(it) for it in reports] == [["chot-ngoai-ky"]] * 3
        assert not any(it.ok for it in reports)

    def test_what_was_said_of_a_format_stays_while_it_stands(self) -> None:
        write("a.yaml", "2024-H1", document(1, more=", cai_dat: {co_chu: 12}"))
        for formats in (["docx", "pdf"], ["docx"], ["pdf"], ["docx", "pdf"]):
            batch = Batch(["a.yaml"], formats=formats)
            states = [it.state for it in batch.run() if isinstance(it, Result)]
            assert codes(batch.report) == ["the-thuc"]
        assert states == ["unchanged"]


@pytest.mark.usefixtures("folder")
def test_threads_wait_for_each_other() -> None:
    """Their figures and words never meet."""
    for i in range(4):
        write(f"p{i}/a.yaml", "2024-H1", document(i + 1), text=f"Lời của tệp {i}.")
    files = [f"p{i}/a.yaml" for i in range(4)] * 2
    alone = {it: render(it, formats=["docx"]).documents[0].files for it in files}
    with ThreadPoolExecutor(4) as threads:
        made = [*threads.map(partial(render, formats=["docx"]), files)]
    for file, found in zip(files, made, strict=True):
        assert found.documents[0].files == alone[file]


def test_a_number_of_processes_that_there_is_not() -> None:
    with pytest.raises(ValueError, match="-1"):
        Batch(["a.yaml"], jobs=-1)
