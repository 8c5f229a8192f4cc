"""Reporting regimes: from when to when the figures of a period are taken, and what breaks that."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from reportgen.diagnostic import Diagnostic
from reportgen.load.node import Node, Scalar
from reportgen.period.model import DonVi, Period
from reportgen.reader import Reader
from reportgen.regime.cutoff import Cutoff, choose, cutoff
from reportgen.regime.model import KIND_NAMES, TO_BE_CONFIRMED, KindRule, Regime, Regimes
from reportgen.vietnamese import short_date

__all__ = [
    "KIND_NAMES",
    "TO_BE_CONFIRMED",
    "Cutoff",
    "KindRule",
    "Regime",
    "Regimes",
    "choose",
    "cutoff",
    "doubts",
    "mistakes",
    "read_regimes",
]


def read_regimes(nodes: Mapping[str, Node]) -> tuple[Regimes, list[Diagnostic]]:
    """The regimes by the name of their file, and every mistake in them."""
    reader = Reader()
    found: dict[str, Regime] = {}
    kinds = [kind.label for kind in KIND_NAMES]
    for name, node in nodes.items():
        regime: Regime | None = reader.read(Regime, node, "")
        if regime is None:
            continue
        found[name] = regime
        for kind in regime.ky:
            if kind not in kinds and isinstance(kind, Scalar):
                allowed = ", ".join(kinds)
                reader.say("gia-tri-la", kind.mark, f"ky.{kind}", value=kind, allowed=allowed)
    return found, reader.diagnostics


def mistakes(period: Period, regimes: Regimes) -> Iterator[Diagnostic]:
    """A regime that is not there, figures dated after the day that all figures stand for."""
    name, end = period.che_do, period.chot_so_lieu
    if name is not None and name not in regimes:
        known = ", ".join(get_close_matches(name, regimes, 3, 0.5) or sorted(regimes))
        yield Diagnostic("che-do-la", name.mark, {"value": name, "known": known}, path="che_do")
    for code, figure in period.so_lieu.items():
        if figure.ngay is not None and figure.ngay > end:
            values = {"value": short_date(figure.ngay), "day": short_date(end)}
            yield Diagnostic("so-lieu-sau-chot", figure.mark, values, path=f"so_lieu.{code}.ngay")


def doubts(period: Period, unit: DonVi, regimes: Regimes) -> Iterator[Diagnostic]:
    """Days that the regime does not expect. An office may mean them, so they are warnings."""
    found = cutoff(regimes, period.ky, unit.he_thong, period.chot_so_lieu, period.che_do)
    if found is None:
        return
    if period.chot_so_lieu > found.latest:
        yield _doubt("chot-sau-che-do", period, found)
    elif period.chot_so_lieu < found.earliest:
        yield _doubt("chot-truoc-che-do", period, found)
    for code, figure in period.so_lieu.items():
        if figure.ngay is not None and found.latest < figure.ngay <= period.chot_so_lieu:
            values = {"value": short_date(figure.ngay), "day": short_date(found.last)}
            path = f"so_lieu.{code}.ngay"
            yield Diagnostic(
                "so-lieu-sau-che-do", figure.mark, values, "warning", path, found.clause
            )


def _doubt(code: str, period: Period, found: Cutoff) -> Diagnostic:
    values = {
        "value": short_date(period.chot_so_lieu),
        "period": period.ky.name,
        "day": short_date(found.last),
    }
    mark = period.marks.get("chot_so_lieu", period.mark)
    return Diagnostic(code, mark, values, "warning", "chot_so_lieu", found.clause)
