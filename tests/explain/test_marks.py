"""Marks in a text that is changed on its way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from reportgen.explain import marks

LETTERS = st.text("ab-. <", max_size=12)
MARKED = st.lists(
    st.one_of(LETTERS, st.integers(0, 30).map(marks.opening), st.just(marks.CLOSE)), max_size=8
).map("".join)


@given(MARKED, LETTERS)
def test_what_a_change_gives_stays_and_no_mark_is_lost(text: str, after: str) -> None:
    before, found = marks.lifted(text)
    told = marks.settled(before, after, found)
    assert marks.without(told) == after
    assert [it for _, it in marks.lifted(told)[1]] == [it for _, it in found]


@given(MARKED)
def test_what_is_lifted_can_be_put_back(text: str) -> None:
    before, found = marks.lifted(text)
    assert marks.settled(before, before, found) == text


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda text: f"- {text}", "- ‹chữ›"),
        (lambda text: f"{text};", "‹chữ›;"),
        (lambda text: text.upper(), "‹CHỮ›"),
        (lambda text: text.replace("chữ", "dòng"), "‹dòng›"),
    ],
)
def test_marks_stay_at_the_words_that_they_were_at(change: object, expected: str) -> None:
    text = f"{marks.opening(7)}chữ{marks.CLOSE}"
    told = marks.unmarked(change)(text)  # type: ignore[arg-type]  # a function
    assert told.replace(marks.opening(7), "‹").replace(marks.CLOSE, "›") == expected


def test_html_is_compared_without_marks() -> None:
    marked = marks.Marked(f"<p>{marks.opening(1)}a{marks.CLOSE}</p>")
    assert marked == Markup("<p>a</p>")
    assert (marked != Markup("<p>a</p>")) is False
    assert marked != Markup("<p>b</p>")


def test_marks_become_comments_where_an_element_can_stand() -> None:
    title = f"<title>{marks.opening(1)}a{marks.CLOSE}</title>"
    page = f'{title}<p title="{marks.opening(2)}b">{marks.tag(3)}<b>'
    assert marks.as_comments(page) == (
        '<title>a</title><!--@1--><p title="b"><!--@2--><!--#3--><b>'
    )
