"""A process with all below it, as Linux tells of them in /proc."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

PAGE, TICK = os.sysconf("SC_PAGE_SIZE"), os.sysconf("SC_CLK_TCK")
PROC = Path("/proc")
PARENT, USER, SYSTEM, RESIDENT = 1, 11, 12, 21
"""Fields of `stat` behind the name of the program."""


def family(top: int) -> list[int]:
    """The process and all below it that live now."""
    parents = {pid: int(fields[PARENT]) for pid, fields in _all()}
    own = {top}
    while more := {it for it, parent in parents.items() if parent in own} - own:
        own |= more
    return [it for it in own if it in parents]


def mebibytes(top: int) -> float:
    """The resident memory of a process and of all below it; shared pages count twice."""
    return sum(map(resident, family(top)))


def shared_mebibytes(top: int) -> float:
    """The same with every shared page counted once: the sum of the proportional sizes."""
    return sum(map(_proportional, family(top)))


def resident(pid: int) -> float:
    """The resident MiB of one process; 0 when it has ended."""
    return _read(pid, lambda fields: int(fields[RESIDENT]) * PAGE / 2**20)


def processor(pid: int) -> float:
    """Seconds of processor time of one process alone; 0 when it has ended."""
    return _read(pid, lambda fields: (int(fields[USER]) + int(fields[SYSTEM])) / TICK)


def _proportional(pid: int) -> float:
    with suppress(OSError):  # it has ended meanwhile, or is not ours to look at
        for line in (PROC / str(pid) / "smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0


def _read(pid: int, take: Callable[[list[str]], float]) -> float:
    fields = _fields(pid)
    return take(fields) if fields else 0.0


def _all() -> Iterator[tuple[int, list[str]]]:
    for entry in PROC.iterdir():
        if entry.name.isdigit() and (fields := _fields(int(entry.name))):
            yield int(entry.name), fields


def _fields(pid: int) -> list[str]:
    """Nothing when it has ended meanwhile."""
    with suppress(OSError):
        status = (PROC / str(pid) / "stat").read_text(encoding="utf-8", errors="replace")
        return status.rpartition(")")[2].split()
    return []
