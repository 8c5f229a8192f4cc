"""The exported file: every style of the templates, in use, in the style alone."""

import io
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Pt
from lxml import etree

from reportgen.restyle.book import NORMAL
from reportgen.restyle.cascade import rules_of
from reportgen.restyle.changes import Loss, changes, losses, page_changes
from reportgen.restyle.purposes import UNKNOWN
from reportgen.restyle.reading import read_book
from reportgen.restyle.taking import bench_of, exported
from reportgen.shelf import take_shelf
from reportgen.word import read_content
from tests.restyle.conftest import STANDARDS, Stand, W, edited, member, with_member

SHOWN = {"trích yếu", "nội dung", "số trang"}
SHOWN = {"trích yếu", "nội dung", "số trang"}
UNREACHED = {"Điều"}
"""Named in the stylesheets, but every article of a document is a heading of its depth."""


@pytest.mark.parametrize("name", STANDARDS)
def test_every_named_style_is_in_use(name: str, stand: Callable[[str], Stand]) -> None:
    here = stand(name)
    named = {it.style for it in rules_of(here.bench.path, here.bench.files)} - {""}
    word, said = read_content(here.docx, "kieu.docx")
    assert word is not None
    assert said == []
    used = {it.style for section in word.document.sections for it in section.blocks}  # type: ignore[union-attr]
    assert named - UNREACHED == used - {""} == {*here.book.looks} - {NORMAL}


@pytest.mark.parametrize("name", STANDARDS)
def test_a_paragraph_has_its_style_alone(name: str, stand: Callable[[str], Stand]) -> None:
    body = etree.fromstring(member(stand(name).docx, "word/document.xml"))
    dressed = [
        etree.tostring(it)
        for it in body.iter(f"{W}pPr", f"{W}rPr")
        if {child.tag for child in it} - {f"{W}pStyle", f"{W}sectPr"}
    ]
    assert dressed == []


@pytest.mark.parametrize("name", STANDARDS)
def test_it_says_what_a_style_is_for(name: str, stand: Callable[[str], Stand]) -> None:
    word, _ = read_content(stand(name).docx, "kieu.docx")
    assert word is not None
    texts = [it.text for section in word.document.sections for it in section.blocks]  # type: ignore[union-attr]
    assert [it for it in texts if UNKNOWN in it] == []
    assert "Trích yếu: dòng tóm tắt nội dung dưới tên loại" in texts


@pytest.mark.parametrize("name", STANDARDS)
def test_nothing_is_wrong_with_the_specimens(name: str, stand: Callable[[str], Stand]) -> None:
    assert stand(name).trial.said == ()


def test_the_same_templates_give_the_same_bytes(stand: Callable[[str], Stand]) -> None:
    here = stand("hd36")
    assert exported(here.bench)[0] == here.docx


def test_it_tells_standard_and_templates(stand: Callable[[str], Stand]) -> None:
    here = stand("nd30")
    book, _ = read_book(here.docx, "kieu.docx")
    assert book is not None
    assert (book.standard, book.digest) == ("nd30", here.book.digest)


def test_a_file_that_nobody_changed_changes_nothing(stand: Callable[[str], Stand]) -> None:
    one, _ = read_book(stand("hd05").docx, "kieu.docx")
    assert one is not None
    assert [*changes(one, one), *page_changes(one, one), *losses(one, one)] == []


def test_a_font_name_cannot_write_rules(stand: Callable[[str], Stand]) -> None:
    here = stand("hd36")
    name = 'A"; } body { display: none } /* '
    fonts = {("rPr", "rFonts"): {"ascii": name, "hAnsi": name}}
    now, _ = read_book(here.docx, "kieu.docx")
    book, _ = read_book(edited(here.docx, {"Trích yếu": fonts}), "kieu.docx")
    assert now is not None
    assert book is not None
    assert changes(now, book) == []
    assert [*losses(now, book)] == [Loss("Trích yếu", "family")]


@pytest.mark.parametrize("where", ["style", "run", "style and run"])
def test_a_marker_is_named_as_not_taken(where: str, stand: Callable[[str], Stand]) -> None:
    here = stand("hd36")
    word = Document(io.BytesIO(here.docx))
    (one,) = (it for it in word.paragraphs if it.text.startswith("Trích yếu: "))
    marked = {"style": [one.style.font], "run": [one.runs[0].font]}.get(
        where, [one.style.font, one.runs[0].font]
    )
    for it in marked:
        it.highlight_color = WD_COLOR_INDEX.YELLOW
    file = io.BytesIO()
    word.save(file)
    now, _ = read_book(here.docx, "kieu.docx")
    book, _ = read_book(file.getvalue(), "kieu.docx")
    assert now is not None
    assert book is not None
    assert changes(now, book) == []
    assert [it.what for it in losses(now, book)] == ["direct" if where == "run" else "highlight"]


def test_formatting_outside_of_the_style_is_said(stand: Callable[[str], Stand]) -> None:
    here = stand("hd36")
    word = Document(io.BytesIO(here.docx))
    (one,) = (it for it in word.paragraphs if it.text.startswith("Trích yếu: "))
    one.runs[0].font.size = Pt(20)
    file = io.BytesIO()
    word.save(file)
    now, _ = read_book(here.docx, "kieu.docx")
    book, _ = read_book(file.getvalue(), "kieu.docx")
    assert now is not None
    assert book is not None
    assert changes(now, book) == []
    assert [*losses(now, book)] == [Loss("Trích yếu", "direct")]


NAMED = b'w:ascii="Times New Roman" w:hAnsi="Times New Roman"'


@pytest.mark.parametrize(
    ("new", "family"), [(b'w:hAnsi="Arial"', "Arial"), (b'w:hAnsiTheme="minorHAnsi"', "Georgia")]
)
def test_defaults_and_theme_count(new: bytes, family: str, stand: Callable[[str], Stand]) -> None:
    """What the document's defaults or its theme say is what every style of it inherits."""
    docx = stand("hd36").docx
    theme = member(docx, "word/theme/theme1.xml").replace(b"Times New Roman", b"Georgia")
    styles = member(docx, "word/styles.xml").replace(NAMED, new, 1)
    docx = with_member(docx, "word/theme/theme1.xml", theme)
    book, _ = read_book(with_member(docx, "word/styles.xml", styles), "kieu.docx")
    assert book is not None
    named = {it.look.font.family for key, it in book.styles.items() if key in SHOWN}
    assert named == {family}


def test_a_type_of_ones_own_is_among_the_specimens(
    tmp_path: Path, stand: Callable[[str], Stand]
) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "thong-tri.html").write_text(
        '{% extends trang %}{% set ten_loai = "THÔNG TRI" %}{% set ky_hieu_loai = "TT" %}'
        '{% set danh_so_thuong_le = ["1."] %}'
        '{% block ket %}<p class="rieng">Dòng riêng.</p>{% endblock %}',
        encoding="utf-8",
    )
    sheet = tmp_path / "standards" / "hd36" / "style.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text(
        '@import url("../../goc/standards/hd36/style.css");\n'
        '.noi-dung .rieng { --word-style: "Riêng" "Gốc"; color: #003366 }\n',
        encoding="utf-8",
    )
    shelf, _ = take_shelf([tmp_path])
    bench, said = bench_of(shelf.standards["hd36"], shelf)
    assert said == []
    content, count, wrong = exported(bench)
    assert wrong == []
    assert count == len(stand("hd36").book.sheet.named) + 2
    with ZipFile(io.BytesIO(content)) as archive:
        words = archive.read("word/document.xml").decode()
    assert "Riêng: lời văn của nội dung" in words
    assert "Gốc: kiểu gốc của Riêng" in words
