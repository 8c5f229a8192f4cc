"""The form: a workbook for a unit to fill, in which only the input cells can be typed in.

Every text is written as a text, never as a formula. The same outline gives the same bytes.
"""

import io
from datetime import datetime, time
from typing import Any

from xlsxwriter import Workbook

from reportgen.excel import info, members
from reportgen.excel.cell import code_kept
from reportgen.excel.look import CHOICE_RULE, Formats, line_rule, number_format
from reportgen.excel.outline import Line, Outline
from reportgen.excel.page import HEAD_ROW, Column, head, page, write_number
from reportgen.vietnamese import Target, TargetKind, format_target, roman

INFO, FIGURES = "Thông tin", "Chỉ tiêu"
MARKER = "so_lieu"
"""Stands in the hidden row of codes above the headers, in the column of ordinals."""
PROTECTED = {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True}
"""What may be done in a protected sheet beside typing."""


class Locked(Workbook):  # type: ignore[misc]  # the library has no types
    """A workbook whose sheets cannot be added, taken away, renamed or moved.

    The library does not write this element; it stands before the views of the book.
    """

    def _write_book_views(self) -> None:
        self._xml_empty_tag("workbookProtection", [("lockStructure", "1")])
        super()._write_book_views()


def form(outline: Outline) -> bytes:
    """The workbook of a form."""
    file = io.BytesIO()
    book = Locked(file, {"in_memory": True, "strings_to_formulas": False})
    title = f"Biểu số liệu {outline.ky.name} - {outline.unit.ten}"
    created = datetime.combine(outline.ky.end, time())
    book.set_properties({"title": title, "author": "reportgen", "created": created})
    formats = Formats(book)
    sheets = [info.write(book.add_worksheet(INFO), formats, outline)]
    sheets.append(_figures(book.add_worksheet(FIGURES), formats, outline))
    taken = {INFO, FIGURES}
    for table in outline.tables:
        name = members.sheet_name(table, taken)
        taken.add(name)
        sheets.append(members.write(book.add_worksheet(name), formats, table, outline))
    for sheet in sheets:
        sheet.protect("", PROTECTED)
    book.close()
    return file.getvalue()


def _columns(outline: Outline) -> list[Column]:
    before, year = outline.ky.previous().name, outline.ky.same_last_year().name
    plan = "Kế hoạch" if outline.ky.years > 1 else "Kế hoạch năm"
    return [
        Column(MARKER, "TT", 5), Column("ma", "Mã", 24), Column("ten", "Chỉ tiêu", 46),
        Column("don_vi_tinh", "Đơn vị tính", 12), Column("ke_hoach", plan, 12),
        Column("ky_truoc", f"Kỳ trước\n({before})", 16),
        Column("cung_ky", f"Cùng kỳ năm trước\n({year})", 16),
        Column("thuc_hien", "Thực hiện", 14), Column("uoc", "Ước", 8),
        Column("ghi_chu", "Ghi chú", 26), Column("nguon", "Nguồn", 22),
    ]  # fmt: skip


def _figures(sheet: Any, formats: Formats, outline: Outline) -> Any:
    """The sheet of indicators: a row each, beneath the name of its group."""
    columns = _columns(outline)
    head(sheet, formats, outline, f"BIỂU CHỈ TIÊU {outline.ky.name.upper()}", columns)
    sheet.set_column(1, 1, 24, None, {"hidden": True})
    row, order, group, groups = HEAD_ROW + 1, 0, "", 0
    for line in outline.lines:
        if line.group != group:
            group, groups, order = line.group, groups + 1, 0
            _group(sheet, formats, row, roman(groups), group, len(columns))
            row += 1
        order += not line.depth
        _line(sheet, formats, row, line, str(order) if not line.depth else "")
        row += 1
    sheet.freeze_panes(HEAD_ROW + 1, 3)
    sheet.repeat_rows(HEAD_ROW)
    page(sheet)
    return sheet


def _group(sheet: Any, formats: Formats, row: int, order: str, name: str, width: int) -> None:
    texts = {0: order, 2: name or "Các chỉ tiêu khác"}
    for column in range(width):
        sheet.write_string(row, column, texts.get(column, ""), formats.get("group"))


def _line(sheet: Any, formats: Formats, row: int, line: Line, order: str) -> None:
    """An indicator: what is known locked, what is asked for open."""
    number = number_format(line.decimals, line.unit)
    sheet.write_string(row, 0, order, formats.get("order"))
    sheet.write_string(row, 1, code_kept(line.code), formats.get("name"))
    sheet.write_string(row, 2, line.label, formats.get("name", indent=2 * line.depth))
    sheet.write_string(row, 3, line.unit, formats.get("unit"))
    plan = number_format(line.decimals, line.unit, line.plan.low if line.plan else None)
    _plan(sheet, row, line.plan, formats.get("known", plan))
    for column, value in ((5, line.previous), (6, line.last_year)):
        look = formats.get("known", number_format(line.decimals, line.unit, value))
        write_number(sheet, (row, column), value, look)
    if line.computed:
        sheet.write_string(row, 7, "tự tính", formats.get("computed"))
        sheet.write_string(row, 8, "", formats.get("computed"))
    else:
        write_number(sheet, (row, 7), line.now.thuc_hien, formats.get("input", number))
        sheet.data_validation(row, 7, row, 7, line_rule(line))
        sheet.write_string(row, 8, "có" if line.now.uoc else "", formats.get("choice"))
        sheet.data_validation(row, 8, row, 8, CHOICE_RULE)
    sheet.write_string(row, 9, line.now.ghi_chu or "", formats.get("words"))
    sheet.write_string(row, 10, line.now.nguon or "", formats.get("words"))


def _plan(sheet: Any, row: int, plan: Target | None, look: Any) -> None:
    """A plain target as a number, others in words and signs."""
    if plan and plan.kind not in {TargetKind.PLAIN, TargetKind.EXACT}:
        sheet.write_string(row, 4, format_target(plan), look)
    else:
        write_number(sheet, (row, 4), plan.low if plan else None, look)
