"""Tabs at the beginning of a paragraph as what they are for: an indent, a place on the line."""

from dataclasses import replace

from reportgen.boxes.document import Format, Inline, Run
from reportgen.word.ooxml import Level
from reportgen.word.shape import ALIGN, stops

TAB = "\t"
NEAR_PT = 0.01

Line = tuple[tuple[Inline, ...], Format]


def without_tabs(inlines: tuple[Inline, ...], form: Format, level: Level, tab_pt: float) -> Line:
    """The inlines without the tabs at their beginning, the format with what those did.

    Tabs that do anything else are left: two columns on one line, an indent over an indent.
    """
    first = inlines[0] if inlines else None
    if not isinstance(first, Run) or not first.text.startswith(TAB):
        return inlines, form
    text = first.text.lstrip(TAB)
    rest: tuple[Inline, ...] = (replace(first, text=text), *inlines[1:]) if text else inlines[1:]
    position_pt, kind = _reached(len(first.text) - len(text), form, level, tab_pt)
    if kind in ALIGN:
        return (inlines, form) if _in_columns(rest) else (rest, replace(form, align=ALIGN[kind]))
    if first.text.startswith(TAB * 2) or form.first_line_pt:
        return inlines, form
    return rest, replace(form, first_line_pt=round(position_pt - form.left_pt, 2))


def _reached(count: int, form: Format, level: Level, tab_pt: float) -> tuple[float, str]:
    """Where the last of `count` tabs ends, and the kind of its stop."""
    start = form.left_pt + form.first_line_pt
    beyond = [it for it in stops(level) if it[0] > start + NEAR_PT]
    if count <= len(beyond):
        return beyond[count - 1]
    return (start // tab_pt + 1) * tab_pt, "left"


def _in_columns(inlines: tuple[Inline, ...]) -> bool:
    """Whether a tab parts two texts."""
    words = "".join(it.text if isinstance(it, Run) else "." for it in inlines)
    return TAB in words.strip()
