"""Where the rows of a Word file's tables stand on the pages of the PDF, reckoned from words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reportgen.verify.geometry import extent
from reportgen.verify.lawful import RULE_PT
from reportgen.verify.pairing import Pairing
from reportgen.verify.parts import Frame, Room, Rule, Table


class Band(NamedTuple):
    """What the words of a row take of a page, with the space around them in their cells."""

    page: int
    top_pt: float
    bottom_pt: float


@dataclass(frozen=True)
class Rows:
    """A table of a Word file, its rows (from 1) and columns (from 0) as the PDF has them.

    `bands` are the rows whose place is known, `upright` lines stand on each page of the PDF.
    """

    table: Table
    bands: Mapping[int, Band]
    upright: Mapping[int, Sequence[Rule]]

    @cached_property
    def owners(self) -> dict[tuple[int, int], Frame]:
        """The cell that takes each place of the grid, by row and column."""
        return {
            (it.slot.row + y, it.slot.column - 1 + x): it
            for it in self.table.frames
            for y in range(it.slot.rowspan)
            for x in range(it.slot.colspan)
        }

    @cached_property
    def columns(self) -> int:
        """How many columns the grid has."""
        return len(self.table.edges_pt) - 1

    @cached_property
    def ends(self) -> dict[int, Band]:
        """The rows whose upper and lower edge is known: by their words, or by upright lines."""
        found = ((y, self._ends(y, band)) for y, band in self.bands.items())
        return {y: it for y, it in found if it is not None}

    def beside(self, band: Band) -> list[Rule]:
        """The upright lines at the middle of a row."""
        middle = (band.top_pt + band.bottom_pt) / 2
        return [it for it in self.upright.get(band.page, ()) if it.top_pt <= middle <= it.bottom_pt]

    def between(self, row: int) -> tuple[float, float] | None:
        """From where to where the upright lines of a row reach; None without any."""
        band = self.bands[row]
        left, right = self.table.edges_pt[0] - RULE_PT, self.table.edges_pt[-1] + RULE_PT
        own = [it for it in self.beside(band) if left <= it.x_pt <= right]
        tops = [it.top_pt for it in own if it.top_pt <= band.top_pt + RULE_PT]
        bottoms = [it.bottom_pt for it in own if it.bottom_pt >= band.bottom_pt - RULE_PT]
        return (max(tops), min(bottoms)) if tops and bottoms else None

    def asked(self, row: int) -> float | None:
        """How high a row is in Word; None where more than words may make it higher."""
        band = self.bands[row]
        least = max(self.table.heights_pt[row - 1], band.bottom_pt - band.top_pt)
        return least if self._has_words_alone(row) else None

    def _ends(self, row: int, band: Band) -> Band | None:
        if found := self.between(row):
            return Band(band.page, *found)
        height = band.bottom_pt - band.top_pt
        low = self.table.heights_pt[row - 1] <= height + RULE_PT
        return band if low and self._has_words_alone(row) else None

    def _has_words_alone(self, row: int) -> bool:
        cells = (self.owners.get((row, x)) for x in range(self.columns))
        return all(it is None or ((it.plain or it.empty) and it.slot.rowspan == 1) for it in cells)


def table_rows(both: Pairing) -> Iterator[tuple[int, Rows]]:
    """The tables of the Word file that the PDF has too, by their numbers; none that hold others."""
    numbers = {it.number: i for i, it in enumerate(both.words.elements)}
    rooms: dict[tuple[int, int], list[Room]] = {}
    for it in both.word.rooms:
        rooms.setdefault((it.slot.table, it.slot.row), []).append(it)
    for number in both.tables:
        table = both.word.tables[number - 1]
        if not table.nests:
            found = {
                y: band
                for y in range(1, table.rows + 1)
                if (band := _band(both, rooms.get((number, y), []), numbers))
            }
            yield number, Rows(table, found, both.upright)


def _band(both: Pairing, rooms: list[Room], numbers: Mapping[int, int]) -> Band | None:
    """The place of a row; of one that goes on on another page it is not known."""
    found = [extent(both, it, numbers) for it in rooms]
    known = [it for it in found if it is not None]
    if not known or len(known) < len(found) or len({page for page, _, _ in known}) > 1:
        return None
    return Band(known[0][0], min(top for _, top, _ in known), max(it for _, _, it in known))
