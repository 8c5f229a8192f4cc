"""What the sheets of a form share: columns with hidden codes, headers, the printed page."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from reportgen.excel.cell import code_kept
from reportgen.excel.look import Formats
from reportgen.excel.outline import Outline
from reportgen.vietnamese import format_number

CODES_ROW, HEAD_ROW = 3, 4
"""From 0: the hidden codes, and the headers beneath them."""
A4 = 9


class Column(NamedTuple):
    """A column of the sheet of indicators: its code, header and width in letters."""

    code: str
    head: str
    width: float


def head(
    sheet: Any, formats: Formats, outline: Outline, title: str, columns: Sequence[Column]
) -> None:
    """Title, unit, the hidden codes of the columns, and their headers."""
    last = len(columns) - 1
    sheet.merge_range(0, 0, 0, last, title, formats.get("title"))
    sheet.merge_range(1, 0, 1, last, outline.unit.ten, formats.get("subtitle"))
    sheet.set_row(CODES_ROW, None, None, {"hidden": True})
    sheet.set_row(HEAD_ROW, 52)
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width)
        sheet.write_string(CODES_ROW, number, code_kept(column.code))
        sheet.write_string(HEAD_ROW, number, column.head, formats.get("head"))


def write_number(sheet: Any, place: tuple[int, int], value: Decimal | None, look: Any) -> None:
    """A number with the digits that it has, or an empty cell; `place` counts from 0."""
    if value is None:
        sheet.write_blank(*place, None, look)
    elif Decimal(repr(float(value))) == value:
        sheet.write_number(*place, float(value), look)
    else:  # more digits than a number cell keeps
        sheet.write_string(*place, format_number(value), look)


def page(sheet: Any) -> None:
    """A4, landscape, as wide as the sheet."""
    sheet.set_landscape()
    sheet.center_horizontally()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.5, right=0.4, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&R&9&P/&N")
