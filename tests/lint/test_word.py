"""What a rendering finds that Word cannot express, the linter tells before it."""

from pathlib import Path

import pytest

from reportgen import typesetting
from reportgen.boxes import FrontEnd
from reportgen.diagnostic import Source
from reportgen.lint.inlines import inlines, reshaped
from reportgen.lint.markup import markup_of
from reportgen.lint.sizes import placed, sizes
from reportgen.lint.word import printed, word_losses
from reportgen.lint.word_pages import page_losses
from reportgen.stylesheet import declarations
from reportgen.template_files import TemplateFiles

ASKED = {
    "flex": "display: flex", "grid": "display: grid", "inline-block": "display: inline-block",
    "float": "float: right", "absolute": "position: absolute; top: 3mm",
    "relative": "position: relative; top: 2pt", "hidden": "visibility: hidden",
    "transform": "transform: rotate(3deg)", "opacity": "opacity: 0.5", "columns": "columns: 2",
    "column-width": "column-width: 40mm", "caps": "font-variant: small-caps",
    "caps-alone": "font-variant-caps: all-small-caps",
}  # fmt: skip
KEPT = {
    "static": "position: static; float: none; opacity: 1",
    "foot": "position: absolute; bottom: 0; height: 9mm",
    "none": "display: none", "table": "display: block", "still": "position: relative",
    "normal": "font-variant: normal; transform: none; visibility: visible",
}  # fmt: skip
BODY = (
    '<p class="truoc">x</p><div class="a"><p class="b">y z</p><p>z</p></div>'
    '<table class="t"><tr><td>o</td><td></td></tr></table>'
    '<ul class="u"><li>m</li></ul><p class="c"><span class="s">w</span></p>'
)
SILENT = {
    "height": ".a { height: 50mm }", "min-height": ".b { min-height: 20mm }",
    "least-height-of-table": "table.t { min-height: 30mm }",
    "max-width": ".b { max-width: 40mm }",
    "block-size": ".b { block-size: 50mm }", "table-padding": ".t { padding: 9pt }",
    "space-in-line": ".s { padding: 0 9pt }", "margin-in-line": ".s { margin-left: 3mm }",
    "line-around-words": ".s { border-bottom: 1pt solid }",
    "words-halfway": ".s { vertical-align: middle }",
    "overline": ".b { text-decoration: overline }",
    "double": ".b { text-decoration: underline double }",
    "underline-colour": ".b { text-decoration: underline red }",
    "thickness": ".b { text-decoration-thickness: 3pt }",
    "shadow": ".a { box-shadow: 1pt 1pt #000 }", "radius": ".a { border-radius: 3pt }",
    "one-radius": ".a { border-top-left-radius: 3pt }",
    "gradient": ".a { background: linear-gradient(red, blue) }",
    "gradient-alone": ".a { background-image: linear-gradient(red, blue) }",
    "outline": ".a { outline: 1pt solid }", "word-spacing": ".b { word-spacing: 3pt }",
    "stretch": ".b { font-stretch: condensed }",
    "features": '.b { font-feature-settings: "smcp" }',
    "figures": ".b { font-variant-numeric: oldstyle-nums }",
    "last-line": ".b { text-align-last: center }", "rtl": ".b { direction: rtl }",
    "ellipsis": ".b { text-overflow: ellipsis }", "hidden-cells": "td { empty-cells: hide }",
    "right-page": ".c { break-before: right }", "left-page": ".c { page-break-before: left }",
    "first-letter": ".b::first-letter { font-size: 30pt }",
    "first-line": ".b::first-line { font-weight: bold }",
    "left-pages": "@page :left { margin-left: 50mm }",
    "side-box": "@page { @left-middle { content: 'x' } }",
    "corner": "@page { @top-left-corner { content: 'x' } }",
    "sheet-border": "@page { border: 1pt solid }",
    "sheet-ground": "@page { background: #eee }",
    "roman-pages": "@page { @bottom-center { content: counter(page, lower-roman) } }",
    "capitals-in-margin": "@page { @bottom-center { content: 'x'; text-transform: uppercase } }",
    "aligned-margin": "@page { @bottom-left { content: 'x'; text-align: right } }",
}  # fmt: skip
"""What the boxes leave out without a word."""
BASES = {
    "right-page": ".c { break-before: page }", "left-page": ".c { page-break-before: always }",
    "roman-pages": "@page { @bottom-center { content: counter(page) } }",
    "capitals-in-margin": "@page { @bottom-center { content: 'x' } }",
    "aligned-margin": "@page { @bottom-left { content: 'x' } }",
    "double": ".b { text-decoration: underline }",
    "underline-colour": ".b { text-decoration: underline }",
}  # fmt: skip
EXPRESSED = {
    "letter-spacing": ".b { letter-spacing: 2pt }", "capitals": ".b { text-transform: uppercase }",
    "underline": ".b { text-decoration: underline }",
    "struck": ".b { text-decoration-line: line-through }",
    "ground": ".b { background: #eee }", "border": ".b { border: 1pt solid }",
    "justified": ".b { text-align: justify }", "indent": ".b { text-indent: 9mm }",
    "height-of-row": "tr { height: 20mm }", "height-of-table": "table.t { height: 30mm }",
    "height-of-cell": "td { min-height: 20mm }",
    "width": ".a { width: 60mm }", "logical": ".truoc + .a { margin-block-start: 30pt }",
    "squares": ".u { list-style: square }", "raised": ".s { vertical-align: super }",
    "block-in-line": ".s { display: block; padding: 9pt; border: 1pt solid }",
    "page": ".c { break-before: page }",
    "first-page": "@page :first { @top-center { content: 'x' } }",
    "pages": "@page { @bottom-center { content: counter(page) '/' counter(pages) } }",
    "sheet": "@page { size: A5; margin: 9mm }", "is": ":is(.b, .khong-co) { font-weight: bold }",
    "nested": ".a { & .b { font-style: italic } }", "print": "@media print { .b { color: red } }",
    "set": "html { --mau: red } .b { color: var(--mau) }",
}  # fmt: skip
NOTHING = {
    "screen": "@media screen { .a { display: flex; float: left; height: 9mm } }",
    "variable": ".a { opacity: var(--khong, 1); float: var(--khong, none) }",
    "above": ".s { margin: 9pt 0; padding: 9pt 0 3pt; border: 0; vertical-align: baseline }",
    "back": ".a { transform: initial; columns: unset; background: none; border-radius: 0 }",
}
"""What does nothing in either file, and is not told."""


def front_of(css: str, folder: Path) -> FrontEnd:
    (folder / "a.css").write_text(css, encoding="utf-8")
    html = (
        '<html lang="vi"><title>t</title><link rel="stylesheet" href="a.css">'
        '<style>html { font-family: "Liberation Serif" }</style>'
        f"<body>{BODY}"
    )
    front, mistakes = typesetting.open_front_end(html, TemplateFiles([folder]))
    assert front is not None, mistakes
    return front


def told(folder: Path) -> list[object]:
    elements = markup_of(BODY, Source("a.html", BODY)).elements
    found = printed(declarations([folder]))
    said = [*word_losses(found), *page_losses(found), *sizes(found, elements, placed(found))]
    said += inlines(found, elements, reshaped(found))
    assert all(it.mark for it in said)
    return [it.values["value"] for it in said]


@pytest.mark.parametrize("name", ASKED)
def test_what_is_lost_is_told(name: str, tmp_path: Path) -> None:
    front = front_of(f".a {{ {ASKED[name]} }}", tmp_path)
    assert (bool(front.losses), bool(told(tmp_path))) == (True, True)


@pytest.mark.parametrize("name", KEPT)
def test_what_is_kept_is_not_told(name: str, tmp_path: Path) -> None:
    front = front_of(f".a {{ {KEPT[name]} }}", tmp_path)
    assert (front.losses, told(tmp_path)) == ([], [])


@pytest.mark.parametrize("name", SILENT)
def test_what_the_boxes_do_not_have_is_told(name: str, tmp_path: Path) -> None:
    base = front_of(BASES.get(name, ""), tmp_path).document
    assert front_of(SILENT[name], tmp_path).document == base
    assert len(told(tmp_path)) == 1


@pytest.mark.parametrize("name", EXPRESSED)
def test_what_the_boxes_have_is_not_told(name: str, tmp_path: Path) -> None:
    base = front_of("", tmp_path).document
    assert front_of(EXPRESSED[name], tmp_path).document != base
    assert told(tmp_path) == []


@pytest.mark.parametrize("name", NOTHING)
def test_what_does_nothing_is_not_told(name: str, tmp_path: Path) -> None:
    base = front_of("", tmp_path).document
    assert front_of(NOTHING[name], tmp_path).document == base
    assert told(tmp_path) == []
