"""A comparison as a file: CSV, a workbook, JSON. The same comparison gives the same bytes."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook

from reportgen.commands.compare_words import Cell, Grid, Number
from reportgen.compare import Comparison, FigureLine, RowLine, Side
from reportgen.vietnamese import Target, TargetKind, round_half_up

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
WIDTHS = (46, 14)
QUOTIENT_DECIMALS = 6
"""A share has no last digit."""
SHEET_NAME = 31
"""The letters that the name of a sheet may have."""


def as_csv(grids: Sequence[Grid], made: Comparison) -> bytes:
    """The tables one beneath the other, as a spreadsheet here opens them: UTF-8 with its mark, `;`.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(
        [f"{name}: {it.label}" for name, it in zip("AB", (made.first, made.second), strict=True)]
    )
    for grid in grids:
        if grid.rows:
            for row in ([], [grid.title], grid.head, *grid.rows):
                writer.writerow([_safe(it) for it in row])
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def _safe(cell: Cell) -> str:
    text = str(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(FORMULA_SIGNS) else text


def as_workbook(grids: Sequence[Grid], made: Comparison) -> bytes:
    """A sheet a table; texts are texts and numbers numbers."""
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True})
    created = datetime.combine(made.second.period.ky.end, time())
    book.set_properties({"author": "reportgen", "created": created})
    looks = _Looks(book)
    for grid in grids:
        _sheet(book.add_worksheet(grid.title[:SHEET_NAME]), grid, looks)
    book.close()
    return file.getvalue()


class _Looks:
    """Formats of a book, made once each."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[str, Any] = {}
        self.head = book.add_format({"bold": True, "text_wrap": True, "bottom": 1})
        self.text = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})

    def number(self, cell: Number) -> Any:
        decimals = "." + "0" * cell.decimals if cell.decimals else ""
        unit = cell.suffix.removeprefix("{value}")
        name = f"#,##0{decimals if cell.decimals is not None else '.######'}"
        name += f'"{unit}"' if unit else ""
        if name not in self._made:
            self._made[name] = self._book.add_format({"num_format": name, "valign": "top"})
        return self._made[name]


def _sheet(sheet: Any, grid: Grid, looks: _Looks) -> None:
    for column, name in enumerate(grid.head):
        sheet.write_string(0, column, name, looks.head)
        sheet.set_column(column, column, WIDTHS[min(column, 1)])
    for number, row in enumerate(grid.rows, 1):
        for column, cell in enumerate(row):
            if isinstance(cell, Number):
                sheet.write_number(number, column, cell.value, looks.number(cell))
            else:
                sheet.write_string(number, column, cell, looks.text)
    sheet.freeze_panes(1, 1)


def as_json(grids: Sequence[Grid], made: Comparison) -> bytes:
    """The values as texts with a point, with codes: for another program."""
    del grids
    data = {
        "a": _side(made.first), "b": _side(made.second),
        "chi_tieu": [*map(_figure, made.figures)], "bang": [*map(_row, made.rows)],
    }  # fmt: skip
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _side(side: Side) -> dict[str, str]:
    return {"don_vi": str(side.period.don_vi), "ky": side.period.ky.code}


def _figure(line: FigureLine) -> Mapping[str, Any]:
    return {
        "ma": line.figure.code, "ten": line.figure.label, "don_vi_tinh": line.figure.unit,
        "a": _plain(line.first), "b": _plain(line.second),
        "chenh_lech": _plain(line.difference), "tang_giam": _plain(line.growth),
        "tinh_bang": "diem" if line.figure.is_share else "%", "danh_gia": line.tone,
        "ke_hoach_a": _plan(line.first_plan), "ke_hoach_b": _plan(line.second_plan),
        "nguon_so": line.moved,
    }  # fmt: skip


def _row(line: RowLine) -> Mapping[str, Any]:
    return {
        "bang": line.table, "thanh_vien": line.member, "thay_doi": line.change,
        "cot": line.column, "a": _plain(line.first), "b": _plain(line.second),
    }  # fmt: skip


def _plain(value: Decimal | str | None) -> str | None:
    if not isinstance(value, Decimal):
        return value
    return f"{round_half_up(value, QUOTIENT_DECIMALS).normalize():f}"


def _plan(plan: Target | None) -> Mapping[str, Any] | str | None:
    """One number as such; what asks for more, or for another thing, by its kind and bounds."""
    if plan is None:
        return None
    if plan.kind is TargetKind.PLAIN:
        return f"{plan.low:f}"
    bounds = {"tu": f"{plan.low:f}", "den": f"{plan.high:f}"}
    return {"loai": plan.kind, **bounds, "khong_ke_chinh_so": plan.strict}


FORMATS: Mapping[str, Callable[[Sequence[Grid], Comparison], bytes]] = {
    ".xlsx": as_workbook,
    ".csv": as_csv,
    ".json": as_json,
}
