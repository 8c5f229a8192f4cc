"""Values of indicators: typed in the period, or computed from its member tables."""

from collections.abc import Iterator
from decimal import Context, Decimal
from functools import reduce

from reportgen.compute.figures import percent
from reportgen.period.model import Catalogue, ChiTieu, Period, Row

EXACT = Context(prec=100)
"""Enough digits for the sum of any table: no number of a file has more than 30."""


def value_of(code: str, period: Period, catalogue: Catalogue) -> Decimal | None:
    """An indicator's exact value in a period; None where the period has no data for it."""
    indicator = catalogue.chi_tieu.get(code)
    if indicator is None:
        return None
    if indicator.ty_le:
        part, whole = (value_of(name, period, catalogue) for name in indicator.ty_le)
        return percent(part, whole)
    if indicator.dem is not None:
        rows = period.bang.get(indicator.dem)
        return None if rows is None else Decimal(len(chosen(rows, indicator)))
    if column := indicator.tong or indicator.trung_binh:
        return _of_column(column, indicator, period)
    typed = period.so_lieu.get(code)
    return typed.thuc_hien if typed else None


def _of_column(column: str, indicator: ChiTieu, period: Period) -> Decimal | None:
    table, _, name = column.partition(".")
    if table not in period.bang:
        return None
    numbers = list(_numbers(chosen(period.bang[table], indicator), name))
    total = reduce(EXACT.add, numbers, Decimal(0))
    if indicator.tong:
        return total
    return EXACT.divide(total, Decimal(len(numbers))) if numbers else None


def names_of(indicator: ChiTieu, period: Period) -> tuple[str, ...] | None:
    """The entries of a listed column; None where the period has no such table."""
    table, _, name = (indicator.liet_ke or "").partition(".")
    if table not in period.bang:
        return None
    return tuple(str(row[name]) for row in chosen(period.bang[table], indicator))


def chosen(rows: tuple[Row, ...], indicator: ChiTieu) -> list[Row]:
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
