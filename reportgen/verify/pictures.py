"""Pages of both files side by side, with what differs framed; drawn on request only."""

import io
from collections.abc import Iterator, Mapping, Sequence

from PIL import Image, ImageDraw

from reportgen.verify.finding import Finding
from reportgen.verify.pagination import paired
from reportgen.verify.pairing import Pairing
from reportgen.verify.parts import Line, Side
from reportgen.verify.pdf import read_pdf

SCALE = 96 / 72
GAP, FRAME = 12, 3
GREY, RED = (128, 128, 128), (208, 0, 0)
MOST_PAGES = 30
ABOVE_PT, BELOW_PT = 12.0, 4.0
"""How far a frame reaches from the foot of a line's letters."""


def drawn(
    word: Side, pdf: bytes, office: bytes, findings: Sequence[Finding]
) -> Mapping[int, bytes]:
    """A PNG for each page of the PDF with a difference: it, and that of the Word file, framed.

    `office` is the PDF that LibreOffice made of the Word file.
    """
    ours, _ = read_pdf(pdf)
    theirs = paired(word, office)
    pages = sorted({it.on.page for it in findings if it.on.page})[:MOST_PAGES]
    marked = {(it.on.page, it.on.line) for it in findings}
    lines = [it for it in _lines(ours) if (it.page, it.number) in marked]
    own = [line for it in findings for line in _lines_of(it, theirs)]
    return {it: _png([*_sheet(pdf, it, lines), *_sheet(office, it, own)]) for it in pages}


def _lines(side: Side) -> list[Line]:
    return [line for it in side.body for line in it.lines]


def _lines_of(finding: Finding, theirs: Pairing) -> Iterator[Line]:
    """The lines of the Word file's paragraph, as LibreOffice prints it."""
    for a, it in enumerate(theirs.words.elements):
        if it.number == finding.at.paragraph:
            for b in theirs.pairs.get(a, ()):
                yield from theirs.prints.elements[b].lines


def _sheet(content: bytes, page: int, lines: Sequence[Line]) -> list[Image.Image]:
    """A page with frames around lines; none where it has no such page."""
    import pypdfium2  # noqa: PLC0415  # slow, and seldom asked for

    document = pypdfium2.PdfDocument(content)
    try:
        if page > len(document):
            return []
        picture: Image.Image = document[page - 1].render(scale=SCALE).to_pil().convert("RGB")
    finally:
        document.close()
    pen = ImageDraw.Draw(picture)
    for it in (it for it in lines if it.page == page):
        left, right = it.left_pt - BELOW_PT, it.right_pt + BELOW_PT
        corners = (left, it.baseline_pt - ABOVE_PT, right, it.baseline_pt + BELOW_PT)
        pen.rectangle([value * SCALE for value in corners], outline=RED, width=FRAME)
    return [picture]


def _png(sheets: Sequence[Image.Image]) -> bytes:
    width = sum(it.width for it in sheets) + GAP * (len(sheets) - 1)
    whole = Image.new("RGB", (width, max(it.height for it in sheets)), GREY)
    at = 0
    for it in sheets:
        whole.paste(it, (at, 0))
        at += it.width + GAP
    file = io.BytesIO()
    whole.save(file, "PNG", optimize=True)
    return file.getvalue()
