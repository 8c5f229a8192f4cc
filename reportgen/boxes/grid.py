"""The grid of a table: widths of columns, and the lines and paint that a cell gets from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reportgen.boxes import values
from reportgen.boxes.document import NO_BORDERS, Border, Borders
from reportgen.boxes.values import points


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


def column_widths(table: Any, whole_pt: float) -> list[float]:
    """Column widths by the rules of a fixed layout: `col` widths, the rest shared equally."""
    columns = [column for group in table.column_groups for column in group.children]
    count = max(
        [len(columns), *(c.grid_x + c.colspan for _, row in rows(table) for c in row.children)]
    )
    given = [
        0.0 if values.is_auto(column.style["width"]) else points(column.style["width"], whole_pt)
        for column in columns
    ] + [0.0] * (count - len(columns))
    free = given.count(0.0)
    share = max(0.0, whole_pt - sum(given)) / free if free else 0.0
    return [width or share for width in given]
