"""Lists, watermarks, boxes of their own, styles that inherit: from the page to Word and back."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

import page
import pikepdf
import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from PIL import Image

from reportgen.boxes import FrontEnd, engine, front_end
from reportgen.boxes.document import Document, Paragraph, Run, Table, paragraphs
from reportgen.word import read_content
from reportgen.write import pdf
from reportgen.write.docx import write

CSS = """
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page) } }
@page :first { @top-center { content: none } }
@page ngang { size: A4 landscape; margin: 20mm }
html { font: 14pt/18pt "Times New Roman", "Liberation Serif" }
body, p, h2, h3 { margin: 0 }
ol, ul { margin: 6pt 0; padding-left: 30pt }
"""
HEAD = '<html lang="vi"><head><meta charset="utf-8"><title>Thử</title>'


class Made(NamedTuple):
    """A page as boxes, the parts of the Word file, and the boxes that are read back."""

    front: FrontEnd
    file: bytes
    parts: dict[str, str]
    again: Document


@cache
def made(html: str, css: str = "") -> Made:
    def nothing(path: str) -> bytes:
        raise LookupError(path)

    front = front_end(f"{HEAD}<style>{CSS}{css}</style></head><body>{html}", nothing)
    file, _ = write(front)
    word, mistakes = read_content(file, "a.docx")
    assert word is not None, mistakes
    with ZipFile(io.BytesIO(file)) as archive:
        parts = {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}
    return Made(front, file, parts, word.document)


def all_of(document: Document) -> list[Paragraph]:
    return [it for section in document.sections for it in paragraphs(section.blocks)]


LISTS = """
<ol><li>một<li>hai<ol type=a><li>a<li>b</ol><li>ba</ol>
<p>giữa</p>
<ol><li>lại một<li value=7>bảy<li>tám</ol>
<ol type=I start=4 class=khac><li>bốn</ol>
<ul><li>chấm<li><p>đoạn</p><p>hai</p><li>một <b>hai</b><p>ba</p><ul><li>bốn</ul>năm</ul>
<ol class=viet><li>x<li>x<li>x<li>x<li>x<li>x</ol>
<table><tr><td><ol><li>ô</ol></table>
"""
LIST_CSS = """
@counter-style viet { system: alphabetic; symbols: a b c d "đ" e g; suffix: ") " }
.viet { list-style-type: viet } .khac { list-style-position: inside; text-indent: 1cm }
.khac li::marker { font-weight: bold }
"""
BOXES = """
<div class=chim>DỰ THẢO</div>
<p>một</p>
<div class="khung trang"><p>CÔNG VĂN ĐẾN</p><p>Số: 1</p></div>
<p>hai</p>
<div class=o><div class="khung trong">trong</div><p>ba</p></div>
<table><tr><td class=o><div class="khung trong">ô</div><p>bốn</p></table>
<div class=ngang><p>năm</p></div>
"""
BOX_CSS = """
.chim { position: fixed; z-index: -1; inset: 0; height: 100pt; margin: auto 0; text-align: center;
  font: bold 90pt/100pt "Times New Roman", "Liberation Serif"; color: #d9d9d9;
  transform: rotate(-45deg) }
.khung { position: absolute; width: 90pt; height: 36pt; border: 1pt solid red; padding: 2pt 3pt }
.trang { right: 0; top: 100pt } .o { position: relative } .trong { top: 4pt; left: 200pt }
td { padding: 3pt; vertical-align: top } .ngang { page: ngang }
"""
FAMILY = "<h2>một</h2><h3>hai</h3><p>chữ</p><p>chữ</p>"
FAMILY_CSS = """
h2 { font-size: 16pt; --word-style: "Cấp 1" "Các cấp" } h3 { --word-style: "Cấp 2" "Các cấp" }
"""
EVERY = [(LISTS, LIST_CSS), (BOXES, BOX_CSS), (FAMILY, FAMILY_CSS)]


@pytest.mark.parametrize(("html", "css"), EVERY)
@pytest.mark.parametrize("level", [FileFormat.OFFICE_2010, FileFormat.MICROSOFT_365])
def test_the_file_is_valid(html: str, css: str, level: FileFormat, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(made(html, css).file)
    result = OpenXmlValidator(file_format=level, max_errors=0).validate(file)
    assert [f"{it.part_uri}: {it.description}" for it in result.errors] == []
    assert made(html, css).front.losses == []


@pytest.mark.parametrize(("html", "css"), EVERY)
def test_the_same_page_gives_the_same_bytes(html: str, css: str) -> None:
    assert made.__wrapped__(html, css).file == made(html, css).file


@pytest.mark.parametrize("profile", ["2a", "ua1"])
@pytest.mark.parametrize(("html", "css"), EVERY[:2])
def test_the_pdf_keeps_both_claims(html: str, css: str, profile: str, tmp_path: Path) -> None:
    content, mistakes = pdf.write(made(html, css).front)
    file = tmp_path / "a.pdf"
    file.write_bytes(content)
    result = page.validate_pdf(str(file), profile=profile)
    assert [(it.rule_id, it.message) for it in result.failures] == []
    assert mistakes == []


def test_word_counts_every_label_as_the_page_shows_it() -> None:
    """The label is no text of the file: the reader counts it, as Word does."""
    one = made(LISTS, LIST_CSS)
    shown = [it.text for it in all_of(one.front.document)]
    assert [it.text for it in all_of(one.again)][: len(shown)] == shown
    assert shown[:6] == ["1. một", "2. hai", "a. a", "b. b", "3. ba", "giữa"]
    assert '<w:t xml:space="preserve">một</w:t>' in one.parts["word/document.xml"]
    assert "1. " not in re.sub("<[^>]*>", "", one.parts["word/document.xml"])


def test_indents_of_lists_come_back() -> None:
    one = made(LISTS, LIST_CSS)
    pairs = zip(all_of(one.front.document), all_of(one.again), strict=False)
    listed = [(a, b) for a, b in pairs if a.numbering]
    assert listed
    for a, b in listed:
        assert (b.format.left_pt, b.format.first_line_pt) == pytest.approx(
            (a.format.left_pt, a.format.first_line_pt), abs=0.05
        )
        assert a.numbering is not None
        assert b.numbering is not None
        assert replace(b.numbering, list=0) == replace(a.numbering, list=0)


def test_an_item_takes_no_first_line_from_its_style() -> None:
    """LibreOffice takes a 0 that stands in the list alone for nothing said."""
    css = "p, li { text-indent: 36pt } li { list-style-position: inside; text-indent: 0 }"
    document = made("<p>a</p><p>b</p><p>c</p><ol><li>d</ol>", css).parts["word/document.xml"]
    (item,) = re.findall("<w:pPr>(?:(?!</w:pPr>).)*<w:numPr>.*?</w:pPr>", document)
    assert '<w:ind w:left="600" w:right="0" w:firstLine="0"/>' in item


def test_the_ground_of_words_in_a_line_is_theirs() -> None:
    one = made("<p>a <mark>b</mark> <sup class=x>c</sup></p>", ".x { background: #d9e2f3 }")
    assert one.front.losses == []
    drawn = one.parts["word/document.xml"]
    assert drawn.count('<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>') == 1
    for document in (one.front.document, one.again):
        (paragraph,) = all_of(document)
        grounds = [it.font.background for it in paragraph.inlines if isinstance(it, Run)]
        assert grounds == ["", "FFFF00", "", "D9E2F3"]


def test_each_list_begins_anew_and_a_list_in_a_list_is_its_level() -> None:
    numbering = made(LISTS, LIST_CSS).parts["word/numbering.xml"]
    starts = re.findall('<w:num w:numId="([0-9]+)"><w:abstractNumId w:val="([0-9]+)"', numbering)
    assert [number for number, _ in starts] == [str(n) for n in range(1, len(starts) + 1)]
    kinds = dict(starts)
    assert kinds["1"] == kinds["2"] == kinds["3"] == kinds["4"]
    overrides = re.findall(r'w:ilvl="(\d)"><w:startOverride w:val="(\d+)"', numbering)
    assert overrides[:5] == [("0", "1"), ("1", "1"), ("0", "1"), ("0", "7"), ("0", "4")]
    assert len(re.findall("<w:abstractNum ", numbering)) == len({*kinds.values()})


def test_a_sign_is_a_bullet_of_word() -> None:
    numbering = made(LISTS, LIST_CSS).parts["word/numbering.xml"]
    assert '<w:numFmt w:val="bullet"/><w:suff w:val="tab"/><w:lvlText w:val="•"/>' in numbering
    assert '<w:numFmt w:val="none"/><w:suff w:val="nothing"/><w:lvlText w:val="đ) "/>' in numbering


def test_a_document_without_a_list_has_no_part_for_lists() -> None:
    assert "word/numbering.xml" not in made(BOXES, BOX_CSS).parts


def test_the_watermark_stands_in_every_header_and_word_can_remove_it() -> None:
    parts = made(BOXES, BOX_CSS).parts
    headers = [text for name, text in parts.items() if name.startswith("word/header")]
    assert len(headers) == 3
    names = [re.findall('id="(PowerPlusWaterMarkObject[0-9]+)"', it) for it in headers]
    assert len({it for (it,) in names}) == 3
    for text in headers:
        assert 'string="DỰ THẢO"' in text
        assert 'alt="Dòng chìm: DỰ THẢO"' in text
        assert "rotation:315" in text
        assert text.count("mso-position-horizontal:center") == 1
        assert 'fillcolor="#d9d9d9"' in text


@pytest.mark.parametrize("css", [BOX_CSS, BOX_CSS + ".chim { right: 80pt; opacity: 0.5 }"])
def test_the_watermark_comes_back(css: str) -> None:
    one = made(BOXES, css)
    for a, b in zip(one.front.document.sections, one.again.sections, strict=True):
        assert a.watermark is not None
        assert b.watermark is not None
        assert b.watermark.middle_pt == pytest.approx(a.watermark.middle_pt, abs=0.1)
        assert replace(b.watermark, middle_pt=a.watermark.middle_pt) == a.watermark


def test_the_watermark_is_no_content_of_the_pdf() -> None:
    content, _ = pdf.write(made(BOXES, BOX_CSS).front)
    with pikepdf.open(io.BytesIO(content)) as opened:
        for sheet in opened.pages:
            drawn = [
                (str(it.operator), [str(value) for value in it.operands])
                for it in pikepdf.parse_content_stream(sheet)
            ]
            assert ("BMC", ["/Artifact"]) in drawn
            first = drawn.index(("BMC", ["/Artifact"]))
            assert "Tj" in {name for name, _ in drawn[first : first + 12]} or "TJ" in {
                name for name, _ in drawn[first : first + 12]
            }


def test_boxes_come_back_where_they_stood() -> None:
    one = made(BOXES, BOX_CSS)
    before = {it.text: it.box for it in all_of(one.front.document) if it.box}
    after = {it.text: it.box for it in all_of(one.again) if it.box}
    assert len(before) == 4
    assert after == before
    assert before["ô"] is not None
    assert before["ô"].beside


def test_a_box_takes_no_part_in_the_flow() -> None:
    """Its words stand in a drawing, which the next paragraph holds; the cell holds its own."""
    document = made(BOXES, BOX_CSS).parts["word/document.xml"]
    bare = re.sub("<mc:AlternateContent.*?</mc:AlternateContent>", "", document)
    assert "CÔNG VĂN ĐẾN" not in bare
    assert re.search(r"<w:drawing>.*CÔNG VĂN ĐẾN.*</w:drawing>.*hai", document)
    cell = re.search("<w:tc>.*?</w:tc>", bare)
    assert cell is not None
    assert cell[0].count("<w:p>") + cell[0].count("<w:p ") == 1
    numbers = re.findall('<wp:docPr id="([0-9]+)"', document)
    assert len(numbers) == len({*numbers}) == 3


@pytest.mark.parametrize("after", ["", "<table><tr><td>b</table>"])
def test_a_box_without_a_paragraph_still_stands(after: str) -> None:
    one = made(f'<div class="khung trang">a</div>{after}', BOX_CSS)
    assert [it.text for it in all_of(one.again) if it.box] == ["a"]


def test_who_changes_the_base_changes_the_family() -> None:
    styles = made(FAMILY, FAMILY_CSS).parts["word/styles.xml"]
    based = dict(re.findall('w:styleId="(\\w+)"><w:name[^>]*/><w:basedOn w:val="(\\w+)"', styles))
    assert based == {"CacCap": "Normal", "Cap1": "CacCap", "Cap2": "CacCap"}
    base = styles[styles.index('w:styleId="CacCap"') :].partition("</w:style>")[0]
    assert "<w:b/>" in base
    assert styles.count("<w:b/>") == 1


def test_styles_in_a_circle_inherit_from_normal() -> None:
    css = 'h2 { --word-style: "A" "B" } h3 { --word-style: "B" "A" }'
    assert made(FAMILY, css).parts["word/styles.xml"].count('<w:basedOn w:val="Normal"/>') == 2


def laid_out(box: Any) -> Iterator[list[float]]:
    """The columns of every table that the engine laid out."""
    if isinstance(box, engine.kinds.TableBox):
        yield [width * 0.75 for width in box.column_widths]
    for child in getattr(box, "children", ()):
        yield from laid_out(child)


@pytest.mark.parametrize("layout", ["auto", "fixed"])
def test_columns_are_those_of_the_pdf(layout: str) -> None:
    html = (
        "<table class=a><tr><td>STT<td>một cột dài hơn các cột khác<td>1</table>"
        "<table class=b><col style='width: 20%'><col><col style='width: 60pt'>"
        "<tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>"
        "<table class=c><tr><td>co theo chữ<td>hai</table>"
    )
    css = (
        f"table {{ border-collapse: collapse; table-layout: {layout} }}"
        """
      td { border: 1.5pt solid; padding: 2pt 5pt }
      .a { width: 100% } .b { width: 80%; margin-left: auto }"""
    )
    front = made(html, css).front
    mine = [
        block.column_widths_pt
        for section in front.document.sections
        for block in section.blocks
        if isinstance(block, Table)
    ]
    sheets = engine.lay_out(front.tree).pages
    theirs = [it for sheet in sheets for it in laid_out(sheet._page_box)]
    for a, b in zip(mine, theirs, strict=True):
        assert a == pytest.approx(b, abs=0.5)


def test_padding_stands_between_a_line_and_its_text() -> None:
    css = ".a { border: 1pt solid red; padding: 4pt 6.4pt; background: #eee }"
    one = made("<p>x</p><p class=a>a</p>", css)
    drawn = one.parts["word/document.xml"]
    assert re.findall('<w:(top|left|bottom|right) [^>]*w:space="([0-9]+)"', drawn) == [
        ("top", "4"), ("left", "6"), ("bottom", "4"), ("right", "6"),
    ]  # fmt: skip
    for document in (one.front.document, one.again):
        form = all_of(document)[1].format
        assert (form.left_pt, form.right_pt, form.before_pt) == (7.4, 7.4, 0)
        assert form.borders.left is not None
        assert form.borders.left.space_pt == 6
    assert one.front.losses == []


def test_a_rule_is_one_line_and_no_box() -> None:
    drawn = made("<p>a</p><hr><p>b</p>").parts["word/document.xml"]
    assert (
        '<w:pBdr><w:top w:val="single" w:sz="12" w:space="0" w:color="000000"/></w:pBdr>' in drawn
    )
    assert drawn.count('w:line="20" w:lineRule="exact"') == 1


def test_a_picture_in_a_link_is_one() -> None:
    pixel = io.BytesIO()
    Image.new("RGB", (8, 8)).save(pixel, "png")
    link = "<a href='https://a.vn/'><img src=a.png alt=hình></a>"
    html = f"<html lang=vi><title>t</title><p>a {link} <img src=a.png alt=trần></p>"
    content, _ = write(front_end(html, {"a.png": pixel.getvalue()}.__getitem__))
    with ZipFile(io.BytesIO(content)) as archive:
        body = archive.read("word/document.xml").decode()
    (inside,) = re.findall("<w:hyperlink r:id=.*?</w:hyperlink>", body)
    assert (inside.count("<w:drawing>"), body.count("<w:drawing>")) == (1, 2)
    assert 'descr="hình"' in inside
