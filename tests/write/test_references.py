"""A document with a table of contents, footnotes, captions, references and links, in both files."""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from zipfile import ZipFile

import page
import pypdfium2 as pdfium
import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from reportgen import show, word
from reportgen.boxes import FrontEnd, front_end
from reportgen.boxes.document import Bookmark, Field, Inline, Note, Run, paragraphs
from reportgen.verify import verify
from reportgen.write import docx, pdf

TEMPLATES = Path(__file__).parents[2] / "templates"
HTML = Path(__file__).with_name("tham-chieu.html").read_text(encoding="utf-8")
Unpack = Callable[[bytes], dict[str, etree._Element]]
Made = tuple[list[tuple[str, ...]], bytes]
Makes = Callable[[Mapping[str, bytes]], dict[str, Made]]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LONG = (
    "1. Rất dài, để dòng mục lục của nó phải xuống dòng thứ hai ở cả hai định dạng, và số trang"
    " đứng ở cuối dòng ấy"
)
CONTENTS = [
    ("I. Kết quả", "2"),
    ("1. Kinh tế", "2"),
    ("2. Xã hội", "3"),
    ("II. Nhiệm vụ, giải pháp", "4"),
    (LONG, "4"),
]


def front_of(html: str) -> FrontEnd:
    return front_end(html, lambda name: (TEMPLATES / name).read_bytes())


@pytest.fixture(scope="module")
def front() -> FrontEnd:
    return front_of(HTML)


@pytest.fixture(scope="module")
def word_file(front: FrontEnd) -> bytes:
    return docx.write(front)[0]


@pytest.fixture(scope="module")
def pages(front: FrontEnd) -> bytes:
    content, mistakes = pdf.write(front)
    assert mistakes == []
    return content


def test_word_finds_no_error(word_file: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word_file)
    result = OpenXmlValidator(FileFormat.OFFICE_2019, max_errors=0).validate(tmp_path / "a.docx")
    assert [f"{it.part_uri}: {it.description}" for it in result.errors] == []


@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_the_pdf_keeps_its_claims(pages: bytes, profile: str, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pages)
    result = page.validate_pdf(str(tmp_path / "a.pdf"), profile=profile)
    assert [(it.rule_id, it.message) for it in result.failures] == []


def test_both_files_say_the_same(word_file: bytes, pages: bytes, office: Made) -> None:
    """Words, headings, cells, notes, links, fields, looks, where pages begin: nothing differs."""
    verdict = verify(word_file, pages, "a.docx", "a.pdf", office[1])
    assert (verdict.findings, verdict.refused, verdict.pages) == ((), (), 4)
    assert verdict.laid_out


def test_what_is_written_is_read_again(front: FrontEnd, word_file: bytes) -> None:
    """The same boxes but for what a template alone knows: classes, and names that Word forbids."""
    read, mistakes = word.read_content(word_file, "a.docx")
    assert read is not None
    assert mistakes == []
    written, again = ([*map(_told, _inlines_of(it))] for it in (front.document, read.document))
    assert again == written
    entries = [
        [p.entry for p in paragraphs(it.sections[0].blocks) if p.entry]
        for it in (front.document, read.document)
    ]
    assert entries[0] == entries[1]
    assert len(entries[0]) == len(CONTENTS)
    stops = {p.format.stop for p in paragraphs(read.document.sections[0].blocks) if p.entry}
    assert {(round(it.at_pt, 1), it.leader) for it in stops if it} == {(467.7, ".")}


def _inlines_of(document: object) -> Iterator[Inline]:
    for section in document.sections:  # type: ignore[attr-defined]
        for paragraph in paragraphs(section.blocks):
            for it in paragraph.inlines:
                yield it
                if isinstance(it, Note):
                    yield from (inner for p in it.paragraphs for inner in p.inlines)


def _told(it: Inline) -> tuple[str, ...]:
    match it:
        case Run(text, _, _, link):
            return text, _plain(link)
        case Field(kind, _, target, text, link):
            return kind, _plain(target), text, _plain(link)
        case Bookmark(name, end):
            return _plain(name), str(end)
        case Note(text):
            return ("note", text)
    return (type(it).__name__,)


def _plain(name: str) -> str:
    """A name as Word has it."""
    return name if name.startswith(("https:", "mailto:")) else re.sub(r"[^#\w]", "_", name)


def test_contents_have_the_pages_of_the_pdf(front: FrontEnd, pages: bytes) -> None:
    """Each entry names the page on which its heading is printed."""
    shown = [
        tuple(p.text.split("\t")) for p in paragraphs(front.document.sections[0].blocks) if p.entry
    ]
    assert shown == CONTENTS
    printed = [_words(it.get_textpage().get_text_range()) for it in pdfium.PdfDocument(pages)]
    for words, number in CONTENTS:
        assert [i for i, it in enumerate(printed, 1) if _words(words) in it][-1] == int(number)
    first = printed[0]
    assert all(number in first for _, number in CONTENTS)


def _words(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.fixture(scope="module")
def office(word_file: bytes, made_by_office: Makes) -> Made:
    return made_by_office({"tham-chieu": word_file})["tham-chieu"]


def test_libreoffice_makes_the_same_contents(office: Made) -> None:
    """It makes the index anew, entries and pages: not a letter changes."""
    assert office[0] == CONTENTS


def test_the_head_stands_where_it_stands_without_notes(pages: bytes, office: Made) -> None:
    """LibreOffice unpacks notes in a paragraph above a table, which must not be seen."""
    ours, theirs = (_top(it, "HUYỆN") for it in (pages, office[1]))
    assert abs(ours - theirs) < 1


def _top(content: bytes, word: str) -> float:
    text = pdfium.PdfDocument(content)[0].get_textpage()
    found = text.search(word).get_next()
    assert found is not None
    bottom: float = text.get_charbox(found[0])[1]
    return bottom


def test_word_makes_contents_of_outline_levels(word_file: bytes, unpacked: Unpack) -> None:
    """The title is in no level; headings begin with the first, as they do in the PDF's tags."""
    document = unpacked(word_file)["word/document.xml"]
    instructions = [(it.text or "").strip() for it in document.iter(f"{W}instrText")]
    assert instructions[0] == 'TOC \\o "1-2" \\h \\z \\u'
    assert [it for it in instructions if it.startswith("SEQ")] == [
        "SEQ Bảng \\* ARABIC",
        "SEQ Bảng \\* ARABIC",
        "SEQ Hình \\* ARABIC",
    ]
    refs = [it for it in instructions if it.startswith(("REF", "PAGEREF dan"))]
    assert refs == [
        "REF dan_so_so \\h",
        "PAGEREF dan_so \\h",
        "REF ban_do_so \\h",
        "REF dan_so_content \\h",
    ]
    marks = [it.get(f"{W}fldCharType") for it in document.iter(f"{W}fldChar")]
    assert marks.count("begin") == marks.count("end") == marks.count("separate")


def test_links_lead_out_and_in(word_file: bytes) -> None:
    with ZipFile(io.BytesIO(word_file)) as archive:
        out = archive.read("word/_rels/document.xml.rels").decode()
        note = archive.read("word/_rels/footnotes.xml.rels").decode()
        body = archive.read("word/document.xml").decode()
    assert 'Target="mailto:vp@example.vn" TargetMode="External"' in out
    assert 'Target="https://example.vn/nien-giam?nam=2023&amp;trang=2"' in note
    assert '<w:hyperlink w:anchor="ket" w:history="1">' in body
    places = {*re.findall('bookmarkStart.*?name="(.*?)"', body)}
    assert {*re.findall('anchor="(.*?)"', body)} <= places


def test_notes_are_words_of_word(word_file: bytes, unpacked: Unpack) -> None:
    """Numbered by Word, in its own styles; one of them is called from a cell."""
    parts = unpacked(word_file)
    notes = parts["word/footnotes.xml"].findall(f"{W}footnote")
    assert [it.get(f"{W}id") for it in notes] == ["-1", "0", "1", "2", "3"]
    said = ["".join(it.itertext()) for it in notes[2:]]
    assert said[0] == " Theo niên giám năm 2023, tại trang thông tin."
    assert said[2] == " Sáp nhập năm 2020."
    names = parts["word/styles.xml"].findall(f"{W}style/{W}name")
    styles = {it.get(f"{W}val") for it in names}
    assert {"footnote text", "footnote reference", "toc 1", "toc 2"} <= styles
    calls = [*parts["word/document.xml"].iter(f"{W}footnoteReference")]
    assert len(calls) == 3
    assert any(it.tag == f"{W}tc" for it in calls[2].iterancestors())


def test_a_document_without_pages_is_not_laid_out() -> None:
    """Links, notes and captions are known before layout; only the number of a page is not."""
    without = re.sub("<nav.*?</nav>|<a class=.trang-cua.*?</a>", "", HTML)
    asked = front_of(without)
    assert asked.tree.pages is None
    fields = [it for it in _inlines_of(asked.document) if isinstance(it, Field)]
    assert {it.kind for it in fields} == {"SEQ", "REF", "NOTE"}


def test_the_same_bytes_whichever_is_made_first(pages: bytes, word_file: bytes) -> None:
    again = front_of(HTML)
    assert pdf.write(again)[0] == pages
    assert docx.write(again)[0] == word_file


def test_every_box_is_shown(front: FrontEnd) -> None:
    said = "\n".join(show.boxes(front.document))
    assert "{note 2: p «footnote text»" in said
    assert "{SEQ Bảng|1}" in said
    assert "entry 2/2" in said
    assert "stop 467.72." in said
