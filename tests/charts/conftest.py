"""One report with charts of every kind: a gap, a name like a formula, values below zero."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportgen import pipeline, typesetting
from reportgen.batch import drafting
from reportgen.batch.finding import find
from reportgen.boxes import FrontEnd
from reportgen.boxes.document import Chart, Document, paragraphs
from reportgen.compute.figures import Figures
from reportgen.diagnostic import errors
from reportgen.shelf import take_shelf

DATA = Path(__file__).parent / "du-lieu"
EXPECTED = {"gia-tri-kho-tin"}
"""A unit of which less is left than there was: the check of plausible values says so, rightly."""


@dataclass(frozen=True)
class Report:
    """The report after all stages."""

    figures: Figures
    html: str
    front: FrontEnd
    docx: bytes
    pdf: bytes


Make = Callable[[], Report]


@pytest.fixture(scope="session")
def make() -> Make:
    """Takes the report through all stages anew."""

    def made() -> Report:
        shelf, mistakes = take_shelf([])
        (job, *_), doubts = drafting.jobs(find([DATA]), shelf)
        assert errors([*mistakes, *doubts]) == []
        assert {it.code for it in doubts} == EXPECTED
        html, _, said = pipeline.render(job, shelf)
        front, more = pipeline.front_end(job, shelf)
        assert front is not None
        files, also = typesetting.write(front, ["docx", "pdf"])
        assert [*said, *more, *also] == []
        return Report(job.ready.figures, html, front, files[".docx"], files[".pdf"])

    return made


@pytest.fixture(scope="session")
def report(make: Make) -> Report:
    """The report, made once."""
    return make()


def charts_of(document: Document) -> Iterator[Chart]:
    """The charts of a document in reading order."""
    for section in document.sections:
        for paragraph in paragraphs(section.blocks):
            yield from (it for it in paragraph.inlines if isinstance(it, Chart))


@pytest.fixture(scope="session")
def charts(report: Report) -> list[Chart]:
    """The charts of the report as boxes."""
    return [*charts_of(report.front.document)]
