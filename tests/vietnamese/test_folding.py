"""Text without accents."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.vietnamese import fold, slug

VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậỉĩíịòọờợùủụừửữứựỳỷỹýỵ -/,.0123456789"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Điện Biên", "dien bien"),
        ("Ủy ban nhân dân", "uy ban nhan dan"),
        ("TỶ LỆ NƯỚC SẠCH", "ty le nuoc sach"),
        ("m²", "m2"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Huyện ủy Mường Vang", "huyen-uy-muong-vang"),
        ("Thông báo số 977-TB/HU", "thong-bao-so-977-tb-hu"),
        ("  Đề án (2021 - 2025) ", "de-an-2021-2025"),
        ("../../etc/passwd", "etc-passwd"),
        ("文件", ""),
    ],
)
def test_slug(text: str, name: str) -> None:
    assert slug(text) == name


@given(st.text(VIETNAMESE))
def test_folding_sees_neither_case_nor_unicode_form_nor_itself(text: str) -> None:
    assert fold(text) == fold(text.upper()) == fold(unicodedata.normalize("NFD", text))
    assert fold(fold(text)) == fold(text)
    assert fold(text).isascii()


@given(st.text())
def test_a_slug_is_safe(text: str) -> None:
    name = slug(text)
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert name == name.strip("-")
    assert "--" not in name
    assert slug(name) == name
