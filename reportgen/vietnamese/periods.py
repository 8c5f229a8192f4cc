"""The periods that are reported on, from a month to a term of several years."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, StrEnum
from functools import total_ordering

from reportgen.vietnamese.dates import FIRST_YEAR, LAST_YEAR, padded_month
from reportgen.vietnamese.ordinals import roman


class PeriodKind(Enum):
    """A kind of period: its name in the data, its months, how many of it are reported in a year.

    A stage of a plan and a term of a committee last several years: their months are a year's.
    """

    TERM = ("nhiem-ky", 12, 1)
    STAGE = ("giai-doan", 12, 1)
    YEAR = ("nam", 12, 1)
    NINE_MONTHS = ("9-thang", 9, 1)
    HALF = ("6-thang", 6, 2)
    QUARTER = ("quy", 3, 4)
    MONTH = ("thang", 1, 12)

    def __init__(self, label: str, months: int, in_year: int) -> None:
        self.label = label
        self.months = months
        self.in_year = in_year


_CODE = re.compile(r"(?P<year>[0-9]{4})(?P<part>|-9T|-[HQT][0-9]{1,2})")
_YEARS = re.compile(r"(?P<term>NK)?(?P<year>[0-9]{4}) ?[-–] ?(?P<last>[0-9]{4})")
PREVIOUS_NAMES = {
    PeriodKind.MONTH: "tháng trước", PeriodKind.QUARTER: "quý trước", PeriodKind.YEAR: "năm trước",
    PeriodKind.STAGE: "giai đoạn trước", PeriodKind.TERM: "nhiệm kỳ trước",
}  # fmt: skip
LONGEST_YEARS = 30
"""A vision for 2045 is the longest stage that is planned."""

_PARTS = {
    "": (PeriodKind.YEAR, 1),
    "-9T": (PeriodKind.NINE_MONTHS, 1),
    **{f"-H{n}": (PeriodKind.HALF, n) for n in (1, 2)},
    **{f"-Q{n}": (PeriodKind.QUARTER, n) for n in (1, 2, 3, 4)},
    **{f"-T{n}": (PeriodKind.MONTH, n) for n in range(1, 10)},
    **{f"-T{n:02}": (PeriodKind.MONTH, n) for n in range(1, 13)},
}
_CANONICAL = {part: code for code, part in _PARTS.items()}


class PeriodReason(StrEnum):
    """Why a text is not a period."""

    NOT_A_PERIOD = "not-a-period"
    NO_SUCH_PART = "no-such-part"
    YEAR_OUT_OF_RANGE = "year-out-of-range"


class PeriodError(ValueError):
    """A text that is not a period; `reason` says why, so that a remedy can be named."""

    def __init__(self, text: str, reason: PeriodReason) -> None:
        super().__init__(text, reason)
        self.text = text
        self.reason = reason


@total_ordering
@dataclass(frozen=True)
class ReportingPeriod:
    """The `index`-th period of its kind in a year; the one that ends earlier is the lesser."""

    year: int
    kind: PeriodKind = PeriodKind.YEAR
    index: int = 1
    years: int = 1

    def __post_init__(self) -> None:
        several = self.kind in {PeriodKind.STAGE, PeriodKind.TERM}
        if several == (self.years < 2):  # noqa: PLR2004  # a stage has two years at least
            raise ValueError(f"no {self.kind.name} of {self.years} years")
        if not 1 <= self.index <= self.kind.in_year:
            raise ValueError(f"no {self.kind.name} {self.index} in a year")

    def __str__(self) -> str:
        return self.code

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, ReportingPeriod):
            return NotImplemented
        return (self.end, self.start) < (other.end, other.start)

    @property
    def code(self) -> str:
        """As in the data: `2024`, `2024-H1`, `2024-9T`, `2024-T06`, `2021-2025`, `NK2020-2025`."""
        match self.kind:
            case PeriodKind.STAGE:
                return f"{self.year}-{self.end.year}"
            case PeriodKind.TERM:
                return f"NK{self.year}-{self.end.year}"
        return f"{self.year}{_CANONICAL[self.kind, self.index]}"

    @property
    def slug(self) -> str:
        """The code for a file name: `2024-h1`."""
        return self.code.lower()

    @property
    def name(self) -> str:
        """As in a sentence: `6 tháng đầu năm 2024`."""
        match self.kind:
            case PeriodKind.STAGE:
                return f"giai đoạn {self.year} - {self.end.year}"
            case PeriodKind.TERM:
                return f"nhiệm kỳ {self.year} - {self.end.year}"
            case PeriodKind.YEAR:
                return f"năm {self.year}"
            case PeriodKind.NINE_MONTHS:
                return f"9 tháng đầu năm {self.year}"
            case PeriodKind.HALF:
                return f"6 tháng {('đầu', 'cuối')[self.index - 1]} năm {self.year}"
            case PeriodKind.QUARTER:
                return f"quý {roman(self.index)} năm {self.year}"
            case PeriodKind.MONTH:
                return f"tháng {padded_month(self.index)} năm {self.year}"

    @property
    def start(self) -> date:
        """The first day."""
        return date(self.year, (self.index - 1) * self.kind.months + 1, 1)

    @property
    def end(self) -> date:
        """The last day."""
        month = self.index * self.kind.months
        year = self.year + self.years - 1
        return date(year, month, monthrange(year, month)[1])

    def previous(self) -> "ReportingPeriod":
        """The one before of the same kind: 2024-H1 after 2023-H2, 2024-9T after 2023-9T."""
        if self.index > 1:
            return replace(self, index=self.index - 1)
        return replace(self, year=self.year - self.years, index=self.kind.in_year)

    def next(self) -> "ReportingPeriod":
        """The one after of the same kind."""
        if self.index < self.kind.in_year:
            return replace(self, index=self.index + 1)
        return replace(self, year=self.year + self.years, index=1)

    def same_last_year(self) -> "ReportingPeriod":
        """The one compared with as "cùng kỳ năm trước"."""
        return replace(self, year=self.year - 1)

    @property
    def previous_name(self) -> str:
        """What the period before is called beside this one: `tháng trước`, `kỳ trước`."""
        return PREVIOUS_NAMES.get(self.kind, "kỳ trước")

    @property
    def last_year_name(self) -> str:
        """What the same period last year is called: `cùng kỳ`; of a year, `năm trước`."""
        return "năm trước" if self.kind is PeriodKind.YEAR else "cùng kỳ"

    def ahead(self) -> "ReportingPeriod":
        """The one whose tasks a report on this one sets: the next; after nine months, quarter IV.

        So it always starts the day after this one ends.
        """
        if self.kind is PeriodKind.NINE_MONTHS:
            return ReportingPeriod(self.year, PeriodKind.QUARTER, 4)
        return self.next()


def parse_period(text: str) -> ReportingPeriod:
    """The period with that code; capitals do not matter, and `T6` stands for `T06`."""
    text = text.strip()
    if several := _YEARS.fullmatch(text.upper()):
        return _of_years(text, several)
    match = _CODE.fullmatch(text.upper())
    if not match:
        raise PeriodError(text, PeriodReason.NOT_A_PERIOD)
    year, part = int(match["year"]), match["part"]
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise PeriodError(text, PeriodReason.YEAR_OUT_OF_RANGE)
    if part not in _PARTS:
        raise PeriodError(text, PeriodReason.NO_SUCH_PART)
    return ReportingPeriod(year, *_PARTS[part])


def _of_years(text: str, found: re.Match[str]) -> ReportingPeriod:
    """A stage or a term."""
    year, last = int(found["year"]), int(found["last"])
    if not (FIRST_YEAR <= year <= LAST_YEAR and FIRST_YEAR <= last <= LAST_YEAR):
        raise PeriodError(text, PeriodReason.YEAR_OUT_OF_RANGE)
    if not 2 <= last - year + 1 <= LONGEST_YEARS:  # noqa: PLR2004  # a stage has two years at least
        raise PeriodError(text, PeriodReason.NO_SUCH_PART)
    kind = PeriodKind.TERM if found["term"] else PeriodKind.STAGE
    return ReportingPeriod(year, kind, years=last - year + 1)
