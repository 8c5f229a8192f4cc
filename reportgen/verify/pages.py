"""Pages: their sheets, what begins them, what stands in their margins."""

from collections.abc import Iterator, Mapping, Sequence

from reportgen.boxes.document import Document, Geometry
from reportgen.verify.finding import Finding, PdfPlace, WordPlace
from reportgen.verify.lawful import EDGE_PT
from reportgen.verify.margins import margins
from reportgen.verify.pairing import Pairing
from reportgen.verify.parts import Margins

MUCH = 0.35
"""Of a page's height; headings and blocks that are kept together need less."""


def pages(both: Pairing, document: Document, found: Sequence[Margins]) -> list[Finding]:
    """All differences of pages that a Word file tells without being laid out."""
    sections = _sections(both)
    return [
        *_sheets(both, sections),
        *_breaks(both),
        *margins(document, sections, found, both.level),
    ]


def _sections(both: Pairing) -> dict[int, int]:
    """The section (from 1) that each page of the PDF is of: that of the first words on it."""
    found: dict[int, int] = {}
    for a, others in both.pairs.items():
        for b in others:
            for line in both.prints.elements[b].lines:
                found.setdefault(line.page, both.words.elements[a].section)
    return found


def _sheets(both: Pairing, sections: Mapping[int, int]) -> Iterator[Finding]:
    for page, section in sections.items():
        word, pdf = both.word.sheets[section - 1], both.pdf.sheets[page - 1]
        if _size(word) != _size(pdf) and _far(word, pdf):
            yield Finding("cap-khac-giay", _size(word), _size(pdf), WordPlace(), PdfPlace(page))


def _size(it: Geometry) -> str:
    return f"{it.width_pt:.1f} × {it.height_pt:.1f} pt"


def _far(a: Geometry, b: Geometry) -> bool:
    return max(abs(a.width_pt - b.width_pt), abs(a.height_pt - b.height_pt)) > EDGE_PT


def _breaks(both: Pairing) -> Iterator[Finding]:
    """Paragraphs that must begin a page and do not, or begin one for no reason."""
    for a, others in both.pairs.items():
        word, pdf = both.words.elements[a], both.prints.elements[others[0]]
        if word.area and word.area.boxed:
            continue
        said = " ".join(word.text.split())
        begins = _begins(both, a)
        if word.new_page != begins and (word.new_page or _is_pushed(both, a, others[0])):
            here, there = (f"⤓ {said}" if it.new_page else said for it in (word, pdf))
            yield Finding("cap-khac-ngat-trang", here, there, both.at(a), both.on(others[0]))


def _begins(both: Pairing, a: int) -> bool:
    """Whether an element is the first on its page; a box before it is beside the text."""
    others = both.pairs.get(a)
    if others and both.prints.elements[others[0]].new_page:
        return True
    area = both.words.elements[a - 1].area if a else None
    return area is not None and area.boxed and _begins(both, a - 1)


def _is_pushed(both: Pairing, a: int, b: int) -> bool:
    """Whether the page before ends with so much room that no rule of breaking explains it."""
    word, above = both.words.elements[a], both.prints.elements[max(b - 1, 0)].lines[-1]
    sheet = both.word.sheets[both.words.elements[max(a - 1, 0)].section - 1]
    end = sheet.height_pt - sheet.bottom_pt
    notes = (it for note in both.pdf.notes for it in note.lines if it.page == above.page)
    free = min((it.baseline_pt for it in notes), default=end) - above.baseline_pt
    tall = sum(it.picture.height_pt for it in word.spans if it.picture)
    much = MUCH * (end - sheet.top_pt)
    return b > 0 and not word.slots and bool(above.number) and free - tall > much
