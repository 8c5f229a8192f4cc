"""A document read once, and its paragraphs explained one by one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from reportgen import pipeline, typesetting
from reportgen.boxes import FrontEnd
from reportgen.boxes.cascade import Cascade
from reportgen.boxes.document import Paragraph, paragraphs
from reportgen.boxes.losses import selector
from reportgen.boxes.sources import BASE_URL
from reportgen.diagnostic import Diagnostic, Mark, Source
from reportgen.explain.beside import Beside
from reportgen.explain.clauses import clauses
from reportgen.explain.data_places import DataPlaces
from reportgen.explain.figures import FigurePlaces
from reportgen.explain.find import shown
from reportgen.explain.model import Clause, Explanation, Step, WordStyle
from reportgen.explain.numbered import boxes_of
from reportgen.explain.own_words import OwnWords
from reportgen.explain.properties import Reader
from reportgen.explain.steps import Steps
from reportgen.explain.surround import Surround
from reportgen.explain.tracing import Tracing, binder_of, trace
from reportgen.explain.word_styles import word_style
from reportgen.explain.words import WordsReader
from reportgen.job import Job
from reportgen.manuscript import Manuscript
from reportgen.shelf import Shelf
from reportgen.write.docx.sheet import Sheet, sheet_of

WATERMARK_STYLE = "Design > Watermark"
"""Where Word has the words behind the text of pages."""


@dataclass
class Explainer:
    """One document: its boxes, and what made them."""

    job: Job
    shelf: Shelf
    text: Manuscript
    front: FrontEnd

    def of(self, number: int) -> Explanation:
        """The explanation of what has this number; KeyError for a number that nothing has."""
        if number in self._paragraphs:
            return self._paragraph(number)
        if number in self.front.pages:
            return self._page(number)
        return self._watermark(number)

    def _paragraph(self, number: int) -> Explanation:
        paragraph, box = self._paragraphs[number], self._boxes[number]
        element, pseudo = box.element, _pseudo(box)
        return Explanation(
            number=number,
            text=shown(paragraph),
            element=selector(element) + (f"::{pseudo}" if pseudo else ""),
            template=self._steps_of(element),
            words=tuple(self._words.of(element, pseudo, paragraph)),
            properties=self._reader.properties(element, pseudo),
            style=word_style(self._sheet, paragraph),
            clauses=self._clauses.get(number, ()),
            inside=() if pseudo else tuple(self._surround.inside(element)),
            around=tuple(self._surround.around(element)),
        )

    def _page(self, number: int) -> Explanation:
        """Pages, or what stands in their margins."""
        page, said = self.front.pages[number], self._clauses.get(number, ())
        if not page.box:
            return self._beside.sheet(number, page, said)
        paragraph = self._margins[number]
        return self._beside.box(page, paragraph, word_style(self._sheet, paragraph), said)

    def _watermark(self, number: int) -> Explanation:
        element = self._boxes[number].element
        text = next(it.watermark.text for it in self.front.document.sections if it.watermark)
        return Explanation(
            number=number,
            text=text,
            element=selector(element),
            template=self._steps_of(element),
            words=tuple(self._words.plain(element)),
            properties=self._reader.properties(element),
            style=WordStyle(WATERMARK_STYLE),
            clauses=self._clauses.get(number, ()),
            kind="chu-chim",
        )

    def _steps_of(self, element: Any) -> tuple[Step, ...]:
        """The way through the templates to an element."""
        return self._steps.of(self._words.trail(element))

    @cached_property
    def _paragraphs(self) -> dict[int, Paragraph]:
        """Those of the text, each with those of its notes."""
        found = (
            it for section in self.front.document.sections for it in paragraphs(section.blocks)
        )
        return {each.number: each for it in found for each in _with_notes(it)}

    @cached_property
    def _margins(self) -> dict[int, Paragraph]:
        """Those in the margins of pages."""
        sections = self.front.document.sections
        margins = (it for section in sections for it in (section.first, section.margin) if it)
        return {each.number: each for it in margins for each in (*it.header, *it.footer)}

    @cached_property
    def _sheet(self) -> Sheet:
        return sheet_of(self.front.document)

    @cached_property
    def _clauses(self) -> dict[int, tuple[Clause, ...]]:
        rules = self.shelf.standards[self.text.rules]
        return clauses(self.front.document, rules, self.text.facts)

    @cached_property
    def _boxes(self) -> dict[int, Any]:
        return boxes_of(self.front.tree)

    @cached_property
    def _places(self) -> DataPlaces:
        return DataPlaces(self._file)

    @property
    def _file(self) -> Path:
        mark = self.job.ready.period.mark
        assert mark is not None  # noqa: S101  # the reader gives every period its place
        return Path(mark.source.name)

    @property
    def _root(self) -> Any:
        return self.front.tree.html.etree_element

    @cached_property
    def _tracing(self) -> Tracing:
        return trace(self._root, self.job, self.shelf.templates, self._figures)

    @cached_property
    def _steps(self) -> Steps:
        return Steps(self.shelf.templates)

    @cached_property
    def _words(self) -> OwnWords:
        reader = WordsReader(self._places, binder_of(self.job), self._figures, self._steps.of)
        by_element = {box.element: number for number, box in self._boxes.items()}
        known = {it: self._paragraphs.get(number) for it, number in by_element.items()}
        return OwnWords(self._tracing, self._reader, reader, known)

    @cached_property
    def _surround(self) -> Surround:
        owners = frozenset(box.element for box in self._boxes.values())
        return Surround(self.front.tree.root, self._reader, self._steps_of, owners)

    @cached_property
    def _beside(self) -> Beside:
        return Beside(self._reader, self._words.reader, self._tracing.attributes(self._root))

    @cached_property
    def _figures(self) -> FigurePlaces:
        others = self.shelf.others(self._file, self.job.ready.catalogue)
        return FigurePlaces(self._file, self.job.ready, others, self._places)

    @cached_property
    def _reader(self) -> Reader:
        return Reader(Cascade(self.front.tree), self._declared_at, self._attribute_of)

    def _declared_at(self, url: str, line: int, column: int, length: int) -> Mark | None:
        """The place of a declaration; None where its stylesheet is no file of the templates."""
        if url not in self._stylesheets:
            self._stylesheets[url] = self._stylesheet(url)
        source = self._stylesheets[url]
        return Mark(source, line, column, length) if source else None

    def _stylesheet(self, url: str) -> Source | None:
        try:
            path = self.shelf.templates.path(url.removeprefix(BASE_URL))
        except LookupError:
            return None
        return Source(str(path), path.read_text(encoding="utf-8"))

    @cached_property
    def _stylesheets(self) -> dict[str, Source | None]:
        return {}

    def _attribute_of(self, element: Any) -> Mark | None:
        steps = self._steps_of(element)
        return steps[-1].mark if steps else None


def explainer(job: Job, shelf: Shelf) -> tuple[Explainer | None, list[Diagnostic]]:
    """What explains a document; None where it cannot be made, and then why."""
    text, mistakes = pipeline.manuscript(job, shelf)
    if text is None:
        return None, mistakes
    front, more = typesetting.typeset(text, shelf.templates, shelf.standards)
    found = Explainer(job, shelf, text, front) if front is not None else None
    return found, [*mistakes, *more]


def _pseudo(box: Any) -> str | None:
    """`before` or `after`, where a box is what the stylesheet generates."""
    return (box.element_tag or "").partition("::")[2] or None


def _with_notes(paragraph: Paragraph) -> Iterator[Paragraph]:
    yield paragraph
    for note in paragraph.notes:
        yield from note.paragraphs
