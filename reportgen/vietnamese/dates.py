"""Dates as official documents write them: `ngày 05 tháng 7 năm 2022`, `05/7/2022`."""

import re
from datetime import date
from enum import StrEnum

FIRST_YEAR = 1930
LAST_YEAR = 2100

_GAP = "\u00a0" * 5
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})")


class DateReason(StrEnum):
    """Why a text is not a date."""

    NOT_A_DATE = "not-a-date"
    NO_SUCH_DAY = "no-such-day"
    MONTH_FIRST = "month-first"
    YEAR_OUT_OF_RANGE = "year-out-of-range"


class DateError(ValueError):
    """A text that is not a date; `reason` says why, so that a remedy can be named."""

    def __init__(self, text: str, reason: DateReason) -> None:
        super().__init__(text, reason)
        self.text = text
        self.reason = reason


def parse_date(text: str) -> date:
    """The day that `text` writes, `2024-06-18` or `18/6/2024` (zeros or not, the day first).

    `6/18/2024` is refused and not turned round.
    """
    text = text.strip()
    match = _ISO.fullmatch(text) or _DAY_FIRST.fullmatch(text)
    if not match:
        raise DateError(text, DateReason.NOT_A_DATE)
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DateError(text, DateReason.YEAR_OUT_OF_RANGE)
    try:
        return date(year, month, day)
    except ValueError:
        raise DateError(text, _reason(match.re is _DAY_FIRST, month, day)) from None


def _reason(slashes: bool, month: int, day: int) -> DateReason:
    turned = slashes and 12 < month <= 31 and 1 <= day <= 12
    return DateReason.MONTH_FIRST if turned else DateReason.NO_SUCH_DAY


def long_date(day: date) -> str:
    """The date of a heading: `ngày 05 tháng 7 năm 2022`.

    Source: HD 36-HD/VPTW, 1.4; ND 30/2020/NĐ-CP, Phụ lục I, II.4.
    """
    return f"ngày {day.day:02} tháng {padded_month(day.month)} năm {day.year}"


def short_date(day: date) -> str:
    """The date of a citation, with the same zeros: `05/7/2022`."""
    return f"{day.day:02}/{padded_month(day.month)}/{day.year}"


def blank_date(year: int) -> str:
    """The date of a document not yet signed: gaps, of no-break spaces, for day and month.

    Source: HD 36-HD/VPTW, 1.4 (drafts leave gaps).
    """
    return f"ngày{_GAP}tháng{_GAP}năm {year}"


def padded_month(month: int) -> str:
    """`01` and `02`, then `3` to `12`.

    Source: HD 36-HD/VPTW, 1.4; ND 30/2020/NĐ-CP, Phụ lục I, II.4.
    """
    return f"{month:02}" if month < 3 else str(month)
