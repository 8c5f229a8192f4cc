"""A province rolled up: whole processes, against reading the same YAML files alone.

The floor is `reportgen.load` on the same files in as many processes; PyYAML's C loader, which
checks nothing and keeps no places, stands beside it.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.figure import Figure, milliseconds
from benchmarks.province import PERIOD, PROVINCE, write_province
from benchmarks.tree import mebibytes

PART = "roll-up of a province"
JOBS = 2
SECONDS_GOAL, FLOOR_GOAL, LINEAR_GOAL, MEMORY_GOAL = 60.0, 2.0, 1.15, 1024.0
SAMPLED_EVERY_S = 0.05


class Ran(NamedTuple):
    """A process with its children: by the clock, by the processors, what it held at its most."""

    seconds: float
    processor: float
    mebibytes: float


Rounds = list[dict[str, Ran]]


def run(folder: Path, rounds: int, communes: int) -> list[Figure]:
    """A tenth of the communes and all of them: seconds, ratio to the floor, growth, memory."""
    few, many = (_measured(folder / f"{it}", it, rounds) for it in (communes // 10, communes))
    return [*_times(many, communes), *_growth(few, many, communes)]


def _times(many: Rounds, communes: int) -> Iterator[Figure]:
    clock = median(it["rollup"].seconds for it in many)
    whole = f"{communes} files, {JOBS} processes"
    yield Figure(PART, whole, milliseconds(clock), clock, goal=SECONDS_GOAL)
    took = {name: median(it[name].processor for it in many) for name in VARIANTS}
    own = took["rollup"]
    for name, what, goal in (("load", "load alone", FLOOR_GOAL), ("pyyaml", "PyYAML in C", None)):
        ratio = median(it["rollup"].processor / it[name].processor for it in many)
        against = f"{what} ({milliseconds(took[name])})"
        yield Figure(PART, "processor time", milliseconds(own), own, ratio, against, goal)


def _growth(few: Rounds, many: Rounds, communes: int) -> Iterator[Figure]:
    tenth = communes // 10
    own, of_few = (
        median(it["rollup"].processor for it in rounds) / count
        for rounds, count in ((many, communes), (few, tenth))
    )
    against = f"{tenth} files ({milliseconds(of_few)})"
    yield Figure(PART, "a file", milliseconds(own), own, own / of_few, against, LINEAR_GOAL)
    held, at_few = (max(it["rollup"].mebibytes for it in rounds) for rounds in (many, few))
    yield Figure(PART, "memory of all processes", f"{held:.0f} MiB", held, goal=MEMORY_GOAL)
    against = f"{tenth} files ({at_few:.0f} MiB)"
    yield Figure(PART, "the same", f"{held:.0f} MiB", held, held / at_few, against)


def _measured(folder: Path, communes: int, rounds: int) -> Rounds:
    write_province(folder, communes)
    names = list(VARIANTS)
    found = []
    for number in range(rounds):
        turn = number % len(names)
        order = names[turn:] + names[:turn]
        found.append({name: _process(VARIANTS[name](folder)) for name in order})
        (folder / PROVINCE / f"{PERIOD.lower()}.yaml").unlink()
    return found


def _reading(kind: str) -> Callable[[Path], list[str]]:
    command = [sys.executable, "-m", "benchmarks.yaml_floor", kind]
    return lambda folder: [*command, str(folder / "xa"), str(JOBS)]


def _rolling(folder: Path) -> list[str]:
    to = folder / PROVINCE / f"{PERIOD.lower()}.yaml"
    command = [sys.executable, "-m", "reportgen", "rollup", str(folder / "xa")]
    return [*command, "--to", str(to), "--jobs", str(JOBS)]


VARIANTS: Mapping[str, Callable[[Path], list[str]]] = {
    "load": _reading("load"), "pyyaml": _reading("pyyaml"), "rollup": _rolling,
}  # fmt: skip


def _process(command: list[str]) -> Ran:
    """A process run to its end; RuntimeError with its words when it fails."""
    start, most = time.perf_counter(), 0.0
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
        while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
            most = max(most, mebibytes(process.pid))
            time.sleep(SAMPLED_EVERY_S)
        _, status, usage = ended
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        if process.returncode:
            raise RuntimeError(f"{command[2:5]}: {said.read().decode()[-2000:]}")
    took = time.perf_counter() - start
    return Ran(took, usage.ru_utime + usage.ru_stime, most)
