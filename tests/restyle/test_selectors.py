"""Selectors that win where they should: as a stylesheet of two rules and a page would have it."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from cssselect2 import compile_selector_list

from reportgen.boxes.front import front_end
from reportgen.restyle.cascade import Rule, rules_of
from reportgen.restyle.elements import Element, elements_of
from reportgen.restyle.selectors import boosted, strong
from reportgen.restyle.traits import BY_KEY
from reportgen.template_files import TemplateFiles

CSS = """
.a { --word-style: "A"; font-size: 14pt }
.b .a { --word-style: "B" }
.c.c .a { font-size: 14pt }
.a.nho { font-size: 10pt }
"""
HTML = """<html><head><link rel="stylesheet" href="s.css"></head><body>
<p class="a">một</p><div class="c"><p class="a">hai</p></div>
<div class="b"><p class="a">ba</p></div><p class="a nho">bốn</p></body></html>"""


@pytest.fixture
def page(tmp_path: Path) -> tuple[Sequence[Rule], Sequence[Element]]:
    (tmp_path / "s.css").write_text(CSS, encoding="utf-8")
    files = TemplateFiles([tmp_path])
    tree = front_end(HTML, files.file).tree
    return rules_of("s.css", files), [*elements_of(tree)]


def test_it_wins_at_the_style_alone(page: tuple[Sequence[Rule], Sequence[Element]]) -> None:
    rules, elements = page
    meant = [
        it for it in elements
        if it.word_style == "A" and it.look.font.size_pt == 14 and it.pseudo is None
    ]  # fmt: skip
    others = [it for it in elements if it not in meant]
    (selector,) = strong(rules[0], BY_KEY["size"], meant, others, rules)
    (compiled,) = compile_selector_list(selector)
    texts = [it.wrapper.etree_element.text for it in elements if compiled.test(it.wrapper)]
    assert [*dict.fromkeys(texts)] == ["một", "hai"]
    assert compiled.specificity >= rules[2].specificity


@pytest.mark.parametrize(
    ("selector", "needed", "expected"),
    [
        (".a", (0, 1, 0), ".a"),
        (".a", (0, 3, 0), ".a.a.a"),
        ("table.bang td", (0, 2, 2), "table.bang.bang td"),
        (".a > .b::before", (0, 3, 1), ".a > .b.b::before"),
        (".a:not(.b .c)", (0, 4, 0), ".a.a:not(.b .c)"),
        ("html", (0, 1, 1), "html:root"),
        ("td", (0, 1, 1), ":root td"),
    ],
)
def test_a_selector_made_stronger(
    selector: str, needed: tuple[int, int, int], expected: str
) -> None:
    assert boosted(selector, needed) == expected
