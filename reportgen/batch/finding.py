"""The period files of a run, and names that two documents would share."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from reportgen.data_files import period_files


def find(data: Sequence[Path]) -> list[Path]:
    """The period files that are named, or lie below the folders that are named."""
    found = [it for path in data for it in (period_files(path) if path.is_dir() else [path])]
    return list(dict.fromkeys(found))


def clashes(names: Iterable[str]) -> set[str]:
    """Names that two documents would share, on any file system; as they compare, without case."""
    return {name for name, count in Counter(map(str.casefold, names)).items() if count > 1}
