"""Numbers typed in prose beside the name of an indicator whose value, or change, is another.

High precision first: only what stands right beside the whole name of an indicator, with its
unit, in a sentence that tells of no other time, place or aim.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.compute.figures import Figure, Figures
from reportgen.consistency import changes, places, scales, times
from reportgen.consistency.names import Name, mentions, subjects
from reportgen.consistency.prose import Sentence, number, remark
from reportgen.diagnostic import Diagnostic
from reportgen.vietnamese import format_quantity

TELLING = {"mo_dau", "ket_qua", "han_che", "nguyen_nhan", "cac_muc", "phu_luc"}
"""Parts that tell what is; others tell what shall be."""

BOUND = re.compile(r"\{(?P<code>[a-z0-9_]+)(?::(?:so|uoc))?\}")
"""A binding that prints the value itself."""


def doubts(sentence: Sentence, names: list[Name], figures: Figures) -> Iterator[Diagnostic]:
    """Remarks on the numbers of one sentence."""
    for name, found in mentions(sentence, names):
        if not _tells(sentence, found.start("number"), figures):
            continue
        if not _known(found, sentence, name.figure, figures):
            yield _said(sentence, found, name)
        yield from changes.doubts(sentence, found.end(), name.figure, name.place, figures.period)
    for name, found in subjects(sentence, names):
        if _tells(sentence, found.end(), figures):
            at = found.end()
            yield from changes.doubts(sentence, at, name.figure, name.place, figures.period)
    for found in BOUND.finditer(sentence.words):
        if figure := figures.values.get(found["code"]):
            at, place = _behind_unit(sentence, found.end(), figure), str(figure.mark or "")
            yield from changes.doubts(sentence, at, figure, place, figures.period)


def _tells(sentence: Sentence, at: int, figures: Figures) -> bool:
    """Whether what stands there tells of the period itself, by its part and the words before."""
    part = re.split(r"[.\[]", sentence.path)
    before = sentence.words[:at]
    other = times.elsewhen(before, figures) or places.elsewhere(before, figures.unit_name)
    return bool({*part} & TELLING) and not other


def _behind_unit(sentence: Sentence, at: int, figure: Figure) -> int:
    """Where a binding of a number alone ends: its unit is typed behind it."""
    unit = f" {figure.unit}"
    return at + len(unit) if sentence.words.startswith(unit, at) else at


def _known(found: re.Match[str], sentence: Sentence, figure: Figure, figures: Figures) -> bool:
    """Whether a number is the value, or one of another time or of a plan that its clause names."""
    after = times.clause(sentence.words[found.end() :])
    if times.other_year(after, figures):
        return True
    amount, decimals = number(found["number"])
    power = scales.power(found["unit"], figure.unit) or 0
    return any(scales.agree(amount, decimals, power, it) for it in _numbers(figure, after))


def _numbers(figure: Figure, after: str) -> Iterator[Decimal]:
    values = [figure.value, figure.in_period, figure.year_to_date]
    if times.EARLIER.search(after):
        values += [figure.previous, figure.last_year]
    yield from (it for it in values if it is not None)
    if times.PLANNED.search(after):
        plans = [it for it in (figure.plan, figure.term_plan, figure.next_plan) if it]
        yield from (bound for it in plans for bound in (it.low, it.high))


def _said(sentence: Sentence, found: re.Match[str], name: Name) -> Diagnostic:
    figure = name.figure
    known = format_quantity(figure.value or Decimal(0), figure.unit, figure.decimals, pad=False)
    values = {
        "value": found["number"],
        "label": figure.label,
        "known": known,
        "place": name.place,
        "code": figure.code,
    }
    return remark("so-khac-so-lieu", sentence, found.span("number"), **values)
