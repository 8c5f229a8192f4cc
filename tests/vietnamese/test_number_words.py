"""Numbers in words: what is said, and what is refused when it is read back."""

from decimal import Decimal

import pytest

from reportgen.vietnamese import (
    NumberError,
    NumberReason,
    WordStyle,
    in_words,
    money_in_words,
    parse_words,
)

SAID = [
    ("0", "không"),
    ("-0", "không"),
    ("1", "một"),
    ("4", "bốn"),
    ("5", "năm"),
    ("10", "mười"),
    ("11", "mười một"),
    ("14", "mười bốn"),
    ("15", "mười lăm"),
    ("20", "hai mươi"),
    ("21", "hai mươi mốt"),
    ("24", "hai mươi tư"),
    ("45", "bốn mươi lăm"),
    ("100", "một trăm"),
    ("101", "một trăm linh một"),
    ("104", "một trăm linh bốn"),
    ("105", "một trăm linh năm"),
    ("110", "một trăm mười"),
    ("111", "một trăm mười một"),
    ("555", "năm trăm năm mươi lăm"),
    ("1005", "một nghìn không trăm linh năm"),
    ("1010", "một nghìn không trăm mười"),
    ("1021", "một nghìn không trăm hai mươi mốt"),
    ("2000", "hai nghìn"),
    ("61923", "sáu mươi mốt nghìn chín trăm hai mươi ba"),
    ("1002003", "một triệu không trăm linh hai nghìn không trăm linh ba"),
    ("1000003", "một triệu không trăm linh ba"),
    ("1000000000", "một tỷ"),
    ("1000000005", "một tỷ không trăm linh năm"),
    ("1005000000000", "một nghìn không trăm linh năm tỷ"),
    ("3000000000000000", "ba triệu tỷ"),
    ("1000000000000000000", "một tỷ tỷ"),
    ("1000000002000000000", "một tỷ tỷ không trăm linh hai tỷ"),
    ("1E+29", "một trăm tỷ tỷ tỷ"),
    ("-3", "âm ba"),
    ("-0.5", "âm không phẩy năm"),
    ("0.05", "không phẩy không năm"),
    ("0.056", "không phẩy không năm mươi sáu"),
    ("0.009", "không phẩy không không chín"),
    ("12.30", "mười hai phẩy ba"),
    ("12.31", "mười hai phẩy ba mươi mốt"),
    ("48.2", "bốn mươi tám phẩy hai"),
    ("502.467", "năm trăm linh hai phẩy bốn trăm sáu mươi bảy"),
    ("3.1416", "ba phẩy một bốn một sáu"),
]

STYLES = [
    ("105", WordStyle(zero_tens="lẻ"), "một trăm lẻ năm"),
    ("1021", WordStyle(thousand="ngàn"), "một ngàn không trăm hai mươi mốt"),
    ("1005", WordStyle(zero_hundreds=False), "một nghìn linh năm"),
    ("1021", WordStyle(zero_hundreds=False), "một nghìn hai mươi mốt"),
    ("2000000000", WordStyle(billion="tỉ"), "hai tỉ"),
    ("24", WordStyle(four_after_tens="bốn"), "hai mươi bốn"),
    ("12.31", WordStyle(decimals="digits"), "mười hai phẩy ba một"),
]

READ = [
    ("Hai mươi mốt", "21"),
    ("  hai  mươi\tmốt ", "21"),
    ("hai mươi mốt", "21"),
    ("một ngàn lẻ năm", "1005"),
    ("hai trăm linh sáu phẩy không trăm bảy mươi lăm", "206.075"),
    ("không phẩy không bảy năm", "0.075"),
    ("âm không", "0"),
]

REFUSED = [
    "", "âm", "phẩy năm", "một phẩy", "một phẩy trăm", "không phẩy mốt",
    "hai mươi một", "mười mốt", "mười năm", "năm lăm", "mốt", "tư", "một hai", "không không",
    "nghìn", "tỷ", "tỷ một", "một nghìn một triệu", "một tỷ một tỷ", "một triệu không",
    "tỷ " * 30, "một" + " tỷ" * 10**5, "21", "bao nhiêu",
]  # fmt: skip

MONEY = [
    ("832270000000", "Tám trăm ba mươi hai tỷ hai trăm bảy mươi triệu đồng"),
    ("1", "Một đồng"),
    ("-2500", "Âm hai nghìn năm trăm đồng"),
    ("0.5", "Không phẩy năm đồng"),
]


@pytest.mark.parametrize(("value", "words"), SAID)
def test_says(value: str, words: str) -> None:
    assert in_words(Decimal(value)) == words
    assert parse_words(words) == Decimal(value)


@pytest.mark.parametrize(("value", "style", "words"), STYLES)
def test_says_as_the_office_does(value: str, style: WordStyle, words: str) -> None:
    assert in_words(Decimal(value), style=style) == words
    assert parse_words(words) == Decimal(value)


@pytest.mark.parametrize(("words", "value"), READ)
def test_reads(words: str, value: str) -> None:
    assert parse_words(words) == Decimal(value)
    assert not parse_words("âm không").is_signed()


@pytest.mark.parametrize("words", REFUSED)
def test_refuses(words: str) -> None:
    with pytest.raises(NumberError) as caught:
        parse_words(words)
    assert caught.value.reason is NumberReason.NOT_A_NUMBER


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e999999999"])
def test_no_words_for_what_is_no_number(value: str) -> None:
    with pytest.raises(ValueError, match="not a number to print"):
        in_words(Decimal(value))


@pytest.mark.parametrize(("value", "words"), MONEY)
def test_an_amount_of_money(value: str, words: str) -> None:
    assert money_in_words(Decimal(value)) == words


def test_an_even_amount_is_said_to_be_even() -> None:
    said = [money_in_words(Decimal(it), even=True) for it in ("270000", "270001", "0", "0.5")]
    assert [it.endswith(" đồng chẵn") for it in said] == [True, False, False, False]
    assert money_in_words(Decimal(7), "triệu đồng") == "Bảy triệu đồng"
