"""The PDF as a file to be archived: what it claims, its fonts, its properties, its letterhead."""

import io
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import page
import pikepdf
import pypdfium2 as pdfium
import pytest

from reportgen import typesetting
from reportgen.boxes import FrontEnd, engine
from reportgen.boxes.document import paragraphs
from reportgen.diagnostic import errors
from reportgen.shelf import Shelf
from reportgen.write.pdf import write

FAMILIES = {"Liberation-Serif", "LiberationSerif", "TimesNewRoman", "Times-New-Roman"}
MM = 72 / 25.4
TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"
TITLES = {"dang": TITLE, "nha-nuoc": "Độc lập - Tự do - Hạnh phúc"}
PARTY = "muong-vang/2024-h1/977-TB-HU"
DATES = ("/CreationDate", "/ModDate")
LEFT, RIGHT = 30 * MM, 15 * MM


@pytest.fixture
def pdf(sample: Any) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(sample.pdf)) as opened:
        yield opened


@pytest.fixture
def sheets(sample: Any) -> Iterator[pdfium.PdfDocument]:
    document = pdfium.PdfDocument(sample.pdf)
    yield document
    document.close()


@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_both_claims_hold(sample: Any, profile: str, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(sample.pdf)
    result = page.validate_pdf(str(file), profile=profile)
    assert [(it.rule_id, it.message) for it in result.failures] == []
    assert result.is_compliant


@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_the_validator_can_say_no(samples: dict[str, Any], profile: str, tmp_path: Path) -> None:
    """Without its metadata the same file keeps neither claim."""
    file = tmp_path / "a.pdf"
    with pikepdf.open(io.BytesIO(next(iter(samples.values())).pdf)) as pdf:
        del pdf.Root.Metadata
        pdf.save(file)
    assert not page.validate_pdf(str(file), profile=profile).is_compliant


def test_the_claims_can_be_read_as_text(sample: Any, pdf: pikepdf.Pdf) -> None:
    metadata = pdf.Root.Metadata
    assert "/Filter" not in metadata
    text = metadata.read_raw_bytes()
    assert text in sample.pdf
    for claim in (b'pdfaid:part="2"', b'pdfaid:conformance="A"', b'pdfuaid:part="1"'):
        assert claim in text


def fonts(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """The descendant fonts of all pages, each once."""
    seen = set()
    for sheet in pdf.pages:
        for font in sheet.resources.get("/Font", {}).values():
            if font.objgen not in seen:
                seen.add(font.objgen)
                yield from font.get("/DescendantFonts", [font])


def test_one_family_wholly_embedded(pdf: pikepdf.Pdf) -> None:
    found = [*fonts(pdf)]
    assert found
    for font in found:
        family = str(font.BaseFont).lstrip("/").partition("+")[2]
        assert any(family.startswith(it) for it in FAMILIES), family
        files = {"/FontFile", "/FontFile2", "/FontFile3"}
        assert files & {*font.FontDescriptor.keys()}, family


def test_properties_come_from_the_data(sample: Any, pdf: pikepdf.Pdf) -> None:
    metadata = sample.front.document.metadata
    assert str(pdf.docinfo.Title) == metadata.title
    assert str(pdf.docinfo.Author) == metadata.author
    day = sample.job.document.ngay
    dated = {key: str(pdf.docinfo[key])[:10] for key in DATES if key in pdf.docinfo}
    assert dated == (dict.fromkeys(DATES, f"D:{day:%Y%m%d}") if day else {})
    assert str(pdf.Root.Lang) == "vi"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.Root.MarkInfo.Marked


def test_headings_are_bookmarks(pdf: pikepdf.Pdf, sample: Any) -> None:
    """A reader finds its way: the outline begins with the first heading, if there is one."""
    sections = sample.front.document.sections
    said = [p.text for it in sections for p in paragraphs(it.blocks) if p.format.outline]
    with pdf.open_outline() as outline:
        found = [it.title for it in outline.root]
    assert bool(found) == bool(said)
    assert [it.split()[0] for it in found[:1]] == [it.split()[0] for it in said[:1]]


def test_the_rule_is_as_long_as_the_title_above_it(sample: Any, sheets: pdfium.PdfDocument) -> None:
    """Source: HD 36-HD/VPTW, 1.1.2; NĐ 30/2020/NĐ-CP, Phụ lục I, II.1."""
    first = sheets[0]
    text = first.get_textpage()
    start, length = text.search(TITLES[sample.standard.system]).get_next()
    boxes = [text.get_charbox(at) for at in (start, start + length - 1)]
    left, right = boxes[0][0], boxes[1][2]
    below = boxes[0][1]
    rules = [
        it.get_bounds()
        for it in first.get_objects(max_depth=3)
        if it.type == pdfium.raw.FPDF_PAGEOBJ_PATH and below - 10 < it.get_bounds()[1] < below
    ]
    rules = [it for it in rules if it[2] > left]  # the other is the issuer's
    assert len(rules) == 1
    assert rules[0][0] == pytest.approx(left, abs=0.5 * MM)
    assert rules[0][2] == pytest.approx(right, abs=0.5 * MM)
    assert rules[0][2] - rules[0][0] == pytest.approx(right - left, abs=0.5 * MM)


def at_the_top(sheet: pdfium.PdfPage) -> list[tuple[str, tuple[float, ...]]]:
    """The words in the top margin with the box of the line: left, bottom, right, top."""
    width, height = sheet.get_size()
    text = sheet.get_textpage()
    margin = 20 * MM if height > width else 30 * MM
    found = []
    for at in range(text.count_chars()):
        box = text.get_charbox(at, loose=True)
        if box[1] > height - margin and text.get_text_range(at, 1).strip():
            found.append((text.get_text_range(at, 1), box))
    return found


def test_the_page_number_stands_10_mm_from_the_edge_in_the_middle(samples: dict[str, Any]) -> None:
    """On the second page of every document whose text has one."""
    found = 0
    for sample in samples.values():
        sheets = pdfium.PdfDocument(sample.pdf)
        width, height = sheets[min(1, len(sheets) - 1)].get_size()
        letters = at_the_top(sheets[1]) if len(sheets) > 1 and width < height else []
        sheets.close()
        if not letters:  # one page, or an annex that begins anew
            continue
        found += 1
        assert "".join(letter for letter, _ in letters) == "2"
        (_, (left, _, right, top)), *_ = letters
        assert height - top == pytest.approx(10 * MM, abs=0.5 * MM)
        assert (left + right) / 2 == pytest.approx((LEFT + width - RIGHT) / 2, abs=0.3 * MM)
    assert found > len(samples) / 2


def test_the_first_page_has_no_number(sample: Any, sheets: pdfium.PdfDocument) -> None:
    """Who may read it stands there, and nothing else."""
    printed = "".join(letter for letter, _ in at_the_top(sheets[0]))
    assert printed == (sample.job.document.pham_vi or "").upper().replace(" ", "")


@pytest.mark.parametrize(("letter", "code"), [("♆", "phong-chu-la"), ("\ue000", "thieu-chu")])
def test_a_letter_that_the_font_lacks_stops_the_file(
    letter: str, code: str, samples: dict[str, Any], own_shelf: Shelf
) -> None:
    """Neptune stands in another face of the same package, a private letter in none."""
    html = samples[PARTY].html.replace(TITLE, f"{TITLE} {letter}")
    front, _ = typesetting.open_front_end(html, own_shelf.templates)
    assert front is not None
    files, mistakes = typesetting.write(front, ["pdf"])
    assert files == {}
    assert [it.code for it in errors(mistakes)] == [code]


def test_an_element_that_asks_for_another_font_is_named(own_shelf: Shelf) -> None:
    """`<code>` asks for `monospace` by itself; no font to install is missing."""
    head = "<style>html { font-family: 'Liberation Serif' } .a { font-family: sans-serif }</style>"
    html = f'<html lang="vi"><title>x</title>{head}<p>một <code>hai</code> <b class=a>ba</b></p>'
    front, _ = typesetting.open_front_end(html, own_shelf.templates)
    assert front is not None
    files, mistakes = typesetting.write(front, ["pdf"])
    assert files == {}
    said = {it.values["element"]: it.values["value"] for it in errors(mistakes)}
    assert said == {"code": "monospace", "b.a": "sans-serif"}
    assert {it.code for it in errors(mistakes)} == {"phong-chu-khac"}


def test_a_document_without_end_is_refused(samples: dict[str, Any], own_shelf: Shelf) -> None:
    pages = '<p style="break-after: page">x</p>' * 501
    html = next(iter(samples.values())).html.replace("</body>", f"{pages}</body>")
    front, _ = typesetting.open_front_end(html, own_shelf.templates)
    assert front is not None
    files, mistakes = typesetting.write(front, ["pdf"])
    assert files == {}
    assert [it.code for it in mistakes] == ["qua-dai"]


def small(seed: int, shelf: Shelf) -> FrontEnd:
    """A page of a few words; which bytes its streams end in is chance."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    words = "".join(chance.choices("abcdđeêghiklmnoôơpqrstuưvxy ", k=60))
    style = '<style>html { font-family: "Liberation Serif" }</style>'
    head = f'<html lang="vi"><head><meta charset="utf-8"><title>x</title>{style}</head>'
    html = f"<!DOCTYPE html>{head}<body><p>{words}</p></body></html>"
    front, _ = typesetting.open_front_end(html, shelf.templates)
    assert front is not None
    return front


def test_no_stream_ends_in_a_carriage_return(own_shelf: Shelf) -> None:
    """Of 100 pages some have one in a font or its letters, some in what is written last."""
    for seed in range(100):
        content, mistakes = write(small(seed, own_shelf))
        assert mistakes == []
        assert b"\r\nendstream" not in content


def test_the_validator_takes_a_carriage_return_for_a_line_end(
    own_shelf: Shelf, tmp_path: Path
) -> None:
    """What the engine makes alone; our file of the same page is one that it takes."""
    file = tmp_path / "a.pdf"
    for seed in range(100):
        alone = engine.lay_out(small(seed, own_shelf).tree).write_pdf(pdf_variant="pdf/a-2a")
        if b"\r\nendstream" in alone:
            break
    file.write_bytes(alone)
    found = [it.rule_id for it in page.validate_pdf(str(file), profile="2a").failures]
    assert "PDFA2A-STREAM-LENGTH-001" in found
    file.write_bytes(write(small(seed, own_shelf))[0])
    assert page.validate_pdf(str(file), profile="2a").failures == []
