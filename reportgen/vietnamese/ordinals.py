"""The marks of numbered parts: Roman numerals, Vietnamese letters, ordinal words."""

from decimal import Decimal

from reportgen.vietnamese.number_words import in_words

LETTERS = "abcdđeghiklmnopqrstuvxy"

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD")),
    *((100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_FIRST_ORDINALS = {1: "nhất", 4: "tư"}


def roman(n: int) -> str:
    """`n` from 1 to 3999 as a Roman numeral: `IV`."""
    _check(n, 3999)
    numeral = ""
    for value, sign in _ROMAN:
        times, n = divmod(n, value)
        numeral += sign * times
    return numeral


def letter(n: int) -> str:
    """The `n`-th letter for points, from 1 to 23: a b c d đ e g … (no f, j, w, z, ă, â, ê, ô).

    Source: HD 36-HD/VPTW, 1.6 (điểm); ND 30/2020/NĐ-CP, Phụ lục I, II.6.
    """
    _check(n, len(LETTERS))
    return LETTERS[n - 1]


def ordinal_word(n: int) -> str:
    """The word after "thứ", from 1 to 99: nhất, hai, ba, tư … mười một … hai mươi mốt."""
    _check(n, 99)
    return _FIRST_ORDINALS.get(n) or in_words(Decimal(n))


def _check(n: int, last: int) -> None:
    if not 1 <= n <= last:
        raise ValueError(f"{n} is not between 1 and {last}")
