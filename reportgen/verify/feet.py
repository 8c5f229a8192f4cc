"""The lower margins of pages: where notes end, where words end that go on on the next page."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reportgen.boxes.document import Geometry
from reportgen.verify.finding import Finding, PdfPlace
from reportgen.verify.geometry import below_pt
from reportgen.verify.lawful import EDGE_PT
from reportgen.verify.pairing import Pairing, pair
from reportgen.verify.parts import Area, Element, Line, Side

FEW = 3
"""With fewer lines on the next page none may have been left on this one, though it had room."""
TOGETHER = 2
"""Lines of a paragraph that no program leaves alone at the foot or the head of a page."""


class _Words(NamedTuple):
    """A paragraph, and its lines on pages without notes."""

    element: Element
    area: Area
    lines: list[Line]


def feet(both: Pairing) -> Iterator[Finding]:
    """Pages whose words end lower or higher than their lower margin allows."""
    ends, sheets = _notes(both), _sheets(both)
    for page, foot in ends.items():
        if page in sheets and abs(foot - _end(sheets[page])) > EDGE_PT:
            yield _finding(sheets[page], foot, PdfPlace(page))
    above: _Words | None = None
    for a, others in both.pairs.items():
        word = both.words.elements[a]
        lines = [line for b in others for line in both.prints.elements[b].lines if line.number]
        area = word.area
        if not lines or area is None or area.boxed or not area.line_pt:
            above = None
            continue
        own = _Words(word, area, [it for it in lines if it.page not in ends])
        sheet = both.word.sheets[word.section - 1]
        yield from _low(area, lines, sheet)
        if not word.slots:
            yield from _high(area, own.lines, sheet)
            yield from _parted(above, own, sheet)
        above = own


def _low(area: Area, lines: list[Line], sheet: Geometry) -> Iterator[Finding]:
    """Lines that reach into the margin."""
    for it in lines:
        foot = it.baseline_pt + below_pt(area)
        if foot > _end(sheet) + EDGE_PT:
            yield _finding(sheet, foot, PdfPlace(it.page, it.number))
            return


def _high(area: Area, lines: list[Line], sheet: Geometry) -> Iterator[Finding]:
    """Lines after which one more had room, that stands on the next page."""
    for i, (it, after) in enumerate(pairwise(lines), 1):
        foot = it.baseline_pt + below_pt(area)
        if after.page == it.page + 1 and len(lines) - i >= FEW:
            if foot + area.line_pt < _end(sheet) - EDGE_PT:
                yield _finding(sheet, foot + area.line_pt, PdfPlace(it.page, it.number))
            return


def _parted(above: _Words | None, own: _Words, sheet: Geometry) -> Iterator[Finding]:
    """A paragraph that begins a page, though the page before has room for its first lines."""
    if above is None or not (above.lines and own.lines) or own.element.new_page or own.area.keeps:
        return
    last, first = above.lines[-1], own.lines[0]
    if above.element.section == own.element.section and first.page == last.page + 1:
        needs = own.area.before_pt + own.area.head_pt + own.area.tail_pt
        count = len(own.lines)
        needs += (count if count < 2 * TOGETHER else TOGETHER) * own.area.line_pt
        foot = last.baseline_pt + below_pt(above.area) + above.area.tail_pt + needs
        if foot < _end(sheet) - EDGE_PT:
            yield _finding(sheet, foot, PdfPlace(last.page, last.number))


def _end(sheet: Geometry) -> float:
    return sheet.height_pt - sheet.bottom_pt


def _finding(sheet: Geometry, foot: float, on: PdfPlace) -> Finding:
    """The margin of the PDF is as wide as said, or about so."""
    said = f"{sheet.bottom_pt:.1f} pt", f"{sheet.height_pt - foot:.1f} pt"
    return Finding("cap-khac-vi-tri", *said, on=on, what="bottom")


def _notes(both: Pairing) -> dict[int, float]:
    """Where the last note of each page ends: at the lower margin."""
    own = pair(Side(both.word.notes), Side(both.pdf.notes))
    found: dict[int, float] = {}
    for a, others in own.pairs.items():
        area = own.words.elements[a].area
        for line in (line for b in others for line in own.prints.elements[b].lines):
            if area is not None and area.line_pt and line.number:
                foot = line.baseline_pt + below_pt(area)
                found[line.page] = max(found.get(line.page, 0.0), foot)
    return found


def _sheets(both: Pairing) -> dict[int, Geometry]:
    found: dict[int, Geometry] = {}
    for a, others in both.pairs.items():
        sheet = both.word.sheets[both.words.elements[a].section - 1]
        for b in others:
            found.update((line.page, sheet) for line in both.prints.elements[b].lines)
    return found
