"""The period files of a run, and names that two documents would share."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from reportgen.data_files import identity, named_files


def find(data: Sequence[Path]) -> list[Path]:
    """The period files that are named, or lie below the folders that are named.

    A file that has several names is one, by a name of its own rather than a link's. A folder that
    cannot be entered stands for the files in it: it is refused, not left out in silence.
    """
    found: dict[object, Path] = {}
    for path in data:
        for it in named_files(path) if path.is_dir() else [path]:
            known = found.setdefault(identity(it), it)
            if _is_link(known) and not _is_link(it):
                found[identity(it)] = it
    return list(found.values())


def _is_link(path: Path) -> bool:
    return os.path.islink(path)  # noqa: PTH114  # pathlib raises PermissionError


def clashes(names: Iterable[str]) -> set[str]:
    """Names that two documents would share, on any file system; as they compare, without case."""
    return {name for name, count in Counter(map(str.casefold, names)).items() if count > 1}
