"""Charts of a member table: the units beside each other."""

from decimal import Decimal

from reportgen.compute.charts.matter import Matter, decimals
from reportgen.compute.series import AskedChart, Series
from reportgen.period.charts import UNITS, BieuDo


def units_compared(chart: BieuDo, matter: Matter) -> AskedChart:
    """The rows of a member table by their names, a series a column."""
    rows = matter.history.rows(chart.bang or "", matter.period.ky) or ()
    table = matter.catalogue.bang.get(chart.bang or "")
    texts = [name for name, it in table.cot.items() if it.kieu == "chu"] if table else []
    columns = matter.columns(chart)
    series = tuple(
        Series(label=column.ten, values=tuple(_number(row.get(name)) for row in rows))
        for name, column in columns.items()
    )
    given = [it.so_le for it in columns.values()]
    return AskedChart(
        asked=chart,
        kind=UNITS,
        unit=next((it.don_vi_tinh or "" for it in columns.values()), ""),
        decimals=decimals(given, series),
        categories=tuple(str(row.get(texts[0]) or "") if texts else "" for row in rows),
        series=series,
    )


def _number(value: object) -> Decimal | None:
    return value if isinstance(value, Decimal) else None
