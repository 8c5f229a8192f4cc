"""What stands in the margins is named by the stylesheet; only a page's number is by itself."""

import pytest

from reportgen.boxes import front_end
from reportgen.boxes.document import Break, Margin, Paragraph, Run

PAGE = "@page { size: 200pt 300pt; margin: 10pt } @page :first { @bottom-left { %s } }"


def first_page(css: str) -> Margin:
    html = f'<html lang="vi"><title>t</title><style>{PAGE % css}</style><body><p>a'
    (section,) = front_end(html, {}.__getitem__).document.sections
    assert section.first is not None
    return section.first


@pytest.mark.parametrize(
    ("css", "classes"),
    [
        ('content: "Số 1"; --thanh-phan: lien-he', ("lien-he",)),
        ('content: "Số 1"', ()),
        ("content: counter(page)", ("so-trang",)),
        ('content: "Trang " counter(page); --thanh-phan: lien-he', ("lien-he",)),
    ],
)
def test_the_component_in_a_margin(css: str, classes: tuple[str, ...]) -> None:
    (paragraph,) = first_page(css).footer
    assert paragraph.classes == classes


def test_lines_and_borders_of_a_margin() -> None:
    (paragraph,) = first_page(r'content: "a\a b"; border-top: 1pt solid red').footer
    assert isinstance(paragraph, Paragraph)
    assert [type(it) for it in paragraph.inlines] == [Run, Break, Run]
    assert paragraph.format.borders.top is not None
    assert paragraph.format.borders.bottom is None
