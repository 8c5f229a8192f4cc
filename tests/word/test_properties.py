"""Effective properties: defaults, styles, table styles, lists, what a paragraph says itself."""

from typing import Any

import pytest

from reportgen.boxes.document import Font, Paragraph, Run

DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"'
    ' w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
)
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:fontScheme name="Office"><a:majorFont><a:latin typeface="Calibri Light"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements>'
    "</a:theme>"
)
NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "</w:style>"
)


def style(name: str, inside: str = "", based: str = "Normal", kind: str = "paragraph") -> str:
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    named = f'w:styleId="{name}"><w:name w:val="{name}"/>'
    return f'<w:style w:type="{kind}" {named}{base}{inside}</w:style>'


def font(paragraph: Paragraph) -> Font:
    (run,) = paragraph.inlines
    assert isinstance(run, Run)
    return run.font


def test_a_file_without_styles_has_words_own_defaults(lines: Any, p: Any) -> None:
    (line,) = lines(p("Chữ"))
    assert font(line) == Font("Times New Roman", 10)
    assert (line.format.align, line.format.before_pt, line.format.line_rule) == (
        "left",
        0,
        "multiple",
    )
    assert line.format.line_pt == pytest.approx(1.15 * 10)
    assert line.format.widow_control


def test_defaults_of_the_document_and_fonts_of_its_theme(lines: Any, p: Any) -> None:
    one, two = lines(p("Chữ") + p("tiếp"), styles=DEFAULTS + NORMAL, theme=THEME)
    assert font(one) == Font("Calibri", 11)
    assert (one.format.before_pt, two.format.before_pt) == (0, 8)
    assert one.format.line_pt == pytest.approx(259 / 240 * 1.15 * 11, abs=0.01)


def test_a_major_font_and_a_theme_that_is_missing(lines: Any, p: Any) -> None:
    major = '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>'
    assert font(lines(p("Chữ", letters=major), theme=THEME)[0]).family == "Calibri Light"
    assert font(lines(p("Chữ", letters=major))[0]).family == "Times New Roman"


def test_a_named_font_takes_the_place_of_the_themes(lines: Any, p: Any) -> None:
    named = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
    (line,) = lines(p("Chữ", letters=named), styles=DEFAULTS + NORMAL, theme=THEME)
    assert font(line).family == "Arial"


def test_ascii_letters_may_have_a_font_of_their_own(lines: Any, p: Any) -> None:
    two = '<w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman"/>'
    (line,) = lines(p("Đảng bộ", letters=two))
    assert [(it.text, it.font.family) for it in line.inlines] == [
        ("Đả", "Times New Roman"), ("ng b", "Arial"), ("ộ", "Times New Roman"),
    ]  # fmt: skip
    assert line.text == "Đảng bộ"


def test_a_style_inherits_from_what_it_is_based_on(lines: Any, p: Any) -> None:
    styles = (
        NORMAL
        + style("Goc", '<w:pPr><w:jc w:val="both"/><w:spacing w:before="120" w:line="360"'
                ' w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="28"/><w:b/></w:rPr>')
        + style("Con", '<w:pPr><w:spacing w:before="240"/></w:pPr>'
                '<w:rPr><w:b w:val="0"/></w:rPr>', "Goc")
    )  # fmt: skip
    (line,) = lines(p("Chữ", '<w:pStyle w:val="Con"/>'), styles=styles)
    assert (font(line).size_pt, font(line).bold, line.style) == (14, False, "Con")
    shape = line.format
    assert (shape.align, shape.before_pt, shape.line_rule, shape.line_pt) == (
        "justify",
        12,
        "exact",
        18,
    )


def test_styles_in_a_circle_are_walked_once(lines: Any, p: Any) -> None:
    circle = style("A", "<w:rPr><w:i/></w:rPr>", "B") + style(
        "B", '<w:rPr><w:sz w:val="30"/></w:rPr>', "A"
    )
    (line,) = lines(p("Chữ", '<w:pStyle w:val="A"/>'), styles=circle)
    assert (font(line).italic, font(line).size_pt) == (True, 15)


def test_a_style_that_is_not_there_is_the_default_one(lines: Any, p: Any) -> None:
    default = NORMAL.replace("</w:style>", '<w:rPr><w:sz w:val="26"/></w:rPr></w:style>')
    (line,) = lines(p("Chữ", '<w:pStyle w:val="KhongCo"/>'), styles=default)
    assert (font(line).size_pt, line.style) == (13, "")


@pytest.mark.parametrize(
    ("paragraph", "character", "direct", "bold"),
    [
        ("<w:b/>", "", "", True),
        ("", "<w:b/>", "", True),
        ("<w:b/>", "<w:b/>", "", False),
        ('<w:b w:val="0"/>', "<w:b/>", "", True),
        ("<w:b/>", '<w:b w:val="false"/>', "", True),
        ("<w:b/>", "<w:b/>", "<w:b/>", True),
        ("<w:b/>", "", '<w:b w:val="off"/>', False),
        ("", "", '<w:b w:val="true"/>', True),
    ],
)
def test_a_toggle_in_two_styles_is_off(
    lines: Any, p: Any, paragraph: str, character: str, direct: str, bold: bool
) -> None:
    styles = NORMAL + style("Doan", f"<w:rPr>{paragraph}</w:rPr>")
    styles += style("Chu", f"<w:rPr>{character}</w:rPr>", "", "character")
    body = p("Chữ", '<w:pStyle w:val="Doan"/>', f'<w:rStyle w:val="Chu"/>{direct}')
    assert font(lines(body, styles=styles)[0]).bold is bold


def test_a_toggle_of_the_defaults_cannot_be_toggled(lines: Any, p: Any) -> None:
    defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>"
    styles = defaults + NORMAL + style("Doan", "<w:rPr><w:b/></w:rPr>")
    assert font(lines(p("Chữ", '<w:pStyle w:val="Doan"/>'), styles=styles)[0]).bold


def test_every_look_of_letters(lines: Any, p: Any) -> None:
    look = (
        '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b/><w:i/><w:strike/>'
        '<w:color w:val="c00000"/>'
        '<w:spacing w:val="20"/><w:sz w:val="27"/><w:u w:val="double"/>'
        '<w:vertAlign w:val="superscript"/>'
    )
    expected = Font("Arial", 13.5, True, True, True, True, "C00000", "superscript", 1)  # noqa: FBT003 (all of them)
    assert font(lines(p("Chữ", letters=look))[0]) == expected
    plain = '<w:color w:val="auto"/><w:u w:val="none"/><w:vertAlign w:val="baseline"/>'
    assert font(lines(p("Chữ", letters=plain))[0]) == Font("Times New Roman", 10)


def test_capitals_are_read_as_they_are_seen_and_hidden_text_is_not(lines: Any, p: Any) -> None:
    hidden = p("ẩn", letters="<w:vanish/>")
    assert [it.text for it in lines(p("Quyết định", letters="<w:caps/>") + hidden)] == [
        "QUYẾT ĐỊNH",
        "",
    ]


@pytest.mark.parametrize(
    ("form", "shape"),
    [
        ('<w:ind w:left="720" w:right="360" w:firstLine="567"/>', (36, 18, 28.35)),
        ('<w:ind w:start="720" w:end="360" w:hanging="360"/>', (36, 18, -18)),
        (
            '<w:ind w:leftChars="200" w:firstLineChars="100" w:left="1" w:firstLine="1"/>',
            (28, 0, 14),
        ),
        ('<w:ind w:left="1.5cm"/>', (42.52, 0, 0)),
        ('<w:ind w:left="abc" w:firstLine="1e9"/>', (0, 0, 0)),
    ],
)
def test_indents(lines: Any, p: Any, form: str, shape: Any) -> None:
    (line,) = lines(p("Chữ", form, '<w:sz w:val="28"/>'))
    found = (line.format.left_pt, line.format.right_pt, line.format.first_line_pt)
    assert found == pytest.approx(shape, abs=0.01)


def test_a_first_line_takes_the_hanging_indent_of_the_style_away(lines: Any, p: Any) -> None:
    styles = NORMAL + style("Treo", '<w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr>')
    (line,) = lines(p("Chữ", '<w:pStyle w:val="Treo"/><w:ind w:firstLine="567"/>'), styles=styles)
    assert (line.format.left_pt, line.format.first_line_pt) == (36, 28.35)


@pytest.mark.parametrize(
    ("line", "rule", "height"),
    [
        ('w:line="360" w:lineRule="exact"', "exact", 18),
        ('w:line="360" w:lineRule="atLeast"', "at-least", 18),
        ('w:line="360" w:lineRule="auto"', "multiple", 1.5 * 1.15 * 14),
        ('w:line="240"', "multiple", 1.15 * 14),
    ],
)
def test_heights_of_lines(lines: Any, p: Any, line: str, rule: str, height: float) -> None:
    (found,) = lines(p("Chữ", f"<w:spacing {line}/>", '<w:sz w:val="28"/>'))
    assert (found.format.line_rule, found.format.line_pt) == (rule, pytest.approx(height, abs=0.01))


@pytest.mark.parametrize(
    ("above", "below", "larger", "total"),
    [
        ('<w:spacing w:after="120"/>', '<w:spacing w:before="60"/>', 6, 9),
        ("", '<w:spacing w:before="60" w:beforeAutospacing="1"/>', 14, 14),
        ('<w:spacing w:after="60" w:afterAutospacing="1"/>', "", 14, 14),
        ("", '<w:spacing w:beforeLines="50" w:before="1"/>', 5.75, 5.75),
        ('<w:spacing w:after="120"/><w:contextualSpacing/>', '<w:spacing w:before="60"/>', 3, 3),
        ('<w:spacing w:after="60"/>', '<w:spacing w:before="120"/><w:contextualSpacing/>', 3, 3),
    ],
)
def test_spaces_between_paragraphs(
    lines: Any, p: Any, above: str, below: str, larger: float, total: float
) -> None:
    """The larger one; in files that say so, the sum of both."""
    body = p("Trên", above) + p("Dưới", below)
    old = "<w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>"
    assert lines(body)[1].format.before_pt == pytest.approx(larger, abs=0.01)
    assert lines(body, settings=old)[1].format.before_pt == pytest.approx(total, abs=0.01)


def test_contextual_spacing_is_between_paragraphs_of_one_style(lines: Any, p: Any) -> None:
    styles = NORMAL + style("Khac")
    above, below = '<w:spacing w:after="120"/><w:contextualSpacing/>', '<w:pStyle w:val="Khac"/>'
    assert lines(p("Trên", above) + p("Dưới", below), styles=styles)[1].format.before_pt == 6


@pytest.mark.parametrize(
    ("value", "align"),
    [("both", "justify"), ("distribute", "justify"), ("center", "center"), ("start", "left"),
     ("end", "right"), ("right", "right"), ("left", "left"), ("gì đó", "left")],
)  # fmt: skip
def test_alignment(lines: Any, p: Any, value: str, align: str) -> None:
    assert lines(p("Chữ", f'<w:jc w:val="{value}"/>'))[0].format.align == align


def test_what_keeps_a_paragraph_where_it_is(lines: Any, p: Any) -> None:
    form = "<w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:widowControl w:val='0'/>"
    shape = lines(p("Chữ", form + '<w:outlineLvl w:val="1"/><w:shd w:fill="ffff00"/>'))[0].format
    assert (shape.keep_with_next, shape.keep_together, shape.page_break_before) == (
        True,
        True,
        True,
    )
    assert (shape.widow_control, shape.outline, shape.background) == (False, 2, "FFFF00")
    assert lines(p("Chữ", '<w:outlineLvl w:val="9"/>'))[0].format.outline == 0


@pytest.mark.parametrize(
    ("form", "text", "first", "align"),
    [
        ("", "Nội dung", 36, "left"),
        ('<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>', "Nội dung", 28.35, "left"),
        ('<w:tabs><w:tab w:val="center" w:pos="4535"/></w:tabs>', "Nội dung", 0, "center"),
        ('<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>', "Nội dung", 0, "right"),
        ('<w:ind w:firstLine="567"/>', "\tNội dung", 28.35, "left"),
    ],
)
def test_a_tab_at_the_beginning_is_what_it_is_for(
    lines: Any, form: str, text: str, first: Any, align: str
) -> None:
    body = f"<w:p><w:pPr>{form}</w:pPr><w:r><w:tab/><w:t>Nội dung</w:t></w:r></w:p>"
    (line,) = lines(body)
    assert (line.text, line.format.align) == (text, align)
    assert line.format.first_line_pt == pytest.approx(first)


def test_the_default_tab_stop_is_that_of_the_settings(lines: Any) -> None:
    body = "<w:p><w:r><w:tab/><w:t>Nội dung</w:t></w:r></w:p>"
    (line,) = lines(body, settings='<w:defaultTabStop w:val="567"/>')
    assert line.format.first_line_pt == 28.35


def test_a_tab_stop_of_the_style_can_be_cleared(lines: Any) -> None:
    styles = NORMAL + style(
        "Giua", '<w:pPr><w:tabs><w:tab w:val="center" w:pos="4535"/></w:tabs></w:pPr>'
    )
    form = '<w:pStyle w:val="Giua"/><w:tabs><w:tab w:val="clear" w:pos="4535"/></w:tabs>'
    body = f"<w:p><w:pPr>{form}</w:pPr><w:r><w:tab/><w:t>Chữ</w:t></w:r></w:p>"
    assert lines(body, styles=styles)[0].format.align == "left"


def test_the_mark_gives_an_empty_paragraph_its_font(lines: Any) -> None:
    (line,) = lines('<w:p><w:pPr><w:rPr><w:sz w:val="12"/></w:rPr></w:pPr></w:p>')
    assert line.font.size_pt == 6


def test_borders_of_a_paragraph_are_a_drawn_line(lines: Any, p: Any) -> None:
    edge = (
        '<w:pBdr><w:bottom w:val="double" w:sz="4" w:color="auto"/><w:left w:val="nil"/></w:pBdr>'
    )
    (line,) = lines(p("Chữ", edge))
    assert line.classes == ("duong-ke",)
    assert line.format.borders.left is None
    assert (line.format.borders.bottom.style, line.format.borders.bottom.width_pt) == (
        "double",
        1.5,
    )


def test_a_frame_in_the_text_leaves_its_neighbours_alone(lines: Any, p: Any) -> None:
    above, below = '<w:spacing w:after="120"/>', '<w:spacing w:before="60"/>'
    frame = '<w:framePr w:w="4000" w:vAnchor="page" w:y="14000"/><w:spacing w:after="600"/>'
    found = lines(p("Trên", above) + p("Khung", frame) + p("Dưới", below))
    assert [it.format.before_pt for it in found] == [0, 0, 6]
    assert [it.format.foot and it.format.foot.top_pt for it in found] == [None, 700, None]


def test_tabs_between_two_columns_stay(lines: Any) -> None:
    """A letterhead may be set with tabs: that line stands nowhere as a whole."""
    tabs = '<w:tab w:val="center" w:pos="2000"/><w:tab w:val="center" w:pos="7000"/>'
    left, right = "<w:r><w:tab/><w:t>TỈNH ỦY</w:t></w:r>", "<w:r><w:tab/><w:t>ĐẢNG</w:t></w:r>"
    (line,) = lines(f"<w:p><w:pPr><w:tabs>{tabs}</w:tabs></w:pPr>{left}{right}</w:p>")
    assert (line.text, line.format.align) == ("\tTỈNH ỦY\tĐẢNG", "left")
