"""The shape of a paragraph: the children of `w:pPr`, in the order of the schema (CT_PPr).

A property is written where it differs from the style's. Word and LibreOffice do not agree on
how the single attributes of `w:ind` and `w:spacing` are inherited, so these two are written
whole or not at all.
"""

from reportgen.boxes.document import Border, Borders, Format
from reportgen.boxes.stops import Foot, Stop
from reportgen.write.docx.markup import eighths, twips

JUSTIFICATION = {"left": "left", "center": "center", "right": "right", "justify": "both"}
WORD_SIDES = ("top", "left", "bottom", "right")
LEADERS = {"": "none", ".": "dot", "_": "underscore", "-": "hyphen"}
LEVELS = 9
MOST_INDENT = 31680
"""Twips: 22 inches, the longest length that Word accepts."""


def shape_properties(
    now: Format, base: Format, after_pt: float = 0.0, *, grow: bool = False, number: str = ""
) -> str:
    """The children of a `w:pPr`, `w:outlineLvl` included, that make `now` out of `base`.

    `after_pt` is space below, in points; `grow` lets a line become as high as its picture:
    an exact line would cut it off; `number` is a `w:numPr`, whose list has the indents.
    """
    pieces = (
        _toggle("keepNext", now.keep_with_next, base.keep_with_next),
        _toggle("keepLines", now.keep_together, base.keep_together),
        _toggle("pageBreakBefore", now.page_break_before, base.page_break_before),
        _frame(now.foot) if now.foot else "",
        _toggle("widowControl", now.widow_control, base.widow_control),
        number,
        _borders(now.borders, base.borders),
        _shading(now.background) if now.background != base.background else "",
        _tabs(now.stop, base.stop) if now.stop != base.stop else "",
        _spacing(now, base, after_pt, grow),
        "" if number and _list_has(now, base) else _indents(now, base),
        f'<w:jc w:val="{JUSTIFICATION[now.align]}"/>' if now.align != base.align else "",
        _outline(now.outline) if now.outline != base.outline else "",
    )
    return "".join(pieces)


def _frame(foot: Foot) -> str:
    """A frame at the foot of the page; neighbours with one frame stand in it together."""
    place = f'w:hAnchor="margin" w:xAlign="left" w:vAnchor="page" w:y="{twips(foot.top_pt)}"'
    return f'<w:framePr w:w="{twips(foot.width_pt)}" w:wrap="around" {place}/>'


def _toggle(name: str, value: bool, base: bool) -> str:
    if value == base:
        return ""
    return f"<w:{name}/>" if value else f'<w:{name} w:val="0"/>'


def border(side: str, line: Border | None) -> str:
    """One edge; the names of the styles are Word's.

    A double line is as wide as three strokes, and Word counts the width of one.
    """
    if line is None:
        return f'<w:{side} w:val="nil"/>'
    width = line.width_pt / 3 if line.style == "double" else line.width_pt
    look = f'w:val="{line.style}" w:sz="{eighths(width)}" w:space="{line.space_pt:.0f}"'
    return f'<w:{side} {look} w:color="{line.color}"/>'


def _borders(now: Borders, base: Borders) -> str:
    """The edges that differ; one that the style has and the paragraph has not is `nil`."""
    if now == base:
        return ""
    pairs = ((side, getattr(now, side), getattr(base, side)) for side in WORD_SIDES)
    return f"<w:pBdr>{''.join(border(s, line) for s, line, old in pairs if line != old)}</w:pBdr>"


def _shading(color: str) -> str:
    return shading(color or "auto")


def shading(color: str) -> str:
    """A plain background of six hex digits, or `auto` for none."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{color}"/>'


def _tabs(now: Stop | None, base: Stop | None) -> str:
    """The stop of the paragraph; that of its style is taken away."""
    old = f'<w:tab w:val="clear" w:pos="{twips(base.at_pt)}"/>' if base else ""
    new = _tab(now) if now else ""
    return f"<w:tabs>{old if not now or not base or now.at_pt != base.at_pt else ''}{new}</w:tabs>"


def _tab(stop: Stop) -> str:
    leader = f'w:leader="{LEADERS[stop.leader]}"'
    return f'<w:tab w:val="right" {leader} w:pos="{twips(stop.at_pt)}"/>'


def _spacing(now: Format, base: Format, after_pt: float, grow: bool) -> str:
    same = (now.before_pt, now.line_pt) == (base.before_pt, base.line_pt)
    if same and not after_pt and not (grow and now.line_pt):
        return ""
    return spacing(now.before_pt, after_pt, now.line_pt, "atLeast" if grow else "exact")


def spacing(before_pt: float, after_pt: float, line_pt: float, rule: str = "exact") -> str:
    """`w:spacing` in full; a line of 0 points is Word's own single line."""
    line, rule = (twips(line_pt), rule) if line_pt > 0 else (240, "auto")
    around = f'w:before="{_positive(before_pt)}" w:after="{_positive(after_pt)}"'
    return f'<w:spacing {around} w:line="{line}" w:lineRule="{rule}"/>'


def _positive(points: float) -> int:
    return min(MOST_INDENT, max(0, twips(points)))


def _list_has(now: Format, base: Format) -> bool:
    """Whether the indents of the list are enough: LibreOffice sees no 0 where a style indents."""
    seen = twips(now.first_line_pt) != 0 or base.first_line_pt == 0
    return seen and now.right_pt == base.right_pt


def _indents(now: Format, base: Format) -> str:
    mine = (now.left_pt, now.right_pt, now.first_line_pt)
    if mine == (base.left_pt, base.right_pt, base.first_line_pt):
        return ""
    first = twips(now.first_line_pt)
    name = "hanging" if first < 0 else "firstLine"
    sides = f'w:left="{twips(now.left_pt)}" w:right="{twips(now.right_pt)}"'
    return f'<w:ind {sides} w:{name}="{abs(first)}"/>'


def _outline(level: int) -> str:
    """Word counts levels from 0, and 9 is ordinary text."""
    return f'<w:outlineLvl w:val="{level - 1 if 1 <= level <= LEVELS else LEVELS}"/>'
