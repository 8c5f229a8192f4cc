"""The structure tree of a PDF as elements: paragraphs, headings, cells, in reading order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from reportgen.verify.chart_words import drawn
from reportgen.verify.parts import Element, Line, Link, Picture, Slot, Table
from reportgen.verify.pdf_lines import Printed, lines, rows, spans, with_labels
from reportgen.verify.pdf_state import Drawn
from reportgen.verify.pdf_tree import Content, Kid, Node
from reportgen.word.gate import Refused

HEADINGS = {f"H{level}": level for level in range(1, 7)}
LABEL, ITEM, CAPTION = "Lbl", "LI", "Caption"
MOST_PLACES = 100_000
"""In one table."""
ROWS = {"THead", "TBody", "TFoot"}


@dataclass
class _Grid:
    """A table as it grows over its pages."""

    number: int
    header: str
    follows: int = 0
    rows: int = 0
    heads: int = 0
    cells: list[Slot] = field(default_factory=list)
    taken: set[tuple[int, int]] = field(default_factory=set)
    page: int = 0
    until: int = -1
    seams: set[int] = field(default_factory=set)

    def below(self) -> set[tuple[int, int]]:
        """What tall cells take of the rows after the last one."""
        return {(row - self.rows, column) for row, column in self.taken if row > self.rows}

    def slot(self, row: int, node: Node) -> Slot:
        """The place of the next cell of a row: the first that no other cell takes."""
        column = 1
        while (row, column) in self.taken:
            column += 1
        own = Slot(self.number, row, column, node.colspan, node.rowspan)
        if len(self.taken) > MOST_PLACES:
            raise Refused("pdf-hong", reason=f"Table > {MOST_PLACES}")
        self.taken |= {
            (row + y, column + x) for y in range(node.rowspan) for x in range(node.colspan)
        }
        self.cells.append(own)
        return own


@dataclass(frozen=True)
class Where:
    """What a block stands in."""

    slots: tuple[Slot, ...] = ()
    level: int = 0


class Elements:
    """Walks the tree once; `found` are the elements, `used` the marked content they hold."""

    def __init__(
        self,
        printed: Mapping[Content, Sequence[Printed]],
        drawn: Mapping[Content, Sequence[Drawn]],
        numbers: Mapping[tuple[int, int], int],
    ) -> None:
        self.printed, self.drawn, self.numbers = printed, drawn, numbers
        self.found: list[Element] = []
        self.notes: list[Element] = []
        self.used: set[Content] = set()
        self.grids: list[_Grid] = []
        self.label: list[Kid] = []

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables; those with a head that go over several pages are whole."""
        return tuple(
            Table(tuple(it.cells), it.rows, it.follows, it.heads, seams=frozenset(it.seams))
            for it in self.grids
        )

    def take(self, tree: Sequence[Node]) -> None:
        """The whole tree: what flows, and the notes that end each page."""
        for node, after in pairwise([*tree, None]):
            assert node is not None  # noqa: S101  # only the last is none
            if _is_notes(node, after):
                self.notes += [it for kid in node.kids if (it := self._read([kid], Where()))]
            else:
                self.blocks([node])

    def blocks(self, kids: Sequence[Kid], where: Where = Where()) -> None:  # frozen
        """Blocks one under the other; what stands in a line between them is one more."""
        inline: list[Kid] = []
        for kid in kids:
            if isinstance(kid, Node) and kid.is_block:
                self._flush(inline, where)
                self._block(kid, where)
            elif isinstance(kid, Node) and kid.kind == LABEL:
                self.label.append(kid)
            else:
                inline.append(kid)
        self._flush(inline, where)

    def _flush(self, inline: list[Kid], where: Where) -> None:
        if inline:
            self._paragraph(inline, where)
            inline.clear()

    def _block(self, node: Node, where: Where) -> None:
        level = HEADINGS.get(node.kind, where.level)
        if node.kind == "Table":
            self._table(node, where)
        else:
            self.blocks(node.kids, Where(where.slots, level))
            if node.kind == ITEM and self.label:  # on a line of its own, that ends the page
                self._paragraph((), where)

    def _paragraph(self, kids: Sequence[Kid], where: Where) -> None:
        if found := self._read(kids, where):
            self.found.append(found)

    def _read(self, kids: Sequence[Kid], where: Where) -> Element | None:
        """What stands in the lines of a block; nothing if that is not to be seen."""
        labels = {it for kid in self.label for it in _contents(kid)}
        contents = [it for kid in (*self.label, *kids) for it in _contents(kid)]
        self.label = []
        self.used.update(contents)
        figures = [it for kid in kids for it in _figures(kid)]
        shut = {it for figure in figures for it in _contents(figure)}
        printed = [
            replace(it, label=c in labels)
            for c in contents if c not in shut
            for it in self.printed.get(c, ())
        ]  # fmt: skip
        pictures = [self._picture(it) for it in figures]
        if not pictures and not any(it.shown.text.strip() for it in printed):
            return None
        found = rows(printed)
        return Element(
            spans=spans(found, pictures), number=len(self.found) + 1, level=where.level,
            slots=where.slots, links=tuple(self._links(kids)),
            lines=lines(found, self.numbers) or (_line_of(figures[0]),),
        )  # fmt: skip

    def _picture(self, figure: Node) -> Picture:
        sizes = [it for c in _contents(figure) for it in self.drawn.get(c, ())]
        width, height = (sizes[0].width, sizes[0].height) if len(sizes) == 1 else (0.0, 0.0)
        look = sizes[0].look if len(sizes) == 1 else b""
        printed = (it for c in _contents(figure) for it in self.printed.get(c, ()))
        return Picture(figure.alt, round(width, 2), round(height, 2), look, drawn(printed))

    def _links(self, kids: Iterable[Kid]) -> Iterator[Link]:
        for node in (it for kid in kids for it in _links_in(kid)):
            printed = [it for c in _contents(node) for it in self.printed.get(c, ())]
            said = "".join("".join(it.shown.text.split()) for it in printed)
            yield Link(said, node.target)

    def _table(self, node: Node, where: Where) -> None:
        listed = [*_rows(node, header=False)]
        header = self._said(row for row, head in listed if head)
        grid = self._above(node)
        if grid is not None and header and grid.header == header:
            self.used.update(c for row, head in listed if head for c in _contents(row))
            listed = [(row, head) for row, head in listed if not head]
            grid.seams.add(grid.rows + 1)
        else:
            above = grid if grid and not (header or grid.header) else None
            grid = _Grid(len(self.grids) + 1, header, above.number if above else 0)
            grid.taken = above.below() if above else set()
            grid.heads = len([row for row, head in listed if head])
            self.grids.append(grid)
        for it in (kid for kid in node.kids if isinstance(kid, Node) and kid.kind == CAPTION):
            self.blocks(it.kids, where)
        for row, _ in listed:
            self._row(row, grid, where)
        grid.page, grid.until = _last_page(node), len(self.found)

    def _above(self, node: Node) -> _Grid | None:
        """The table that ended the page before, when this one begins its page."""
        for grid in reversed(self.grids):
            if grid.until == len(self.found) and grid.page and node.page == grid.page + 1:
                return grid
        return None

    def _row(self, row: Node, grid: _Grid, where: Where) -> None:
        grid.rows += 1
        for cell in row.kids:
            if isinstance(cell, Node):
                slot = grid.slot(grid.rows, cell)
                self.blocks(cell.kids, Where((*where.slots, slot), where.level))

    def _said(self, nodes: Iterable[Node]) -> str:
        printed = (it for node in nodes for c in _contents(node) for it in self.printed.get(c, ()))
        return "".join("".join(it.shown.text.split()) for it in printed)


def _is_notes(node: Node, after: Node | None) -> bool:
    """Whether an element is the notes at the foot of its page: the last there, nameless."""
    nameless = node.kind == "NonStruct" and not node.holds_blocks and len(node.kids) > 0
    return nameless and (after is None or after.page != node.page)


def _rows(node: Node, *, header: bool) -> Iterator[tuple[Node, bool]]:
    for kid in node.kids:
        if isinstance(kid, Node) and kid.kind == "TR":
            yield kid, header
        elif isinstance(kid, Node) and kid.kind in ROWS:
            yield from _rows(kid, header=kid.kind == "THead")


def _nodes(kid: Kid) -> Iterator[Node]:
    if isinstance(kid, Node):
        yield kid
        for it in kid.kids:
            yield from _nodes(it)


def _links_in(kid: Kid) -> Iterator[Node]:
    """The links, the outermost ones: generated content in a link is one more inside."""
    if isinstance(kid, Node) and kid.kind == "Link":
        yield kid
    elif isinstance(kid, Node):
        yield from (it for below in kid.kids for it in _links_in(below))


def _contents(kid: Kid) -> Iterator[Content]:
    if isinstance(kid, Content):
        yield kid
        return
    for it in kid.kids:
        yield from _contents(it)


def _figures(kid: Kid) -> Iterator[Node]:
    return (it for it in _nodes(kid) if it.kind == "Figure")


def _last_page(node: Node) -> int:
    return max((it.page for it in _contents(node)), default=node.page)


def _line_of(figure: Node) -> Line:
    """The place of a picture that stands alone."""
    return Line(figure.page, 0, 0.0, 0.0, 0.0)


def plain_elements(
    printed: Iterable[Printed], numbers: Mapping[tuple[int, int], int]
) -> tuple[Element, ...]:
    """The lines of a PDF without tags, in the order in which they are printed."""
    found = with_labels(rows(printed))
    return tuple(
        Element(spans=spans([it], ()), number=i, lines=lines([it], numbers))
        for i, it in enumerate(found, 1)
    )
