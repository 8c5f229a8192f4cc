"""Dates: what is read, what is refused and why, what is printed."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.vietnamese import (
    DateError,
    DateReason,
    blank_date,
    long_date,
    parse_date,
    short_date,
)

READ = [
    ("2024-06-18", date(2024, 6, 18)),
    ("18/6/2024", date(2024, 6, 18)),
    ("18/06/2024", date(2024, 6, 18)),
    ("5/7/2022", date(2022, 7, 5)),
    ("05/07/2022", date(2022, 7, 5)),
    ("29/2/2024", date(2024, 2, 29)),
    (" 3/2/1930 ", date(1930, 2, 3)),
]

REFUSED = [
    ("", "not-a-date"),
    ("hôm nay", "not-a-date"),
    ("18-6-2024", "not-a-date"),
    ("18.6.2024", "not-a-date"),
    ("2024-6-18", "not-a-date"),
    ("20240618", "not-a-date"),
    ("18/6/24", "not-a-date"),
    ("18/6", "not-a-date"),
    ("2024-06-18 00:00:00", "not-a-date"),
    ("١٨/٦/٢٠٢٤", "not-a-date"),
    ("30/02/2024", "no-such-day"),
    ("29/2/2023", "no-such-day"),
    ("31/6/2024", "no-such-day"),
    ("0/6/2024", "no-such-day"),
    ("2026-02-30", "no-such-day"),
    ("2024-18-06", "no-such-day"),
    ("6/18/2024", "month-first"),
    ("12/31/2024", "month-first"),
    ("1/1/1929", "year-out-of-range"),
    ("2101-01-01", "year-out-of-range"),
    ("0000-01-01", "year-out-of-range"),
]

PRINTED = [
    (date(2022, 7, 5), "ngày 05 tháng 7 năm 2022", "05/7/2022"),
    (date(2018, 2, 3), "ngày 03 tháng 02 năm 2018", "03/02/2018"),
    (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020", "05/01/2020"),
    (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019", "29/6/2019"),
    (date(2023, 4, 12), "ngày 12 tháng 4 năm 2023", "12/4/2023"),
    (date(2024, 12, 10), "ngày 10 tháng 12 năm 2024", "10/12/2024"),
]

days = st.dates(date(1930, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(("text", "day"), READ)
def test_reads(text: str, day: date) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_refuses_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.reason is DateReason(reason)


def test_every_reason_has_an_example() -> None:
    assert {reason for _, reason in REFUSED} == set(DateReason)


@pytest.mark.parametrize(("day", "long", "short"), PRINTED)
def test_prints(day: date, long: str, short: str) -> None:
    assert long_date(day) == long
    assert short_date(day) == short


def test_a_date_before_signing_has_gaps_that_do_not_collapse() -> None:
    assert blank_date(2024).split(" ") == [
        "ngày\u00a0\u00a0\u00a0\u00a0\u00a0tháng\u00a0\u00a0\u00a0\u00a0\u00a0năm",
        "2024",
    ]


@given(days)
def test_reading_what_was_printed_returns_the_day(day: date) -> None:
    assert parse_date(short_date(day)) == day
    assert parse_date(day.isoformat()) == day


@given(days)
def test_a_long_date_says_the_three_numbers(day: date) -> None:
    numbers = [int(word) for word in long_date(day).split() if word.isdigit()]
    assert numbers == [day.day, day.month, day.year]


@given(st.text())
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with suppress(DateError):
        assert 1930 <= parse_date(text).year <= 2100
