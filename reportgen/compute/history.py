"""The unit's values over time: of its periods, and of those that follow from them.

A cumulative figure of nine months less that of six is that of the third quarter: values that
add up over time are the edges of a graph whose nodes are days, and a period that has no file
is a path in it. What stands for a day holds for every period that ends on it.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum, auto
from functools import reduce

from reportgen.compute.indicators import names_of
from reportgen.compute.ranks import ranked
from reportgen.formula import EXACT, number_of
from reportgen.period.catalogue import Catalogue, ChiTieu
from reportgen.period.model import Period, Row
from reportgen.vietnamese import ReportingPeriod

Span = tuple[date, date]
"""From the first day to the day after the last."""

Part = tuple[ReportingPeriod, Decimal]
"""A period and what its value adds to another's, less than nothing where it is taken off."""


ADDS_UP = ("trong-ky", "luy-ke")
"""Natures of what adds up over time."""


class Way(Enum):
    """How a value over time is taken: as its file tells it, of the period alone, from January."""

    AS_TOLD = auto()
    ALONE = auto()
    FROM_JANUARY = auto()


class History:
    """Values of one unit by indicator and period."""

    def __init__(self, periods: Iterable[Period], catalogue: Catalogue) -> None:
        self._periods = {it.ky: it for it in periods}
        self._catalogue = catalogue
        self._computed: dict[tuple[ReportingPeriod, Way], dict[str, Decimal | None]] = {}
        self._rows: dict[tuple[str, ReportingPeriod], Sequence[Row] | None] = {}

    def at(self, period: ReportingPeriod) -> "Moment":
        """The values of a period."""
        return Moment(self, period)

    def rows(self, table: str, period: ReportingPeriod) -> Sequence[Row] | None:
        """A member table of a period, ranks filled; None where the period has none."""
        if (table, period) not in self._rows:
            self._rows[table, period] = self._ranked(table, period)
        return self._rows[table, period]

    def _ranked(self, table: str, period: ReportingPeriod) -> Sequence[Row] | None:
        rows = self._typed_rows(table, period)
        before = self._typed_rows(table, period.previous())
        return None if rows is None else ranked(self._catalogue.bang[table], rows, before or ())

    def _typed_rows(self, table: str, period: ReportingPeriod) -> Sequence[Row] | None:
        found = self._periods.get(period)
        return found.bang.get(table) if found else None

    def names(self, indicator: ChiTieu, period: ReportingPeriod) -> tuple[str, ...] | None:
        """The entries of a list; None where the period has no such table."""
        return names_of(indicator, self.at(period), self._catalogue.bang)

    def value(self, code: str, period: ReportingPeriod) -> Decimal | None:
        """The exact value in a period, of a cumulative indicator from January on."""
        return self.taken(code, period, Way.AS_TOLD)

    def in_period(self, code: str, period: ReportingPeriod) -> Decimal | None:
        """The value of the period alone: a cumulative one less what came before it in the year."""
        return self.taken(code, period, Way.ALONE)

    def year_to_date(self, code: str, period: ReportingPeriod) -> Decimal | None:
        """The value from January to the period's end, of what adds up over time."""
        indicator = self._catalogue.chi_tieu.get(code)
        adds_up = indicator is not None and indicator.tinh_chat in ADDS_UP
        return self.taken(code, period, Way.FROM_JANUARY) if adds_up else None

    def toward_plan(self, code: str, period: ReportingPeriod) -> Decimal | None:
        """What a plan of the year is compared with: all since January, where it adds up."""
        indicator = self._catalogue.chi_tieu.get(code)
        adds_up = indicator is not None and indicator.tinh_chat == "trong-ky"
        return self.year_to_date(code, period) if adds_up else self.value(code, period)

    def toward_term_plan(
        self, code: str, stage: ReportingPeriod | None, period: ReportingPeriod
    ) -> Decimal | None:
        """What a plan of a stage is compared with: all since its first day, where it adds up."""
        indicator = self._catalogue.chi_tieu.get(code)
        if indicator is None or indicator.tinh_chat not in ADDS_UP:
            return self.value(code, period)
        if stage is None or indicator.is_computed:
            return None
        return self._over(code, (stage.start, period.end + timedelta(days=1)))

    def otherwise(self, code: str, period: ReportingPeriod) -> Decimal | None:
        """What the other periods make of a period's value, of what adds up over time."""
        indicator = self._catalogue.chi_tieu.get(code)
        if indicator is None or indicator.tinh_chat not in ADDS_UP:
            return None
        whole = indicator.tinh_chat == "luy-ke"
        return self._over(code, _year_to_date(period) if whole else _span(period), without=period)

    def parts(self, code: str, period: ReportingPeriod) -> tuple[Part, ...]:
        """What a value that its own file does not tell is made up of; nothing of any other."""
        indicator = self._catalogue.chi_tieu.get(code)
        nature = indicator.tinh_chat if indicator and not indicator.is_computed else None
        if nature is None or self._typed(code, period) is not None:
            return ()
        if nature == "thoi-diem":
            value = self._on_day(code, period.end)
            same = (it for it in sorted(self._periods) if it.end == period.end)
            told = (it for it in same if self._typed(code, it) is not None)
            return () if value is None else ((next(told), value),)
        whole = nature == "luy-ke"
        return self._path(code, _year_to_date(period) if whole else _span(period)) or ()

    def taken(self, code: str, period: ReportingPeriod, way: Way) -> Decimal | None:
        """The value in one of the ways that a value over time is taken."""
        indicator = self._catalogue.chi_tieu.get(code)
        if indicator is None:
            return None
        if indicator.is_computed:
            return self._computed_in(period, way).get(code)
        nature = indicator.tinh_chat
        if way is Way.FROM_JANUARY and nature in ADDS_UP:
            return self._over(code, _year_to_date(period))
        if way is Way.ALONE and nature == "luy-ke":
            return self._over(code, _span(period))
        return self._told(code, period, nature)

    def _told(self, code: str, period: ReportingPeriod, nature: str | None) -> Decimal | None:
        """The value as its file tells it, or as it follows from other files."""
        typed = self._typed(code, period)
        if typed is not None or nature is None:
            return typed
        if nature == "thoi-diem":
            return self._on_day(code, period.end)
        return self._over(code, _year_to_date(period) if nature == "luy-ke" else _span(period))

    def _computed_in(self, period: ReportingPeriod, way: Way) -> dict[str, Decimal | None]:
        """All computed indicators of a period, each after those that it needs."""
        if (period, way) not in self._computed:
            known = self._computed[period, way] = {}
            for code, formula in self._catalogue.formulas.items():
                known[code] = number_of(formula, Moment(self, period, way))
        return self._computed[period, way]

    def _typed(self, code: str, period: ReportingPeriod) -> Decimal | None:
        found = self._periods.get(period)
        typed = found.so_lieu.get(code) if found else None
        return typed.thuc_hien if typed else None

    def _on_day(self, code: str, day: date) -> Decimal | None:
        values = (self._typed(code, it) for it in sorted(self._periods) if it.end == day)
        return next((it for it in values if it is not None), None)

    def _over(
        self, code: str, span: Span, without: ReportingPeriod | None = None
    ) -> Decimal | None:
        """The value over a span: the fewest known spans that add up to it, forwards and back."""
        path = self._path(code, span, without)
        return None if path is None else reduce(EXACT.add, (it for _, it in path), Decimal(0))

    def _path(
        self, code: str, span: Span, without: ReportingPeriod | None = None
    ) -> tuple[Part, ...] | None:
        start, end = span
        steps = list(self._steps(code, without))
        paths: dict[date, tuple[Part, ...]] = {start: ()}
        waiting = deque([start])
        while waiting and end not in paths:
            day = waiting.popleft()
            for first, last, part in steps:
                if first == day and last not in paths:
                    paths[last] = (*paths[day], part)
                    waiting.append(last)
        return paths.get(end)

    def _steps(
        self, code: str, without: ReportingPeriod | None
    ) -> Iterator[tuple[date, date, Part]]:
        """The known spans and their values, each also backwards."""
        cumulative = self._catalogue.chi_tieu[code].tinh_chat == "luy-ke"
        for period in sorted(self._periods):
            value = self._typed(code, period)
            if value is not None and period != without:
                first, last = _year_to_date(period) if cumulative else _span(period)
                yield first, last, (period, value)
                yield last, first, (period, value.copy_negate())


class Moment:
    """The values of one period, as a formula asks for them."""

    def __init__(self, history: History, period: ReportingPeriod, way: Way = Way.AS_TOLD) -> None:
        self._history = history
        self._period = period
        self._way = way

    def indicator(self, name: str) -> Decimal | None:
        """An indicator's value."""
        return self._history.taken(name, self._period, self._way)

    def rows(self, table: str) -> Sequence[Row] | None:
        """The rows of a member table; they are those of the period, so none since January."""
        later = self._period.start.month > 1
        if self._way is Way.FROM_JANUARY and later:
            return None
        return self._history.rows(table, self._period)


def _span(period: ReportingPeriod) -> Span:
    return period.start, period.end + timedelta(days=1)


def _year_to_date(period: ReportingPeriod) -> Span:
    """From the first of January, or of a stage's first year."""
    first = period.start if period.years > 1 else date(period.year, 1, 1)
    return first, period.end + timedelta(days=1)
