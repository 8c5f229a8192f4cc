"""Where on the pages each paragraph stands, with its words: for a click on it."""

from typing import Any

from reportgen.boxes.document import Document, Paragraph, paragraphs
from reportgen.boxes.places import places
from reportgen.preview.orders import Spot


def spots(laid_out: Any, document: Document) -> list[tuple[Spot, ...]]:
    """The paragraphs of each page that have words."""
    words = {
        number: text for it in _all(document) if (text := _words(it)) for number in [it.number]
    }
    pages: list[list[Spot]] = [[] for _ in laid_out.pages]
    for it in places(laid_out):
        if it.number in words:
            box = it.left_pt, it.top_pt, it.width_pt, it.height_pt
            pages[it.page - 1].append(Spot(it.number, *box, text=words[it.number]))
    return [tuple(it) for it in pages]


def _all(document: Document) -> list[Paragraph]:
    return [it for section in document.sections for it in paragraphs(section.blocks)]


def _words(paragraph: Paragraph) -> str:
    return " ".join(paragraph.text.split())
