"""Computed values of the engine's styles as plain points, colours and words."""

from dataclasses import replace
from functools import cache
from typing import Any

from reportgen.boxes.document import (
    NO_BORDERS,
    Align,
    Border,
    Borders,
    Font,
    Script,
    VerticalAlign,
)

PT_PER_PX = 0.75
BOLD = 600
BORDER_STYLES = {"double": "double", "dotted": "dotted", "dashed": "dashed"}
IN_RELIEF = {"inset", "outset", "groove", "ridge"}
ALIGNS: dict[str, Align] = {
    "justify": "justify", "center": "center", "right": "right", "end": "right",
}  # fmt: skip
MOST_SPACE_PT = 31
SIDES = ("top", "right", "bottom", "left")


def points(value: Any, whole_pt: float = 0.0) -> float:
    """A computed length in points; a percentage of `whole_pt`; 0 for `auto` and `none`."""
    if isinstance(value, int | float):
        return round(value * PT_PER_PX, 4)
    if getattr(value, "unit", None) == "%":
        return round(float(value.value) * whole_pt / 100, 4)
    number = getattr(value, "value", None)
    return round(number * PT_PER_PX, 4) if isinstance(number, int | float) else 0.0


def is_auto(value: Any) -> bool:
    """Whether a length is left to the layout."""
    return bool(value == "auto")


def colour(value: Any) -> str:
    """Six hex digits; '' when nothing is painted."""
    if value == "transparent" or getattr(value, "alpha", 1) == 0:
        return ""
    if isinstance(value, str):
        return "000000"  # currentcolor
    if getattr(value, "space", "srgb") != "srgb":
        value = value.to("srgb")  # the numbers of hsl() and its like are no red, green, blue
    return _hex(*list(value)[:3])


def opacity(value: Any) -> float:
    """How much of a colour covers what is beneath it, from 0 to 1."""
    return float(getattr(value, "alpha", 1))


@cache
def _hex(red: float, green: float, blue: float) -> str:
    parts = (round(max(0.0, min(1.0, part)) * 255) for part in (red, green, blue))
    return "".join(f"{part:02X}" for part in parts)


def font(style: Any) -> Font:
    """The font of a style, kept with it: boxes share styles (a tenth of the time of reading)."""
    if not hasattr(style, "read_font"):
        style.read_font = _font(style)
    found: Font = style.read_font
    return found


def _font(style: Any) -> Font:
    lines = style["text_decoration_line"]
    lines = () if lines == "none" else lines
    return Font(
        family=style["font_family"][0],
        size_pt=points(style["font_size"]),
        bold=style["font_weight"] >= BOLD,
        italic=style["font_style"] != "normal",
        underline="underline" in lines,
        strike="line-through" in lines,
        color=colour(style["color"]) or "000000",
        letter_spacing_pt=points(style["letter_spacing"]),
    )


def script(style: Any) -> Script:
    """Whether an inline box raises or lowers its text; the engine computes a shift in pixels."""
    shift = style["vertical_align"]
    if not isinstance(shift, int | float) or shift == 0:
        return ""
    return "superscript" if shift > 0 else "subscript"


def line_pt(style: Any) -> float:
    """The exact line height; 0 for `normal`."""
    value = style["line_height"]
    if isinstance(value, tuple) and value[0] == "NUMBER":
        value = value[1]  # until WeasyPrint 69
    if isinstance(value, tuple):
        value = value[1] if value[0] == "PIXELS" else value
    if value == "normal":
        return 0.0
    if isinstance(value, int | float):
        return round(float(value) * points(style["font_size"]), 4)
    return points(value)


def align(style: Any) -> Align:
    """Where lines stand in the paragraph."""
    return ALIGNS.get(style["text_align_all"], "left")


def vertical_align(style: Any) -> VerticalAlign:
    """Where the content of a cell stands."""
    value = style["vertical_align"]
    return value if value in {"middle", "bottom"} else "top"


def pads_across(style: Any) -> bool:
    """Whether an inline element keeps words away from its ends."""
    return any(points(style[f"padding_{side}"], 1.0) for side in ("left", "right"))


def borders(style: Any) -> Borders:
    """The lines around a box."""
    if all(style[f"border_{side}_style"] in {"none", "hidden"} for side in SIDES):
        return NO_BORDERS
    return Borders(*(border(style, side) for side in SIDES))


def around(style: Any, whole_pt: float) -> Borders:
    """The lines around a paragraph, each as far from its text as Word can have it.

    Source: ECMA-376 part 1, 17.3.4 (`w:space`): whole points, at most 31.
    """
    found = borders(style)
    if found == NO_BORDERS:
        return found
    lines = ((getattr(found, side), points(style[f"padding_{side}"], whole_pt)) for side in SIDES)
    return Borders(*(it and replace(it, space_pt=_space(pad_pt)) for it, pad_pt in lines))


def _space(padding_pt: float) -> float:
    return float(min(MOST_SPACE_PT, round(padding_pt)))


def border(style: Any, side: str) -> Border | None:
    """The line at one side."""
    paint = style[f"border_{side}_color"]
    paint = style["color"] if paint == "currentcolor" else paint
    return line(style[f"border_{side}_style"], style[f"border_{side}_width"], paint)


def line(kind: str, width: Any, paint: Any) -> Border | None:
    """A line by the three values of CSS; None where nothing is drawn.

    The engine draws lines that look cut in or raised (those of `<hr>`) black, whatever they are.
    """
    width_pt = points(width)
    if kind in {"none", "hidden"} or not width_pt:
        return None
    color = "" if kind in IN_RELIEF else colour(paint)
    return Border(BORDER_STYLES.get(kind, "single"), width_pt, color or "000000")  # type: ignore[arg-type]


def word_style(style: Any) -> str:
    """The name in `--word-style: "…"`; '' when the stylesheet names none."""
    return _named(style, "__word_style", "string")


def series(style: Any) -> str:
    """The series of captions in `--word-seq: "…"`, whose numbers Word counts; '' for none."""
    return _named(style, "__word_seq", "string")


def word_base(style: Any) -> str:
    """The second name in `--word-style: "…" "…"`: the style that the first is based on."""
    return _named(style, "__word_style", "string", 1)


def part(style: Any) -> str:
    """The component in `--thanh-phan: …`; '' when the stylesheet names none."""
    return _named(style, "__thanh_phan", "ident")


def _named(style: Any, name: str, kind: str, at: int = 0) -> str:
    try:
        tokens = style[name]
    except KeyError:
        return ""
    names = [token.value for token in tokens or () if token.type == kind]
    return names[at] if at < len(names) else ""


def avoids_break(value: str) -> bool:
    """Whether a break property asks for no page break."""
    return value in {"avoid", "avoid-page"}


def forces_break(value: str) -> bool:
    """Whether a break property asks for a new page."""
    return value in {"page", "always", "left", "right", "recto", "verso"}
