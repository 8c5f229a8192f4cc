"""Whole runs and their workers are killed and stopped: nothing broken, lost or left running."""

import json
import os
import random
import shutil
import signal
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from reportgen.cli import run as cli

sys.path.insert(0, str(Path(__file__).parent))  # as in test_cluster.py
runs = import_module("runs")
watched = runs.watched

MOMENTS, STARTS = 25, 4
"""Kills of a run in one process, which costs no start; kills of one with workers."""
RENDER = ("render", "xa", "--format", "docx", "--jobs", "2")
WORKER_KILLS = 20


def render() -> int:
    """The command line in this process, without workers."""
    return cli(list(RENDER[:-2]))


def entries(out: Path) -> int:
    """Lines of the journal, of which every document has one before its files are written."""
    journal = out / ".manifest.jsonl"
    return journal.read_bytes().count(b"\n") if journal.exists() else 0


def is_over(process: int) -> bool:
    """Whether a child has ended; who awaits it is still told how."""
    return os.waitid(os.P_PID, process, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def at(process: int, out: Path, count: int, seconds: float) -> None:
    """Wait until a child has begun so many entries, and a little longer; or is over."""
    watched.until(lambda: is_over(process) or entries(out) >= count)
    time.sleep(seconds)


def finished(out: Path, expected: Any, whole: set[str]) -> None:
    """The next run makes what is missing, and only that."""
    report = runs.here("xa")
    assert report.ok
    assert report.count("written") == len(expected) - len(whole)
    assert runs.finals(out) == expected
    assert not [*out.rglob(".reportgen-*")]


# 1: the whole run is killed.


def test_1_one_process_killed_again_and_again_and_resumed(communes: Path, expected: Any) -> None:
    chance = random.Random(1)  # noqa: S311  # moments, no secrets
    out, whole, killed = communes / "out", set[str](), 0
    while killed < MOMENTS:
        if len(whole) == len(expected):  # from the beginning then
            shutil.rmtree(out)
            whole.clear()
        process = runs.forked(render)
        at(process, out, chance.choice((0, 0, entries(out) + 1)), chance.uniform(0, 0.2))
        os.kill(process, signal.SIGKILL)
        killed += runs.status_of(process) == -signal.SIGKILL
        before, whole = whole, runs.none_is_broken(out, expected) if out.exists() else set()
        assert before <= whole
    finished(out, expected, whole)


def moment(run: Any, number: int, chance: random.Random) -> None:
    """Wait for a moment of a run: on its way to the files, or after some documents."""
    if number:
        over = lambda: run.process.poll() is not None  # noqa: E731  # read once
        watched.until(lambda: over() or (run.log and len(run.made()) >= number - 1))
        time.sleep(chance.uniform(0, 0.05))
    else:
        time.sleep(chance.uniform(0, 1))


def test_1_a_run_with_workers_killed_and_resumed(communes: Path, expected: Any) -> None:
    chance = random.Random(2)  # noqa: S311  # as above
    out, whole = communes / "out", set[str]()
    for number in range(STARTS):
        run = runs.Command(communes, *RENDER)
        moment(run, number, chance)
        run.kill(everything=number in {1, 2})
        run.nothing_left()
        assert run.process.poll() == -signal.SIGKILL, run.said
        assert not {f"{it}.docx" for it in run.made()} & whole
        before, whole = whole, runs.none_is_broken(out, expected) if out.exists() else set()
        assert before <= whole
    assert whole
    finished(out, expected, whole)


# 5: workers are killed.


def test_5_workers_killed_in_mid_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After every second document a worker dies; an item is tried twice before it fails."""
    runs.commune_files(tmp_path / "xa", 20, 3)
    monkeypatch.chdir(tmp_path)
    assert runs.here("xa", out="whole").ok
    expected = runs.finals(tmp_path / "whole")
    chance = random.Random(5)  # noqa: S311  # as above
    run = runs.Command(tmp_path, *RENDER)
    killed = 0
    for count in range(2, len(expected), 2):
        watched.until(lambda: run.process.poll() is not None or len(run.made()) >= count)  # noqa: B023  # called here
        time.sleep(chance.uniform(0, 0.05))
        if workers := run.workers():
            watched.kill(chance.choice(workers))
            killed += 1
    status = run.wait()
    run.nothing_left()
    assert killed >= WORKER_KILLS
    told = runs.summary(tmp_path / "out")
    failed = [it for it in told["documents"] if it["state"] == "failed"]
    assert all(runs.codes_of(it) == ["tien-trinh-chet"] for it in failed)
    assert told["written"] + len(failed) == len(expected)
    assert status == bool(failed)
    whole = runs.none_is_broken(tmp_path / "out", expected)
    assert len(whole) == told["written"]
    finished(tmp_path / "out", expected, whole)


# 6: signals.

SIGNALS = pytest.mark.parametrize(
    ("signum", "status"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGKILL, -9)],
    ids=lambda it: getattr(it, "name", ""),
)


@SIGNALS
def test_6_signals_to_one_process(
    communes: Path, expected: Any, signum: signal.Signals, status: int
) -> None:
    """While files are read, and while documents are made, of which the first come at once."""
    out = communes / "out"
    for count, wait in ((1, 0.0), (1, 0.05), (7, 0.0), (8, 0.03), (10, 0.01)):
        shutil.rmtree(out, ignore_errors=True)
        process = runs.forked(render)
        at(process, out, count, wait)
        os.kill(process, signum)
        assert runs.status_of(process) == status
        whole = runs.none_is_broken(out, expected)
        if signum != signal.SIGKILL:
            told = runs.summary(out)
            assert told["status"] == status
            assert 0 <= len(whole) - told["written"] <= 1  # written, and not yet told
            assert told["left"] > 0 or count == 1  # it had not looked for files yet
    assert 0 < len(whole) < len(expected)
    finished(out, expected, whole)


@SIGNALS
def test_6_signals_to_a_run_with_workers(
    communes: Path, expected: Any, signum: signal.Signals, status: int
) -> None:
    """While files are read, and while documents are made."""
    out = communes / "out"
    for count in (0, 3):
        run = runs.Command(communes, *RENDER, "--force")
        watched.until(lambda: run.log and len(run.made()) >= count)  # noqa: B023  # called here
        run.process.send_signal(signum)
        assert run.wait(watched.GRACE_S) == status, run.said
        run.nothing_left()
        assert "Traceback" not in run.said
        whole = runs.none_is_broken(out, expected)
        if signum != signal.SIGKILL:
            told = runs.summary(out)
            assert told["status"] == status
            assert 0 <= told["written"] - len(run.made()) <= 1  # told between the two
            assert told["left"] > 0 or not count  # as above
    assert 0 < len(whole) < len(expected)
    journal = (out / ".manifest.jsonl").read_text(encoding="utf-8")
    assert all(json.loads(line) for line in journal.splitlines())
    finished(out, expected, whole)


# 7: two at once.


def test_7_two_runs_in_one_folder(communes: Path, expected: Any) -> None:
    """The first is held in its midst until the second has refused."""
    first = runs.Command(communes, *RENDER[:-1], "1")
    watched.until(first.started)
    first.process.send_signal(signal.SIGSTOP)
    try:
        second = runs.Command(communes, "render", "xa/xa-00", "--lang", "en")
        assert second.wait(watched.START_S) == 1
        assert first.process.poll() is None, first.said
        assert f"pid {first.process.pid}" in second.said
        assert second.log == []
    finally:
        first.process.send_signal(signal.SIGCONT)
    assert first.wait() == 0
    assert runs.finals(communes / "out") == expected
    assert runs.summary(communes / "out")["written"] == len(expected)
