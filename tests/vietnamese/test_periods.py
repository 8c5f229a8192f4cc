"""Reporting periods: their codes, names, days and neighbours."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.vietnamese import (
    PeriodError,
    PeriodKind,
    PeriodReason,
    ReportingPeriod,
    parse_period,
)

PERIODS = [
    ("2024", "năm 2024", date(2024, 1, 1), date(2024, 12, 31)),
    ("2024-H1", "6 tháng đầu năm 2024", date(2024, 1, 1), date(2024, 6, 30)),
    ("2024-H2", "6 tháng cuối năm 2024", date(2024, 7, 1), date(2024, 12, 31)),
    ("2024-Q1", "quý I năm 2024", date(2024, 1, 1), date(2024, 3, 31)),
    ("2024-Q4", "quý IV năm 2024", date(2024, 10, 1), date(2024, 12, 31)),
    ("2024-9T", "9 tháng đầu năm 2024", date(2024, 1, 1), date(2024, 9, 30)),
    ("2024-T02", "tháng 02 năm 2024", date(2024, 2, 1), date(2024, 2, 29)),
    ("2024-T06", "tháng 6 năm 2024", date(2024, 6, 1), date(2024, 6, 30)),
    ("2024-T12", "tháng 12 năm 2024", date(2024, 12, 1), date(2024, 12, 31)),
    ("2021-2025", "giai đoạn 2021 - 2025", date(2021, 1, 1), date(2025, 12, 31)),
    ("NK2020-2025", "nhiệm kỳ 2020 - 2025", date(2020, 1, 1), date(2025, 12, 31)),
]

NEIGHBOURS = [  # before, this, after, ahead
    ("2023", "2024", "2025", "2025"),
    ("2023-H2", "2024-H1", "2024-H2", "2024-H2"),
    ("2024-H1", "2024-H2", "2025-H1", "2025-H1"),
    ("2023-Q4", "2024-Q1", "2024-Q2", "2024-Q2"),
    ("2023-9T", "2024-9T", "2025-9T", "2024-Q4"),
    ("2023-T12", "2024-T01", "2024-T02", "2024-T02"),
    ("2016-2020", "2021-2025", "2026-2030", "2026-2030"),
]

REFUSED = [
    ("", "not-a-period"),
    ("24", "not-a-period"),
    ("2024-", "not-a-period"),
    ("2024H1", "not-a-period"),
    ("2024-1", "not-a-period"),
    ("2024-6T", "not-a-period"),
    ("2024-9T1", "not-a-period"),
    ("2024-T006", "not-a-period"),
    ("6 tháng đầu năm 2024", "not-a-period"),
    ("٢٠٢٤-H1", "not-a-period"),
    ("2024-H0", "no-such-part"),
    ("2024-H3", "no-such-part"),
    ("2024-H01", "no-such-part"),
    ("2024-Q5", "no-such-part"),
    ("2024-T00", "no-such-part"),
    ("2024-T13", "no-such-part"),
    ("1929-H1", "year-out-of-range"),
    ("2101", "year-out-of-range"),
    ("2021-25", "not-a-period"),
    ("NK2020", "not-a-period"),
    ("2021-2025-2030", "not-a-period"),
    ("2024-2024", "no-such-part"),
    ("2021-2051", "no-such-part"),
    ("2025-2021", "no-such-part"),
    ("2096-2101", "year-out-of-range"),
]

SEVERAL_YEARS = (PeriodKind.STAGE, PeriodKind.TERM)

in_a_year = st.sampled_from([it for it in PeriodKind if it not in SEVERAL_YEARS]).flatmap(
    lambda kind: st.builds(
        ReportingPeriod, st.integers(1931, 2099), st.just(kind), st.integers(1, kind.in_year)
    )
)
of_several_years = st.builds(
    ReportingPeriod,
    st.integers(1961, 2040),
    st.sampled_from(SEVERAL_YEARS),
    st.just(1),
    st.integers(2, 30),
)
periods = in_a_year | of_several_years


@pytest.mark.parametrize(("code", "name", "start", "end"), PERIODS)
def test_a_period(code: str, name: str, start: date, end: date) -> None:
    period = parse_period(code)
    assert (period.code, period.name) == (code, name)
    assert (period.start, period.end) == (start, end)
    assert period.slug == code.lower()
    assert str(period) == code


@pytest.mark.parametrize(("before", "this", "after", "ahead"), NEIGHBOURS)
def test_neighbours(before: str, this: str, after: str, ahead: str) -> None:
    period = parse_period(this)
    assert period.previous().code == before
    assert period.next().code == after
    assert period.ahead().code == ahead


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("2024-T6", "2024-T06"),
        ("2024-h1", "2024-H1"),
        ("2024-9t", "2024-9T"),
        (" 2024 ", "2024"),
        ("2021 - 2025", "2021-2025"),
        ("2021–2025", "2021-2025"),
        ("nk2020-2025", "NK2020-2025"),
    ],
)
def test_other_ways_to_type_a_code(typed: str, code: str) -> None:
    assert parse_period(typed).code == code


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_refuses_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(PeriodError) as caught:
        parse_period(text)
    assert caught.value.reason is PeriodReason(reason)


def test_every_reason_has_an_example() -> None:
    assert {reason for _, reason in REFUSED} == set(PeriodReason)


def test_no_period_outside_its_year() -> None:
    with pytest.raises(ValueError, match="no HALF 3 in a year"):
        ReportingPeriod(2024, PeriodKind.HALF, 3)


@pytest.mark.parametrize(("kind", "years"), [(PeriodKind.STAGE, 1), (PeriodKind.YEAR, 2)])
def test_only_a_stage_or_a_term_has_several_years(kind: PeriodKind, years: int) -> None:
    with pytest.raises(ValueError, match=f"no {kind.name} of {years} years"):
        ReportingPeriod(2024, kind, years=years)


def test_in_order_of_their_ends() -> None:
    codes = ["2023", "2024-T01", "2024-Q1", "2024-H1", "2024-Q2", "2024-9T", "2024", "2024-H2"]
    assert [p.code for p in sorted(parse_period(c) for c in reversed(codes))] == codes
    assert parse_period("2024-H1") >= parse_period("2024-H1")


@given(periods)
def test_a_code_is_read_back(period: ReportingPeriod) -> None:
    assert parse_period(period.code) == period
    assert parse_period(period.slug) == period


@given(periods)
def test_before_and_after_are_inverse(period: ReportingPeriod) -> None:
    assert period.previous().next() == period == period.next().previous()
    assert period.previous() < period < period.next()


@given(periods)
def test_what_lies_ahead_starts_the_day_after(period: ReportingPeriod) -> None:
    assert period.ahead().start == period.end + timedelta(days=1)


@given(periods)
def test_the_same_period_last_year(period: ReportingPeriod) -> None:
    earlier = period.same_last_year()
    assert (earlier.year, earlier.kind, earlier.index) == (
        period.year - 1,
        period.kind,
        period.index,
    )


@given(periods)
def test_a_period_lies_in_its_years(period: ReportingPeriod) -> None:
    assert period.start < period.end
    assert period.start.year == period.year
    assert period.end.year == period.year + period.years - 1


@given(periods, periods)
def test_of_two_periods_one_is_the_lesser_or_they_are_equal(
    one: ReportingPeriod, other: ReportingPeriod
) -> None:
    assert (one < other) + (one == other) + (one > other) == 1
