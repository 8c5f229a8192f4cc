"""The numbers of a chart: categories, and the exact values of each series in them."""

from dataclasses import dataclass, field
from decimal import Decimal

from reportgen.period.charts import BieuDo


@dataclass(frozen=True, kw_only=True)
class Series:
    """The values of one series, one a category; None is a gap, never 0."""

    label: str
    values: tuple[Decimal | None, ...]

    @property
    def known(self) -> tuple[Decimal, ...]:
        """The values that there are."""
        return tuple(it for it in self.values if it is not None)


@dataclass(frozen=True, kw_only=True)
class ChartFigures:
    """The numbers of one chart. `decimals` is for printing."""

    kind: str
    unit: str
    decimals: int
    categories: tuple[str, ...]
    series: tuple[Series, ...]

    @property
    def values(self) -> tuple[Decimal, ...]:
        """All values that there are."""
        return tuple(it for series in self.series for it in series.known)


@dataclass(frozen=True, kw_only=True)
class AskedChart(ChartFigures):
    """The numbers of a chart that a period asks for."""

    asked: BieuDo = field(repr=False)
