"""Indicators that list names of a member table."""

from collections.abc import Mapping

from reportgen.compute.ranks import in_order
from reportgen.formula import Values, chosen
from reportgen.period.catalogue import Bang, ChiTieu


def names_of(
    indicator: ChiTieu, values: Values, tables: Mapping[str, Bang]
) -> tuple[str, ...] | None:
    """The entries of a listed column in their order; None where the period has no such table."""
    table, _, name = (indicator.liet_ke or "").partition(".")
    rows = values.rows(table)
    if rows is None:
        return None
    found = chosen(rows, indicator.condition, values)
    return tuple(str(row[name]) for row in in_order(found, indicator, tables[table]))
