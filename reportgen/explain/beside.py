"""What pages show beside their text: their margins, and what stands in those."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportgen.boxes.at_page import AtPage
from reportgen.boxes.document import Break, Field, Inline, Paragraph, words
from reportgen.explain.elements import Piece, printed
from reportgen.explain.find import COUNTED, shown
from reportgen.explain.model import Clause, Explanation, Inside, Words, WordStyle
from reportgen.explain.properties import Reader
from reportgen.explain.traced import Trail
from reportgen.explain.words import WordsReader

SHEET_STYLE = "Layout > Page Setup"
"""Where Word has the size and the margins of pages."""


@dataclass(frozen=True)
class Beside:
    """Tells of pages and of the boxes in their margins.

    `values` wrote what the attributes of the page's first element say: a stylesheet prints it by
    `content: var(…)`.
    """

    reader: Reader
    words: WordsReader
    values: Sequence[Trail]

    def sheet(self, number: int, page: AtPage, clauses: tuple[Clause, ...]) -> Explanation:
        """Pages: their size and their margins."""
        own = self.reader.own(page)
        style = WordStyle(SHEET_STYLE)
        return Explanation(number, str(page), str(page), (), (), own, style, clauses, kind="trang")

    def box(
        self, page: AtPage, paragraph: Paragraph, style: WordStyle, clauses: tuple[Clause, ...]
    ) -> Explanation:
        """A box in the margins of pages, with the sheet around it."""
        sheet, typed = replace(page, box=""), printed(_said(paragraph), self.values)
        return Explanation(
            number=paragraph.number,
            text=shown(paragraph),
            element=str(page),
            template=self.words.steps(typed.trail) if typed else (),
            words=tuple(self._words(page, paragraph, typed)),
            properties=self.reader.properties(sheet, page.box),
            style=style,
            clauses=clauses,
            around=(Inside(str(sheet), "", (), self.reader.own(sheet)),),
            kind="le-trang",
        )

    def _words(self, page: AtPage, paragraph: Paragraph, typed: Piece | None) -> Iterator[Words]:
        """The numbers that the stylesheet counts, and words that stand in it or in the data."""
        content = self.reader.content(replace(page, box=""), page.box)
        mark = content.mark if content else None
        text = _said(paragraph)
        if typed:
            yield from self.words.read([typed], None)
        elif text:
            yield Words(text, "mau", mark)
        counted = (it.kind for it in paragraph.inlines if isinstance(it, Field))
        yield from (Words(COUNTED.get(it, it), "so-muc", mark) for it in counted)


def _said(paragraph: Paragraph) -> str:
    return " ".join("".join(map(_word, paragraph.inlines)).split())


def _word(inline: Inline) -> str:
    return " " if isinstance(inline, Break) else words(inline)
