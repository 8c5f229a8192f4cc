"""A run over a part of the data: what earlier runs made is in its report too."""

import json
from pathlib import Path
from typing import Any

import pytest

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


def test_a_check_lists_nothing() -> None:
    batch = Batch(["data/b.yaml"])
    for _ in batch.check():
        pass
    assert batch.report.earlier == ()
