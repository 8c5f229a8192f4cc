"""Cold: whole processes, from their start to their end, with their peak memory."""

import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from benchmarks import path, sample
from benchmarks.figure import Figure, milliseconds
from benchmarks.helper import Helper
from benchmarks.rounds import Times, Variant, measure
from reportgen.shelf import own_templates

PART = "cold, whole process (needs an idle machine)"
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
class Launcher:
    """Runs processes to their end, and keeps their peaks in MiB by variant."""

    helper: Helper
    peaks: dict[str, list[float]] = field(default_factory=dict)

    def seconds(self, name: str, command: list[str]) -> float:
        """One process; a mistake of it ends the benchmark."""
        found = self.helper.ask({"command": command})
        if found["status"]:
            raise RuntimeError(f"{command}: {found['said']}")
        self.peaks.setdefault(name, []).append(found["mebibytes"])
        return float(found["seconds"])

    def peak(self, name: str) -> float:
        """The usual peak."""
        return median(self.peaks[name])


def run(folder: Path, rounds: int) -> list[Figure]:
    """All figures of this part."""
    data, out = sample.data_folder(folder / "data"), folder / "out"
    with Helper("benchmarks.launch") as helper:
        launcher = Launcher(helper)
        jobs = (_job(data, seed) for seed in range(rounds + 1))
        times = measure(_variants(launcher, out), jobs)
        return [*_compared(times, launcher), *_start(launcher, rounds)]


def _variants(launcher: Launcher, out: Path) -> dict[str, Variant[Job]]:
    def ours(name: str) -> Variant[Job]:
        kinds = name.removeprefix("render, ").lower().replace(" + ", ",")

        def run(job: Job) -> float:
            """Into a folder of its own: every text has one number, and none is written over."""
            file = job.files[name]
            options = ["--format", kinds, "--out", str(out / file.parent.name)]
            return launcher.seconds(name, [*REPORTGEN, "render", str(file), *options])

        return run

    own = [name for name in GOALS if name != FLOOR]
    return {name: ours(name) for name in own} | {
        FLOOR: lambda job: launcher.seconds(
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


def _compared(times: Times, launcher: Launcher) -> list[Figure]:
    figures = []
    for name, goal in GOALS.items():
        took, peak, floor = times.median(name), launcher.peak(name), launcher.peak(FLOOR)
        ratio, against = (None, "") if name == FLOOR else (times.ratio(name, FLOOR), FLOOR)
        figures.append(Figure(PART, name, milliseconds(took), took, ratio, against, goal))
        part = None if ratio is None else peak / floor
        figures.append(Figure(PART, f"{name}, peak", f"{peak:.0f} MiB", peak, part, against))
    return figures


def _start(launcher: Launcher, rounds: int) -> list[Figure]:
    """How long a person waits for `--help` and `--version`."""
    figures = []
    for option in ("--help", "--version"):
        taken = [launcher.seconds(option, [*REPORTGEN, option]) for _ in range(rounds + 1)][1:]
        took = median(taken)
        figures.append(Figure(PART, option, milliseconds(took), took, goal=START_GOAL_S))
    return figures
