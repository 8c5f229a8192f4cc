"""Tables: grid, merged cells, styles, tables in tables."""

from typing import Any

import pytest

from reportgen.boxes.document import Table

STYLE = (
    '<w:style w:type="table" w:styleId="Luoi"><w:name w:val="Lưới"/>'
    '<w:rPr><w:sz w:val="26"/></w:rPr>'
    '<w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/></w:tblCellMar><w:tblBorders>'
    '<w:top w:val="single" w:sz="8"/><w:insideH w:val="dotted" w:sz="4"/></w:tblBorders></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>'
    '<w:tcPr><w:shd w:fill="DDDDDD"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="lastCol"><w:rPr><w:i/></w:rPr></w:tblStylePr>'
    '<w:tblStylePr w:type="band2Horz"><w:rPr><w:color w:val="FF0000"/></w:rPr></w:tblStylePr>'
    "</w:style>"
)


def tc(inside: str = "<w:p/>", properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str, properties: str = "", widths: Any = (2000, 3000)) -> str:
    grid = "".join(f'<w:gridCol w:w="{it}"/>' for it in widths)
    head = f"<w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    return f"<w:tbl>{head}{''.join(rows)}</w:tbl>"


@pytest.fixture
def table(opened: Any) -> Any:
    def read(body: Any, **parts: Any) -> Any:
        (found, *_) = opened(body, **parts).document.sections[0].blocks
        assert isinstance(found, Table)
        return found

    return read


def test_a_grid_with_merged_cells(table: Any, p: Any) -> None:
    tall, below = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    found = table(
        tbl(
            tr(
                tc(p("TT"), tall),
                tc(p("Xã"), '<w:gridSpan w:val="2"/>'),
                properties="<w:tblHeader/>",
            ),
            tr(tc(p("không đọc"), below), tc(p("a")), tc(p("b"))),
            tr(tc(p("1"), below), tc(p("c")), tc(p("d"), '<w:vAlign w:val="center"/>')),
            properties='<w:tblInd w:w="100" w:type="dxa"/>',
            widths=(800, 2000, 3000),
        )
    )
    assert (found.column_widths_pt, found.left_pt) == ((40, 100, 150), 5)
    places = [
        [(c.column, c.colspan, c.rowspan, c.blocks[0].text) for c in row.cells]
        for row in found.rows
    ]
    assert places == [[(0, 1, 3, "TT"), (1, 2, 1, "Xã")], [(1, 1, 1, "a"), (2, 1, 1, "b")],
                      [(1, 1, 1, "c"), (2, 1, 1, "d")]]  # fmt: skip
    assert [row.header for row in found.rows] == [True, False, False]
    assert found.rows[2].cells[1].vertical_align == "middle"


def test_two_tall_cells_one_under_the_other(table: Any, p: Any) -> None:
    tall, below = '<w:vMerge w:val="restart"/>', '<w:vMerge w:val="continue"/>'
    rows = [tr(tc(p(it), tall if it else below), tc(p("x"))) for it in ("a", "", "b", "")]
    found = table(tbl(*rows))
    assert [[c.rowspan for c in row.cells if c.column == 0] for row in found.rows] == [
        [2],
        [],
        [2],
        [],
    ]


def test_rows_and_cells_in_boxes_and_deleted_ones(table: Any, p: Any) -> None:
    around = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    boxed = around.format(tr(tc(p("a")), around.format(tc(p("b")))))
    found = table(tbl(boxed, tr(tc(p("c")), tc(p("d")), properties="<w:del/>")))
    assert [[c.blocks[0].text for c in row.cells] for row in found.rows] == [["a", "b"]]


def test_a_table_in_a_cell_and_the_order_of_its_elements(opened: Any, p: Any) -> None:
    inner = tbl(tr(tc(p("trong"))), widths=(900,))
    word = opened(tbl(tr(tc(p("trước") + inner + p("sau")), tc(p("phải")))) + p("dưới"))
    outer = word.document.sections[0].blocks[0]
    assert isinstance(outer.rows[0].cells[0].blocks[1], Table)
    assert ["".join(it.itertext()) for it in word.elements] == [
        "trước",
        "trong",
        "sau",
        "phải",
        "dưới",
    ]


def test_widths_of_cells_where_the_grid_says_nothing(table: Any, p: Any) -> None:
    cells = (
        tc(p("a"), '<w:tcW w:w="1000" w:type="dxa"/>'),
        tc(p("b"), '<w:tcW w:w="50" w:type="pct"/>'),
    )
    assert table(tbl(tr(*cells), widths=())).column_widths_pt == (50, 0)
    shifted = tr(tc(p("a")), properties='<w:gridBefore w:val="1"/>')
    assert [c.column for c in table(tbl(shifted)).rows[0].cells] == [1]
    wild = tr(tc(p("a"), '<w:gridSpan w:val="99999"/>'))
    assert len(table(tbl(wild)).column_widths_pt) == 63


def test_a_table_style_in_its_parts(table: Any, p: Any) -> None:
    asked = 'w:firstRow="1" w:lastColumn="1" w:noVBand="1" w:val="0000"'
    look = f'<w:tblStyle w:val="Luoi"/><w:tblLook {asked}/>'
    rows = [tr(tc(p("a")), tc(p("b"))) for _ in range(3)]
    found = table(tbl(*rows, properties=look), styles=STYLE)
    fonts = [[c.blocks[0].inlines[0].font for c in row.cells] for row in found.rows]
    assert {font.size_pt for row in fonts for font in row} == {13}
    assert [[font.bold for font in row] for row in fonts] == [
        [True, True],
        [False] * 2,
        [False] * 2,
    ]
    assert [[font.italic for font in row] for row in fonts] == [[False, True]] * 3
    assert [row[0].color for row in fonts] == ["000000", "000000", "FF0000"]
    assert [row.cells[0].blocks[0].format.align for row in found.rows] == ["center", "left", "left"]
    assert [row.cells[0].background for row in found.rows] == ["DDDDDD", "", ""]
    assert found.rows[0].cells[0].padding_pt == (0, 0, 0, 5.4)
    edges = [(row.cells[0].borders.top, row.cells[0].borders.bottom) for row in found.rows]
    assert [(a and a.style, b and b.style) for a, b in edges] == [
        ("single", "dotted"), ("dotted", "dotted"), ("dotted", None),
    ]  # fmt: skip


def test_the_look_of_older_files_is_in_bits(table: Any, p: Any) -> None:
    look = '<w:tblStyle w:val="Luoi"/><w:tblLook w:val="0620"/>'
    found = table(tbl(tr(tc(p("a"))), tr(tc(p("b"))), properties=look, widths=(900,)), styles=STYLE)
    assert [row.cells[0].blocks[0].inlines[0].font.bold for row in found.rows] == [True, False]


def test_a_cell_has_its_own_lines_and_room(table: Any, p: Any) -> None:
    own = (
        '<w:tcBorders><w:top w:val="nil"/><w:bottom w:val="single" w:sz="12" w:color="FF0000"/>'
        "</w:tcBorders>"
        '<w:tcMar><w:left w:w="40" w:type="dxa"/></w:tcMar>'
    )
    cell = (
        table(tbl(tr(tc(p("a"), own)), properties='<w:tblStyle w:val="Luoi"/>'), styles=STYLE)
        .rows[0]
        .cells[0]
    )
    assert cell.borders.top is None
    assert (cell.borders.bottom.width_pt, cell.borders.bottom.color) == (1.5, "FF0000")
    assert cell.padding_pt == (0, 0, 0, 2)


def test_bold_in_a_bold_row_stands_out_by_being_plain(table: Any, p: Any) -> None:
    bold = '<w:style w:type="paragraph" w:styleId="Dam"><w:name w:val="Đậm"/>'
    bold += "<w:rPr><w:b/></w:rPr></w:style>"
    look = '<w:tblStyle w:val="Luoi"/><w:tblLook w:firstRow="1"/>'
    found = table(
        tbl(tr(tc(p("a", '<w:pStyle w:val="Dam"/>'))), properties=look), styles=STYLE + bold
    )
    assert not found.rows[0].cells[0].blocks[0].inlines[0].font.bold


def test_space_above_a_table_is_that_below_the_paragraph(opened: Any, p: Any) -> None:
    word = opened(
        p("trên", '<w:spacing w:after="120"/>')
        + tbl(tr(tc(p("a", '<w:spacing w:before="60"/>'))))
        + p("dưới")
    )
    above, table, below = word.document.sections[0].blocks
    assert (above.format.before_pt, table.before_pt, below.format.before_pt) == (0, 6, 0)
    assert table.rows[0].cells[0].blocks[0].format.before_pt == 3


def test_rows_that_are_whole_or_of_a_given_height(table: Any, p: Any) -> None:
    found = table(
        tbl(
            tr(tc(p("a")), properties="<w:cantSplit/>"),
            tr(tc(p("b")), properties='<w:trHeight w:val="1417" w:hRule="atLeast"/>'),
            tr(tc(p("c")), properties='<w:cantSplit w:val="0"/>'),
        )
    )
    assert [it.keep_together for it in found.rows] == [True, False, False]
    assert [it.height_pt for it in found.rows] == [0.0, 70.85, 0.0]
