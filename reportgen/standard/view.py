"""The document as rules look at it: every component with its places, found in one walk."""

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from reportgen.boxes.document import (
    Block,
    Borders,
    Break,
    Document,
    Field,
    Font,
    Inline,
    Paragraph,
    Run,
    Table,
    words,
)

WHOLE = "van-ban"
"""The component that every paragraph belongs to."""
IN_TABLE = "trong-bang"
"""The class of what stands in a table with lines."""
CONTENT = "noi-dung"
ASIDE = {"bieu-do", "muc-luc", "ten-bang", "ten-hinh"}
"""Charts, captions, tables of contents: not the content that rules speak of."""
NUMBERED, NUMBER_LINE = "dau", "so-muc"
MADE = {"kieu-phan": "so-phan", "kieu-dieu": "dieu"}
"""Components by the kind of their number: the line «Chương I», and «Điều 1. …»."""
LISTS = {"noi-nhan", "noi-kinh-gui", "can-cu"}
"""Components whose every line is one of its own, though one paragraph may hold several."""
LEFT, MIDDLE, RIGHT = "trai", "giua", "phai"
LEFT_END, RIGHT_START = 0.45, 0.55
"""Shares of the text's width: a cell whose middle lies before or behind is left or right."""


@dataclass(frozen=True)
class Spot:
    """One component at one place: a paragraph, or the part of its runs that is one.

    `number` counts paragraphs from 1, and is 0 in the margins and in footnotes. `runs` are those
    with letters or digits. `side` is where it stands on the page, empty where that is not sure;
    `whole` tells a paragraph from a part of one.
    """

    number: int
    paragraph: Paragraph
    inlines: tuple[Inline, ...]
    classes: frozenset[str]
    side: str = ""
    framed: bool = False
    follows_body: bool = False
    whole: bool = True

    @cached_property
    def text(self) -> str:
        """The words on one line, single spaces, composed letters."""
        letters = "".join(map(words, self.inlines))
        return unicodedata.normalize("NFC", " ".join(letters.split()))

    @cached_property
    def fonts(self) -> list[Font]:
        """The fonts of letters and digits: a comma and a raised mark of a note say nothing."""
        return [
            it.font
            for it in self.inlines
            if isinstance(it, Field)
            or (isinstance(it, Run) and not it.font.script and any(map(str.isalnum, it.text)))
        ]


@dataclass
class View:
    """The places of every component by its class; `spots` are all paragraphs in reading order."""

    document: Document
    spots: list[Spot]
    named: dict[str, list[Spot]] = field(default_factory=lambda: defaultdict(list))

    def of(self, name: str) -> Sequence[Spot]:
        """The places of a component."""
        return self.spots if name == WHOLE else self.named.get(name, ())

    def texts(self, name: str) -> list[str]:
        """What stands at the places of a component."""
        return [it.text for it in self.of(name) if it.text]


def view(document: Document, parts: Collection[str]) -> View:
    """The view of a document; `parts` are the components that may be part of a paragraph."""
    found = View(document, [*_spots(document)])
    for spot in (*found.spots, *_margins(document)):
        for piece in _pieces(spot, parts):
            for name in piece.classes:
                found.named[name].append(piece)
    return found


def _pieces(spot: Spot, parts: Collection[str]) -> Iterator[Spot]:
    """A paragraph without its parts, then each part: a part obeys its own rules alone."""
    own = {it.part: None for it in spot.inlines if isinstance(it, Run) and it.part in parts}
    if not own:
        yield from _by_line(spot) if spot.classes & LISTS else [spot]
        return
    yield replace(spot, inlines=tuple(it for it in spot.inlines if _part(it) not in own))
    for name in own:
        inlines = tuple(it for it in spot.inlines if _part(it) == name or isinstance(it, Break))
        piece = replace(spot, inlines=inlines, classes=frozenset({name}), side="", whole=False)
        yield from _by_line(piece)


def _by_line(spot: Spot) -> Iterator[Spot]:
    """Every line of a paragraph that is broken by hand, where it says anything."""
    lines: list[list[Inline]] = [[]]
    for inline in spot.inlines:
        if isinstance(inline, Break):
            lines.append([])
        else:
            lines[-1].append(inline)
    found = [replace(spot, inlines=tuple(line)) for line in lines]
    yield from [it for it in found if it.text] or [spot]


def _part(inline: Inline) -> str:
    return inline.part if isinstance(inline, Run) else ""


def _margins(document: Document) -> Iterator[Spot]:
    for section in document.sections:
        for margin in (section.margin, section.first):
            if margin is not None:
                for paragraph in (*margin.header, *margin.footer):
                    yield Spot(0, paragraph, paragraph.inlines, frozenset(paragraph.classes))


def _spots(document: Document) -> Iterator[Spot]:
    number, before = 0, False
    for section in document.sections:
        width = max(1.0, section.geometry.text_width_pt)
        for paragraph, cell in _walk(section.blocks, width, NO_CELL):
            number += 1
            lined = (IN_TABLE,) if cell.in_table else ()
            classes = frozenset(_named(paragraph.classes) + lined)
            classes -= {CONTENT} if classes & ASIDE else set()
            body = CONTENT in classes and not cell.in_table
            yield Spot(
                number,
                paragraph,
                paragraph.inlines,
                classes,
                side=cell.side or _aligned(paragraph, width),
                framed=cell.framed or _framed(paragraph.format.borders),
                follows_body=before and body,
            )
            yield from _notes(paragraph)
            before = body


def _notes(paragraph: Paragraph) -> Iterator[Spot]:
    """The paragraphs of the footnotes that are called in one."""
    for note in paragraph.notes:
        for it in note.paragraphs:
            yield Spot(0, it, it.inlines, frozenset(it.classes))


def _named(classes: tuple[str, ...]) -> tuple[str, ...]:
    """The classes, with the components that numbering makes: its kind is that of the nearest."""
    kind = next((it for it in classes if it.startswith("kieu-")), "")
    if NUMBERED not in classes or kind not in MADE:
        return classes
    if kind == "kieu-phan" and NUMBER_LINE not in classes:
        return classes
    return (MADE[kind], *(it for it in classes if it != "ten-phan"))


@dataclass(frozen=True)
class _Cell:
    """What cells say of the paragraphs in them: the outermost its side, the innermost its frame."""

    side: str = ""
    in_table: bool = False
    framed: bool = False


NO_CELL = _Cell()


def _walk(
    blocks: Sequence[Block], width_pt: float, outer: _Cell
) -> Iterator[tuple[Paragraph, _Cell]]:
    """Paragraphs in reading order, with what their cells say."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block, outer
            continue
        in_table = outer.in_table or _lined(block)
        for cell in (cell for row in block.rows for cell in row.cells):
            start = block.left_pt + sum(block.column_widths_pt[: cell.column])
            width = sum(block.column_widths_pt[cell.column : cell.column + cell.colspan])
            side = outer.side or _side((start + width / 2) / width_pt, width / width_pt)
            inner = _Cell(side, in_table, _framed(cell.borders))
            yield from _walk(cell.blocks, width_pt, inner)


def _framed(borders: Borders) -> bool:
    return all((borders.top, borders.right, borders.bottom, borders.left))


def _side(middle: float, share: float) -> str:
    """The side of a cell; a cell as wide as the page has none of its own."""
    if share > 1 - LEFT_END / 2:
        return ""
    return LEFT if middle < LEFT_END else RIGHT if middle > RIGHT_START else MIDDLE


def _lined(table: Table) -> bool:
    """Whether a table has lines around its cells, as those of figures have."""
    cells = [cell for row in table.rows for cell in row.cells]
    return sum(any((c.borders.left, c.borders.right)) for c in cells) * 2 > len(cells)


def _aligned(paragraph: Paragraph, width_pt: float) -> str:
    """The side of a paragraph outside all cells, where its shape tells: it is set to the right.

    Tabs put words anywhere, and what is in the middle or flush left may stand in a text box.
    """
    layout = paragraph.format
    middle = (layout.left_pt + width_pt - layout.right_pt) / 2 / width_pt
    right = layout.align == "right" or (layout.align == "center" and middle > RIGHT_START)
    return RIGHT if right and "\t" not in paragraph.text else ""
