"""A second run: nothing has changed, or one indicator of the catalogue has.

The machine must be idle for the figures by the clock; what a document costs is processor time.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import yaml

from benchmarks import commune_report
from benchmarks.figure import Figure, milliseconds
from benchmarks.helper import Helper
from benchmarks.province import write_province
from benchmarks.rounds import seconds
from reportgen import Batch

PART = "second run, whole processes (needs an idle machine)"
JOBS, NATION = 2, 3321
DOCUMENT_GOAL_S, NATION_GOAL_S = 0.001, 10.0
CHANGED, NEW_END = "go_17", " đã sửa"


@dataclass
class Runs:
    """Runs of the command line over period files into one output folder."""

    helper: Helper
    out: Path

    def __call__(self, *data: Path) -> dict[str, Any]:
        """One run: its seconds, processor time, and the counts of its summary."""
        command = [sys.executable, "-m", "reportgen", "render", *map(str, data)]
        options = ["--jobs", str(JOBS), "--out", str(self.out)]
        found = dict(self.helper.ask({"command": [*command, *options]}))
        if found["status"]:
            raise RuntimeError(f"{command}: {found['said'][-2000:]}")
        counts: dict[str, Any] = json.loads((self.out / "summary.json").read_bytes())
        return counts | found


def run(folder: Path, rounds: int, units: int) -> list[Figure]:
    """Unchanged documents one by one and in all; then one changed indicator."""
    files = write_province(folder / "data", units, reports=True)
    with Helper("benchmarks.launch") as helper:
        runs = Runs(helper, folder / "out")
        first = runs(folder / "data")
        return [*_skipped(runs, files, rounds), *_changed(runs, folder / "data", files, first)]


def _skipped(runs: Runs, files: list[Path], rounds: int) -> Iterator[Figure]:
    """What a document adds to a run that finds nothing to do."""
    data, units = files[0].parents[2], len(files)
    pairs = [(runs(data), runs(files[0])) for _ in range(rounds)]
    if any(every["unchanged"] != units for every, _ in pairs):
        raise RuntimeError("a document was made again that had not changed")
    costs = [_here(data, runs.out) - _here(files[0], runs.out) for _ in range(rounds)]
    cost = median(costs) / (units - 1)
    yield Figure(PART, "an unchanged document", milliseconds(cost), cost, goal=DOCUMENT_GOAL_S)
    whole = median(every["seconds"] for every, _ in pairs)
    yield Figure(PART, f"{units} unchanged documents", milliseconds(whole), whole)
    nation = whole + cost * (NATION - units)
    what = f"{NATION} unchanged documents, projected"
    yield Figure(PART, what, milliseconds(nation), nation, goal=NATION_GOAL_S)


def _here(data: Path, out: Path) -> float:
    """The processor time of a run in this process, without that of the workers beside it."""
    return seconds(lambda: [*Batch([data], out, jobs=1).run()])


def _changed(runs: Runs, data: Path, files: list[Path], first: dict[str, Any]) -> Iterator[Figure]:
    """The documents that show an indicator are made again, and no other."""
    rename(data / "chi-tieu.yaml")
    after, shown = runs(data), showing(files)
    what = f"{len(files)} documents after a changed indicator"
    against = f"first run ({milliseconds(first['seconds'])})"
    took = after["seconds"]
    yield Figure(PART, what, milliseconds(took), took, took / first["seconds"], against)
    made = after["written"]
    if made < shown:
        raise RuntimeError(f"{shown - made} documents show an old indicator")
    what, against = "documents made again", f"the {shown} that show it"
    yield Figure(PART, what, f"{made} of {len(files)}", made, made / shown, against, 1.0)


def rename(catalogue: Path) -> None:
    """Give the indicator another name; once, however often this is called."""
    text = catalogue.read_text(encoding="utf-8")
    old = yaml.load(text, yaml.CSafeLoader)["chi_tieu"][CHANGED]["ten"]
    if old.endswith(NEW_END):
        return
    line = next(it for it in text.splitlines() if it.strip().startswith(f"{CHANGED}:"))
    text = text.replace(line, line.replace(old, f"{old}{NEW_END}"))
    catalogue.write_text(text, encoding="utf-8")


def showing(files: list[Path]) -> int:
    """How many of the documents list the indicator, as their data files say."""
    periods = (yaml.load(it.read_text(encoding="utf-8"), yaml.CSafeLoader) for it in files)
    return sum(commune_report.shows(it, CHANGED) for it in periods)
