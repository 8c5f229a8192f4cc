"""Footnotes in the words of the data: `^[words]`."""

import pytest

from reportgen.render import markdown
from reportgen.render.filters import ket_dong, ket_van_ban

OPEN = '<span class="chu-thich">'


def html(text: str) -> str:
    return str(markdown.line(text, lambda name: f"‹{name}›"))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (
            "Đạt 80%^[Theo **niên giám** {x}].",
            f"Đạt 80%{OPEN}Theo <strong>niên giám</strong> ‹x›</span>.",
        ),
        ("a^[b [1] c]", f"a{OPEN}b [1] c</span>"),
        ("**đậm^[a]** b", f"<strong>đậm{OPEN}a</span></strong> b"),
        ("a^[<b>]", f"a{OPEN}&lt;b&gt;</span>"),
        ("a^[b", "a^[b"),
        ("a^[]", "a^[]"),
        ("\\^[a]", "^[a]"),
        ("a^[b ^[c]]", f"a{OPEN}b ^[c]</span>"),
        ("2^3 [x]", "2^3 [x]"),
    ],
)
def test_a_note_stands_behind_its_word(typed: str, printed: str) -> None:
    assert html(typed) == printed


def test_notes_are_no_part_of_a_title() -> None:
    assert markdown.plain("Đạt 80%^[Theo 04-NQ/HU.]; rồi^[x]", str) == "Đạt 80%; rồi"


@pytest.mark.parametrize(
    ("typed", "line", "end"),
    [
        ("80%^[a.]", f"80%;{OPEN}a.</span>", f"<p>80%./.{OPEN}a.</span></p>"),
        (
            "80%.^[a]^[b]",
            f"80%.{OPEN}a</span>{OPEN}b</span>",
            f"<p>80%./.{OPEN}a</span>{OPEN}b</span></p>",
        ),
        ("80%^[a] b", f"80%{OPEN}a</span> b;", f"<p>80%{OPEN}a</span> b./.</p>"),
    ],
)
def test_the_end_mark_stands_before_the_note(typed: str, line: str, end: str) -> None:
    assert ket_dong(markdown.line(typed, str), ";") == line
    assert ket_van_ban(markdown.block(typed, str), "./.").rstrip() == end
