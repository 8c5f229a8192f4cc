"""Tables and sections, in the XML and on the pages that LibreOffice makes of them."""

import re
import subprocess
from collections.abc import Callable
from itertools import pairwise

import pytest
from lxml import etree
from pypdfium2 import PdfDocument

from reportgen.boxes.document import (
    Block,
    Border,
    Borders,
    Cell,
    Document,
    Field,
    Font,
    Format,
    Geometry,
    Margin,
    Metadata,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
    paragraphs,
)
from reportgen.write.docx import word_file

Unpack = Callable[[bytes], dict[str, etree._Element]]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {"w": W[1:-1]}
FONT = Font("Times New Roman", 14)
SHEET = Geometry(595.28, 841.89, 56.69, 42.52, 56.69, 85.04, 28.35, 28.35)
LINE = Border("single", 0.5)
BOX = Borders(LINE, LINE, LINE, LINE)
DECLARATION = re.compile(r' xmlns:\w+="[^"]*"')


def words(text: str) -> Paragraph:
    return Paragraph((Run(text, FONT),), Format(line_pt=18), FONT)


def cell(text: str, column: int, colspan: int = 1, rowspan: int = 1) -> Cell:
    return Cell((words(text),), column, colspan, rowspan, BOX)


def grid(*rows: tuple[Cell, ...], **options: bool | float) -> Table:
    lines = tuple(Row(cells) for cells in rows)
    return Table((100.0, 100.0, 50.25), lines, **options)  # type: ignore[arg-type]


def of(*blocks: Block) -> Document:
    return Document(Metadata("Thông báo", "Văn phòng"), (Section(SHEET, blocks),))


@pytest.fixture
def body(unpacked: Unpack) -> Callable[[Document], etree._Element]:
    """The `w:body` of a document."""

    def read(document: Document) -> etree._Element:
        found = unpacked(word_file(document))["word/document.xml"].find("w:body", NS)
        assert found is not None
        return found

    return read


Body = Callable[[Document], etree._Element]


def plain(element: etree._Element) -> str:
    return DECLARATION.sub("", etree.tostring(element, encoding="unicode"))


def shape(table: etree._Element) -> list[list[tuple[str, str, str]]]:
    """Every cell of a table as text, span and merge."""

    def value(cell: etree._Element, name: str) -> str:
        found = cell.find(f"w:tcPr/w:{name}", NS)
        return "" if found is None else found.get(f"{W}val", "continue")

    return [
        [
            (
                "".join(t.text or "" for t in c.iterfind(".//w:t", NS)),
                value(c, "gridSpan"),
                value(c, "vMerge"),
            )
            for c in row.iterfind("w:tc", NS)
        ]
        for row in table.iterfind("w:tr", NS)
    ]


def test_merged_cells_fill_the_grid(body: Body) -> None:
    table = grid(
        (cell("tt", 0, rowspan=2), cell("tiêu chí", 1, colspan=2)),
        (cell("kế hoạch", 1), cell("đạt", 2)),
        (cell("1", 0),),
    )
    found = body(of(table)).find("w:tbl", NS)
    assert found is not None
    assert shape(found) == [
        [("tt", "", "restart"), ("tiêu chí", "2", "")],
        [("", "", "continue"), ("kế hoạch", "", ""), ("đạt", "", "")],
        [("1", "", ""), ("", "", ""), ("", "", "")],
    ]
    for below in found.iterfind("w:tr/w:tc", NS):
        assert below[-1].tag == f"{W}p"
    assert len(found.findall(".//w:tcBorders", NS)) == 6


def test_no_text_is_lost_where_cells_overlap(body: Body) -> None:
    table = grid(
        (cell("cao", 0, colspan=2, rowspan=2), cell("phải", 2)),
        (cell("đè", 1, colspan=9), cell("thừa", 2)),
    )
    found = body(of(table)).find("w:tbl", NS)
    assert found is not None
    text = [text for row in shape(found) for text, _, _ in row if text]
    assert text == ["cao", "phải", "đè", "thừa"]


def test_columns_place_and_padding(body: Body) -> None:
    padded = Cell((words("a"),), 0, 3, padding_pt=(1, 2, 3, 4), vertical_align="middle")
    found = body(of(grid((padded,), left_pt=10.0))).find("w:tbl", NS)
    assert found is not None
    text = plain(found)
    assert '<w:tblW w:w="5005" w:type="dxa"/><w:tblInd w:w="200" w:type="dxa"/>' in text
    assert re.findall('gridCol w:w="([0-9]+)"', text) == ["2000", "2000", "1005"]
    assert (
        '<w:tcMar><w:top w:w="20" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>'
        '<w:bottom w:w="60" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tcMar>'
        '<w:vAlign w:val="center"/>'
    ) in text


@pytest.mark.parametrize(
    ("together", "properties"),
    [
        (False, ["<tblHeader/>", "", "<cantSplit/>"]),
        (True, ["<cantSplit/><tblHeader/>", "<cantSplit/>", "<cantSplit/>"]),
    ],
)
def test_whole_rows_and_headers(body: Body, together: bool, properties: list[str]) -> None:
    rows = (
        Row((cell("tt", 0),), header=True),
        Row((cell("1", 0),)),
        Row((cell("2", 0),), keep_together=True),
    )
    found = body(of(Table((50.0,), rows, keep_together=together))).findall("w:tbl/w:tr", NS)
    said = [[it.tag.removeprefix(W) for it in row.iterfind("w:trPr/*", NS)] for row in found]
    assert ["".join(f"<{it}/>" for it in names) for names in said] == properties


def test_the_least_height_of_a_row(body: Body) -> None:
    rows = (Row((cell("cao", 0),), height_pt=70.87), Row((cell("thường", 0),)))
    text = plain(body(of(Table((50.0,), rows))))
    assert re.findall("<w:trHeight[^>]*>", text) == ['<w:trHeight w:val="1417" w:hRule="atLeast"/>']


@pytest.mark.parametrize(
    ("together", "next_", "kept"),
    [(False, False, [0, 0, 0]), (True, False, [1, 1, 0]), (True, True, [1, 1, 1]),
     (False, True, [0, 0, 1])],
)  # fmt: skip
def test_kept_rows(body: Body, together: bool, next_: bool, kept: list[int]) -> None:
    table = grid(
        *[(cell(str(n), 0),) for n in range(3)], keep_together=together, keep_with_next=next_
    )
    rows = body(of(words("trước"), table, words("sau"))).findall("w:tbl/w:tr", NS)
    assert [len(row.findall("w:tc[1]//w:keepNext", NS)) for row in rows] == kept


def test_a_kept_row_holds_on_to_the_next(body: Body) -> None:
    rows = (Row((cell("nhóm", 0),), keep_with_next=True), Row((cell("a", 0),)))
    found = body(of(Table((50.0,), rows))).findall("w:tbl/w:tr", NS)
    assert [len(row.findall(".//w:keepNext", NS)) for row in found] == [1, 0]


def test_space_above_a_table_is_below_the_paragraph(body: Body) -> None:
    first, *_ = body(of(words("a"), grid((cell("1", 0),), before_pt=12.0)))
    assert 'w:after="240"' in plain(first)


def test_space_above_a_table_with_nothing_above_is_a_gap(body: Body) -> None:
    children = list(body(of(grid((cell("1", 0),), before_pt=12.0))))
    assert [child.tag.removeprefix(W) for child in children] == ["p", "tbl", "p", "sectPr"]
    assert 'w:line="240" w:lineRule="exact"' in plain(children[0])


def test_two_tables_stay_two(body: Body) -> None:
    table = grid((cell("1", 0),), keep_with_next=True)
    children = list(body(of(table, table)))
    assert [child.tag.removeprefix(W) for child in children] == ["tbl", "p", "tbl", "p", "sectPr"]
    assert '<w:keepNext/><w:spacing w:before="0" w:after="0" w:line="20"' in plain(children[1])


def test_a_table_on_a_new_page(body: Body) -> None:
    table = grid((cell("1", 0),), page_break_before=True)
    assert "<w:pageBreakBefore/>" in plain(list(body(of(words("a"), table)))[1])
    assert "pageBreakBefore" not in plain(body(of(table)))


def test_a_table_in_a_cell(body: Body) -> None:
    inner = Cell((grid((cell("trong", 0),)),), 0, 3)
    found = body(of(grid((inner,)))).find("w:tbl/w:tr/w:tc", NS)
    assert found is not None
    assert [child.tag.removeprefix(W) for child in found] == ["tcPr", "tbl", "p"]


def test_sections(rich: Document, body: Body) -> None:
    first, second = body(rich).findall(".//w:sectPr", NS)
    assert '<w:pgSz w:w="11906" w:h="16838"/>' in plain(first)
    assert (
        '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"'
        ' w:header="567" w:footer="567" w:gutter="0"/>'
    ) in plain(first)
    assert "<w:titlePg/>" in plain(first)
    assert 'w:w="16838" w:h="11906" w:orient="landscape"' in plain(second)
    assert '<w:pgNumType w:start="1"/>' in plain(second)
    assert "titlePg" not in plain(second)
    assert [e.tag for e in first.iterancestors()][:2] == [f"{W}pPr", f"{W}p"]
    assert next(second.iterancestors()).tag == f"{W}body"


def test_a_section_without_a_header_does_not_inherit_one(unpacked: Unpack) -> None:
    number = Paragraph((Field("PAGE", FONT),), Format(align="center"), FONT)
    sections = (
        Section(SHEET, (words("a"),), Margin(header=(number,))),
        Section(SHEET, (words("b"),)),
    )
    parts = unpacked(word_file(Document(Metadata("a", "b"), sections)))
    assert "PAGE" in plain(parts["word/header1.xml"])
    assert "PAGE" not in plain(parts["word/header2.xml"])
    assert "word/footer1.xml" not in parts


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Document], PdfDocument]:
    """Turns a document into a PDF as a second reader of the file understands it."""
    folder = tmp_path_factory.mktemp("office")

    def convert(document: Document) -> PdfDocument:
        (folder / "a.docx").write_bytes(word_file(document))
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "a.docx"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
        return PdfDocument((folder / "a.pdf").read_bytes())

    return convert


Office = Callable[[Document], PdfDocument]


def bottoms(pdf: PdfDocument, *letters: str) -> list[float]:
    """How far above the lower edge of the first page the letters stand, in points."""
    text = pdf[0].get_textpage()
    places = [text.search(letter).get_next() for letter in letters]
    return [text.get_charbox(place[0])[1] for place in places if place]


def test_pages_of_a_rich_document(rich: Document, office: Office) -> None:
    """Four pages: no number on the first, the header rows again, the annex from 1."""
    pages = [page.get_textpage().get_text_range() for page in office(rich)]
    assert len(pages) == 4
    assert [page.split()[0] for page in pages] == ["ĐẢNG", "2", "3", "1"]
    assert all("Kế hoạch" in page for page in pages[1:])
    letters = re.sub(r"\s", "", "".join(pages))
    for box in (p for s in rich.sections for p in paragraphs(s.blocks)):
        assert re.sub(r"\s", "", box.text).replace("\x07", "\ufffd") in letters


def test_heights_add_up(office: Office) -> None:
    """A page of 728.5 pt holds 36 lines of 18 pt and two tables of 30.5, not one line more."""
    lines = [words(f"dòng {n}") for n in range(36)]
    table = Table((100.0,), (Row((cell("ô", 0),)),), before_pt=12.0)
    assert len(office(of(*lines, table, table))) == 1
    assert len(office(of(*lines, table, table, words("sau"), words("nữa")))) == 2


def test_space_above_tables_and_below_them(office: Office) -> None:
    """Lines of 18 pt; each of two tables has 12 pt above it, the paragraph after them none."""
    lower = Table((100.0,), (Row((Cell((words("F"),), 0),)),), before_pt=12.0)
    upper = Table((100.0,), (Row((Cell((words("E"),), 0),)),), before_pt=12.0)
    places = bottoms(office(of(words("T"), upper, lower, words("H"))), "T", "E", "F", "H")
    steps = [above - below for above, below in pairwise(places)]
    assert steps == pytest.approx([30, 30, 18], abs=0.2)


def test_a_table_begins_where_the_text_does(office: Office) -> None:
    """The letter of an unpadded cell stands under the letter of a paragraph, 10 pt further in."""
    table = Table((100.0,), (Row((Cell((words("E"),), 0),)),), left_pt=10.0)
    text = office(of(words("E"), table))[0].get_textpage()
    first, second = (n for n in range(text.count_chars()) if text.get_text_range(n, 1) == "E")
    assert text.get_charbox(second)[0] - text.get_charbox(first)[0] == pytest.approx(10, abs=0.3)


def test_an_empty_document_is_one_page(office: Office) -> None:
    assert len(office(Document(Metadata("a", "b"), ()))) == 1
