"""Lines: what a reader sees of a document, one after another, and where each one stands.

A paragraph is one line, or several: offices type line breaks, and put the left and the right
side of a letterhead into one paragraph with tabs or spaces between them.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reportgen.boxes.document import Block, Document, Font, Paragraph, Run, words
from reportgen.inspect.components.patterns import (
    BLANK_KEPT,
    GAP,
    MARK_ALONE,
    NOT_OFFICE,
    OFFICE,
    RIGHT_SIDE,
)
from reportgen.vietnamese import fold

MOST = 60
"""Lines of a paragraph that are looked at one by one."""
LINE_END = re.compile("\n")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `number`: of its paragraph, from 0; `table`: of the outermost one, 0 for none.

    `span`: where it stands in the paragraph's text; `shared`: something stands beside it there.
    """

    number: int
    paragraph: Paragraph
    text: str
    plain: str
    bold: bool
    italic: bool
    span: tuple[int, int]
    shared: bool
    table: int = 0
    column: int = 0

    @property
    def blank(self) -> bool:
        """Nothing is printed in letters."""
        return not self.text

    @property
    def upper(self) -> bool:
        """Capital letters only."""
        return self.text == self.text.upper() != self.text.lower()

    @property
    def centered(self) -> bool:
        """In the middle of its block, by its alignment."""
        return self.paragraph.format.align == "center"

    @property
    def office(self) -> bool:
        """Whether it is the title of an office, in letters of any case."""
        masked = flat(NOT_OFFICE.sub("x", self.text))
        return bool(OFFICE.fullmatch(masked))

    @property
    def ruled(self) -> bool:
        """A drawn line without text."""
        borders = self.paragraph.format.borders
        return self.blank and (
            "duong-ke" in self.paragraph.classes or bool(borders.top or borders.bottom)
        )

    @property
    def place(self) -> tuple[int, int]:
        """The table and the column."""
        return self.table, self.column


def read_lines(document: Document) -> list[Line]:
    """All lines of a document in reading order; an empty paragraph is one blank line."""
    blocks = [block for section in document.sections for block in section.blocks]
    return [
        line
        for number, (paragraph, table, column) in enumerate(_placed(blocks))
        for line in _lines_of(number, paragraph, table, column)
    ]


def _placed(blocks: list[Block]) -> Iterator[tuple[Paragraph, int, int]]:
    for number, block in enumerate(blocks, start=1):
        if isinstance(block, Paragraph):
            yield block, 0, 0
            continue
        for row in block.rows:
            for cell in row.cells:
                for inner, _, _ in _placed([*cell.blocks]):
                    yield inner, number, cell.column


def _lines_of(number: int, paragraph: Paragraph, table: int, column: int) -> Iterator[Line]:
    for span, shared in _spans_said(paragraph.text):
        text = unicodedata.normalize("NFC", " ".join(paragraph.text[slice(*span)].split()))
        fonts = [*_fonts(paragraph, *span)]
        yield Line(
            number,
            paragraph,
            text,
            flat(text),
            bool(fonts) and all(font.bold for font in fonts),
            bool(fonts) and all(font.italic for font in fonts),
            span,
            shared,
            table,
            column,
        )


def flat(text: str) -> str:
    """`text` as patterns see it: small letters, no accents, one kind of dash and of space."""
    return " ".join(fold(text.translate(_DASHES)).split())


def _spans_said(text: str) -> list[tuple[tuple[int, int], bool]]:
    """Where the lines of a text stand, and whether others stand beside; one for no words.

    A paragraph of very many lines is a text, not the lines of a head: it stays one.
    """
    found = []
    for start, end in _spans(text, LINE_END):
        columns = [(start + first, start + last) for first, last in _columns(text[start:end])]
        said = [span for span in columns if text[slice(*span)].strip()]
        found += [(span, len(said) > 1) for span in said]
    return found if 0 < len(found) <= MOST else [((0, len(text)), False)]


def _fonts(paragraph: Paragraph, start: int, end: int) -> Iterator[Font]:
    """The fonts from letter `start` to `end`, a number that Word counts left out."""
    position = 0
    for it in paragraph.inlines:
        said = words(it)
        inside = said[max(0, start - position) : max(0, end - position)]
        if isinstance(it, Run) and it.part != "so-tu-dong" and inside.strip():
            yield it.font
        position += len(said)


def _columns(text: str) -> list[tuple[int, int]]:
    """The left and the right side of a line; gaps that wait for a number or a day part nothing."""
    if not GAP.search(text.strip()) and not RIGHT_SIDE.search(text):
        return [(0, len(text))]
    spans = _spans(text, RIGHT_SIDE)
    return [
        (start + first, start + last)
        for start, end in spans
        for first, last in _gaps(text[start:end])
    ]


def _gaps(text: str) -> list[tuple[int, int]]:
    if BLANK_KEPT.fullmatch(flat(text)) or MARK_ALONE.match(text.lstrip()):
        return [(0, len(text))]
    lead = len(text) - len(text.lstrip())
    return [(lead + first, lead + last) for first, last in _spans(text[lead:], GAP)]


def _spans(text: str, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    marks = [(0, 0), *(it.span() for it in separator.finditer(text)), (len(text), len(text))]
    return [(end, start) for (_, end), (start, _) in pairwise(marks)]
