"""A `w:tbl` as a table of the boxes: grid, merged cells, the look of its style in every cell."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from reportgen.boxes.document import Block, Border, Borders, Cell, Row, Table, VerticalAlign
from reportgen.word.levels import level
from reportgen.word.ooxml import Element, Level, W, child, is_on, length, points, value, whole
from reportgen.word.shape import background, border
from reportgen.word.story import Story
from reportgen.word.styles import Ground

Content = Callable[[Element, Story, Ground], tuple[Block, ...]]
"""Reads the blocks of a cell that stands on a table style."""

ROW, CELL = f"{W}tr", f"{W}tc"
AROUND = {f"{W}{it}" for it in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}
MOST_COLUMNS = 63
"""Word's own limit, of cells in a row too."""
SIDES = ("top", "right", "bottom", "left")
VERTICAL: dict[str, VerticalAlign] = {"center": "middle", "both": "middle", "bottom": "bottom"}
LOOKS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100,
         "noHBand": 0x200, "noVBand": 0x400}  # fmt: skip
HEX = 16


@dataclass(frozen=True, slots=True)
class Slot:
    """A `w:tc` in the grid."""

    element: Element
    own: Level
    row: int
    column: int
    colspan: int

    @property
    def continues(self) -> bool:
        """Whether it is the lower part of a tall cell."""
        return "vMerge.val" in self.own and self.own["vMerge.val"] != "restart"


@dataclass(frozen=True, slots=True)
class Look:
    """What a table says of all its cells."""

    style: str
    parts: frozenset[str]
    own: Level
    rows: int
    columns: int


def read_table(element: Element, story: Story, content: Content) -> Table:
    """The table; lower parts of merged cells are not read."""
    rows = list(_children(element, ROW))
    grid = [list(_slots(row, y)) for y, row in enumerate(rows)]
    widths = _widths(element, grid)
    look = _look(element, story, len(rows), len(widths))
    return Table(
        column_widths_pt=widths,
        rows=tuple(
            _row(
                level(child(row, "trPr")),
                tuple(_cell(it, grid, look, story, content) for it in slots if not it.continues),
            )
            for row, slots in zip(rows, grid, strict=True)
        ),
        left_pt=length(look.own, "tblInd.w")
        if look.own.get("tblInd.type", "dxa") == "dxa"
        else 0.0,
    )


def _row(own: Level, cells: tuple[Cell, ...]) -> Row:
    """A row; a height that Word may not go beyond is one that it may."""
    return Row(
        cells,
        header=is_on(own, "tblHeader"),
        keep_together=is_on(own, "cantSplit"),
        height_pt=length(own, "trHeight.val"),
    )


def _children(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or cells of a row that were not deleted."""
    for element in parent:
        if element.tag == tag:
            if child(element, "trPr", "del") is None:
                yield element
        elif element.tag in AROUND:
            yield from _children(element, tag)


def _slots(row: Element, number: int) -> Iterator[Slot]:
    column = _bounded(value(child(row, "trPr", "gridBefore")), 0)
    for element in islice(_children(row, CELL), MOST_COLUMNS):
        own = level(child(element, "tcPr"))
        if "vMerge.val" not in own and child(element, "tcPr", "vMerge") is not None:
            own = {**own, "vMerge.val": "continue"}
        if own.get("vMerge.val") == "1":
            own = {**own, "vMerge.val": "continue"}
        span = max(1, _bounded(own.get("gridSpan.val", ""), 1))
        yield Slot(element, own, number, column, span)
        column += span


def _bounded(text: str, default: int) -> int:
    return max(0, min(MOST_COLUMNS, whole(text, default)))


def _widths(element: Element, grid: list[list[Slot]]) -> tuple[float, ...]:
    """The columns as the grid says, or where it says nothing, as their cells do."""
    listed = child(element, "tblGrid")
    columns = [] if listed is None else listed.findall(f"{W}gridCol")[:MOST_COLUMNS]
    widths = [points(value(it, "w")) or 0.0 for it in columns]
    most = max((s.column + s.colspan for slots in grid for s in slots), default=0)
    widths += [0.0] * (most - len(widths))
    for slot in (s for slots in grid for s in slots if s.colspan == 1):
        if not widths[slot.column] and slot.own.get("tcW.type", "dxa") == "dxa":
            widths[slot.column] = length(slot.own, "tcW.w")
    return tuple(widths)


def _look(element: Element, story: Story, rows: int, columns: int) -> Look:
    """The style of a table, its own properties over those of its style."""
    own = level(child(element, "tblPr"))
    style = story.styles.table_id(own.get("tblStyle.val", ""))
    inherited: dict[str, str] = {}
    for it in reversed(list(story.styles.chain("table", style))):
        inherited |= level(child(it, "tblPr"))
    return Look(style, frozenset(_parts(own)), {**inherited, **own}, rows, columns)


def _parts(own: Level) -> Iterator[str]:
    """The parts of its style that a table asks for: in words, or in the bits of older files."""
    text = own.get("tblLook.val", "")
    bits = int(text, HEX) if text and not set(text) - set("0123456789abcdefABCDEF") else 0
    for name, bit in LOOKS.items():
        said = own.get(f"tblLook.{name}")
        if is_on({"it.val": said}, "it") if said else bits & bit:
            yield name


def _cell(slot: Slot, grid: list[list[Slot]], look: Look, story: Story, content: Content) -> Cell:
    rowspan = _rowspan(slot, grid)
    ground = Ground(look.style, tuple(_conditions(slot, rowspan, look)))
    own = {**look.own, **story.styles.cell(ground), **slot.own}
    return Cell(
        blocks=content(slot.element, story, ground),
        column=slot.column,
        colspan=slot.colspan,
        rowspan=rowspan,
        borders=_borders(slot, rowspan, own, look),
        padding_pt=_padding(own),
        vertical_align=VERTICAL.get(own.get("vAlign.val", ""), "top"),
        background=background(own),
    )


def _rowspan(slot: Slot, grid: list[list[Slot]]) -> int:
    """How many rows a cell takes: those below in which its column continues it."""
    if slot.own.get("vMerge.val") != "restart":
        return 1
    rows = 1
    for below in grid[slot.row + 1 :]:
        if not any(it.column == slot.column and it.continues for it in below):
            break
        rows += 1
    return rows


def _conditions(slot: Slot, rowspan: int, look: Look) -> Iterator[str]:
    """The parts of a table style that hold in a cell, the weakest first."""
    first_row = slot.row == 0 and "firstRow" in look.parts
    first_column = slot.column == 0 and "firstColumn" in look.parts
    last_row = slot.row + rowspan == look.rows and "lastRow" in look.parts
    last_column = slot.column + slot.colspan == look.columns and "lastColumn" in look.parts
    yield "wholeTable"
    if "noVBand" not in look.parts and not first_column:
        yield "band2Vert" if (slot.column - ("firstColumn" in look.parts)) % 2 else "band1Vert"
    if "noHBand" not in look.parts and not first_row:
        yield "band2Horz" if (slot.row - ("firstRow" in look.parts)) % 2 else "band1Horz"
    named = (("firstCol", first_column), ("lastCol", last_column), ("firstRow", first_row),
             ("lastRow", last_row))  # fmt: skip
    yield from (name for name, holds in named if holds)


def _borders(slot: Slot, rowspan: int, own: Level, look: Look) -> Borders:
    """The cell's own lines, else those of the table: outside ones at its edge, else inside ones."""
    edges = {
        "top": slot.row == 0,
        "right": slot.column + slot.colspan >= look.columns,
        "bottom": slot.row + rowspan >= look.rows,
        "left": slot.column == 0,
    }
    return Borders(*(_edge(side, edges[side], own) for side in SIDES))


def _edge(side: str, outside: bool, own: Level) -> Border | None:
    if f"tcBorders/{side}.val" in own:
        return border(own, f"tcBorders/{side}")
    inside = "insideH" if side in ("top", "bottom") else "insideV"
    return border(own, f"tblBorders/{side if outside else inside}")


def _padding(own: Level) -> tuple[float, float, float, float]:
    top, right, bottom, left = (
        length(own, f"tcMar/{side}.w", length(own, f"tblCellMar/{side}.w")) for side in SIDES
    )
    return (top, right, bottom, left)
