"""Roman numerals, letters and ordinal words."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.vietnamese import LETTERS, letter, ordinal_word, roman

ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def read_roman(numeral: str) -> int:
    values = [ROMAN_VALUES[sign] for sign in numeral]
    nexts = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, nexts, strict=True))


@pytest.mark.parametrize(
    ("n", "numeral"),
    [(1, "I"), (4, "IV"), (9, "IX"), (13, "XIII"), (14, "XIV"), (40, "XL"), (1994, "MCMXCIV")],
)
def test_roman(n: int, numeral: str) -> None:
    assert roman(n) == numeral


@given(st.integers(1, 3999))
def test_a_roman_numeral_can_be_read_back(n: int) -> None:
    numeral = roman(n)
    assert read_roman(numeral) == n
    assert not any(sign * 4 in numeral for sign in ROMAN_VALUES)


def test_letters_in_vietnamese_order() -> None:
    order = " ".join(letter(n) for n in range(1, len(LETTERS) + 1))
    assert order == "a b c d đ e g h i k l m n o p q r s t u v x y"


@pytest.mark.parametrize(
    ("n", "word"),
    [
        (1, "nhất"),
        (2, "hai"),
        (4, "tư"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (35, "ba mươi lăm"),
        (99, "chín mươi chín"),
    ],
)
def test_ordinal_words(n: int, word: str) -> None:
    assert ordinal_word(n) == word


def test_no_two_ordinal_words_are_equal() -> None:
    assert len({ordinal_word(n) for n in range(1, 100)}) == 99


@pytest.mark.parametrize(("mark", "last"), [(roman, 3999), (letter, 23), (ordinal_word, 99)])
def test_marks_end_somewhere(mark: Callable[[int], str], last: int) -> None:
    assert mark(last)
    for n in (-1, 0, last + 1):
        with pytest.raises(ValueError, match="is not between"):
            mark(n)
