"""Targets of a plan: `100`, `6,6-6,8`, `trên 90`, `không quá 4`, `khoảng 4`, `đúng 16`."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reportgen.vietnamese.numbers import NumberError, NumberReason, format_number, parse_number


class TargetKind(StrEnum):
    """What a target asks for. A `PLAIN` number is judged by the direction of its indicator."""

    PLAIN = "so"
    EXACT = "dung"
    RANGE = "khoang"
    AT_LEAST = "it-nhat"
    AT_MOST = "nhieu-nhat"
    ABOUT = "xap-xi"


WORDS: tuple[tuple[str, TargetKind, bool], ...] = (
    (r"trên|>", TargetKind.AT_LEAST, True),
    (r"từ|ít nhất|tối thiểu|không dưới|>=|≥", TargetKind.AT_LEAST, False),
    (r"dưới|<", TargetKind.AT_MOST, True),
    (r"không quá|không vượt quá|tối đa|nhiều nhất|đến|<=|≤", TargetKind.AT_MOST, False),
    (r"khoảng|xấp xỉ|gần|~", TargetKind.ABOUT, False),
    (r"đúng|=", TargetKind.EXACT, False),
)
"""Words before a number, what they ask for, and whether the number itself is out."""

BEFORE_RANGE = {"từ", "khoảng"}
ENDS = {"trở lên": TargetKind.AT_LEAST, "trở xuống": TargetKind.AT_MOST}
NUMBER = r"[-−+]?[0-9][0-9.,]*"
BEFORE = re.compile(
    rf"(?P<word>{'|'.join(f'(?:{words})' for words, _, _ in WORDS)})\s*(?P<rest>[-−+]?[0-9].*)"
)
AFTER = re.compile(r"(?P<rest>.+?)\s+(?P<word>trở lên|trở xuống)")
RANGE = re.compile(rf"(?P<low>{NUMBER})\s*(?:[-–]|đến)\s*(?P<high>{NUMBER})")


@dataclass(frozen=True)
class Target:
    """What a plan asks for, from `low` to `high`; both are one number unless it is a range.

    `strict` puts the number itself outside: above it, below it.
    """

    kind: TargetKind
    low: Decimal
    high: Decimal
    strict: bool = False

    def __str__(self) -> str:
        """As it is typed: what a table leaves unsaid is said."""
        text = format_target(self)
        return f"đúng {text}" if self.kind is TargetKind.EXACT else text

    def decimals(self, usual: int | None) -> int | None:
        """How many decimals it is printed with: no plan is rounded; None is as many as it has."""
        if usual is None or self.kind is not TargetKind.PLAIN:
            return None
        own = max(-int(it.normalize().as_tuple().exponent) for it in (self.low, self.high))
        return None if own > usual else usual

    def reference(self, *, more_is_better: bool) -> Decimal:
        """The number that a share of the plan is taken of: the bound that must be reached."""
        return self.low if more_is_better else self.high


def parse_target(text: str) -> Target:
    """The target that a text writes; NumberError where its number is none."""
    text = " ".join(text.split()).lower()
    if found := AFTER.fullmatch(text):
        rest = found["rest"].removeprefix("từ ")
        return _one(ENDS[found["word"]], rest, strict=False)
    if found := BEFORE.fullmatch(text):
        kind, strict = _meaning(found["word"])
        if found["word"] in BEFORE_RANGE and (between := RANGE.fullmatch(found["rest"])):
            return _range(between)
        return _one(kind, found["rest"], strict=strict)
    if between := RANGE.fullmatch(text):
        return _range(between)
    return _one(TargetKind.PLAIN, text, strict=False)


def _meaning(word: str) -> tuple[TargetKind, bool]:
    return next((kind, strict) for words, kind, strict in WORDS if re.fullmatch(words, word))


def _one(kind: TargetKind, text: str, *, strict: bool) -> Target:
    number = parse_number(text)
    return Target(kind, number, number, strict)


def _range(found: re.Match[str]) -> Target:
    low, high = parse_number(found["low"]), parse_number(found["high"])
    if low > high:
        raise NumberError(found[0], NumberReason.NOT_A_NUMBER)
    return Target(TargetKind.RANGE, low, high)


def format_target(target: Target, decimals: int | None = None) -> str:
    """A target in digits for a table: `6,6-6,8`, `> 90`, `≤ 4`, `khoảng 4`, `100`."""
    low, high = format_number(target.low, decimals), format_number(target.high, decimals)
    match target.kind:
        case TargetKind.RANGE:
            return f"{low}-{high}"
        case TargetKind.AT_LEAST:
            return f"{'>' if target.strict else '≥'} {low}"
        case TargetKind.AT_MOST:
            return f"{'<' if target.strict else '≤'} {low}"
        case TargetKind.ABOUT:
            return f"khoảng {low}"
        case TargetKind.EXACT | TargetKind.PLAIN:
            return low
