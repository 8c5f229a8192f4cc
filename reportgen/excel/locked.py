"""Locked cells of a form that say something else than the data: typed over, or out of date."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from reportgen.diagnostic import Diagnostic
from reportgen.excel.cell import code_meant
from reportgen.excel.layout import Block, Layout
from reportgen.excel.outline import Line, Outline
from reportgen.excel.values import clean, exact
from reportgen.vietnamese import Target, TargetKind, format_number, format_target

NOTHING = "-"


def changed(layout: Layout, outline: Outline) -> Iterator[Diagnostic]:
    """A warning for each: what stands there is not read, the data hold."""
    lines = {it.code: it for it in outline.lines}
    for block in layout.figures:
        yield from _of_block(block, lines)
    if layout.catalogue_hash != outline.catalogue_hash:
        yield Diagnostic("excel-danh-muc-doi", severity="warning", path=layout.file)


def _of_block(block: Block, lines: Mapping[str, Line]) -> Iterator[Diagnostic]:
    for row in range(block.first, block.last + 1):
        line = lines.get(code_meant(block.sheet.text((row, block.columns["ma"]))))
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
