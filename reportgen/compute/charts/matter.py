"""What the charts of a period are made of, and how their values are printed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportgen.compute.figures import Figure
from reportgen.compute.history import History
from reportgen.compute.series import Series
from reportgen.formula import EXACT
from reportgen.period.catalogue import Catalogue, Cot
from reportgen.period.charts import BieuDo
from reportgen.period.model import Period

MOST_DECIMALS = 2


@dataclass(frozen=True)
class Matter:
    """What the charts of a period are made of."""

    period: Period
    catalogue: Catalogue
    figures: Mapping[str, Figure]
    history: History

    def chosen(self, chart: BieuDo) -> list[Figure]:
        """The figures that a chart names, one by one or by their set; else all."""
        named = self.catalogue.bo_chi_tieu.get(chart.bo_chi_tieu or "")
        codes = chart.chi_tieu or (named.chi_tieu if named else () if chart.bo_chi_tieu else None)
        found = self.figures.values() if codes is None else map(self.figures.get, codes)
        return [it for it in found if it is not None and not it.is_list]

    def columns(self, chart: BieuDo) -> dict[str, Cot]:
        """The columns of numbers that a chart names in its member table."""
        table = self.catalogue.bang.get(chart.bang or "")
        known = table.cot if table else {}
        named = {name: known[name] for name in chart.cot if name in known}
        return {name: column for name, column in named.items() if column.kieu == "so"}


def decimals(given: Sequence[int | None], series: Iterable[Series]) -> int:
    """As many as the indicators print; where one does not say, as many as its values have."""
    said = [it for it in given if it is not None]
    if said and len(said) == len(given):
        return max(said)
    values = [it for line in series for it in line.values if it is not None]
    most = max((-int(it.normalize(EXACT).as_tuple().exponent) for it in values), default=0)
    return max([0, *said, min(most, MOST_DECIMALS)])
