"""Patterns of phrases with a name: `thu ngân sách ước đạt 48,2 tỷ đồng`, `04 xã đạt chuẩn`."""

import re
from functools import cache

from reportgen.consistency.prose import NUMBER
from reportgen.consistency.scales import written

PLACE = r"(?:huyện|tỉnh|xã|phường|thành phố|thị xã|đặc khu)"
LEAD_WORDS = (
    rf"nhà nước|trên địa bàn(?: (?:toàn )?{PLACE}\b)?|"
    rf"(?:(?:của |trong )?toàn|của|trong) {PLACE}|(?:tính )?đến nay|hiện nay|"
    r"hiện|ước tính|ước thực hiện|ước|thực hiện|đã|lũy kế"
)
"""What may stand between the name of an indicator and a verb."""
VERBS = (
    r"ước đạt|đạt được|đạt|là|còn|có|được|bằng|lên|tăng lên|giảm còn|(?:giảm )?xuống còn|"
    r"chỉ (?:đạt|còn|có|được)|mới (?:đạt|có|được)|ở mức"
)
OF_ANOTHER = r"(?!\s+(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|so với|nghị quyết|cùng kỳ|phải|nữa))"
"""What makes a number one of something else."""
BEFORE_COUNT = re.compile(
    r"(?:^|[,;:(]\s*|\b(?:có|đạt|là|còn|được|với|nay|gồm))\s*$", re.IGNORECASE
)
"""What may stand before a count that the name of its indicator follows."""
AFTER_COUNT = r"(?=\s*(?:[,.;)]|$)|\s+(?:chiếm|bằng|tăng|giảm))"
AFTER_ALL = r"(?=\s*(?:[.;)]|$)|,?\s+(?:với|trong đó|gồm)\b)"
"""What ends a count of all things of a kind; `05 thôn, bản` counts others too."""
BEFORE_NAME = re.compile(r"(?:^|[-+,;:(]|\b(?:và|tổng|nay|năm(?:\s+\d{4})?))\s*$", re.IGNORECASE)
"""What may stand before a name whose change follows at once, so that it is the whole name."""


@cache
def beside(  # which of the two orders
    words: str, unit: str, time: str, behind: bool
) -> re.Pattern[str]:
    """Finds words of a name beside a number, `number`, with its unit, `unit`.

    Behind a number stands the rest of the name, or nothing where all of a kind are counted.
    """
    name, things = re.escape(words), rf"\s?(?P<unit>{written(unit)})(?![\w/]){OF_ANOTHER}"
    counted = rf"(?P<number>{NUMBER})(?![.,]?\d)"
    if behind and words == unit.lower():
        all_of = rf"\btoàn {PLACE}(?:\s+hiện(?:\s+nay)?)?\s+có\s+{counted}"
        return re.compile(rf"{all_of}{things}{AFTER_ALL}", re.IGNORECASE)
    if behind:
        return re.compile(rf"(?<![\w.,/–-]){counted}{things}\s+{name}{AFTER_COUNT}", re.IGNORECASE)
    if unit.lower() in words:  # `bình quân tiêu chí/xã đạt 12,31` need not say it again
        things = rf"(?:{things}|(?=\s*(?:[,.;)]|$)))"
    link = _link(f"{LEAD_WORDS}|{VERBS}|{time}")
    return re.compile(rf"(?<!\w)(?<!\d ){name}{link}\s+{counted}{things}", re.IGNORECASE)


def _link(words: str) -> str:
    """A pattern of what may stand between the name of an indicator and what is said of it."""
    brackets = r"(?:\s*\((?!không|chưa|trừ|ngoài|riêng)[^()\d]*\))?"
    return rf"{brackets}(?:\s+(?:{words})(?!\w)|\s*:|\s*,(?=\s+(?:{words})))*"


@cache
def subject(words: str, time: str) -> re.Pattern[str]:
    """Finds a name, up to where a change may be said of it."""
    link = _link(f"{LEAD_WORDS}|{time}")
    return re.compile(rf"(?<!\w){re.escape(words)}{link}(?!\w)", re.IGNORECASE)
