"""The shape of a paragraph: effective paragraph properties as a `Format`."""

from dataclasses import dataclass

from reportgen.boxes.document import Align, Border, Borders, Format, LineRule
from reportgen.boxes.stops import Foot, Leader, Stop
from reportgen.word.levels import LEADER, TAB
from reportgen.word.ooxml import Level, is_on, length, points, whole

AUTO_PT = 14.0
"""What Word leaves free where a file asks for the space that a browser would leave."""
LINE = 240
"""Units of a line, where lines are counted in multiples and where space is."""
GROWTH = 1.15
"""A single line over the size of its letters: the line gap of Times New Roman."""
HUNDREDTHS = 100
TAB_PT = 36.0
LEVELS = 9
ALIGN: dict[str, Align] = {
    "both": "justify", "distribute": "justify", "thaiDistribute": "justify",
    "lowKashida": "justify", "mediumKashida": "justify", "highKashida": "justify",
    "center": "center", "right": "right", "end": "right",
}  # fmt: skip
STYLES = {"double": "double", "dotted": "dotted", "dashed": "dashed", "dashSmallGap": "dashed"}
LEADERS: dict[str, Leader] = {"dot": ".", "underscore": "_", "hyphen": "-"}
NO_LINE = {"", "nil", "none"}


@dataclass(frozen=True, slots=True)
class Gap:
    """The space that a paragraph asks for above and below, in points.

    One in a frame (`framed`) stands outside: neighbours take no note of it.
    """

    before_pt: float
    after_pt: float
    style: str
    contextual: bool
    framed: bool = False

    def below(self, above: "Gap | None", *, adds: bool = False) -> float:
        """The points between the paragraph `above`, in the same cell or section, and this one.

        The larger space of the two holds; in old files (`adds`) their sum. Contextual spacing
        drops a paragraph's own space towards one of the same style.
        Source: ECMA-376 part 1, 17.3.1.33.
        """
        if above is None or self.framed:
            return self.before_pt
        alike = self.style == above.style
        own = 0.0 if alike and self.contextual else self.before_pt
        over = 0.0 if alike and above.contextual else above.after_pt
        return own + over if adds else max(own, over)


def gap(level: Level, style: str, size_pt: float) -> Gap:
    """What `w:spacing` says of the space around a paragraph."""
    before, after = (_space(level, side, size_pt) for side in ("before", "after"))
    return Gap(before, after, style, is_on(level, "contextualSpacing"), is_framed(level))


def _space(level: Level, side: str, size_pt: float) -> float:
    if is_on({"it.val": level.get(f"spacing.{side}Autospacing", "0")}, "it"):
        return AUTO_PT
    if lines := whole(level.get(f"spacing.{side}Lines", "0"), 0):
        return lines / HUNDREDTHS * size_pt * GROWTH
    return max(0.0, length(level, f"spacing.{side}"))


def shape(level: Level, before_pt: float, size_pt: float) -> Format:
    """The format of a paragraph whose biggest letters have `size_pt`."""
    line_pt, line_rule = line(level, size_pt)
    outline = whole(level.get("outlineLvl.val", ""), LEVELS)
    return Format(
        align=ALIGN.get(level.get("jc.val", ""), "left"),
        first_line_pt=first_line(level, size_pt),
        left_pt=_indent(level, "left", size_pt),
        right_pt=_indent(level, "right", size_pt),
        before_pt=round(before_pt, 2),
        line_pt=round(line_pt, 2),
        line_rule=line_rule,
        keep_with_next=is_on(level, "keepNext"),
        keep_together=is_on(level, "keepLines"),
        page_break_before=is_on(level, "pageBreakBefore"),
        widow_control=is_on({"widowControl.val": "1", **level}, "widowControl"),
        outline=outline + 1 if 0 <= outline < LEVELS else 0,
        borders=borders(level, "pBdr"),
        background=background(level),
        foot=_foot(level),
        stop=_stop(level),
    )


def line(level: Level, size_pt: float) -> tuple[float, LineRule]:
    """The height of a line in points, and whether it may grow."""
    rule = level.get("spacing.lineRule", "auto")
    text = level.get("spacing.line", "")
    if rule in ("exact", "atLeast"):
        return abs(points(text) or 0.0), "exact" if rule == "exact" else "at-least"
    lines = points(text, LINE)
    return (1.0 if lines is None else abs(lines)) * GROWTH * size_pt, "multiple"


def first_line(level: Level, size_pt: float) -> float:
    """The indent of the first line over the others; less than 0 when it hangs out."""
    hanging = _indent(level, "hanging", size_pt)
    return -hanging if hanging else _indent(level, "firstLine", size_pt)


def _indent(level: Level, side: str, size_pt: float) -> float:
    if letters := whole(level.get(f"ind.{side}Chars", "0"), 0):
        return letters / HUNDREDTHS * size_pt
    return length(level, f"ind.{side}")


def is_framed(level: Level) -> bool:
    """Whether a paragraph stands in a frame of its own, outside the flow of text."""
    return any(key.startswith("framePr.") for key in level)


def _foot(level: Level) -> Foot | None:
    """A frame that is fixed to the page, from the top edge of the sheet."""
    if level.get("framePr.vAnchor") != "page" or "framePr.y" not in level:
        return None
    return Foot(length(level, "framePr.w"), length(level, "framePr.y"))


def stops(level: Level, *, of_lists: bool = False) -> list[tuple[float, str]]:
    """The tab stops in points from the text's left edge, with their kinds.

    Those of lists, on which the text after a label stands, are told apart by their kind.
    """
    found = [
        (points(key.removeprefix(TAB)) or 0.0, kind)
        for key, kind in level.items()
        if key.startswith(TAB)
        and (kind == "num" if of_lists else kind not in ("clear", "bar", "num"))
    ]
    return sorted(found)


def _stop(level: Level) -> Stop | None:
    """The last stop that text ends at and that something leads to."""
    filled = [it.removeprefix(LEADER) for it, fill in level.items() if fill in LEADERS]
    found = [
        Stop(points(place) or 0.0, LEADERS[level[LEADER + place]])
        for place in filled
        if LEADER + place in level and level.get(TAB + place) in ("right", "end")
    ]
    return max(found, key=lambda it: it.at_pt, default=None)


def borders(level: Level, group: str) -> Borders:
    """The lines of a paragraph (`pBdr`), cell (`tcBorders`) or table (`tblBorders`)."""
    return Borders(*(border(level, f"{group}/{s}") for s in ("top", "right", "bottom", "left")))


def border(level: Level, key: str) -> Border | None:
    """One line; None where there is none."""
    style = level.get(f"{key}.val", "")
    if style in NO_LINE:
        return None
    color = level.get(f"{key}.color", "auto")
    width = points(level.get(f"{key}.sz", ""), 8) or 0.5
    look = STYLES.get(style, "single")
    if look == "double":
        width *= 3
    color = "000000" if color == "auto" else color.upper()
    space_pt = points(level.get(f"{key}.space", ""), 1) or 0.0
    return Border(look, width, color, space_pt)  # type: ignore[arg-type]  # of STYLES


def background(level: Level) -> str:
    """The colour of the ground in six hex digits; empty when it has none."""
    fill = level.get("shd.fill", "auto")
    return "" if fill == "auto" else fill.upper()
