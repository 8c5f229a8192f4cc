"""The words of a paragraph: which line of a template or of the data each of them came from."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from reportgen.boxes.cascade import parsed
from reportgen.compute.binding import BINDING, NEEDS, parse
from reportgen.explain import marks
from reportgen.explain.data_places import DataPlaces, letter
from reportgen.explain.elements import Piece
from reportgen.explain.figures import FigurePlaces
from reportgen.explain.model import Step, Words, WordsKind
from reportgen.explain.told import Told
from reportgen.explain.traced import Source, Trail
from reportgen.load.node import Scalar
from reportgen.render import markdown

STARTS = re.compile(
    r"(?:\A|^|(?<=[.!?…;])[ \t]+|\^\[)[ \t]*(?:(?:[-+*]|\d+[.)])[ \t]+)?\**(?=[^\s*])", re.MULTILINE
)
"""What stands before a sentence: the beginning of a line or note, or the sentence before."""
NOTE = "chu-thich"
"""The class of a footnote, which is a paragraph of its own."""
TEMPLATE = ".html"


@dataclass(frozen=True)
class Spot:
    """Words of a text as they are printed, and the letter of the typed text that they begin at.

    `binding` is what stands between braces, empty for a sentence.
    """

    text: str
    offset: int
    binding: str = ""


@dataclass(frozen=True)
class WordsReader:
    """Tells where words came from."""

    places: DataPlaces
    bind: markdown.Bind
    figures: FigurePlaces
    steps: Callable[[Trail | None], tuple[Step, ...]]

    def read(self, pieces: Sequence[Piece], own: Trail | None) -> Iterator[Words]:
        """The words of a paragraph, in its order; `own` is the trail of its element."""
        for trail, text in _joined(pieces):
            if not text.strip():
                continue
            sources = [*trail.sources] if trail else []
            if sources:
                yield from self._of_values(sources, _line(text), trail)
            else:
                yield self._of_template(text, trail or own)

    def _of_values(
        self, sources: Sequence[Source], text: str, trail: Trail | None
    ) -> Iterator[Words]:
        """Words of values, and what the template put before, between and after them."""
        rest = text
        for source in sources:
            told = (
                self._made(source, text) if isinstance(source, Told) else self._typed(source, text)
            )
            for it in told:
                before, found, after = (
                    ("", "", rest) if it.binding[:1] == "{" else rest.partition(it.text)
                )
                if found and before.strip():
                    yield self._beside(before, trail)
                rest = after
                yield it
        if rest.strip() and rest != text:
            yield self._beside(rest, trail)

    def _of_template(self, text: str, trail: Trail | None) -> Words:
        """Words that stand in a template: in the innermost block, or what a macro was given."""
        steps = self.steps(trail)
        blocks = [it for it in steps if it.kind != "macro"] if trail and not trail.tag else steps
        place = (blocks or steps)[-1:]
        return Words(_line(text), "mau", place[0].mark if place else None)

    def _beside(self, text: str, trail: Trail | None) -> Words:
        """What a filter put beside a value: it stands in the line that prints the value."""
        place = self.steps(trail)[-1:]
        return Words(_line(text), "mau", place[0].mark if place else None)

    def _typed(self, source: Scalar, text: str) -> Iterator[Words]:
        """A text of the data: its sentences, and the figures in them."""
        found = [*self._spots(source, text)]
        if not found:
            yield Words(text, "du-lieu", source.mark, self.places.key(source.mark))
        for spot in found:
            mark = letter(source, spot.offset)
            words = Words(spot.text, "du-lieu", mark, self.places.key(source.mark))
            yield self._bound(words, spot.binding) if spot.binding else words

    def _made(self, source: Told, text: str) -> Iterator[Words]:
        """A text that was made of others, or the value of a figure in a table."""
        mark = source.marks[0] if source.marks else None
        if mark and mark.source.name.endswith(TEMPLATE):
            yield Words(text, "mau", mark)
            return
        trace = self.figures.trace(source.code, source.fields) if source.code else None
        kind: WordsKind = "so-lieu" if source.fields else "du-lieu"
        key = self.places.key(mark)
        yield Words(text, kind, mark, key, source.code, trace, source.marks[1:])

    def _bound(self, words: Words, inside: str) -> Words:
        name, form = parse(inside) or ("", "")
        fields = NEEDS.get(form, ())
        trace, also = self.figures.trace(name, fields), self.figures.of(name, fields)
        return replace(words, kind="so-lieu", binding=f"{{{inside}}}", trace=trace, also=also)

    def _spots(self, source: Scalar, text: str) -> Iterator[Spot]:
        """The sentences and figures of a text, as far as it is printed in these words."""
        for paragraph in self._printed(source):
            plain, found = marks.lifted(paragraph)
            if plain.strip() and (_line(plain) in text or text in _line(plain)):
                yield from _spots(plain, found, _points(source))

    def _printed(self, source: Scalar) -> list[str]:
        """The paragraphs of a text as they are printed, a mark before each sentence and figure."""
        text, last = "", 0
        for number, (at, _) in enumerate(points := _points(source)):
            text += source[last:at] + marks.opening(number)
            last = at
        del points
        html = str(markdown.block(text + source[last:], self.bind))
        return [*_lines(parsed(html))]


def _lines(root: Any) -> Iterator[str]:
    """The lines of paragraphs, and the words of each footnote in them."""
    for paragraph in root.iter("p"):
        yield from _text(paragraph).split("\n")
        yield from (_text(it) for it in paragraph.iter("span") if it.get("class") == NOTE)


def _text(element: Any) -> str:
    """The words of an element without those of the footnotes in it."""
    text = element.text or ""
    for child in element:
        own = "\n" if child.tag == "br" else "" if child.get("class") == NOTE else _text(child)
        text += own + (child.tail or "")
    return text


def _points(source: str) -> list[tuple[int, str]]:
    """Where sentences begin ('') and bindings begin (what is between the braces) and end (')')."""
    starts = {found.end(): "" for found in STARTS.finditer(source)}
    bound = {
        at: what
        for found in BINDING.finditer(source)
        for at, what in ((found.start(1), found[2] or ""), (found.end(1), "}"))
    }
    ordered = [(at, "") for at in starts] + list(bound.items())
    return sorted(ordered, key=lambda it: it[0])


def _spots(
    plain: str, found: Sequence[marks.Found], points: Sequence[tuple[int, str]]
) -> Iterator[Spot]:
    """Each sentence, then the figures in it."""
    known = [
        (position, *points[int(mark[1:].translate(marks.DECODED))]) for position, mark in found
    ]
    starts = [it for it in known if not it[2]] or [(0, 0, "")]
    ends = [it[0] for it in starts[1:]] + [len(plain)]
    for (begin, offset, _), end in zip(starts, ends, strict=True):
        yield Spot(_line(plain[begin:end]), offset)
        for (at, typed, inside), (close, *_) in pairwise(known):
            if begin <= at < end and inside not in {"", "}"}:
                yield Spot(_line(plain[at:close]), typed, inside)


def _joined(pieces: Sequence[Piece]) -> Iterator[tuple[Trail | None, str]]:
    """Neighbouring pieces of one value, or of a template, as one."""
    last: Trail | None = None
    text = ""
    for piece in pieces:
        if text and piece.trail is not last:
            yield last, text
            text = ""
        last, text = piece.trail, text + piece.text
    if text:
        yield last, text


def _line(text: str) -> str:
    """Words on one line, single spaces."""
    return " ".join(text.split())
