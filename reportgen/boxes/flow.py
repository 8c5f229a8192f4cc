"""The box tree as a flow of paragraphs and tables, cut into sections by named pages."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from reportgen.boxes import values
from reportgen.boxes.document import (
    NO_BORDERS,
    Block,
    Cell,
    Format,
    Paragraph,
    Row,
    Table,
)
from reportgen.boxes.engine import kinds
from reportgen.boxes.lines import inlines, trimmed
from reportgen.boxes.losses import Losses
from reportgen.boxes.values import avoids_break, forces_break, points


@dataclass(frozen=True)
class Place:
    """Where a block stands: the containing block's width and edges, all in points."""

    width_pt: float = 0.0
    left_pt: float = 0.0
    right_pt: float = 0.0
    page: str = ""
    classes: tuple[str, ...] = ()
    background: str = ""


@dataclass
class Part:
    """The blocks that share one page name."""

    page: str
    blocks: list[Block] = field(default_factory=list)


class Flow:
    """Walks the boxes once. Adjoining vertical margins collapse into `pending_pt`."""

    def __init__(self, losses: Losses, text_width_pt: Callable[[str], float]) -> None:
        self.parts: list[Part] = []
        self.losses = losses
        self.text_width_pt = text_width_pt
        self.pending_pt = 0.0
        self.break_before = False

    def block(self, box: Any, place: Place) -> None:
        """One block-level box and all in it."""
        if not box.is_in_normal_flow():
            self.losses.add(box)
            return
        style = box.style
        place = self._named_page(box, place)
        self.pending_pt = max(self.pending_pt, points(style["margin_top"], place.width_pt))
        self.break_before |= forces_break(style["break_before"])
        if avoids_break(style["break_before"]):
            self._keep_last()
        if isinstance(box, kinds.TableBox):
            self._table(box, place)
        elif isinstance(box, kinds.BlockContainerBox):
            self._container(box, _inside(box, place))
        else:
            self.losses.add(box)
        self.pending_pt = max(self.pending_pt, points(style["margin_bottom"], place.width_pt))
        if avoids_break(style["break_after"]):
            self._keep_last()
        self.break_before |= forces_break(style["break_after"])

    def cell(self, box: Any, inside: Place) -> None:
        """What stands in a table cell; edges and lines around it are the cell's."""
        lines = [child for child in box.children if isinstance(child, kinds.LineBox)]
        if lines:
            self._paragraph(box, lines, inside, own_edges=False)
        for child in () if lines else box.children:
            self.block(child, inside)

    def _named_page(self, box: Any, place: Place) -> Place:
        """Begin a new part where the element itself names a page."""
        name = box.style["page"]
        name = place.page if name == "auto" else name
        if not self.parts or (name != self.parts[-1].page) or (name and name != place.page):
            self.parts.append(Part(name))
            self.pending_pt, self.break_before = 0.0, False
            place = replace(place, width_pt=self.text_width_pt(name))
        return replace(place, page=name)

    def _container(self, box: Any, inside: Place) -> None:
        lines = [child for child in box.children if isinstance(child, kinds.LineBox)]
        if lines or (not box.children and _is_drawn(box)):
            self._paragraph(box, lines, inside)
            return
        self.pending_pt += points(box.style["padding_top"])
        for child in box.children:
            self.block(child, inside)
        self.pending_pt += points(box.style["padding_bottom"])

    def _paragraph(
        self, box: Any, lines: list[Any], inside: Place, *, own_edges: bool = True
    ) -> None:
        style = box.style
        padding = points(style["padding_top"]) if own_edges else 0.0
        form = Format(
            align=values.align(style),
            first_line_pt=points(style["text_indent"], inside.width_pt),
            left_pt=round(inside.left_pt, 2),
            right_pt=round(inside.right_pt, 2),
            before_pt=self._space() + padding,
            line_pt=values.line_pt(style),
            keep_together=avoids_break(style["break_inside"]),
            page_break_before=self._break(),
            widow_control=style["orphans"] > 1 and style["widows"] > 1,
            outline=_outline(style),
            borders=values.borders(style) if own_edges else NO_BORDERS,
            background=inside.background,
        )
        content = trimmed(inlines(lines, self.losses))
        name = values.word_style(style)
        self._add(Paragraph(content, form, values.font(style), name, inside.classes))
        self.pending_pt = points(style["padding_bottom"]) if own_edges else 0.0

    def _table(self, wrapper: Any, place: Place) -> None:
        table = wrapper
        classes = _classes(table) + place.classes
        grid = tuple(round(w, 4) for w in column_widths(table, place.width_pt))
        rows = tuple(self._row(row, group, grid, place, classes) for group, row in _rows(table))
        self._add(
            Table(
                column_widths_pt=grid,
                rows=rows,
                left_pt=place.left_pt + points(table.style["margin_left"], place.width_pt),
                before_pt=self._space(),
                page_break_before=self._break(),
                keep_together=avoids_break(table.style["break_inside"]),
                classes=classes,
            )
        )

    def _row(
        self, row: Any, group: Any, grid: tuple[float, ...], place: Place, classes: tuple[str, ...]
    ) -> Row:
        cells = tuple(self._cell(cell, grid, place, classes) for cell in row.children)
        return Row(cells, header=group.is_header)

    def _cell(
        self, cell: Any, grid: tuple[float, ...], place: Place, classes: tuple[str, ...]
    ) -> Cell:
        style = cell.style
        padding = tuple(points(style[f"padding_{side}"]) for side in values.SIDES)
        width = sum(grid[cell.grid_x : cell.grid_x + cell.colspan])
        inner = Flow(self.losses, self.text_width_pt)
        inner.parts.append(Part(place.page))
        at = Place(
            width_pt=width - padding[1] - padding[3],
            page=place.page,
            classes=_classes(cell) + classes,
        )
        inner.cell(cell, at)
        return Cell(
            blocks=tuple(inner.parts[-1].blocks),
            column=cell.grid_x,
            colspan=cell.colspan,
            rowspan=cell.rowspan,
            borders=values.borders(style),
            padding_pt=padding,  # type: ignore[arg-type]  # four sides
            vertical_align=values.vertical_align(style),
            background=values.colour(style["background_color"]),
        )

    def _space(self) -> float:
        space, self.pending_pt = round(self.pending_pt, 2), 0.0
        return space

    def _break(self) -> bool:
        wanted, self.break_before = self.break_before, False
        return wanted and bool(self.parts[-1].blocks)

    def _add(self, block: Block) -> None:
        self.parts[-1].blocks.append(block)

    def _keep_last(self) -> None:
        """The block before must stay on the page of the next."""
        blocks = self.parts[-1].blocks if self.parts else []
        if not blocks:
            return
        last = blocks[-1]
        if isinstance(last, Paragraph):
            blocks[-1] = replace(last, format=replace(last.format, keep_with_next=True))
        else:
            blocks[-1] = replace(last, keep_with_next=True)


def _inside(box: Any, place: Place) -> Place:
    """The place of what a block contains: its edges, or its own width set in the middle."""
    style = box.style
    whole = place.width_pt
    left = points(style["margin_left"], whole) + points(style["padding_left"], whole)
    right = points(style["margin_right"], whole) + points(style["padding_right"], whole)
    if not values.is_auto(style["width"]):
        rest = whole - points(style["width"], whole) - left - right
        before = values.is_auto(style["margin_left"])
        after = values.is_auto(style["margin_right"])
        left += rest / 2 if before and after else rest if before else 0
        right += rest / 2 if before and after else 0 if before else rest
    return Place(
        width_pt=whole - left - right,
        left_pt=place.left_pt + left,
        right_pt=place.right_pt + right,
        page=place.page,
        classes=_classes(box) + place.classes,
        background=values.colour(style["background_color"]) or place.background,
    )


def _classes(box: Any) -> tuple[str, ...]:
    if box.element is None or (box.element_tag or "").endswith(("::before", "::after")):
        return ()
    return tuple((box.element.get("class") or "").split())


def _is_drawn(box: Any) -> bool:
    """Whether an empty block shows something: a rule, or a height that was set."""
    return values.borders(box.style) != NO_BORDERS or not values.is_auto(box.style["height"])


def _outline(style: Any) -> int:
    level = style["bookmark_level"]
    return level if isinstance(level, int) else 0


def _rows(table: Any) -> list[tuple[Any, Any]]:
    return [(group, row) for group in table.children for row in group.children]


def column_widths(table: Any, available_pt: float) -> list[float]:
    """Column widths by the rules of a fixed layout: `col` widths, the rest shared equally."""
    style = table.style
    own = points(style["width"], available_pt)
    whole = own or available_pt
    columns = [column for group in table.column_groups for column in group.children]
    count = max(
        [len(columns), *(c.grid_x + c.colspan for _, row in _rows(table) for c in row.children)]
    )
    given = [
        0.0 if values.is_auto(column.style["width"]) else points(column.style["width"], whole)
        for column in columns
    ] + [0.0] * (count - len(columns))
    free = given.count(0.0)
    share = max(0.0, whole - sum(given)) / free if free else 0.0
    return [width or share for width in given]
