"""Where a link may lead: a place of the document, or an address that a reader may be sent to."""

from pathlib import Path

import pytest

from reportgen.boxes import FetchError, front_end
from reportgen.diagnostic import errors
from reportgen.messages import MESSAGES
from reportgen.template_files import TemplateFiles
from reportgen.typesetting import at_their_lines, open_front_end
from reportgen.write.pdf import write


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


PLACED = [
    (
        '<table><tr><td colspan="64">a</table>',
        "bang-qua-rong",
        2,
        1 + len('<table><tr><td colspan="'),
    ),
    ("<p>a\n{% for it in x %}<div class='a'>{% endfor %}", "long-nhau-qua-sau", 3, 18),
]


@pytest.mark.parametrize(("line", "code", "row", "column"), PLACED)
def test_markup_without_measure_has_its_place(
    line: str, code: str, row: int, column: int, tmp_path: Path
) -> None:
    (tmp_path / "a.html").write_text(f"<div><b>dòng đầu</b></div>\n{line}", encoding="utf-8")
    made = line if "{%" not in line else "<div class='a'>" * 101
    front, said = open_front_end(f"<html lang=vi><title>t</title>{made}", TemplateFiles([tmp_path]))
    assert front is None
    assert [(it.code, it.mark and (it.mark.line, it.mark.column)) for it in said] == [
        (code, (row, column))
    ]


def test_depth_and_columns_that_word_takes() -> None:
    made = "<div>" * 96 + "<table><tr><td colspan=63>a</table>"
    front, said = open_front_end(f"<html lang=vi><title>t</title>{made}", TemplateFiles([]))
    assert (front is None, said) == (False, [])


def test_a_drawing_that_draws_itself_has_its_place(tmp_path: Path) -> None:
    drawing = '<svg width=9 height=9><g id=a><use href="#b"/></g><g id=b><use href="#a"/></g></svg>'
    (tmp_path / "a.html").write_text(f"<p>x</p>\n{drawing}", encoding="utf-8")
    files = TemplateFiles([tmp_path])
    front, _ = open_front_end(f"<html lang=vi><title>t</title><p>x {drawing}", files)
    assert front is not None
    _, said = write(front)
    told = {it.code: str(it.mark) for it in at_their_lines(errors(said), files)}
    assert told["hinh-khong-ve-duoc"] == f"{tmp_path}/a.html:2:1"
