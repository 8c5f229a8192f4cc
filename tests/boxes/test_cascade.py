"""Declarations and what is said of them: the engine's cascade, asked again."""

from typing import Any

import pytest

from reportgen.boxes import engine
from reportgen.boxes.cascade import Cascade, shown

FILES = {
    "a.css": b'@import url("b.css"); p { color: red; margin: 1pt }\np.x { color: blue }',
    "b.css": b"p { color: green; font-size: 10pt }\n@media screen { p { color: black } }",
}
LINK = '<link rel="stylesheet" href="a.css">'


def cascade_of(head: str, body: str) -> tuple[Cascade, Any]:
    def fetch(path: str) -> bytes:
        return FILES[path]

    tree = engine.front_end(f"<html><head>{head}</head><body>{body}", fetch)
    (paragraph,) = tree.html.etree_element.iter("p")
    return Cascade(tree), paragraph


def told(cascade: Cascade, element: Any, name: str, pseudo: str | None = None) -> list[str]:
    """The declarations of a property, the one that holds first: file, line, selector, value."""
    notes = [it.note for it in cascade.of(element, pseudo).get(name, ())]
    return [
        f"{it.url.removeprefix(engine.BASE_URL)}:{it.line} {it.selector} {it.value}" for it in notes
    ]


def test_the_more_specific_then_the_later_holds() -> None:
    cascade, paragraph = cascade_of(LINK, '<p class="x">chữ</p>')
    assert told(cascade, paragraph, "color") == [
        "a.css:2 p.x blue",
        "a.css:1 p red",
        "b.css:1 p green",
    ]
    assert shown("color", cascade.computed(paragraph, None, "color"), 12) == "#0000ff"


def test_a_shorthand_is_told_by_each_property_that_it_sets() -> None:
    cascade, paragraph = cascade_of(LINK, "<p>chữ</p>")
    assert told(cascade, paragraph, "margin_left") == ["a.css:1 p 1pt"]
    assert told(cascade, paragraph, "margin_top")[0] == "a.css:1 p 1pt"
    assert "1em" in told(cascade, paragraph, "margin_top")[1]


def test_an_attribute_then_what_is_important() -> None:
    style = "<style>p { color: red !important; width: 1pt }</style>"
    cascade, paragraph = cascade_of(style, '<p style="color: blue; width: 2pt">chữ</p>')
    assert [it.origin for it in cascade.of(paragraph)["width"]] == ["attribute", "author"]
    assert [it.origin for it in cascade.of(paragraph)["color"]] == ["author", "attribute"]


def test_layers_come_in_their_order() -> None:
    style = (
        "<style>@layer a, b; @layer b { p { color: red } } @layer a { p.x { color: blue } }</style>"
    )
    cascade, paragraph = cascade_of(style, '<p class="x">chữ</p>')
    (first, *_), engines = (
        cascade.of(paragraph)["color"],
        cascade.computed(paragraph, None, "color"),
    )
    assert shown("color", engines, 12) == {"red": "#ff0000", "blue": "#0000ff"}[first.note.value]


def test_what_is_generated_has_declarations_of_its_own() -> None:
    style = '<style>p::before { content: "1. "; color: red } p { color: blue }</style>'
    cascade, paragraph = cascade_of(style, "<p>chữ</p>")
    assert [it.split()[-1] for it in told(cascade, paragraph, "color", "before")] == ["red"]
    assert [it.split()[-1] for it in told(cascade, paragraph, "color")] == ["blue"]


def test_a_declaration_that_the_engine_ignores_is_none() -> None:
    cascade, paragraph = cascade_of("<style>p { color: chàm; width: 1pt }</style>", "<p>chữ</p>")
    assert told(cascade, paragraph, "color") == []


def test_notes_are_kept_by_those_who_ask_alone() -> None:
    """A page that is made afterwards has nothing of them."""
    cascade, paragraph = cascade_of(LINK, "<p>chữ</p>")
    cascade.of(paragraph)
    assert engine.cascade.preprocess_declarations.__module__.startswith("weasyprint")


@pytest.mark.parametrize(
    ("css", "name", "expected"),
    [
        ("margin-top: 6pt", "margin_top", "6pt"),
        ("width: 50%", "width", "50%"),
        ("font-weight: bold", "font_weight", "700"),
        ("line-height: 18pt", "line_height", "18pt"),
        ("line-height: 1.5; font-size: 10pt", "line_height", "15pt"),
        ("line-height: normal", "line_height", "normal"),
        ("color: #123456", "color", "#123456"),
        ("text-indent: 10mm", "text_indent", "28.35pt"),
        ("orphans: 3", "orphans", "3"),
        ("font-family: A, B", "font_family", "A, B"),
        ("display: block", "display", "block flow"),
    ],
)
def test_a_computed_value_in_words(css: str, name: str, expected: str) -> None:
    cascade, paragraph = cascade_of(f"<style>p {{ {css} }}</style>", "<p>chữ</p>")
    size = cascade.computed(paragraph, None, "font_size") * 0.75
    assert shown(name, cascade.computed(paragraph, None, name), size) == expected
