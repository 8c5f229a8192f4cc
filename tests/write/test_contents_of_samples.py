"""Samples of every standard with a table of contents: its pages are those of both."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from reportgen import pipeline, typesetting
from reportgen.boxes import FrontEnd
from reportgen.boxes.document import paragraphs
from reportgen.job import jobs_of
from reportgen.shelf import take_shelf
from reportgen.write import docx, pdf

DATA = Path(__file__).parents[2] / "data"
Made = tuple[list[tuple[str, ...]], bytes]
Makes = Callable[[Mapping[str, bytes]], dict[str, Made]]
DOCUMENTS = {
    "nd30": ("ubnd-muong-vang/2026-h1.yaml", "bao-cao"),
    "hd36": ("muong-vang/2024-h1.yaml", "bao-cao"),
    "hd05": ("dang-uy-muong-vang/2026-h1.yaml", "quy-che"),
}
TEMPLATE = """{{% extends "goc/documents/{}.html" %}}
{{% from "parts/muc-luc.html" import muc_luc %}}
{{% block kinh_gui %}}{{{{ muc_luc(cap=3) }}}}{{{{ super() }}}}{{% endblock %}}
"""


@pytest.fixture(scope="module")
def fronts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, FrontEnd]:
    own = tmp_path_factory.mktemp("mau")
    (own / "documents").mkdir()
    for _, kind in DOCUMENTS.values():
        file = own / f"documents/{kind}.html"
        file.write_text(TEMPLATE.format(kind), encoding="utf-8")
    shelf, mistakes = take_shelf([own])
    assert mistakes == []
    found = {}
    for standard, (name, kind) in DOCUMENTS.items():
        ready, _ = pipeline.prepare(DATA / name, shelf)
        assert ready is not None
        (job, *_), _ = jobs_of(ready, shelf, [kind])
        assert job.rules.name == standard
        text, _ = pipeline.manuscript(job, shelf)
        assert text is not None
        front, _ = typesetting.typeset(text, shelf.templates, shelf.standards)
        assert front is not None
        found[standard] = front
    return found


@pytest.fixture(scope="module")
def office(fronts: dict[str, FrontEnd], made_by_office: Makes) -> dict[str, Made]:
    return made_by_office({name: docx.write(it)[0] for name, it in fronts.items()})


@pytest.mark.parametrize("standard", DOCUMENTS)
def test_office_makes_the_same_contents(
    standard: str, fronts: dict[str, FrontEnd], office: dict[str, Made]
) -> None:
    """It makes the index anew, entries and pages: not a letter changes."""
    listed = entries(fronts[standard])
    assert len(listed) > 2
    assert office[standard][0] == listed


@pytest.mark.parametrize("standard", DOCUMENTS)
def test_headings_stand_on_their_pages_in_the_pdf(
    standard: str, fronts: dict[str, FrontEnd]
) -> None:
    made = pdfium.PdfDocument(pdf.write(fronts[standard])[0])
    pages = [_plain(it.get_textpage().get_text_range()) for it in made]
    for heading, page in entries(fronts[standard]):
        assert _plain(heading) in pages[int(page) - 1], heading


def entries(front: FrontEnd) -> list[tuple[str, ...]]:
    found = (it for section in front.document.sections for it in paragraphs(section.blocks))
    return [tuple(it.text.split("\t")) for it in found if it.entry]


def _plain(text: str) -> str:
    return "".join(text.split())
