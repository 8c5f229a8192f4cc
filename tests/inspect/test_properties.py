"""Direct formatting: set in the schema's place, whatever stood there, the text untouched."""

from decimal import Decimal
from typing import Any

import pytest
from lxml import etree

from reportgen.inspect import properties

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def xml(text: str, namespace: str = W) -> Any:
    return etree.fromstring(f'<w:x xmlns:w="{namespace}">{text}</w:x>')[0]


def text_of(element: Any) -> str:
    """The XML without its namespace."""
    whole: str = etree.tostring(element, encoding="unicode")
    return whole.replace(f' xmlns:w="{W}"', "").replace(f' xmlns:w="{STRICT}"', "")


def test_a_size_is_set_on_every_run_in_its_place() -> None:
    paragraph = xml(
        '<w:p><w:r><w:rPr><w:b/><w:sz w:val="26"/><w:u w:val="single"/></w:rPr><w:t>A</w:t></w:r>'
        "<w:r><w:t>B</w:t></w:r></w:p>"
    )
    properties.set_letters(paragraph, ["sz", "szCs"], val="28")
    assert text_of(paragraph) == (
        '<w:p><w:r><w:rPr><w:b/><w:sz w:val="28"/><w:szCs w:val="28"/><w:u w:val="single"/></w:rPr>'
        '<w:t>A</w:t></w:r><w:r><w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>'
        "<w:t>B</w:t></w:r></w:p>"
    )


def test_the_runs_of_a_text_box_are_not_the_paragraphs() -> None:
    inner = "<w:p><w:r><w:t>Khung</w:t></w:r></w:p>"
    paragraph = xml(
        f"<w:p><w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r></w:p>"
    )
    assert len([*properties.runs(paragraph)]) == 1


def test_a_shape_is_set_in_its_place_and_drops_what_would_win() -> None:
    paragraph = xml(
        '<w:p><w:pPr><w:spacing w:before="0"/><w:ind w:hanging="360" w:left="720"/>'
        '<w:jc w:val="left"/></w:pPr></w:p>'
    )
    properties.set_shape(paragraph, "ind", ["hanging"], firstLine="567")
    properties.set_shape(paragraph, "keepNext")
    assert text_of(paragraph) == (
        '<w:p><w:pPr><w:keepNext/><w:spacing w:before="0"/><w:ind w:left="720" w:firstLine="567"/>'
        '<w:jc w:val="left"/></w:pPr></w:p>'
    )


def test_a_switch_that_was_off_is_on() -> None:
    section = xml('<w:sectPr><w:pgSz w:w="1"/><w:titlePg w:val="0"/></w:sectPr>')
    properties.set_section(section, "titlePg")
    properties.set_section(section, "pgMar", top="1134")
    assert text_of(section) == (
        '<w:sectPr><w:pgSz w:w="1"/><w:pgMar w:top="1134"/><w:titlePg/></w:sectPr>'
    )


def test_a_face_is_no_longer_that_of_the_theme() -> None:
    paragraph = xml('<w:p><w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr></w:r></w:p>')
    properties.set_face(paragraph, "Times New Roman")
    assert "Theme" not in text_of(paragraph)
    assert text_of(paragraph).count("Times New Roman") == 4


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<w:r><w:tab/><w:t>A</w:t></w:r>", True),
        ("<w:r><w:t>A</w:t><w:tab/></w:r>", False),
        ("<w:r/>", False),
    ],
)
def test_a_tab_before_the_first_letter(content: str, expected: bool) -> None:
    assert properties.begins_with_tab(xml(f"<w:p>{content}</w:p>")) is expected


def test_a_strict_file_keeps_its_namespace() -> None:
    paragraph = xml("<w:p><w:r><w:t>A</w:t></w:r></w:p>", STRICT)
    properties.set_letters(paragraph, ["b"], val="1")
    assert {etree.QName(it).namespace for it in paragraph.iter()} == {STRICT}


@pytest.mark.parametrize(
    ("length_mm", "expected"), [("10", "567"), ("12,7", "720"), ("20", "1134")]
)
def test_millimetres_in_twentieths_of_a_point(length_mm: str, expected: str) -> None:
    assert properties.twips_of_mm(Decimal(length_mm.replace(",", "."))) == expected
