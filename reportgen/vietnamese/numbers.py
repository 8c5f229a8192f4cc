"""Numbers as Vietnamese officials write them: `2.142.500` and `12,31`.

Exact decimals only. Nothing here depends on a locale or on the decimal context of the thread.
"""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum

MAX_DIGITS = 30
MAX_MAGNITUDE = 100

_EXACT = Context(prec=2 * MAX_MAGNITUDE, rounding=ROUND_HALF_UP)
_SWAP_MARKS = str.maketrans(",.", ".,")

_SIGN = "[-−+]?"
_NUMBER = re.compile(
    rf"{_SIGN}(?:"
    r"0[1-9]"  # a padded count: 04
    r"|(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)"  # 0, 61923, 2.142.500
    r"(?:,[0-9]+)?"  # 12,31
    r")"
)


class NumberReason(StrEnum):
    """Why a text is not a number."""

    EMPTY = "empty"
    DOT_AS_DECIMAL = "dot-as-decimal"
    COMMA_AS_THOUSANDS = "comma-as-thousands"
    UNEVEN_GROUPS = "uneven-groups"
    WRONG_SEPARATOR = "wrong-separator"
    LEADING_ZERO = "leading-zero"
    EXPONENT = "exponent"
    UNIT = "unit"
    TOO_LONG = "too-long"
    NOT_A_NUMBER = "not-a-number"


_MISTAKES = tuple(
    (re.compile(pattern), reason)
    for pattern, reason in (
        (r"", NumberReason.EMPTY),
        (rf"{_SIGN}0[0-9]+(?:,[0-9]+)?", NumberReason.LEADING_ZERO),  # 012
        (rf"{_SIGN}[0-9]*\.[0-9]+", NumberReason.DOT_AS_DECIMAL),  # 12.31
        (rf"{_SIGN}[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]*)?", NumberReason.COMMA_AS_THOUSANDS),
        (rf"{_SIGN}[0-9]+(?:\.[0-9]+)+(?:,[0-9]+)?", NumberReason.UNEVEN_GROUPS),  # 1.23.456
        (rf"{_SIGN}[0-9]+(?:[\s_'’][0-9]+)+(?:[.,][0-9]+)*", NumberReason.WRONG_SEPARATOR),
        (rf"{_SIGN}[0-9][0-9.,]*[eE][-+]?[0-9]+", NumberReason.EXPONENT),  # 1e5
        (rf"(?s:{_SIGN}[0-9][0-9.,\s]*(?:[%‰]|[^\W\d_]).*)", NumberReason.UNIT),  # 25%, 4 xã
    )
)


class NumberError(ValueError):
    """A text that is not a number; `reason` says why, so that a remedy can be named."""

    def __init__(self, text: str, reason: NumberReason) -> None:
        super().__init__(text, reason)
        self.text = text
        self.reason = reason


def parse_number(text: str) -> Decimal:
    """The number that `text` writes: thousands take dots, decimals a comma, nothing is guessed.

    `1.234` is one thousand two hundred and thirty-four and `1,234` a little more than one.
    A count may carry the one zero of official texts (`04`); other leading zeros are codes,
    not numbers, and are refused.
    """
    text = text.strip()
    if not _NUMBER.fullmatch(text):
        raise NumberError(text, _reason(text))
    plain = text.replace(".", "").replace(",", ".").replace("−", "-")
    if len(plain.lstrip("-+").replace(".", "")) > MAX_DIGITS:
        raise NumberError(text, NumberReason.TOO_LONG)
    return _without_minus_zero(Decimal(plain))


def _reason(text: str) -> NumberReason:
    found = (reason for pattern, reason in _MISTAKES if pattern.fullmatch(text))
    return next(found, NumberReason.NOT_A_NUMBER)


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """`value` with that many decimals; a half goes away from zero, as in Excel. Never -0."""
    _refuse_unprintable(value)
    return _without_minus_zero(value.quantize(Decimal((0, (1,), -decimals)), context=_EXACT))


def format_number(value: Decimal, decimals: int | None = None) -> str:
    """`value` in digits, `2.142.500` or `12,31`.

    With `decimals`, exactly so many (`12,30`); without, as many as the value has and no
    zeros at the end (`12,3`).
    """
    _refuse_unprintable(value)
    if decimals is None:
        value = _without_minus_zero(value.normalize(_EXACT))
    else:
        value = round_half_up(value, decimals)
    return f"{value:,f}".translate(_SWAP_MARKS)


def _without_minus_zero(value: Decimal) -> Decimal:
    return value or value.copy_abs()


def _refuse_unprintable(value: Decimal) -> None:
    """Infinities and 1e999999999, which would take all memory; no number of a file is such."""
    if not value.is_finite() or (value and abs(value.adjusted()) > MAX_MAGNITUDE):
        raise ValueError(f"not a number to print: {value}")
