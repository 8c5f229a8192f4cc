"""A document that uses all that Word has of its own, in both files: equal, and without an error.

Table of contents, notes, lists that begin anew, captions and references, pictures, links, a
watermark, a text box, repeated headers, merged cells, a table with a height, words at the foot.
"""

import io
from collections.abc import Callable, Mapping
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator
from PIL import Image

from reportgen.boxes import FrontEnd, front_end
from reportgen.verify import verify
from reportgen.write import docx, pdf

TEMPLATES = Path(__file__).parents[2] / "templates"
ROWS = "\n".join(
    f'<tr><td class="giua">{i}</td><td class="chu">Xã số {i}</td><td class="so">{i}.234</td></tr>'
    for i in range(1, 36)
)
HTML = Path(__file__).with_name("day-du.html").read_text(encoding="utf-8").replace("ROWS", ROWS)
Unpack = Callable[[bytes], dict[str, etree._Element]]
Made = tuple[list[tuple[str, ...]], bytes]
Makes = Callable[[Mapping[str, bytes]], dict[str, Made]]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
NEAR_PT = 1.0
EMU_PER_MM = 36_000


def picture() -> bytes:
    content = io.BytesIO()
    Image.new("L", (60, 30), 128).save(content, "png")
    return content.getvalue()


def front_of(html: str) -> FrontEnd:
    return front_end(
        html, lambda it: picture() if it == "anh.png" else (TEMPLATES / it).read_bytes()
    )


@pytest.fixture(scope="module")
def front() -> FrontEnd:
    found = front_of(HTML)
    assert (found.losses, found.warnings) == ([], [])
    return found


@pytest.fixture(scope="module")
def word_file(front: FrontEnd) -> bytes:
    return docx.write(front)[0]


@pytest.fixture(scope="module")
def pages(front: FrontEnd) -> bytes:
    return pdf.write(front)[0]


@pytest.fixture(scope="module")
def office(word_file: bytes, made_by_office: Makes) -> Made:
    return made_by_office({"day-du": word_file})["day-du"]


def test_word_finds_no_error(word_file: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word_file)
    result = OpenXmlValidator(FileFormat.OFFICE_2019, max_errors=0).validate(tmp_path / "a.docx")
    assert [f"{it.part_uri}: {it.description}" for it in result.errors] == []


def test_both_files_say_the_same(word_file: bytes, pages: bytes, office: Made) -> None:
    verdict = verify(word_file, pages, "a.docx", "a.pdf", office[1])
    assert (verdict.findings, verdict.refused, verdict.pages) == ((), (), 4)


def test_the_contents_are_those_that_office_makes(front: FrontEnd, office: Made) -> None:
    entries = [it for it in front.document.sections[0].blocks if getattr(it, "entry", None)]
    assert [tuple(it.text.split("\t")) for it in entries] == office[0]  # type: ignore[union-attr]  # paragraphs
    assert [it[1] for it in office[0]] == ["1", "2", "4"]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (1, ["CỘNG HÒA", "MỤC LỤC", "CÔNG VĂN", "Lại từ một", "Khu Trung"]),
        (2, ["Xã hội", "Xã số 1", "32.234"]),
        (3, ["33.234", "Nội dung", "Hàng hai", "Hình nhỏ"]),
        (4, ["NHIỆM VỤ"]),
    ],
)
def test_words_stand_at_the_same_height(
    page: int, words: list[str], pages: bytes, office: Made
) -> None:
    """The box, the foot, what begins a page, what stands below a table with a height."""
    ours, theirs = ([_top(it, page, word) for word in words] for it in (pages, office[1]))
    assert theirs == pytest.approx(ours, abs=4 if page == 3 else NEAR_PT)


def _top(content: bytes, page: int, words: str) -> float:
    text = pdfium.PdfDocument(content)[page - 1].get_textpage()
    found = text.search(words).get_next()
    assert found is not None, words
    top: float = text.get_charbox(found[0])[1]
    return top


def test_lists_begin_anew(word_file: bytes, unpacked: Unpack) -> None:
    """Each list has a number of its own in Word, and the value that it starts with."""
    parts = unpacked(word_file)
    used = [it.get(f"{W}val") for it in parts["word/document.xml"].iter(f"{W}numId")]
    assert len({*used}) >= 4
    found = parts["word/numbering.xml"].iter(f"{W}start", f"{W}startOverride")
    starts = {it.get(f"{W}val") for it in found}
    assert {"1", "5"} <= starts


def test_pictures_have_their_words_and_their_size(word_file: bytes, unpacked: Unpack) -> None:
    body = unpacked(word_file)["word/document.xml"]
    found = {
        it.find(f"{WP}docPr").get("descr"): it.find(f"{WP}extent")
        for it in body.iter(f"{WP}inline")
    }
    large = found["Sơ đồ bốn ô"]
    sizes = [int(large.get(it)) / EMU_PER_MM for it in ("cx", "cy")]
    assert sizes == pytest.approx([60, 30], abs=0.1)
    assert "Ô nhỏ" in found


def test_a_table_has_its_height_its_header_and_its_merged_cells(
    word_file: bytes, unpacked: Unpack
) -> None:
    counted, merged, high = [*unpacked(word_file)["word/document.xml"].iter(f"{W}tbl")][1:]
    assert len([*counted.iter(f"{W}tblHeader")]) == 1
    assert [it.get(f"{W}val") for it in merged.iter(f"{W}gridSpan")] == ["2", "2"]
    assert [it.get(f"{W}val") for it in merged.iter(f"{W}vMerge")].count("restart") == 2
    heights = [int(it.get(f"{W}val")) / 20 for it in high.iter(f"{W}trHeight")]
    assert heights == pytest.approx([30 * 72 / 25.4] * 2, abs=0.5)


FOOT = """<html lang="vi" class="nd30" style="--lien-he: '{}'"><head>
<link rel="stylesheet" href="standards/nd30/style.css"></head><body><p>Chữ.</p></body></html>"""


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_the_foot_is_as_high_as_its_words(lines: int) -> None:
    """In Word they end where they end in the PDF, by a line break or because they are long."""
    long = "; ".join(
        ["Khu Trung Tâm, xã Mường Vang, tỉnh Lai Sơn, điện thoại 0213 000 111"] * lines
    )
    broken = r"\a ".join(["Khu Trung Tâm"] * lines)
    for said in (long, broken):
        sheet = front_of(FOOT.format(said)).document.sections[0].geometry
        above_pt = 2 * 72 / 25.4 + 3 + 0.75
        assert sheet.footer_pt == pytest.approx(sheet.bottom_pt - above_pt - 13 * lines, abs=0.1)


def test_lines_of_contents_look_as_their_styles_do(word_file: bytes, unpacked: Unpack) -> None:
    """Word makes them anew in their styles: what one has of its own would be lost."""
    body = unpacked(word_file)["word/document.xml"]
    shapes = [it for it in body.iter(f"{W}pPr") if _style(it).startswith("Toc")]
    assert [[child.tag for child in it] for it in shapes] == [[f"{W}pStyle"]] * 3
    (above,) = (it for it in body.iter(f"{W}pPr") if _style(it) == "TenMucLuc")
    assert above.find(f"{W}spacing").get(f"{W}after") == "120"


def _style(shape: etree._Element) -> str:
    found = shape.find(f"{W}pStyle")
    return "" if found is None else found.get(f"{W}val") or ""


BOX_FIRST = """<style>
@page { size: A4 } body { margin: 0 }
div { position: absolute; left: 0; top: 0; width: 40mm; height: 9mm }
</style><div>Dấu</div><table><tr><td>Bảng</td></tr></table><p>Đoạn</p>"""


def test_a_box_before_the_first_table_does_not_wait_for_its_end(unpacked: Unpack) -> None:
    """A table may be pages long: the box would stand on another."""
    body = unpacked(docx.write(front_of(BOX_FIRST))[0])["word/document.xml"][0]
    assert [it.tag.removeprefix(W) for it in body] == ["p", "tbl", "p", "sectPr"]
    assert ["Dấu" in "".join(it.itertext()) for it in body][:2] == [True, False]
