"""Work that the tests give to machines of a cluster; those import it by this name."""

import errno
import os
import signal
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True)
class Paper:
    """A document as bytes."""

    name: str
    content: bytes


def environment() -> Mapping[str, str]:
    """What the machine says that it has."""
    return {"templates": "1", "fonts": os.environ.get("MACHINE_FONTS", "Liberation")}


def broken() -> Mapping[str, str]:
    """No environment."""
    raise FileNotFoundError("templates")


def environment_after(folder: Path) -> Mapping[str, str]:
    """The same, but only when it may be told."""
    (folder / "asked").touch()
    while not (folder / "told").exists():
        time.sleep(0.05)
    return environment()


def start_once() -> None:
    """The first process of the machine starts; where the variable is set, no other does."""
    if once := os.environ.get("MACHINE_STARTS_ONCE"):
        if Path(once).exists():
            raise BlockingIOError(errno.EAGAIN, "no process")
        Path(once).touch()


def make(size: int, paper: Paper) -> Paper:
    """Another paper of so many bytes, by its content alone."""
    return Paper(f"{paper.name}.pdf", sha256(paper.content).digest() * (size // 32))


def fonts_after(seconds: float, _item: int) -> str:
    """The fonts of the machine that it was done on, after a while."""
    time.sleep(seconds)
    return environment()["fonts"]


def misbehave(what: str) -> str:
    """As the item says."""
    if what == "time":
        time.sleep(600)
    if what == "cpu":
        while True:
            pass
    if what == "memory":
        return str(len(bytearray(8 << 30)))
    if what == "died":
        os.kill(os.getpid(), signal.SIGKILL)
    return what


def stay(folder: Path, number: int) -> int:
    """Leave the number of the process in the folder, and never end."""
    (folder / str(number)).write_text(str(os.getpid()), encoding="utf-8")
    while True:
        time.sleep(60)


def fail(_item: int) -> None:
    """A mistake of ours."""
    raise ZeroDivisionError("ours")


def fail_late(_item: int) -> None:
    """One that Dask might say as well."""
    raise TimeoutError("ours")


def shared(folders: tuple[Path, ...]) -> Mapping[str, str]:
    """What real documents share on this machine."""
    from reportgen import fingerprint  # noqa: PLC0415  # the other work needs nothing of it

    return asdict(fingerprint.environment(folders))
