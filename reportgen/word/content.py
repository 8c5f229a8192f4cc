"""The content of a paragraph: runs, breaks, fields and drawings, in reading order.

Deleted and hidden text, notes and comments are not read; what was inserted is. Pictures are
not read either: no rule speaks of them.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reportgen.boxes.document import FieldKind
from reportgen.word.drawing import ALTERNATIVES, DRAWN, chosen
from reportgen.word.numbering import SIGNS, UNKNOWN_SIGN, signs
from reportgen.word.ooxml import Element, M, W, child, value

RUN, FIELD, MATH = f"{W}r", f"{W}fldSimple", f"{M}t"
CONTAINERS = {
    f"{W}{name}"
    for name in ("hyperlink", "smartTag", "sdtContent", "ins", "moveTo", "customXml", "bdo", "dir")
} | {f"{M}oMath", f"{M}oMathPara", f"{M}r", f"{W}ruby", f"{W}rubyBase"}
HEX = 16
LONGEST_INSTRUCTION = 500
MOST_OPEN = 50
"""Fields in fields: Word opens 20."""
FIELDS: dict[str, FieldKind] = {"PAGE": "PAGE", "NUMPAGES": "NUMPAGES"}
LETTERS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}noBreakHyphen": "-"}
TEXT, SYMBOL, INSTRUCTION, MARK = f"{W}t", f"{W}sym", f"{W}instrText", f"{W}fldChar"
BREAKS = {f"{W}br", f"{W}cr"}


class Break(NamedTuple):
    """A break of the line; `page` is one of the page."""

    page: bool


class Page(NamedTuple):
    """A field that Word counts."""

    kind: FieldKind


class Piece(NamedTuple):
    """Something to be seen, and the run it stands in (None: outside of all runs)."""

    what: str | Break | Page | Element
    run: Element | None


class _Field:
    """A complex field that is open: its instruction, whether its result has begun."""

    def __init__(self) -> None:
        self.instruction = ""
        self.run: Element | None = None
        self.result = False

    def take(self, text: str) -> None:
        """Only the first word counts; the rest may be as long as it likes."""
        if len(self.instruction) < LONGEST_INSTRUCTION:
            self.instruction += text

    @property
    def kind(self) -> FieldKind | None:
        return field_kind(self.instruction)


def field_kind(instruction: str) -> FieldKind | None:
    """What a field counts; None of those whose kept result is simply text."""
    word, *_ = [*instruction.split(), ""]
    return FIELDS.get(word.upper())


def pieces(paragraph: Element) -> Iterator[Piece]:
    """All that a paragraph shows."""
    return _Reader().within(paragraph)


class _Reader:
    """Knows the fields that are open, the innermost last."""

    def __init__(self) -> None:
        self.open: list[_Field] = []

    def within(self, parent: Element) -> Iterator[Piece]:
        for element in parent:
            if element.tag == RUN:
                yield from self._run(element)
            elif element.tag in CONTAINERS:
                yield from self.within(element)
            elif element.tag == f"{W}sdt":
                content = child(element, "sdtContent")
                yield from () if content is None else self.within(content)
            elif element.tag == FIELD:
                yield from self._simple(element)
            elif element.tag == ALTERNATIVES:
                best = chosen(element)
                yield from () if best is None else self.within(best)
            elif element.tag == MATH and self._shown:
                yield Piece(element.text or "", None)

    @property
    def _shown(self) -> bool:
        """Instructions are not shown, nor the kept number where Word counts itself."""
        return all(it.result and it.kind is None for it in self.open)

    def _simple(self, element: Element) -> Iterator[Piece]:
        kind = field_kind(value(element, "instr"))
        if kind is None:
            yield from self.within(element)
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
                yield from _shown(element, run)
            elif tag in DRAWN:
                yield Piece(element, run)

    def _run_pieces(self, parent: Element, run: Element) -> Iterator[Piece]:
        for element in parent:
            yield from _shown(element, run)

    def _mark(self, kind: str, run: Element) -> Iterator[Piece]:
        if kind == "begin" and len(self.open) < MOST_OPEN:
            self.open.append(_Field())
        elif self.open and kind == "separate":
            self.open[-1].result = True
        elif self.open and kind == "end":
            field = self.open.pop()
            if field.kind is not None and self._shown:
                yield Piece(Page(field.kind), field.run if field.run is not None else run)


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
