"""Lines of tables: at every side of every cell whose place on its page is known."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from reportgen.boxes.document import NO_BORDERS, Border
from reportgen.verify.bands import Rows, table_rows
from reportgen.verify.finding import Finding, PdfPlace
from reportgen.verify.lawful import RULE_PT
from reportgen.verify.line_looks import NONE, apart
from reportgen.verify.pairing import Pairing
from reportgen.verify.parts import Frame, Rule

Span = tuple[int, float, float]
"""A page, and from where to where on it."""
ENDLESS = 1e9
INSIDE_PT = 4.0
WHITE = "FFFFFF"


class Area(NamedTuple):
    """A part of a page, from its upper left corner."""

    page: int
    left_pt: float
    top_pt: float
    right_pt: float
    bottom_pt: float

    def holds(self, it: Rule) -> bool:
        """Whether a line lies in it."""
        inside = self.left_pt <= it.left_pt and it.right_pt <= self.right_pt
        return it.page == self.page and inside and self.top_pt <= it.y_pt <= self.bottom_pt


@dataclass
class Ruled:
    """What came of comparing: `found`, and what of the PDF are lines of tables.

    `used` are those that stand at cells, `areas` where more may stand, whose cells are not known.
    """

    found: list[Finding] = field(default_factory=list)
    used: set[Rule] = field(default_factory=set)
    areas: list[Area] = field(default_factory=list)


def table_lines(both: Pairing) -> Ruled:
    """All lines of tables that differ."""
    done = Ruled()
    for number, rows in table_rows(both):
        done.areas += _areas(rows)
        done.found += _grounds(both, number, rows)
        for it in (*_upright(rows), *_level(rows, both.level)):
            done.used |= {*it.rules}
            _judge(both, number, it, done.found)
    return done


@dataclass(frozen=True)
class Side:
    """One side of a cell: what Word asks for, what the PDF has there.

    Other lines than those of cells may stand there unless it is `clear`.
    """

    row: int
    column: int
    what: str
    page: int
    borders: Sequence[Border]
    rules: Sequence[Rule]
    clear: bool = True


def _grounds(both: Pairing, number: int, rows: Rows) -> Iterator[Finding]:
    """Cells without words whose ground differs: what is behind words is part of their look."""
    for it in rows.table.frames:
        band = rows.bands.get(it.slot.row)
        if band and it.empty and it.slot.rowspan == 1:
            x = rows.table.edges_pt[it.slot.column - 1] + INSIDE_PT
            y = (band.top_pt + band.bottom_pt) / 2
            word, pdf = it.background.upper(), _painted(both, band.page, x, y)
            if word.replace(WHITE, "") != pdf:
                at = both.at_cell(number, it.slot.row, it.slot.column)
                yield Finding("cap-khac-nen", word or NONE, pdf or NONE, at, PdfPlace(band.page))


def _painted(both: Pairing, page: int, x: float, y: float) -> str:
    """The colour of what was filled last at a point; empty of white."""
    here = (
        it.color
        for it in reversed(both.pdf.grounds)
        if it.page == page and it.left_pt <= x <= it.right_pt and it.top_pt <= y <= it.bottom_pt
    )
    return next(here, "").replace(WHITE, "")


def _areas(rows: Rows) -> Iterator[Area]:
    """Where a table has lines on each of its pages, as far as one can tell.

    Above the first row of a page its head may be printed again; rows without words may be anywhere.
    """
    if all(it.borders == NO_BORDERS for it in rows.table.frames):
        return
    left, right = rows.table.edges_pt[0] - RULE_PT, rows.table.edges_pt[-1] + RULE_PT
    bands = sorted(rows.bands.items())
    for page, found in groupby(bands, key=lambda it: it[1].page):
        own = dict(found)
        first, last = min(own), max(own)
        top, bottom = own[first].top_pt - RULE_PT, own[last].bottom_pt + RULE_PT
        alone = first > 1 or first not in rows.ends
        ended = last in rows.ends and (last == rows.table.rows or last + 1 in rows.bands)
        yield Area(page, left, 0.0 if alone else top, right, bottom if ended else ENDLESS)


def _judge(both: Pairing, number: int, side: Side, found: list[Finding]) -> None:
    differs = apart(side.borders, side.rules)
    if differs and (side.clear or side.borders):
        at = both.at_cell(number, side.row, side.column + 1)
        found.append(Finding("cap-khac-duong-ke", *differs, at, PdfPlace(side.page), side.what))


def _upright(rows: Rows) -> Iterator[Side]:
    for y, band in rows.bands.items():
        near = rows.beside(band)
        for x, edge in enumerate(rows.table.edges_pt):
            left, right = rows.owners.get((y, x - 1)), rows.owners.get((y, x))
            if left is right:
                continue
            here = [it for it in near if abs(it.x_pt - edge) <= RULE_PT]
            lines = left and left.borders.right, right and right.borders.left
            what = "line-left" if right else "line-right"
            column = x if right else x - 1
            yield Side(y, column, what, band.page, [it for it in lines if it], here)


def _level(rows: Rows, level: Mapping[int, Sequence[Rule]]) -> Iterator[Side]:
    for y in range(rows.table.rows + 1):
        for page, top, bottom in _between(rows, y):
            near = [it for it in level.get(page, ()) if top <= it.y_pt <= bottom]
            yield from _sides(rows, y, page, near)


def _sides(rows: Rows, y: int, page: int, near: Sequence[Rule]) -> Iterator[Side]:
    """The sides at the lower edge of row `y`."""
    for x in range(rows.columns):
        over, under = rows.owners.get((y, x)), rows.owners.get((y + 1, x))
        if over is under:
            continue
        left, right = rows.table.edges_pt[x], rows.table.edges_pt[x + 1]
        here = [
            it for it in near if it.left_pt <= left + RULE_PT and it.right_pt >= right - RULE_PT
        ]
        lines = over and over.borders.bottom, under and under.borders.top
        what, row = ("line-top", y + 1) if under else ("line-bottom", y)
        clear = _is_clear(over) and _is_clear(under)
        yield Side(row, x, what, page, [it for it in lines if it], here, clear)


def _is_clear(it: Frame | None) -> bool:
    return it is None or it.plain or it.empty


def _between(rows: Rows, y: int) -> list[Span]:
    """Where the lower edge of row `y` is looked for; on two pages where these part the rows."""
    over, under = rows.bands.get(y), rows.bands.get(y + 1)
    if over and under and over.page == under.page:
        if over.bottom_pt > under.top_pt + 2 * RULE_PT:
            return []
        return [(over.page, over.bottom_pt - RULE_PT, under.top_pt + RULE_PT)]
    found = []
    if over and y in rows.ends:
        found.append(_about(over.page, rows.ends[y].bottom_pt))
    if under and y + 1 in rows.ends:
        found.append(_about(under.page, rows.ends[y + 1].top_pt))
    return found


def _about(page: int, at_pt: float) -> Span:
    return page, at_pt - RULE_PT, at_pt + RULE_PT
