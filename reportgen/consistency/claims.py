"""Numbers typed in prose beside the name of an indicator whose value is another.

High precision first: only what stands right beside the whole name of an indicator, with its
unit, in a sentence that tells of no other time, place or aim.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from reportgen.compute.figures import Figure, Figures
from reportgen.consistency.prose import NUMBER, Sentence, agrees, number, remark
from reportgen.diagnostic import Diagnostic
from reportgen.load.node import Scalar
from reportgen.period.catalogue import Catalogue, ChiTieu
from reportgen.period.model import Period
from reportgen.vietnamese import counts_things, format_quantity

TELLING = {"mo_dau", "ket_qua", "han_che", "nguyen_nhan", "cac_muc", "phu_luc"}
"""Parts that tell what is; others tell what shall be."""

ELSEWHEN = re.compile(
    r"phấn đấu|dự kiến|mục tiêu|đến năm|đến hết năm|đến cuối năm|\bsẽ\b|kế hoạch|chỉ tiêu giao|"
    r"cả năm|cùng kỳ|năm trước|năm ngoái|kỳ trước|giai đoạn|nhiệm kỳ|bình quân mỗi|riêng|"
    r"trong đó|từ \d[^\s]* (?:lên|xuống|còn)",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"\s*\([^()]*\)")
YEAR = re.compile(r"\bnăm\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)

LINK = (
    r"(?:\s*\([^()\d]*\))?(?:\s+(?:trên địa bàn|(?:toàn|của|trong) (?:huyện|tỉnh|xã)|"
    r"đến nay|hiện nay|hiện|ước tính|ước thực hiện|ước đạt|ước|thực hiện|đạt|là|còn|có|được|bằng)|"
    r"\s*[:,])*\s+"
)
"""What may stand between the name of an indicator and its value."""
OF_ANOTHER = r"(?!\s+(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|so với|nghị quyết|cùng kỳ))"
"""What makes a percentage one of something else."""
BEFORE_COUNT = re.compile(
    r"(?:^|[,;:(]\s*|\b(?:có|đạt|là|còn|được|với|nay|gồm))\s*$", re.IGNORECASE
)
"""What may stand before a count that the name of its indicator follows."""
AFTER_COUNT = r"(?=\s*(?:[,.;)]|$)|\s+(?:chiếm|bằng|tăng|giảm))"


@dataclass(frozen=True)
class Claim:
    """How an indicator is named in prose: its name before the number, or its rest behind it.

    `name` is the whole name, `words` what of it stands in the sentence, in small letters; `place`
    is where the value comes from.
    """

    figure: Figure
    place: str
    name: str
    words: str
    behind: bool

    @property
    def pattern(self) -> re.Pattern[str]:
        """Finds the words with the number."""
        return _pattern(self.words, self.figure.unit, self.behind)


def claims_of(period: Period, catalogue: Catalogue, figures: Figures) -> list[Claim]:
    """The names of all figures with a value, the longer first: the longer, the surer."""
    found = [
        claim
        for code, figure in figures.values.items()
        for claim in _claims(figure, _place(figure, catalogue.chi_tieu[code], period))
    ]
    return sorted(found, key=lambda it: len(it.name), reverse=True)


def _claims(figure: Figure, place: str) -> Iterator[Claim]:
    if figure.value is None or not figure.unit:
        return
    for name in dict.fromkeys((_bare(figure.label), _bare(figure.short_label))):
        if " " in name:
            yield Claim(figure, place, name, name, behind=False)
        if rest := _after_unit(name, figure.unit):
            yield Claim(figure, place, name, rest, behind=True)


def _place(figure: Figure, indicator: ChiTieu, period: Period) -> str:
    """The place of a typed figure, of the table that it is computed from, else its key."""
    if figure.mark:
        return str(figure.mark)
    table = (indicator.dem or indicator.tong or indicator.trung_binh or "").partition(".")[0]
    rows = period.bang.get(table, ())
    marks = (it.mark for row in rows for it in row.values() if isinstance(it, Scalar))
    return str(next(marks, f"so_lieu.{figure.code}"))


def _bare(label: str) -> str:
    """A label in small letters, without what it says in brackets."""
    return " ".join(BRACKETS.sub("", label).lower().split())


def _after_unit(name: str, unit: str) -> str:
    """The rest of `số xã đạt chuẩn` behind `xã`, so that `04 xã đạt chuẩn` is known."""
    if not counts_things(unit):
        return ""
    counted, things = name.removeprefix("tổng ").removeprefix("số "), f"{unit.lower()} "
    return counted.removeprefix(things) if counted.startswith(things) else ""


@cache
def _pattern(words: str, unit: str, behind: bool) -> re.Pattern[str]:  # which of the two orders
    name, counted = (
        re.escape(words),
        rf"(?P<number>{NUMBER})\s?{re.escape(unit)}(?![\w/]){OF_ANOTHER}",
    )
    if behind:
        return re.compile(rf"(?<![\w.,/–-]){counted}\s+{name}{AFTER_COUNT}", re.IGNORECASE)
    return re.compile(rf"(?<!\w){name}{LINK}{counted}", re.IGNORECASE)


def doubts(sentence: Sentence, claims: list[Claim], figures: Figures) -> Iterator[Diagnostic]:
    """Remarks on the numbers of one sentence."""
    words = sentence.words.lower()
    named = [it for it in claims if it.words in words]
    taken: set[int] = set()
    for claim in named:
        for found in claim.pattern.finditer(sentence.words):
            at = found.start("number")
            before = sentence.words[:at]
            if at in taken or (claim.behind and not BEFORE_COUNT.search(before)):
                continue
            taken.add(at)
            known = _known(found["number"], claim.figure)
            if not known and _tells(sentence, before, figures):
                yield _said(sentence, found, claim)


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


def _said(sentence: Sentence, found: re.Match[str], claim: Claim) -> Diagnostic:
    figure = claim.figure
    known = format_quantity(figure.value or Decimal(0), figure.unit, figure.decimals, pad=False)
    values = {
        "value": found["number"],
        "label": figure.label,
        "known": known,
        "place": claim.place,
        "code": figure.code,
    }
    return remark("so-khac-so-lieu", sentence, found.span("number"), **values)
