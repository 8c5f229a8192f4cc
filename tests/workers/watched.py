"""Processes that are found by a mark in their environment, and how long anything may take.

Tests put this folder on the path and import the module by its name; see work.py.
"""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

PROMISED_S = 2
"""Within what time after a limit or a signal everything is over, as the docs say."""
SLACK = 5
"""So many times as long, for a machine that does other things meanwhile."""
GRACE_S = SLACK * PROMISED_S
"""What tests allow. Whatever would never end takes longer than that in any case."""
ORPHAN_S = PROMISED_S + 1
"""How long what belongs to an ended process may live on. The second is for a busy machine: it has
no work to finish, only to be killed. An orphan that first loads the engine lives longer there."""
START_S = 20 * SLACK
"""What they allow where processes must start first, which takes a second or two by itself."""


def marked(mark: str) -> list[int]:
    """The processes that have the mark in their environment, whoever their parent is."""
    return [int(it.name) for it in Path("/proc").glob("[0-9]*") if mark.encode() in _environ(it)]


def _environ(process: Path) -> bytes:
    try:
        return (process / "environ").read_bytes()
    except OSError:  # it has ended, or is another user's
        return b""


def parent(pid: int) -> int:
    """Whose child it is; 0 if it has ended."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0
    return int(told.rpartition(")")[2].split()[1])


def grandchildren(pid: int, among: list[int]) -> list[int]:
    """The workers of a process: its child is the server, who forks them."""
    children = {it for it in among if parent(it) == pid}
    return [it for it in among if parent(it) in children]


def kill(pid: int) -> None:
    """SIGKILL, if it still runs."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def until(true: Callable[[], object], seconds: float = 120) -> None:
    """Wait until it is true; an AssertionError if it does not become so."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not come true"
        time.sleep(0.01)


def left_after(mark: str, seconds: float = ORPHAN_S) -> list[int]:
    """The marked processes that do not end within that time, once their starter has ended."""
    with suppress(AssertionError):
        until(lambda: not marked(mark), seconds)
    return marked(mark)


@contextmanager
def within(seconds: float = GRACE_S) -> Iterator[None]:
    """Fails what takes longer, as soon as it does: also what would never end."""

    def over(*_: object) -> None:
        pytest.fail(f"it was not over after {seconds} s")

    before = signal.signal(signal.SIGALRM, over)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
