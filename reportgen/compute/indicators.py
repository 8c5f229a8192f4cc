"""Values of computed indicators, from other indicators and member tables."""

from collections.abc import Iterator, Sequence
from decimal import Context, Decimal
from functools import reduce
from typing import Protocol

from reportgen.compute.figures import percent
from reportgen.period.catalogue import ChiTieu
from reportgen.period.model import Row

EXACT = Context(prec=100)
"""Enough digits for the sum of any table: no number of a file has more than 30."""


class Values(Protocol):
    """What an indicator is computed from: the values and tables of one period."""

    def indicator(self, name: str) -> Decimal | None:
        """An indicator's value."""
        ...

    def rows(self, table: str) -> Sequence[Row] | None:
        """The rows of a member table; None where there is none."""
        ...


def is_computed(indicator: ChiTieu) -> bool:
    """Whether an indicator has a formula, and so is never typed."""
    forms = (indicator.cong_thuc, indicator.dem, indicator.tong, indicator.trung_binh)
    return any(forms) or bool(indicator.ty_le) or indicator.liet_ke is not None


def computed_value(indicator: ChiTieu, values: Values) -> Decimal | None:
    """A computed indicator's exact value; None where something that it needs is not there."""
    if indicator.ty_le:
        part, whole = (values.indicator(name) for name in indicator.ty_le)
        return percent(part, whole)
    if indicator.dem is not None:
        rows = values.rows(indicator.dem)
        return None if rows is None else Decimal(len(chosen(rows, indicator)))
    if column := indicator.tong or indicator.trung_binh:
        return _of_column(column, indicator, values)
    return None


def _of_column(column: str, indicator: ChiTieu, values: Values) -> Decimal | None:
    table, _, name = column.partition(".")
    rows = values.rows(table)
    if rows is None:
        return None
    numbers = list(_numbers(chosen(rows, indicator), name))
    total = reduce(EXACT.add, numbers, Decimal(0))
    if indicator.tong:
        return total
    return EXACT.divide(total, Decimal(len(numbers))) if numbers else None


def names_of(indicator: ChiTieu, values: Values) -> tuple[str, ...] | None:
    """The entries of a listed column; None where the period has no such table."""
    table, _, name = (indicator.liet_ke or "").partition(".")
    rows = values.rows(table)
    return None if rows is None else tuple(str(row[name]) for row in chosen(rows, indicator))


def chosen(rows: Sequence[Row], indicator: ChiTieu) -> list[Row]:
    """The rows whose columns lie in all classes of `khi`."""
    return [row for row in rows if all(_holds(row, name, indicator) for name in indicator.khi)]


def _holds(row: Row, name: str, indicator: ChiTieu) -> bool:
    value = row[name]
    return isinstance(value, Decimal) and indicator.khi[name].holds(value)


def _numbers(rows: list[Row], name: str) -> Iterator[Decimal]:
    for row in rows:
        value = row[name]
        if isinstance(value, Decimal):
            yield value
