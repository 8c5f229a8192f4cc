"""A member of a unit: what a roll-up keeps of a period file, and nothing else of it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from reportgen.compute.history import History
from reportgen.diagnostic import Mark, Source
from reportgen.period.catalogue import Catalogue
from reportgen.period.model import Period
from reportgen.rollup.estimates import is_estimate
from reportgen.vietnamese import ReportingPeriod

Marks = Mapping[str, Mark]


@dataclass(frozen=True, kw_only=True)
class Origin:
    """Where a member's data come from: the file as it was named, the hash of its data.

    `marks` are the places of the head's keys, each without the rest of its file.
    """

    file: str
    digest: str = ""
    marks: Marks = field(default_factory=dict)
    is_document: bool = False

    @property
    def data(self) -> str:
        """What tells data apart: files that hold the same are one report."""
        return self.digest or self.file


@dataclass(frozen=True, kw_only=True)
class Member:
    """One unit in one period: the exact values that are asked for, those that it has.

    `estimates` names the estimated ones, `partial` those rolled up without all units of its own.
    """

    unit: str
    period: ReportingPeriod
    cutoff: date
    origin: Origin
    values: Mapping[str, Decimal]
    estimates: frozenset[str] = frozenset()
    partial: Mapping[str, str] = field(default_factory=dict)

    def mark(self, name: str) -> Mark | None:
        """Where a key of the head is typed."""
        return self.origin.marks.get(name)


def member_of(
    period: Period, catalogue: Catalogue, wanted: Collection[str], origin: Origin
) -> Member:
    """What a period says of the indicators that are asked for, computed ones included."""
    history = History([period], catalogue)
    found = {code: history.value(code, period.ky) for code in wanted}
    values = {code: value for code, value in found.items() if value is not None}
    return Member(
        unit=str(period.don_vi),
        period=period.ky,
        cutoff=period.chot_so_lieu,
        origin=origin,
        values=values,
        estimates=frozenset(code for code in values if is_estimate(code, period, catalogue)),
        partial=_partial(period, values),
    )


def _partial(period: Period, values: Collection[str]) -> dict[str, str]:
    """The figures that are themselves of some units only, and how many of how many."""
    said = {code: period.so_lieu[code].tong_hop for code in values if code in period.so_lieu}
    return {code: str(it) for code, it in said.items() if it and is_partial(it)}


def is_partial(reported: str) -> bool:
    """Whether `14/16` says that some are missing."""
    part, _, whole = reported.partition("/")
    return part != whole


def alone(mark: Mark) -> Mark:
    """A mark that holds its own line of the source only: thousands of files are not kept."""
    lines = mark.source.lines
    text = lines[mark.line - 1] if 1 <= mark.line <= len(lines) else ""
    source = Source(mark.source.name, "\n" * (mark.line - 1) + text)
    return Mark(source, mark.line, mark.column, mark.length)
