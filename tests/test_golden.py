"""Documents at every stage, as they were last read and accepted.

`pytest tests/test_golden.py --accept` writes `tests/golden/` anew. Read the difference like
code before it is committed: whatever is there is what an office will sign.
"""

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pypdfium2 as pdfium
import pytest
from lxml import etree
from PIL import Image, ImageChops, ImageFilter

from reportgen import show

GOLDEN = Path(__file__).parent / "golden"
NAMES = (
    "muong-vang/2024-h1/977-TB-HU",
    "lai-son/2026-h1/214-TB-TU",
    "lai-son/2020/62-KL-TU",
)
TEXTS = (
    "muong-vang/2024-h1/512-BC-HU",
    "dang-uy-muong-vang/2026-h1/05-BB-DU",
    "dang-uy-muong-vang/2026-h1/33-TB-DU",
    "ubnd-muong-vang/2026-h1/268-QD-UBND",
    "ubnd-muong-vang/2026-h1/342-UBND-KT",
)
"""Documents of which only the stages of `TEXT_STAGES` are kept, and no picture."""
DPI = 60
LARGEST_PICTURE = 60_000
LARGEST = 300_000

BLUR = 1.2
"""Radius in pixels: another release of the same font moves edges by less than that."""
FAR = 30
"""Steps of grey by which a pixel is another one."""
FEW = 0.002
"""The share of such pixels that is let pass: a line of text moved by a millimetre has more."""


def figures(sample: Any) -> str:
    return show.as_json(sample.job.ready.figures)


def page(sample: Any) -> str:
    html: str = sample.html
    return html


def boxes(sample: Any) -> str:
    return "\n".join(show.boxes(sample.front.document))


def document_xml(sample: Any) -> str:
    with ZipFile(io.BytesIO(sample.docx)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    etree.indent(root)
    return etree.tostring(root, encoding="unicode")


def pdf_text(sample: Any) -> str:
    document = pdfium.PdfDocument(sample.pdf)
    found = [
        f"=== {number}\n{sheet.get_textpage().get_text_range()}"
        for number, sheet in enumerate(document, 1)
    ]
    document.close()
    return "\n".join(found).replace("\r\n", "\n").replace("\r", "\n")


STAGES: dict[str, Callable[[Any], str]] = {
    "figures.json": figures,
    "page.html": page,
    "boxes.txt": boxes,
    "document.xml": document_xml,
    "pdf.txt": pdf_text,
}


TEXT_STAGES = ("boxes.txt", "pdf.txt")
KEPT = [
    *((name, stage) for name in NAMES for stage in STAGES),
    *((name, stage) for name in TEXTS for stage in TEXT_STAGES),
]


def picture(sample: Any) -> Image.Image:
    document = pdfium.PdfDocument(sample.pdf)
    found: Image.Image = document[0].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    document.close()
    return found


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that differ, edges of letters apart."""
    if one.size != other.size:
        return 1.0
    blurred = (it.filter(ImageFilter.GaussianBlur(BLUR)) for it in (one, other))
    steps: Sequence[int] = ImageChops.difference(*blurred).histogram()
    return sum(steps[FAR:]) / (one.width * one.height)


def golden(name: str, file: str) -> Path:
    return GOLDEN / name.replace("/", "_") / file


@pytest.mark.parametrize(("sample", "stage"), KEPT, indirect=["sample"])
def test_a_stage_is_as_accepted(sample: Any, stage: str, accept: bool) -> None:
    actual = STAGES[stage](sample).rstrip("\n") + "\n"
    file = golden(sample.name, stage)
    if accept:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(actual, encoding="utf-8", newline="\n")
    assert actual == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("sample", NAMES, indirect=True)
def test_the_first_page_looks_as_accepted(sample: Any, accept: bool) -> None:
    actual = picture(sample)
    file = golden(sample.name, "page-1.png")
    if accept:
        actual.quantize(16).save(file, optimize=True)
    with Image.open(file) as accepted:
        assert difference(actual, accepted.convert("L")) <= FEW
    assert file.stat().st_size < LARGEST_PICTURE


@pytest.mark.parametrize("sample", NAMES, indirect=True)
def test_a_moved_line_would_be_seen(sample: Any) -> None:
    """One line of the middle of the page, lower by a millimetre."""
    actual = picture(sample)
    height = actual.height
    line = actual.crop((0, height // 2, actual.width, height // 2 + 11))
    moved = actual.copy()
    moved.paste(line, (0, height // 2 + 2))
    assert difference(actual, moved) > FEW


def test_nothing_is_kept_that_is_not_compared() -> None:
    kept = {it.relative_to(GOLDEN).as_posix() for it in GOLDEN.rglob("*") if it.is_file()}
    compared = {golden(name, file) for name, file in KEPT}
    compared |= {golden(name, "page-1.png") for name in NAMES}
    assert [it for it in kept if (GOLDEN / it).stat().st_size >= LARGEST] == []
    assert kept == {it.relative_to(GOLDEN).as_posix() for it in compared}
