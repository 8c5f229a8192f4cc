"""Plans of a year, a stage, a term: that of the period file, else that of the catalogue."""

from dataclasses import replace
from datetime import timedelta

from reportgen.period.catalogue import ChiTieu
from reportgen.period.model import Period
from reportgen.vietnamese import ReportingPeriod, Target, TargetKind, parse_period

KINDS = {
    "dung": TargetKind.EXACT, "it-nhat": TargetKind.AT_LEAST,
    "nhieu-nhat": TargetKind.AT_MOST, "xap-xi": TargetKind.ABOUT,
}  # fmt: skip


def year_plan(code: str, indicator: ChiTieu, period: Period) -> Target | None:
    """The plan of the period's year; of a stage or a term, its own."""
    typed = period.so_lieu.get(code)
    if typed and typed.ke_hoach:
        return _settled(typed.ke_hoach, indicator)
    name = period.ky.slug if period.ky.years > 1 else str(period.ky.year)
    return _named(indicator, period, name)


def term_plan(code: str, indicator: ChiTieu, period: Period) -> Target | None:
    """The plan of the stage or term that the period lies in: of the shortest that has one."""
    typed = period.so_lieu.get(code)
    if typed and typed.ke_hoach_giai_doan:
        return _settled(typed.ke_hoach_giai_doan, indicator)
    stage = stage_of(indicator, period)
    return _named(indicator, period, stage.slug) if stage else None


def stage_of(indicator: ChiTieu, period: Period) -> ReportingPeriod | None:
    """The shortest stage or term around the period that has a plan for the unit."""
    first, last = period.ky.start, period.ky.end
    around = [it for it in _stages(indicator) if it.start <= first and last <= it.end]
    planned = (it for it in sorted(around, key=_length) if _named(indicator, period, it.slug))
    return next(planned, None)


def next_plan(indicator: ChiTieu, period: Period) -> Target | None:
    """The plan of the stage, term or year that begins the day after the period: what comes next."""
    first = period.ky.end + timedelta(days=1)
    if (first.month, first.day) != (1, 1):
        return None
    begins = sorted((it for it in _stages(indicator) if it.start == first), key=_length)
    names = [*(it.slug for it in begins), str(first.year)]
    return next((it for name in names if (it := _named(indicator, period, name))), None)


def _length(stage: ReportingPeriod) -> int:
    return stage.years


def _stages(indicator: ChiTieu) -> list[ReportingPeriod]:
    """The stages and terms that an indicator has plans for."""
    return [it for it in map(parse_period, indicator.ke_hoach) if it.years > 1]


def _named(indicator: ChiTieu, period: Period, name: str) -> Target | None:
    plan = indicator.ke_hoach.get(name)
    target = plan.of(period.don_vi) if plan else None
    return _settled(target, indicator) if target else None


def _settled(target: Target, indicator: ChiTieu) -> Target:
    """A plain number as its indicator wants it to be understood."""
    if target.kind is TargetKind.PLAIN and indicator.loai_ke_hoach:
        return replace(target, kind=KINDS[indicator.loai_ke_hoach])
    return target
