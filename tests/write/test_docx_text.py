"""Paragraphs and styles: what is said once in a style, and what stays with a paragraph."""

import io
import re
from collections.abc import Callable
from dataclasses import replace

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reportgen.boxes.document import (
    Border,
    Borders,
    Break,
    Document,
    Field,
    Font,
    Format,
    Geometry,
    Image,
    Inline,
    Metadata,
    Paragraph,
    Run,
    Section,
    paragraphs,
)
from reportgen.boxes.stops import Foot
from reportgen.write.docx import word_file

Unpack = Callable[[bytes], dict[str, etree._Element]]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {"w": W[1:-1]}
FONT = Font("Times New Roman", 14)
BODY = Format(align="justify", first_line_pt=28.35, before_pt=6, line_pt=18)
SHEET = Geometry(595.28, 841.89, 56.69, 42.52, 56.69, 85.04)
# xmlns is written into every snippet by lxml; the tests compare what is left.
DECLARATION = re.compile(r' xmlns:\w+="[^"]*"')


def of(*blocks: Paragraph) -> Document:
    return Document(Metadata("Thông báo", "Văn phòng"), (Section(SHEET, blocks),))


def one(*inlines: Inline, shape: Format = BODY, style: str = "") -> Paragraph:
    return Paragraph(inlines, shape, FONT, style)


def words(text: str, shape: Format = BODY, style: str = "") -> Paragraph:
    return one(Run(text, FONT), shape=shape, style=style)


@pytest.fixture
def xml(unpacked: Unpack) -> Callable[..., list[str]]:
    """The `w:p` of a document as text, without namespaces."""

    def read(*blocks: Paragraph) -> list[str]:
        body = unpacked(word_file(of(*blocks)))["word/document.xml"]
        found = body.iterfind(".//w:p", NS)
        return [DECLARATION.sub("", etree.tostring(p, encoding="unicode")) for p in found]

    return read


@pytest.fixture
def styles(unpacked: Unpack) -> Callable[..., dict[str, str]]:
    """The paragraph styles of a document, by name."""

    def read(*blocks: Paragraph) -> dict[str, str]:
        sheet = unpacked(word_file(of(*blocks)))["word/styles.xml"]
        found = sheet.iterfind("w:style[@w:type='paragraph']", NS)
        text = [DECLARATION.sub("", etree.tostring(s, encoding="unicode")) for s in found]
        return {re.findall(r'w:name w:val="([^"]*)"', t)[0]: t for t in text}

    return read


def test_a_paragraph_like_its_style_has_no_formatting(xml: Callable[..., list[str]]) -> None:
    title = Format(align="center", line_pt=20)
    assert xml(words("a"), words("b"), words("c", title, "Tên loại")) == [
        '<w:p><w:r><w:t xml:space="preserve">a</w:t></w:r></w:p>',
        '<w:p><w:r><w:t xml:space="preserve">b</w:t></w:r></w:p>',
        (
            '<w:p><w:pPr><w:pStyle w:val="TenLoai"/></w:pPr>'
            '<w:r><w:t xml:space="preserve">c</w:t></w:r></w:p>'
        ),
    ]


def test_a_style_is_what_most_of_its_paragraphs_are(
    xml: Callable[..., list[str]], styles: Callable[..., dict[str, str]]
) -> None:
    usual = Format(align="center", line_pt=20)
    other = Format(align="right", line_pt=20)
    blocks = [words("a", other, "Chú"), words("b", usual, "Chú"), words("c", usual, "Chú")]
    assert '<w:jc w:val="center"/>' in styles(*blocks)["Chú"]
    assert '<w:pPr><w:pStyle w:val="Chu"/><w:jc w:val="right"/></w:pPr>' in xml(*blocks)[0]
    assert "w:jc" not in "".join(xml(*blocks)[1:])


def test_of_two_equally_frequent_looks_the_first_is_the_style(
    styles: Callable[..., dict[str, str]],
) -> None:
    left, right = Format(align="center"), Format(align="right")
    assert '"center"' in styles(words("a", left, "Chú"), words("b", right, "Chú"))["Chú"]


def test_a_heading_style_is_in_the_navigation_pane(styles: Callable[..., dict[str, str]]) -> None:
    known = styles(words("I.", Format(outline=1, keep_with_next=True), "Đề mục"), words("a"))
    assert '<w:outlineLvl w:val="0"/>' in known["Đề mục"]
    assert "<w:qFormat/>" in known["Đề mục"]
    assert '<w:basedOn w:val="Normal"/>' in known["Đề mục"]
    assert "outlineLvl" not in known["Normal"]


def test_a_style_never_begins_a_page(
    xml: Callable[..., list[str]], styles: Callable[..., dict[str, str]]
) -> None:
    annex = words("Phụ lục", Format(page_break_before=True), "Phụ lục")
    assert "pageBreakBefore" not in styles(words("a"), annex)["Phụ lục"]
    assert "<w:pageBreakBefore/>" in xml(words("a"), annex)[1]


def test_the_first_paragraph_of_a_section_needs_no_page_break(
    xml: Callable[..., list[str]],
) -> None:
    assert "pageBreakBefore" not in xml(words("Phụ lục", Format(page_break_before=True)))[0]


@pytest.mark.parametrize(
    ("names", "ids"),
    [
        (["Trích yếu"], ["TrichYeu"]),
        (["Chú", "Chủ", "CHU"], ["Chu", "Chu2", "Chu3"]),
        (["Heading 1"], ["Heading1"]),
        (["No list", "条"], ["NoList2", "Style"]),
        (["normal", ""], []),
        (['<"&>'], ["Style"]),
    ],
)
def test_style_ids_are_plain_and_differ(
    names: list[str], ids: list[str], styles: Callable[..., dict[str, str]]
) -> None:
    known = styles(*(words("a", style=name) for name in names))
    found = [re.findall('styleId="([^"]*)"', text)[0] for text in known.values()]
    assert found == ["Normal", *ids]


def test_a_difference_can_also_take_away(xml: Callable[..., list[str]]) -> None:
    """A frame, a background, a heading level of the style that the paragraph has not."""
    line = Border("double", 1.5, "FF0000")
    framed = Format(
        keep_with_next=True,
        borders=Borders(line, line, line, line),
        background="FFFF00",
        outline=2,
    )
    blocks = [words("a", framed, "Khung")] * 2 + [words("b", Format(), "Khung")]
    assert (
        '<w:keepNext w:val="0"/><w:pBdr><w:top w:val="nil"/><w:left w:val="nil"/>'
        '<w:bottom w:val="nil"/><w:right w:val="nil"/></w:pBdr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>'
    ) in xml(*blocks)[2]
    assert '<w:outlineLvl w:val="9"/>' in xml(*blocks)[2]


def test_lengths(xml: Callable[..., list[str]]) -> None:
    """Twips; a negative first line hangs; a line without a height is Word's single one."""
    hanging = Format(left_pt=36, right_pt=10.5, first_line_pt=-18, before_pt=6, line_pt=18)
    plain = [words("a")] * 2
    assert (
        '<w:ind w:left="720" w:right="210" w:hanging="360"/>' in xml(*plain, words("b", hanging))[2]
    )
    single = xml(*plain, words("b", Format()))[2]
    assert '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>' in single
    assert '<w:ind w:left="0" w:right="0" w:firstLine="0"/>' in single


def test_a_drawn_rule_has_a_line_that_is_not_seen(xml: Callable[..., list[str]]) -> None:
    shape = Format(left_pt=200, right_pt=200, borders=Borders(top=Border("single", 0.75)))
    drawn = xml(words("a"), one(shape=shape))[1]
    assert '<w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/>' in drawn
    assert 'w:line="20" w:lineRule="exact"' in drawn
    assert '<w:ind w:left="4000" w:right="4000"' in drawn


def test_letters(xml: Callable[..., list[str]]) -> None:
    looks = [
        (Font("Times New Roman", 14, bold=True), "<w:b/><w:bCs/>"),
        (Font("Times New Roman", 14, italic=True), "<w:i/><w:iCs/>"),
        (Font("Times New Roman", 12.5), '<w:sz w:val="25"/><w:szCs w:val="25"/>'),
        (Font("Times New Roman", 14, underline=True), '<w:u w:val="single"/>'),
        (Font("Times New Roman", 14, strike=True), "<w:strike/>"),
        (Font("Times New Roman", 14, color="C00000"), '<w:color w:val="C00000"/>'),
        (Font("Times New Roman", 14, letter_spacing_pt=-0.5), '<w:spacing w:val="-10"/>'),
        (Font("Times New Roman", 14, script="superscript"), '<w:vertAlign w:val="superscript"/>'),
        (
            Font("Arial", 14),
            '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>',
        ),
    ]
    for font, expected in looks:
        assert f"<w:r><w:rPr>{expected}</w:rPr>" in xml(one(Run("a", font)))[0]


def test_breaks_fields_and_special_letters(xml: Callable[..., list[str]]) -> None:
    inlines = (Run("a\tb\x0bc\u2011d", FONT), Break(), Field("NUMPAGES", FONT), Break())
    text = xml(one(*inlines))[0]
    assert re.sub("<w:t [^>]*>", "<w:t>", text) == (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/>"
        "<w:t>d</w:t></w:r><w:r><w:br/></w:r>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> NUMPAGES </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def test_a_line_grows_with_its_picture(rich: Document, xml: Callable[..., list[str]]) -> None:
    """An exact line would cut the picture off; its words are for those who do not see it."""
    [pictured] = [
        p
        for section in rich.sections
        for p in paragraphs(section.blocks)
        if p.inlines and isinstance(p.inlines[0], Image)
    ]
    drawn = xml(pictured, pictured)
    assert 'w:line="360" w:lineRule="atLeast"' in drawn[1]
    assert '<wp:extent cx="1524000" cy="762000"/>' in drawn[1]
    assert 'id="2" name="Hình 2" descr="Con dấu &quot;đỏ&quot; &amp; xanh"' in drawn[1]


@given(st.text(st.characters(codec=None, exclude_categories=())), st.text(max_size=30))
def test_no_text_breaks_the_file(text: str, name: str) -> None:
    """Whatever the letters, the file opens and the legal ones are there."""
    file = word_file(of(words(text, style=name)))
    read = docx.Document(io.BytesIO(file)).paragraphs[0].text
    plain = re.sub(r"[^ -\ud7ff\ue000-\uffef]", "", text).replace("\u00ad", "")
    kept = re.sub(r"[^ -\ud7ff\ue000-\uffef]", "", read)
    assert kept == plain.replace("\u2011", "-")


def test_the_words_stand_in_the_order_of_the_boxes(rich: Document, unpacked: Unpack) -> None:
    root = unpacked(word_file(rich))["word/document.xml"]
    found = "".join(t.text or "" for t in root.iterfind(".//w:t", NS))
    boxes = (p.text for s in rich.sections for p in paragraphs(s.blocks))
    expected = "".join(boxes).replace("\n", "").replace("\x07\x0b", "\ufffd")
    assert found == expected


def test_a_named_place_is_a_bookmark(xml: Callable[..., list[str]]) -> None:
    """Names hold letters, digits and `_`, forty at most; ids differ."""
    named = [replace(words("a"), anchor=name) for name in ("cho-ky", "cho-dong-dau-2", "x" * 50)]
    found = [
        re.findall(r'<w:bookmark(\w+) w:id="(\d+)"(?: w:name="(\w+)")?/>', p) for p in xml(*named)
    ]
    assert found == [
        [("Start", "1", "cho_ky"), ("End", "1", "")],
        [("Start", "2", "cho_dong_dau_2"), ("End", "2", "")],
        [("Start", "3", "x" * 40), ("End", "3", "")],
    ]


def test_what_stands_at_the_foot_of_a_page_is_in_a_frame(xml: Callable[..., list[str]]) -> None:
    """Outside its style, and never the paragraph that ends the section."""
    foot = Foot(467.72, 758.0)
    framed, last = xml(words("a", Format(foot=foot), "Chân"))
    assert 'w:vAnchor="page" w:y="15160"' in framed
    assert 'w:w="9354"' in framed
    assert "framePr" not in last
