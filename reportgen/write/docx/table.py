"""A table of the boxes as a `w:tbl`: fixed columns, every cell of the grid written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from reportgen.boxes.document import Block, Borders, Cell, Row, Table
from reportgen.write.docx.markup import twips
from reportgen.write.docx.shape import WORD_SIDES, border, shading

Content = Callable[[tuple[Block, ...], bool], str]
"""Writes the blocks of a cell, which are kept with the next row or not."""

VERTICAL = {
    "top": "",
    "middle": '<w:vAlign w:val="center"/>',
    "bottom": '<w:vAlign w:val="bottom"/>',
}


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the grid: a cell, or (`merge` is "continue") what lies below a tall one."""

    cell: Cell
    merge: str = ""


def table(box: Table, content: Content) -> str:
    """One `w:tbl`. Kept rows hold on to the row below; those of a kept table are whole too."""
    edges = [twips(x) for x in accumulate(box.column_widths_pt, initial=0.0)]
    last = len(box.rows) - 1
    keep = (box.keep_together if y < last else box.keep_with_next for y in range(last + 1))
    rows = (
        _row(_whole(row, box), slots, edges, content, kept or row.keep_with_next)
        for row, slots, kept in zip(box.rows, _grid(box), keep, strict=True)
    )
    return f"<w:tbl>{_properties(box, edges)}{''.join(rows)}</w:tbl>"


def _properties(box: Table, edges: list[int]) -> str:
    """Width, place and grid.

    From compatibility mode 15 on, Word puts the table's edge at `w:tblInd`; before, the
    text of its first cell. Without padding at table level both are the same place.
    """
    none = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in WORD_SIDES)
    grid = "".join(f'<w:gridCol w:w="{b - a}"/>' for a, b in pairwise(edges))
    return (
        f'<w:tblPr><w:tblW w:w="{edges[-1]}" w:type="dxa"/>'
        f'<w:tblInd w:w="{twips(box.left_pt)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{none}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )


def _grid(box: Table) -> Iterator[list[Slot]]:
    """The slots of every row, left to right, without a hole."""
    columns = len(box.column_widths_pt)
    tall: dict[int, tuple[int, Cell]] = {}
    for row in box.rows:
        slots = _slots(row, tall, columns)
        yield slots
        tall = {c: (left - 1, cell) for c, (left, cell) in tall.items() if left > 1}
        tall |= {s.cell.column: (s.cell.rowspan - 1, s.cell) for s in slots if s.merge == "restart"}


def _slots(row: Row, tall: dict[int, tuple[int, Cell]], columns: int) -> list[Slot]:
    """The row's own cells, the lower parts of tall ones, and empty cells where nothing is.

    A cell that would lie upon its neighbour is moved or cut: its text is never lost.
    """
    below = [Slot(cell, "continue") for _, cell in tall.values()]
    own = [Slot(cell, "restart" if cell.rowspan > 1 else "") for cell in row.cells]
    found: list[Slot] = []
    at = 0
    for slot in sorted(own + below, key=lambda s: s.cell.column):
        start = max(at, slot.cell.column)
        found += [Slot(Cell((), column)) for column in range(at, start)]
        at = start + max(1, min(slot.cell.colspan, columns - start))
        found.append(_moved(slot, start, at - start))
    return found + [Slot(Cell((), column)) for column in range(at, max(columns, 1 - len(found)))]


def _moved(slot: Slot, column: int, colspan: int) -> Slot:
    if (slot.cell.column, slot.cell.colspan) == (column, colspan):
        return slot
    return replace(slot, cell=replace(slot.cell, column=column, colspan=colspan))


def _whole(row: Row, box: Table) -> Row:
    return replace(row, keep_together=row.keep_together or box.keep_together)


def _row(row: Row, slots: list[Slot], edges: list[int], content: Content, keep: bool) -> str:
    cells = "".join([_cell(slot, edges, content, keep) for slot in slots])
    return f"<w:tr>{_row_properties(row)}{cells}</w:tr>"


def _row_properties(row: Row) -> str:
    inside = "<w:cantSplit/>" if row.keep_together else ""
    if row.height_pt:
        inside += f'<w:trHeight w:val="{twips(row.height_pt)}" w:hRule="atLeast"/>'
    inside += "<w:tblHeader/>" if row.header else ""
    return f"<w:trPr>{inside}</w:trPr>" if inside else ""


def _cell(slot: Slot, edges: list[int], content: Content, keep: bool) -> str:
    """A `w:tc`, its properties in the order of the schema (CT_TcPr)."""
    cell = slot.cell
    last = len(edges) - 1
    width = edges[min(cell.column + cell.colspan, last)] - edges[min(cell.column, last)]
    merge = {"": "", "restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}
    blocks = () if slot.merge == "continue" else cell.blocks
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else "")
        + merge[slot.merge]
        + _borders(cell.borders)
        + (shading(cell.background) if cell.background else "")
        + _padding(cell.padding_pt)
        + f"{VERTICAL[cell.vertical_align]}</w:tcPr>{content(blocks, keep)}</w:tc>"
    )


def _borders(borders: Borders) -> str:
    lines = ((side, getattr(borders, side)) for side in WORD_SIDES)
    inside = "".join([border(side, line) for side, line in lines if line])
    return f"<w:tcBorders>{inside}</w:tcBorders>" if inside else ""


def _padding(padding_pt: tuple[float, float, float, float]) -> str:
    top, right, bottom, left = padding_pt
    sides = zip(WORD_SIDES, (top, left, bottom, right), strict=True)
    inside = "".join([f'<w:{s} w:w="{twips(x)}" w:type="dxa"/>' for s, x in sides if x > 0])
    return f"<w:tcMar>{inside}</w:tcMar>" if inside else ""
