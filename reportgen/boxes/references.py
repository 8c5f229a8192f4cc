"""What the words of a document refer to: places, numbers of captions, pages, footnotes.

`References` turns what a stylesheet generates into fields while boxes are read; `settled` then
keeps the places that something leads to, and gives each page its number.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from reportgen.boxes import generated, values
from reportgen.boxes.document import (
    Block,
    Bookmark,
    Cell,
    Document,
    Field,
    Font,
    Inline,
    Note,
    Paragraph,
    Run,
    paragraphs,
    words,
)
from reportgen.boxes.generated import FOOTNOTE, PAGE, Token
from reportgen.boxes.stops import Leader

NUMBER, BEFORE, CONTENT = "so", "before", "content"
"""What of a place is repeated: the number of its caption, what stands before it, its words."""
NOTE_STYLE = "footnote text"

LEADERS: dict[str, Leader] = {".": ".", "_": "_", "-": "-"}
ReadNote = Callable[[Any], tuple[Paragraph, ...]]
"""The paragraphs of the block that a footnote is."""


@dataclass
class References:
    """The places that links of a document lead to, and the boxes that are generated of them.

    `leader` is the last one that was met, `plain` asks for repeated words as text, in a table of
    contents that Word makes anew as a whole: who reads a paragraph sets both before. `refers` tells
    that something was met that refers to a place.
    """

    context: Any
    wanted: frozenset[str]
    leader: Leader = ""
    plain: bool = False
    refers: bool = False

    def generates(self, box: Any) -> bool:
        """Whether a box is made of tokens that become fields, notes or tabs."""
        if generated.refers(box):
            return True
        return generated.counts(box) and bool(values.series(box.style))

    def inlines(
        self, box: Any, font: Font, link: str, place: str, note: ReadNote
    ) -> Iterator[Inline]:
        """The tokens of such a box; `place` is the one that it belongs to."""
        for token in generated.tokens(box, self.context):
            if token.counter == FOOTNOTE and token.kind == generated.COUNTER:
                yield from self._note(box, token, font, note)
            else:
                yield from self._token(box, token, font, link, place)

    def _note(self, box: Any, token: Token, font: Font, note: ReadNote) -> Iterator[Inline]:
        """The number of a note: in the text the note itself, in the note what Word sets."""
        if getattr(box, "footnote", None) is None:
            yield Field("NOTE", font, text=token.words)
        else:
            named = (it if it.style else replace(it, style=NOTE_STYLE) for it in note(box))
            yield Note(token.words, font, tuple(named))

    def _token(self, box: Any, token: Token, font: Font, link: str, place: str) -> Iterator[Inline]:
        self.refers |= bool(token.target)
        if token.kind == generated.LEADER:
            self.leader = LEADERS.get(token.words.strip()[:1], "")
            yield Run("\t", font, "", link)
        elif token.counter == PAGE and token.target:
            yield Field("PAGEREF", font, token.target, token.words, link)
        elif token.target and not self.plain:
            target = f"{token.target}:{token.part or NUMBER}"
            yield Field("REF", font, target, token.words, link)
        elif token.counter and (series := values.series(box.style)):
            number = Field("SEQ", font, series, token.words, link)
            yield from enclosed((number,), place, NUMBER) if place else [number]
        elif token.words:
            yield Run(token.words, font, "", link)


def enclosed(inlines: tuple[Inline, ...], place: str, part: str = "") -> tuple[Inline, ...]:
    """Inlines between the ends of a place, or of the part of it that may be repeated."""
    name = f"{place}:{part}" if part else place
    return (Bookmark(name), *inlines, Bookmark(name, end=True))


def around(inlines: tuple[Inline, ...], place: str) -> tuple[Inline, ...]:
    """A paragraph that is a place: what stands behind its generated beginning is its words."""
    ends = [at for at, it in enumerate(inlines, 1) if it == Bookmark(f"{place}:{BEFORE}", end=True)]
    start = ends[0] if ends else 0
    before, behind = inlines[:start], inlines[start:]
    match behind:
        case (Run(text) as first, *rest) if text != (own := text.lstrip()):
            before = (*before, replace(first, text=text[: len(text) - len(own)]))
            behind = (*([replace(first, text=own)] if own else []), *rest)
    return (*before, *enclosed(behind, place, CONTENT))


def merged(pieces: Iterator[Inline]) -> Iterator[Inline]:
    """Runs that differ in nothing but their text joined; a break or a picture parts them."""
    last: Run | None = None
    for piece in pieces:
        if last and isinstance(piece, Run) and _look(piece) == _look(last):
            last = replace(last, text=last.text + piece.text)
            continue
        if last:
            yield last
        last = piece if isinstance(piece, Run) else None
        if last is None:
            yield piece
    if last:
        yield last


def _look(run: Run) -> tuple[Font, str, str]:
    return run.font, run.part, run.link


def asks_pages(document: Document) -> bool:
    """Whether a document says on which page something stands."""
    return any(isinstance(it, Field) and it.kind == "PAGEREF" for it in _all_inlines(document))


def settled(document: Document, pages: dict[str, str]) -> Document:
    """The document with the numbers of its pages, and only those places that something leads to.

    Words that Word would not find again at the place that they come from stay words.
    """
    inlines = [*_all_inlines(document)]
    asked = {it.target for it in inlines if isinstance(it, Field)}
    asked |= {it.link[1:] for it in inlines if isinstance(it, Run | Field) and it.link[:1] == "#"}
    return _changed(document, partial(_settled, asked=asked, said=_said(document), pages=pages))


def _settled(
    it: Inline, asked: set[str], said: dict[str, str], pages: dict[str, str]
) -> Iterator[Inline]:
    match it:
        case Bookmark(name, _):
            yield from [it] if name in asked else []
        case Field("PAGEREF", _, target):
            yield replace(it, text=pages.get(target, it.text))
        case Field("REF", font, target, text, link) if said.get(target) != text:
            yield Run(text, font, "", link)
        case _:
            yield it


def _said(document: Document) -> dict[str, str]:
    """The words of every place that may be repeated."""
    found: dict[str, str] = {}
    open_places: list[str] = []
    for it in _all_inlines(document):
        if isinstance(it, Bookmark) and it.end:
            open_places = [name for name in open_places if name != it.name]
        elif isinstance(it, Bookmark):
            open_places.append(it.name)
            found[it.name] = ""
        for name in open_places:
            found[name] += words(it)
    return found


def _changed(document: Document, change: Callable[[Inline], Iterator[Inline]]) -> Document:
    """The document with every inline of its text changed."""

    def paragraph(it: Paragraph) -> Paragraph:
        changed = (new for old in it.inlines for new in inline(old))
        return replace(it, inlines=tuple(merged(changed)))

    def inline(it: Inline) -> Iterator[Inline]:
        if isinstance(it, Note):
            it = replace(it, paragraphs=tuple(map(paragraph, it.paragraphs)))
        return change(it)

    def block(it: Block) -> Block:
        if isinstance(it, Paragraph):
            return paragraph(it)
        rows = (replace(row, cells=tuple(map(cell, row.cells))) for row in it.rows)
        return replace(it, rows=tuple(rows))

    def cell(it: Cell) -> Cell:
        return replace(it, blocks=tuple(map(block, it.blocks)))

    sections = (replace(it, blocks=tuple(map(block, it.blocks))) for it in document.sections)
    return replace(document, sections=tuple(sections))


def _all_inlines(document: Document) -> Iterator[Inline]:
    """Every inline of the text, those of a note after its call."""
    for section in document.sections:
        for paragraph in paragraphs(section.blocks):
            for it in paragraph.inlines:
                yield it
                if isinstance(it, Note):
                    yield from (inner for note in it.paragraphs for inner in note.inlines)
