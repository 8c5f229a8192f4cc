"""The elements of a traced page in the order of the page, with their trails and their words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from reportgen.boxes.cascade import parsed
from reportgen.explain.marks import as_comments, of_root
from reportgen.explain.traced import Trail

SPACE, DRAWING_TITLE = "}", "}title"
"""What tags of a drawing have; of its words the title alone is told, which says it all."""


@dataclass(frozen=True)
class Piece:
    """Words between two tags or marks; `trail` is that of the value that they are of, if any."""

    element: int
    text: str
    trail: Trail | None


@dataclass(frozen=True)
class Traced:
    """An element: the trail of its start tag, or of the value that it came with."""

    tag: str
    trail: Trail | None
    parent: int | None


@dataclass
class TracedPage:
    """The elements and the words of a page, both in its order; the values in their attributes."""

    trails: Sequence[Trail]
    elements: list[Traced] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    attributes: dict[int, list[Trail]] = field(default_factory=dict)
    _values: list[Trail] = field(default_factory=list)
    _begins: Trail | None = None

    def words_of(self, here: int, paragraphs: frozenset[int]) -> Iterator[Piece]:
        """The words in an element that are not in another of those that are paragraphs."""
        return (it for it in self.pieces if self._owner(it.element, paragraphs) == here)

    def _owner(self, element: int | None, paragraphs: frozenset[int]) -> int | None:
        while element is not None and element not in paragraphs:
            element = self.elements[element].parent
        return element

    def read(self, node: Any, parent: int | None = None) -> None:
        """An element and all in it; a comment is a mark."""
        here = len(self.elements)
        self.elements.append(Traced(node.tag, self._trail(node.tag), parent))
        self._words(here, node.text)
        for child in node:
            if isinstance(child.tag, str):
                self.read(child, here)
            else:
                self._mark(child.text or "")
            self._words(here, child.tail)

    def begins(self, trail: Trail | None) -> None:
        """The next element is what a trail leads to."""
        self._begins = trail

    def _trail(self, tag: str) -> Trail | None:
        """That of the mark before it; an element that only the parser put there takes none."""
        begins = self._begins
        if begins is not None and tag.rpartition("}")[2].startswith(begins.tag):
            self._begins = None
        return begins or (self._values[-1] if self._values else None)

    def _words(self, here: int, text: str | None) -> None:
        tag = self.elements[here].tag
        if text and (SPACE not in tag or tag.endswith(DRAWING_TITLE)):
            value = self._values[-1] if self._values else None
            self.pieces.append(Piece(here, text, value))

    def _mark(self, text: str) -> None:
        if text == "/":
            self._values.pop()
        elif text[:1] in {"=", "#", "@"} and text[1:].isdigit():
            trail = self.trails[int(text[1:])]
            if text[0] == "@":
                self.attributes.setdefault(len(self.elements) - 1, []).append(trail)
            elif text[0] == "=":
                self._values.append(trail)
            else:
                self.begins(trail)


def printed(text: str, values: Sequence[Trail]) -> Piece | None:
    """Words that are printed of the values in attributes, as one piece; None where none is."""
    fitting = [it for it in values if any(_line(source) in text for source in it.sources)]
    sources = tuple(source for it in fitting for source in it.sources)
    return Piece(0, text, replace(fitting[0], sources=sources)) if fitting else None


def _line(source: str) -> str:
    """A value on one line; what no text holds where it says nothing."""
    return " ".join(source.split()) or "\0"


def traced_page(html: str, trails: Sequence[Trail]) -> TracedPage:
    """What a page with marks says of its elements and words."""
    page, first = TracedPage(trails), of_root(html)
    page.begins(None if first is None else trails[first])
    page.read(parsed(as_comments(html)))
    return page
