"""Words and numbers are two ways to write one thing."""

import os
from contextlib import suppress
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.vietnamese import NumberError, WordStyle, in_words, money_in_words, parse_words

LAW = settings.get_profile("laws")

whole = st.one_of(st.integers(-(10**6), 10**6), st.integers(-(10**30) + 1, 10**30 - 1))
numbers = st.builds(lambda digits, places: Decimal(f"{digits}E-{places}"), whole, st.integers(0, 9))
styles = st.builds(
    WordStyle,
    zero_tens=st.sampled_from(["linh", "lẻ"]),
    thousand=st.sampled_from(["nghìn", "ngàn"]),
    billion=st.sampled_from(["tỷ", "tỉ"]),
    four_after_tens=st.sampled_from(["tư", "bốn"]),
    zero_hundreds=st.booleans(),
    decimals=st.sampled_from(["number", "digits"]),
)
syllables = st.sampled_from(
    ["âm", "không", "một", "mốt", "bốn", "tư", "năm", "lăm", "mười", "mươi", "trăm", "linh"]
) | st.sampled_from(["nghìn", "triệu", "tỷ", "phẩy"])


def test_ten_thousand_cases_are_the_same_in_every_run_of_the_checks() -> None:
    assert LAW.max_examples == 10_000
    assert LAW.derandomize == bool(os.environ.get("CI"))


@LAW
@given(numbers, styles)
def test_a_number_is_read_back_in_every_style(value: Decimal, style: WordStyle) -> None:
    assert parse_words(in_words(value, style=style)) == value


@LAW
@given(st.lists(syllables, max_size=12).map(" ".join))
def test_what_is_read_is_said_so_that_it_is_read_again(text: str) -> None:
    with suppress(NumberError):
        value = parse_words(text)
        assert parse_words(in_words(value)) == value


@LAW
@given(numbers, st.booleans())
def test_an_amount_is_the_number_and_its_unit(value: Decimal, even: bool) -> None:
    said = money_in_words(value, "đồng", even=even).removesuffix(" chẵn")
    assert parse_words(said.removesuffix(" đồng")) == value
