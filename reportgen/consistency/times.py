"""Whether words tell of the period itself, of another time, or of a plan."""

import re
from functools import cache

from reportgen.compute.figures import Figures
from reportgen.vietnamese import PeriodKind, ReportingPeriod

PLANNED = re.compile(
    r"kế hoạch|dự toán|chỉ tiêu|mục tiêu|phấn đấu|\bgiao\b|dự kiến|định hướng|nghị quyết",
    re.IGNORECASE,
)
"""Words beside a number that is a plan."""
EARLIER = re.compile(
    r"cùng kỳ|(?:năm|kỳ|quý|tháng) trước|năm ngoái|(?:đầu|cuối) năm|trước đây|trước đó|so với|"
    r"\btừ\b|ban đầu",
    re.IGNORECASE,
)
"""Words beside a number of another time."""
ELSEWHEN = re.compile(
    r"phấn đấu|dự kiến|mục tiêu|đến năm|đến hết năm|đến cuối năm|\bsẽ\b|kế hoạch|dự toán|"
    r"chỉ tiêu giao|cả năm|cùng kỳ|(?:năm|kỳ|quý|tháng) trước|năm ngoái|giai đoạn|nhiệm kỳ|"
    r"bình quân mỗi|riêng|trong đó|\b(?:để|nếu|nâng|đưa|cần|phải)\b|từ \d[^\s]* (?:lên|xuống|còn)",
    re.IGNORECASE,
)
YEAR = re.compile(r"\bnăm\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
PART = re.compile(
    r"\b(?:\d{1,2} tháng\b|quý [IVX]+\b|(?<!đến )(?<!hết )tháng \d{1,2}\b)", re.IGNORECASE
)
"""A part of a year."""
CLAUSE = re.compile(r"(?:[;()]|,(?!\d)|\b(?:và|bằng|tăng|giảm|vượt|đạt|nhưng|song)\b).*", re.DOTALL)


@cache
def own(period: ReportingPeriod, day: str) -> str:
    """A pattern of what a period is called, and of the day, `30/9/2024`, that it is told until."""
    part, month = day.rpartition("/")[0], period.end.month
    told = rf"(?:tính\s+)?đến\s+(?:hết\s+)?(?:(?:ngày\s+)?{part}(?:/\d{{4}})?|tháng\s+{month}\b)"
    return rf"(?:{told}|(?:trong\s+)?{_called(period)}(?:\s*,)?)"


def _called(period: ReportingPeriod) -> str:
    head, _, year = period.name.rpartition(" năm ")
    if period.years > 1 or period.kind is PeriodKind.YEAR:
        return re.escape(period.name)
    head = re.sub(r" 0(?=\d)", " 0?", head)
    head = head.replace(" đầu", "(?: đầu)?")
    return rf"{head}(?:\s+năm(?:\s+{year}\b)?)?(?:\s+{year}\b)?"


def own_of(figures: Figures) -> str:
    """The pattern of the period of some figures."""
    day = figures.cutoff
    return own(figures.period, f"0?{day.day}/0?{day.month}/{day.year}")


def elsewhen(before: str, figures: Figures) -> bool:
    """Whether words before a number say another time than that of the figures."""
    there = re.sub(own_of(figures), " ", before, flags=re.IGNORECASE)
    return bool(other_year(there, figures) or ELSEWHEN.search(there) or PART.search(there))


def other_year(words: str, figures: Figures) -> bool:
    """Whether words name a year that the figures are not of."""
    return any(it["year"] != str(figures.period.end.year) for it in YEAR.finditer(words))


def clause(after: str) -> str:
    """What behind a number still speaks of that number."""
    return CLAUSE.sub("", after)
