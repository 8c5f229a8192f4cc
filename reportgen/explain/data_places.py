"""Places in data files: which key a place is that of, and where in a text a letter stands."""

from collections.abc import Iterator
from pathlib import Path

from reportgen.data_files import CATALOGUE, REGISTRY, data_folder
from reportgen.diagnostic import Mark
from reportgen.load import load_file
from reportgen.load.node import Mapping as MappingNode
from reportgen.load.node import Node, Scalar, Sequence

Key = tuple[str, int, int]
"""File, line and column of a value."""


class DataPlaces:
    """The values of a period file and of its registers, by their keys and by their places."""

    def __init__(self, file: Path) -> None:
        folder = data_folder(file)
        registers = [folder / it for it in (REGISTRY, CATALOGUE)] if folder else []
        self.by_key: dict[str, Mark] = {}
        self.keys: dict[Key, str] = {}
        for path in (file, *registers):
            node, _ = load_file(path)
            for key, mark in _marks(node, "") if node is not None else ():
                self.by_key.setdefault(key, mark)
                self.keys.setdefault(_place(mark), key)

    def key(self, mark: Mark | None) -> str:
        """The key that stands at a place, or whose value does; '' where none does."""
        return self.keys.get(_place(mark), "") if mark else ""

    def find(self, *keys: str) -> Mark | None:
        """Where the value of the first of these keys stands that stands anywhere."""
        return next((self.by_key[it] for it in keys if it in self.by_key), None)


def _place(mark: Mark) -> Key:
    return mark.source.name, mark.line, mark.column


def _marks(node: Node, key: str) -> Iterator[tuple[str, Mark]]:
    """The places of every value, then of its name, by its key: `van_ban[0].noi_nhan[2]`."""
    if isinstance(node, Sequence):
        for i, it in enumerate(node):
            yield from _marks(it, f"{key}[{i}]")
    elif isinstance(node, MappingNode):
        for name, it in node.items():
            inner = f"{key}.{name}".lstrip(".")
            yield from _marks(it, inner)
            yield inner, name.mark
    if key:
        yield key, node.mark


def letter(text: Scalar, offset: int) -> Mark:
    """The place of a letter of a text in its source; that of the text where it cannot be found.

    A file folds lines, quotes and escapes: letters are followed one by one, and whatever of
    those stands between them is passed over.
    """
    line, column = text.mark.line, text.mark.column
    for wanted in filter(str.strip, text[: offset + 1]):
        found = _next(text, wanted, line, column)
        if found is None:
            return text.mark
        line, column = found[0], found[1] + 1
    return Mark(text.mark.source, line, max(column - 1, 1))


PASSED = " \t'\"\\"


def _next(text: Scalar, wanted: str, line: int, column: int) -> tuple[int, int] | None:
    """The next place of a letter from a place on, past spaces and quotes alone."""
    lines = text.mark.source.lines
    while line <= len(lines):
        row = lines[line - 1]
        for at in range(column - 1, len(row)):
            if row[at] == wanted:
                return line, at + 1
            if row[at] not in PASSED:
                return None
        line, column = line + 1, 1
    return None
