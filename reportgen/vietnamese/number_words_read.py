"""Numbers in words read back, whatever the style of their writer."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import product
from typing import get_args

from reportgen.vietnamese.number_words import (
    BILLION,
    DIGITS,
    OFFICIAL,
    FourAfterTens,
    ZeroTens,
    below_thousand,
)
from reportgen.vietnamese.numbers import MAX_MAGNITUDE, NumberError, NumberReason

MINUS, POINT = "âm ", " phẩy "
BILLIONS = re.compile(r"((?: t[ỷỉ])+)(?: |$)")
BLOCK = re.compile(r"(?:(.+) triệu(?: |$))?(?:(.+) (?:nghìn|ngàn)(?: |$))?(.*)")
MOST_BILLIONS = MAX_MAGNITUDE // 9
ZERO, HUNDRED = DIGITS[0], "trăm"


def parse_words(text: str) -> Decimal:
    """The number that words write, `in_words` of any style; NumberError where they write none."""
    words = " ".join(unicodedata.normalize("NFC", text).lower().split())
    sign = "-" if words.startswith(MINUS) else ""
    whole, point, fraction = words.removeprefix(MINUS).partition(POINT)
    try:
        number = Decimal(f"{sign}{_whole(whole)}.{_fraction(fraction.split()) if point else ''}")
    except (KeyError, ValueError):
        raise NumberError(text, NumberReason.NOT_A_NUMBER) from None
    return number or number.copy_abs()


def _whole(text: str) -> int:
    """A whole number: blocks below a billion, each with fewer billions after it than the last."""
    if text == ZERO:
        return 0
    *parts, last = BILLIONS.split(text)
    blocks, ranks = parts[::2], [len(it.split()) for it in parts[1::2]]
    blocks, ranks = ([*blocks, last], [*ranks, 0]) if last else (blocks, ranks)
    if ranks != sorted({*ranks}, reverse=True) or max(ranks, default=BILLION) > MOST_BILLIONS:
        raise ValueError(text)
    return sum(_block(it) * BILLION**rank for it, rank in zip(blocks, ranks, strict=True))


def _block(text: str) -> int:
    found = BLOCK.fullmatch(text)
    if found is None or not text:
        raise ValueError(text)
    millions, thousands, ones = (_groups()[it] if it else 0 for it in found.groups())
    return millions * 10**6 + thousands * 1000 + ones


def _fraction(words: Sequence[str]) -> str:
    """The digits after the point: zeros in front, then a number or digits one by one."""
    if all(word in DIGITS for word in words):
        return "".join(str(DIGITS.index(word)) for word in words)
    zeros = next(i for i, word in enumerate(words) if word != ZERO)
    no_hundreds = zeros > 0 and words[zeros] == HUNDRED  # `không trăm năm mươi`: three digits
    number = _groups()[" ".join(words[zeros - no_hundreds :])]
    return "0" * (zeros - no_hundreds) + (f"{number:03}" if no_hundreds else str(number))


@cache
def _groups() -> dict[str, int]:
    """A group of three digits by its words, in every style."""
    styles = [
        replace(OFFICIAL, zero_tens=tens, four_after_tens=four, zero_hundreds=hundreds)
        for tens, four, hundreds in product(
            get_args(ZeroTens), get_args(FourAfterTens), (True, False)
        )
    ]
    return {
        " ".join(below_thousand(n, style, after_more=after)): n
        for style, after, n in product(styles, (True, False), range(1, 1000))
    }
