"""A cell as the text that would be typed in a period file, or what is wrong with it.

Numbers keep every digit: a typed one is the shortest decimal of its double, a computed one
is given to the 15 digits that Excel itself shows.
"""

import re
import unicodedata
from datetime import date, datetime
from decimal import Context, Decimal, InvalidOperation
from typing import Any

from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from reportgen.diagnostic import Diagnostic
from reportgen.excel.cell import Cell, CellMark
from reportgen.load.characters import odd_in_value
from reportgen.load.node import Scalar
from reportgen.reader import FALSE, TRUE
from reportgen.vietnamese import format_number
from reportgen.vietnamese.numbers import MAX_DIGITS

SHOWN = Context(prec=15)
"""The digits that Excel keeps of a number."""
HUNDRED = Decimal(100)
PLAIN = re.compile(r"[-−+]?[0-9]+\.[0-9]+")
"""A decimal with a dot."""
TWO_WAYS = re.compile(r"[-−+]?[1-9][0-9]{0,2}[.,][0-9]{3}")
"""A thousand and more here, a little more than one elsewhere, or the other way round."""
SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")


class Values:
    """Reads the cells of a workbook; `diagnostics` fills as it goes."""

    def __init__(self, *, epoch_1904: bool) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._epoch = CALENDAR_MAC_1904 if epoch_1904 else CALENDAR_WINDOWS_1900

    def say(self, code: str, mark: CellMark, path: str, **values: object) -> None:
        """Keep one mistake."""
        self.diagnostics.append(Diagnostic(code, mark, values, path=path))

    def number(self, cell: Cell, mark: CellMark, path: str, unit: str) -> Scalar | None:
        """A number as it is typed; `unit` decides what a cell shown as a percentage means."""
        if not self._usable(cell, mark, path) or self._is_day(cell, mark, path):
            return None
        if cell.kind == "bool":
            self.say("excel-o-logic", mark, path, value=cell.text)
            return None
        if cell.kind == "text":
            return self._typed_number(cell, mark, path)
        value = exact(cell)
        if cell.percent and value is not None:
            if not unit.startswith("%"):
                shown = f"{format_number(value * HUNDRED)}%"
                self.say("excel-o-phan-tram", mark, path, value=shown, unit=unit or "-")
                return None
            value *= HUNDRED
        return Scalar(cell.text if value is None else format_number(value), mark)

    def _typed_number(self, cell: Cell, mark: CellMark, path: str) -> Scalar | None:
        """A number typed as a text: as offices write it, or with a dot that can be nothing else."""
        text = clean(cell.text)
        if TWO_WAYS.fullmatch(text):
            self.say("excel-so-hai-nghia", mark, path, value=text)
            return None
        if PLAIN.fullmatch(text):
            text = text.replace(".", ",")
        return Scalar(text, mark)

    def text(self, cell: Cell, mark: CellMark, path: str) -> Scalar | None:
        """A text on one line; a number is written in digits, without marks of thousands."""
        if not self._usable(cell, mark, path) or self._is_day(cell, mark, path):
            return None
        value = exact(cell) if cell.kind == "number" else None
        text = clean(cell.text) if value is None else format_number(value).replace(".", "")
        self.diagnostics += odd_in_value(text, mark, path)
        return Scalar(text, mark, quoted=True) if text else None

    def choice(self, cell: Cell, mark: CellMark, path: str) -> Scalar | None:
        """A yes or no; a logical value is one too."""
        if not self._usable(cell, mark, path):
            return None
        if cell.kind == "bool":
            return Scalar("co" if cell.text == "1" else "khong", mark)
        text = clean(cell.text).lower()
        known = {unicodedata.normalize("NFC", it) for it in TRUE | FALSE}
        return Scalar(text, mark) if text in known or text else None

    def day(self, cell: Cell, mark: CellMark, path: str) -> Scalar | None:
        """A day, of a cell that shows one or of a text."""
        if not self._usable(cell, mark, path):
            return None
        if cell.kind == "number" and not cell.day:
            self.say("excel-so-khong-ngay", mark, path, value=cell.text)
            return None
        if cell.kind == "text":
            return Scalar(clean(cell.text), mark)
        found = self._date(cell)
        return Scalar(found.isoformat() if found else cell.text, mark)

    def _usable(self, cell: Cell, mark: CellMark, path: str) -> bool:
        """False of an error, and of a formula whose value the file does not hold."""
        if cell.unknown:
            self.say("excel-chua-tinh", mark, path)
        elif cell.kind == "error":
            self.say("excel-o-loi", mark, path, value=cell.text)
        return not cell.unknown and cell.kind != "error"

    def _is_day(self, cell: Cell, mark: CellMark, path: str) -> bool:
        """Excel turns 1/5 into a day as it is typed: what was meant is gone."""
        if not (cell.day or cell.kind == "date"):
            return False
        found = self._date(cell)
        shown = found.strftime("%d/%m/%Y") if found else cell.text
        self.say("excel-o-ngay", mark, path, value=shown)
        return True

    def _date(self, cell: Cell) -> date | None:
        if cell.kind == "date":
            return datetime.fromisoformat(cell.text).date() if _is_iso(cell.text) else None
        value = exact(cell)
        if value is None or not 0 <= value < 2_958_466:  # noqa: PLR2004  # 31/12/9999
            return None
        found: Any = from_excel(int(value), self._epoch)
        return found.date() if isinstance(found, datetime) else None


def exact(cell: Cell) -> Decimal | None:
    """The number of a cell; None when it is none that a file of ours could hold."""
    try:
        value = Decimal(repr(float(cell.text)))
    except (ValueError, InvalidOperation):
        return None
    if not value.is_finite() or (value and abs(value.adjusted()) >= MAX_DIGITS):
        return None
    if cell.formula:
        value = SHOWN.plus(value)
    return int_kept(cell.text) or value


def int_kept(text: str) -> Decimal | None:
    """A whole number as the file writes it: a double would lose digits after the sixteenth."""
    digits = text.lstrip("-")
    return Decimal(text) if digits.isdecimal() and digits.isascii() else None


def clean(text: str) -> str:
    """Letters composed, odd spaces plain, none at the ends."""
    return SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def _is_iso(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
