"""Which regime holds, and from which day to which the figures of a period are taken."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from reportgen.regime.model import TO_BE_CONFIRMED, KindRule, Regime, Regimes
from reportgen.vietnamese import ReportingPeriod


@dataclass(frozen=True)
class Cutoff:
    """The days of a period's figures; `latest` and `earliest` are those that need no remark."""

    regime: Regime
    rule: KindRule
    first: date | None
    last: date

    @property
    def latest(self) -> date:
        """The last day on which figures may be cut off without a remark."""
        return self.last + timedelta(days=self.regime.chenh_muon)

    @property
    def earliest(self) -> date:
        """The first such day."""
        return self.last - timedelta(days=self.regime.chenh_som)

    @property
    def clause(self) -> str:
        """The clause for people; it says when nobody has read the day."""
        unread = f" ({TO_BE_CONFIRMED})" if self.rule.xac_nhan == TO_BE_CONFIRMED else ""
        return f"{self.rule.dieu} {self.regime.ten_ngan}{unread}"


def choose(regimes: Regimes, system: str, day: date, name: str | None = None) -> Regime | None:
    """The regime of that name, else the newest that holds for a system on a day."""
    if name is not None:
        return regimes.get(name)
    found = [it for it in regimes.values() if it.holds(system, day)]
    return max(found, key=lambda it: it.tu or date.min, default=None)


def cutoff(
    regimes: Regimes, period: ReportingPeriod, system: str, day: date, name: str | None = None
) -> Cutoff | None:
    """The days of a period's figures under the regime that holds; None where it names none."""
    regime = choose(regimes, system, day, name)
    rule = regime.ky.get(period.kind.label) if regime else None
    if regime is None or rule is None or rule.den_ngay is None:
        return None
    last = _day(period.end.year, period.end.month, rule.den_ngay)
    return Cutoff(regime, rule, _first(period, rule), last)


def _first(period: ReportingPeriod, rule: KindRule) -> date | None:
    if rule.tu_ngay is None:
        return None
    before = period.start - timedelta(days=1)
    month = before if rule.tu_thang == "truoc-ky" else period.start
    return _day(month.year, month.month, rule.tu_ngay)


def _day(year: int, month: int, day: int) -> date:
    """A day of a month, or its last."""
    return date(year, month, max(1, min(day, monthrange(year, month)[1])))
