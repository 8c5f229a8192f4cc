"""Cold: whole processes, from their start to their end, with their peak memory."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks import path, sample
from benchmarks.figure import Figure, milliseconds
from benchmarks.rounds import Times, measure
from reportgen.shelf import own_templates

PART = "cold, whole process"
REPORTGEN = [sys.executable, "-m", "reportgen"]
WEASYPRINT = [sys.executable, "-m", "weasyprint"]
FLOOR = "weasyprint, PDF alone"
GOALS = {"render, DOCX + PDF": 1.15, "render, PDF": None, "render, DOCX": None, FLOOR: None}
START_GOAL_S = 0.3


@dataclass(frozen=True)
class Job:
    """One text: a data file for each of our variants, HTML for WeasyPrint."""

    files: dict[str, Path]
    html: Path


@dataclass
class Peaks:
    """Peak memory in MiB by variant."""

    mebibytes: dict[str, list[float]]

    def run(self, name: str, command: list[str]) -> None:
        """One process to its end; an error of it ends the benchmark."""
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        said = process.stderr.read() if process.stderr else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command, stderr=said)
        self.mebibytes.setdefault(name, []).append(usage.ru_maxrss / 1024)

    def median(self, name: str) -> float:
        """The usual peak."""
        return median(self.mebibytes[name])


def run(folder: Path, rounds: int) -> list[Figure]:
    """All figures of this part."""
    peaks = Peaks({})
    data, out = sample.data_folder(folder / "data"), folder / "out"
    times = measure(_variants(peaks, out), (_job(data, seed) for seed in range(rounds + 1)))
    return [*_compared(times, peaks), *_start(rounds)]


def _variants(peaks: Peaks, out: Path) -> dict[str, Callable[[Job], object]]:
    def ours(name: str) -> Callable[[Job], object]:
        kinds = name.removeprefix("render, ").lower().replace(" + ", ",")
        options = ["--format", kinds, "--out", str(out)]
        return lambda job: peaks.run(name, [*REPORTGEN, "render", str(job.files[name]), *options])

    own = [name for name in GOALS if name != FLOOR]
    return {name: ours(name) for name in own} | {
        FLOOR: lambda job: peaks.run(
            FLOOR, [*WEASYPRINT, "--quiet", str(job.html), str(job.html.with_suffix(".pdf"))]
        )
    }


def _job(data: Path, seed: int) -> Job:
    """The HTML lies beside a copy of the stylesheets that it names."""
    names = [name for name in GOALS if name != FLOOR]
    made = path.case(data, 5000 + seed, path.shelf(), names)
    html = data.parent / "html" / f"{seed}.html"
    if not html.parent.exists():
        shutil.copytree(own_templates() / "standards", html.parent / "standards")
    html.write_text(made.html, encoding="utf-8")
    return Job(made.files, html)


def _compared(times: Times, peaks: Peaks) -> list[Figure]:
    figures = []
    for name, goal in GOALS.items():
        took, peak, floor = times.median(name), peaks.median(name), peaks.median(FLOOR)
        ratio, against = (None, "") if name == FLOOR else (times.ratio(name, FLOOR), FLOOR)
        figures.append(Figure(PART, name, milliseconds(took), took, ratio, against, goal))
        part = None if ratio is None else peak / floor
        figures.append(Figure(PART, f"{name}, peak", f"{peak:.0f} MiB", peak, part, against))
    return figures


def _start(rounds: int) -> list[Figure]:
    """How long a person waits for `--help` and `--version`."""
    figures = []
    for option in ("--help", "--version"):
        taken = [_seconds([*REPORTGEN, option]) for _ in range(rounds + 1)][1:]
        took = median(taken)
        figures.append(Figure(PART, option, milliseconds(took), took, goal=START_GOAL_S))
    return figures


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start
