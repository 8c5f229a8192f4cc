"""Warnings on figures and words of one period that contradict each other."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches

from reportgen.compute.figures import Figures
from reportgen.consistency import answers, claims, fractions, names, percents, slips, totals
from reportgen.consistency.prose import sentences
from reportgen.diagnostic import Diagnostic
from reportgen.messages.consistency import CONSISTENCY
from reportgen.messages.regime import REGIME_DOUBTS
from reportgen.period.catalogue import Catalogue
from reportgen.period.model import Period

UNKNOWN = "canh-bao-la"
SILENCEABLE = ({*CONSISTENCY} | {*REGIME_DOUBTS}) - {UNKNOWN}
"""Warnings that a period file may say were looked at: `bo_qua`."""


def doubts(period: Period, catalogue: Catalogue, figures: Figures) -> Iterator[Diagnostic]:
    """Everything that hardly can be meant; what has no place of its own stands for the file."""
    for found in _doubts(period, catalogue, figures):
        yield found if found.mark else replace(found, mark=period.mark)


def _doubts(period: Period, catalogue: Catalogue, figures: Figures) -> Iterator[Diagnostic]:
    yield from totals.doubts(catalogue, figures)
    yield from slips.doubts(catalogue, figures)
    units, shares = fractions.counted_units(catalogue), percents.shares_of(catalogue, figures)
    named = names.names_of(period, catalogue, figures)
    for sentence in sentences(period):
        yield from fractions.doubts(sentence, units)
        yield from percents.doubts(sentence, figures, shares)
        yield from claims.doubts(sentence, named, figures)
    yield from answers.doubts(period, figures)


def mistakes(period: Period) -> Iterator[Diagnostic]:
    """Codes in `bo_qua` that are no warnings."""
    for i, code in enumerate(period.bo_qua):
        if code not in SILENCEABLE:
            known = get_close_matches(code, SILENCEABLE, 3, 0.5) or sorted(SILENCEABLE)
            values = {"value": code, "known": ", ".join(known)}
            yield Diagnostic(UNKNOWN, code.mark, values, path=f"bo_qua[{i}]")
