"""Words that stand on every page by `position: fixed`, as Word's own watermark."""

import math
from dataclasses import replace
from typing import Any

from reportgen.boxes import engine, spans, values
from reportgen.boxes.document import Geometry, Section, Watermark
from reportgen.boxes.engine import Tree, kinds

ASCENT, DESCENT = 0.891, 0.216
"""Of Times New Roman, in its size: the words reach so far above and below their line."""
TURNS = {"rotate", "translate"}
HALF = 50
"""Percent: a box is turned about its middle, unless the stylesheet says otherwise."""


def is_watermark(box: Any) -> bool:
    """Whether a box is one line of words on every page, moved and turned only."""
    style = box.style
    lines: Any = getattr(box, "children", ())
    return (
        style["position"] == "fixed"
        and not all(values.is_auto(style[it]) for it in ("left", "right"))
        and not all(values.is_auto(style[it]) for it in ("top", "bottom"))
        and len(lines) == 1
        and isinstance(lines[0], kinds.LineBox)
        and all(isinstance(it, kinds.TextBox) for it in lines[0].children)
        and {name for name, _ in style["transform"] or ()} <= TURNS
        and all(
            getattr(it, "unit", "") == "%" and it.value == HALF for it in style["transform_origin"]
        )
    )


def with_watermark(section: Section, tree: Tree, box: Any) -> Section:
    """The section with the words of a box on its pages."""
    return replace(section, watermark=_watermark(tree, box, section.geometry))


def _watermark(tree: Tree, box: Any, sheet: Geometry) -> Watermark | None:
    style, font = box.style, values.font(box.style)
    words = "".join(it.text for it in box.children[0].children).strip()
    line_pt = values.line_pt(style) or font.size_pt * (ASCENT + DESCENT)
    width_pt = engine.natural_width_pt(tree, box.children[0])
    x = spans.across(style, sheet.text_width_pt, width_pt)
    y = spans.down(style, sheet.text_height_pt, line_pt)
    if x is None or y is None:
        return None
    room = {"center": 0.5, "right": 1.0}.get(values.align(style), 0.0)
    off = ((room - 0.5) * (x.length_pt - width_pt), (line_pt - y.length_pt) / 2)
    degrees, (dx, dy) = _turned(style["transform"] or (), (x.length_pt, y.length_pt), off)
    middle = (x.start_pt + x.length_pt / 2 + dx, y.start_pt + y.length_pt / 2 + dy)
    return Watermark(
        text=words,
        font=font,
        middle_pt=(round(middle[0], 2), round(middle[1], 2)),
        width_pt=round(width_pt, 2),
        height_pt=round(font.size_pt * (ASCENT + DESCENT), 2),
        degrees=round(degrees, 2),
        opacity=round(style["opacity"] * values.opacity(style["color"]), 3),
        number=box.paragraph_number,
    )


def _turned(
    steps: Any, size: tuple[float, float], point: tuple[float, float]
) -> tuple[float, tuple[float, float]]:
    """By how many degrees the steps turn, and where they bring a point beside the middle."""
    angle, (x, y) = 0.0, point
    for name, value in reversed(steps):
        if name == "rotate":
            angle += value
            x, y = (
                x * math.cos(value) - y * math.sin(value),
                x * math.sin(value) + y * math.cos(value),
            )
        else:
            moves = (values.points(it, whole) for it, whole in zip(value, size, strict=True))
            dx, dy = moves
            x, y = x + dx, y + dy
    return math.degrees(angle), (x, y)
