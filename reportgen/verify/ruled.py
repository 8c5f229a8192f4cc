"""Whether tables have upright lines: what a PDF draws where their words stand."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reportgen.verify.finding import Finding, PdfPlace, WordPlace
from reportgen.verify.pairing import Pairing
from reportgen.verify.parts import Element, Line, Table

MOST_TRIES = 5_000_000


class Rule(NamedTuple):
    """An upright line on a page, from its upper edge; `stroked` as borders of tables are."""

    page: int
    left: float
    top: float
    bottom: float
    stroked: bool


def with_rules(
    tables: Sequence[Table], body: Sequence[Element], rules: Sequence[Rule]
) -> tuple[Table, ...]:
    """The tables of a PDF, those marked that have upright lines, and those that surely have none.

    Lines between the words of a table are its own if they are drawn as borders are; there is none
    where no upright line stands beside its words on the whole page.
    """
    lines: dict[int, list[Line]] = {}
    for it in body:
        for slot in it.slots:
            lines.setdefault(slot.table, []).extend(line for line in it.lines if line.number)
    if len(rules) * sum(map(len, lines.values())) > MOST_TRIES:
        return tuple(tables)
    return tuple(
        replace(it, ruled=_ruled(lines.get(i, []), rules)) for i, it in enumerate(tables, 1)
    )


def _ruled(lines: Sequence[Line], rules: Sequence[Rule]) -> bool | None:
    beside = [
        rule
        for rule in rules
        if any(it.page == rule.page and rule.top < it.baseline_pt < rule.bottom for it in lines)
    ]
    if not beside:
        return False if lines else None
    left, right = min(it.left_pt for it in lines), max(it.right_pt for it in lines)
    return True if any(it.stroked and left < it.left < right for it in beside) else None


def borders(both: Pairing) -> Iterator[Finding]:
    """Tables that have upright lines in one file only."""
    for a, b in both.tables.items():
        word, pdf = both.word.tables[a - 1].ruled, both.pdf.tables[b - 1].ruled
        if None not in (word, pdf) and word != pdf:
            here, there = ("✓" if it else "✗" for it in (word, pdf))
            yield Finding("cap-khac-duong-ke", here, there, *_place(both, a))


def _place(both: Pairing, table: int) -> tuple[WordPlace, PdfPlace]:
    for a, others in both.pairs.items():
        if any(slot.table == table for slot in both.words.elements[a].slots):
            return both.at(a), both.on(others[0])
    return WordPlace(), PdfPlace()
