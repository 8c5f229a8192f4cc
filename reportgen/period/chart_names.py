"""What is wrong with a chart as it is typed: names that point to nothing, keys at odds."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from reportgen.diagnostic import Diagnostic
from reportgen.load.node import Scalar
from reportgen.period.catalogue import Catalogue
from reportgen.period.charts import CHOICES, KEYS, NEEDED, BieuDo

FEWEST_PERIODS, MOST_PERIODS = 2, 12


class Named(NamedTuple):
    """A name in a chart, what it may be, and the code of the diagnostic when it is none of them."""

    code: str
    name: Scalar
    known: Collection[str]
    key: str


def names(chart: BieuDo, catalogue: Catalogue) -> Iterator[Named]:
    """The names in a chart of what the catalogue has."""
    for code in chart.chi_tieu:
        numbers = [name for name, it in catalogue.chi_tieu.items() if it.liet_ke is None]
        yield Named("chi-tieu-la", code, numbers, "chi_tieu")
    if chart.bo_chi_tieu is not None:
        yield Named("bo-chi-tieu-la", chart.bo_chi_tieu, catalogue.bo_chi_tieu, "bo_chi_tieu")
    if chart.bang is None:
        return
    yield Named("bang-la", chart.bang, catalogue.bang, "bang")
    if table := catalogue.bang.get(chart.bang):
        numbers = [name for name, column in table.cot.items() if column.kieu == "so"]
        for column in chart.cot:
            yield Named("cot-la", column, numbers, "cot")


def twice(chart: BieuDo, path: str) -> Iterator[Diagnostic]:
    """Indicators and columns that a chart names more than once."""
    for key, named in (("chi_tieu", chart.chi_tieu), ("cot", chart.cot)):
        for i, name in enumerate(named):
            if name in named[:i]:
                where = f"{path}.{key}[{i}]"
                yield Diagnostic("bieu-do-lap-ten", name.mark, {"value": name}, path=where)


def ranks(chart: BieuDo, catalogue: Catalogue, path: str) -> Iterator[Diagnostic]:
    """Columns of ranks in a chart: the longest bar would be the worst."""
    table = catalogue.bang.get(chart.bang or "")
    for name in chart.cot:
        column = table.cot.get(name) if table else None
        if column is not None and column.is_rank:
            values = {"value": name, "known": column.xep_hang or column.thay_doi_hang}
            yield Diagnostic("bieu-do-thu-hang", name.mark, values, path=f"{path}.cot")


def at_odds(chart: BieuDo, path: str) -> Iterator[Diagnostic]:
    """Keys that a chart of its kind does not have, or lacks; a number of periods that is none."""
    typed = [name for name in CHOICES if getattr(chart, name)]
    for name in typed:
        if name not in KEYS[chart.loai]:
            values = {"value": name, "type": chart.loai, "known": ", ".join(KEYS[chart.loai])}
            yield Diagnostic("bieu-do-thua-khoa", chart.mark, values, path=f"{path}.{name}")
    for name in NEEDED.get(chart.loai, ()):
        if name not in typed:
            values = {"value": name, "type": chart.loai}
            yield Diagnostic("bieu-do-thieu-khoa", chart.mark, values, path=path)
    if {"chi_tieu", "bo_chi_tieu"} <= {*typed}:
        yield Diagnostic("bieu-do-hai-nguon", chart.mark, path=path)
    limits = {"value": chart.so_ky, "least": FEWEST_PERIODS, "most": MOST_PERIODS}
    if chart.so_ky is not None and not FEWEST_PERIODS <= chart.so_ky <= MOST_PERIODS:
        yield Diagnostic("bieu-do-so-ky", chart.mark, limits, path=f"{path}.so_ky")
