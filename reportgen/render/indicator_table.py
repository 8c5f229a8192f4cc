"""The table of indicators: groups, indicators, and those beneath them."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from reportgen.compute.figures import Figure, Figures
from reportgen.render.columns import Column, indicator_columns
from reportgen.render.table import Head, Row, Table, table
from reportgen.vietnamese import roman

LETTERS = "ABCDEFGHIJ"
SUB_ITEM = "-"
"""What stands before an indicator two levels beneath another."""


def indicator_table(
    figures: Figures, codes: Sequence[str], compared: str, *, formulas: bool
) -> Table:
    """Indicators with a value, by groups: those named, or all but the hidden ones.

    With `formulas` a row says how columns come about from others.
    """
    chosen = [
        figure
        for figure in figures.values.values()
        if figure.value is not None and (figure.code in codes if codes else not figure.hidden)
    ]
    columns = indicator_columns(figures.period, chosen, compared)
    heads = [Head("TT", "giua", 5), *(Head(it.heading, it.kind, it.weight) for it in columns)]
    found = table(heads, [*_rows(chosen, columns)])
    found["co_uoc"] = any(figure.estimate for figure in chosen)
    found["cong_thuc"] = _formula_row(columns) if formulas else []
    return found


def _rows(chosen: Sequence[Figure], columns: Sequence[Column]) -> Iterator[Row]:
    """A row before each group, numbered in Roman, then its indicators, each before its children."""
    there = {it.code for it in chosen}
    tops = [it for it in chosen if it.parent not in there]
    groups = {group: n for n, group in enumerate(dict.fromkeys(it.group for it in tops), 1)}
    for group, n in groups.items():
        if group:
            yield {"nhom": group, "o": [roman(n)], "lop": ""}
        for number, figure in enumerate((it for it in tops if it.group == group), 1):
            yield from _with_children(figure, str(number), chosen, columns)


def _with_children(
    figure: Figure, number: str, chosen: Sequence[Figure], columns: Sequence[Column]
) -> Iterator[Row]:
    depth = number.count(".") if number != SUB_ITEM else 2
    cells = [column.text(figure) for column in columns]
    lop = f"con-{depth}" if depth else ""
    yield {"nhom": "", "o": [number, *cells], "lop": lop, "ma": figure.code}
    for n, child in enumerate((it for it in chosen if it.parent == figure.code), 1):
        below = f"{number}.{n}" if depth == 0 else SUB_ITEM
        yield from _with_children(child, below, chosen, columns)


def _formula_row(columns: Sequence[Column]) -> list[str]:
    """Letters for columns of words, numbers for those of values: `A, B, C, 1, 2, 3, 4=3/2`."""
    marks: list[str] = [LETTERS[0]]
    numbers: dict[str, str] = {}
    words, values = 1, 0
    for column in columns:
        if column.kind == "so":
            values += 1
            numbers[column.name] = str(values)
            marks.append(_mark(column, str(values), numbers))
        else:
            marks.append(LETTERS[words])
            words += 1
    return marks


def _mark(column: Column, number: str, numbers: dict[str, Any]) -> str:
    """A column's number and how it comes from others, where all of those are there."""
    names = set(re.findall(r"[a-z_]+", column.formula))
    if not names or not names <= {*numbers}:
        return number
    formula = re.sub(r"[a-z_]+", lambda found: numbers[found[0]], column.formula)
    return f"{number}={formula}"
