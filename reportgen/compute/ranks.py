"""Ranks of the members of a table, and how they changed since the period before.

Ties share a rank and the ranks after them are left out: 1, 2, 2, 4. A member without a value
has no rank.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from reportgen.period.catalogue import Bang, ChiTieu
from reportgen.period.model import Row


def ranks(values: Sequence[Decimal | None], *, more_is_better: bool) -> list[int | None]:
    """The rank of each value, the best having 1."""
    known = sorted((it for it in values if it is not None), reverse=more_is_better)
    first: dict[Decimal, int] = {}
    for rank, value in enumerate(known, 1):
        first.setdefault(value, rank)
    return [None if it is None else first[it] for it in values]


def changes(now: Mapping[str, int], before: Mapping[str, int]) -> dict[str, int]:
    """The places that each member rose, below zero those that it fell; of members in both."""
    return {name: before[name] - rank for name, rank in now.items() if name in before}


def ranked(table: Bang, rows: Sequence[Row], before: Sequence[Row]) -> Sequence[Row]:
    """The rows with their columns of ranks filled; `before` are those of the period before."""
    filled = {}
    for name, column in table.cot.items():
        if column.xep_hang is not None:
            filled[name] = _ranks(table, column.xep_hang, rows)
        elif column.thay_doi_hang is not None:
            filled[name] = _changes(table, column.thay_doi_hang, rows, before)
    if not filled:
        return rows
    return [
        {**row, **{name: _decimal(values[i]) for name, values in filled.items()}}
        for i, row in enumerate(rows)
    ]


def in_order(rows: Sequence[Row], indicator: ChiTieu, table: Bang) -> Sequence[Row]:
    """The rows of a list as they are to be named: as they stand, or the best or worst first.

    `lay` takes so many ranks: of members that share the last of them, all.
    """
    if indicator.theo is None:
        return rows
    best_first = indicator.thu_tu == "tot-nhat"
    more_first = _more_is_better(table, indicator.theo) == best_first
    places = ranks([_number(row, indicator.theo) for row in rows], more_is_better=more_first)
    last = len(rows) if indicator.lay is None else indicator.lay
    taken = [(place, i) for i, place in enumerate(places) if place is not None and place <= last]
    return [rows[i] for _, i in sorted(taken)]


def _ranks(table: Bang, column: str, rows: Sequence[Row]) -> list[int | None]:
    values = [_number(row, column) for row in rows]
    return ranks(values, more_is_better=_more_is_better(table, column))


def _changes(
    table: Bang, column: str, rows: Sequence[Row], before: Sequence[Row]
) -> list[int | None]:
    risen = changes(_by_name(table, column, rows), _by_name(table, column, before))
    return [risen.get(_name(table, row)) for row in rows]


def _by_name(table: Bang, column: str, rows: Sequence[Row]) -> dict[str, int]:
    """The ranks of members by name; a name that stands twice tells nobody apart."""
    times = Counter(_name(table, row) for row in rows)
    named = zip((_name(table, row) for row in rows), _ranks(table, column, rows), strict=True)
    return {name: rank for name, rank in named if name and rank and times[name] == 1}


def _name(table: Bang, row: Row) -> str:
    """What a member is called: the first column of text."""
    first = next((name for name, it in table.cot.items() if it.kieu == "chu"), "")
    return str(row.get(first) or "")


def _more_is_better(table: Bang, column: str) -> bool:
    return table.cot[column].chieu == "tang"


def _number(row: Row, column: str) -> Decimal | None:
    value = row.get(column)
    return value if isinstance(value, Decimal) else None


def _decimal(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value)
