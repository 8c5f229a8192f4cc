"""The XML of one worksheet as a grid of the cells that hold something."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree
from openpyxl.utils.cell import column_index_from_string, range_boundaries

from reportgen.excel.cell import Cell, Kind, Place
from reportgen.excel.styles import Look, rich_text
from reportgen.word.gate import Refused
from reportgen.word.ooxml import Element

CELLS_LIMIT = 300_000
"""Cells that hold something, in one sheet: 3,321 communes with 60 indicators, and half as many."""
ELEMENTS_LIMIT = 3_000_000
MERGED_LIMIT = 100_000
"""Cells that lie in merged areas and are looked at."""
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
HIDDEN = {"1", "true"}
ADDRESS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
KINDS: dict[str, Kind] = {"b": "bool", "e": "error", "d": "date", "n": "number"}
PLAIN = Look()


@dataclass
class Grid:
    """Cells by place; places in merged areas and where their value stands; hidden rows, columns."""

    cells: dict[Place, Cell] = field(default_factory=dict)
    merged: dict[Place, Place] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)

    @property
    def last_row(self) -> int:
        """The last row with a cell that holds something; 0 in an empty sheet."""
        return max((row for row, _ in self.cells), default=0)

    @property
    def last_column(self) -> int:
        """The last column with a cell that holds something."""
        return max((column for _, column in self.cells), default=0)


class _Reader:
    """Fills a grid from elements in the order of the file."""

    def __init__(self, name: str, strings: list[str], styles: list[Look]) -> None:
        self.name, self.strings, self.styles = name, strings, styles
        self.grid = Grid()
        self.row, self.column = 0, 0

    def begin_row(self, element: Element) -> None:
        """A row, which may not say its number."""
        self.row = _bounded(element.get("r"), self.row + 1, LAST_ROW)
        self.column = 0
        if element.get("hidden") in HIDDEN:
            self.grid.hidden_rows.add(self.row)

    def cell(self, element: Element) -> None:
        """A cell, which may not say its address."""
        found = ADDRESS.fullmatch(element.get("r") or "")
        self.column = column_index_from_string(found[1]) if found else self.column + 1
        cell = self._read(element)
        if cell and self.column <= LAST_COLUMN:
            self.grid.cells[self.row, self.column] = cell
        if len(self.grid.cells) > CELLS_LIMIT:
            raise Refused("excel-nhieu-o", value=self.name, limit=CELLS_LIMIT)

    def _read(self, element: Element) -> Cell | None:
        kind, text = element.get("t") or "n", element.findtext("{*}v") or ""
        formula = element.find("{*}f") is not None
        if formula and not text and kind != "str":
            return Cell("number", "", formula=True, unknown=True)
        if kind == "inlineStr":
            inside = element.find("{*}is")
            text = "" if inside is None else rich_text(inside)
        elif kind == "s":
            text = self._shared(text)
        if not text.strip():
            return None
        if kind not in KINDS:
            return Cell("text", text, formula=formula)
        look = self._look(element.get("s") or "0") if kind == "n" else PLAIN
        return Cell(KINDS[kind], text.strip(), formula, percent=look.percent, day=look.day)

    def _look(self, style: str) -> Look:
        index = int(style) if style.isdecimal() else 0
        return self.styles[index] if index < len(self.styles) else PLAIN

    def _shared(self, text: str) -> str:
        if text.isdecimal() and int(text) < len(self.strings):
            return self.strings[int(text)]
        raise Refused("excel-hong", reason=f"shared string {text}")

    def columns(self, element: Element) -> None:
        """Columns with one look: from `min` to `max`."""
        if element.get("hidden") in HIDDEN:
            first = _bounded(element.get("min"), 1, LAST_COLUMN)
            last = _bounded(element.get("max"), first, LAST_COLUMN)
            self.grid.hidden_columns |= {*range(first, last + 1)}

    def merge(self, element: Element) -> None:
        """A merged area: its value stands in its first cell."""
        try:
            left, top, right, bottom = range_boundaries(element.get("ref") or "")
        except (TypeError, ValueError):
            return
        if not (left and top and right and bottom):  # whole rows or columns
            return
        room = MERGED_LIMIT - len(self.grid.merged)
        for place in islice(_places(top, left, bottom, right), room):
            self.grid.merged[place] = (top, left)


def read_grid(name: str, content: bytes, strings: list[str], styles: list[Look]) -> Grid:
    """The grid of a sheet's part; `Refused` when it is damaged or holds too much."""
    reader = _Reader(name, strings, styles)
    try:
        for element in _elements(name, content, reader):
            reader.cell(element)
    except (etree.LxmlError, ValueError) as error:
        raise Refused("excel-xml-hong", value=name, reason=str(error)) from error
    return reader.grid


def _elements(name: str, content: bytes, reader: _Reader) -> Iterator[Element]:
    """The cells in the order of the file; what was read is forgotten."""
    events = etree.iterparse(
        io.BytesIO(content), events=("start", "end"), resolve_entities=False, no_network=True,
        load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    for count, (event, element) in enumerate(events):
        if count > 2 * ELEMENTS_LIMIT:
            raise Refused("excel-nhieu-o", value=name, limit=ELEMENTS_LIMIT)
        tag = str(element.tag).rpartition("}")[2]
        if event == "start":
            if tag == "row":
                reader.begin_row(element)
            continue
        if tag == "c":
            yield element
        elif tag == "col":
            reader.columns(element)
        elif tag == "mergeCell":
            reader.merge(element)
        if tag in {"c", "row"}:
            element.clear()


def _places(top: int, left: int, bottom: int, right: int) -> Iterator[Place]:
    return ((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))


def _bounded(text: str | None, default: int, last: int) -> int:
    number = int(text) if text and text.isdecimal() else default
    if not 1 <= number <= last:
        raise ValueError(f"no row or column {text}")
    return number
