"""Where a link may lead: a place of the document, or an address that a reader may be sent to."""

import pytest

from reportgen.boxes import FetchError, front_end
from reportgen.diagnostic import errors
from reportgen.messages import MESSAGES
from reportgen.template_files import TemplateFiles
from reportgen.typesetting import open_front_end


def page(href: str) -> str:
    return f"<html lang=vi><title>t</title><p id=co>a <a href='{href}'>b</a>"


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:x",
        "data:text/html,x", "file:///etc/passwd", "vbscript:x", "ftp://example.vn/",
        "//example.vn/", "trang.html", "/trang", "?x", "", "#", "#khong-co", "http:", "https://", "http://[",
        "mailto:", "https://example.vn/\x01", "ms-word:ofe|u|https://example.vn/a.docx",
    ],
)  # fmt: skip
def test_other_links_are_refused(href: str) -> None:
    with pytest.raises(FetchError) as refused:
        front_end(page(href), {}.__getitem__)
    assert refused.value.code == "lien-ket-la"


@pytest.mark.parametrize(
    "href",
    ["#co", "http://example.vn", "HTTPS://example.vn/a b?c=đ#e", "mailto:vp@example.vn?subject=x"],
)
def test_links_of_an_office_are_not(href: str) -> None:
    (section,) = front_end(page(href), {}.__getitem__).document.sections
    (paragraph,) = section.blocks
    assert paragraph.inlines[1].link[:4].lower() == href[:4].lower()  # type: ignore[union-attr]


def test_the_template_editor_is_told(tmp_path: object) -> None:
    front, mistakes = open_front_end(page("javascript:x"), TemplateFiles([tmp_path]))  # type: ignore[list-item]
    assert front is None
    assert [(it.code, it.values) for it in errors(mistakes)] == [
        ("lien-ket-la", {"value": "javascript:x"})
    ]
    assert "lien-ket-la" in MESSAGES
