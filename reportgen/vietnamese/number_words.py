"""Numbers in words: `một nghìn không trăm hai mươi mốt`, `âm ba phẩy không năm`.

A group of three digits is read with its scale: nghìn, triệu, tỷ, nghìn tỷ, triệu tỷ, tỷ tỷ.
Source: NĐ 123/2020/NĐ-CP, Điều 10, khoản 13 (names of the scales).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from reportgen.vietnamese.numbers import format_number

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
AFTER_TEN = {5: "lăm"}
AFTER_TENS = {1: "mốt", 5: "lăm"}
BILLION = 10**9
LONGEST_FRACTION = 3
"""Decimals that are read as one number, as schools do; more are read digit by digit.

Source: Toán 5 (502,467 is read "năm trăm linh hai phẩy bốn trăm sáu mươi bảy"); for more than
three digits to be confirmed.
"""

ZeroTens = Literal["linh", "lẻ"]
FourAfterTens = Literal["tư", "bốn"]


@dataclass(frozen=True, kw_only=True)
class WordStyle:
    """Words on which regions and offices differ.

    `zero_hundreds` says "không trăm" of a lower group: `một nghìn không trăm linh năm`, else
    `một nghìn linh năm`. `decimals` reads 31 hundredths as `ba mươi mốt` (`number`) or as
    `ba một` (`digits`).
    """

    zero_tens: ZeroTens = "linh"
    thousand: Literal["nghìn", "ngàn"] = "nghìn"
    billion: Literal["tỷ", "tỉ"] = "tỷ"
    four_after_tens: FourAfterTens = "tư"
    zero_hundreds: bool = True
    decimals: Literal["number", "digits"] = "number"


OFFICIAL = WordStyle()


def in_words(value: Decimal, *, style: WordStyle = OFFICIAL) -> str:
    """`value` in small letters; equal values have equal words.

    ValueError for what is no number or has more than a hundred digits.
    """
    whole, _, fraction = format_number(value.copy_abs()).replace(".", "").partition(",")
    words = ["âm"] if value < 0 else []
    words += _whole(int(whole), style)
    words += ["phẩy", *_fraction(fraction, style)] if fraction else []
    return " ".join(words)


def money_in_words(
    value: Decimal, unit: str = "đồng", *, style: WordStyle = OFFICIAL, even: bool = False
) -> str:
    """An amount as a paper states it: `Hai trăm bảy mươi triệu đồng`.

    `even` adds "chẵn" to an amount without anything below a thousand.
    Source: to be confirmed (when "chẵn" is said is a custom of offices).
    """
    words = in_words(value, style=style)
    closing = " chẵn" if even and format_number(value).endswith(".000") else ""
    return f"{words[0].upper()}{words[1:]} {unit}{closing}"


def below_thousand(n: int, style: WordStyle, *, after_more: bool) -> list[str]:
    """A group of three digits from 1; `after_more` when a higher group was said before it."""
    hundreds, rest = divmod(n, 100)
    words = []
    if hundreds or (after_more and style.zero_hundreds):
        words = [DIGITS[hundreds], "trăm"]
    if 0 < rest < 10 and (hundreds or after_more):  # noqa: PLR2004  # no tens
        words.append(style.zero_tens)
    return words + _below_hundred(rest, style)


def _below_hundred(n: int, style: WordStyle) -> list[str]:
    tens, unit = divmod(n, 10)
    if tens == 0:
        return [DIGITS[unit]] if unit else []
    words, changed = [DIGITS[tens], "mươi"], AFTER_TENS | {4: style.four_after_tens}
    if tens == 1:
        words, changed = ["mười"], AFTER_TEN
    return [*words, changed.get(unit, DIGITS[unit])] if unit else words


def _whole(n: int, style: WordStyle) -> list[str]:
    """A whole number by blocks of nine digits: each block says its billions after it."""
    words: list[str] = []
    for rank, block in reversed([*enumerate(_split(n, BILLION))]):
        for group, scale in _groups(block, style):
            words += [*below_thousand(group, style, after_more=bool(words)), *scale]
        words += [style.billion] * rank if block else []
    return words or [DIGITS[0]]


def _groups(block: int, style: WordStyle) -> Iterator[tuple[int, list[str]]]:
    """The groups of a block that are not zero, the highest first, with the words after them."""
    scales: tuple[list[str], ...] = ([], [style.thousand], ["triệu"])
    for group, scale in reversed([*zip(_split(block, 1000), scales, strict=False)]):
        if group:
            yield group, scale


def _split(n: int, base: int) -> list[int]:
    """`n` in parts below `base`, the lowest first."""
    parts = []
    while n:
        n, part = divmod(n, base)
        parts.append(part)
    return parts or [0]


def _fraction(digits: str, style: WordStyle) -> list[str]:
    """Decimals: zeros in front one by one, then the rest as a number or one by one."""
    rest = digits.lstrip("0")
    if style.decimals == "digits" or len(rest) > LONGEST_FRACTION:
        return [DIGITS[int(digit)] for digit in digits]
    zeros = [DIGITS[0]] * (len(digits) - len(rest))
    return zeros + below_thousand(int(rest), style, after_more=False)
