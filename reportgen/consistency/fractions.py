"""Fractions in prose that count more than all: `19/15 chỉ tiêu`. Days are not fractions."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.consistency.prose import NUMBER, Sentence, number, remark
from reportgen.diagnostic import Diagnostic
from reportgen.period.catalogue import Catalogue
from reportgen.vietnamese import counts_things

PLAIN_UNITS = frozenset(
    {"xã", "phường", "huyện", "thôn", "bản", "hộ", "người", "chỉ tiêu", "tiêu chí", "trường",
     "đơn vị", "nhiệm vụ", "công trình", "dự án", "hồ sơ", "kiến nghị", "vụ"}
)  # fmt: skip
"""What is counted everywhere, beside the units of the catalogue."""

FRACTION = re.compile(
    rf"(?<![\w.,/–-])(?P<part>{NUMBER})/(?P<whole>{NUMBER})(?![\w/]|[.,]\d|[-–]\w)"
)
NAMED = re.compile(
    r"\b(?:số|tỷ lệ|tỉ lệ|ngõ|tờ|thửa|km|luật|nghị định|thông tư|quyết định|nghị quyết|huyết áp)"
    r"\s*$",
    re.IGNORECASE,
)
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
"""What compares with a plan or another time: there the first number may well be the larger."""
JUDGED = re.compile(r"\s+(?:chỉ tiêu|tiêu chí|nhiệm vụ)\b", re.IGNORECASE)
"""What is judged one by one: more of them than there are is wrong in any sentence."""
NEXT_WORD = re.compile(r"\s+(?P<word>[^\W\d_]+)")
LAST_DAY, LAST_MONTH = 31, 12


def doubts(sentence: Sentence, units: frozenset[str]) -> Iterator[Diagnostic]:
    """Remarks on one sentence; `units` are first words of what is counted."""
    for found in FRACTION.finditer(sentence.words):
        part, whole = number(found["part"])[0], number(found["whole"])[0]
        before, after = sentence.words[: found.start()], sentence.words[found.end() :]
        if part <= whole or NAMED.search(before):
            continue
        if AGAINST_PLAN.search(sentence.words) and not JUDGED.match(after):
            continue
        if _counts(part, whole, before, after, units):
            yield remark("tu-lon-hon-mau", sentence, found.span(), value=found[0])


def _counts(part: Decimal, whole: Decimal, before: str, after: str, units: frozenset[str]) -> bool:
    """Whether `x/y` counts things: what may be a day and a month does so before a unit alone."""
    word = NEXT_WORD.match(after)
    if not word or word["word"].lower() == "mmhg":
        return False
    may_be_day = part <= LAST_DAY and whole <= LAST_MONTH
    return not may_be_day or (word["word"].lower() in units and not DATED.search(before))


def counted_units(catalogue: Catalogue) -> frozenset[str]:
    """First words of the units that things are counted in."""
    typed = {it.don_vi_tinh or "" for it in catalogue.chi_tieu.values()}
    columns = [cot for bang in catalogue.bang.values() for cot in bang.cot.values()]
    typed |= {it.don_vi_tinh or "" for it in columns}
    named = {it for it in typed if counts_things(it)} | PLAIN_UNITS
    return frozenset(re.split(r"[\s,]", it, maxsplit=1)[0].lower() for it in named)
