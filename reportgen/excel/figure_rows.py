"""Rows of indicators: the figures of a period, by the code or the name that stands in each."""

from collections.abc import Iterator

from reportgen.excel.cell import Cell, CellMark, code_meant
from reportgen.excel.find_mapped import label
from reportgen.excel.layout import Block
from reportgen.excel.taking import Read, Taker, is_number
from reportgen.excel.values import clean
from reportgen.load.node import Mapping, Node, Scalar
from reportgen.period.catalogue import Catalogue, ChiTieu


def take_figures(
    taker: Taker, block: Block, catalogue: Catalogue, found: dict[Scalar, Node]
) -> None:
    """Add the figures of a block to those found; a code that is there already is said."""
    for row in range(block.first, block.last + 1):
        code = _code(block, row)
        if code is None:
            _say_left_out(taker, block, row)
            continue
        _say_other_unit(taker, block, row, code, catalogue)
        figure = _figure(taker, block, row, code, catalogue.chi_tieu.get(code))
        before = next((it for it in found if it == code), None)
        if figure and before is not None:
            values = {"value": code, "other": before.mark}
            taker.say("excel-ma-trung", code.mark, f"so_lieu.{code}", **values)
        elif figure:
            found[code] = figure


def codes(block: Block) -> Iterator[tuple[int, str]]:
    """The rows of a block that are of an indicator, with its code."""
    for row in range(block.first, block.last + 1):
        if (code := _code(block, row)) is not None:
            yield row, str(code)


def _code(block: Block, row: int) -> Scalar | None:
    """The code of a row: typed there, or known by the name that stands there."""
    by_code = "ma" in block.columns
    column = block.columns.get("ma" if by_code else "ten")
    text = block.sheet.text((row, column)) if column else ""
    if not column or not text:
        return None
    mark = block.sheet.mark((row, column))
    if by_code:
        return Scalar(code_meant(clean(text)) if block.is_form else clean(text), mark)
    known = block.labels.get(label(text))
    return Scalar(known, mark) if known else None


def _say_left_out(taker: Taker, block: Block, row: int) -> None:
    """A value beside no indicator is not read; that is said, of totals too."""
    place = (row, block.columns.get("thuc_hien", 0))
    if is_number(block.sheet.cell(place)):
        column = block.columns.get("ten") or block.columns.get("ma")
        name = block.sheet.text((row, column)) if column else ""
        mark = block.sheet.mark(place)
        taker.warn("excel-dong-bo-qua", mark, "", value=name or block.sheet.text(place))


def _say_other_unit(
    taker: Taker, block: Block, row: int, code: Scalar, catalogue: Catalogue
) -> None:
    """A number in another unit than the catalogue's would be wrong by a thousand."""
    place = (row, block.columns.get("don_vi_tinh", 0))
    found, indicator = block.sheet.text(place), catalogue.chi_tieu.get(code)
    if not found or indicator is None or not block.columns.get("don_vi_tinh"):
        return
    wanted = indicator.don_vi_tinh or ""
    if _unit(found) != _unit(wanted):
        values = {"value": clean(found), "unit": wanted or "-"}
        taker.say("excel-khac-don-vi", block.sheet.mark(place), f"so_lieu.{code}", **values)


def _unit(text: str) -> str:
    """A unit for comparing: `Tỉ đồng` is `tỷ đồng`."""
    return clean(text).casefold().replace("ỉ", "ỷ").strip("()")


def _figure(
    taker: Taker, block: Block, row: int, code: Scalar, indicator: ChiTieu | None
) -> Mapping:
    """The figure of a row; empty where nothing was filled in."""
    path = f"so_lieu.{code}"
    number = taker.number_of((indicator.don_vi_tinh if indicator else None) or "")

    def target(cell: Cell, mark: CellMark, path: str) -> Scalar | None:
        read = taker.values.text if cell.kind == "text" else number
        return read(cell, mark, path)

    readers: dict[str, Read] = {"ghi_chu": taker.values.text, "nguon": taker.values.text}
    if not block.is_form:  # there the plan is shown, not asked for
        readers = {"ke_hoach": target, **readers}
    if _is_computed(taker, block, row, indicator, path):
        values = {}
    else:
        values = {"thuc_hien": number, "uoc": taker.values.choice}
    read = {
        name: taker.take(block, row, name, it, path) for name, it in {**values, **readers}.items()
    }
    keys: dict[Scalar, Node] = {
        Scalar(name, it.mark): it for name, it in read.items() if it is not None
    }
    return Mapping(keys, block.sheet.mark((row, block.columns.get("thuc_hien", 1))))


def _is_computed(
    taker: Taker, block: Block, row: int, indicator: ChiTieu | None, path: str
) -> bool:
    """Whether the program computes it; a number that was typed all the same is said."""
    if indicator is None or not indicator.is_computed:
        return False
    place = (row, block.columns.get("thuc_hien", 0))
    if is_number(block.sheet.cell(place)):
        mark = block.sheet.mark(place)
        taker.warn("excel-o-tu-tinh", mark, path, value=block.sheet.text(place))
    return True
