"""What both files of a pair are read to: elements in reading order, in points from the top left.

An `Element` is a paragraph that shows something: its words with their looks, where it stands in
tables, and its lines (of a PDF) or the place and spaces that it asks for (of a Word file).
"""

from dataclasses import dataclass

from reportgen.boxes.document import (
    NO_BORDERS,
    Align,
    Border,
    Borders,
    Geometry,
    VerticalAlign,
)
from reportgen.verify.finding import Finding

PICTURE = "\ufffc"
"""Stands for a picture among the words (Unicode: object replacement character)."""
SOFT = "\n"
"""Between the words of two lines of a PDF: a space or none, nobody knows."""


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters look; `raised` of a superscript (1) or a subscript (-1).

    `ground` is the colour behind them, empty of white; `underline` the kind of the line under them
    (empty: none), `line_color` its colour (empty: not known), `spacing_pt` how far they stand apart
    (None: not known).
    """

    family: str
    size_pt: float
    bold: bool = False
    italic: bool = False
    color: str = "000000"
    raised: int = 0
    strike: bool = False
    underline: str = ""
    ground: str = ""
    line_color: str = ""
    spacing_pt: float | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture or a chart; `look` is what it shows (`thumbnail`), empty where that is unknown.

    `words` are those in it, without white space: of a chart of a Word file, its categories and
    values.
    """

    alt: str
    width_pt: float
    height_pt: float
    look: bytes = b""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one look; a picture is the one letter PICTURE."""

    text: str
    letters: Letters
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere: to an address, or to the element that is number `element`."""

    text: str
    target: str = ""
    element: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A cell by the number of its table, its row and first column (from 1), and what it spans."""

    table: int
    row: int
    column: int
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its page and its number there (from 1), its ends, its letters' foot.

    `text_pt` is where its text begins: behind the label of a list.
    """

    page: int
    number: int
    left_pt: float
    right_pt: float
    baseline_pt: float
    text_pt: float = 0.0


@dataclass(frozen=True, slots=True)
class Area:
    """Where a paragraph of a Word file stands and how its lines follow each other.

    `before_pt` is the space above it; `above`: the element before it is right above in the same
    flow; `hangs`: the label of a list stands before the place of its text; `boxed`: it is part
    of a box at a place of its own; `top_pt` is how far below the margin its space begins where it
    begins a page (None: not known); `borders` are its lines; it `keeps` together, or with the next.
    """

    left_pt: float
    right_pt: float
    first_line_pt: float
    align: Align
    line_pt: float
    before_pt: float
    size_pt: float
    broken: bool = False
    above: bool = False
    hangs: bool = False
    boxed: bool = False
    top_pt: float | None = None
    borders: Borders = NO_BORDERS
    keeps: bool = False

    @property
    def head_pt(self) -> float:
        """What its line above it takes."""
        return _taken(self.borders.top)

    @property
    def tail_pt(self) -> float:
        """What its line under it takes."""
        return _taken(self.borders.bottom)

    def joins(self, above: "Area") -> bool:
        """Whether it is in one frame with the paragraph above: no line is between them."""
        own, other = ((it.borders, it.left_pt, it.right_pt) for it in (self, above))
        return own == other and self.borders != NO_BORDERS


def _taken(line: Border | None) -> float:
    return line.width_pt + line.space_pt if line else 0.0


@dataclass(frozen=True, slots=True)
class Element:
    """A paragraph that shows something.

    `fields` are the places that fields in links refer to, each with that of the link where
    both are other paragraphs.

    `number` is that of the paragraph in the body of a Word file, or of the note (from 1), `level`
    that of a heading (0: none), `slots` the cells it stands in, the outermost first; `new_page`
    is asked for by a Word file and seen in a PDF.
    """

    spans: tuple[Span, ...]
    number: int
    level: int = 0
    slots: tuple[Slot, ...] = ()
    links: tuple[Link, ...] = ()
    lines: tuple[Line, ...] = ()
    area: Area | None = None
    section: int = 0
    new_page: bool = False
    is_note: bool = False
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """The words, pictures as PICTURE."""
        return "".join(it.text for it in self.spans)


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of a table, how many rows it has, and how many of them are its head.

    `follows` is the table of the page before of which it may be the rest, by its number (0: of
    none). `seams` are the rows (from 1) that begin a page of a PDF, `whole` those that Word may
    not break. Of a Word file: `frames` are its cells, `edges_pt` those of its columns, `heights_pt`
    the least heights of its rows; it may hold other tables (`nests`).
    """

    cells: tuple[Slot, ...]
    rows: int
    follows: int = 0
    heads: int = 0
    seams: frozenset[int] = frozenset()
    whole: frozenset[int] = frozenset()
    frames: tuple["Frame", ...] = ()
    edges_pt: tuple[float, ...] = ()
    heights_pt: tuple[float, ...] = ()
    nests: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A cell of a Word file: its lines and its ground; `plain` if it holds shown words alone.

    One that is `empty` shows nothing at all.
    """

    slot: Slot
    borders: Borders
    background: str = ""
    plain: bool = False
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A line that a PDF draws, its area from the page's upper left corner."""

    page: int
    left_pt: float
    top_pt: float
    right_pt: float
    bottom_pt: float
    color: str
    kind: str

    @property
    def lies(self) -> bool:
        """Whether it is level."""
        return self.right_pt - self.left_pt >= self.bottom_pt - self.top_pt

    @property
    def x_pt(self) -> float:
        """The middle across."""
        return (self.left_pt + self.right_pt) / 2

    @property
    def y_pt(self) -> float:
        """The middle down."""
        return (self.top_pt + self.bottom_pt) / 2

    @property
    def width_pt(self) -> float:
        """How thick it is."""
        return min(self.right_pt - self.left_pt, self.bottom_pt - self.top_pt)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a PDF fills with a colour, from the page's upper left corner."""

    page: int
    left_pt: float
    top_pt: float
    right_pt: float
    bottom_pt: float
    color: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """A level line of a paragraph of a Word file, between the paragraphs that show something.

    `number` is that of its own paragraph; `above` and `below` are those of these two, 0 where its
    column has none.
    """

    border: Border
    left_pt: float
    right_pt: float
    number: int
    above: int = 0
    below: int = 0


@dataclass(frozen=True, slots=True)
class Boxed:
    """A box at a place of its own in a Word file; `number` is that of its first paragraph."""

    number: int
    left_pt: float
    right_pt: float
    height_pt: float
    border: Border | None


@dataclass(frozen=True, slots=True)
class Room:
    """The space above and below the paragraphs of a cell; by their numbers, `first` to `last`."""

    slot: Slot
    top_pt: float
    bottom_pt: float
    align: VerticalAlign
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that a PDF shows at once outside of its text.

    Their foot is `baseline_pt` below the page's upper edge where they begin, and `rise_pt` higher
    where they end.
    """

    text: str
    letters: Letters
    left_pt: float
    right_pt: float
    baseline_pt: float
    rise_pt: float


@dataclass(frozen=True, slots=True)
class Margins:
    """What a page prints outside of its text: `words` without white space, and its `pieces`."""

    page: int
    words: str
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One file of a pair.

    `sheets` are the sizes of the pages of a PDF, or the sheets of the sections of a Word file;
    `rooms` are the cells of one row that hold nothing but shown paragraphs; `is_tagged` is False
    of a PDF that has words only; `unlike` is what no file of ours has. `rules` are the lines that a
    PDF draws outside of words and pictures, `grounds` what it fills. Of a Word file: `rulings` are
    lines of its paragraphs, `boxes` those at places of their own.
    """

    body: tuple[Element, ...]
    notes: tuple[Element, ...] = ()
    tables: tuple[Table, ...] = ()
    sheets: tuple[Geometry, ...] = ()
    rooms: tuple[Room, ...] = ()
    is_tagged: bool = True
    unlike: tuple[Finding, ...] = ()
    rules: tuple[Rule, ...] = ()
    grounds: tuple[Ground, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    boxes: tuple[Boxed, ...] = ()
