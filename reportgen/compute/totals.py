"""The totals of a member table: columns added up, computed ones computed from the totals."""

from collections.abc import Sequence
from decimal import Decimal
from functools import reduce

from reportgen.formula import EXACT, number_of
from reportgen.period.catalogue import Bang, Cot
from reportgen.period.model import Row

RATES = ("%", "‰")


def table_totals(spec: Bang, rows: Sequence[Row]) -> dict[str, Decimal]:
    """The total of each column that has one: a share of totals is no sum of shares.

    Typed percentages and rates (`tiêu chí/xã`), ranks and texts have none.
    """
    sums: dict[str, Decimal] = {}
    for name, column in spec.cot.items():
        if _adds_up(column):
            values = [it for row in rows if isinstance(it := row.get(name), Decimal)]
            sums[name] = reduce(EXACT.add, values, Decimal(0))
    for name, column in spec.cot.items():
        if column.cong_thuc is not None:
            total = number_of(column.cong_thuc, None, sums)
            if total is not None:
                sums[name] = total
    return sums


def _adds_up(column: Cot) -> bool:
    unit = column.don_vi_tinh or ""
    return (
        column.kieu == "so"
        and column.tong_cong
        and not column.is_computed
        and not unit.startswith(RATES)
        and "/" not in unit
    )
