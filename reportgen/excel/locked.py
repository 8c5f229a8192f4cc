"""Cells of a workbook against the data: locked ones typed over or out of date, emptied ones."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from reportgen.diagnostic import Diagnostic
from reportgen.excel.figure_rows import codes
from reportgen.excel.layout import Block, Layout
from reportgen.excel.outline import Line, Outline
from reportgen.excel.values import clean, exact
from reportgen.period.model import Period
from reportgen.vietnamese import Target, TargetKind, format_number, format_target

NOTHING = "-"
KEPT = ("thuc_hien", "ghi_chu", "nguon")
"""What an empty cell does not take out of a period file."""


def changed(layout: Layout, outline: Outline) -> Iterator[Diagnostic]:
    """A warning for each: what stands there is not read, the data hold."""
    lines = {it.code: it for it in outline.lines}
    for block in layout.figures:
        yield from _of_block(block, lines)
    if layout.catalogue_hash != outline.catalogue_hash:
        yield Diagnostic("excel-danh-muc-doi", severity="warning", path=layout.file)


def cleared(layout: Layout, before: Period) -> Iterator[Diagnostic]:
    """A warning for each cell that is empty where the period file has a value, which stays."""
    for block in layout.figures:
        for row, code in codes(block):
            had = before.so_lieu.get(code)
            for name in KEPT if had else ():
                column, old = block.columns.get(name), getattr(had, name)
                if column and old is not None and not block.sheet.text((row, column)):
                    shown = format_number(old) if isinstance(old, Decimal) else old
                    mark, path = block.sheet.mark((row, column)), f"so_lieu.{code}.{name}"
                    yield Diagnostic("excel-o-xoa", mark, {"value": shown}, "warning", path)


def _of_block(block: Block, lines: Mapping[str, Line]) -> Iterator[Diagnostic]:
    for row, code in codes(block):
        line = lines.get(code)
        if line is None:
            continue
        for name, wanted in _wanted(line).items():
            column = block.columns.get(name)
            found = _found(block, row, column) if column else wanted
            if column and found != wanted:
                mark = block.sheet.mark((row, column))
                values = {"value": found, "other": wanted}
                yield Diagnostic("excel-o-khoa", mark, values, "warning", f"so_lieu.{line.code}")


def _wanted(line: Line) -> dict[str, str]:
    return {
        "ten": clean(line.label) or NOTHING,
        "don_vi_tinh": clean(line.unit) or NOTHING,
        "ke_hoach": _target(line.plan),
        "ky_truoc": _number(line.previous),
        "cung_ky": _number(line.last_year),
    }


def _found(block: Block, row: int, column: int) -> str:
    """What a cell says, as the data would be written."""
    cell = block.sheet.cell((row, column))
    if cell is None:
        return NOTHING
    value = exact(cell) if cell.kind == "number" else None
    return clean(cell.text) if value is None else _number(value)


def _number(value: Decimal | None) -> str:
    return NOTHING if value is None else format_number(value)


def _target(plan: Target | None) -> str:
    if plan is None:
        return NOTHING
    plain = plan.kind in {TargetKind.PLAIN, TargetKind.EXACT}
    return _number(plan.low) if plain else format_target(plan)
