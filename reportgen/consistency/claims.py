"""Numbers typed in prose beside the name of an indicator whose value, or change, is another.

High precision first: only what stands right beside the whole name of an indicator, with its
unit, in a sentence that tells of no other time, place or aim.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.compute.figures import Figure, Figures
from reportgen.consistency import changes
from reportgen.consistency.names import Name, mentions
from reportgen.consistency.prose import Sentence, agrees, number, remark
from reportgen.diagnostic import Diagnostic
from reportgen.vietnamese import format_quantity

TELLING = {"mo_dau", "ket_qua", "han_che", "nguyen_nhan", "cac_muc", "phu_luc"}
"""Parts that tell what is; others tell what shall be."""

BOUND = re.compile(r"\{(?P<code>[a-z0-9_]+)(?::(?:so|uoc))?\}")
"""A binding that prints the value itself."""
ELSEWHEN = re.compile(
    r"phấn đấu|dự kiến|mục tiêu|đến năm|đến hết năm|đến cuối năm|\bsẽ\b|kế hoạch|chỉ tiêu giao|"
    r"cả năm|cùng kỳ|năm trước|năm ngoái|kỳ trước|giai đoạn|nhiệm kỳ|bình quân mỗi|riêng|"
    r"trong đó|từ \d[^\s]* (?:lên|xuống|còn)",
    re.IGNORECASE,
)
YEAR = re.compile(r"\bnăm\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)


def doubts(sentence: Sentence, names: list[Name], figures: Figures) -> Iterator[Diagnostic]:
    """Remarks on the numbers of one sentence."""
    for name, found in mentions(sentence, names):
        before = sentence.words[: found.start("number")]
        if not _tells(sentence, before, figures):
            continue
        if not _known(found["number"], name.figure):
            yield _said(sentence, found, name)
        yield from changes.doubts(sentence, found.end(), name.figure, name.place)
    for found in BOUND.finditer(sentence.words):
        if figure := figures.values.get(found["code"]):
            yield from changes.doubts(sentence, found.end(), figure, str(figure.mark or ""))


def _tells(sentence: Sentence, before: str, figures: Figures) -> bool:
    """Whether a number tells of the period itself, by its part and by the words before it."""
    part = re.split(r"[.\[]", sentence.path)
    years = {it["year"] for it in YEAR.finditer(before)} - {str(figures.period.end.year)}
    return bool({*part} & TELLING) and not years and not ELSEWHEN.search(before)


def _known(text: str, figure: Figure) -> bool:
    """Whether a number is one of those that the figure has."""
    written, decimals = number(text)
    return any(agrees(written, decimals, it) for it in _numbers(figure))


def _numbers(figure: Figure) -> Iterator[Decimal]:
    plans = [it for it in (figure.plan, figure.term_plan, figure.next_plan) if it]
    yield from (bound for it in plans for bound in (it.low, it.high))
    values = (
        figure.value, figure.in_period, figure.year_to_date, figure.previous, figure.last_year
    )  # fmt: skip
    yield from (it for it in values if it is not None)


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
