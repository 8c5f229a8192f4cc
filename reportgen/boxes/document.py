"""The boxes: what a writer needs of a laid-out document, and nothing of the engine.

Lengths are points, colours six hex digits, all types frozen. A `Paragraph` is one Word
paragraph; a block's margins are already collapsed as CSS does it: the space before a
block is in `before_pt`, and nothing comes after it. Word styles are named by the
stylesheet's `--word-style`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from reportgen.boxes.chart_numbers import ChartAxis, ChartKind, ChartSeries
from reportgen.boxes.list_numbers import Numbering
from reportgen.boxes.stops import Foot, Stop

Align = Literal["left", "center", "right", "justify"]
VerticalAlign = Literal["top", "middle", "bottom"]
FieldKind = Literal["PAGE", "NUMPAGES", "PAGEREF", "REF", "SEQ", "NOTE"]
Script = Literal["", "superscript", "subscript"]
LineRule = Literal["exact", "at-least", "multiple"]


@dataclass(frozen=True, slots=True)
class Font:
    """How letters look. `family` is the first family named in the stylesheet."""

    family: str
    size_pt: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    color: str = "000000"
    script: Script = ""
    letter_spacing_pt: float = 0.0
    background: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one font. `part` is the class of the inline element that names a component.

    `link` is where a click leads: `#` and the name of a place, or an address outside.
    """

    text: str
    font: Font
    part: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A forced line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Field:
    """Words that Word keeps up to date; `text` is what they were when they were written.

    PAGE and NUMPAGES have no text: Word counts before it draws. PAGEREF is the page of the place
    `target`, REF the words at it, SEQ the next number of the series `target`, NOTE the number of
    the note that it stands in.
    """

    kind: FieldKind
    font: Font
    target: str = ""
    text: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where the place `name` begins, or ends: what is between is what a REF repeats."""

    name: str
    end: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its mark in the line (`text`, raised by its font), its paragraphs at the foot."""

    text: str
    font: Font
    paragraphs: tuple["Paragraph", ...]


@dataclass(frozen=True, slots=True)
class Image:
    """A raster picture in the line, with its alternative text, and the link of a `Run`."""

    data: bytes
    width_pt: float
    height_pt: float
    alt: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart in the line: its numbers, its axis of values, its size, its alternative text.

    `unit` is that of all values, `decimals` how many are printed. `bars` lie, the first category
    on top; `font` is that of all words in the chart.
    """

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    axis: ChartAxis
    unit: str
    decimals: int
    font: Font
    width_pt: float
    height_pt: float
    alt: str


Inline = Run | Break | Field | Bookmark | Note | Image | Chart


def words(inline: Inline) -> str:
    """What a reader sees of an inline in its line; of a note nothing, whose words stand apart."""
    if isinstance(inline, Run | Field):
        return inline.text
    return "\n" if isinstance(inline, Break) else ""


@dataclass(frozen=True, slots=True)
class Border:
    """A line at one edge, and how far it keeps from the text of a paragraph."""

    style: Literal["single", "double", "dotted", "dashed"]
    width_pt: float
    color: str = "000000"
    space_pt: float = 0.0


@dataclass(frozen=True, slots=True)
class Borders:
    """The lines at the four edges; None where there is none."""

    top: Border | None = None
    right: Border | None = None
    bottom: Border | None = None
    left: Border | None = None


NO_BORDERS = Borders()


@dataclass(frozen=True, slots=True)
class Format:
    """Everything about a paragraph but its text.

    `line_pt` is a line height of 0 (the font's own) or more, exact in all that we write; a Word
    file of another origin may have lines that grow (`line_rule`). `outline` is the heading level
    from 1 (0: no heading). `stop` is where a tab in its text leads.
    """

    align: Align = "left"
    first_line_pt: float = 0.0
    left_pt: float = 0.0
    right_pt: float = 0.0
    before_pt: float = 0.0
    line_pt: float = 0.0
    line_rule: LineRule = "exact"
    keep_with_next: bool = False
    keep_together: bool = False
    page_break_before: bool = False
    widow_control: bool = True
    outline: int = 0
    borders: Borders = NO_BORDERS
    background: str = ""
    foot: Foot | None = None
    stop: Stop | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents: its level, and the deepest that the table has.

    `above_pt` is the space above that is its own, whatever the block before it has below.
    """

    level: int
    depth: int
    above_pt: float = field(default=0.0, compare=False, repr=False)

    def own_above_pt(self, before_pt: float) -> float:
        """How much of the space above the line is its own."""
        return min(self.above_pt, before_pt)


@dataclass(frozen=True, slots=True)
class TextBox:
    """A box at a place of its own in front of the text; neighbours with one box stand in it.

    Its upper left corner is counted from that of the text area, or (`beside`) from the left edge
    of the text and the first line of the paragraph in the flow that follows. Width and height are
    those around its line. Padding: top, right, bottom, left.
    """

    left_pt: float
    top_pt: float
    width_pt: float
    height_pt: float
    beside: bool = False
    border: Border | None = None
    padding_pt: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    background: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One Word paragraph. `font` is the block's own, used where there is no text.

    `classes` are the CSS classes of the element and its ancestors, nearest first: they
    name the components that the rules of a standard speak of. `base` is the style that `style`
    inherits from ('': that of unnamed paragraphs). `anchor` names the place, for
    those who look for it in the finished file. `entry`: Word can make the line anew.
    `number` tells it from all others of its document, from 1, in the order in which they were
    read; it says nothing of how it looks.
    """

    inlines: tuple[Inline, ...]
    format: Format
    font: Font
    style: str = ""
    classes: tuple[str, ...] = ()
    anchor: str = ""
    entry: Entry | None = None
    numbering: Numbering | None = None
    box: TextBox | None = None
    base: str = ""
    number: int = field(default=0, compare=False, repr=False)

    @property
    def text(self) -> str:
        """The words as a reader sees them; those of its footnotes stand apart."""
        return "".join(map(words, self.inlines))

    @property
    def notes(self) -> tuple[Note, ...]:
        """The footnotes that are called from here."""
        return tuple(it for it in self.inlines if isinstance(it, Note))


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell in grid column `column` (from 0). Padding: top, right, bottom, left."""

    blocks: tuple["Block", ...]
    column: int
    colspan: int = 1
    rowspan: int = 1
    borders: Borders = NO_BORDERS
    padding_pt: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    vertical_align: VerticalAlign = "top"
    background: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; a header is repeated on every page. `height_pt`: the least, with padding."""

    cells: tuple[Cell, ...]
    header: bool = False
    keep_with_next: bool = False
    keep_together: bool = False
    height_pt: float = 0.0


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its grid. `keep_together`: never broken over a page."""

    column_widths_pt: tuple[float, ...]
    rows: tuple[Row, ...]
    left_pt: float = 0.0
    before_pt: float = 0.0
    keep_together: bool = False
    keep_with_next: bool = False
    page_break_before: bool = False
    classes: tuple[str, ...] = ()


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Geometry:
    """A sheet: size, margins, and the distance of the header's text from the top edge."""

    width_pt: float
    height_pt: float
    top_pt: float
    right_pt: float
    bottom_pt: float
    left_pt: float
    header_pt: float = 0.0
    footer_pt: float = 0.0

    @property
    def text_width_pt(self) -> float:
        """The width between the side margins."""
        return self.width_pt - self.left_pt - self.right_pt

    @property
    def text_height_pt(self) -> float:
        """The height between the upper and the lower margin."""
        return self.height_pt - self.top_pt - self.bottom_pt


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands in the top and bottom margins of a page."""

    header: tuple[Paragraph, ...] = ()
    footer: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Watermark:
    """Words in one line behind the text of every page, turned clockwise about their middle.

    The middle is counted from the upper left corner of the text area; width and height are those
    of the words before they are turned. `opacity` is from 0 to 1; `number` is as a paragraph's.
    """

    text: str
    font: Font
    middle_pt: tuple[float, float]
    width_pt: float
    height_pt: float
    degrees: float = 0.0
    opacity: float = 1.0
    number: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Section:
    """A run of pages with one geometry.

    `first` is None when the first page's margins are as all others; `page_start` the
    number of its first page when numbering starts anew. `pages` are what tells its pages, and the
    first of them, from all others, as the numbers of paragraphs do.
    """

    geometry: Geometry
    blocks: tuple[Block, ...]
    margin: Margin = Margin()
    first: Margin | None = None
    page_start: int | None = None
    watermark: Watermark | None = None
    pages: tuple[int, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Metadata:
    """Properties of the file. `created` is an ISO 8601 time, from the data."""

    title: str
    author: str
    subject: str = ""
    language: str = "vi-VN"
    created: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """The whole document as boxes."""

    metadata: Metadata
    sections: tuple[Section, ...]


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """All paragraphs in reading order, those in table cells included."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.blocks)
