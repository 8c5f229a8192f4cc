"""The families that stylesheets and templates name."""

from pathlib import Path

import pytest

from reportgen.fingerprint.families import INITIAL, families

TIMES = ("Times New Roman", "Liberation Serif", "serif")


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ('html { font-family: "Times New Roman", "Liberation Serif", serif; }', [TIMES]),
        ("p{font-family:Times New Roman,'Liberation Serif',serif}", [TIMES]),
        ('<p style="font-family: Arial, sans-serif">Một, hai', [("Arial", "sans-serif")]),
        ('<text font-family="Arial, sans-serif">', [("Arial", "sans-serif")]),
        ("p { font: italic bold 12pt/1.5 'DejaVu Sans', serif }", [("DejaVu Sans", "serif")]),
        ("p { font: 80% Arial }", [("Arial",)]),
        ("p { font-family: Arial !important }", [("Arial",)]),
        ("p { font-family: inherit }", []),
        ("p { font: inherit; font-size: 12pt; font-weight: bold }", []),
        ("/* p { font-family: Arial } */ p { font-size: 12pt }", []),
        ("p { font-family: /* as in Word */ Arial }", [("Arial",)]),
        (":root { --chu: Arial, 'DejaVu Sans' } p { font-family: var(--chu), serif }",
         [("Arial", "DejaVu Sans", "serif")]),
        ("p { font-family: var(--chu, Arial) }", [("Arial",)]),
        ('p { --word-style: "Trích yếu" }', []),
    ],
)  # fmt: skip
def test_lists_are_found(text: str, lists: list[tuple[str, ...]]) -> None:
    assert families([text]) == sorted([INITIAL, *lists])


def test_a_property_set_in_one_file_counts_in_another() -> None:
    found = families(["p { font-family: var(--chu) }", ":root { --chu: Arial }"])
    assert found == sorted([("Arial",), INITIAL])


def test_our_templates_ask_for_times() -> None:
    files = sorted((Path(__file__).parents[2] / "templates").rglob("*.css"))
    assert families(it.read_text(encoding="utf-8") for it in files) == sorted([TIMES, INITIAL])
