"""Where pages begin: in our PDF, and in that which LibreOffice makes of the Word file."""

from collections.abc import Iterator
from itertools import accumulate

from reportgen.diagnostic import Severity
from reportgen.verify.finding import Finding, PdfPlace
from reportgen.verify.pairing import Pairing, pair
from reportgen.verify.parts import Element, Side
from reportgen.verify.pdf import read_pdf
from reportgen.verify.plain import without_margins, without_pictures

NEAR = 500
"""Letters: a quarter of a page."""


def pagination(word: Side, pdf: bytes, office: bytes) -> Iterator[Finding]:
    """Differences in the number of pages, and in the paragraph that begins each page.

    One that begins a few lines sooner or later is a warning: programs shrink and stretch the
    spaces of justified lines in their own ways. `Refused` if a PDF cannot be read.
    """
    ours, theirs = (paired(word, it) for it in (pdf, office))
    here, there = _starts(theirs), _starts(ours)
    if len(here) != len(there):
        yield Finding("cap-khac-so-trang", str(len(here)), str(len(there)))
        return
    for page, (a, b) in enumerate(zip(here, there, strict=True), 1):
        first, second = theirs.words.element_at(a), ours.words.element_at(b)
        if first != second:
            word_says, pdf_says = (_said(ours.words.elements[it]) for it in (first, second))
            yield Finding(
                "cap-khac-dau-trang", word_says, pdf_says, ours.at(second), PdfPlace(page),
                severity=_severity(abs(a - b)),
            )  # fmt: skip


def _said(it: Element) -> str:
    return " ".join(it.text.split())


def _severity(letters: int) -> Severity:
    return "warning" if letters <= NEAR else "error"


def paired(word: Side, content: bytes) -> Pairing:
    """The words of a Word file beside the lines of a PDF; those of a chart are no text."""
    pictures = {
        (it.picture.width_pt, it.picture.height_pt)
        for element in word.body for it in element.spans if it.picture
    }  # fmt: skip
    side, _ = read_pdf(content, tagged=False, pictures=pictures)
    return pair(without_pictures(word), without_margins(side, word))


def _starts(both: Pairing) -> list[int]:
    """The first letter of the Word file's text on each page; on one without any that before."""
    found: dict[int, int] = {}
    for it in both.shared:
        page = both.prints.elements[it.other].lines[0].page
        found[page] = min(found.get(page, it.at), it.at)
    pages = range(1, len(both.pdf.sheets) + 1)
    return [*accumulate((found.get(page, 0) for page in pages), max)]
