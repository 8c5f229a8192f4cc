"""The sheet of a member table: rows for two hundred members, the known ones filled in.

A free row looks like one only when the row above it is filled, so that no empty rows are
printed; it can be typed in all the same.
"""

import re
from collections.abc import Collection
from decimal import Decimal
from typing import Any

from reportgen.excel.look import Formats, number_format, number_rule
from reportgen.excel.outline import Members, Outline
from reportgen.excel.page import HEAD_ROW, Column, head, page, write_number
from reportgen.period.catalogue import Cot

ROWS = 200
"""Rows that can be typed in, at least; always some more than there are members."""
SPARE = 20
MARKER = "bang."
"""Before the code of the table, in the hidden row of codes."""
FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
NAME_LIMIT = 31


def sheet_name(table: Members, taken: Collection[str]) -> str:
    """The table's name as Excel takes it, told apart from those taken."""
    name = FORBIDDEN.sub(" ", table.spec.ten).strip()[:NAME_LIMIT].strip()
    if name and name not in taken:
        return name
    return f"{name[: NAME_LIMIT - len(table.code) - 1]} {table.code}"[:NAME_LIMIT]


def write(sheet: Any, formats: Formats, table: Members, outline: Outline) -> Any:
    """The sheet, with what is known of the members: numbers only of this very period."""
    columns = [Column(f"{MARKER}{table.code}", "TT", 5)]
    for code, spec in table.spec.cot.items():
        unit = f"\n({spec.don_vi_tinh})" if spec.don_vi_tinh else ""
        columns.append(Column(code, f"{spec.ten}{unit}", 34 if spec.kieu == "chu" else 18))
    title = f"{table.spec.ten.upper()} - {outline.ky.name.upper()}"
    head(sheet, formats, outline, title, columns)
    rows = max(ROWS, len(table.rows) + SPARE)
    for number in range(rows):
        _row(sheet, formats, table, number)
    _rules(sheet, formats, table, rows)
    sheet.freeze_panes(HEAD_ROW + 1, 2)
    sheet.repeat_rows(HEAD_ROW)
    page(sheet)
    return sheet


def _row(sheet: Any, formats: Formats, table: Members, number: int) -> None:
    """A member's row, or a free one."""
    known = table.rows[number] if number < len(table.rows) else None
    row = HEAD_ROW + 1 + number
    if known is not None:
        sheet.write_number(row, 0, number + 1, formats.get("order"))
    for column, (code, spec) in enumerate(table.spec.cot.items(), 1):
        value = known.get(code) if known else None
        if spec.kieu == "chu":
            look = formats.get("words" if known else "free-words")
            sheet.write_string(row, column, str(value or ""), look)
        elif spec.is_computed:
            if known:
                sheet.write_string(row, column, "tự tính", formats.get("computed"))
        else:
            shown = value if table.is_now and isinstance(value, Decimal) else None
            look = formats.get("input" if known else "free", _number(spec))
            write_number(sheet, (row, column), shown, look)


def _rules(sheet: Any, formats: Formats, table: Members, rows: int) -> None:
    first, last = HEAD_ROW + 1, HEAD_ROW + rows
    for column, spec in enumerate(table.spec.cot.values(), 1):
        if spec.kieu == "so" and not spec.is_computed:
            rule = number_rule(spec.ten, spec.don_vi_tinh or "", spec.so_le)
            sheet.data_validation(first, column, last, column, rule)
    free = first + len(table.rows)
    grows = {"type": "formula", "criteria": f"=COUNTA($B{free}:$B{free + 1})>0",
             "format": formats.grown()}  # fmt: skip
    sheet.conditional_format(free, 1, last, len(table.spec.cot), grows)


def _number(spec: Cot) -> str:
    return number_format(spec.so_le, spec.don_vi_tinh or "")
