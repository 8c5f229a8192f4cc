"""The period files of a run, and names that two documents would share."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from reportgen.data_files import REGISTER_FILES, YAML_SUFFIXES


def find(data: Sequence[Path]) -> list[Path]:
    """The period files that are named, or lie below the folders that are named.

    A file that has several names is one, by a name of its own rather than a link's.
    """
    found: dict[object, Path] = {}
    for path in data:
        for it in _below(path) if path.is_dir() else [path]:
            known = found.setdefault(_identity(it), it)
            if known.is_symlink() and not it.is_symlink():
                found[_identity(it)] = it
    return list(found.values())


def _identity(path: Path) -> object:
    """What is equal for all names of a file; its own name if there is no file."""
    try:
        found = path.stat()
    except (OSError, ValueError):  # ValueError: a NUL in a name
        return path
    return found.st_dev, found.st_ino


def _below(folder: Path) -> list[Path]:
    """What is called a period file, in order of names.

    A pipe or a link that leads nowhere is among it: it is refused, not left out in silence.
    """
    return sorted(
        it
        for it in folder.rglob("*")
        if it.suffix in YAML_SUFFIXES and it.name not in REGISTER_FILES and not it.is_dir()
    )


def clashes(names: Iterable[str]) -> set[str]:
    """Names that two documents would share, on any file system; as they compare, without case."""
    return {name for name, count in Counter(map(str.casefold, names)).items() if count > 1}
