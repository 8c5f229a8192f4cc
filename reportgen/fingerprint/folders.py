"""The files of the template folders, each read once: for their digest and for their texts."""

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from io import FileIO
from pathlib import Path

from reportgen.fingerprint.parts import together

HISTORIES = {".git", ".hg", ".svn"}
"""Folders in which programs keep versions: they change while the templates do not."""


PIECE = 2**24
"""So many bytes of a file are held at once."""


@dataclass(frozen=True)
class Found:
    """A file of a template folder: which folder, its path below it, its bytes if readable.

    The bytes are its first `PIECE`, and the digest of all. Or, without bytes, one more name of
    a folder that is read under its first.
    """

    folder: int
    name: str
    content: bytes | None = field(default=None, repr=False)
    digest: str = ""


def read(path: str | Path, most: int) -> bytes | None:
    """The first bytes of a regular file; None of what cannot be read, a pipe, a device."""
    with suppress(OSError, ValueError):  # ValueError: a zero byte in the name
        if file := _regular(path):
            with file:
                return file.read(most)
    return None


def begun(path: str | Path) -> tuple[bytes, str] | None:
    """The first `PIECE` of a regular file and the digest of all of it; None as `read`."""
    with suppress(OSError, ValueError):
        if file := _regular(path):
            with file:
                return _begun(file)
    return None


def _regular(path: str | Path) -> FileIO | None:
    if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116  # thousands of files: see open
        return None
    return open(path, "rb", buffering=0)  # noqa: PTH123  # half the time of pathlib's


def _begun(file: FileIO) -> tuple[bytes, str]:
    start = file.read(PIECE)
    whole = sha256(start)
    while piece := file.read(PIECE):
        whole.update(piece)
    return start, whole.hexdigest()


def files(folders: Sequence[Path]) -> list[Found]:
    """Every file below the folders, in an order that no file system decides."""
    return [
        Found(place, name, *(begun(folder / name) or ()))
        for place, folder in enumerate(folders)
        for name in sorted(_names(folder))
    ]


def digest(found: Sequence[Found]) -> str:
    """One digest of names and bytes; which folder comes first counts, where it lies does not."""
    return together(*(together(str(it.folder), it.name, it.digest) for it in found))


def _names(folder: Path) -> Iterator[str]:
    """Paths below a folder, also behind links: a template there can be named.

    Each folder is entered once, however many links lead to it: two that link to each other have
    names without end, and the same files under all of them.
    """
    root = os.path.realpath(folder)
    entered = {root: "."}
    for here, inside, names in os.walk(folder, followlinks=True):
        below, inside[:] = sorted(it for it in inside if it not in HISTORIES), []
        for name in below:
            path = Path(here, name).relative_to(folder).as_posix()
            real = os.path.realpath(Path(here, name))
            if real in entered or Path(root).is_relative_to(real):  # again, or all that is above
                yield f"{path}/ → {entered.get(real) or os.path.relpath(real, root)}"
            else:
                entered[real] = path
                inside.append(name)
        yield from (Path(here, name).relative_to(folder).as_posix() for name in names)
