"""A document read once, and its paragraphs explained one by one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from reportgen import pipeline, typesetting
from reportgen.boxes import FrontEnd, engine
from reportgen.boxes.cascade import Cascade
from reportgen.boxes.document import Paragraph, paragraphs
from reportgen.boxes.losses import selector
from reportgen.boxes.places import NUMBER
from reportgen.diagnostic import Diagnostic, Mark, Source
from reportgen.explain.clauses import clauses
from reportgen.explain.data_places import DataPlaces
from reportgen.explain.figures import FigurePlaces
from reportgen.explain.find import every
from reportgen.explain.model import Clause, Explanation, Inside, Words
from reportgen.explain.properties import Reader
from reportgen.explain.steps import Steps
from reportgen.explain.tracing import Tracing, binder_of, trace
from reportgen.explain.word_styles import word_style
from reportgen.explain.words import WordsReader
from reportgen.job import Job
from reportgen.manuscript import Manuscript
from reportgen.shelf import Shelf
from reportgen.write.docx.sheet import Sheet, sheet_of

GENERATED = ["before", "footnote-marker"]
"""Where the number before the words of a paragraph, or of a note, comes from."""
OF_ALL = {"display", "unicode-bidi"}
"""What the engine says of every element in a line."""


@dataclass
class Explainer:
    """One document: its boxes, and what made them."""

    job: Job
    shelf: Shelf
    text: Manuscript
    front: FrontEnd

    def of(self, number: int) -> Explanation:
        """The explanation of a paragraph by its number; KeyError for a number that none has."""
        paragraph, box = self._paragraphs[number], self._boxes[number]
        element, pseudo = box.element, _pseudo(box)
        place = self._reading_order.get(number, 0)
        return Explanation(
            number=number,
            text=paragraph.text,
            element=selector(element) + (f"::{pseudo}" if pseudo else ""),
            template=self._steps.of(self._tracing.trail(element)),
            words=tuple(self._words(element, pseudo, paragraph)),
            properties=self._reader.properties(element, pseudo),
            style=word_style(self._sheet, paragraph),
            clauses=self._clauses.get(place, ()) if place else (),
            inside=() if pseudo else tuple(self._inside(element)),
        )

    def _inside(self, element: Any) -> Iterator[Inside]:
        """The elements in the lines of a paragraph, without those that are paragraphs."""
        for child in element:
            if not isinstance(child.tag, str) or child.tag[:1] == "{" or child in self._owners:
                continue  # a comment, a drawing, a paragraph of its own
            words = " ".join("".join(child.itertext()).split())
            told = tuple(it for it in self._reader.own(child) if it.name not in OF_ALL)
            steps = self._steps.of(self._tracing.trail(child))
            yield Inside(selector(child), words, steps, told)
            yield from self._inside(child)

    def _words(self, element: Any, pseudo: str | None, paragraph: Paragraph) -> Iterator[Words]:
        """What is generated before the words, then the words."""
        whole = " ".join(paragraph.text.split())
        pieces = [] if pseudo else self._tracing.pieces(element, self._owners)
        plain = " ".join("".join(it.text for it in pieces).split())
        before = whole.removesuffix(plain).strip()
        generated = [pseudo] if pseudo else GENERATED
        content = next(filter(None, (self._reader.content(element, it) for it in generated)), None)
        if before and content and (pseudo or before != whole):
            yield Words(before, "so-muc", content.mark)
        elif before:
            yield Words(before, "mau")
        yield from self._words_reader.read(pieces, self._tracing.trail(element))

    @cached_property
    def _paragraphs(self) -> dict[int, Paragraph]:
        return {it.number: it for it in every(self.front.document)}

    @cached_property
    def _reading_order(self) -> dict[int, int]:
        """Places in reading order from 1, as the rules count; notes have none."""
        known = [
            it for section in self.front.document.sections for it in paragraphs(section.blocks)
        ]
        return {it.number: place for place, it in enumerate(known, 1)}

    @cached_property
    def _sheet(self) -> Sheet:
        return sheet_of(self.front.document)

    @cached_property
    def _clauses(self) -> dict[int, tuple[Clause, ...]]:
        rules = self.shelf.standards[self.text.rules]
        return clauses(self.front.document, rules, self.text.facts)

    @cached_property
    def _boxes(self) -> dict[int, Any]:
        """By the number of a paragraph the box that it was read from; of a note its own."""
        every_box = self.front.tree.root.descendants(placeholders=True)
        found = (box for it in every_box for box in (it, it.footnote) if box is not None)
        return {vars(it)[NUMBER]: it for it in found if NUMBER in vars(it)}

    @cached_property
    def _owners(self) -> frozenset[Any]:
        """The elements that are paragraphs."""
        return frozenset(box.element for box in self._boxes.values())

    @cached_property
    def _places(self) -> DataPlaces:
        return DataPlaces(self._file)

    @property
    def _file(self) -> Path:
        mark = self.job.ready.period.mark
        assert mark is not None  # noqa: S101  # the reader gives every period its place
        return Path(mark.source.name)

    @cached_property
    def _tracing(self) -> Tracing:
        root = self.front.tree.html.etree_element
        return trace(root, self.job, self.shelf.templates, self._figures)

    @cached_property
    def _steps(self) -> Steps:
        return Steps(self.shelf.templates)

    @cached_property
    def _words_reader(self) -> WordsReader:
        return WordsReader(self._places, binder_of(self.job), self._figures, self._steps.of)

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
            path = self.shelf.templates.path(url.removeprefix(engine.BASE_URL))
        except LookupError:
            return None
        return Source(str(path), path.read_text(encoding="utf-8"))

    @cached_property
    def _stylesheets(self) -> dict[str, Source | None]:
        return {}

    def _attribute_of(self, element: Any) -> Mark | None:
        steps = self._steps.of(self._tracing.trail(element))
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
