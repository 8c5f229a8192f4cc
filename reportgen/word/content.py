"""The content of a paragraph: runs, breaks, fields, notes and drawings, in reading order.

Deleted and hidden text, endnotes and comments are not read; what was inserted is. Pictures are
not read either: no rule speaks of them.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from reportgen.boxes.document import FieldKind
from reportgen.word.drawing import ALTERNATIVES, DRAWN, chosen
from reportgen.word.numbering import SIGNS, UNKNOWN_SIGN, signs
from reportgen.word.ooxml import Element, M, R, W, child, is_on, value

RUN, FIELD, MATH, LINK = f"{W}r", f"{W}fldSimple", f"{M}t", f"{W}hyperlink"
PLACES = {f"{W}bookmarkStart", f"{W}bookmarkEnd"}
CONTAINERS = {
    f"{W}{name}" for name in ("smartTag", "sdtContent", "ins", "moveTo", "customXml", "bdo", "dir")
} | {f"{M}oMath", f"{M}oMathPara", f"{M}r", f"{W}ruby", f"{W}rubyBase"}
HEX = 16
LONGEST_INSTRUCTION = 500
MOST_OPEN = 50
"""Fields in fields: Word opens 20."""
FIELDS: dict[str, FieldKind] = {"PAGE": "PAGE", "NUMPAGES": "NUMPAGES"}
KEPT: dict[str, FieldKind] = {"PAGEREF": "PAGEREF", "REF": "REF", "SEQ": "SEQ"}
"""Fields by whose result a reader goes on: Word keeps it until it is asked to count anew."""
CONTENTS, DEPTH = "TOC", re.compile(r'\\o\s*"\d-(\d)"')
DEEPEST = 9
NOTE, NOTE_MARK = f"{W}footnoteReference", f"{W}footnoteRef"
LETTERS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}noBreakHyphen": "-"}
TEXT, SYMBOL, INSTRUCTION, MARK = f"{W}t", f"{W}sym", f"{W}instrText", f"{W}fldChar"
BREAKS = {f"{W}br", f"{W}cr"}


class Break(NamedTuple):
    """A break of the line; `page` is one of the page."""

    page: bool


class Page(NamedTuple):
    """A field that Word counts."""

    kind: FieldKind


class Kept(NamedTuple):
    """A field with its result; of the mark of a note in the note itself it is not known here."""

    kind: FieldKind
    target: str = ""
    text: str = ""


class Called(NamedTuple):
    """The mark of a footnote, by its id; a mark of its own is text beside it."""

    note: str
    counted: bool = True


class Mark(NamedTuple):
    """Where a place that is referred to begins or ends."""

    name: str
    end: bool


class Piece(NamedTuple):
    """Something to be seen, the run it stands in (None: outside of all runs), where it leads."""

    what: str | Break | Page | Kept | Called | Mark | Element
    run: Element | None
    link: str = ""


class _Field:
    """A complex field that is open: its instruction, whether its result has begun."""

    def __init__(self) -> None:
        self.instruction = ""
        self.run: Element | None = None
        self.result = False
        self.text = ""
        self.first: Element | None = None

    def take(self, text: str) -> None:
        """Only the first word counts; the rest may be as long as it likes."""
        if len(self.instruction) < LONGEST_INSTRUCTION:
            self.instruction += text

    @property
    def kind(self) -> FieldKind | None:
        return field_kind(self.instruction)

    @property
    def kept(self) -> FieldKind | None:
        return KEPT.get(_word(self.instruction, 0).upper())

    def add(self, text: str, run: Element | None) -> None:
        """One more piece of its result."""
        self.text += text
        self.first = run if self.first is None else self.first

    def piece(self) -> Piece:
        """The whole of a field that is kept."""
        assert self.kept  # noqa: S101 (who calls has looked)
        target = _word(self.instruction, 1).strip('"')
        return Piece(Kept(self.kept, target, self.text), self.first)


def field_kind(instruction: str) -> FieldKind | None:
    """What a field counts; None of those whose kept result is simply text."""
    return FIELDS.get(_word(instruction, 0).upper())


def _word(instruction: str, number: int) -> str:
    return [*instruction.split(), "", ""][number]


class Reader:
    """Reads one paragraph; knows the fields that are open, the innermost last.

    `links` are the addresses outside by their ids, `asked` the places that are referred to. When
    it was read, `contents` is the depth of a table of contents that begins here (0 for none), and
    `ends` tells whether a field ends that began in an earlier paragraph.
    """

    def __init__(self, links: Mapping[str, str], asked: Collection[str]) -> None:
        self.links, self.asked = links, asked
        self.open: list[_Field] = []
        self.marks: dict[str, str] = {}
        self.contents = 0
        self.ends = False

    def pieces(self, paragraph: Element) -> Iterator[Piece]:
        """All that a paragraph shows; a field whose end is in another one shows its text."""
        yield from self._within(paragraph)
        yield from (Piece(it.text, it.first) for it in self.open if it.kept and it.text)

    def _within(self, parent: Element) -> Iterator[Piece]:
        for element in parent:
            if element.tag == RUN:
                yield from self._run(element)
            elif element.tag == LINK:
                where = self._where(element)
                yield from (it._replace(link=it.link or where) for it in self._within(element))
            elif element.tag in PLACES:
                yield from self._place(element)
            elif element.tag in CONTAINERS:
                yield from self._within(element)
            elif element.tag == f"{W}sdt":
                content = child(element, "sdtContent")
                yield from () if content is None else self._within(content)
            elif element.tag == FIELD:
                yield from self._simple(element)
            elif element.tag == ALTERNATIVES:
                best = chosen(element)
                yield from () if best is None else self._within(best)
            elif element.tag == MATH and self._shown:
                yield Piece(element.text or "", None)

    def _where(self, link: Element) -> str:
        anchor = value(link, "anchor")
        return f"#{anchor}" if anchor else self.links.get(link.get(f"{R}id") or "", "")

    def _place(self, element: Element) -> Iterator[Piece]:
        """An end of a place, if anything refers to it; the second knows the first by a number."""
        number, name = value(element, "id"), value(element, "name")
        end = element.tag == f"{W}bookmarkEnd"
        name = self.marks.pop(number, "") if end else name
        if name in self.asked:
            self.marks |= {} if end else {number: name}
            yield Piece(Mark(name, end), None)

    @property
    def _shown(self) -> bool:
        """Instructions are not shown, nor the kept number where Word counts itself."""
        return all(it.result and it.kind is None for it in self.open)

    def _simple(self, element: Element) -> Iterator[Piece]:
        kind = field_kind(value(element, "instr"))
        if kind is None:
            yield from self._kept(self._within(element))
        elif self._shown:
            yield Piece(Page(kind), next(element.iter(RUN), None))

    def _run(self, run: Element) -> Iterator[Piece]:
        for element in run:
            tag = element.tag
            if tag == MARK:
                yield from self._mark(value(element, "fldCharType"), run)
            elif tag == INSTRUCTION and self.open and not self.open[-1].result:
                self.open[-1].take(element.text or "")
                self.open[-1].run = run
            elif tag == ALTERNATIVES:
                best = chosen(element)
                yield from () if best is None else self._run_pieces(best, run)
            elif self._shown:
                yield from self._kept(_shown(element, run))
            elif tag in DRAWN:
                yield Piece(element, run)

    def _run_pieces(self, parent: Element, run: Element) -> Iterator[Piece]:
        for element in parent:
            yield from self._kept(_shown(element, run))

    def _kept(self, pieces: Iterator[Piece]) -> Iterator[Piece]:
        """Text inside a field that is kept is part of its result."""
        field = next((it for it in reversed(self.open) if it.kept), None)
        for piece in pieces:
            if field is not None and isinstance(piece.what, str):
                field.add(piece.what, piece.run)
            else:
                yield piece

    def _mark(self, kind: str, run: Element) -> Iterator[Piece]:
        if kind == "begin" and len(self.open) < MOST_OPEN:
            self.open.append(_Field())
        elif self.open and kind == "separate":
            self.open[-1].result = True
            self._begin_contents(self.open[-1].instruction)
        elif self.open and kind == "end":
            field = self.open.pop()
            if field.kind is not None and self._shown:
                yield Piece(Page(field.kind), field.run if field.run is not None else run)
            elif field.kept and self._shown:
                outer = next((it for it in reversed(self.open) if it.kept), None)
                if outer is None:
                    yield field.piece()
                else:
                    outer.add(field.text, field.first)
        elif kind == "end":
            self.ends = True

    def _begin_contents(self, instruction: str) -> None:
        if _word(instruction, 0).upper() == CONTENTS:
            found = DEPTH.search(instruction)
            self.contents = int(found[1]) if found else DEEPEST


def _shown(element: Element, run: Element) -> Iterator[Piece]:
    """What one child of a run shows."""
    tag = element.tag
    if tag == TEXT:
        yield Piece(element.text or "", run)
    elif tag in LETTERS:
        yield Piece(LETTERS[tag], run)
    elif tag in BREAKS:
        yield Piece(Break(page=value(element, "type") == "page"), run)
    elif tag in DRAWN:
        yield Piece(element, run)
    elif tag == NOTE:
        custom = is_on({"it.val": value(element, "customMarkFollows") or "0"}, "it")
        yield Piece(Called(value(element, "id"), not custom), run)
    elif tag == NOTE_MARK:
        yield Piece(Kept("NOTE"), run)
    elif tag == SYMBOL:
        yield Piece(_symbol(value(element, "char")), run)
    elif tag == f"{W}ruby":
        base = child(element, "rubyBase")
        for text in () if base is None else base.iter(TEXT):
            yield Piece(text.text or "", run)


def _symbol(code: str) -> str:
    """A letter by its number in a font of signs."""
    try:
        letter = chr(int(code, HEX))
    except (ValueError, OverflowError):
        return ""
    return signs(letter) if letter.isprintable() or letter in SIGNS else UNKNOWN_SIGN
