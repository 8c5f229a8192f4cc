"""The box tree as a flow of paragraphs and tables, cut into sections by named pages."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count
from typing import Any

from reportgen.boxes import contents, engine, generated, text_boxes, values
from reportgen.boxes.anchors import Anchors
from reportgen.boxes.document import (
    NO_BORDERS,
    Block,
    Cell,
    Format,
    Geometry,
    Inline,
    Paragraph,
    Row,
    Table,
    paragraphs,
)
from reportgen.boxes.engine import kinds
from reportgen.boxes.grid import Grid, columns, lost
from reportgen.boxes.labels import Item, Lists, is_marker, label
from reportgen.boxes.lines import Reader
from reportgen.boxes.losses import Losses
from reportgen.boxes.references import References
from reportgen.boxes.stops import Foot, Stop
from reportgen.boxes.surroundings import (
    Gap,
    Place,
    around_picture,
    at_foot,
    classes,
    edge,
    inside,
    is_drawn,
    is_generated,
    loses_padding,
    outline,
    thin,
    top_of_foot,
)
from reportgen.boxes.text_boxes import Frame
from reportgen.boxes.values import avoids_break, forces_break, points
from reportgen.boxes.watermark import is_watermark


@dataclass
class Part:
    """The blocks that share one page name."""

    page: str
    blocks: list[Block] = field(default_factory=list)


class Flow:
    """Walks the boxes once; `gap` is the space since the last block."""

    def __init__(
        self, losses: Losses, geometry: Callable[[str], Geometry], found: References
    ) -> None:
        self.parts: list[Part] = []
        self.losses = losses
        self.geometry = geometry
        self.references = found
        self.gap = Gap()
        self.break_before = False
        self.anchors = Anchors(found.wanted)
        self.watermarks: list[Any] = []
        self.loose: list[Paragraph] = []
        self.within = False
        self.wrapper: tuple[Any, float] = (None, 0.0)
        self.lists = Lists()
        self.item: Item | None = None
        self.numbers = count(1)

    def block(self, box: Any, place: Place) -> None:
        """One block-level box and all in it; what stands beside the flow is put into it."""
        if at_foot(box) and not place.frame:
            self._foot(box, place)
            return
        if is_watermark(box) and not self.watermarks:
            self.watermarks.append(box)
            return
        if box.style["position"] == "absolute" and self._text_box(box, place):
            return
        if not box.is_in_normal_flow():
            self.losses.add(box, text_boxes.why_not(box.style, place.frame))
            if box.is_running():
                return
        style = box.style
        place = self.anchors.place(box, self._named_page(box, place))
        self.gap.margin(points(style["margin_top"], place.width_pt))
        self.break_before |= forces_break(style["break_before"])
        if avoids_break(style["break_before"]):
            self._keep_last()
        self._content(box, place)
        self.gap.margin(points(style["margin_bottom"], place.width_pt), below=True)
        if avoids_break(style["break_after"]):
            self._keep_last()
        self.break_before |= forces_break(style["break_after"])

    def _content(self, box: Any, place: Place) -> None:
        if box.is_table_wrapper:
            self.wrapper = (box, place.width_pt)
        if isinstance(box, kinds.TableBox):
            self._table(box, place)
        elif isinstance(box, kinds.BlockContainerBox):
            if loses_padding(box, place.width_pt):
                self.losses.add(box, "padding")
            self._container(box, inside(box, place))
        elif isinstance(box, kinds.BlockReplacedBox):
            self._paragraph(box, [box], around_picture(box, place))
        else:
            self.losses.add(box)
            for child in box.children:
                self.block(child, place)

    def _foot(self, box: Any, place: Place) -> None:
        """What stands at the foot of its page takes no part in the spaces of the flow."""
        before, self.gap = self.gap, Gap()
        sheet = self.geometry(place.page)
        foot = Foot(sheet.text_width_pt, top_of_foot(box.style, sheet))
        self._content(box, replace(place, width_pt=sheet.text_width_pt, foot=foot))
        self.gap = before

    def _text_box(self, box: Any, place: Place) -> bool:
        """Whether a box has a place of its own; its paragraphs then wait for the next block."""
        frame = place.frame or text_boxes.page_frame(self.geometry(place.page))
        found = frame.box(box.style)
        if found is None or not isinstance(box, kinds.BlockContainerBox):
            return False
        if len({values.border(box.style, side) for side in values.SIDES}) > 1:
            self.losses.add(box, "border")
        inner = self._inner(place)
        named = classes(box) + place.classes
        inner.cell(box, Place(text_boxes.inner_width_pt(found), page=place.page, classes=named))
        waiting = self.loose if place.frame is None else place.frame.held
        waiting += [replace(it, box=found) for it in paragraphs(tuple(inner.parts[-1].blocks))]
        return True

    def put_loose(self) -> None:
        """What waits stands before the next block in the text of the page."""
        if not self.within:
            self.parts[-1].blocks += self.loose
            self.loose.clear()

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
            if self.parts:
                self.put_loose()
            self.parts.append(Part(name))
            self.gap, self.break_before = Gap(), False
            place = replace(place, width_pt=self.geometry(name).text_width_pt)
        return replace(place, page=name)

    def _container(self, box: Any, place: Place) -> None:
        lines = [child for child in box.children if isinstance(child, kinds.LineBox)]
        if lines or (not box.children and is_drawn(box)):
            self._paragraph(box, lines, place)
            return
        self.losses.watch(box)
        place = replace(place, outline=outline(box.style))
        part, start = self.parts[-1], len(self.parts[-1].blocks)
        frame = self._frame(box, place) if text_boxes.is_frame(box.style) else None
        place = replace(place, frame=frame or place.frame)
        if any("list-item" in child.style["display"] for child in box.children):
            place = replace(place, listed=self.lists.new(), depth=place.depth + 1)
        self.gap.padding(*edge(box, place, "top"))
        for child in box.children:
            if is_marker(child):
                self._begin_item(child, place, points(box.style["padding_left"], place.width_pt))
            else:
                self.block(child, place)
        self.gap.padding(*edge(box, place, "bottom"), below=True)
        if frame:
            frame.settled(part.blocks, start, self.losses)
        if avoids_break(box.style["break_inside"]):
            part.blocks[start:-1] = map(_kept_with_next, part.blocks[start:-1])

    def _frame(self, box: Any, place: Place) -> Frame:
        """A positioned element, whose upper edge a padding parts from the block above."""
        left_pt, right_pt = (points(box.style[f"padding_{it}"]) for it in ("left", "right"))
        parted = points(box.style["padding_top"]) > 0
        return Frame(
            width_pt=place.width_pt + left_pt + right_pt,
            left_pt=place.left_pt - left_pt,
            above_pt=self.gap.total_pt if parted else None,
        )

    def _begin_item(self, marker: Any, place: Place, padding_pt: float) -> None:
        """Keep a label for the item's first paragraph."""
        self._lone_label()
        self.item = Item(marker, place, padding_pt)
        if label(marker) is None:
            self._lone_label()

    def _lone_label(self) -> None:
        """A label that no paragraph can have: Word prints it above what it belongs to."""
        item, self.item = self.item, None
        if item:
            self.losses.add(item.marker)
            self._content(item.marker, item.place)

    def _paragraph(
        self, box: Any, lines: list[Any], place: Place, *, own_edges: bool = True
    ) -> None:
        style = box.style
        self.losses.watch(box)
        self.gap.padding(*edge(box, place, "top") if own_edges else (0.0,))
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
            outline=outline(style) or (0 if is_generated(box) else place.outline),
            borders=place.borders if own_edges else NO_BORDERS,
            background=place.background,
            foot=place.foot,
        )
        form, over_pt = (form, 0.0) if lines or points(style["height"]) else thin(form)
        anchor = self.anchors.of(box)
        content = self._inlines(box, lines, place, anchor)
        if leader := self.references.leader:
            form = replace(form, stop=Stop(round(place.left_pt + place.width_pt, 2), leader))
        content, numbering = self.lists.numbered(content, self.item, box.style, place)
        self.item = None
        if numbering and 0 < form.first_line_pt < numbering.gap_pt:
            self.losses.add(box, "text-indent")  # Word's tab stops at the indent of other lines
        name = values.word_style(style)
        box.paragraph_number = number = next(self.numbers)  # layout's copies of the box keep it
        self._add(
            Paragraph(
                content,
                form,
                values.font(style),
                name,
                place.classes,
                anchor,
                contents.entry(box.element, points(style["margin_top"], place.width_pt)),
                base=values.word_base(style),
                numbering=numbering,
                number=number,
            )
        )
        self.gap.padding(*edge(box, place, "bottom") if own_edges else (0.0,), below=True)
        self.gap.padding(-over_pt, below=True)

    def _table(self, table: Any, place: Place) -> None:
        """A table; `place` is that of its wrapper, which has the table's margins and width."""
        if not table.children:
            return
        self._lone_label()
        self.losses.watch(table)
        for box, css in lost(table):
            self.losses.add(box, css)
        measured = partial(engine.column_widths_pt, self.references.context, *self.wrapper)
        found = columns(table, self.wrapper[0], place.width_pt, measured)
        widths, left_pt = found.widths_pt, place.left_pt + found.left_pt
        grid = Grid(table, widths)
        rows = tuple(
            Row(
                tuple(self._cell(cell, y, grid, place) for cell in row.children),
                header=group.is_header,
                keep_with_next=avoids_break(row.style["break_after"]),
                keep_together=grid.is_whole(y),
                height_pt=grid.height_pt(y),
            )
            for y, (group, row) in enumerate(grid.rows)
        )
        self._add(
            Table(
                column_widths_pt=widths,
                rows=rows,
                left_pt=round(left_pt, 2),
                before_pt=self._space(),
                page_break_before=self._break(),
                keep_together=avoids_break(table.style["break_inside"]),
                classes=place.classes,
            )
        )

    def _cell(self, cell: Any, y: int, grid: Grid, place: Place) -> Cell:
        style = cell.style
        padding = grid.padding(cell)
        inner = self._inner(place)
        whole_pt = grid.width_pt(cell)
        named = classes(cell) + place.classes
        width_pt = whole_pt - padding[1] - padding[3]
        frame = text_boxes.cell_frame(style, width_pt, place.frame)
        within = Place(width_pt, page=place.page, depth=place.depth, anchor=place.anchor)
        inner.cell(cell, replace(within, classes=named, frame=frame))
        if frame:
            frame.settled(inner.parts[-1].blocks, 0, self.losses)
        return Cell(
            blocks=tuple(inner.parts[-1].blocks),
            column=cell.grid_x,
            colspan=cell.colspan,
            rowspan=cell.rowspan,
            borders=grid.borders(cell, y),
            padding_pt=(*padding[:2], padding[2] + inner.gap.total_pt, padding[3]),
            vertical_align=values.vertical_align(style),
            background=grid.background(cell, y),
        )

    def _inner(self, place: Place) -> "Flow":
        """A flow beside this one, of the same document."""
        inner = Flow(self.losses, self.geometry, self.references)
        inner.parts.append(Part(place.page))
        inner.anchors, inner.numbers, inner.lists = self.anchors, self.numbers, self.lists
        inner.watermarks, inner.loose, inner.within = self.watermarks, self.loose, True
        return inner

    def _note(self, call: Any, page: str) -> tuple[Paragraph, ...]:
        """The paragraphs of a footnote, which is as wide as the text."""
        place = Place(self.geometry(page).text_width_pt, page=page)
        inner = self._inner(place)
        inner.anchors = self.anchors.apart()  # what begins at the call begins in the text
        block = generated.footnote(call)
        inner.block(block, place)
        call.footnote.paragraph_number = getattr(block, "paragraph_number", 0)
        made = tuple(it for it in inner.parts[-1].blocks if isinstance(it, Paragraph))
        for it in made[:1]:  # what is laid out is another copy than the one that was read
            call.footnote.paragraph_number = it.number
        return made

    def _inlines(self, box: Any, lines: list[Any], place: Place, anchor: str) -> tuple[Inline, ...]:
        """The words of a paragraph, behind the places around it that begin here."""
        found, note = self.references, partial(self._note, page=place.page)
        found.leader, found.plain = "", contents.entry(box.element) is not None
        begun = self.anchors.begun
        reader = Reader(place.width_pt, self.losses, found, begun, place.anchor, note)
        return self.anchors.around(reader.inlines(box, lines), anchor)

    def _space(self) -> float:
        gap, self.gap = self.gap, Gap()
        breaks = self.break_before and bool(self.parts[-1].blocks)
        return gap.on_new_page_pt if breaks else gap.total_pt

    def _break(self) -> bool:
        wanted, self.break_before = self.break_before, False
        return wanted and bool(self.parts[-1].blocks)

    def _add(self, block: Block) -> None:
        self.put_loose()
        self.parts[-1].blocks.append(block)

    def _keep_last(self) -> None:
        """The block before must stay on the page of the next."""
        blocks = self.parts[-1].blocks if self.parts else []
        blocks[-1:] = map(_kept_with_next, blocks[-1:])


def _kept_with_next(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, format=replace(block.format, keep_with_next=True))
    return replace(block, keep_with_next=True)
