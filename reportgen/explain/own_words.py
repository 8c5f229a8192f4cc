"""The words of an element: those generated before them, its own, what a picture in it shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reportgen.boxes.contents import entry
from reportgen.boxes.document import Chart, Paragraph
from reportgen.explain.chart_words import ChartWords
from reportgen.explain.elements import Piece, printed
from reportgen.explain.find import shown
from reportgen.explain.model import Words
from reportgen.explain.properties import Reader
from reportgen.explain.traced import Trail
from reportgen.explain.tracing import Tracing
from reportgen.explain.words import WordsReader

GENERATED = ["before", "footnote-marker"]
"""Where the number before the words of a paragraph, or of a note, comes from."""
ALT, LINK = "alt", "a"


@dataclass(frozen=True)
class OwnWords:
    """Tells the words of elements; `paragraphs` are by the elements that they were read from."""

    tracing: Tracing
    styles: Reader
    reader: WordsReader
    paragraphs: Mapping[Any, Paragraph | None]

    def trail(self, element: Any) -> Trail | None:
        """What wrote an element; of a line of contents, the table that it was put into."""
        line = element
        while line is not None and entry(line) is None:
            line = self.styles.cascade.parent(line)
        written = element if line is None else self.styles.cascade.parent(line)
        return self.tracing.trail(written)

    def of(self, element: Any, pseudo: str | None, paragraph: Paragraph) -> Iterator[Words]:
        """What is generated before the words, the words, and what is drawn among them."""
        if paragraph.entry:
            yield from self._entry(element, paragraph)
            return
        whole = " ".join(shown(paragraph).split())
        pieces = [] if pseudo else self.tracing.pieces(element, self.paragraphs)
        plain = " ".join("".join(it.text for it in pieces).split())
        before = whole.removesuffix(plain).strip()
        generated = [pseudo] if pseudo else GENERATED
        content = next(filter(None, (self.styles.content(element, it) for it in generated)), None)
        drawn = [*self._pictures(element, pseudo)]
        if before and content and (pseudo or before != whole):
            yield Words(before, "so-muc", content.mark)
        elif before and not drawn:
            yield Words(before, "mau")
        yield from self.reader.read(pieces, self.trail(element))
        yield from drawn
        for it in paragraph.inlines:
            if isinstance(it, Chart):
                yield from ChartWords(self.reader.figures).of(it)

    def plain(self, element: Any) -> Iterator[Words]:
        """The words in an element that is no paragraph."""
        pieces = self.tracing.pieces(element, self.paragraphs)
        return self.reader.read(pieces, self.trail(element))

    def _pictures(self, element: Any, pseudo: str | None) -> Iterator[Words]:
        """What the pictures in an element show, as far as their words are not its template's."""
        for it in () if pseudo else element.iter("img"):
            text = " ".join((it.get(ALT) or "").split())
            piece = printed(text, self.tracing.attributes(it)) or Piece(0, text, None)
            yield from self.reader.read([piece], self.trail(it))

    def _entry(self, element: Any, paragraph: Paragraph) -> Iterator[Words]:
        """The words of the heading that a line of contents leads to, then its page."""
        link = next(element.iter(LINK), None)
        target = (link.get("href") or "").removeprefix("#") if link is not None else ""
        for heading, told in self.paragraphs.items():
            if told and heading is not None and heading.get("id") == target:
                yield from self.of(heading, None, told)
                break
        page = paragraph.text.rpartition("\t")[2].strip()
        content = self.styles.content(link, "after") if link is not None else None
        if page:
            yield Words(page, "so-muc", content.mark if content else None)
