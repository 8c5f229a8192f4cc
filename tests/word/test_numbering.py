"""Automatic numbers, counted as Word counts them."""

from typing import Any

import pytest

from reportgen.word.numbering import counted


def depth(at: int, form: str, text: str, inside: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{inside}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*depths: str, extra: str = "", num: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(depths)}</w:abstractNum>{extra}'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{num}</w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    )


def asks(at: int = 0, name: str = "1") -> str:
    return f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{name}"/></w:numPr>'


THREE = lists(
    depth(0, "upperRoman", "%1."), depth(1, "decimal", "%1.%2."), depth(2, "lowerLetter", "%3)")
)


def test_a_list_of_three_depths(lines: Any, p: Any) -> None:
    body = "".join(p("mục", asks(at)) for at in (0, 1, 1, 2, 2, 0, 1, 2))
    found = lines(body, numbering=THREE)
    numbers = ["I.", "I.1.", "I.2.", "a)", "b)", "II.", "II.1.", "a)"]
    assert [it.text for it in found] == [f"{it} mục" for it in numbers]
    assert {it.classes for it in found} == {("so-tu-dong",)}
    assert [it.inlines[0].part for it in found] == ["so-tu-dong"] * 8


def test_legal_numbering_is_in_arabic_digits(lines: Any, p: Any) -> None:
    legal = lists(depth(0, "upperRoman", "%1."), depth(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert [it.text for it in lines(p("a", asks(0)) + p("b", asks(1)), numbering=legal)] == [
        "I. a",
        "1.1 b",
    ]


def test_lists_of_one_kind_count_on_and_one_with_a_start_begins_anew(lines: Any, p: Any) -> None:
    body = (
        p("a", asks())
        + p("b", asks())
        + p("c", asks(0, "3"))
        + p("d", asks(0, "2"))
        + p("e", asks(0, "2"))
    )
    assert [it.text for it in lines(body, numbering=THREE)] == [
        "I. a",
        "II. b",
        "III. c",
        "I. d",
        "II. e",
    ]


def test_a_depth_can_be_redefined_and_start_anywhere(lines: Any, p: Any) -> None:
    other = f'<w:lvlOverride w:ilvl="0">{depth(0, "decimal", "Điều %1.", start=5)}</w:lvlOverride>'
    body = p("a", asks()) + p("b", asks())
    found = lines(body, numbering=lists(depth(0, "upperRoman", "%1."), num=other))
    assert [it.text for it in found] == ["Điều 5. a", "Điều 6. b"]


def test_a_depth_that_never_restarts(lines: Any, p: Any) -> None:
    going = lists(
        depth(0, "upperRoman", "%1."), depth(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    )
    body = "".join(p("x", asks(at)) for at in (0, 1, 0, 1))
    assert [it.text for it in lines(body, numbering=going)] == ["I. x", "1. x", "II. x", "2. x"]


def test_a_depth_without_the_one_above_counts_it_as_begun(lines: Any, p: Any) -> None:
    assert lines(p("x", asks(1)), numbering=THREE)[0].text == "I.1. x"


def test_signs_before_items(lines: Any, p: Any) -> None:
    symbol = depth(
        0, "bullet", "\uf0b7", '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>'
    )
    (line,) = lines(p("x", asks()), numbering=lists(symbol))
    assert (line.text, line.inlines[0].font.family) == ("• x", "Times New Roman")


def test_nothing_between_number_and_text(lines: Any, p: Any) -> None:
    close = lists(depth(0, "decimal", "(%1)", '<w:suff w:val="nothing"/>'))
    assert lines(p("x", asks()), numbering=close)[0].text == "(1)x"


def test_a_list_without_numbers_shows_none(lines: Any, p: Any) -> None:
    (line,) = lines(p("x", asks()), numbering=lists(depth(0, "none", "")))
    assert (line.text, line.classes) == ("x", ())


@pytest.mark.parametrize("name", ["0", "99", "abc"])
def test_no_list_of_that_name(lines: Any, p: Any, name: str) -> None:
    (line,) = lines(p("x", asks(0, name)), numbering=THREE)
    assert (line.text, line.classes) == ("x", ())


def test_the_letters_of_a_number_are_those_of_its_list(lines: Any, p: Any) -> None:
    bold = lists(
        depth(0, "decimal", "Điều %1.", "").replace("</w:lvl>", "<w:rPr><w:b/></w:rPr></w:lvl>")
    )
    number, text = lines(p("x", asks()), numbering=bold)[0].inlines
    assert (number.font.bold, text.font.bold) == (True, False)


def test_indents_of_a_list_lie_under_those_of_the_paragraph(lines: Any, p: Any) -> None:
    wide = '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'
    numbering = lists(depth(0, "decimal", "%1.").replace("</w:lvl>", f"{wide}</w:lvl>"))
    one, two = lines(
        p("x", asks()) + p("y", asks() + '<w:ind w:left="0" w:firstLine="567"/>'),
        numbering=numbering,
    )
    assert (one.format.left_pt, one.format.first_line_pt) == (36, -18)
    assert (two.format.left_pt, two.format.first_line_pt) == (0, 28.35)


def test_a_style_may_be_a_depth_of_a_list(lines: Any, p: Any) -> None:
    wide = '<w:pPr><w:ind w:left="720"/></w:pPr>'
    linked = lists(
        depth(0, "upperRoman", "%1."),
        depth(1, "decimal", "%2.", '<w:pStyle w:val="Muc"/>').replace(
            "</w:lvl>", f"{wide}</w:lvl>"
        ),
    )
    style = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr><w:ind w:firstLine="567"/></w:pPr></w:style>'
    )
    body = p("x", '<w:pStyle w:val="Muc"/>') + p("y", '<w:pStyle w:val="Muc"/>' + asks(0, "0"))
    one, two = lines(body, numbering=linked, styles=style)
    assert (one.text, one.classes, two.text, two.classes) == ("1. x", ("so-tu-dong",), "y", ())
    assert (one.format.left_pt, one.format.first_line_pt) == (36, 28.35)


def test_a_list_may_stand_for_another(lines: Any, p: Any) -> None:
    other = (
        '<w:abstractNum w:abstractNumId="5"><w:styleLink w:val="Kieu"/>'
        f"{depth(0, 'decimal', 'Điều %1.')}</w:abstractNum>"
    )
    numbering = lists('<w:numStyleLink w:val="Kieu"/>', extra=other)
    assert lines(p("x", asks()), numbering=numbering)[0].text == "Điều 1. x"


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (1, "decimal", "1"), (4, "upperRoman", "IV"), (1994, "lowerRoman", "mcmxciv"),
        (1, "upperLetter", "A"), (26, "lowerLetter", "z"), (27, "lowerLetter", "aa"),
        (53, "upperLetter", "AAA"), (7, "decimalZero", "07"), (3, "bullet", ""), (3, "none", ""),
        (3, "ordinalText", "3"), (0, "upperRoman", "0"), (0, "lowerLetter", "0"),
        (9999, "upperRoman", "9999"),
    ],
)  # fmt: skip
def test_forms_of_numbers(number: int, form: str, text: str) -> None:
    assert counted(number, form) == text


def test_capitals_of_the_paragraph_reach_its_number(lines: Any, p: Any) -> None:
    body = p("x", asks() + "<w:rPr><w:caps/><w:u w:val='single'/></w:rPr>")
    number = lines(body, numbering=lists(depth(0, "lowerLetter", "mục %1.")))[0].inlines[0]
    assert (number.text, number.font.underline) == ("MỤC A. ", False)
