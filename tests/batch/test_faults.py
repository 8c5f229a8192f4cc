"""Documents without end, inputs that change, a damaged journal, strange places and clocks."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # as in test_cluster.py
runs = import_module("runs")
watched = runs.watched

RENDER = ("render", "xa", "--format", "docx", "--jobs", "2")


def codes(report: Any) -> list[str]:
    return [it.code for it in report.diagnostics]


# 3 and 4: a document that never ends, one that eats memory.

ENDLESS = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
GREEDY = (
    "{% for a in range(9999) %}{% for b in range(9999) %}"
    '{{ b ~ "' + "x" * 10_000 + '" }}{% endfor %}{% endfor %}'
)
"""Every turn makes another text of ten thousand letters."""
LONG = "{% for a in range(40000) %}<p>{{ a }} một hai ba bốn</p>{% endfor %}"
"""Soon written, not soon laid out."""


def template(body: str) -> str:
    """Ours for announcements, with something more in it."""
    ours = runs.ROOT / "templates" / "documents" / "thong-bao.html"
    block = "{% block tinh_hinh %}"
    text = ours.read_text(encoding="utf-8")
    assert block in text
    return text.replace(block, block + body)


def mixed_with(folder: Path, body: str) -> str:
    """Four communes, one with a document of its own template beside one of ours; its file."""
    files = runs.commune_files(folder / "xa", 4, 1)
    runs.write(folder / "mau" / "documents" / "la.html", template(body))
    more = ', ky_hieu: "TB/ĐU", noi_nhan: [Lưu Văn phòng]'
    both = (runs.document(1, "la", more), runs.document(2))
    runs.write(files[1], runs.period("xa-01", *both))
    return "xa/xa-01/ky.yaml"


@pytest.mark.parametrize(
    ("body", "code", "options"),
    [
        (ENDLESS, "mau-qua-lau", ("--time-limit", "60", "--cpu-limit", "2")),
        (ENDLESS, "mau-qua-lau", ("--time-limit", "6")),
        (GREEDY, "mau-het-bo-nho", ("--memory-limit", "500")),
        (LONG, "qua-thoi-gian-may", ("--time-limit", "60", "--cpu-limit", "2")),
    ],
    ids=["processor", "clock", "memory", "layout"],
)
def test_3_4_a_document_without_end(
    tmp_path: Path, body: str, code: str, options: Sequence[str]
) -> None:
    """One whose template has no end is told at its line; one of many pages where its data are."""
    bad = mixed_with(tmp_path, body)
    run = runs.command(tmp_path, *RENDER, "--templates", "mau", *options)
    assert run.wait() == 1
    run.nothing_left()
    told = runs.summary(tmp_path / "out")
    assert told["written"] == 4, run.said
    assert told["refused_files"] == []
    (failed,) = [it for it in told["documents"] if it["state"] == "failed"]
    (said,) = failed["diagnostics"]
    assert (failed["source"], said["code"]) == (bad, code)
    text = (tmp_path / said["file"]).read_text(encoding="utf-8").splitlines()
    own = said["file"] == "mau/documents/la.html"
    assert (own, body in text[said["line"] - 1]) == (code.startswith("mau-"),) * 2
    assert told["seconds"] < 2 * 6 + watched.START_S  # the file, then its document alone


def test_3_a_pipe_as_a_period_file_is_no_file(two: Path) -> None:
    os.mkfifo(two / "xa" / "xa-00" / "ong.yaml")
    report = runs.here("xa")
    (refused,) = report.refusals
    assert refused.source == "xa/xa-00/ong.yaml"
    assert report.count("written") == 2


# 10: inputs that change, journals that are damaged.


def during(phase: str, do: Callable[[], object]) -> Callable[[str, int, int], None]:
    """Do something once, when a phase of a run has begun."""
    done = []

    def tell(now: str, _done: int, _total: int) -> None:
        if now == phase and not done:
            done.append(do())

    return tell


def test_10_a_file_changed_between_hashing_and_reading(two: Path) -> None:
    file = two / "xa" / "xa-00" / "ky.yaml"
    old = file.read_text(encoding="utf-8")
    new = old.replace("Mở đầu.", "Mở đầu khác.")
    assert runs.here("xa", tell=during("compare", lambda: runs.write(file, new))).ok
    second = runs.finals(two / "out")
    runs.write(file, old)
    assert runs.here("xa").count("written") == 1
    assert runs.finals(two / "out") != second
    runs.write(file, new)
    assert runs.here("xa").count("written") == 1
    assert runs.finals(two / "out") == second


@pytest.mark.parametrize("name", ["chi-tieu.yaml", "don-vi.yaml"])
def test_10_a_register_changed_between_hashing_and_reading(two: Path, name: str) -> None:
    """Also one that is then changed back: what was made of the other is made anew."""
    figures = runs.period("xa-00", text="Còn {ho_ngheo}.", more="so_lieu: {ho_ngheo: 203}\n")
    runs.write(two / "xa" / "xa-00" / "ky.yaml", figures)
    register = two / "xa" / name
    old = register.read_text(encoding="utf-8")
    new = old.replace("HUYỆN ỦY", "ĐẢNG BỘ").replace("don_vi_tinh: hộ", "don_vi_tinh: gia đình")
    assert new != old
    right = runs.here("xa") and runs.finals(two / "out")
    shutil.rmtree(two / "out")
    assert runs.here("xa", tell=during("compare", lambda: runs.write(register, new))).ok
    runs.write(register, old)
    assert runs.here("xa").ok
    assert runs.finals(two / "out") == right


def test_10_a_file_deleted_during_the_run(two: Path) -> None:
    gone = two / "xa" / "xa-01" / "ky.yaml"
    report = runs.here("xa", tell=during("compare", gone.unlink))
    assert [it.source for it in report.refusals] == ["xa/xa-01/ky.yaml"]
    assert codes(report) == ["khong-co-tep"]
    assert report.count("written") == 1


def test_10_a_file_changed_while_its_document_is_made(two: Path) -> None:
    file = two / "xa" / "xa-00" / "ky.yaml"
    new = file.read_text(encoding="utf-8").replace("Mở đầu.", "Mở đầu khác.")
    assert runs.here("xa", tell=during("read", lambda: runs.write(file, new))).ok
    assert runs.here("xa").ok
    made = runs.finals(two / "out")
    shutil.rmtree(two / "out")
    assert runs.here("xa").ok
    assert runs.finals(two / "out") == made


def test_10_a_journal_that_is_damaged(two: Path) -> None:
    runs.here("xa")
    expected = runs.finals(two / "out")
    journal = two / "out" / ".manifest.jsonl"
    whole = journal.read_bytes()
    damaged = [whole[: len(whole) * i // 20] for i in range(20)]
    damaged += [whole.replace(b'"reportgen":"', b'"reportgen":"9'), b"\0" * 5000, b"{}\n" + whole]
    for number, content in enumerate(damaged):
        journal.write_bytes(content)
        report = runs.here("xa")
        assert report.ok, number
        assert report.count("written") + report.count("unchanged") == 2, number
        assert runs.finals(two / "out") == expected, number
        assert runs.here("xa").count("unchanged") == 2, number


# 12: clocks, places, streams.


def test_12_other_places_and_streams(two: Path) -> None:
    runs.here("xa")
    expected = runs.finals(two / "out")
    strange = {
        "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0", "PYTHONHASHSEED": "7", "HOME": "", "SOURCE_DATE_EPOCH": "1",
    }  # fmt: skip
    shell = f"exec {sys.executable} -m reportgen {' '.join(RENDER)} --out "
    environment = {**os.environ, **strange, "PYTHONPATH": str(runs.ROOT)}
    del environment["HOME"]
    for number, (streams, status) in enumerate([(">&- 2>&-", 0), ("| true", 1)]):
        line = f"set -o pipefail; {shell}out{number} {streams}"
        done = subprocess.run(["bash", "-c", line], env=environment, capture_output=True, text=True)  # noqa: PLW1510  # its status is looked at
        assert done.returncode in {0, status}, done.stderr
        assert "Traceback" not in done.stderr
        assert runs.finals(two / f"out{number}") == expected


@pytest.mark.parametrize("seconds", [-86_400, 1_709_164_800 - 1_767_225_600, 10**9])
def test_12_another_day(two: Path, monkeypatch: pytest.MonkeyPatch, seconds: int) -> None:
    """A day back, a leap year's February, decades on: during a run and after it."""
    runs.here("xa")
    expected = runs.finals(two / "out")
    now = time.time
    shift = during("read", lambda: monkeypatch.setattr(time, "time", lambda: now() + seconds))
    assert runs.here("xa", force=True, tell=shift).count("written") == 2
    assert runs.finals(two / "out") == expected
    assert runs.here("xa").count("unchanged") == 2
