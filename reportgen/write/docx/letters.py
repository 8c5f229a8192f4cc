"""How letters look: the children of `w:rPr`, in the order of the schema (CT_RPr)."""

from reportgen.boxes.document import Font
from reportgen.write.docx.markup import attribute, half_points, twips
from reportgen.write.docx.shape import shading


def run_properties(font: Font, base: Font) -> str:
    """The children of a `w:rPr` that make `font` out of `base`; empty when they are equal."""
    if font == base:
        return ""
    pairs = (
        _family(font.family) if font.family != base.family else "",
        _toggle("b", font.bold, base.bold) + _toggle("bCs", font.bold, base.bold),
        _toggle("i", font.italic, base.italic) + _toggle("iCs", font.italic, base.italic),
        _toggle("strike", font.strike, base.strike),
        f'<w:color w:val="{font.color}"/>' if font.color != base.color else "",
        _spacing(font.letter_spacing_pt, base.letter_spacing_pt),
        _size(font.size_pt) if font.size_pt != base.size_pt else "",
        _underline(font.underline) if font.underline != base.underline else "",
        shading(font.background or "auto") if font.background != base.background else "",
        _script(font.script or "baseline") if font.script != base.script else "",
    )
    return "".join(pairs)


def all_run_properties(font: Font) -> str:
    """Family and size of `font`, said in full, for the defaults of the document."""
    return _family(font.family) + _size(font.size_pt)


def _family(family: str) -> str:
    """One face for all four of Word's groups of letters.

    Word takes a Vietnamese letter now for `hAnsi`, now for `eastAsia`, by its neighbours.
    """
    name = attribute(family)
    faces = " ".join(f'w:{group}="{name}"' for group in ("ascii", "hAnsi", "eastAsia", "cs"))
    return f"<w:rFonts {faces}/>"


def _toggle(name: str, value: bool, base: bool) -> str:
    if value == base:
        return ""
    return f"<w:{name}/>" if value else f'<w:{name} w:val="0"/>'


def _spacing(points: float, base: float) -> str:
    return "" if points == base else f'<w:spacing w:val="{twips(points)}"/>'


def _size(points: float) -> str:
    size = half_points(points)
    return f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _underline(value: bool) -> str:
    return f'<w:u w:val="{"single" if value else "none"}"/>'


def _script(name: str) -> str:
    return f'<w:vertAlign w:val="{name}"/>'
