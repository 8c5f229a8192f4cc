"""The unit's values over time: of its periods, and of those that follow from them.

A cumulative figure of nine months less that of six is that of the third quarter: values that
add up over time are the edges of a graph whose nodes are days, and a period that has no file
is a path in it. What stands for a day holds for every period that ends on it.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from reportgen.compute.indicators import EXACT, computed_value, is_computed
from reportgen.period.catalogue import Catalogue
from reportgen.period.model import Period, Row
from reportgen.vietnamese import ReportingPeriod

Span = tuple[date, date]
"""From the first day to the day after the last."""


class History:
    """Values of one unit by indicator and period."""

    def __init__(self, periods: Iterable[Period], catalogue: Catalogue) -> None:
        self._periods = {it.ky: it for it in periods}
        self._catalogue = catalogue

    def at(self, period: ReportingPeriod) -> "Moment":
        """The values of a period."""
        return Moment(self, period)

    def rows(self, table: str, period: ReportingPeriod) -> Sequence[Row] | None:
        """A member table of a period; None where the period has none."""
        found = self._periods.get(period)
        return found.bang.get(table) if found else None

    def value(self, code: str, period: ReportingPeriod) -> Decimal | None:
        """The exact value in a period, of a cumulative indicator from January on."""
        indicator = self._catalogue.chi_tieu.get(code)
        if indicator is None:
            return None
        if is_computed(indicator):
            return computed_value(indicator, self.at(period))
        typed = self._typed(code, period)
        if typed is not None or indicator.tinh_chat is None:
            return typed
        if indicator.tinh_chat == "thoi-diem":
            return self._on_day(code, period.end)
        span = _year_to_date(period) if indicator.tinh_chat == "luy-ke" else _span(period)
        return self._over(code, span)

    def in_period(self, code: str, period: ReportingPeriod) -> Decimal | None:
        """The value of the period alone: a cumulative one less what came before it in the year."""
        indicator = self._catalogue.chi_tieu.get(code)
        if indicator is None or indicator.tinh_chat != "luy-ke" or is_computed(indicator):
            return self.value(code, period)
        return self._over(code, _span(period))

    def year_to_date(self, code: str, period: ReportingPeriod) -> Decimal | None:
        """The value from January to the period's end, of what adds up over time."""
        indicator = self._catalogue.chi_tieu.get(code)
        if indicator is None or indicator.tinh_chat not in {"luy-ke", "trong-ky"}:
            return None
        return self._over(code, _year_to_date(period))

    def toward_plan(self, code: str, period: ReportingPeriod) -> Decimal | None:
        """What a plan of the year is compared with: all since January, where it adds up."""
        indicator = self._catalogue.chi_tieu.get(code)
        adds_up = indicator is not None and indicator.tinh_chat == "trong-ky"
        return self.year_to_date(code, period) if adds_up else self.value(code, period)

    def _typed(self, code: str, period: ReportingPeriod) -> Decimal | None:
        found = self._periods.get(period)
        typed = found.so_lieu.get(code) if found else None
        return typed.thuc_hien if typed else None

    def _on_day(self, code: str, day: date) -> Decimal | None:
        values = (self._typed(code, it) for it in sorted(self._periods) if it.end == day)
        return next((it for it in values if it is not None), None)

    def _over(self, code: str, span: Span) -> Decimal | None:
        """The value over a span: the fewest known spans that add up to it, forwards and back."""
        start, end = span
        steps = list(self._steps(code))
        sums: dict[date, Decimal] = {start: Decimal(0)}
        waiting = deque([start])
        while waiting and end not in sums:
            day = waiting.popleft()
            for first, last, value in steps:
                if first == day and last not in sums:
                    sums[last] = EXACT.add(sums[day], value)
                    waiting.append(last)
        return sums.get(end)

    def _steps(self, code: str) -> Iterator[tuple[date, date, Decimal]]:
        """The known spans and their values, each also backwards."""
        cumulative = self._catalogue.chi_tieu[code].tinh_chat == "luy-ke"
        for period in sorted(self._periods):
            value = self._typed(code, period)
            if value is not None:
                first, last = _year_to_date(period) if cumulative else _span(period)
                yield first, last, value
                yield last, first, -value


class Moment:
    """The values of one period, as a formula asks for them."""

    def __init__(self, history: History, period: ReportingPeriod) -> None:
        self._history = history
        self._period = period

    def indicator(self, name: str) -> Decimal | None:
        """An indicator's value."""
        return self._history.value(name, self._period)

    def rows(self, table: str) -> Sequence[Row] | None:
        """The rows of a member table."""
        return self._history.rows(table, self._period)


def _span(period: ReportingPeriod) -> Span:
    return period.start, period.end + timedelta(days=1)


def _year_to_date(period: ReportingPeriod) -> Span:
    """From the first of January, or of a stage's first year."""
    first = period.start if period.years > 1 else date(period.year, 1, 1)
    return first, period.end + timedelta(days=1)
