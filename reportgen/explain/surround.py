"""The elements in the lines of a paragraph, and those around it that say how it stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reportgen.boxes.engine import kinds
from reportgen.boxes.losses import selector
from reportgen.boxes.text_boxes import POSITIONED
from reportgen.explain.model import Inside, Property, Step
from reportgen.explain.properties import Reader

OF_ALL = {"display", "unicode-bidi"}
"""What the engine says of every element in a line."""
GENERATED = ("before", "after", "footnote-call", "footnote-marker")
"""What a stylesheet makes at an element: numbers, pages, the mark of a note."""
CELLS, TABLE, COLUMN = {"td", "th"}, "table", "col"
AROUND = CELLS | {"tr", TABLE}


@dataclass(frozen=True)
class Surround:
    """Reads the elements in a paragraph and around it; `owners` are those that are paragraphs."""

    root: Any
    reader: Reader
    steps: Callable[[Any], tuple[Step, ...]]
    owners: frozenset[Any]

    def inside(self, element: Any) -> Iterator[Inside]:
        """The elements in the lines of a paragraph, without those that are paragraphs."""
        yield from self._generated(element)
        for child in element:
            if not isinstance(child.tag, str) or child.tag[:1] == "{" or child in self.owners:
                continue  # a comment, a drawing, a paragraph of its own
            words = " ".join("".join(child.itertext()).split()) or child.get("alt") or ""
            told = tuple(it for it in self.reader.own(child) if it.name not in OF_ALL)
            yield Inside(selector(child), words, self.steps(child), told)
            yield from self.inside(child)

    def _generated(self, element: Any) -> Iterator[Inside]:
        """What a stylesheet makes at an element; not what the engine makes of its own."""
        for name in GENERATED:
            told = self.reader.own(element, name)
            if any(_is_said(it) for it in told):
                yield Inside(f"{selector(element)}::{name}", "", self.steps(element), told)

    def around(self, element: Any) -> Iterator[Inside]:
        """The cell, its column, row and table, and the box that has a place of its own."""
        above = element
        while above is not None:
            if above is not element and (above.tag in AROUND or self._is_placed(above)):
                yield self._told(selector(above), above)
            if above.tag in CELLS:
                yield from self._column(above)
            above = self.reader.cascade.parent(above)

    def _told(self, name: str, element: Any) -> Inside:
        told = tuple(it for it in self.reader.own(element) if _is_said(it))
        return Inside(name, "", self.steps(element), told)

    def _is_placed(self, element: Any) -> bool:
        """Whether an element is positioned: what stands in it is placed in it, or with it."""
        return self.reader.cascade.computed(element, None, "position") in POSITIONED

    def _column(self, cell: Any) -> Iterator[Inside]:
        """The `col` element of the first column that a cell stands in."""
        table = cell
        while table is not None and table.tag != TABLE:
            table = self.reader.cascade.parent(table)
        at = self._grid.get(cell)
        if table is None or at is None:
            return
        columns = [
            (number, it)
            for number, it in enumerate(table.iter(COLUMN), 1)
            for _ in range(_span(it))
        ]
        for number, it in columns[at : at + 1]:
            yield self._told(f"{selector(it)}:nth-of-type({number})", it)

    @cached_property
    def _grid(self) -> dict[Any, int]:
        """In which column of its table each cell begins, from 0."""
        cells = (it for it in self.root.descendants() if isinstance(it, kinds.TableCellBox))
        return {it.element: it.grid_x for it in cells if it.element is not None}


def _is_said(it: Property) -> bool:
    """Whether a stylesheet or a template says it, or stands before the engine's own word."""
    return it.winner.origin != "may"


def _span(column: Any) -> int:
    asked = column.get("span") or ""
    return int(asked) if asked.isdecimal() and int(asked) else 1
