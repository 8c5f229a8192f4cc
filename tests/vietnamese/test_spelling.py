"""Where a syllable has its tone mark."""

import unicodedata

import pytest

from reportgen.vietnamese.spelling import tone_place


@pytest.mark.parametrize("syllable", ["hoà", "khoá", "loè", "uỷ", "Tuỳ", "HUỶ", "thuý"])
def test_the_mark_on_the_second_vowel(syllable: str) -> None:
    assert tone_place(syllable) == "sau"
    assert tone_place(unicodedata.normalize("NFD", syllable)) == "sau"


@pytest.mark.parametrize("syllable", ["hòa", "khóa", "lòe", "ủy", "Tùy", "HỦY", "thúy"])
def test_the_mark_on_the_first_vowel(syllable: str) -> None:
    assert tone_place(syllable) == "truoc"
    assert tone_place(unicodedata.normalize("NFD", syllable)) == "truoc"


@pytest.mark.parametrize(
    "syllable",
    ["quý", "quà", "quẻ", "hoa", "toe", "huy", "hoàn", "khoác", "thuyền", "tủ", "cò", ""],
)
def test_one_place_only(syllable: str) -> None:
    assert tone_place(syllable) == ""
