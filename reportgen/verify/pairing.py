"""Which elements of both files are the same, by the words that they share."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from reportgen.verify.broken_rows import broken_rows, joined
from reportgen.verify.finding import PdfPlace, WordPlace
from reportgen.verify.parts import Element, Rule, Side, Slot, Span
from reportgen.verify.stream import Match, Stream, matches, stream

EXCERPT = 40


class Shared(NamedTuple):
    """Words in one look on either side: spans, and elements by their place."""

    word: Span
    pdf: Span
    element: int
    other: int
    at: int
    on: int


@dataclass(frozen=True)
class Pairing:
    """Both sides, their texts, and what is the same in these."""

    word: Side
    pdf: Side
    words: Stream
    prints: Stream
    same: Sequence[Match]

    @cached_property
    def shared(self) -> list[Shared]:
        """Every stretch of the same words that has one look on either side."""
        return [it for match in self.same for it in self._stretches(match)]

    def _stretches(self, match: Match) -> Iterator[Shared]:
        a, b = self.words.runs, self.prints.runs
        i, j = _run_at(self.words, match.word), _run_at(self.prints, match.pdf)
        at = 0
        while at < match.size:
            ends = (_end(self.words, i) - match.word, _end(self.prints, j) - match.pdf)
            until = min(*ends, match.size)
            if until > at:
                here, there = match.word + at, match.pdf + at
                yield Shared(a[i][2], b[j][2], a[i][1], b[j][1], here, there)
            i, j = i + (ends[0] <= until), j + (ends[1] <= until)
            at = max(at, until)

    @cached_property
    def pairs(self) -> dict[int, list[int]]:
        """The elements of the PDF, in order, that have words of each element of the Word file."""
        found: dict[int, list[int]] = {}
        for it in self.shared:
            others = found.setdefault(it.element, [])
            if it.other not in others:
                others.append(it.other)
        return found

    @cached_property
    def _alike(self) -> list[tuple[int, int]]:
        """Tables of both files, by number, that share cells; those that share most first."""
        votes: Counter[tuple[int, int]] = Counter()
        for a, others in self.pairs.items():
            for b in others:
                both = zip(self.word.body[a].slots, self.pdf.body[b].slots, strict=False)
                votes.update((x.table, y.table) for x, y in both)
        return [it for it, _ in votes.most_common()]

    @cached_property
    def _roots(self) -> dict[int, int]:
        """For each table of the PDF the one it is the rest of."""
        best = {b: a for a, b in reversed(self._alike)}
        found: dict[int, int] = {}
        for number, table in enumerate(self.pdf.tables, 1):
            above = table.follows
            goes_on = above and best.get(above) == best.get(number)
            found[number] = found[above] if goes_on else number
        return found

    @cached_property
    def _broken(self) -> set[tuple[int, int]]:
        return broken_rows(self.pairs, self.word, self.pdf)

    def goes_on(self, element: int) -> bool:
        """Whether an element of the PDF is in a row of the page before, without padding above."""
        return any((it.table, it.row) in self._broken for it in self.pdf.body[element].slots)

    def under_head(self, element: int) -> bool:
        """Whether an element of the PDF is under the head of its table that a page repeats."""
        slots = self.pdf.body[element].slots
        return any(it.row in self.pdf.tables[it.table - 1].seams for it in slots)

    @cached_property
    def _rows(self) -> dict[tuple[int, int], int]:
        """The place of each row of the PDF in the whole table, a row over pages being one."""
        last: dict[int, int] = {}
        found: dict[tuple[int, int], int] = {}
        for number, table in enumerate(self.pdf.tables, 1):
            root = self._roots[number]
            for row in range(1, table.rows + 1):
                last[root] = last.get(root, 0) + ((number, row) not in self._broken)
                found[number, row] = last[root]
        return found

    @cached_property
    def cells(self) -> dict[tuple[int, int, int], int]:
        """The first element of each cell of the Word file, by table, row and column.

        That of a table stands at row and column 0.
        """
        found: dict[tuple[int, int, int], int] = {}
        for i, it in enumerate(self.words.elements):
            for slot in it.slots:
                found.setdefault((slot.table, 0, 0), i)
                found.setdefault((slot.table, slot.row, slot.column), i)
        return found

    def at_cell(self, table: int, row: int, column: int) -> WordPlace:
        """The place of a cell: of its first words, or where it has none of those of its table."""
        at = self.cells.get((table, row, column), self.cells.get((table, 0, 0)))
        place = WordPlace(table=table) if at is None else self.at(at)
        return place._replace(row=row, column=column)

    @cached_property
    def level(self) -> Mapping[int, Sequence[Rule]]:
        """The level lines of each page of the PDF."""
        return _by_page(it for it in self.pdf.rules if it.lies)

    @cached_property
    def upright(self) -> Mapping[int, Sequence[Rule]]:
        """The upright lines of each page of the PDF."""
        return _by_page(it for it in self.pdf.rules if not it.lies)

    @cached_property
    def tables(self) -> dict[int, int]:
        """The table of the PDF for each of the Word file, by their numbers."""
        found: dict[int, int] = {}
        for a, b in self._alike:
            root = self._roots[b]
            if a not in found and root not in found.values():
                found[a] = root
        return found

    def rows(self, table: int) -> int:
        """The rows of a table of the PDF, with those on later pages."""
        rows = self._rows.items()
        return max((row for (n, _), row in rows if self._roots[n] == table), default=0)

    def whole(self, slot: Slot) -> Slot:
        """A cell of the PDF by its place in the whole table."""
        row = self._rows[slot.table, slot.row]
        return replace(slot, table=self._roots[slot.table], row=row)

    def at(self, element: int) -> WordPlace:
        """The place of an element of the Word file."""
        it = self.words.elements[element]
        if it.is_note:
            return WordPlace(note=it.number)
        slot = it.slots[-1] if it.slots else None
        cell = (slot.table, slot.row, slot.column) if slot else (0, 0, 0)
        return WordPlace(it.number, *cell, self._heading(element))

    def _heading(self, element: int) -> str:
        above = (it for it in self.words.elements[element - 1 :: -1] if it.level) if element else ()
        said = next((" ".join(it.text.split()) for it in above), "")
        return said if len(said) <= EXCERPT else said[: EXCERPT - 1] + "…"

    def on(self, element: int, letter: int = 0) -> PdfPlace:
        """The place of an element of the PDF, or of the line of a letter in it."""
        it = self.prints.elements[element]
        line = it.lines[_line_of(it, letter)]
        return PdfPlace(line.page, line.number)

    def on_letter(self, at: int) -> PdfPlace:
        """The place of a letter of the PDF's text."""
        if not self.prints.starts:
            return PdfPlace()
        element = self.prints.element_at(at)
        return self.on(element, at - self.prints.starts[element])


def _by_page(rules: Iterable[Rule]) -> Mapping[int, Sequence[Rule]]:
    found: dict[int, list[Rule]] = {}
    for it in rules:
        found.setdefault(it.page, []).append(it)
    return found


def pair(word: Side, pdf: Side) -> Pairing:
    """Two sides side by side."""
    pdf = replace(pdf, body=joined(pdf, "".join(map(_letters, word.body))))
    word = replace(word, body=tuple(_as_printed(word.body, pdf.body)))
    words, prints = stream(word.body), stream(pdf.body)
    return Pairing(word, pdf, words, prints, matches(words, prints))


def _as_printed(body: Sequence[Element], pdf: Sequence[Element]) -> Iterator[Element]:
    """The elements, a box after that which holds it where a PDF has it so.

    A Word file does not tell which of the two came first.
    """
    follows = {*pairwise(map(_letters, pdf))}
    boxes: list[Element] = []
    for it in body:
        if it.area and it.area.boxed:
            boxes.append(it)
            continue
        said = [_letters(each) for each in (it, *boxes, it)]
        after = (said[-2], said[-1]) not in follows and (said[0], said[1]) in follows
        yield from (it, *boxes) if after else (*boxes, it)
        boxes = []
    yield from boxes


def _letters(it: Element) -> str:
    return "".join(it.text.split())


def _line_of(it: Element, letter: int) -> int:
    """The line that a letter stands in; white space is not counted."""
    count = line = 0
    for sign in it.text:
        if sign == "\n":
            line += 1
        elif not sign.isspace():
            count += 1
            if count > letter:
                break
    return min(line, len(it.lines) - 1)


def _run_at(words: Stream, at: int) -> int:
    low, high = 0, len(words.runs)
    while low < high:
        middle = (low + high) // 2
        if words.runs[middle][0] <= at:
            low = middle + 1
        else:
            high = middle
    return low - 1


def _end(words: Stream, run: int) -> int:
    return words.runs[run + 1][0] if run + 1 < len(words.runs) else len(words.text)
