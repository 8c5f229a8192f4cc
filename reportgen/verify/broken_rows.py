"""Rows that a PDF breaks over pages: it has a row on each, Word has one."""

from collections.abc import Mapping, Sequence

from reportgen.verify.parts import Element, Side, Table

Row = tuple[int, int]
"""The number of its table, and its own in it."""


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


def _breaks(row: Row, word: Side) -> bool:
    table, number = row
    return number not in word.tables[table - 1].whole
