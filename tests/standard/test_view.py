"""Where components stand: the side of a cell, a part of a line, a frame."""

from dataclasses import replace

import pytest

from reportgen.boxes.document import (
    Block,
    Border,
    Borders,
    Cell,
    Document,
    Font,
    Format,
    Geometry,
    Metadata,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
)
from reportgen.standard.look import PROPERTIES
from reportgen.standard.view import View, view

LETTERS = Font("Times New Roman", 14)
PAGE = Geometry(595, 842, 57, 43, 57, 85)
WIDTH = PAGE.text_width_pt
LINE = Border("single", 0.5)
LINED = Borders(LINE, LINE, LINE, LINE)


def said(text: str, layout: Format | None = None, *classes: str) -> Paragraph:
    return Paragraph((Run(text, LETTERS),), layout or Format(), LETTERS, "", classes)


def seen(*blocks: Block, geometry: Geometry = PAGE) -> View:
    return view(Document(Metadata("", ""), (Section(geometry, blocks),)), {"nguoi-soan"})


def cells(*shares: float) -> Table:
    widths = tuple(WIDTH * it for it in shares)
    row = Row(tuple(Cell((said(f"{n}"),), n) for n in range(len(shares))))
    return Table(widths, (row,))


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        ((0.46, 0.54), ["trai", "phai"]),
        ((0.38, 0.62), ["trai", "phai"]),
        ((0.4, 0.05, 0.55), ["trai", "trai", "phai"]),
        ((0.3, 0.4, 0.3), ["trai", "giua", "phai"]),
        ((1.0,), [""]),
    ],
)
def test_the_side_of_a_cell(shares: tuple[float, ...], expected: list[str]) -> None:
    assert [it.side for it in seen(cells(*shares)).spots] == expected


@pytest.mark.parametrize(
    ("layout", "expected"),
    [
        (Format(align="right"), "phai"),
        (Format(align="center", left_pt=WIDTH * 0.4), "phai"),
        (Format(align="center"), ""),
        (Format(align="left"), ""),
        (Format(align="justify"), ""),
    ],
)
def test_the_side_of_a_paragraph_is_told_where_it_is_sure(layout: Format, expected: str) -> None:
    assert seen(said("Nguyễn Văn A", layout)).spots[0].side == expected
    assert seen(said("Nơi nhận:\tBÍ THƯ", layout)).spots[0].side == ""


def test_words_that_tabs_or_spaces_put_in_place_have_no_alignment() -> None:
    align = PROPERTIES["can_le"]
    for text, expected in (("Số 1", ["left"]), ("\tSố 1\t", []), ("   Số 1", []), ("", [])):
        assert align(seen(said(text)).spots[0]) == expected


def test_a_sheet_without_room_for_text_is_no_reason_to_fail() -> None:
    narrow = replace(PAGE, left_pt=600)
    assert seen(said("Một"), cells(0.5, 0.5), geometry=narrow).spots


def test_a_part_of_a_line_is_a_component_of_its_own() -> None:
    runs = (Run("- Lưu Văn phòng. ", LETTERS), Run("ABC-268", LETTERS, "nguoi-soan"))
    found = seen(Paragraph(runs, Format(), LETTERS, "", ("noi-nhan",)))
    assert found.texts("noi-nhan") == ["- Lưu Văn phòng."]
    assert found.texts("nguoi-soan") == ["ABC-268"]
    assert [it.text for it in found.spots] == ["- Lưu Văn phòng. ABC-268"]


def test_inline_elements_that_are_no_component_stay_in_their_line() -> None:
    runs = (Run("kinh tế ", LETTERS), Run("- xã hội", LETTERS, "lien"))
    assert seen(Paragraph(runs, Format(), LETTERS, "", ("noi-dung",))).texts("noi-dung") == [
        "kinh tế - xã hội"
    ]


def test_a_frame_is_that_of_the_paragraph_or_of_its_cell() -> None:
    cell = Cell((said("KHẨN"),), 0, borders=LINED)
    found = seen(said("A"), said("B", Format(borders=LINED)), Table((60.0,), (Row((cell,)),)))
    assert [it.framed for it in found.spots] == [False, True, True]


def test_what_stands_in_a_table_of_figures_is_known() -> None:
    figures = Table((60.0,), (Row((Cell((said("12"),), 0, borders=LINED),)),))
    found = seen(cells(0.5, 0.5), figures)
    assert ["trong-bang" in it.classes for it in found.spots] == [False, False, True]


def test_the_number_line_of_a_chapter_and_the_line_of_an_article_are_named() -> None:
    number = said("Chương I", None, "so-muc", "tieu-de", "ten-phan", "dau", "muc", "kieu-phan")
    title = said("TÊN", None, "tieu-de", "ten-phan", "dau", "muc", "kieu-phan")
    article = said("Điều 1. A", None, "tieu-de", "dau", "muc", "kieu-dieu", "muc", "kieu-phan")
    clause = said("1. B", None, "dau", "muc", "kieu-so", "muc", "kieu-dieu")
    found = seen(number, title, article, clause)
    assert found.texts("so-phan") == ["Chương I"]
    assert found.texts("ten-phan") == ["TÊN"]
    assert found.texts("dieu") == ["Điều 1. A"]
