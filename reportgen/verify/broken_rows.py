"""Rows that a PDF breaks over pages: it has a row on each, Word has one."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from reportgen.verify.parts import Element, Side, Table

Row = tuple[int, int]
"""The number of its table, and its own in it."""
JOINT = 30
"""So many letters at the end of a page and at the start of the next tell what goes on."""


def broken_rows(pairs: Mapping[int, Sequence[int]], word: Side, pdf: Side) -> set[Row]:
    """The rows of a PDF that go on with the row above, on the page before.

    Both have words of one row of the Word file, and that row may be broken.
    """
    rows = _rows(pairs, word, pdf)
    empty: set[Row] = set()
    return {
        row
        for row, above in _seams(pdf.tables)
        if any(_breaks(it, word) for it in rows.get(row, empty) & rows.get(above, empty))
    }


def _rows(pairs: Mapping[int, Sequence[int]], word: Side, pdf: Side) -> dict[Row, set[Row]]:
    """The rows of the Word file that each row of a PDF has words of."""
    found: dict[Row, set[Row]] = {}
    for a, others in pairs.items():
        for b in others:
            for here, there in _cells(word.body[a], pdf.body[b]):
                found.setdefault(there, set()).add(here)
    return found


def _cells(word: Element, pdf: Element) -> list[tuple[Row, Row]]:
    both = zip(word.slots, pdf.slots, strict=False)
    return [((here.table, here.row), (there.table, there.row)) for here, there in both]


def _seams(tables: Sequence[Table]) -> list[tuple[Row, Row]]:
    """Rows that begin a page, each with the row above."""
    found: list[tuple[Row, Row]] = []
    for number, table in enumerate(tables, 1):
        if table.follows:
            found.append(((number, 1), (table.follows, tables[table.follows - 1].rows)))
        found += [((number, row), (number, row - 1)) for row in sorted(table.seams)]
    return found


def joined(pdf: Side, words: str) -> tuple[Element, ...]:
    """The elements of a PDF, the parts of each cell of a row over pages one after the other.

    `words` are those of the Word file without white space: they tell whether it is one row.
    """
    found = list(pdf.body)
    parts = _parts(pdf)
    for rows in _chains(pdf.tables, parts, words):
        own = [it for row in rows for it in parts[row]]
        start = found.index(own[0])
        seams = [_joint(parts[a][-1], parts[b][0]) for a, b in pairwise(rows)]
        if found[start : start + len(own)] == own and any(it not in words for it in seams):
            found[start : start + len(own)] = sorted(own, key=lambda it: it.slots[0].column)
    return tuple(found)


def _parts(pdf: Side) -> dict[Row, list[Element]]:
    """The elements of each row of the outermost tables."""
    found: dict[Row, list[Element]] = {}
    for it in pdf.body:
        for slot in it.slots[:1]:
            found.setdefault((slot.table, slot.row), []).append(it)
    return found


def _chains(
    tables: Sequence[Table], parts: Mapping[Row, Sequence[Element]], words: str
) -> list[list[Row]]:
    """Rows that may be one, from page to page."""
    found: list[list[Row]] = []
    for row, above in _seams(tables):
        if above in parts and row in parts and _is_one(parts[above], parts[row], words):
            if found and found[-1][-1] == above:
                found[-1].append(row)
            else:
                found.append([above, row])
    return found


def _is_one(above: Sequence[Element], below: Sequence[Element], words: str) -> bool:
    """Whether each cell goes on where it ended."""
    ends = {it.slots[0].column: it for it in above}
    starts = {it.slots[0].column: it for it in reversed(below)}
    shared = [(it, starts[column]) for column, it in ends.items() if column in starts]
    follows = [_joint(*it) in words for it in shared]
    return len(follows) > 0 and all(follows)


def _joint(above: Element, below: Element) -> str:
    tail, head = ("".join(it.text.split()) for it in (above, below))
    return tail[-JOINT:] + head[:JOINT]


def _breaks(row: Row, word: Side) -> bool:
    table, number = row
    return number not in word.tables[table - 1].whole
