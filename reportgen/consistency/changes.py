"""Percentages typed behind a value: `bằng 48,2% dự toán, tăng 11,9% so với cùng kỳ`."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.compute.figures import Figure, percent
from reportgen.consistency.prose import NUMBER, Sentence, agrees, number, remark
from reportgen.diagnostic import Diagnostic
from reportgen.vietnamese import format_quantity

END = r"(?=\s*(?:[,.;)]|$)|\s+và\b)"
OF_PLAN = (
    rf"(?:bằng|đạt)\s+(?P<plan>{NUMBER})\s?%\s+(?:so với\s+)?(?:kế hoạch|dự toán)"
    rf"(?:\s+(?:cả\s+)?năm)?{END}"
)
CHANGE = rf"(?P<way>tăng|giảm)\s+(?P<change>{NUMBER})\s?%\s+so với (?:cùng kỳ)(?: năm trước)?{END}"
OTHER = r"(?:(?:bằng|đạt|tăng|giảm)\s+)?\{[a-z0-9_]+:[a-z_]+\}[^,.;{}\d%]{0,30}"
"""Another comparison of the same value, bound."""
STEP = re.compile(rf"\s*(?:,|\bvà\b)?\s*(?:{OF_PLAN}|{CHANGE}|{OTHER})", re.IGNORECASE)


def doubts(sentence: Sentence, at: int, figure: Figure, place: str) -> Iterator[Diagnostic]:
    """Remarks on what stands right behind the value of a figure, which comes from `place`."""
    values = {"label": figure.short_label, "place": place or f"so_lieu.{figure.code}"}
    while found := STEP.match(sentence.words, at):
        at = found.end()
        if found["plan"] and not _agrees(found["plan"], figure.of_plan):
            values |= {"value": f"{found['plan']}%", "known": _shown(figure.of_plan)}
            yield remark("ke-hoach-khac-so-lieu", sentence, found.span("plan"), **values)
        elif found["change"] and not _agrees(_signed(found), _change(figure)):
            values |= {"value": f"{found['way']} {found['change']}%"}
            values |= {"known": _grown(_change(figure))}
            yield remark("tang-giam-khac-so-lieu", sentence, found.span("change"), **values)


def _change(figure: Figure) -> Decimal | None:
    """By how many percent the value grew since last year; unknown of what is itself a share."""
    ratio = None if figure.is_share else percent(figure.value, figure.last_year)
    return None if ratio is None else ratio - 100


def _signed(found: re.Match[str]) -> str:
    return f"-{found['change']}" if found["way"].lower() == "giảm" else found["change"]


def _agrees(text: str, known: Decimal | None) -> bool:
    return known is None or agrees(*number(text), known)


def _shown(percentage: Decimal | None) -> str:
    return format_quantity(abs(percentage or Decimal(0)), "%", 1, pad=False)


def _grown(change: Decimal | None) -> str:
    return f"{'giảm' if (change or 0) < 0 else 'tăng'} {_shown(change)}"
