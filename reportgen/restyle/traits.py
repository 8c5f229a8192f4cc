"""The traits of a style: what Word calls a property and CSS a declaration, read from boxes.

Lengths are points. A trait is read alike from a style in a Word file and from a paragraph that
is to be printed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from reportgen.boxes.document import Font, Format
from reportgen.word.shape import GROWTH
from reportgen.write.docx.sheet import Style

Value = str | bool | float
Kind = Literal["letters", "block", "edge"]
"""`letters` and `block` are the element's own, `edge` is shared with its neighbours."""

NEAR_PT = 0.06
"""Word counts in twentieths of a point."""
SINGLE = 0.0
"""The line height that the font itself asks for."""
KIN = {
    "Arial": ("Liberation Sans", "sans-serif"), "Helvetica": ("Liberation Sans", "sans-serif"),
    "Courier New": ("Liberation Mono", "monospace"), "Calibri": ("Carlito", "sans-serif"),
    "Cambria": ("Caladea", "serif"),
}  # fmt: skip
"""Free fonts of the same widths, for machines that have not the font itself."""
OTHERS = ("Liberation Serif", "serif")


@dataclass(frozen=True, slots=True)
class Look:
    """A style or a paragraph, as far as traits can be read from it."""

    font: Font
    format: Format
    after_pt: float = 0.0


@dataclass(frozen=True, slots=True)
class Trait:
    """One trait: its CSS property, the shorthands of that, its value, the value as CSS."""

    key: str
    css: str
    kind: Kind
    read: Callable[[Look], Value]
    write: Callable[[Value], str]
    shorthands: tuple[str, ...] = ()

    def same(self, one: Value, other: Value) -> bool:
        """Whether two values are equal in print."""
        if isinstance(one, float) and isinstance(other, float):
            return abs(one - other) < NEAR_PT
        return one == other


def look_of(style: Style) -> Look:
    """A style of the writer as traits see it."""
    return Look(style.font, style.format)


def line_pt(look: Look) -> float:
    """The height of a line; multiples of a single line are said in points, 1 is `SINGLE`."""
    form, single = look.format, GROWTH * look.font.size_pt
    if form.line_rule == "multiple" and abs(form.line_pt / single - 1) < 0.005:  # noqa: PLR2004  # half of what Word shows
        return SINGLE
    return form.line_pt


def pt(value: Value) -> str:
    """A length as CSS."""
    number = f"{float(value):.2f}".rstrip("0").rstrip(".")
    return "0" if number in ("0", "-0") else f"{number}pt"


def families(family: str) -> tuple[str, ...]:
    """A family with those that stand in for it."""
    return (family, *KIN.get(family, OTHERS))


def font_stack(names: tuple[str, ...]) -> str:
    """Families as CSS; the last is a generic one."""
    return ", ".join([*(f'"{name}"' for name in names[:-1]), names[-1]])


def _decoration(look: Look) -> str:
    lines = ("underline", look.font.underline), ("line-through", look.font.strike)
    return " ".join(name for name, drawn in lines if drawn) or "none"


TRAITS = (
    Trait("family", "font-family", "letters", lambda it: it.font.family,
          lambda it: font_stack(families(str(it))), ("font",)),
    Trait("size", "font-size", "letters", lambda it: it.font.size_pt, pt, ("font",)),
    Trait("bold", "font-weight", "letters", lambda it: it.font.bold,
          lambda it: "bold" if it else "normal", ("font",)),
    Trait("italic", "font-style", "letters", lambda it: it.font.italic,
          lambda it: "italic" if it else "normal", ("font",)),
    Trait("decoration", "text-decoration-line", "letters", _decoration, str, ("text-decoration",)),
    Trait("color", "color", "letters", lambda it: it.font.color, lambda it: f"#{it}".lower()),
    Trait("letter-spacing", "letter-spacing", "letters", lambda it: it.font.letter_spacing_pt, pt),
    Trait("align", "text-align", "block", lambda it: it.format.align, str, ("text-align-all",)),
    Trait("first-line", "text-indent", "block", lambda it: it.format.first_line_pt, pt),
    Trait("left", "margin-left", "edge", lambda it: it.format.left_pt, pt, ("margin",)),
    Trait("right", "margin-right", "edge", lambda it: it.format.right_pt, pt, ("margin",)),
    Trait("before", "margin-top", "edge", lambda it: it.format.before_pt, pt, ("margin",)),
    Trait("after", "margin-bottom", "edge", lambda it: it.after_pt, pt, ("margin",)),
    Trait("line", "line-height", "block", line_pt,
          lambda it: pt(it) if it else "normal", ("font",)),
)  # fmt: skip
BY_KEY = {it.key: it for it in TRAITS}
