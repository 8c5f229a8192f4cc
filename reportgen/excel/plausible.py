"""Numbers of a workbook that hardly can be meant, each said at its cell."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.compute import compute
from reportgen.consistency import slips, totals
from reportgen.diagnostic import Diagnostic
from reportgen.excel.look import is_count
from reportgen.period.catalogue import Catalogue, Cot
from reportgen.period.model import DonVi, Period

HUNDRED = Decimal(100)


def implausible(
    period: Period, catalogue: Catalogue, unit: DonVi, others: Sequence[Period]
) -> Iterator[Diagnostic]:
    """Out of range, ten times a value before, more than their total: warnings on what was typed."""
    figures, _ = compute(period, catalogue, unit, others)
    for found in (*slips.doubts(catalogue, figures), *totals.doubts(catalogue, figures)):
        if found.mark:
            yield found


def usual_range(value: Decimal, column: Cot) -> str:
    """The range that goes without saying and that a member's value is out of; else nothing."""
    unit = column.don_vi_tinh or ""
    if is_count(column.so_le, unit) and value < 0:
        return "từ 0"
    return "từ 0 đến 100" if unit == "%" and not 0 <= value <= HUNDRED else ""
