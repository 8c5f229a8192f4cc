"""Percentages in prose against the counts before them: `04 xã, chiếm 25%`, and above 100."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from reportgen.compute.figures import Figures, percent
from reportgen.consistency.fractions import AGAINST_PLAN, FRACTION, NEXT_WORD
from reportgen.consistency.prose import NUMBER, Sentence, agrees, number, remark
from reportgen.diagnostic import Diagnostic
from reportgen.period.catalogue import Catalogue
from reportgen.vietnamese import format_quantity

TYPED = rf"(?P<percent>{NUMBER})\s?%"
BETWEEN = r"[^\d%{}().;:]{1,60}?"
SHARE_WORDS = (
    r"(?:\(\s*|,?\s*chiếm\s+(?:tỷ lệ\s+|tỉ lệ\s+)?|,\s*(?:đạt|tương đương)\s+(?:tỷ lệ\s+)?)"
)
SAME_BASE = r"(?=\s*(?:[),.;]|$)|\s+số\s+(?P<base>[^\W\d_]+)\s*(?:[),.;]|$))"
"""Behind a percentage of what was just counted: nothing, or that again."""

STATED = re.compile(SHARE_WORDS + TYPED + SAME_BASE, re.IGNORECASE)
AFTER_FRACTION = re.compile(rf"{BETWEEN}(?={SHARE_WORDS})", re.IGNORECASE)
COUNT = re.compile(
    rf"(?<![\w.,/–-])(?P<count>{NUMBER})\s+(?P<rest>{BETWEEN})(?={SHARE_WORDS})", re.IGNORECASE
)
BOUND = re.compile(rf"\{{(?P<code>[a-z0-9_]+)\}}{BETWEEN}(?={SHARE_WORDS})", re.IGNORECASE)
OVER = re.compile(
    rf"\b(?:chiếm\s+(?:tỷ lệ\s+)?|tỷ lệ\b[^\d%{{}},.;]{{0,60}}?)(?<![\w.,/–-]){TYPED}",
    re.IGNORECASE,
)
CHANGE = re.compile(r"tăng|giảm|bằng|gấp|lấp đầy|công suất|cùng kỳ", re.IGNORECASE)
WHOLE = Decimal(100)
NEAR = 60
"""How many letters behind a percentage tell what it is compared with."""

Shares = Mapping[str, Sequence[Decimal]]
"""By the code of a counted figure, the percentages that it is of its totals."""


def shares_of(catalogue: Catalogue, figures: Figures) -> Shares:
    """What each counted figure is of the totals that the catalogue names for it."""
    found: dict[str, list[Decimal]] = {}
    for code, figure in figures.values.items():
        if figure.share is not None:
            found.setdefault(code, []).append(figure.share)
        ratio = catalogue.chi_tieu[code].ty_le
        if len(ratio) == 2 and figure.value is not None:  # noqa: PLR2004  # part and whole
            found.setdefault(str(ratio[0]), []).append(figure.value)
    return found


def doubts(sentence: Sentence, figures: Figures, shares: Shares) -> Iterator[Diagnostic]:
    """Remarks on one sentence."""
    if "%" not in sentence.words:
        return
    for found in FRACTION.finditer(sentence.words):
        yield from _of_fraction(sentence, found)
    for pattern in (BOUND, COUNT):
        for found in pattern.finditer(sentence.words):
            told, known = _count(found, figures, shares)
            yield from _compare(sentence, found.end(), told, known)
    yield from _over(sentence)


def _of_fraction(sentence: Sentence, found: re.Match[str]) -> Iterator[Diagnostic]:
    """The percentage typed behind `x/y`."""
    between = AFTER_FRACTION.match(sentence.words, found.end())
    share = percent(number(found["part"])[0], number(found["whole"])[0])
    if between and share is not None:
        yield from _compare(sentence, between.end(), f"{found[0]}{between[0]}", [share])


def _count(found: re.Match[str], figures: Figures, shares: Shares) -> tuple[str, Sequence[Decimal]]:
    """A count in words, and the shares that it may be: of its figure, or of those of its value."""
    named = found.groupdict()
    if code := named.get("code"):
        return (figures.values[code].label, shares[code]) if code in shares else ("", [])
    value, rest = number(named["count"])[0], named["rest"]
    alike = [it for it in shares if figures.values[it].value == value]
    alike = [it for it in alike if rest.startswith(figures.values[it].unit)]
    return f"{named['count']} {rest}", [share for code in alike for share in shares[code]]


def _compare(
    sentence: Sentence, at: int, told: str, known: Sequence[Decimal]
) -> Iterator[Diagnostic]:
    """A remark where a percentage of the count is typed and is none of those known."""
    stated = STATED.match(sentence.words, at)
    if not stated or not known or not _same_base(stated, sentence.words[:at]):
        return
    written, decimals = number(stated["percent"])
    if not any(agrees(written, decimals, it) for it in known):
        share = format_quantity(known[0], "%", 2, pad=False)
        values = {"value": f"{stated['percent']}%", "part": told.strip(), "share": share}
        yield remark("phan-tram-khac-so-dem", sentence, stated.span("percent"), **values)


def _same_base(stated: re.Match[str], before: str) -> bool:
    """Whether a percentage that names its whole names what was counted."""
    counted = {it["word"] for it in NEXT_WORD.finditer(before[-NEAR:])}
    return stated["base"] is None or stated["base"] in counted or "{" in before


def _over(sentence: Sentence) -> Iterator[Diagnostic]:
    """A share of more than all."""
    for found in OVER.finditer(sentence.words):
        around = found[0].removesuffix(found["percent"] + "%")
        around += " " + sentence.words[found.end() : found.end() + NEAR]
        compared = CHANGE.search(around) or AGAINST_PLAN.search(around)
        if number(found["percent"])[0] > WHOLE and not compared:
            value = f"{found['percent']}%"
            yield remark("phan-tram-tren-100", sentence, found.span("percent"), value=value)
