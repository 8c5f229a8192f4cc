"""How the letters of a Word file look."""

from reportgen.boxes.document import Font
from reportgen.verify.parts import Letters
from reportgen.verify.pdf_paint import SINGLE

WHITE = "FFFFFF"
RAISED = {"": 0, "superscript": 1, "subscript": -1}


def letters(font: Font, ground: str = "") -> Letters:
    """Those of a font, on a ground of this colour where it has none of its own."""
    behind = (font.background or ground).upper()
    return Letters(
        font.family,
        font.size_pt,
        font.bold,
        font.italic,
        font.color,
        RAISED[font.script],
        font.strike,
        SINGLE if font.underline else "",
        "" if behind == WHITE else behind,
        spacing_pt=font.letter_spacing_pt,
    )
