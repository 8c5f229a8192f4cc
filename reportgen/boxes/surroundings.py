"""Where blocks stand: the width and edges around them, the space between them, their names."""

from dataclasses import dataclass, replace
from typing import Any

from reportgen.boxes import engine, values
from reportgen.boxes.document import NO_BORDERS, Borders, Format, Geometry
from reportgen.boxes.engine import kinds
from reportgen.boxes.stops import Foot
from reportgen.boxes.text_boxes import Frame
from reportgen.boxes.values import points

NUMBER_LINE, TITLE_LINE = "so-phan", "ten-phan"
"""`Chương I` on a line of its own, and the chapter's title beneath it, are one element."""

RULE_PT, HAIR_PT = 2.0, 1.0
"""The highest line of an empty block that is a rule, and the lowest that Word has."""


@dataclass(frozen=True)
class Place:
    """Where a block stands: the containing block's width and edges, all in points.

    `outline` is the level of the heading that it is a part of; `anchor` is the place around it
    that something leads to; `listed` is the innermost list, `depth` how many there are; `frame`
    is the positioned element around it.
    """

    width_pt: float = 0.0
    left_pt: float = 0.0
    right_pt: float = 0.0
    page: str = ""
    classes: tuple[str, ...] = ()
    background: str = ""
    borders: Borders = NO_BORDERS
    foot: Foot | None = None
    outline: int = 0
    listed: int = 0
    depth: int = 0
    anchor: str = ""
    frame: Frame | None = None


@dataclass
class Space:
    """Margins and paddings one behind another: margins collapse, a padding parts them."""

    parted_pt: float = 0.0
    widest_pt: float = 0.0
    narrowest_pt: float = 0.0

    def margin(self, margin_pt: float) -> None:
        """One more margin: the widest counts, a negative one is taken off."""
        self.widest_pt = max(self.widest_pt, margin_pt)
        self.narrowest_pt = min(self.narrowest_pt, margin_pt)

    def padding(self, padding_pt: float, kept_pt: float = 0.0) -> None:
        """Space that no margin goes through; `kept_pt` of it stand between a line and its text."""
        if padding_pt:
            self.parted_pt = self.total_pt + padding_pt - kept_pt
            self.widest_pt = self.narrowest_pt = 0.0

    @property
    def total_pt(self) -> float:
        """The whole space."""
        return round(self.parted_pt + self.widest_pt + self.narrowest_pt, 2)


class Gap:
    """The space since the last block; at the top of a new page nothing of what is `below` blocks.

    Source: CSS Fragmentation 3, 5.2 (margins before a forced break are truncated).
    """

    def __init__(self) -> None:
        self._whole, self._on_new_page = Space(), Space()

    def margin(self, margin_pt: float, *, below: bool = False) -> None:
        """One more margin, of a block that begins or that ends."""
        self._whole.margin(margin_pt)
        if below:
            self._on_new_page = Space()
        else:
            self._on_new_page.margin(margin_pt)

    def padding(self, padding_pt: float, kept_pt: float = 0.0, *, below: bool = False) -> None:
        """One more padding, of a block that begins or that ends."""
        self._whole.padding(padding_pt, kept_pt)
        if below:
            self._on_new_page = Space()
        else:
            self._on_new_page.padding(padding_pt, kept_pt)

    @property
    def total_pt(self) -> float:
        """The whole space."""
        return self._whole.total_pt

    @property
    def on_new_page_pt(self) -> float:
        """What a page that is begun here keeps of it."""
        return self._on_new_page.total_pt


def inside(box: Any, place: Place) -> Place:
    """The place of what a block contains: its edges, or its own width set in the middle."""
    style = box.style
    whole = place.width_pt
    left = points(style["margin_left"], whole) + points(style["padding_left"], whole)
    right = points(style["margin_right"], whole) + points(style["padding_right"], whole)
    lines = _lines(box, place, whole)
    left += lines.left.width_pt if lines.left else 0.0
    right += lines.right.width_pt if lines.right else 0.0
    width = style["width"]
    if box.is_table_wrapper:
        width = next(it for it in box.children if isinstance(it, kinds.TableBox)).style["width"]
    if not values.is_auto(width):
        rest = whole - points(width, whole) - left - right
        before = values.is_auto(style["margin_left"])
        after = values.is_auto(style["margin_right"])
        left += rest / 2 if before and after else rest if before else 0
        right += rest / 2 if before and after else 0 if before else rest
    return Place(
        width_pt=whole - left - right,
        left_pt=place.left_pt + left,
        right_pt=place.right_pt + right,
        page=place.page,
        classes=_named(box, place),
        outline=place.outline,
        listed=place.listed,
        depth=place.depth,
        frame=place.frame,
        anchor=place.anchor,
        background=values.colour(style["background_color"]) or place.background,
        borders=lines if lines != NO_BORDERS else place.borders,
        foot=place.foot,
    )


def _lines(box: Any, place: Place, whole_pt: float) -> Borders:
    """A block's own lines; one in a frame at the foot keeps none of the padding at them.

    LibreOffice leaves that much there by itself.
    """
    if box.is_table_wrapper:
        return NO_BORDERS
    return values.borders(box.style) if place.foot else values.around(box.style, whole_pt)


def edge(box: Any, place: Place, side: str) -> tuple[float, float]:
    """The padding above or below what a block contains, and what Word keeps of it at its line."""
    line = getattr(_lines(box, place, 0.0), side)
    return points(box.style[f"padding_{side}"]), line.space_pt if line else 0.0


def loses_padding(box: Any, whole_pt: float) -> bool:
    """Whether padding is seen, by a ground or by other lines, at a side that has no line."""
    style = box.style
    lines = values.borders(style)
    if box.is_table_wrapper or (
        lines == NO_BORDERS and not values.colour(style["background_color"])
    ):
        return False
    paddings = {side: points(style[f"padding_{side}"], whole_pt) for side in values.SIDES}
    return any(
        round(it) > (values.MOST_SPACE_PT if getattr(lines, side) else 0)
        for side, it in paddings.items()
    )


def thin(form: Format) -> tuple[Format, float]:
    """An empty block without height, whose lines are one; the points that Word has too much.

    A thin line height is what its stylesheet means Word to leave.
    """
    top, right, bottom, left = (getattr(form.borders, side) for side in values.SIDES)
    if top and bottom:
        line = replace(top, width_pt=top.width_pt + bottom.width_pt, space_pt=0.0)
        form = replace(
            form,
            borders=Borders(top=line),
            left_pt=form.left_pt - (left.width_pt if left else 0.0),
            right_pt=form.right_pt - (right.width_pt if right else 0.0),
        )
    if 0 < form.line_pt <= RULE_PT:
        return form, 0.0
    return replace(form, line_pt=HAIR_PT), HAIR_PT


def around_picture(box: Any, place: Place) -> Place:
    """The place of a paragraph that is one picture."""
    style = box.style
    left = points(style["margin_left"], place.width_pt)
    rest = place.width_pt - left - engine.image_size_pt(box, place.width_pt)[0]
    if values.is_auto(style["margin_left"]):
        left = rest / 2 if values.is_auto(style["margin_right"]) else rest
    return replace(place, left_pt=place.left_pt + left, classes=classes(box) + place.classes)


def _named(box: Any, place: Place) -> tuple[str, ...]:
    """The classes of what a block contains; a line of a number alone is no title."""
    own = classes(box)
    above = tuple(it for it in place.classes if own != (NUMBER_LINE,) or it != TITLE_LINE)
    return own + above


def classes(box: Any) -> tuple[str, ...]:
    """The CSS classes of the element that a box is made of."""
    if (box.element_tag or "").endswith(("::before", "::after")):
        return (NUMBER_LINE,)
    if box.element is None:
        return ()
    return tuple((box.element.get("class") or "").split())


def at_foot(box: Any) -> bool:
    """Whether a box of a given height is set against the lower edge of its page only."""
    style = box.style
    return (
        style["position"] == "absolute"
        and values.is_auto(style["top"])
        and not any(values.is_auto(style[name]) for name in ("bottom", "height"))
    )


def top_of_foot(style: Any, sheet: Geometry) -> float:
    """Where a box of a given height begins, from the upper edge of the sheet."""
    end_pt = sheet.height_pt - sheet.bottom_pt - points(style["bottom"])
    return round(end_pt - points(style["height"]), 2)


def is_drawn(box: Any) -> bool:
    """Whether an empty block shows something: a rule, or a height that was set."""
    return values.borders(box.style) != NO_BORDERS or not values.is_auto(box.style["height"])


def is_generated(box: Any) -> bool:
    """Whether a box comes from the stylesheet: a line «Chương I» above the words of its heading."""
    return "::" in (box.element_tag or "")


def outline(style: Any) -> int:
    """The level of a heading, from 1; 0 for no heading."""
    level = style["bookmark_level"]
    return level if isinstance(level, int) else 0
