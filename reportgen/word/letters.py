"""The look of letters: levels of run properties laid over each other, and the font they give."""

from collections.abc import Iterable

from reportgen.boxes.document import Font, Script
from reportgen.word.ooxml import NOTHING, Level, is_on, length, points
from reportgen.word.shape import background
from reportgen.word.theme import Theme, family

TOGGLES = ("b", "bCs", "caps", "emboss", "i", "iCs", "imprint", "outline", "shadow", "smallCaps",
           "strike", "vanish")  # fmt: skip
FAMILY = "Times New Roman"
SIZE_PT = 10.0
HALF_POINTS = 2
SCRIPTS: dict[str, Script] = {"superscript": "superscript", "subscript": "subscript"}
COLOR_DIGITS = 6
HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "000080",
    "darkCyan": "008080", "darkGray": "808080", "darkGreen": "008000", "darkMagenta": "800080",
    "darkRed": "800000", "darkYellow": "808000", "green": "00FF00", "lightGray": "C0C0C0",
    "magenta": "FF00FF", "red": "FF0000", "white": "FFFFFF", "yellow": "FFFF00",
}  # fmt: skip
"""The colours of a marker, drawn over any other ground.

Source: ECMA-376 part 1, 17.18.40 (ST_HighlightColor) and 17.3.2.15 (highlight).
"""


def overlaid(defaults: Level, styles: Iterable[Level]) -> Level:
    """The defaults with table, paragraph and character style over them, in this order.

    A toggle that is on in two styles is off: italics in italic text stand upright.
    Source: ECMA-376 part 1, 17.7.3.
    """
    layers = [it for it in styles if it]
    found = {**defaults, **{k: v for layer in layers for k, v in layer.items()}}
    for name in TOGGLES:
        if f"{name}.val" in found:
            odd = sum(is_on(layer, name) for layer in layers) % 2 == 1
            found[f"{name}.val"] = "1" if odd or is_on(defaults, name) else "0"
    return found


def font(level: Level, theme: Theme, group: str = "hAnsi") -> Font:
    """The font of effective properties; `group` is `ascii` or `hAnsi`."""
    return Font(
        family=face(level, theme, group),
        size_pt=points(level.get("sz.val", ""), HALF_POINTS) or SIZE_PT,
        bold=is_on(level, "b"),
        italic=is_on(level, "i"),
        underline=is_on(level, "u"),
        strike=is_on(level, "strike") or is_on(level, "dstrike"),
        color=_color(level.get("color.val", "auto")),
        script=SCRIPTS.get(level.get("vertAlign.val", ""), ""),
        letter_spacing_pt=length(level, "spacing.val"),
        background=HIGHLIGHTS.get(level.get("highlight.val", "")) or background(level),
    )


def face(level: Level, theme: Theme, group: str) -> str:
    """The family for one of Word's groups of letters: the theme's, the named one, Word's own."""
    named = level.get(f"rFonts.{group}", "")
    return family(theme, level.get(f"rFonts.{group}Theme", "")) or named or FAMILY


def _color(text: str) -> str:
    return text.upper() if len(text) == COLOR_DIGITS and text.isalnum() else "000000"


def marked(level: Level) -> Level:
    """Without what does not reach a number that Word counts: the underline of its paragraph."""
    return {k: v for k, v in level.items() if not k.startswith("u.")} if level else NOTHING
