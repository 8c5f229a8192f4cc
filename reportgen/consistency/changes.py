"""Comparisons typed behind a value: `bằng 48,2% dự toán, tăng 11,9% so với cùng kỳ`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from reportgen.compute.figures import Figure, percent
from reportgen.consistency import scales
from reportgen.consistency.prose import NUMBER, Sentence, agrees, number, remark
from reportgen.diagnostic import Diagnostic
from reportgen.vietnamese import PeriodKind, ReportingPeriod, format_quantity

END = r"(?=\s*(?:[,.;)]|$)|\s+và\b)"
POINTS = "điểm phần trăm"
OTHER = r"(?:(?:bằng|đạt|tăng|giảm)\s+)?\{[a-z0-9_]+:[a-z_]+\}[^,.;{}\d%]{0,30}"
"""Another comparison of the same value, bound."""
BEFORE = {
    PeriodKind.YEAR: "năm trước|năm ngoái",
    PeriodKind.QUARTER: "quý trước",
    PeriodKind.MONTH: "tháng trước",
}
"""What the period before is called beside one of its kind."""


@cache
def _step(period: ReportingPeriod) -> re.Pattern[str]:
    """One comparison behind a value, or behind another of the same value."""
    parts = f"{_of_plan(period.end.year)}|{_change(period)}|{OTHER}"
    return re.compile(rf"\s*(?:,|\bvà\b|\(|\)\s*,?)?\s*(?:{parts})", re.IGNORECASE)


def _of_plan(year: int) -> str:
    return (
        rf"(?:(?P<over>vượt)\s+|(?:bằng|đạt|tương đương)\s+)?(?P<plan>{NUMBER})\s?%\s+"
        r"(?:so với\s+)?(?:chỉ tiêu\s+)?(?:kế hoạch|dự toán)(?:\s+(?:được giao|giao|đề ra))?"
        rf"(?:\s+(?:cả\s+)?năm(?:\s+{year})?)?{END}"
    )


def _change(period: ReportingPeriod) -> str:
    last = rf"cùng kỳ(?:\s+năm\s+(?:trước|ngoái|{period.end.year - 1}))?"
    than = rf"{last}|kỳ trước|{BEFORE.get(period.kind, 'kỳ trước')}"
    of = rf"%|{POINTS}|điểm\s?%|[^\W\d][^\d%,.;(){{}}]{{0,25}}?"
    return (
        rf"(?P<told>(?P<way>tăng|giảm|bằng)\s+(?:thêm\s+)?(?P<change>{NUMBER})\s?(?P<of>{of})"
        rf"\s+(?:so\s+với\s+|với\s+)?(?P<than>{than})){END}"
    )


def doubts(
    sentence: Sentence, at: int, figure: Figure, place: str, period: ReportingPeriod
) -> Iterator[Diagnostic]:
    """Remarks on what stands right behind the value of a figure, which comes from `place`."""
    values = {"label": figure.short_label, "place": place or f"so_lieu.{figure.code}"}
    while found := _step(period).match(sentence.words, at):
        at = found.end()
        if found["plan"] and not _agrees(found, figure):
            values |= {
                "value": f"{'vượt ' * bool(found['over'])}{found['plan']}%",
                "known": _shown(figure.of_plan, "%"),
            }
            yield remark("ke-hoach-khac-so-lieu", sentence, found.span("plan"), **values)
        elif found["told"] and (known := _other_change(found, figure)):
            values |= {"value": found["told"], "known": known, "format": _format(found)}
            yield remark("tang-giam-khac-so-lieu", sentence, found.span("change"), **values)


def _agrees(found: re.Match[str], figure: Figure) -> bool:
    """Whether a percentage of the plan is right or unknown; a share exceeds it by points."""
    amount, decimals = number(found["plan"])
    if figure.of_plan is None or (found["over"] and figure.is_share):
        return True
    return agrees(amount + 100 if found["over"] else amount, decimals, figure.of_plan)


def _other_change(found: re.Match[str], figure: Figure) -> str:
    """The change in words where a typed one is another; nothing where it is right or unknown."""
    now, before = _compared(found, figure)
    if now is None or before is None:
        return ""
    amount, decimals = number(found["change"])
    amount = -amount if found["way"].lower() == "giảm" else amount
    power = scales.power(found["of"], figure.unit) or 0
    known = list(_changes(found, figure, now, before))
    if not known or any(scales.agree(amount, decimals, power, it) for it, _ in known):
        return ""
    change, unit = known[-1]
    ratio = found["way"].lower() == "bằng"
    way = "bằng" if ratio else "giảm" if change < 0 else "tăng"
    return f"{way} {_shown(change, unit)}"


def _changes(
    found: re.Match[str], figure: Figure, now: Decimal, before: Decimal
) -> Iterator[tuple[Decimal, str]]:
    """What the change may be said to be, in the unit it is typed in, and as it is shown.

    Of what is itself a share, percent may be meant as points.
    """
    ratio, of = percent(now, before), " ".join(found["of"].lower().split())
    if found["way"].lower() == "bằng":
        if of == "%" and ratio is not None and not figure.is_share:
            yield ratio, "%"
    elif of == "%":
        if ratio is not None:
            yield ratio - 100, "%"
        if figure.is_share:
            yield now - before, POINTS
    elif of.startswith("điểm"):
        if figure.unit.startswith("%"):
            yield now - before, POINTS
    elif scales.power(of, figure.unit) is not None:
        yield now - before, figure.unit


def _compared(found: re.Match[str], figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    """What is compared: the value with that of last year, or of the period with the one before."""
    if _format(found) == "so_cung_ky":
        return figure.value, figure.last_year
    return figure.in_period, figure.previous


def _format(found: re.Match[str]) -> str:
    than = found["than"].lower()
    return "so_ky_truoc" if than in {"kỳ trước", "quý trước", "tháng trước"} else "so_cung_ky"


def _shown(amount: Decimal | None, unit: str) -> str:
    return format_quantity(abs(amount or Decimal(0)), unit, 1, pad=False)
