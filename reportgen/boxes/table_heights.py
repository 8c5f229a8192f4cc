"""The height of a table, shared out to its rows: the engine leaves it empty below them.

Source: CSS 2.1, 17.5.3 (the rows grow; how is left to the engine).
"""

from typing import Any

from reportgen.boxes import values
from reportgen.boxes.engine import kinds
from reportgen.boxes.grid import gaps, rows

DOWN = ("top", "bottom")


def share_heights(root: Any) -> None:
    """Give the rows of every table that has a height an equal part of it, before the layout."""
    for table in root.descendants():
        if isinstance(table, kinds.TableBox) and values.points(table.style["height"]) > 0:
            _share(table)


def _share(table: Any) -> None:
    """Rows that have a height of their own keep it, and are left out."""
    found = [row for _, row in rows(table)]
    growing = [it for it in found if values.is_auto(it.style["height"])]
    taken = sum(values.points(it.style["height"]) for it in found if it not in growing)
    spare_pt = _inner_pt(table) - gaps(table)[1] * (len(found) + 1) - taken
    if not growing or spare_pt <= 0:
        return
    whole = table.style["height"]
    part_px = spare_pt / len(growing) / values.PT_PER_PX
    for row in growing:
        row.style = row.style.copy()  # rows without an element may have one style together
        row.style["height"] = whole._replace(value=part_px)


def _inner_pt(table: Any) -> float:
    """The height of a table without its own lines and padding."""
    style = table.style
    height_pt = values.points(style["height"])
    if style["box_sizing"] != "border-box" or style["border_collapse"] == "collapse":
        return height_pt
    lines = (values.border(style, side) for side in DOWN)
    padding_pt = sum(values.points(style[f"padding_{side}"]) for side in DOWN)
    return height_pt - padding_pt - sum(it.width_pt for it in lines if it)
