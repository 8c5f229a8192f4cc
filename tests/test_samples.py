"""The sample documents as they come out: DOCX and PDF agree, page by page, and are fit to sign."""

import difflib
import hashlib
import io
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pypdfium2 as pdfium
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from reportgen import typesetting
from reportgen.boxes.document import Chart, Document, Table, paragraphs
from reportgen.shelf import Shelf
from reportgen.verify import verify

ROOT = Path(__file__).parents[1]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")
AXIS = "Đơn vị tính: Đ ơn"
"""Words at an axis of values; the reader of pages takes the first one, turned, for two."""
DRAWN_TEXT = re.compile(r"<text [^>]*>([^<]*)")
RECIPIENTS = "Nơi nhận"
ANNEX = "Phụ lục"
PUSHED = "muong-vang/2024-h1/977-TB-HU"
QUARTER_PAGE = 100
"""How many words of two programs' pages may fall on the other side of a page's edge."""

SHIFTED = {"ubnd-muong-vang/2026-h1/97-KH-UBND": [("cap-khac-dau-trang", "warning")]}
"""Where LibreOffice has one line fewer on a page: the last one ends at its very edge."""
START = '<div class="noi-dung">'

BODY_PAGES = {
    "nam-pung/2024-h1/214-TB-HU": range(1, 2),
    "dang-uy-muong-vang/2026-h1/02-QC-DU": range(2, 3),
    "dang-uy-muong-vang/2026-h1/05-BB-DU": range(2, 3),
    "dang-uy-muong-vang/2026-h1/16-TTr-DU": range(1, 2),
    "dang-uy-muong-vang/2026-h1/21-GM-DU": range(1, 2),
    "dang-uy-muong-vang/2026-h1/33-TB-DU": range(2, 3),
    "dang-uy-muong-vang/2026-h1/75-CV-DU": range(1, 2),
    "dang-uy-muong-vang/2026-h1/chua-so-2-NQ-DU": range(2, 3),
    "lai-son/2020/62-KL-TU": range(4, 6),
    "lai-son/2026-h1/09-NQ-TU": range(3, 4),
    "lai-son/2026-h1/12-CT-TU": range(2, 3),
    "lai-son/2026-h1/41-KL-TU": range(2, 3),
    "lai-son/2026-h1/158-BC-TU": range(3, 4),
    "lai-son/2026-h1/214-TB-TU": range(2, 4),
    "muong-vang/2023-h2/438-BC-HU": range(3, 8),
    "muong-vang/2024-h1/977-TB-HU": range(2, 4),
    "muong-vang/2024-h1/512-BC-HU": range(5, 8),
    "ubnd-muong-vang/2026-h1/03-CD-UBND": range(1, 2),
    "ubnd-muong-vang/2026-h1/41-TTr-UBND": range(1, 2),
    "ubnd-muong-vang/2026-h1/97-KH-UBND": range(2, 3),
    "ubnd-muong-vang/2026-h1/186-BC-UBND": range(3, 6),
    "ubnd-muong-vang/2026-h1/268-QD-UBND": range(2, 3),
    "ubnd-muong-vang/2026-h1/342-UBND-KT": range(1, 2),
}
"""How many pages each document has before its annexes: as long as the real ones are."""

LANDSCAPE = {
    "lai-son/2026-h1/158-BC-TU",
    "lai-son/2026-h1/214-TB-TU",
    "muong-vang/2024-h1/512-BC-HU",
    "ubnd-muong-vang/2026-h1/186-BC-UBND",
}
"""The documents with an annex on a sheet that lies on its side."""


@dataclass(frozen=True)
class Sheet:
    """A page of a PDF: its lines from top to bottom without the page number, and its words."""

    lines: tuple[str, ...]
    words: tuple[str, ...]
    number: str
    wide: bool

    def is_annex_start(self) -> bool:
        return bool(self.lines) and self.lines[0].startswith(ANNEX)


def read_sheets(pdf: bytes) -> list[Sheet]:
    document = pdfium.PdfDocument(pdf)
    found = [_sheet(page) for page in document]
    document.close()
    return found


def _sheet(page: pdfium.PdfPage) -> Sheet:
    width, height = page.get_size()
    text = page.get_textpage()
    printed = text.get_text_range().split()
    rows: dict[int, list[tuple[float, str]]] = {}
    number = ""
    for at in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(at)
        said = text.get_text_bounded(left, bottom, right, top).strip()
        if height - top < 50 and said.isdigit() and abs(left + right - width) < 60:
            number = said
        elif said:
            near = next((y for y in rows if abs(y - bottom) < 4), round(bottom))
            rows.setdefault(near, []).append((left, said))
    if number:
        printed.pop(0 if printed[0] == number else -1)
    lines = (" ".join(said for _, said in sorted(rows[y])) for y in sorted(rows, reverse=True))
    return Sheet(tuple(lines), tuple(printed), number, width > height)


def parts(sheets: Sequence[Sheet]) -> list[list[Sheet]]:
    """The pages of the body, then those of each annex."""
    found: list[list[Sheet]] = [[]]
    for sheet in sheets:
        if sheet.is_annex_start():
            found.append([])
        found[-1].append(sheet)
    return found


def outside(document: Document) -> set[str]:
    """The words outside the flow of the text: in a margin, or at the foot of a page."""
    margins = [it for part in document.sections for it in (part.margin, part.first) if it]
    lines = [it for margin in margins for it in (*margin.header, *margin.footer)]
    flow = [it for part in document.sections for it in paragraphs(part.blocks)]
    return {it for p in (*lines, *(p for p in flow if p.format.foot)) for it in words(p.text)}


def charts(document: Document) -> list[Chart]:
    """The charts of a document."""
    found = [p for section in document.sections for p in paragraphs(section.blocks)]
    return [it for p in found for it in p.inlines if isinstance(it, Chart)]


def is_drawn(found: tuple[str, ...], document: Document) -> bool:
    """Whether words stand in charts: names, units, and numbers at bars and along axes."""
    said = [
        words(it)
        for chart in charts(document)
        for it in (*chart.categories, *(series.name for series in chart.series), chart.unit)
    ]
    known = {word for it in (*said, words(AXIS)) for word in it}
    return bool(said) and all(it in known or NUMBER.fullmatch(it) for it in found)


def box_texts(document: Document, *, foot: bool = True) -> list[str]:
    """The paragraphs of the boxes that say something, in order; without those at a foot or with."""
    found = [p for section in document.sections for p in paragraphs(section.blocks)]
    return [p.text for p in found if p.text.strip() and (foot or not p.format.foot)]


def docx_texts(docx: bytes) -> list[str]:
    """The paragraphs of `document.xml` that say something, in order."""
    with ZipFile(io.BytesIO(docx)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    found = ["".join(_pieces(paragraph)) for paragraph in root.iter(f"{W}p")]
    return [it for it in found if it.strip()]


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    signs = {f"{W}br": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "\u2011"}
    for element in paragraph.iter():
        if element.tag == f"{W}t":
            yield element.text or ""
        elif element.tag in signs and element.getparent().tag == f"{W}r":
            yield signs[element.tag]


def words(text: str) -> list[str]:
    """Words, and the halves of those with a hyphen: a line may end there in one program."""
    return text.replace("-", "- ").split()


def header_words(document: Document) -> set[tuple[str, ...]]:
    """The words of the header rows of every table."""
    found = set()
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                cells = (c for row in block.rows if row.header for c in row.cells)
                said = (p.text for cell in cells for p in paragraphs(cell.blocks))
                found.add(tuple(words(" ".join(said))))
    return found - {()}


@pytest.fixture(scope="session")
def pdf_sheets(samples: dict[str, Any]) -> dict[str, list[Sheet]]:
    return {name: read_sheets(sample.pdf) for name, sample in samples.items()}


@pytest.fixture(scope="session")
def word_pdfs(
    samples: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, bytes]:
    """The PDFs that LibreOffice makes of the DOCX files, all in one start of it."""
    folder = tmp_path_factory.mktemp("word")
    files = {name: folder / f"{at}.docx" for at, name in enumerate(samples)}
    for name, file in files.items():
        file.write_bytes(samples[name].docx)
    pages = to_pdf(folder, [*files.values()])
    return {name: file.read_bytes() for name, file in zip(files, pages, strict=True)}


@pytest.fixture(scope="session")
def word_sheets(word_pdfs: dict[str, bytes]) -> dict[str, list[Sheet]]:
    """Their pages."""
    return {name: read_sheets(pdf) for name, pdf in word_pdfs.items()}


def to_pdf(folder: Path, files: Sequence[Path]) -> list[Path]:
    """The files as LibreOffice prints them, in one start of it with settings of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=180)
    return [file.with_suffix(".pdf") for file in files]


@pytest.fixture(params=["pdf", "word"])
def sheets(request: pytest.FixtureRequest, sample: Any) -> list[Sheet]:
    """The pages of one document as each of its two files has them."""
    found: dict[str, list[Sheet]] = request.getfixturevalue(f"{request.param}_sheets")
    return found[sample.name]


def test_the_samples_are_those_that_are_listed(samples: dict[str, Any]) -> None:
    assert {*samples} == {*BODY_PAGES}


def test_docx_says_what_the_boxes_say(sample: Any) -> None:
    assert docx_texts(sample.docx) == box_texts(sample.front.document)


def test_the_pages_say_what_the_boxes_say(sample: Any, sheets: list[Sheet]) -> None:
    """Word for word and in order; besides there are only header rows, again on each page, what
    stands in charts, and what stands outside the flow of the text."""
    document = sample.front.document
    expected = words(" ".join(box_texts(document, foot=False)))
    printed = words(" ".join(word for sheet in sheets for word in sheet.words))
    matcher = difflib.SequenceMatcher(None, expected, printed, autojunk=False)
    changes = [it for it in matcher.get_opcodes() if it[0] != "equal"]
    assert [(expected[a:b], printed[c:d]) for kind, a, b, c, d in changes if kind != "insert"] == []
    inserted = [tuple(printed[c:d]) for _, _, _, c, d in changes]
    flow = [it for it in inserted if not {*it} <= outside(document)]
    running = [it for it in flow if not is_drawn(it, document)]
    assert [it for it in running if not _is_header(it, header_words(document))] == []


def _is_header(found: tuple[str, ...], headers: set[tuple[str, ...]]) -> bool:
    """Whether words are a header row; a comparison may find it one word too early."""
    return any(Counter(found) == Counter(it) for it in headers)


def test_the_same_figures_in_both_files(sample: Any, pdf_sheets: dict[str, list[Sheet]]) -> None:
    """Every number of one is in the other as often, header rows of later pages apart.

    Numbers in charts are in `tests/charts/`.
    """
    docx = Counter(NUMBER.findall(" ".join(docx_texts(sample.docx))))
    printed = " ".join(word for sheet in pdf_sheets[sample.name] for word in sheet.words)
    pdf = Counter(NUMBER.findall(printed))
    headers = header_words(sample.front.document)
    assert docx - pdf == Counter()
    drawn = " ".join(DRAWN_TEXT.findall(sample.html))
    again = " ".join([drawn, *(word for it in headers for word in it)])
    assert {*(pdf - docx)} <= {*NUMBER.findall(again)}


def test_both_files_are_equal(sample: Any, word_pdfs: dict[str, bytes]) -> None:
    """Words, headings, tables, notes, links, fields, looks, places, and what begins each page."""
    verdict = verify(sample.docx, sample.pdf, "a.docx", "a.pdf", word_pdfs[sample.name])
    found = [(it.code, it.severity) for it in verdict.findings]
    assert found == SHIFTED.get(sample.name, [])
    assert verdict.equal
    assert verdict.laid_out


def test_word_has_as_many_pages(
    sample: Any, pdf_sheets: dict[str, list[Sheet]], word_sheets: dict[str, list[Sheet]]
) -> None:
    pdf, word = pdf_sheets[sample.name], word_sheets[sample.name]
    assert abs(len(pdf) - len(word)) <= 1


def test_pages_begin_at_nearly_the_same_words(
    sample: Any, pdf_sheets: dict[str, list[Sheet]], word_sheets: dict[str, list[Sheet]]
) -> None:
    """A quarter of a page apart at most: newer programs shrink the spaces of justified lines."""
    pdf, word = (starts(it[sample.name]) for it in (pdf_sheets, word_sheets))
    assert [b - a for a, b in zip(pdf, word, strict=False) if abs(b - a) > QUARTER_PAGE] == []


def starts(sheets: list[Sheet]) -> list[int]:
    """How many words stand before each page."""
    return list(accumulate((len(sheet.words) for sheet in sheets[:-1]), initial=0))


def test_no_error_in_the_schema(sample: Any, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(sample.docx)
    found = OpenXmlValidator(max_errors=0).validate(file).errors
    assert [f"{it.part_uri}: {it.description}" for it in found] == []


def test_as_long_as_the_real_ones(sample: Any, sheets: list[Sheet]) -> None:
    body, *_ = parts(sheets)
    assert len(body) in BODY_PAGES[sample.name]


def test_annexes_lie_on_their_side(sample: Any, sheets: list[Sheet]) -> None:
    body, *annexes = parts(sheets)
    assert not any(sheet.wide for sheet in body)
    assert (sample.name in LANDSCAPE) == any(sheet.wide for it in annexes for sheet in it)


def test_the_first_page_has_no_number_and_the_second_has(sheets: list[Sheet]) -> None:
    assert [sheet.number for sheet in parts(sheets)[0]] == [
        "", *map(str, range(2, len(parts(sheets)[0]) + 1)),
    ]  # fmt: skip


def signature(sample: Any) -> Table:
    """The block of recipients and signer of the document; a copy has one of its own."""
    blocks = sample.front.document.sections[0].blocks
    block = next(it for it in blocks if "cuoi-van-ban" in it.classes)
    assert isinstance(block, Table)
    return block


def headings(sample: Any) -> list[str]:
    found = [
        " ".join(p.text.split())
        for section in sample.front.document.sections
        for p in paragraphs(section.blocks)
        if p.format.outline
    ]
    assert found or sample.job.usage.kind == "cong-van"
    return found


def assert_signed_below_text(block: Table, sheets: list[Sheet]) -> None:
    """All of the block on one page, with at least two lines of the text above it."""
    cells = block.rows[0].cells
    said = [" ".join(p.text.split()) for cell in cells for p in paragraphs(cell.blocks)]
    sheet = next(it for it in sheets if any(RECIPIENTS in line for line in it.lines))
    assert [it for it in said if it not in " ".join(sheet.words)] == []
    heads = [cell.blocks[0].text for cell in cells if cell.blocks]
    above = next(at for at, line in enumerate(sheet.lines) if any(head in line for head in heads))
    assert above >= 2, sheet.lines[: above + 1]


def ending_in_a_heading(said: Sequence[str], sheets: list[Sheet]) -> list[str]:
    ends = [sheet.lines[-1] for sheet in sheets]
    return [end for end in ends if any(heading.endswith(end) for heading in said)]


def test_signature_and_recipients_stand_together_below_text(
    sample: Any, sheets: list[Sheet]
) -> None:
    assert_signed_below_text(signature(sample), sheets)


def test_no_heading_ends_a_page(sample: Any, sheets: list[Sheet]) -> None:
    assert ending_in_a_heading(headings(sample), sheets) == []


def test_every_page_of_an_annex_begins_with_the_header_row(
    sample: Any, sheets: list[Sheet]
) -> None:
    headers = [Counter(it) for it in header_words(sample.front.document)]
    """Where the annex is a table."""
    printed = zip(parts(sheets)[1:], sample.job.document.phu_luc, strict=True)
    for annex in (pages for pages, own in printed if own.bang is not None):
        for sheet in annex:
            found = Counter(words(" ".join(sheet.words)))
            assert any(it <= found for it in headers), sheet.lines


def test_no_page_is_nearly_empty(sheets: list[Sheet]) -> None:
    """Only the last of a part may be short, and holds four lines at least."""
    for part in parts(sheets):
        for sheet, after in pairwise([*part, None]):
            least = 4 if after is None else 14 if sheet.wide else 28
            assert len(sheet.lines) >= least, sheet.lines


FILLERS = range(1, 14, 2)
"""Lines put before the text: they push every heading and the signature over a page's end."""


@pytest.fixture(scope="session")
def pushed(
    samples: dict[str, Any], own_shelf: Shelf, tmp_path_factory: pytest.TempPathFactory
) -> tuple[list[str], Table, dict[str, list[list[Sheet]]]]:
    """Headings, signature block, and the pages of longer and longer documents, by program."""
    sample = samples[PUSHED]
    folder = tmp_path_factory.mktemp("pushed")
    found: dict[str, list[list[Sheet]]] = {"pdf": []}
    for lines in FILLERS:
        html = sample.html.replace(START, START + "<p>Thêm một dòng.</p>" * lines)
        front, _ = typesetting.open_front_end(html, own_shelf.templates)
        assert front is not None
        files, mistakes = typesetting.write(front, ["docx", "pdf"])
        assert mistakes == []
        found["pdf"].append(read_sheets(files[".pdf"]))
        (folder / f"{lines:02}.docx").write_bytes(files[".docx"])
    files_by_word = to_pdf(folder, sorted(folder.glob("*.docx")))
    found["word"] = [read_sheets(file.read_bytes()) for file in files_by_word]
    return headings(sample), signature(sample), found


@pytest.mark.parametrize("program", ["pdf", "word"])
def test_the_signature_is_never_broken(pushed: Any, program: str) -> None:
    _, block, found = pushed
    for sheets in found[program]:
        assert_signed_below_text(block, sheets)


@pytest.mark.parametrize("program", ["pdf", "word"])
def test_no_heading_is_ever_left_at_the_end_of_a_page(pushed: Any, program: str) -> None:
    said, _, found = pushed
    for sheets in found[program]:
        assert ending_in_a_heading(said, sheets) == []


LATER = '''
"""Another day: the clock of this process is {days} days ahead."""
import copyreg, datetime, time

AHEAD = {days} * 86400
real = {{name: getattr(time, name) for name in ("time", "time_ns", "localtime", "gmtime")}}
time.time = lambda: real["time"]() + AHEAD
time.time_ns = lambda: real["time_ns"]() + AHEAD * 10**9
time.localtime = lambda at=None: real["localtime"](time.time() if at is None else at)
time.gmtime = lambda at=None: real["gmtime"](time.time() if at is None else at)


def ahead(base):
    class Kind(type(base)):
        def __instancecheck__(cls, it):
            return isinstance(it, base)

    class Later(base, metaclass=Kind):
        @classmethod
        def today(cls):
            return base.today() + datetime.timedelta(days={days})

        @classmethod
        def now(cls, zone=None):
            return base.now(zone) + datetime.timedelta(days={days})

        @classmethod
        def utcnow(cls):
            return cls.now(datetime.timezone.utc).replace(tzinfo=None)

    # Days travel between processes by the name of their class.
    Later.__module__, Later.__name__, Later.__qualname__ = "datetime", base.__name__, base.__name__
    copyreg.pickle(base, lambda it: (Later, it.__reduce__()[1]))
    return Later


datetime.date, datetime.datetime = ahead(datetime.date), ahead(datetime.datetime)
'''
RENDER = """
import datetime, sys, time
from reportgen.cli import run

print(datetime.datetime.now().date(), time.strftime("%Y-%m-%d", time.gmtime()), time.tzname[0])
sys.exit(run(["render", sys.argv[1], "--out", sys.argv[2]]))
"""


@pytest.mark.parametrize(
    ("days", "zone", "seed", "locale"),
    [(400, "Asia/Ho_Chi_Minh", "1", "C"), (-3, "America/Los_Angeles", "2", "C.UTF-8")],
)
def test_same_bytes_another_day_zone_hash_seed_and_locale(
    days: int, zone: str, seed: str, locale: str, samples: dict[str, Any], tmp_path: Path
) -> None:
    """In a process of its own, in which the clock is another."""
    (tmp_path / "sitecustomize.py").write_text(LATER.format(days=days), encoding="utf-8")
    settings = {
        "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)]), "PYTHONHASHSEED": seed,
        "TZ": zone, "LC_ALL": locale,
    }  # fmt: skip
    out = tmp_path / "out"
    command = [sys.executable, "-c", RENDER, ROOT / "data", out]
    told = subprocess.run(
        command, env=os.environ | settings, cwd=tmp_path, capture_output=True, check=True
    )
    local, universal, name = told.stdout.decode().splitlines()[0].split()
    assert {local, universal}.isdisjoint({time.strftime("%Y-%m-%d")})
    assert name in {"+07", "PST"}
    for sample in samples.values():
        for suffix, content in ((".docx", sample.docx), (".pdf", sample.pdf)):
            other = (out / f"{sample.name}{suffix}").read_bytes()
            assert _digest(other) == _digest(content), f"{sample.name}{suffix}"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
