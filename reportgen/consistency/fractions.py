"""Fractions and percentages in prose: `15/19 chỉ tiêu`, `04 xã, chiếm 25%`."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from reportgen.compute.figures import Figures, percent
from reportgen.consistency.prose import NUMBER, Sentence, agrees, number
from reportgen.diagnostic import Diagnostic
from reportgen.period.catalogue import Catalogue
from reportgen.vietnamese import counts_things, format_number

PLAIN_UNITS = frozenset(
    {"xã", "phường", "huyện", "thôn", "bản", "hộ", "người", "chỉ tiêu", "tiêu chí", "trường",
     "đơn vị", "nhiệm vụ", "công trình", "dự án", "hồ sơ", "kiến nghị", "đơn thư", "vụ"}
)  # fmt: skip
"""What is counted everywhere, beside the units of the catalogue."""

FRACTION = re.compile(
    rf"(?<![\w.,/–-])(?P<part>{NUMBER})/(?P<whole>{NUMBER})(?![\w/]|[.,]\d|[-–]\w)"
)
NAMED = re.compile(
    r"\b(?:số|tỷ lệ|tỉ lệ|ngõ|tờ|thửa|km|luật|nghị định|thông tư|quyết định|nghị quyết|huyết áp)"
    r"\s*$", re.IGNORECASE,
)  # fmt: skip
"""Words before a fraction that is a name: `số 31/2`, `tỷ lệ 1/500`."""
DATED = re.compile(
    r"\b(?:ngày|tháng|năm|đến|từ|trước|sau|và|đêm|sáng|trưa|chiều|tối|hôm|lúc|giờ|quý)\s*$",
    re.IGNORECASE,
)
"""Words before a day and a month."""
AGAINST_PLAN = re.compile(
    r"kế hoạch|dự toán|so với|mục tiêu|nghị quyết|được giao|gấp|(?<!và )\bvượt|\d{3,}(?:,\d+)?\s?%",
    re.IGNORECASE,
)
"""A sentence in which the first number may well be the larger: reached / asked for."""
NEXT_WORD = re.compile(r"\s+(?P<word>[^\W\d_]+)")

PERCENT = rf"(?P<percent>{NUMBER})\s?%"
SHARE_WORDS = (
    r"(?:\(\s*|,?\s*chiếm\s+(?:tỷ lệ\s+|tỉ lệ\s+)?|,\s*(?:đạt|tương đương)\s+(?:tỷ lệ\s+)?)"
)
SAME_BASE = r"(?=\s*(?:[),.;]|$)|\s+số\s+(?P<base>[^\W\d_]+)\s*(?:[),.;]|$))"
BETWEEN = r"[^\d%{}().;:]{1,60}?"
OF_FRACTION = re.compile(BETWEEN + SHARE_WORDS + PERCENT + SAME_BASE, re.IGNORECASE)
"""From a fraction to the percentage that says the same."""

COUNT = re.compile(rf"(?<![\w.,/–-])(?P<count>{NUMBER})\s+(?P<rest>{BETWEEN})(?={SHARE_WORDS})")
BOUND = re.compile(rf"\{{(?P<code>[a-z0-9_]+)\}}(?:{BETWEEN})(?={SHARE_WORDS})")
STATED = re.compile(SHARE_WORDS + PERCENT + SAME_BASE, re.IGNORECASE)

OVER = re.compile(
    rf"(?:\bchiếm\s+(?:tỷ lệ\s+)?|\btỷ lệ\b[^\d%{{}},.;]{{0,60}}?)(?<![\w.,/–-]){PERCENT}",
    re.IGNORECASE,
)
CHANGE = re.compile(r"tăng|giảm|bằng|gấp|lấp đầy|công suất|tăng trưởng|cùng kỳ", re.IGNORECASE)
WHOLE = Decimal(100)

Shares = Mapping[str, list[Decimal]]
"""By the code of a counted figure, the percentages that it is of its totals."""


def doubts(
    sentence: Sentence, units: frozenset[str], figures: Figures, shares: Shares
) -> Iterator[Diagnostic]:
    """Remarks on one sentence."""
    yield from _fractions(sentence, units)
    yield from _counts(sentence, figures, shares)
    yield from _over(sentence)


def counted_units(catalogue: Catalogue) -> frozenset[str]:
    """First words of the units that things are counted in."""
    typed = {it.don_vi_tinh or "" for it in catalogue.chi_tieu.values()}
    typed |= {
        cot.don_vi_tinh or "" for bang in catalogue.bang.values() for cot in bang.cot.values()
    }
    named = {it for it in typed if counts_things(it)} | PLAIN_UNITS
    return frozenset(re.split(r"[\s,]", it, maxsplit=1)[0].lower() for it in named)


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


def _fractions(sentence: Sentence, units: frozenset[str]) -> Iterator[Diagnostic]:
    for found in FRACTION.finditer(sentence.words):
        part, whole = number(found["part"])[0], number(found["whole"])[0]
        before, after = sentence.words[: found.start()], sentence.words[found.end() :]
        if NAMED.search(before):
            continue
        if part > whole and _is_count(part, whole, before, after, units):
            if not AGAINST_PLAN.search(sentence.words):
                yield _said("tu-lon-hon-mau", sentence, found, value=found[0])
        elif (stated := OF_FRACTION.match(after)) and _same_base(stated, after):
            written, decimals = number(stated["percent"])
            share = percent(part, whole)
            if share is not None and not agrees(written, decimals, share):
                values = {"part": found[0], "share": format_number(share, max(decimals, 1))}
                yield _said(
                    "phan-tram-khac-so-dem",
                    sentence,
                    found,
                    value=f"{stated['percent']}%",
                    **values,
                )


def _is_count(
    part: Decimal, whole: Decimal, before: str, after: str, units: frozenset[str]
) -> bool:
    """Whether `x/y` counts things: what may be a day and a month does so before a unit alone."""
    word = NEXT_WORD.match(after)
    if not word or word["word"].lower() == "mmhg":
        return False
    may_be_day = part <= 31 and whole <= 12  # noqa: PLR2004  # days and months
    return not may_be_day or (word["word"].lower() in units and not DATED.search(before))


def _same_base(stated: re.Match[str], after: str) -> bool:
    """Whether a percentage that names its whole names what the fraction counts."""
    word = NEXT_WORD.match(after)
    return stated["base"] is None or bool(word and word["word"] == stated["base"])


def _counts(sentence: Sentence, figures: Figures, shares: Shares) -> Iterator[Diagnostic]:
    """A count, typed or bound, and the percentage typed behind it."""
    for pattern in (BOUND, COUNT):
        for found in pattern.finditer(sentence.words):
            stated = STATED.match(sentence.words, found.end())
            known = _shares(found, figures, shares) if stated else []
            if not stated or not known:
                continue
            written, decimals = number(stated["percent"])
            if not any(agrees(written, decimals, it) for it in known):
                values = {"part": _count(found, figures), "share": format_number(known[0], 2)}
                yield _said(
                    "phan-tram-khac-so-dem", sentence, stated,
                    value=f"{stated['percent']}%", **values,
                )  # fmt: skip


def _shares(found: re.Match[str], figures: Figures, shares: Shares) -> list[Decimal]:
    """What the count may be of its totals: of its figure, or of the figures that have its value."""
    named = found.groupdict()
    if named.get("code"):
        return shares.get(named["code"], [])
    value, _ = number(named["count"])
    return [
        share
        for code, known in shares.items()
        if figures.values[code].value == value
        and found["rest"].startswith(figures.values[code].unit)
        for share in known
    ]


def _count(found: re.Match[str], figures: Figures) -> str:
    named = found.groupdict()
    return figures.values[named["code"]].label if named.get("code") else named["count"]


def _over(sentence: Sentence) -> Iterator[Diagnostic]:
    """A share of more than all."""
    for found in OVER.finditer(sentence.words):
        behind = sentence.words[found.end() :]
        said = CHANGE.search(found[0]) or AGAINST_PLAN.search(f"{found[0][:-1]} {behind[:60]}")
        if number(found["percent"])[0] > WHOLE and not said:
            yield _said("phan-tram-tren-100", sentence, found, value=f"{found['percent']}%")


def _said(code: str, sentence: Sentence, at: re.Match[str], **values: object) -> Diagnostic:
    return Diagnostic(code, sentence.place(*at.span()), values, "warning", sentence.path)
