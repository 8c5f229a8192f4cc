"""How many lines words take, as the engine breaks them."""

import pytest

from reportgen.boxes import engine
from reportgen.boxes.line_count import lines_of

STYLE = "p { font: 10pt 'Liberation Serif' }"
WORDS = "Khu Trung Tâm, xã Mường Vang, tỉnh Lai Sơn"


def no_file(name: str) -> bytes:
    raise LookupError(name)


@pytest.mark.parametrize("width_pt", [75, 90, 150, 400])
@pytest.mark.parametrize("text", [WORDS, f"{WORDS}\n{WORDS}", "a", ""])
def test_lines_are_those_of_the_layout(text: str, width_pt: int) -> None:
    html = (
        f"<style>@page {{ size: {width_pt}pt 800pt; margin: 0 }} body {{ margin: 0 }} {STYLE}"
        f" p {{ margin: 0; white-space: pre-line }}</style><p>{text or '&nbsp;'}</p>"
    )
    tree = engine.front_end(html, no_file)
    box = next(it for it in tree.root.descendants() if it.element_tag == "p")
    counted = lines_of(tree, text, box.style, width_pt)
    page = engine.lay_out(tree).pages[0]._page_box
    lines = [it for it in page.descendants() if isinstance(it, engine.kinds.LineBox)]
    assert counted == len(lines)
