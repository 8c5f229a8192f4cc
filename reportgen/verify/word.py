"""A Word file as elements, from its boxes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, count

from reportgen.boxes import document as boxes
from reportgen.boxes.document import (
    Block,
    Bookmark,
    Break,
    Cell,
    Field,
    Font,
    Inline,
    Note,
    Paragraph,
    Run,
    Section,
    TextBox,
)
from reportgen.verify.chart_words import C, asked
from reportgen.verify.parts import (
    PICTURE,
    Area,
    Boxed,
    Element,
    Frame,
    Link,
    Picture,
    Room,
    Ruling,
    Side,
    Slot,
    Span,
    Table,
)
from reportgen.verify.thumbnail import stored_picture
from reportgen.verify.word_letters import letters
from reportgen.verify.word_lines import Flow, blank_pt, leading
from reportgen.word import WordFile
from reportgen.word.ooxml import DRAWING, A, R, points
from reportgen.word.ooxml import Element as Xml

EMU_A_POINT = 12700
REFERRING = ("REF", "PAGEREF")
PICTURES = ("/picture", "/chart")
"""How the kinds of graphics end that are pictures; shapes and text boxes are none."""


@dataclass(frozen=True)
class Where:
    """The column that a block stands in, and the cells around it.

    `top_pt` is how far below its margin the column begins where it begins a page (None: unknown),
    `ground` the colour behind it.
    """

    left_pt: float
    right_pt: float
    top_pt: float | None = 0.0
    slots: tuple[Slot, ...] = ()
    ground: str = ""


@dataclass(frozen=True)
class Images:
    """What pictures show and charts say, by the ids of their relations."""

    looks: Mapping[str, bytes]
    charts: Mapping[str, tuple[str, ...]]


@dataclass
class Walk:
    """Goes through the boxes once; `elements` are the `w:p` of the paragraphs to come."""

    elements: Iterator[Xml]
    images: Images
    number: Iterator[int] = field(default_factory=lambda: count(1))
    found: list[Element] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    rooms: list[Room] = field(default_factory=list)
    rulings: list[Ruling] = field(default_factory=list)
    placed: list[Boxed] = field(default_factory=list)
    anchors: dict[str, int] = field(default_factory=dict)
    section: int = 0
    last: int = 0
    anchor: int = 0
    new_page: bool = True

    def take(self, section: Section) -> None:
        """The blocks of the next section, which begins on a new page."""
        sheet = section.geometry
        self.section += 1
        self.new_page = True
        self.blocks(section.blocks, Where(sheet.left_pt, sheet.width_pt - sheet.right_pt))

    def blocks(self, blocks: Sequence[Block], where: Where) -> None:
        """Blocks one under the other; boxes at places of their own are none of them."""
        above, flow, skipped = False, Flow(), 0.0
        for block in blocks:
            if isinstance(block, Paragraph) and block.box:
                self._boxed(block, block.box, where)
            elif isinstance(block, Paragraph):
                self.anchor = len(self.found)
                shown = self._paragraph(block, where, above=above, skipped_pt=skipped)
                skipped = 0.0 if shown else skipped + blank_pt(block)
                above = block.format.foot is None if shown else above and blank_pt(block) > 0
                flow.take(block, self.last, where.left_pt, where.right_pt, shown=shown)
            else:
                self.new_page |= block.page_break_before
                count = len(self.found)
                self._table(block, where)
                flow.part(*(it.number for it in self.found[count:]))
                above = False
        self.rulings += flow.ended()

    def _table(self, table: boxes.Table, where: Where) -> None:
        edges = [
            where.left_pt + table.left_pt + it
            for it in accumulate(table.column_widths_pt, initial=0.0)
        ]
        number = len(self.tables) + 1
        self.tables.append(Table((), 0))
        top = where.top_pt if table.before_pt <= 0 else None
        cells: list[Frame] = []
        for y, row in enumerate(table.rows, 1):
            for cell in row.cells:
                slot = Slot(number, y, cell.column + 1, cell.colspan, cell.rowspan)
                own = replace(where, slots=(*where.slots, slot), top_pt=top if y == 1 else None)
                count = len(self.found)
                self.blocks(cell.blocks, _inside(cell, edges, own))
                cells.append(_frame(cell, slot, self.found[count:]))
                self._room(cell, slot, self.found[count:])
        self.tables[number - 1] = Table(
            tuple(it.slot for it in cells), len(table.rows),
            heads=len([it for it in table.rows if it.header]),
            whole=frozenset(y for y, row in enumerate(table.rows, 1) if row.keep_together),
            frames=tuple(cells), edges_pt=tuple(edges), nests=_nests(table),
            heights_pt=tuple(it.height_pt for it in table.rows),
        )  # fmt: skip

    def _room(self, cell: Cell, slot: Slot, found: Sequence[Element]) -> None:
        """Note a cell of one row that holds nothing but shown paragraphs."""
        drawn = any(span.picture for it in found for span in it.spans)
        plain = all(isinstance(it, Paragraph) and it.box is None for it in cell.blocks)
        if plain and not drawn and found and len(found) == len(cell.blocks) and cell.rowspan == 1:
            top, _, bottom, _ = cell.padding_pt
            numbers = found[0].number, found[-1].number
            self.rooms.append(Room(slot, top, bottom, cell.vertical_align, *numbers))

    def _boxed(self, box: Paragraph, frame: TextBox, where: Where) -> None:
        """A paragraph of a text box: in Word it comes after that which holds it, here before."""
        line = frame.border.width_pt if frame.border else 0.0
        _, right, _, left = frame.padding_pt
        start = where.left_pt + frame.left_pt + line
        end = start + frame.width_pt - line - right
        inner = Where(start + left, end, None, where.slots, frame.background)
        count, new_page = len(self.found), self.new_page
        if self._paragraph(box, inner, above=False):
            edges = start - line, start - line + frame.width_pt
            self.placed.append(Boxed(self.last, *edges, frame.height_pt, frame.border))
        moved = self.found[count:]
        del self.found[count:]
        self.found[self.anchor : self.anchor] = moved
        self.anchor += len(moved)
        self.new_page = new_page

    def _paragraph(
        self, box: Paragraph, where: Where, *, above: bool, skipped_pt: float = 0.0
    ) -> bool:
        """Take a paragraph, under so much of empty ones; whether it shows something."""
        number, xml = next(self.number), next(self.elements)
        self.last = number
        self.new_page |= box.format.page_break_before
        for name in (box.anchor, *(it.name for it in box.inlines if isinstance(it, Bookmark))):
            self.anchors.setdefault(f"#{name}", number)
        ground = box.format.background or where.ground
        spans = (*_spans(box.inlines, ground), *_pictures(xml, box.font, self.images))
        if not any(it.text.strip() for it in spans):
            return False
        area = None if box.format.foot else _area(box, where, above=above, skipped_pt=skipped_pt)
        self.found.append(
            Element(
                spans=spans, number=number, level=box.format.outline, slots=where.slots,
                links=tuple(_links(box.inlines)), area=area, section=self.section,
                new_page=self.new_page, fields=tuple(_fields(box.inlines)),
            )
        )  # fmt: skip
        self.new_page = False
        for note in box.notes:
            self._note(note)
        return True

    def _note(self, note: Note) -> None:
        number = len(self.notes) + 1
        spans = tuple(it for p in note.paragraphs for it in _spans(p.inlines))
        links = tuple(it for p in note.paragraphs for it in _links(p.inlines))
        area = _area(note.paragraphs[-1], Where(0.0, 0.0), above=False) if note.paragraphs else None
        self.notes.append(Element(spans=spans, number=number, links=links, area=area, is_note=True))


def _area(box: Paragraph, where: Where, *, above: bool, skipped_pt: float = 0.0) -> Area:
    form = box.format
    empty = leading(box)
    return Area(
        left_pt=where.left_pt + form.left_pt, right_pt=where.right_pt - form.right_pt,
        first_line_pt=0.0 if empty else form.first_line_pt, align=form.align, line_pt=form.line_pt,
        before_pt=form.before_pt + skipped_pt + empty * form.line_pt, size_pt=box.font.size_pt,
        broken=any(isinstance(it, Break) for it in box.inlines), above=above,
        hangs=box.numbering is not None and box.numbering.hangs,
        boxed=box.box is not None, top_pt=where.top_pt, borders=form.borders,
        keeps=form.keep_with_next or form.keep_together,
    )  # fmt: skip


def _inside(cell: Cell, edges: Sequence[float], where: Where) -> Where:
    """The column that a cell is for its blocks, by the edges of the table's columns."""
    last = len(edges) - 1
    top, right, _, left = cell.padding_pt
    known = where.top_pt is not None and cell.vertical_align == "top"
    return replace(
        where,
        ground=cell.background or where.ground,
        left_pt=edges[min(cell.column, last)] + left,
        right_pt=edges[min(cell.column + cell.colspan, last)] - right,
        top_pt=(where.top_pt or 0.0) + top if known else None,
    )


def read_word(word: WordFile) -> Side:
    """The elements of a Word file."""
    walk = Walk(iter(word.elements), _images(word))
    for section in word.document.sections:
        walk.take(section)
    body = tuple(_led(it, walk.anchors) for it in walk.found)
    sheets = tuple(it.geometry for it in word.document.sections)
    return Side(
        body, tuple(walk.notes), tuple(walk.tables), sheets, tuple(walk.rooms),
        rulings=tuple(walk.rulings), boxes=tuple(walk.placed),
    )  # fmt: skip


def _nests(table: boxes.Table) -> bool:
    cells = (cell for row in table.rows for cell in row.cells)
    return any(isinstance(it, boxes.Table) for cell in cells for it in cell.blocks)


def _frame(cell: Cell, slot: Slot, found: Sequence[Element]) -> Frame:
    drawn = any(span.picture for it in found for span in it.spans)
    lined = any(
        not isinstance(it, Paragraph) or it.box or it.format.borders != boxes.NO_BORDERS
        for it in cell.blocks
    )
    plain = not (drawn or lined) and len(found) == len(cell.blocks)
    return Frame(slot, cell.borders, cell.background, plain, not (found or lined))


def _fields(inlines: Iterable[Inline]) -> Iterator[tuple[str, str]]:
    for it in inlines:
        if isinstance(it, Field) and it.kind in REFERRING and it.link:
            yield f"#{it.target}", it.link


def _led(it: Element, anchors: Mapping[str, int]) -> Element:
    """The element, its links leading to other paragraphs."""
    if not it.links:
        return it
    links = (replace(link, element=anchors.get(link.target)) for link in it.links)
    fields = (pair for pair in it.fields if len({*map(anchors.get, pair)}) > 1)
    return replace(it, links=tuple(links), fields=tuple(fields))


def _spans(inlines: Iterable[Inline], ground: str = "") -> Iterator[Span]:
    for it in inlines:
        if isinstance(it, Run | Field | Note) and it.text:
            yield Span(it.text, letters(it.font, ground))
        elif isinstance(it, Break):
            yield Span("\n", letters(_NO_FONT))


_NO_FONT = Font("", 0.0)


def _links(inlines: Sequence[Inline]) -> Iterator[Link]:
    """Neighbours that lead to one place are one link."""
    said, target = "", ""
    for it in (*inlines, Break()):
        link = it.link if isinstance(it, Run | Field) else ""
        if link != target:
            if target:
                yield Link("".join(said.split()), target)
            said, target = "", link
        said += it.text if isinstance(it, Run | Field) else ""


def _images(word: WordFile) -> Images:
    """What the pictures of a file show, and its charts say."""
    parts = word.package.parts
    known = [it for it in word.package.relations(word.main) if it.target in parts]
    return Images(
        {it.id: stored_picture(parts[it.target]) for it in known if it.kind == "image"},
        {it.id: asked(word.package.root(it.target)) for it in known if it.kind == "chart"},
    )


def _pictures(xml: Xml, font: Font, images: Images) -> Iterator[Span]:
    """The pictures and charts of a `w:p`; shapes and text boxes are none."""
    for frame in xml.iter(f"{DRAWING}inline", f"{DRAWING}anchor"):
        data = frame.find(f"{A}graphic/{A}graphicData")
        if data is not None and (data.get("uri") or "").endswith(PICTURES):
            yield Span(PICTURE, letters(font), _shown(_picture(frame), data, images))


def _shown(picture: Picture, data: Xml, images: Images) -> Picture:
    """The picture, with what it shows or says."""
    blip, chart = next(data.iter(f"{A}blip"), None), data.find(f"{C}chart")
    look = b"" if blip is None else images.looks.get(blip.get(f"{R}embed") or "", b"")
    said = () if chart is None else images.charts.get(chart.get(f"{R}id") or "", ())
    return replace(picture, look=look, words=said)


def _picture(frame: Xml) -> Picture:
    extent, named = frame.find(f"{DRAWING}extent"), frame.find(f"{DRAWING}docPr")
    alt = "" if named is None else named.get("descr") or ""
    sizes = ("0", "0") if extent is None else (extent.get("cx") or "", extent.get("cy") or "")
    width, height = (round(points(it, EMU_A_POINT) or 0.0, 2) for it in sizes)
    return Picture(alt, width, height)
