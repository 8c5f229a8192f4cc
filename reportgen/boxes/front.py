"""HTML and CSS to boxes, made once for all writers."""

from dataclasses import dataclass

from reportgen.boxes import engine
from reportgen.boxes.document import Document, Metadata
from reportgen.boxes.flow import Flow, Place
from reportgen.boxes.losses import Losses
from reportgen.boxes.pages import geometry, section

FetchError = engine.FetchError
LANGUAGES = {"vi": "vi-VN"}


@dataclass
class FrontEnd:
    """A document after the cascade: the tree for the PDF, the boxes for all else.

    `losses` names what Word cannot express, `warnings` what the engine said.
    """

    tree: engine.Tree
    document: Document
    losses: list[tuple[str, str]]
    warnings: list[str]


def front_end(html: str, fetch_file: engine.Fetch) -> FrontEnd:
    """Parse, cascade and read the boxes of a page.

    `fetch_file` serves the template folders; anything outside them raises FetchError.
    """
    with engine.listening() as said:
        tree = engine.front_end(html, fetch_file)
        losses = Losses()
        document = read(tree, losses)
    if said.errors:
        raise engine.FetchError(said.errors[0])
    return FrontEnd(tree, document, losses.found, said.warnings)


def read(tree: engine.Tree, losses: Losses) -> Document:
    """The boxes of a tree; what Word cannot express goes to `losses`."""
    flow = Flow(losses, lambda page: geometry(tree, page))
    flow.block(tree.root, Place())
    sections = tuple(
        section(tree, part.page, tuple(part.blocks), losses, document_start=i == 0)
        for i, part in enumerate(part for part in flow.parts if part.blocks)
    )
    return Document(_metadata(tree), sections)


def _metadata(tree: engine.Tree) -> Metadata:
    found = tree.metadata
    return Metadata(
        title=found["title"] or "",
        author=", ".join(found["authors"] or ()),
        subject=found["description"] or "",
        language=LANGUAGES.get(found["lang"] or "", found["lang"] or ""),
        created=found["created"] or "",
    )
