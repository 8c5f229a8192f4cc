"""What a form shows: the indicators of a unit with plan and earlier values, its member tables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal

from reportgen.compute import compute
from reportgen.compute.figures import Figure, Figures
from reportgen.compute.plans import year_plan
from reportgen.period.catalogue import Bang, Catalogue, Khoang
from reportgen.period.model import DonVi, Period, Row, SoLieu
from reportgen.vietnamese import ReportingPeriod, Target, round_half_up

VERSION = "1"
"""Of the form: one of another version is not read."""
DIGITS = Context(prec=15)
"""The digits that a number cell keeps."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """An indicator of a form; `now` is what the period file says already."""

    code: str
    label: str
    unit: str
    decimals: int | None
    group: str
    depth: int
    computed: bool
    plan: Target | None
    previous: Decimal | None
    last_year: Decimal | None
    usual: Khoang | None
    now: SoLieu


@dataclass(frozen=True, kw_only=True)
class Members:
    """A member table of a form; `rows` are those of the period, or the last ones known."""

    code: str
    spec: Bang
    rows: Sequence[Row]
    is_now: bool


@dataclass(frozen=True, kw_only=True)
class Outline:
    """A form: of which unit and period, its lines and tables."""

    code: str
    unit: DonVi
    period: Period
    is_new: bool
    catalogue_hash: str
    lines: Sequence[Line]
    tables: Sequence[Members]
    plans: Mapping[str, Target]
    """Those of the year that stand in no place that this period would find."""

    @property
    def ky(self) -> ReportingPeriod:
        """The period that is filled."""
        return self.period.ky


def outline(
    period: Period, unit: DonVi, catalogue: Catalogue, others: Sequence[Period], catalogue_hash: str
) -> Outline:
    """The form of a period that may have a file already; `others` are the unit's other periods."""
    figures, _ = compute(period, catalogue, unit, others)
    is_new = not (period.so_lieu or period.bang)
    known = [*others, period]
    plans = dict(_plans_elsewhere(figures, catalogue, period, others))
    chosen = _chosen(figures, catalogue, known)
    return Outline(
        code=str(period.don_vi),
        unit=unit,
        period=period,
        is_new=is_new,
        catalogue_hash=catalogue_hash,
        lines=[_line(it, catalogue, period, plans) for it in chosen],
        tables=_tables(catalogue, period, others),
        plans=plans,
    )


def _chosen(figures: Figures, catalogue: Catalogue, known: Sequence[Period]) -> list[Figure]:
    """The indicators that the unit has figures or plans of; all where it has none."""
    typed = {code for period in known for code in period.so_lieu}
    numbers = [it for it in figures.values.values() if not it.is_list]
    found = [it for it in numbers if it.code in typed or _has_figures(it)]
    typed_ones = [it for it in found if not catalogue.chi_tieu[it.code].is_computed]
    return found if typed_ones else numbers


def _has_figures(figure: Figure) -> bool:
    values = (figure.value, figure.plan, figure.previous, figure.last_year)
    return any(it is not None for it in values)


def _line(
    figure: Figure, catalogue: Catalogue, period: Period, plans: Mapping[str, Target]
) -> Line:
    return Line(
        code=figure.code,
        label=figure.label,
        unit=figure.unit,
        decimals=figure.decimals,
        group=figure.group,
        depth=_depth(figure.code, catalogue),
        computed=catalogue.chi_tieu[figure.code].is_computed,
        plan=figure.plan or plans.get(figure.code),
        previous=shown(figure.previous, figure.decimals),
        last_year=shown(figure.last_year, figure.decimals),
        usual=catalogue.chi_tieu[figure.code].hop_ly,
        now=period.so_lieu.get(figure.code, SoLieu()),
    )


def _plans_elsewhere(
    figures: Figures, catalogue: Catalogue, period: Period, others: Sequence[Period]
) -> Iterator[tuple[str, Target]]:
    """Plans of the year that only another period of the same year was typed with."""
    same_year = [it for it in others if it.ky.years == 1 and it.ky.year == period.ky.year]
    for code, figure in figures.values.items():
        indicator = catalogue.chi_tieu[code]
        plans = (year_plan(code, indicator, it) for it in _latest_first(same_year))
        found = next((it for it in plans if it), None)
        if figure.plan is None and found:
            yield code, found


def _latest_first(periods: Sequence[Period]) -> list[Period]:
    return sorted(periods, key=lambda it: it.ky, reverse=True)


def shown(value: Decimal | None, decimals: int | None) -> Decimal | None:
    """A value as a number cell shows and keeps it."""
    if value is None:
        return None
    return DIGITS.plus(value if decimals is None else round_half_up(value, decimals))


def _depth(code: str, catalogue: Catalogue) -> int:
    """How many parents an indicator has; a circle ends."""
    seen = {code}
    while (parent := catalogue.chi_tieu[code].cha) and parent in catalogue.chi_tieu:
        if parent in seen:
            break
        seen.add(parent)
        code = str(parent)
    return len(seen) - 1


def _tables(catalogue: Catalogue, period: Period, others: Sequence[Period]) -> list[Members]:
    """The tables that the unit has had; all where it has no history at all."""
    known = [period, *_latest_first(others)]
    had = {code for it in known for code in it.bang}
    wanted: Mapping[str, Bang] = {
        code: spec for code, spec in catalogue.bang.items() if code in had or not others
    }
    return [_members(code, spec, known) for code, spec in wanted.items()]


def _members(code: str, spec: Bang, known: Sequence[Period]) -> Members:
    """The rows of the period itself, else of the latest that ends before it, else of any."""
    period, *others = known
    earlier = [it for it in others if it.ky < period.ky]
    found = next((it for it in (period, *earlier, *others) if code in it.bang), None)
    rows = found.bang[code] if found else ()
    return Members(code=code, spec=spec, rows=rows, is_now=found is period)
