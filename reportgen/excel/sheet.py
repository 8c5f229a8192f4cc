"""The XML of one worksheet as a grid of the cells that hold something.

A sheet may have millions of empty elements: they are passed over as they come, no tree is made.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import ClassVar
from xml.parsers import expat

from openpyxl.utils.cell import column_index_from_string, range_boundaries
from openpyxl.utils.escape import unescape

from reportgen.excel.cell import Cell, Kind, Place
from reportgen.excel.styles import Look
from reportgen.word.gate import Refused

CELLS_LIMIT = 300_000
"""Cells that hold something, in one file: 3,321 communes with 60 indicators, and half as many."""
ELEMENTS_LIMIT = 3_000_000
"""Elements of all sheets of a file, empty cells and rows among them."""
MERGED_LIMIT = 100_000
"""Cells that lie in merged areas and are looked at."""
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
TRUE = {"1", "true"}
ADDRESS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
KINDS: dict[str, Kind] = {"b": "bool", "e": "error", "d": "date", "n": "number"}
PLAIN = Look()

Attributes = dict[str, str]


@dataclass
class Grid:
    """Cells by place; places in merged areas and where their value stands; hidden rows, columns."""

    cells: dict[Place, Cell] = field(default_factory=dict)
    merged: dict[Place, Place] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    elements: int = 0

    @property
    def last_row(self) -> int:
        """The last row with a cell that holds something; 0 in an empty sheet."""
        return max((row for row, _ in self.cells), default=0)

    @property
    def last_column(self) -> int:
        """The last column with a cell that holds something."""
        return max((column for _, column in self.cells), default=0)


def read_grid(
    name: str, content: bytes, strings: list[str], styles: list[Look], before: list[Grid]
) -> Grid:
    """The grid of a sheet's part; `Refused` when it is damaged.

    Also when it holds too much, together with the sheets `before` it.
    """
    reader = _Reader(name, strings, styles, before)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    try:
        parser.Parse(content, True)  # noqa: FBT003  # the last piece; it takes no keywords
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Refused("excel-xml-hong", value=name, reason=str(error)) from error
    return reader.grid


class _Reader:
    """Fills a grid from elements in the order of the file."""

    def __init__(
        self, name: str, strings: list[str], styles: list[Look], before: list[Grid]
    ) -> None:
        self.grid = Grid()
        self._name, self._strings, self._styles = name, strings, styles
        self._most_cells = CELLS_LIMIT - sum(len(it.cells) for it in before)
        self._most_elements = ELEMENTS_LIMIT - sum(it.elements for it in before)
        self._row = self._column = self._readings = 0
        self._cell: Attributes = {}
        self._formula = self._inside = False
        self._texts: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        self.grid.elements += 1
        if self.grid.elements > self._most_elements:
            raise Refused("excel-nhieu-o", value=self._name, limit=ELEMENTS_LIMIT)
        if handler := self.STARTS.get(tag.rpartition(":")[2]):
            handler(self, attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        match tag.rpartition(":")[2]:
            case "c":
                self._end_cell()
            case "v" | "t":
                self._inside = False
            case "rPh":
                self._readings -= 1

    def text(self, text: str) -> None:
        """Letters; those of a value are kept."""
        if self._inside and not self._readings:
            self._texts.append(text)

    def _start_row(self, attributes: Attributes) -> None:
        """A row, which may not say its number."""
        self._row = _bounded(attributes.get("r"), self._row + 1, LAST_ROW)
        self._column = 0
        if attributes.get("hidden") in TRUE:
            self.grid.hidden_rows.add(self._row)

    def _start_cell(self, attributes: Attributes) -> None:
        """A cell, which may not say its address."""
        found = ADDRESS.fullmatch(attributes.get("r", ""))
        self._column = column_index_from_string(found[1]) if found else self._column + 1
        self._cell, self._formula, self._texts = attributes, False, []

    def _start_formula(self, _: Attributes) -> None:
        self._formula = True

    def _start_value(self, _: Attributes) -> None:
        self._inside = True

    def _start_reading(self, _: Attributes) -> None:
        """How letters of East Asia are read: no part of the text."""
        self._readings += 1

    def _start_column(self, attributes: Attributes) -> None:
        """Columns with one look: from `min` to `max`."""
        if attributes.get("hidden") in TRUE:
            first = _bounded(attributes.get("min"), 1, LAST_COLUMN)
            last = _bounded(attributes.get("max"), first, LAST_COLUMN)
            self.grid.hidden_columns |= {*range(first, last + 1)}

    def _start_merged(self, attributes: Attributes) -> None:
        """A merged area: its value stands in its first cell."""
        left, top, right, bottom = range_boundaries(attributes.get("ref", ""))
        if not (left and top and right and bottom):  # whole rows or columns
            return
        room = MERGED_LIMIT - len(self.grid.merged)
        for place in islice(_places(top, left, bottom, right), room):
            self.grid.merged[place] = (top, left)

    STARTS: ClassVar = {
        "row": _start_row, "c": _start_cell, "f": _start_formula, "v": _start_value,
        "t": _start_value, "rPh": _start_reading, "col": _start_column,
        "mergeCell": _start_merged,
    }  # fmt: skip

    def _end_cell(self) -> None:
        cell = self._read(self._cell.get("t", "n"), "".join(self._texts))
        if cell and self._column <= LAST_COLUMN:
            self.grid.cells[self._row, self._column] = cell
        if len(self.grid.cells) > self._most_cells:
            raise Refused("excel-nhieu-o", value=self._name, limit=CELLS_LIMIT)

    def _read(self, kind: str, text: str) -> Cell | None:
        if self._formula and not text and kind != "str":
            return Cell("number", "", formula=True, unknown=True)
        if kind == "s" and text:
            text = self._shared(text)
        elif kind in {"inlineStr", "str"}:
            text = str(unescape(text))
        if not text.strip():
            return None
        if kind not in KINDS:
            return Cell("text", text, formula=self._formula)
        look = self._look(self._cell.get("s", "0")) if kind == "n" else PLAIN
        return Cell(KINDS[kind], text.strip(), self._formula, percent=look.percent, day=look.day)

    def _look(self, style: str) -> Look:
        index = int(style) if style.isdecimal() else 0
        return self._styles[index] if index < len(self._styles) else PLAIN

    def _shared(self, text: str) -> str:
        if text.isdecimal() and int(text) < len(self._strings):
            return self._strings[int(text)]
        raise Refused("excel-hong", reason=f"shared string {text}")


def _places(top: int, left: int, bottom: int, right: int) -> Iterator[Place]:
    return ((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))


def _bounded(text: str | None, default: int, last: int) -> int:
    number = int(text) if text and text.isdecimal() else default
    if not 1 <= number <= last:
        raise ValueError(f"no row or column {text}")
    return number
