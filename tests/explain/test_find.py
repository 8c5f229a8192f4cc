"""Paragraphs by their words."""

from collections.abc import Callable

import pytest

from reportgen.explain import Explainer, find, near

Open = Callable[..., Explainer]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("THÔNG BÁO", ["THÔNG BÁO"]),
        ("nơi nhan", ["Nơi nhận:"]),
        ("so 214-tb", ["Số 214-TB/HU"]),
        ("số trang", ["‹số trang›", "‹số trang›"]),
        ("@page :first", ["@page :first"]),
        ("so tieu chi dat", ["Số tiêu chí đạt (tiêu chí)"]),
        ("không có ở đâu cả", []),
    ],
)
def test_words_are_found(opened: Open, words: str, found: list[str]) -> None:
    texts = [" ".join(it.text.split()) for it in find(opened().front, words)]
    assert texts[: len(found) or 1] == found


def test_the_whole_text_comes_before_texts_that_hold_it(opened: Open) -> None:
    assert {it.text for it in find(opened().front, "19")} == {"19"}


def test_the_nearest_texts(opened: Open) -> None:
    assert near(opened().front, "Nơi nhậm")[0] == "Nơi nhận:"
    assert near(opened().front, "số tragn")[0] == "‹số trang›"
    assert near(opened().front, "Thu ngân sáhc đạt")[0].startswith("Thu ngân sách đạt")
    assert near(opened().front, "zzzzqqqq") == []
