"""`reportgen render` as people run it: its exit status, what it says, what it logs."""

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from reportgen.cli import run as cli

sys.path.insert(0, str(Path(__file__).parent))  # as in test_cluster.py
runs = import_module("runs")

LONGEST = 80
"""Letters of a text in a log."""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    runs.commune_files(tmp_path / "xa", 3, 1)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def render(*options: str) -> int:
    """In this process; statuses of signals are shown with the faults."""
    return cli(["render", "xa", "--format", "docx", *options])


def break_one(place: Path, number: int, *, document: bool = False) -> None:
    """A file that gives no document, or one whose only document fails."""
    code = f"xa-{number:02}"
    more = ", cai_dat: {co_chu: 12}" if document else ""
    text = "Lời." if document else "{khong_co}"
    runs.write(
        place / "xa" / code / "ky.yaml", runs.period(code, runs.document(1, more=more), text=text)
    )


# Exit statuses.


def test_0_all_is_well(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert render() == 0
    assert "3 văn bản" in capsys.readouterr().err
    assert (render(), runs.summary(place / "out")["unchanged"]) == (0, 3)


def test_1_something_failed(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_one(place, 1)
    assert render() == 1
    said = capsys.readouterr().err
    assert "rang-buoc-la" in said
    assert runs.summary(place / "out")["written"] == 2
    break_one(place, 1, document=True)
    assert render() == 0
    assert render("--strict") == 1


def test_a_warning_on_a_file_of_two_documents_is_one_for_all_who_count(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    documents = [runs.document(1), runs.document(2)]
    text = runs.period("xa-01", *documents).replace("15/6/2024", "15/6/2025")
    runs.write(place / "xa/xa-01/ky.yaml", text)
    assert render() == 0
    said = capsys.readouterr().err
    assert said.count("chot-ngoai-ky") == 1
    assert "4 văn bản, 0 không ghi được, 0 lỗi, 1 cảnh báo" in said
    assert runs.summary(place / "out")["warnings"] == 1


@pytest.mark.usefixtures("place")
def test_the_table_claims_to_have_written_only_what_was(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert render() == 0
    capsys.readouterr()
    assert render() == 0
    told = capsys.readouterr().out
    assert "Văn bản của lượt này" in told
    assert "đã ghi" not in told
    assert told.count("không đổi") == 3


@pytest.mark.parametrize(
    "options",
    [
        ("--format", "doc"), ("--format", ""), ("--carry", "none,docx"), ("--only", "xa-01"),
        ("--only", "huyen=a"), ("--skip", "cap="), ("--jobs", "0"), ("--jobs", "hai"),
        ("--time-limit", "0"), ("--templates", "khong-co"), ("--type", "thong-cao"),
        ("--tls-ca", "ca.pem"), ("--khong-co",), ("khong-co",), ("--log", "khong/co/nhat-ky"),
        ("--lang", "fr"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_2_usage(place: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...]) -> None:
    assert render(*options) == 2
    assert "Traceback" not in capsys.readouterr().err
    assert not (place / "out").exists()


def test_2_there_is_no_data(place: Path) -> None:
    (place / "trong").mkdir()
    assert cli(["render", "trong"]) == 2
    assert cli(["render"]) == 2


# The first that fails.


def test_fail_fast_and_keep_going(place: Path) -> None:
    break_one(place, 0)
    assert render("--fail-fast") == 1
    told = runs.summary(place / "out")
    assert (told["written"], told["refused"], told["left"]) == (0, 1, 2)
    assert (render("--keep-going"), runs.summary(place / "out")["written"]) == (1, 2)


def test_fail_fast_with_workers(place: Path) -> None:
    """Those that were being made meanwhile are not written either."""
    break_one(place, 0)
    run = runs.command(place, "render", "xa", "--format", "docx", "--fail-fast", "--jobs", "2")
    assert run.wait() == 1
    run.nothing_left()
    assert runs.finals(place / "out") == {}
    assert runs.summary(place / "out")["left"] == 2


def test_fail_fast_of_a_run_in_which_all_is_well(place: Path) -> None:
    assert (render("--fail-fast"), runs.summary(place / "out")["left"]) == (0, 0)


# What is told.


def test_why(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert render("--why", "--lang", "en") == 0
    assert capsys.readouterr().out.count("never made") == 3
    edited = (place / "xa/xa-01/ky.yaml").read_text(encoding="utf-8").replace("Mở đầu.", "Lời.")
    runs.write(place / "xa/xa-01/ky.yaml", edited)
    assert render("--why", "--lang", "en") == 0
    said = capsys.readouterr().out
    assert (said.count("period file changed"), said.count("(unchanged)")) == (1, 0)


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (("--only", "don_vi=xa-00,xa-02"), ["xa-00", "xa-02"]),
        (("--skip", "don_vi=xa-00"), ["xa-01", "xa-02"]),
        (("--only", "don-vi=xa-0*", "--skip", "loai=ket-luan"), ["xa-00", "xa-02"]),
        (("--type", "ket-luan"), ["xa-01"]),
        (("--only", "cap=XA", "--only", "ky=2024-h1", "--type", "bao-cao"), ["xa-02"]),
        (("--only", "cap=tinh"), []),
    ],
)
def test_filters(place: Path, options: tuple[str, ...], names: list[str]) -> None:
    assert render(*options) == 0
    assert sorted({it.partition("/")[0] for it in runs.finals(place / "out")}) == names


# The log.


def test_a_log_is_lines_of_json_without_long_texts(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = "Nguyễn Thị Bí Mật " * 10
    break_one(place, 1)
    runs.write(place / "xa/xa-02/ky.yaml", runs.period("xa-02", text=f"{{{secret}}} {secret}"))
    assert render("--log", "-") == 1
    lines = [it for it in capsys.readouterr().err.splitlines() if it.startswith('{"time"')]
    told = [json.loads(it) for it in lines]
    assert [it["event"] for it in told] == ["start", "refused", "refused", "written", "end"]
    assert all(len(text) <= LONGEST for it in told for text in texts(it))
    assert not [it for it in lines if "Bí Mật" in it]
    assert told[-1]["written"] == 1


def texts(value: Any) -> list[str]:
    """Every text in a line."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, (dict, list)):
        parts = value.values() if isinstance(value, dict) else value
        return [it for part in parts for it in texts(part)]
    return []


def test_the_log_of_a_long_name(place: Path) -> None:
    long = place / "xa" / ("x" * 120) / "ky.yaml"
    runs.write(long, runs.period("khong-co"))
    assert render("--log", "nhat-ky") == 1
    told = [json.loads(it) for it in (place / "nhat-ky").read_text(encoding="utf-8").splitlines()]
    assert all(len(text) <= LONGEST for it in told for text in texts(it))
    assert "refused" in [it["event"] for it in told]
