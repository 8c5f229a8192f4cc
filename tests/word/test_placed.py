"""Watermarks and text boxes of other people: what is odd in them stops nothing."""

from typing import Any

import pytest

from reportgen.boxes.document import Border, TextBox

SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134"'
    ' w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)


def mark(shape: str, words: str = 'string="MẬT"', name: str = "PowerPlusWaterMarkObject1") -> str:
    return (
        f'<w:p><w:r><w:pict><v:shape id="{name}" {shape}><v:textpath {words}/></v:shape>'
        "</w:pict></w:r></w:p>"
    )


def read(opened: Any, header: str) -> Any:
    found = opened("<w:p/>", end=SECTION, margins={"header1": header})
    return found.document.sections[0].watermark


def test_a_watermark_as_word_writes_it(opened: Any) -> None:
    style = (
        "position:absolute;margin-left:0;margin-top:0;width:412.4pt;height:247.45pt;rotation:315;"
        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    found = read(
        opened,
        mark(
            f'style="{style}" fillcolor="silver" stroked="f"',
            'style="font-family:&quot;Calibri&quot;;font-size:1pt" string="DRAFT"',
        ),
    )
    assert (found.text, found.degrees, found.font.family, found.font.color) == (
        "DRAFT", -45, "Calibri", "C0C0C0",
    )  # fmt: skip
    assert (found.width_pt, found.height_pt) == (412.4, 247.45)
    assert found.middle_pt == (233.85, 364.25)


@pytest.mark.parametrize(
    "shape",
    [
        "",
        'style="width:1e99pt;height:nan;rotation:999999999999999999999fd;margin-left:x"',
        'style="rotation:-.5;width:;;:::height:-3" fillcolor="#12"',
        f'style="{"a:b;" * 50_000}"',
    ],
)
def test_an_odd_watermark_is_read_as_far_as_it_says_something(opened: Any, shape: str) -> None:
    found = read(opened, mark(shape))
    assert found.text == "MẬT"
    assert -180 <= found.degrees < 180


WORDLESS = '<w:p><w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1"/></w:pict></w:r></w:p>'


@pytest.mark.parametrize("header", ["<w:p/>", mark("", name="WordArt 1"), WORDLESS])
def test_other_shapes_are_no_watermark(opened: Any, header: str) -> None:
    assert read(opened, header) is None


def box(across: str, down: str, size: str, shape: str = "") -> str:
    return (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        f"<wp:positionH {across}</wp:positionH><wp:positionV {down}</wp:positionV>{size}<a:graphic>"
        f"<a:graphicData><wps:wsp><wps:spPr>{shape}</wps:spPr><wps:txbx><w:txbxContent><w:p><w:r>"
        "<w:t>trong</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent>"
        "</w:r></w:p>"
    )


LEFT = 'relativeFrom="margin"><wp:posOffset>127000</wp:posOffset>'
SIZE = '<wp:extent cx="1270000" cy="635000"/>'


def test_a_box_at_a_place_of_the_page(opened: Any) -> None:
    line = '<a:ln w="12700"><a:solidFill><a:srgbClr val="cc0000"/></a:solidFill></a:ln>'
    found = opened(box(LEFT, LEFT, SIZE, line)).document.sections[0].blocks
    (boxed,) = [it for it in found if it.text == "trong"]
    assert boxed.box == TextBox(
        9.5, 9.5, 101, 51, border=Border("single", 1, "CC0000"), padding_pt=(3.1, 6.7, 3.1, 6.7)
    )


@pytest.mark.parametrize(
    ("across", "down", "size"),
    [
        (LEFT, 'relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset>', SIZE),
        ('relativeFrom="margin"><wp:align>center</wp:align>', LEFT, SIZE),
        (">", ">", SIZE),
        (LEFT, LEFT, ""),
    ],
)
def test_a_box_that_is_placed_otherwise_has_no_place_here(
    opened: Any, across: str, down: str, size: str
) -> None:
    found = opened(box(across, down, size)).document.sections[0].blocks
    assert [it.box for it in found if it.text == "trong"] == [None]


@pytest.mark.parametrize("number", ["", "x", "9" * 40, "-5", "1.5"])
def test_an_odd_length_of_a_box_is_none(opened: Any, number: str) -> None:
    odd = f'relativeFrom="margin"><wp:posOffset>{number}</wp:posOffset>'
    found = opened(box(odd, LEFT, SIZE)).document.sections[0].blocks
    (boxed,) = [it for it in found if it.text == "trong"]
    assert boxed.box is None or abs(boxed.box.left_pt) < 1
