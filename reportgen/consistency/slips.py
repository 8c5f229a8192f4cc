"""Values that can hardly be meant: out of their range, or a slipped decimal away from before."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.compute.figures import Figure, Figures, percent
from reportgen.consistency.prose import NUMBER, agrees, number
from reportgen.diagnostic import Diagnostic
from reportgen.period.catalogue import Catalogue, ChiTieu, Khoang
from reportgen.vietnamese import (
    ReportingPeriod,
    counts_things,
    fold,
    format_number,
    format_quantity,
)

SLIP = 8
"""How many times a value is another when a decimal mark may have slipped.

Ten, less what may really have changed between two periods.
"""
FEW = 100
"""Below this, counts of things change tenfold by themselves."""

FRACTION = re.compile(rf"(?P<part>{NUMBER})/(?P<whole>{NUMBER})")
CHANGES = ("tang", "giam", "so voi")
"""Words in the name of a percentage that is no share of anything."""

BOUNDS = {"tu": "từ", "tren": "trên", "den": "đến", "duoi": "dưới", "bang": "bằng"}


def doubts(catalogue: Catalogue, figures: Figures) -> Iterator[Diagnostic]:
    """Remarks on single figures."""
    for code, figure in figures.values.items():
        indicator = catalogue.chi_tieu[code]
        if figure.value is not None:
            yield from _range(figure, figure.value, indicator)
            if not indicator.is_computed:  # what it is computed from is looked at itself
                yield from _slip(figure, figure.value, figures.period)
            yield from _note(figure, figure.value)


def _said(code: str, figure: Figure, **values: object) -> Diagnostic:
    named = {"label": figure.label, "value": _shown(figure, figure.value), **values}
    return Diagnostic(code, figure.mark, named, "warning", f"so_lieu.{figure.code}")


def _shown(figure: Figure, value: Decimal | None) -> str:
    return format_quantity(value or Decimal(0), figure.unit, None, pad=False)


def _range(figure: Figure, value: Decimal, indicator: ChiTieu) -> Iterator[Diagnostic]:
    """Out of the range that the catalogue names, or of the one that goes without saying."""
    if indicator.hop_ly is not None:
        if not indicator.hop_ly.holds(value):
            yield _said("ngoai-khoang-hop-ly", figure, range=bounds_said(indicator.hop_ly))
    elif counts_things(figure.unit) and value < 0:
        yield _said("ngoai-khoang-hop-ly", figure, range="từ 0")
    elif _is_part(figure) and not 0 <= value <= 100:  # noqa: PLR2004  # percent
        yield _said("ngoai-khoang-hop-ly", figure, range="từ 0 đến 100")


def _is_part(figure: Figure) -> bool:
    """Whether a figure is the percentage that something is of a whole."""
    name = fold(figure.label)
    return (
        figure.unit == "%"
        and name.startswith("ty le ")
        and not any(word in name for word in CHANGES)
    )


def bounds_said(range_: Khoang) -> str:
    """A range in words: `từ 0 đến 100`."""
    known = [(word, getattr(range_, name)) for name, word in BOUNDS.items()]
    return " ".join(f"{word} {format_number(it)}" for word, it in known if it is not None)


def _slip(figure: Figure, value: Decimal, period: ReportingPeriod) -> Iterator[Diagnostic]:
    """About ten times off every earlier value that is known, all in one direction."""
    compared = [
        (figure.in_period, figure.previous, period.previous()),
        (value, figure.last_year, period.same_last_year()),
    ]
    pairs = [(now, then, name) for now, then, name in compared if now and then]
    ways = {_way(now, then, figure.unit) for now, then, _ in pairs}
    if ways in ({1}, {-1}):
        now, then, other = pairs[0]
        shown = {"value": _shown(figure, now), "other": _shown(figure, then)}
        yield _said("so-truot-hang", figure, **shown, period=other.name)


def _way(now: Decimal, then: Decimal, unit: str) -> int:
    """1 where a value is many times the other, -1 where it is a small part of it, else 0."""
    if counts_things(unit) and max(abs(now), abs(then)) < FEW:
        return 0
    if abs(now) >= SLIP * abs(then):
        return 1
    return -1 if SLIP * abs(now) <= abs(then) else 0


def _note(figure: Figure, value: Decimal) -> Iterator[Diagnostic]:
    """A percentage whose note says what it is of what: `25/43`."""
    found = FRACTION.fullmatch(figure.note.strip())
    if not found or figure.unit != "%":
        return
    part, whole = number(found["part"])[0], number(found["whole"])[0]
    share = percent(part, whole)
    decimals = max(0, -int(value.as_tuple().exponent))
    if share is not None and not agrees(value, decimals, share):
        told = format_number(share, max(decimals, 1))
        yield _said("ty-le-khac-so-dem", figure, part=found[0], share=f"{told}%")
