"""A document traced: its elements as the engine has them, each with what wrote it and its words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportgen.explain.elements import Piece, TracedPage, traced_page
from reportgen.explain.figures import FigurePlaces
from reportgen.explain.marks import in_common
from reportgen.explain.telling import told_context
from reportgen.explain.traced import TracedEnvironment, Trail
from reportgen.job import Job
from reportgen.render import DOCUMENTS, SUFFIX, TEMPLATE_FAULTS, Templates
from reportgen.render.filters import filters
from reportgen.render.markdown import Bind
from reportgen.render.words import binder, manner


@dataclass(frozen=True)
class Tracing:
    """The traced page and the places in it of the elements of the page that is printed.

    A template may compare texts that have marks now, and write other elements: those between the
    first and the last difference have no place.
    """

    page: TracedPage
    places: Mapping[Any, int]

    def trail(self, element: Any) -> Trail | None:
        """What wrote an element; None where it is not known."""
        place = self.places.get(element)
        return None if place is None else self.page.elements[place].trail

    def attributes(self, element: Any) -> list[Trail]:
        """What wrote the values in the attributes of an element."""
        place = self.places.get(element)
        return [] if place is None else self.page.attributes.get(place, [])

    def pieces(self, element: Any, paragraphs: Iterable[Any]) -> list[Piece]:
        """The words in an element that are not in another of those that are paragraphs."""
        place = self.places.get(element)
        if place is None:
            return []
        known = frozenset(self.places[it] for it in paragraphs if it in self.places)
        return [*self.page.words_of(place, known)]


def trace(root: Any, job: Job, templates: Templates, figures: FigurePlaces) -> Tracing:
    """A document rendered with marks, beside the elements of its page as it is printed."""
    try:
        page = traced_page(*marked(job, templates, figures))
    except TEMPLATE_FAULTS:  # a template that does not stand marks is printed all the same
        page = TracedPage(())
    return Tracing(page, _paired([it for it in root.iter() if isinstance(it.tag, str)], page))


def marked(job: Job, templates: Templates, figures: FigurePlaces) -> tuple[str, list[Trail]]:
    """The page of a document with marks, and the trails that they stand for."""
    environment = TracedEnvironment(templates.folders, filters(binder_of(job)))
    template = environment.get_template(f"{DOCUMENTS}{job.document.loai}{SUFFIX}")
    html = template.render(told_context(job, templates, figures))
    return html, environment.record.trails


def binder_of(job: Job) -> Bind:
    """What gives the words of a binding in a document."""
    return binder(job.ready.figures, **manner(job.usage.settings))


def _paired(elements: Sequence[Any], page: TracedPage) -> dict[Any, int]:
    """The elements from both ends on that are the same in the traced page."""
    printed, traced = [it.tag for it in elements], [it.tag for it in page.elements]
    begun = in_common(printed, traced)
    ended = min(in_common(printed[::-1], traced[::-1]), min(len(printed), len(traced)) - begun)
    moved = len(traced) - len(printed)
    found = {element: place for place, element in enumerate(elements[:begun])}
    last = len(elements) - ended
    return found | {it: place + moved for place, it in enumerate(elements[last:], last)}
