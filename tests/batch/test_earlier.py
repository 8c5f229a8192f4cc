"""A run over a part of the data: what earlier runs made is in its report too."""

import json
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reportgen import __version__
from reportgen.batch.manifest import Manifest
from reportgen.library import Batch, Choice, Report, Result

PERIOD = """\
don_vi: muong-vang
ky: {period}
chot_so_lieu: 15/6/{year}
noi_dung: {{mo_dau: "{opening}"}}
van_ban:
{documents}
"""
DOCUMENT = (
    "  - {{loai: thong-bao, so: {number}, ngay: 18/6/{year}, trich_yeu: A, nguoi_ky: bi_thu}}\n"
)

pytestmark = pytest.mark.usefixtures("folder")


def write(name: str, period: str, *numbers: int, opening: str = "A") -> None:
    year = period[:4]
    documents = "".join(DOCUMENT.format(number=it, year=year) for it in numbers) or "  []\n"
    file = Path("data", name)
    file.write_text(
        PERIOD.format(period=period, year=year, documents=documents, opening=opening), "utf-8"
    )


def change(name: str, before: str, after: str) -> None:
    file = Path("data", name)
    file.write_text(file.read_text("utf-8").replace(before, after), "utf-8")


@pytest.fixture(autouse=True)
def data(folder: Path) -> None:
    """Two periods, three documents, made once."""
    (folder / "data").mkdir()
    for register in folder.glob("*.yaml"):
        register.rename(folder / "data" / register.name)
    write("a.yaml", "2023-H1", 1, 2)
    write("b.yaml", "2024-H1", 3)
    assert [it.state for it in run("data").results] == ["written"] * 3


def run(*data: str, **options: Any) -> Report:
    batch = Batch([*data], formats=["docx"], **options)
    for _ in batch.run():
        pass
    return batch.report


def short(results: tuple[Result, ...]) -> list[str]:
    return [it.about.name.rpartition("/")[2] for it in results]


def codes(report: Report) -> list[list[str]]:
    return [[x.code for x in it.diagnostics] for it in report.earlier]


def made(number: int) -> Path:
    (found,) = Path("out").rglob(f"{number:02}-TB-HU.docx")
    return found


def test_one_corrected_file_loses_none_of_the_others() -> None:
    write("b.yaml", "2024-H1", 3, opening="Đã sửa")
    report = run("data/b.yaml")
    assert short(report.results) == ["03-TB-HU"]
    assert short(report.earlier) == ["01-TB-HU", "02-TB-HU"]
    assert report.ok
    assert (report.count("written"), report.count("earlier")) == (1, 2)
    assert [it.files for it in report.earlier] == [(made(1),), (made(2),)]
    page = Path("out/index.html").read_text(encoding="utf-8")
    assert all(page.count(f"{it:02}-TB-HU.docx") == 1 for it in (1, 2, 3))
    told = json.loads(Path("out/summary.json").read_text(encoding="utf-8"))
    assert (len(told["documents"]), told["earlier"], len(told["earlier_documents"])) == (1, 2, 2)


def test_a_run_over_everything_has_nothing_from_before() -> None:
    assert run("data").earlier == ()


def test_what_was_deleted_or_is_a_link_is_not_listed() -> None:
    made(1).unlink()
    second = made(2)
    Path("elsewhere.docx").write_bytes(second.read_bytes())
    second.unlink()
    second.symlink_to(Path("elsewhere.docx").absolute())
    assert run("data/b.yaml").earlier == ()


def test_what_a_person_wrote_into_is_listed() -> None:
    made(1).write_bytes(b"signed")
    assert short(run("data/b.yaml").earlier) == ["01-TB-HU", "02-TB-HU"]


def test_a_number_that_was_taken_out_is_listed_with_a_warning() -> None:
    write("a.yaml", "2023-H1", 2)
    report = run("data/a.yaml")
    assert short(report.earlier) == ["01-TB-HU", "03-TB-HU"]
    assert codes(report) == [["khong-con-van-ban"], []]
    assert report.ok
    assert report.diagnostics == []
    assert run("data/a.yaml", strict=True).ok
    assert codes(run("data")) == [["khong-con-van-ban"]]


def test_a_file_that_gives_nothing_any_more_is_told_of_too() -> None:
    write("b.yaml", "2024-H1")
    assert codes(run("data")) == [["khong-con-van-ban"]]


def test_what_was_not_asked_for_is_not_missed() -> None:
    write("b.yaml", "2024-H1", 4)
    report = run("data/b.yaml", choice=Choice({"loai": ("ket-luan",)}))
    assert report.results == ()
    assert short(report.earlier) == ["01-TB-HU", "02-TB-HU", "03-TB-HU"]
    assert codes(report) == [[]] * 3


def test_a_file_that_is_refused_keeps_its_documents_of_before() -> None:
    write("a.yaml", "2023-H1", 1, 2, opening="{khong_co}")
    report = run("data")
    assert not report.ok
    assert short(report.earlier) == ["01-TB-HU", "02-TB-HU"]
    assert codes(report) == [["ban-cu-tep-loi"], ["ban-cu-tep-loi"]]


@pytest.fixture
def elsewhere(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Another working folder: where all was made before lies beside it."""
    there = folder / "khac"
    there.mkdir()
    monkeypatch.chdir(there)
    return Path("..")


def test_from_another_folder_no_document_is_called_gone(elsewhere: Path) -> None:
    report = run("../data/b.yaml", out=elsewhere / "out")
    assert short(report.earlier) == ["01-TB-HU", "02-TB-HU"]
    assert codes(report) == [[], []]


def test_from_another_folder_what_is_gone_or_refused_is_told(elsewhere: Path) -> None:
    (elsewhere / "data/b.yaml").unlink()
    file = elsewhere / "data/a.yaml"
    file.write_text(file.read_text("utf-8").replace('mo_dau: "A"', 'mo_dau: "{khong_co}"'), "utf-8")
    report = run("../data", out=elsewhere / "out")
    assert codes(report) == [["ban-cu-tep-loi"]] * 2 + [["khong-con-van-ban"]]


def test_when_all_is_moved_no_document_is_called_gone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "moi").mkdir()
    for name in ("data", "out"):
        (folder / name).rename(folder / "moi" / name)
    monkeypatch.chdir(folder / "moi")
    assert codes(run("data/b.yaml")) == [[], []]


def test_a_folder_that_may_not_be_entered_keeps_its_documents_of_before(folder: Path) -> None:
    unit = folder / "data/xa"
    unit.mkdir()
    Path("data/a.yaml").rename(unit / "a.yaml")
    assert run("data").ok
    unit.rename(folder / "xa-cu")
    unit.symlink_to("/khong/co/o-dia")
    report = run("data")
    assert [it.source for it in report.refusals] == ["data/xa"]
    assert codes(report) == [["ban-cu-tep-loi"], ["ban-cu-tep-loi"]]


def test_what_cannot_be_made_now_keeps_its_copy_of_before() -> None:
    change("b.yaml", "trich_yeu: A", "trich_yeu: A, danh_so: ['?']")
    report = run("data")
    assert [it.state for it in report.results] == ["unchanged"] * 2 + ["failed"]
    assert [it.files for it in report.earlier] == [(made(3),)]
    assert codes(report) == [["ban-cu-khong-lam-duoc"]]


def test_what_strict_refuses_keeps_its_copy_of_before() -> None:
    change("b.yaml", "trich_yeu: A", "trich_yeu: A, cai_dat: {co_chu: 12}")
    assert codes(run("data")) == []
    assert codes(run("data/b.yaml", strict=True)) == [[], [], ["ban-cu-khong-lam-duoc"]]


def test_what_two_files_would_write_now_keeps_its_copy_of_before() -> None:
    shutil.copytree("data", "khac")
    report = run("data/b.yaml", "khac/b.yaml")
    assert [it.state for it in report.results] == ["failed"] * 2
    assert codes(report) == [[], [], ["ban-cu-khong-lam-duoc"]]


def test_a_journal_that_tells_no_ways_is_believed_by_the_names_typed() -> None:
    with closing(Manifest.open(Path("out"), __version__)) as manifest:
        for name in manifest.documents():
            entry = manifest.document(name)
            assert entry is not None
            assert entry.way.startswith("../data/")
            manifest.record(replace(entry, way=""))
    Path("data/b.yaml").unlink()
    assert codes(run("data")) == [["khong-con-van-ban"]]


def test_a_document_of_another_file_is_no_copy_of_before() -> None:
    shutil.copytree("data", "khac")
    change("../khac/b.yaml", "A", "B")
    report = run("khac/b.yaml")
    assert [it.state for it in report.results] == ["failed"]
    assert short(report.earlier) == ["01-TB-HU", "02-TB-HU", "03-TB-HU"]
    assert codes(report) == [[]] * 3


def test_a_run_that_was_stopped_lists_what_it_did_not_reach() -> None:
    for name, period, numbers in (("a.yaml", "2023-H1", (1, 2)), ("b.yaml", "2024-H1", (3,))):
        write(name, period, *numbers, opening="Đã sửa")
    batch = Batch(["data"], formats=["docx"])
    running = batch.run()
    next(running)
    running.close()
    assert (len(batch.report.results), batch.report.left) == (1, 2)
    assert len(batch.report.earlier) == 2
    assert not batch.report.ok


def test_a_stopped_run_takes_nothing_for_gone_where_only_some_types_are_known() -> None:
    write("a.yaml", "2023-H1", 1, 2, opening="Đã sửa")
    file = Path("data/a.yaml")
    file.write_text(file.read_text("utf-8").replace("thong-bao, so: 2", "bao-cao, so: 2"), "utf-8")
    assert short(run("data/a.yaml", choice=Choice({"loai": ("bao-cao",)})).results) == ["02-BC-HU"]
    batch = Batch(["data/a.yaml"], formats=["docx"])
    running = batch.run()
    next(running)
    running.close()
    assert short(batch.report.results) == ["02-BC-HU"]
    assert short(batch.report.earlier)[:2] == ["01-TB-HU", "02-TB-HU"]
    assert codes(batch.report) == [[]] * 3


def test_a_check_lists_nothing() -> None:
    batch = Batch(["data/b.yaml"])
    for _ in batch.check():
        pass
    assert batch.report.earlier == ()
