"""Labels of lists whose words are given by `content` are laid out as other labels are."""

import inspect

import pytest
from weasyprint.formatting_structure import build

from reportgen.boxes import engine, front_end, markers

CSS = "@page { size: 300pt; margin: 20pt } ol { margin: 0; padding-left: 60pt }"
LABELS = [
    "counter(list-item) '. '",
    "'Điều ' counter(list-item) '. '",
    "'Chương ' counter(list-item, upper-roman)",
]


@pytest.mark.parametrize("content", LABELS)
def test_a_label_of_any_words_ends_where_its_item_begins(content: str) -> None:
    css = f"{CSS} li::marker {{ content: {content} }}"
    front = front_end(
        f"<html lang=vi><title>t</title><style>{css}</style><ol><li>một", {}.__getitem__
    )
    (page,) = engine.lay_out(front.tree).pages
    found = {it.element_tag: it for it in page._page_box.descendants() if hasattr(it, "width")}
    label, item = found["li::marker"], found["li"]
    assert label.width > 0
    assert label.position_x + label.width == pytest.approx(item.position_x, abs=0.1)
    assert label.position_y == pytest.approx(item.position_y, abs=0.1)


def test_it_stands_in_place() -> None:
    assert build.marker_to_box is markers._marker_to_box
    assert "marker_to_box(" in inspect.getsource(build.element_to_box)
