"""The files of the template folders, each read once: for their digest and for their texts."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.fingerprint.parts import together

HISTORIES = {".git", ".hg", ".svn"}
"""Folders in which programs keep versions: they change while the templates do not."""


@dataclass(frozen=True)
class Found:
    """A file of a template folder: which folder, its path below it, its bytes if readable.

    Or, without bytes, one more name of a folder that is read under its first.
    """

    folder: int
    name: str
    content: bytes | None = field(repr=False)


def read(path: str | Path) -> bytes | None:
    """The bytes of a regular file; None of what cannot be read, a pipe or a device among it."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116  # thousands of files: see open
            return None
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  # half the time of pathlib's
            return file.read()
    except (OSError, ValueError):  # ValueError: a zero byte in the name
        return None


def files(folders: Sequence[Path]) -> list[Found]:
    """Every file below the folders, in an order that no file system decides."""
    return [
        Found(place, name, read(folder / name))
        for place, folder in enumerate(folders)
        for name in sorted(_names(folder))
    ]


def digest(found: Sequence[Found]) -> str:
    """One digest of names and bytes; which folder comes first counts, where it lies does not."""
    return together(
        *(
            together(
                str(it.folder), it.name, "" if it.content is None else "read", it.content or b""
            )
            for it in found
        )
    )


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
