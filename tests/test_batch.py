"""Runs of many files: what is found, what is made, and what a mistake stops."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from reportgen import batch
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


def names(plan: batch.Plan) -> list[str]:
    return [job.name for job in plan.jobs]


def codes(plan: batch.Plan) -> list[str]:
    return [it.code for it in plan.diagnostics]


def run(
    data: Sequence[str], shelf: Shelf, *, strict: bool = False
) -> tuple[list[batch.Outcome], batch.Plan]:
    plan = batch.plan(batch.find([Path(it) for it in data]), shelf)
    return list(batch.render(plan, shelf, ["docx"], Path("out"), strict=strict)), plan


def written() -> list[str]:
    return sorted(str(it.relative_to("out")) for it in Path("out").rglob("*") if it.is_file())


@pytest.mark.usefixtures("folder")
class TestFind:
    def test_folders_are_read_in_order_of_names_without_registers(self) -> None:
        for name in ("b/2.yaml", "a/1.yml", "a/1.yaml", "a/x.txt"):
            write(name, "2024-H1")
        found = [Path("a/1.yaml"), Path("a/1.yml"), Path("b/2.yaml")]
        assert batch.find([Path()]) == found

    def test_a_file_named_twice_is_read_once(self) -> None:
        file = write("a/1.yaml", "2024-H1")
        assert batch.find([file, Path("a"), file]) == [file]


@pytest.mark.usefixtures("folder")
class TestPlan:
    def test_a_document_a_job_by_unit_period_and_number(self, shelf: Shelf) -> None:
        file = write("ky.yaml", "2024-H1", document(4), document(512, "bao-cao"))
        assert names(batch.plan([file], shelf)) == [
            "muong-vang/2024-h1/04-TB-HU",
            "muong-vang/2024-h1/512-BC-HU",
        ]

    def test_only_the_types_asked_for(self, shelf: Shelf) -> None:
        file = write("ky.yaml", "2024-H1", document(4), document(5, "bao-cao"))
        assert names(batch.plan([file], shelf, ["bao-cao"])) == ["muong-vang/2024-h1/05-BC-HU"]

    def test_a_draft_is_named_by_its_position_whatever_is_asked_for(self, shelf: Shelf) -> None:
        draft = "  - {loai: bao-cao, trich_yeu: A, mo_dau: A, nguoi_ky: bi_thu}"
        file = write("ky.yaml", "2024-H1", document(4), draft)
        assert names(batch.plan([file], shelf, ["bao-cao"])) == [
            "muong-vang/2024-h1/chua-so-2-BC-HU"
        ]

    def test_a_file_with_mistakes_stops_no_other(self, shelf: Shelf) -> None:
        bad = write("a.yaml", "2023-H1", document(1), text="{khong_co}")
        good = write("b.yaml", "2024-H1", document(2))
        plan = batch.plan([bad, good], shelf)
        assert names(plan) == ["muong-vang/2024-h1/02-TB-HU"]
        assert codes(plan) == ["rang-buoc-la"]

    def test_two_documents_of_one_number_are_both_refused(self, shelf: Shelf) -> None:
        file = write("ky.yaml", "2024-H1", document(4), document(4), document(5))
        plan = batch.plan([file], shelf)
        assert names(plan) == ["muong-vang/2024-h1/05-TB-HU"]
        assert codes(plan) == ["trung-ten-tep"] * 2
        assert [it.path for it in plan.diagnostics] == ["van_ban[0]", "van_ban[1]"]
        assert [it.mark.line for it in plan.diagnostics if it.mark] == [6, 7]

    def test_names_that_differ_in_case_only_are_one_name(self, shelf: Shelf) -> None:
        file = write(
            "ky.yaml",
            "2024-H1",
            document(4, more=", ky_hieu: TB/HU"),
            document(4, more=", ky_hieu: Tb/hu"),
        )
        assert codes(batch.plan([file], shelf)) == ["trung-ten-tep"] * 2

    @pytest.mark.parametrize(
        "symbol", ["../../x", "/etc/passwd", "a\\b", "CON", "x y", "ĐU", "…", "a:b*?", "."]
    )
    def test_no_symbol_leads_outside(self, shelf: Shelf, symbol: str) -> None:
        file = write("ky.yaml", "2024-H1", document(4, more=f", ky_hieu: '{symbol}'"))
        (job,) = batch.plan([file], shelf).jobs
        assert set(job.stem) <= set(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"
        )
        assert job.stem.startswith("04")


@pytest.mark.usefixtures("folder")
class TestRender:
    def test_the_good_are_written_beside_the_bad(self, shelf: Shelf) -> None:
        write("a.yaml", "2023-H1", document(1), text="{khong_co}")
        write("b.yaml", "2024-H1", document(2), document(3, more=", ngay: 1/1/1990"))
        write("c.yaml", "2024-H2", document(4), document(5, more=', danh_so: ["?"]'))
        outcomes, plan = run(["."], shelf)
        assert written() == ["muong-vang/2024-h2/04-TB-HU.docx"]
        assert [it.done for it in outcomes] == [True, False]
        assert "khoa-lap" in codes(plan)

    def test_the_same_bytes_with_and_without_the_bad(self, shelf: Shelf) -> None:
        file = write("b.yaml", "2024-H1", document(2))
        run(["b.yaml"], shelf)
        alone = Path("out/muong-vang/2024-h1/02-TB-HU.docx").read_bytes()
        write("a.yaml", "2024-H2", document(1), text="{khong_co}")
        run([str(file), "a.yaml"], shelf)
        assert Path("out/muong-vang/2024-h1/02-TB-HU.docx").read_bytes() == alone

    def test_strict_stops_what_has_a_warning_and_no_other(self, shelf: Shelf) -> None:
        small = ", cai_dat: {co_chu: 12}"
        write("a.yaml", "2024-Q2", document(1, more=small), document(2))
        write("b.yaml", "2024-H1", document(3), text="Số\u00a0liệu {khong_co}.")
        outcomes, plan = run(["."], shelf, strict=True)
        assert [it.job.stem for it in outcomes if it.files] == ["02-TB-HU"]
        assert [it.code for it in outcomes[0].diagnostics] == ["the-thuc"]
        assert outcomes[0].diagnostics[0].severity == "warning"
        assert "rang-buoc-la" in codes(plan)

    def test_a_warning_alone_stops_nothing(self, shelf: Shelf) -> None:
        write("a.yaml", "2024-H1", document(1, more=", cai_dat: {co_chu: 12}"))
        (outcome,), _ = run(["a.yaml"], shelf)
        assert outcome.done
        assert written() == ["muong-vang/2024-h1/01-TB-HU.docx"]

    def test_a_folder_that_cannot_be_written_fails_its_documents_only(self, shelf: Shelf) -> None:
        write("a.yaml", "2023-H1", document(1))
        write("b.yaml", "2024-H1", document(2))
        Path("out/muong-vang").mkdir(parents=True)
        Path("out/muong-vang/2023-h1").write_text("a file")
        outcomes, _ = run(["."], shelf)
        assert [[it.code for it in outcome.diagnostics] for outcome in outcomes] == [
            ["khong-phai-thu-muc"],
            [],
        ]
        assert written() == ["muong-vang/2023-h1", "muong-vang/2024-h1/02-TB-HU.docx"]

    def test_a_link_planted_in_out_is_not_followed(self, shelf: Shelf, folder: Path) -> None:
        write("a.yaml", "2024-H1", document(1))
        elsewhere = folder / "elsewhere"
        elsewhere.mkdir()
        Path("out").mkdir()
        Path("out/muong-vang").symlink_to(elsewhere)
        (outcome,), _ = run(["a.yaml"], shelf)
        assert [it.code for it in outcome.diagnostics] == ["ngoai-thu-muc-ket-qua"]
        assert list(elsewhere.iterdir()) == []


@pytest.mark.usefixtures("folder")
def test_check_makes_everything_and_writes_nothing(shelf: Shelf, folder: Path) -> None:
    file = write("a.yaml", "2024-H1", document(1, more=", cai_dat: {co_chu: 12}"))
    before = sorted(folder.rglob("*"))
    (outcome,) = batch.check(batch.plan([file], shelf).jobs, shelf)
    assert [it.code for it in outcome.diagnostics] == ["the-thuc"]
    assert outcome.files == []
    assert sorted(folder.rglob("*")) == before
