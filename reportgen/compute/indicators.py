"""Values of computed indicators, from other indicators and member tables."""

from collections.abc import Mapping

from reportgen.compute.ranks import in_order
from reportgen.formula import EXACT, Values, chosen
from reportgen.period.catalogue import Bang, ChiTieu

__all__ = ["EXACT", "is_computed", "names_of"]


def is_computed(indicator: ChiTieu) -> bool:
    """Whether an indicator has a formula, and so is never typed."""
    return indicator.is_computed


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
