"""The grid of a table: widths of columns, and the lines and paint that a cell gets from it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reportgen.boxes import values
from reportgen.boxes.document import NO_BORDERS, Border, Borders
from reportgen.boxes.values import avoids_break, points

NEAR_PT = 0.5
"""Widths that differ by less add up."""
DOWN = ("top", "bottom")
FOOT = "display: table-footer-group"
SPARE_PT = 0.3
"""More room for a column that is as wide as its letters: Word rounds, and would break a line."""


@dataclass
class Grid:
    """A table with its column widths; rows are counted from 0 over all row groups."""

    table: Any
    widths_pt: tuple[float, ...]

    @cached_property
    def rows(self) -> list[tuple[Any, Any]]:
        """Every row with its group."""
        return rows(self.table)

    def width_pt(self, cell: Any) -> float:
        """The width of the columns that a cell spans."""
        return sum(self.widths_pt[cell.grid_x : cell.grid_x + cell.colspan])

    def padding(self, cell: Any) -> tuple[float, float, float, float]:
        """The space around what a cell holds: in Word it begins at the middle of a line.

        Half of the space between cells is in it, which Word has not.
        """
        across_pt, down_pt = (it / 2 for it in gaps(self.table))
        sides = zip(values.SIDES, (down_pt, across_pt) * 2, strict=True)
        top, right, bottom, left = (
            points(cell.style[f"padding_{side}"]) + gap_pt + self._line(cell, side)
            for side, gap_pt in sides
        )
        return (top, right, bottom, left)

    def _line(self, cell: Any, side: str) -> float:
        """What a line takes from the inside of a cell; nothing of a hairline."""
        line_pt = self._width_of_line(cell, side)
        if self.table.style["border_collapse"] == "separate":
            return line_pt
        return line_pt if line_pt > NEAR_PT / 2 and side in ("left", "right") else 0.0

    def is_whole(self, y: int) -> bool:
        """Whether a row is never broken over a page: it, its group or a cell asks for that."""
        group, row = self.rows[y]
        return any(avoids_break(it.style["break_inside"]) for it in (group, row, *row.children))

    def height_pt(self, y: int) -> float:
        """The least height of a row and the space below it: its own, or that of its cells."""
        row = self.rows[y][1]
        cells = (self._height_pt(it) for it in row.children if it.rowspan == 1)
        least = max((points(row.style["height"]), *cells))
        return round(least + gaps(self.table)[1], 4) if least else 0.0

    def _height_pt(self, cell: Any) -> float:
        """The height that a cell asks for, out to its lines; percentages are left to the layout."""
        style = cell.style
        asked = max(points(style["height"]), points(style["min_height"]))
        padding = sum(points(style[f"padding_{side}"]) for side in DOWN)
        lines = sum(self._width_of_line(cell, side) for side in DOWN)
        if style["box_sizing"] == "border-box":
            return max(asked, padding + lines) if asked else 0.0
        inner = max(asked, padding) if style["box_sizing"] == "padding-box" else asked + padding
        return inner + lines if asked else 0.0

    def _width_of_line(self, cell: Any, side: str) -> float:
        """How much of a line a cell has: all, or of a collapsed one half."""
        if self.table.style["border_collapse"] == "collapse":
            return points(getattr(cell, f"border_{side}_width"))
        line = values.border(cell.style, side)
        return line.width_pt if line else 0.0

    def background(self, cell: Any, y: int) -> str:
        """The paint behind a cell: its own, or that of its row, row group or table."""
        boxes = (cell, self.rows[y][1], self.rows[y][0], self.table)
        return next((it for box in boxes if (it := _paint(box))), "")

    def borders(self, cell: Any, y: int) -> Borders:
        """The lines around a cell: collapsed ones, or its own and at the edge the table's."""
        if self.table.style["border_collapse"] == "collapse":
            found = self._collapsed(cell, y)
        else:
            edges = self._edges(cell, y)
            found = Borders(
                *(
                    values.border(cell.style, side)
                    or (values.border(self.table.style, side) if at_edge else None)
                    for side, at_edge in zip(values.SIDES, edges, strict=True)
                )
            )
        return NO_BORDERS if found == Borders() else found

    def _edges(self, cell: Any, y: int) -> tuple[bool, bool, bool, bool]:
        right = cell.grid_x + cell.colspan >= len(self.widths_pt)
        return y == 0, right, y + cell.rowspan >= len(self.rows), cell.grid_x == 0

    def _collapsed(self, cell: Any, y: int) -> Borders:
        vertical, horizontal = self.table.collapsed_border_grid
        left, right = cell.grid_x, cell.grid_x + cell.colspan
        top, bottom = y, y + cell.rowspan
        return Borders(
            top=_widest(horizontal[top][left:right]),
            right=_widest(row[right] for row in vertical[top:bottom]),
            bottom=_widest(horizontal[bottom][left:right]),
            left=_widest(row[left] for row in vertical[top:bottom]),
        )


def _widest(entries: Iterable[Any]) -> Border | None:
    """The line of one edge: an entry of the collapsed grid is (score, (style, width, colour))."""
    lines = [it for _, line in entries if (it := values.line(*line))]
    return max(lines, key=lambda it: it.width_pt, default=None)


def _paint(box: Any) -> str:
    return values.colour(box.style["background_color"])


def rows(table: Any) -> list[tuple[Any, Any]]:
    """Every row with its group."""
    return [(group, row) for group in table.children for row in group.children]


@dataclass(frozen=True)
class Columns:
    """The widths of columns, and how far the first begins from the left edge of the table."""

    widths_pt: tuple[float, ...]
    left_pt: float = 0.0


def columns(
    table: Any, wrapper: Any, place_pt: float, laid_out: Callable[[], list[float]]
) -> Columns:
    """The columns of a table in a place of this width.

    A fixed layout that only `col` elements speak of is shared out here; any other is asked for.
    """
    left_pt, right_pt = _edges(table)
    whole_pt = place_pt - left_pt - right_pt
    if _is_plain(table) and (widths := _shared(table, whole_pt, place_pt)):
        return Columns(tuple(round(it, 4) for it in widths), left_pt)
    gap_pt = gaps(table)[0]
    spare_pt = SPARE_PT if values.is_auto(table.style["width"]) else 0.0
    found = [it + gap_pt + spare_pt for it in laid_out()]
    if values.is_auto(table.style["width"]):
        left_pt += _before(wrapper.style, whole_pt - sum(found))
    return Columns(tuple(round(it, 4) for it in found), left_pt)


def _is_plain(table: Any) -> bool:
    """Whether no cell, letter or space between cells has a say in the widths."""
    style = table.style
    first = table.children[0].children[0].children if table.children[0].children else ()
    return (
        style["table_layout"] == "fixed"
        and not values.is_auto(style["width"])
        and all(values.is_auto(cell.style["width"]) for cell in first)
        and not gaps(table)[0]
    )


def gaps(table: Any) -> tuple[float, float]:
    """The space between two columns, and between two rows."""
    if table.style["border_collapse"] == "collapse":
        return 0.0, 0.0
    across, down = table.style["border_spacing"]
    return points(across), points(down)


def lost(table: Any) -> Iterator[tuple[Any, str]]:
    """Boxes with what Word cannot express of them.

    Space between cells with lines, which Word draws in the middle of it; heights of cells over
    several rows; a foot, which a PDF repeats on every page.
    """
    cells = [cell for _, row in rows(table) for cell in row.children]
    if any(gaps(table)) and any(values.borders(it.style) != NO_BORDERS for it in cells):
        yield table, "border-spacing"
    for cell in (it for it in cells if it.rowspan > 1):
        yield from ((cell, it) for it in ("height", "min-height") if _is_given(cell.style, it))
    yield from ((it, FOOT) for it in table.children if it.is_footer)


def _is_given(style: Any, name: str) -> bool:
    return points(style[name.replace("-", "_")]) > 0


def _edges(table: Any) -> tuple[float, float]:
    """What the outer columns keep from the edges of the table: half a line, or half a gap.

    Hairlines are left out: Word rounds more than that.
    """
    if gap_pt := gaps(table)[0]:
        return gap_pt / 2, gap_pt / 2
    if table.style["border_collapse"] == "separate":
        return 0.0, 0.0
    lines = table.collapsed_border_grid[0]
    left, right = (_widest(row[side] for row in lines if row) for side in (0, -1))
    found = (left.width_pt / 2 if left else 0.0, right.width_pt / 2 if right else 0.0)
    return found if sum(found) > NEAR_PT else (0.0, 0.0)


def _before(style: Any, rest_pt: float) -> float:
    """What margins that are left to the layout put before a table of the width of its text."""
    before, after = (values.is_auto(style[f"margin_{it}"]) for it in ("left", "right"))
    return rest_pt / 2 if before and after else rest_pt if before else 0.0


def _shared(table: Any, whole_pt: float, of_pt: float) -> list[float]:
    """Widths by the rules of a fixed layout; nothing when they do not add up to the whole.

    Percentages are parts of `of_pt`.
    """
    listed = [column for group in table.column_groups for column in group.children]
    count = max(
        [len(listed), *(c.grid_x + c.colspan for _, row in rows(table) for c in row.children)]
    )
    given = [
        0.0 if values.is_auto(column.style["width"]) else points(column.style["width"], of_pt)
        for column in listed
    ] + [0.0] * (count - len(listed))
    free = given.count(0.0)
    if sum(given) > whole_pt + NEAR_PT or (not free and sum(given) < whole_pt - NEAR_PT):
        return []
    share = max(0.0, whole_pt - sum(given)) / free if free else 0.0
    return [width or share for width in given]
