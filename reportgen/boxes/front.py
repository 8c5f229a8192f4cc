"""HTML and CSS to boxes, made once for all writers."""

from dataclasses import dataclass, field

from reportgen.boxes import engine
from reportgen.boxes.at_page import AtPage, PageNumbers
from reportgen.boxes.document import Document, Metadata
from reportgen.boxes.flow import Flow
from reportgen.boxes.generated import page_numbers
from reportgen.boxes.losses import Losses
from reportgen.boxes.pages import geometry, section
from reportgen.boxes.references import References, asks_pages, settled
from reportgen.boxes.refusals import targets
from reportgen.boxes.surroundings import Place
from reportgen.boxes.table_heights import share_heights
from reportgen.boxes.watermark import with_watermark

FetchError = engine.FetchError
LANGUAGES = {"vi": "vi-VN"}


@dataclass
class FrontEnd:
    """A document after the cascade: the tree for the PDF, the boxes for all else.

    `losses` names what Word cannot express, `warnings` what the engine said. `pages` are its pages
    and the boxes in their margins by their numbers.
    """

    tree: engine.Tree
    document: Document
    losses: list[tuple[str, str]]
    warnings: list[str]
    pages: dict[int, AtPage] = field(default_factory=dict)


def front_end(html: str, fetch_file: engine.Fetch) -> FrontEnd:
    """Parse, cascade and read the boxes of a page.

    `fetch_file` serves the template folders; anything outside them raises FetchError.
    """
    with engine.listening() as said:
        tree = engine.front_end(html, fetch_file)
        share_heights(tree.root)
        losses = Losses()
        document, pages = read(tree, losses)
    if said.errors:
        raise engine.FetchError(said.errors[0])
    return FrontEnd(tree, document, losses.found, said.warnings, pages)


def read(tree: engine.Tree, losses: Losses) -> tuple[Document, dict[int, AtPage]]:
    """The boxes of a tree, and its pages; what Word cannot express goes to `losses`."""
    found = References(tree.context, targets(tree.html.etree_element))
    flow = Flow(losses, lambda page: geometry(tree, page), found)
    flow.block(tree.root, Place())
    flow.put_loose()
    pages = PageNumbers(flow.numbers)
    sections = tuple(
        section(tree, part.page, tuple(part.blocks), losses, pages, document_start=i == 0)
        for i, part in enumerate(part for part in flow.parts if part.blocks)
    )
    for box in flow.watermarks:
        box.paragraph_number = next(flow.numbers)
        sections = tuple(with_watermark(it, tree, box) for it in sections)
    document = Document(_metadata(tree), sections)
    told = {number: page for page, number in pages.known.items()}
    return (_settled(tree, document) if found.wanted or found.refers else document), told


def _settled(tree: engine.Tree, document: Document) -> Document:
    """The document with its places and pages; it is laid out only if it says a page."""
    pages = {}
    if asks_pages(document):
        engine.lay_out(tree)
        pages = page_numbers(tree.context)
    return settled(document, pages)


def _metadata(tree: engine.Tree) -> Metadata:
    found = tree.metadata
    return Metadata(
        title=found["title"] or "",
        author=", ".join(found["authors"] or ()),
        subject=found["description"] or "",
        language=LANGUAGES.get(found["lang"] or "", found["lang"] or ""),
        created=found["created"] or "",
    )
