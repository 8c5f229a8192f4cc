"""Where a box stands that is positioned by its edges (`position: absolute`, `fixed`).

Source: CSS 2.2, 10.3.7 and 10.6.4.
"""

from typing import Any, NamedTuple

from reportgen.boxes import values
from reportgen.boxes.document import NO_BORDERS
from reportgen.boxes.values import points


class Span(NamedTuple):
    """From where to where a border box reaches, in points from the edge of what is around it."""

    start_pt: float
    length_pt: float


def across(style: Any, whole_pt: float, natural_pt: float | None) -> Span | None:
    """The horizontal span; None when the layout has to find it."""
    return _span(style, ("left", "right"), "width", whole_pt, natural_pt)


def down(style: Any, whole_pt: float, natural_pt: float | None) -> Span | None:
    """The vertical span; None when the layout has to find it."""
    return _span(style, ("top", "bottom"), "height", whole_pt, natural_pt)


def _span(
    style: Any, sides: tuple[str, str], size: str, whole_pt: float, natural_pt: float | None
) -> Span | None:
    start, end = (_length(style[side], whole_pt) for side in sides)
    before, after = (_length(style[f"margin_{side}"], whole_pt) for side in sides)
    length = _length(style[size], whole_pt)
    length = natural_pt if length is None else length
    edges = sum(_edge(style, side) for side in sides)
    if start is not None and end is not None and values.is_auto(style[size]):
        return Span(start + (before or 0), whole_pt - start - end - (before or 0) - (after or 0))
    if length is None or (start is None and end is None):
        return None
    outer = length + (edges if style["box_sizing"] == "content-box" else 0.0)
    if start is None:
        return Span(whole_pt - (end or 0) - (after or 0) - outer, outer)
    if end is not None and before is None and after is None:
        return Span(start + (whole_pt - start - end - outer) / 2, outer)
    return Span(start + (before or 0), outer)


def _length(value: Any, whole_pt: float) -> float | None:
    return None if values.is_auto(value) else points(value, whole_pt)


def _edge(style: Any, side: str) -> float:
    """The padding and the line at one side."""
    line = None if values.borders(style) == NO_BORDERS else values.border(style, side)
    return points(style[f"padding_{side}"]) + (line.width_pt if line else 0.0)
