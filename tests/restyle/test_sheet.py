"""The section of the stylesheet: every other byte is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.restyle.sheet import END, START, Declared, with_section, without_section, written
from reportgen.restyle.traits import font_stack, pt

RULES = "/* Trích yếu: cỡ chữ */\n.trich-yeu { font-size: 15pt }\n"
TEXTS = st.binary(max_size=40).filter(lambda it: b"/*" not in it)


@given(TEXTS)
def test_what_was_there_stays_in_front(text: bytes) -> None:
    assert with_section(text, RULES).startswith(text)


@given(TEXTS, TEXTS)
def test_the_section_is_replaced_in_its_place(before: bytes, after: bytes) -> None:
    section = f"{START}\n.a {{ color: #ff0000 }}\n{END}".encode()
    text = before + section + after
    new = with_section(text, RULES)
    assert new == before + f"{START}\n{RULES}{END}".encode() + after
    assert with_section(new, RULES) == new


@given(TEXTS)
def test_nothing_changed_takes_the_section_away(text: bytes) -> None:
    ended = text if not text or text.endswith(b"\n") else text + b"\n"
    assert with_section(with_section(text, RULES), "") == ended
    assert without_section(with_section(text, RULES)) == ended
    assert with_section(text, "") == text


def test_half_a_section_is_no_section() -> None:
    text = f"{START}\n.a {{ color: red }}\n".encode()
    assert without_section(text) == text
    assert with_section(text, RULES).startswith(text)


def test_rules_of_one_style_share_what_is_alike() -> None:
    declared = [
        Declared("A", ("", ".a"), "font-size", "15pt"),
        Declared("A", ("", ".b"), "font-size", "15pt"),
        Declared("A", ("@page", "@top-center"), "color", "#ff0000"),
        Declared("Trang", ("@page", ""), "margin-top", "0"),
    ]
    assert written(declared, [("A", "cỡ */ chữ")]) == (
        "/* A: cỡ * / chữ */\n.a, .b { font-size: 15pt }\n"
        "@page { @top-center { color: #ff0000 } }\n"
        "/* Trang: giữ như cũ */\n@page { margin-top: 0 }\n"
    )


@pytest.mark.parametrize(
    ("points", "text"),
    [(15.0, "15pt"), (14.5, "14.5pt"), (0.0, "0"), (-0.001, "0"), (-3.25, "-3.25pt")],
)
def test_lengths(points: float, text: str) -> None:
    assert pt(points) == text


def test_families() -> None:
    assert font_stack(("Arial", "Liberation Sans", "sans-serif")) == (
        '"Arial", "Liberation Sans", sans-serif'
    )
