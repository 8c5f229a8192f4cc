"""The box tree as a flow of paragraphs and tables, cut into sections by named pages."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from reportgen.boxes import values
from reportgen.boxes.document import (
    NO_BORDERS,
    Block,
    Borders,
    Cell,
    Foot,
    Format,
    Geometry,
    Paragraph,
    Row,
    Table,
)
from reportgen.boxes.engine import kinds
from reportgen.boxes.grid import Grid, column_widths
from reportgen.boxes.lines import image_size, inlines
from reportgen.boxes.losses import Losses
from reportgen.boxes.values import avoids_break, forces_break, points

NUMBER_LINE, TITLE_LINE = "so-phan", "ten-phan"
"""`Chương I` on a line of its own, and the chapter's title beneath it, are one element."""


@dataclass(frozen=True)
class Place:
    """Where a block stands: the containing block's width and edges, all in points.

    `outline` is the level of the heading that it is a part of.
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


@dataclass
class Gap:
    """The space since the last block: adjoining margins collapse, a padding parts them."""

    parted_pt: float = 0.0
    widest_pt: float = 0.0
    narrowest_pt: float = 0.0

    def margin(self, margin_pt: float) -> None:
        """One more margin: the widest counts, a negative one is taken off."""
        self.widest_pt = max(self.widest_pt, margin_pt)
        self.narrowest_pt = min(self.narrowest_pt, margin_pt)

    def padding(self, padding_pt: float) -> None:
        """Space that no margin goes through."""
        if padding_pt:
            self.parted_pt, self.widest_pt, self.narrowest_pt = self.total_pt + padding_pt, 0, 0

    @property
    def total_pt(self) -> float:
        """The whole space."""
        return round(self.parted_pt + self.widest_pt + self.narrowest_pt, 2)


@dataclass
class Part:
    """The blocks that share one page name."""

    page: str
    blocks: list[Block] = field(default_factory=list)


class Flow:
    """Walks the boxes once; `gap` is the space since the last block."""

    def __init__(self, losses: Losses, geometry: Callable[[str], Geometry]) -> None:
        self.parts: list[Part] = []
        self.losses = losses
        self.geometry = geometry
        self.gap = Gap()
        self.break_before = False
        self.anchors: set[str] = set()
        self.numbers = count(1)

    def block(self, box: Any, place: Place) -> None:
        """One block-level box and all in it; what stands beside the flow is put into it."""
        if _at_foot(box):
            self._foot(box, place)
            return
        if not box.is_in_normal_flow():
            self.losses.add(box)
            if box.is_running():
                return
        style = box.style
        place = self._named_page(box, place)
        self.gap.margin(points(style["margin_top"], place.width_pt))
        self.break_before |= forces_break(style["break_before"])
        if avoids_break(style["break_before"]):
            self._keep_last()
        self._content(box, place)
        self.gap.margin(points(style["margin_bottom"], place.width_pt))
        if avoids_break(style["break_after"]):
            self._keep_last()
        self.break_before |= forces_break(style["break_after"])

    def _content(self, box: Any, place: Place) -> None:
        if isinstance(box, kinds.TableBox):
            self._table(box, place)
        elif isinstance(box, kinds.BlockContainerBox):
            self._container(box, inside(box, place))
        elif isinstance(box, kinds.BlockReplacedBox):
            self._paragraph(box, [box], _around_picture(box, place))
        else:
            self.losses.add(box)
            for child in box.children:
                self.block(child, place)

    def _foot(self, box: Any, place: Place) -> None:
        """What stands at the foot of its page takes no part in the spaces of the flow."""
        before, self.gap = self.gap, Gap()
        sheet = self.geometry(place.page)
        foot = Foot(sheet.text_width_pt, _top_of_foot(box.style, sheet))
        self._content(box, replace(place, width_pt=sheet.text_width_pt, foot=foot))
        self.gap = before

    def cell(self, box: Any, place: Place) -> None:
        """What stands in a table cell; edges and lines around it are the cell's."""
        lines = [child for child in box.children if isinstance(child, kinds.LineBox)]
        if lines:
            self._paragraph(box, lines, place, own_edges=False)
        for child in () if lines else box.children:
            self.block(child, place)

    def _named_page(self, box: Any, place: Place) -> Place:
        """Begin a new part where the element itself names a page."""
        name = box.style["page"]
        name = place.page if name == "auto" else name
        if not self.parts or (name != self.parts[-1].page) or (name and name != place.page):
            self.parts.append(Part(name))
            self.gap, self.break_before = Gap(), False
            place = replace(place, width_pt=self.geometry(name).text_width_pt)
        return replace(place, page=name)

    def _container(self, box: Any, place: Place) -> None:
        lines = [child for child in box.children if isinstance(child, kinds.LineBox)]
        if lines or (not box.children and _is_drawn(box)):
            self._paragraph(box, lines, place)
            return
        self.losses.watch(box)
        place = replace(place, outline=_outline(box.style))
        part, start = self.parts[-1], len(self.parts[-1].blocks)
        self.gap.padding(points(box.style["padding_top"]))
        for child in box.children:
            self.block(child, place)
        self.gap.padding(points(box.style["padding_bottom"]))
        if avoids_break(box.style["break_inside"]):
            part.blocks[start:-1] = map(_kept_with_next, part.blocks[start:-1])

    def _paragraph(
        self, box: Any, lines: list[Any], place: Place, *, own_edges: bool = True
    ) -> None:
        style = box.style
        self.losses.watch(box)
        self.gap.padding(points(style["padding_top"]) if own_edges else 0.0)
        form = Format(
            align=values.align(style),
            first_line_pt=points(style["text_indent"], place.width_pt),
            left_pt=round(place.left_pt, 2),
            right_pt=round(place.right_pt, 2),
            before_pt=self._space(),
            line_pt=(0.0 if lines else points(style["height"])) or values.line_pt(style),
            keep_together=avoids_break(style["break_inside"]),
            page_break_before=self._break(),
            widow_control=style["orphans"] > 1 and style["widows"] > 1,
            outline=_outline(style) or (0 if _is_generated(box) else place.outline),
            borders=place.borders if own_edges else NO_BORDERS,
            background=place.background,
            foot=place.foot,
        )
        content = inlines(lines, style, place.width_pt, self.losses)
        name, anchor = values.word_style(style), self._anchor(box)
        box.paragraph_number = number = next(self.numbers)  # layout's copies of the box keep it
        self._add(
            Paragraph(
                content, form, values.font(style), name, place.classes, anchor, number=number
            )
        )
        self.gap.padding(points(style["padding_bottom"]) if own_edges else 0.0)

    def _table(self, table: Any, place: Place) -> None:
        """A table; `place` is that of its wrapper, which has the table's margins and width."""
        if not table.children:
            return
        self.losses.watch(table)
        if table.style["table_layout"] == "auto" and values.is_auto(table.style["width"]):
            self.losses.add(table, "width: auto")
        widths = tuple(round(w, 4) for w in column_widths(table, place.width_pt))
        grid = Grid(table, widths)
        rows = tuple(
            Row(
                tuple(self._cell(cell, y, grid, place) for cell in row.children),
                header=group.is_header,
                keep_with_next=avoids_break(row.style["break_after"]),
            )
            for y, (group, row) in enumerate(grid.rows)
        )
        self._add(
            Table(
                column_widths_pt=widths,
                rows=rows,
                left_pt=round(place.left_pt, 2),
                before_pt=self._space(),
                page_break_before=self._break(),
                keep_together=avoids_break(table.style["break_inside"]),
                classes=place.classes,
            )
        )

    def _cell(self, cell: Any, y: int, grid: Grid, place: Place) -> Cell:
        style = cell.style
        padding = tuple(points(style[f"padding_{side}"]) for side in values.SIDES)
        inner = Flow(self.losses, self.geometry)
        inner.parts.append(Part(place.page))
        inner.anchors, inner.numbers = self.anchors, self.numbers
        width_pt = grid.width_pt(cell) - padding[1] - padding[3]
        inner.cell(cell, Place(width_pt, page=place.page, classes=classes(cell) + place.classes))
        return Cell(
            blocks=tuple(inner.parts[-1].blocks),
            column=cell.grid_x,
            colspan=cell.colspan,
            rowspan=cell.rowspan,
            borders=grid.borders(cell, y),
            padding_pt=padding,  # type: ignore[arg-type]  # four sides
            vertical_align=values.vertical_align(style),
            background=grid.background(cell, y),
        )

    def _anchor(self, box: Any) -> str:
        """The `id` of the element, once: an element may be several boxes."""
        name = box.element.get("id") or "" if box.element is not None else ""
        new = name not in self.anchors
        self.anchors.add(name)
        return name if new else ""

    def _space(self) -> float:
        space, self.gap = self.gap.total_pt, Gap()
        return space

    def _break(self) -> bool:
        wanted, self.break_before = self.break_before, False
        return wanted and bool(self.parts[-1].blocks)

    def _add(self, block: Block) -> None:
        self.parts[-1].blocks.append(block)

    def _keep_last(self) -> None:
        """The block before must stay on the page of the next."""
        blocks = self.parts[-1].blocks if self.parts else []
        blocks[-1:] = map(_kept_with_next, blocks[-1:])


def _kept_with_next(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, format=replace(block.format, keep_with_next=True))
    return replace(block, keep_with_next=True)


def inside(box: Any, place: Place) -> Place:
    """The place of what a block contains: its edges, or its own width set in the middle."""
    style = box.style
    whole = place.width_pt
    left = points(style["margin_left"], whole) + points(style["padding_left"], whole)
    right = points(style["margin_right"], whole) + points(style["padding_right"], whole)
    width = style["width"]
    if box.is_table_wrapper:
        width = next(it for it in box.children if isinstance(it, kinds.TableBox)).style["width"]
    if not values.is_auto(width):
        rest = whole - points(width, whole) - left - right
        before = values.is_auto(style["margin_left"])
        after = values.is_auto(style["margin_right"])
        left += rest / 2 if before and after else rest if before else 0
        right += rest / 2 if before and after else 0 if before else rest
    lines = NO_BORDERS if box.is_table_wrapper else values.borders(style)
    return Place(
        width_pt=whole - left - right,
        left_pt=place.left_pt + left,
        right_pt=place.right_pt + right,
        page=place.page,
        classes=_named(box, place),
        outline=place.outline,
        background=values.colour(style["background_color"]) or place.background,
        borders=lines if lines != NO_BORDERS else place.borders,
        foot=place.foot,
    )


def _around_picture(box: Any, place: Place) -> Place:
    """The place of a paragraph that is one picture."""
    style = box.style
    left = points(style["margin_left"], place.width_pt)
    rest = place.width_pt - left - image_size(box, place.width_pt)[0]
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


def _at_foot(box: Any) -> bool:
    """Whether a box of a given height is set against the lower edge of its page only."""
    style = box.style
    return (
        style["position"] == "absolute"
        and values.is_auto(style["top"])
        and not any(values.is_auto(style[name]) for name in ("bottom", "height"))
    )


def _top_of_foot(style: Any, sheet: Geometry) -> float:
    """Where a box of a given height begins, from the upper edge of the sheet."""
    end_pt = sheet.height_pt - sheet.bottom_pt - points(style["bottom"])
    return round(end_pt - points(style["height"]), 2)


def _is_drawn(box: Any) -> bool:
    """Whether an empty block shows something: a rule, or a height that was set."""
    return values.borders(box.style) != NO_BORDERS or not values.is_auto(box.style["height"])


def _is_generated(box: Any) -> bool:
    """Whether a box comes from the stylesheet: a line «Chương I» above the words of its heading."""
    return "::" in (box.element_tag or "")


def _outline(style: Any) -> int:
    level = style["bookmark_level"]
    return level if isinstance(level, int) else 0
