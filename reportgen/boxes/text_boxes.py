"""Boxes at a place of their own (`position: absolute` with a size), such as that of a stamp."""

from dataclasses import dataclass, field, replace
from typing import Any

from reportgen.boxes import spans, values
from reportgen.boxes.document import Block, Geometry, Paragraph, TextBox
from reportgen.boxes.losses import Losses
from reportgen.boxes.values import points

POSITIONED = {"relative", "absolute", "fixed"}


@dataclass
class Frame:
    """What boxes are placed in: the text area of a page, or a positioned element.

    The left edge is counted from that of the text, the upper one (`above_pt`, of an element) from
    the block before; `held` waits for the element's first paragraph. The height of an element is
    not known before its layout, nor the edges of one that is `closed`: in a cell, because of the
    cell's own `align` or because it is around the cell.
    """

    width_pt: float
    height_pt: float | None = None
    left_pt: float = 0.0
    above_pt: float | None = None
    closed: bool = False
    align: str = ""
    held: list[Paragraph] = field(default_factory=list)

    def box(self, style: Any) -> TextBox | None:
        """The place and look of a box in here; None when only the layout can tell."""
        if self.closed or (self.height_pt is None and not _begins(style)):
            return None
        x = spans.across(style, self.width_pt, None)
        y = spans.down(style, self.height_pt or 0.0, None)
        if x is None or y is None:
            return None
        lines = values.borders(style)
        return TextBox(
            left_pt=round(self.left_pt + x.start_pt, 2),
            top_pt=round(y.start_pt, 2),
            width_pt=round(x.length_pt, 2),
            height_pt=round(y.length_pt, 2),
            beside=self.height_pt is None,
            border=lines.top,
            padding_pt=tuple(points(style[f"padding_{side}"]) for side in values.SIDES),  # type: ignore[arg-type]  # four sides
            background=values.colour(style["background_color"]),
        )

    def settled(self, blocks: list[Block], start: int, losses: Losses) -> None:
        """Put what waits before the first block of the element, from whose first line it counts."""
        first = blocks[start] if start < len(blocks) else None
        if self.held and not isinstance(first, Paragraph):
            losses.add_named("?", "position: absolute")
            blocks[start:start] = [replace(it, box=None) for it in self.held]
        elif isinstance(first, Paragraph):
            above_pt = first.format.before_pt if self.above_pt is None else self.above_pt
            down_pt = first.format.before_pt - above_pt
            blocks[start:start] = [_moved(it, down_pt) for it in self.held]


def page_frame(sheet: Geometry) -> Frame:
    """The text area of a page."""
    return Frame(sheet.text_width_pt, sheet.text_height_pt)


def cell_frame(style: Any, width_pt: float, outer: Frame | None) -> Frame | None:
    """What boxes in a cell whose text has this width are placed in: it, or what is around."""
    if not is_frame(style):
        return outer and Frame(width_pt, closed=True)
    align = values.vertical_align(style)
    top_pt, right_pt, _, left_pt = (points(style[f"padding_{side}"]) for side in values.SIDES)
    whole_pt = width_pt + left_pt + right_pt
    return Frame(whole_pt, left_pt=-left_pt, above_pt=-top_pt, closed=align != "top", align=align)


def why_not(style: Any, frame: Frame | None) -> str:
    """The CSS that keeps a box from its place in a cell; '' where it is the box's own."""
    placed = style["position"] == "absolute" and frame and frame.closed and frame.align
    return f"position: absolute; vertical-align: {placed}" if placed else ""


def is_frame(style: Any) -> bool:
    """Whether boxes are placed in an element."""
    return style["position"] in POSITIONED


def inner_width_pt(box: TextBox) -> float:
    """The width of the text in a box."""
    line_pt = box.border.width_pt if box.border else 0.0
    return box.width_pt - box.padding_pt[1] - box.padding_pt[3] - 2 * line_pt


def _begins(style: Any) -> bool:
    """Whether the upper edge and the height are lengths, which need no height around them."""
    lengths = (style["top"], style["height"])
    return not any(values.is_auto(it) or getattr(it, "unit", "") == "%" for it in lengths)


def _moved(paragraph: Paragraph, up_pt: float) -> Paragraph:
    assert paragraph.box is not None  # noqa: S101  # held for its box
    top_pt = round(paragraph.box.top_pt - up_pt, 2)
    return replace(paragraph, box=replace(paragraph.box, top_pt=top_pt))
