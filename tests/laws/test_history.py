"""Values over time: whatever follows from the files is the true sum, and nothing else is told."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.compute.history import History
from reportgen.period.catalogue import Catalogue, ChiTieu
from reportgen.period.model import Period, SoLieu
from reportgen.vietnamese import ReportingPeriod, parse_period

LAW = settings.get_profile("laws")

CODES = [
    *(f"2024-T{month:02}" for month in range(1, 13)),
    *(f"2024-Q{quarter}" for quarter in range(1, 5)),
    *("2024-H1", "2024-H2", "2024-9T", "2024"),
]
PERIODS = [parse_period(it) for it in CODES]

months = st.binary(min_size=12, max_size=12).map(lambda raw: [Decimal(it - 100) for it in raw])
known = st.binary(min_size=len(PERIODS), max_size=len(PERIODS)).map(
    lambda raw: [it for it, byte in zip(PERIODS, raw, strict=True) if byte > raw[0]]
)
asked = st.sampled_from(PERIODS)


def span(period: ReportingPeriod) -> tuple[int, int]:
    """The months before and within a period."""
    return period.start.month - 1, period.end.month


def from_january(period: ReportingPeriod) -> tuple[int, int]:
    return 0, period.end.month


def file(period: ReportingPeriod, value: Decimal) -> Period:
    figures = {"x": SoLieu(thuc_hien=value)}
    return Period(don_vi="a", ky=period, chot_so_lieu=date(2024, 1, 1), so_lieu=figures)


def history(nature: str, values: Sequence[tuple[ReportingPeriod, Decimal]]) -> History:
    catalogue = Catalogue(chi_tieu={"x": ChiTieu(ten="X", tinh_chat=nature)})
    return History([file(*it) for it in values], catalogue)


def follows(wanted: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether known spans lead from one end of the wanted one to the other."""
    reached = {wanted[0]}
    while new := {b for a, b in [*spans, *(s[::-1] for s in spans)] if a in reached} - reached:
        reached |= new
    return wanted[1] in reached


def true_or_none(
    values: Sequence[Decimal], wanted: tuple[int, int], spans: Sequence[tuple[int, int]]
) -> Decimal | None:
    return sum(values[slice(*wanted)], Decimal(0)) if follows(wanted, spans) else None


@LAW
@given(months, known, asked)
def test_values_of_periods_alone(
    values: list[Decimal], known: list[ReportingPeriod], asked: ReportingPeriod
) -> None:
    told = history("trong-ky", [(it, sum(values[slice(*span(it))])) for it in known])
    spans = [span(it) for it in known]
    assert told.value("x", asked) == true_or_none(values, span(asked), spans)
    assert told.in_period("x", asked) == told.value("x", asked)
    assert told.year_to_date("x", asked) == true_or_none(values, from_january(asked), spans)


@LAW
@given(months, known, asked)
def test_cumulative_values(
    values: list[Decimal], known: list[ReportingPeriod], asked: ReportingPeriod
) -> None:
    told = history("luy-ke", [(it, sum(values[: it.end.month])) for it in known])
    spans = [from_january(it) for it in known]
    assert told.value("x", asked) == true_or_none(values, from_january(asked), spans)
    assert told.in_period("x", asked) == true_or_none(values, span(asked), spans)


@LAW
@given(months, known, asked)
def test_values_of_a_day(
    values: list[Decimal], known: list[ReportingPeriod], asked: ReportingPeriod
) -> None:
    told = history("thoi-diem", [(it, values[it.end.month - 1]) for it in known])
    true = values[asked.end.month - 1] if asked.end in {it.end for it in known} else None
    assert told.value("x", asked) == told.in_period("x", asked) == true
    assert told.year_to_date("x", asked) is None
