"""What the tests of the workers have done in worker processes.

Tests are no package and are imported without a name of their own, so a worker could not import
a function of theirs. `test_workers.py` puts this folder on the path and imports this module by
its name; workers get the path of the process that starts them.
"""

import ctypes
import os
import resource
import signal
import time
from pathlib import Path
from typing import Any, NoReturn

WARMED: list[int] = []


def warm() -> None:
    WARMED.append(os.getpid())


def never_warm() -> NoReturn:
    raise ValueError("no fonts")


def square(number: int) -> int:
    return number * number


def nap(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def spin(forever: bool) -> bool:
    while forever:
        pass
    return forever


def spin_and_note(file: str) -> str:
    """Writes down how much CPU time its process has had, for ever."""
    if file:
        with Path(file).open("wb", buffering=0) as note:
            while True:
                os.pwrite(note.fileno(), b"%09.4f" % time.process_time(), 0)
    return file


def burn(seconds: float) -> float:
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass
    return seconds


def hold(mib: int) -> int:
    return len(bytes(mib << 20)) >> 20


def make(mib: int) -> list[bytes]:
    """A result that fits, whose packing does not."""
    return [bytes(mib << 20)]


def turn(data: bytes) -> bytes:
    return data[::-1]


def die(how: str) -> str:
    """Ends its process: by a signal's name, once if a file (the name after a blank) is missing."""
    name, _, marker = how.partition(" ")
    if name and not (marker and Path(marker).exists()):
        if marker:
            Path(marker).touch()
        os.kill(os.getpid(), getattr(signal, name))
        time.sleep(60)
    return how


def crash(address: int | None) -> int:
    return 0 if address is None else len(ctypes.string_at(address))


def leave(status: int | None) -> int:
    if status is not None:
        os._exit(status)
    return 0


def fail(what: str) -> NoReturn:
    raise KeyError(what)


def stop(what: str) -> NoReturn:
    raise SystemExit(what)


def unpackable(_: int) -> Any:
    return lambda: None


class StubbornError(Exception):
    """Cannot be unpacked: it wants two arguments."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(one + two)


def fail_stubbornly(_: int) -> NoReturn:
    raise StubbornError("a", "b")


class Trap:
    def __reduce__(self) -> Any:
        return square, ("no number",)


def trap(_: int) -> Trap:
    return Trap()


def told(_: int) -> dict[str, Any]:
    """What a worker is and is bound to."""
    return {
        "pid": os.getpid(),
        "warmed": WARMED,
        "folder": str(Path.cwd()),
        "core": resource.getrlimit(resource.RLIMIT_CORE)[0],
        "sigint": signal.getsignal(signal.SIGINT) is signal.SIG_IGN,
        "sigterm": signal.getsignal(signal.SIGTERM) is signal.SIG_DFL,
    }
