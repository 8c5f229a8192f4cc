"""Which members may be summed: of the unit, of the period, each once; and how their days stand."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reportgen.diagnostic import Diagnostic, Severity
from reportgen.period.model import Period, Registry
from reportgen.rollup.family import above
from reportgen.rollup.member import Member
from reportgen.vietnamese import short_date


class Sorted(NamedTuple):
    """The members that may be summed by unit, and what is wrong with the others."""

    members: Mapping[str, Member]
    mistakes: list[Diagnostic]


def sort_out(members: Sequence[Member], into: Period, registry: Registry) -> Sorted:
    """The members that may be summed into a period."""
    by_unit: dict[str, list[Member]] = {}
    for member in _apart(members):
        by_unit.setdefault(member.unit, []).append(member)
    good: dict[str, Member] = {}
    mistakes: list[Diagnostic] = []
    for same in by_unit.values():
        found = [it for member in same for it in _mistakes(member, into, registry)]
        found += [*_twice(same), *_twice_counted(same, by_unit, into, registry)]
        mistakes += found
        if not found:
            good[same[0].unit] = same[0]
    return Sorted(good, mistakes)


def _apart(members: Sequence[Member]) -> list[Member]:
    """One member for files that hold the same data, the YAML file before its DOCX and PDF."""
    ordered = sorted(members, key=lambda it: (it.origin.is_document, it.origin.file))
    return [*{it.origin.data: it for it in reversed(ordered)}.values()][::-1]


def _mistakes(member: Member, into: Period, registry: Registry) -> Iterator[Diagnostic]:
    if member.unit not in registry:
        yield _at(member, "don_vi", "thanh-vien-la", value=member.unit, unit=into.don_vi)
    elif into.don_vi not in above(member.unit, registry):
        own = registry[member.unit].truc_thuoc or "-"
        yield _at(
            member, "don_vi", "khong-truc-thuoc", value=member.unit, unit=into.don_vi, own=own
        )
    if member.period != into.ky:
        yield _at(member, "ky", "ky-thanh-vien-khac", value=member.period.code, period=into.ky.code)


def _twice(same: Sequence[Member]) -> Iterator[Diagnostic]:
    files = sorted(it.origin.file for it in same)
    for member in same if len(same) > 1 else ():
        other = ", ".join(file for file in files if file != member.origin.file) or files[0]
        yield _at(member, "don_vi", "thanh-vien-trung", value=member.unit, other=other)


def _twice_counted(
    same: Sequence[Member], by_unit: Mapping[str, object], into: Period, registry: Registry
) -> Iterator[Diagnostic]:
    """A unit whose figures are in those of a unit above it that is given too."""
    upper = [it for it in above(same[0].unit, registry) if it in by_unit and it != into.don_vi]
    for member in same if upper else ():
        yield _at(member, "don_vi", "tinh-hai-lan", value=member.unit, upper=upper[0])


def late(members: Sequence[Member], into: Period) -> Iterator[Diagnostic]:
    """Warnings: figures that stand for another day than those of the whole."""
    for member in members:
        if member.cutoff != into.chot_so_lieu:
            code = "chot-muon" if member.cutoff > into.chot_so_lieu else "chot-som"
            day = short_date(into.chot_so_lieu)
            yield _at(
                member, "chot_so_lieu", code, "warning", value=short_date(member.cutoff), day=day
            )


def missing(units: Sequence[str], into: Period, registry: Registry) -> Iterator[Diagnostic]:
    """Warnings: units that have not reported."""
    for unit in units:
        values = {"value": registry[unit].ten, "unit": unit, "period": into.ky.code}
        yield Diagnostic("thieu-thanh-vien", registry[unit].mark, values, "warning", unit)


def _at(
    member: Member, key: str, code: str, severity: Severity = "error", **values: object
) -> Diagnostic:
    mark = member.mark(key)
    return Diagnostic(code, mark, values, severity, key if mark else member.origin.file)
