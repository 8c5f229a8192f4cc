"""Cells: their addresses, and their places in diagnostics: `so-lieu.xlsx!Chỉ tiêu!E14`."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from openpyxl.utils.cell import get_column_letter

from reportgen.diagnostic import Mark, Source

Kind = Literal["number", "text", "bool", "error", "date"]
Place = tuple[int, int]
"""Row and column, both from 1."""


class SheetSource(Source):
    """A sheet by its file and name. It has no lines: the sentence quotes the cell's value."""

    @cached_property
    def lines(self) -> list[str]:
        """None to quote from."""
        return []


@dataclass(frozen=True)
class CellMark(Mark):
    """A cell of a sheet: `line` is its row."""

    def __str__(self) -> str:
        return f"{self.source.name}!{self.address}"

    @property
    def address(self) -> str:
        """As Excel names it: `E14`."""
        return address((self.line, self.column))


@dataclass(frozen=True)
class Cell:
    """What a file holds of a cell that is not empty.

    `text` is as in the file: the digits of a number, the letters of a text. A formula whose
    value is not in the file is `unknown`; `percent` and `day` tell how a number is shown.
    """

    kind: Kind
    text: str
    formula: bool = False
    unknown: bool = False
    percent: bool = False
    day: bool = False


def address(place: Place) -> str:
    """`E14` for row 14, column 5."""
    return f"{get_column_letter(place[1])}{place[0]}"


def code_kept(code: str) -> str:
    """A code as a cell of a form holds it; LibreOffice takes `_xa_` for the letter 0xA."""
    return code.replace("_x", "/x")


def code_meant(text: str) -> str:
    """The code that a cell of a form holds."""
    return text.replace("/x", "_x")
