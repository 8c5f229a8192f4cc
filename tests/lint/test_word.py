"""What a rendering finds that Word cannot express, the linter tells before it."""

from pathlib import Path

import pytest

from reportgen import typesetting
from reportgen.lint.word import word_losses
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
    "static": "position: static; float: none; opacity: 1", "foot": "position: absolute; bottom: 0",
    "none": "display: none", "table": "display: block", "still": "position: relative",
    "normal": "font-variant: normal; transform: none; visibility: visible",
}  # fmt: skip


def said(css: str, folder: Path) -> tuple[bool, bool]:
    """Whether a rendering has a loss, and whether the linter tells one."""
    (folder / "a.css").write_text(f".a {{ {css}; height: 9mm }}", encoding="utf-8")
    html = (
        '<html lang="vi"><title>t</title><link rel="stylesheet" href="a.css">'
        '<style>html { font-family: "Liberation Serif" }</style>'
        '<body><p>x</p><div class="a"><p>y</p><p>z</p></div><p>x</p>'
    )
    front, mistakes = typesetting.open_front_end(html, TemplateFiles([folder]))
    assert front is not None, mistakes
    return bool(front.losses), bool([*word_losses(declarations([folder]))])


@pytest.mark.parametrize("name", ASKED)
def test_what_is_lost_is_told(name: str, tmp_path: Path) -> None:
    assert said(ASKED[name], tmp_path) == (True, True)


@pytest.mark.parametrize("name", KEPT)
def test_what_is_kept_is_not_told(name: str, tmp_path: Path) -> None:
    assert said(KEPT[name], tmp_path) == (False, False)
