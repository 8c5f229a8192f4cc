"""Documents of the Party with everything that only some have: places, marks, fit to archive."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pypdf
import pypdfium2 as pdfium
import pytest

from reportgen import job as documents
from reportgen import pipeline, typesetting
from reportgen.boxes.document import Document, Paragraph, Run, paragraphs
from reportgen.shelf import Shelf

PERIOD = """\
don_vi: muong-vang
ky: 2024-H1
chot_so_lieu: 15/6/2024
van_ban:
  - loai: {kind}
    tieu_chuan: {standard}
    so: 4
    ngay: 18/6/2024
    trich_yeu: về việc A
    mo_dau: {text}
    noi_nhan: [Tỉnh ủy, Lưu Văn phòng]
    nguoi_ky: bi_thu
{more}
"""
PLACES = {"cho-dong-dau", "cho-ky"}


@dataclass(frozen=True)
class Made:
    """A document, and what is warned of it."""

    boxes: Document
    file: bytes
    warnings: list[str]

    @property
    def pdf(self) -> pypdf.PdfReader:
        return pypdf.PdfReader(io.BytesIO(self.file))

    @property
    def paragraphs(self) -> list[Paragraph]:
        return [p for section in self.boxes.sections for p in paragraphs(section.blocks)]

    def of(self, name: str) -> list[Paragraph]:
        return [p for p in self.paragraphs if name in p.classes]


Make = Callable[..., Made]


@pytest.fixture
def make(own_shelf: Shelf, folder: Path) -> Make:
    def made(
        more: str = "", standard: str = "hd36", kind: str = "thong-bao", lines: int = 1
    ) -> Made:
        text = "Câu. " * 12 * lines
        period = PERIOD.format(kind=kind, standard=standard, text=text, more=more)
        (folder / "ky.yaml").write_text(period, encoding="utf-8")
        shelf = Shelf(own_shelf.templates, own_shelf.standards)
        ready, mistakes = pipeline.prepare(Path("ky.yaml"), shelf)
        assert ready is not None
        assert mistakes == []
        (job,), _ = documents.jobs_of(ready, shelf)
        front, said = pipeline.front_end(job, shelf)
        assert front is not None, said
        files, more_said = typesetting.write(front, ["pdf"])
        warnings = [it.render() for it in (*said, *more_said)]
        return Made(front.document, files[".pdf"], warnings)

    return made


@pytest.mark.parametrize("standard", ["hd36", "hd05"])
def test_the_place_of_signature_and_seal_is_named_and_empty(make: Make, standard: str) -> None:
    """Four blank lines, found by name in both files. Source: HD 36-HD/VPTW, 1.7, 1.8."""
    found = make(standard=standard)
    places = [p for p in found.paragraphs if p.anchor]
    assert {p.anchor for p in places} == PLACES
    assert [p.inlines for p in places] == [(), ()]
    assert sum(p.format.line_pt for p in places) == 72
    assert {*found.pdf.named_destinations} >= PLACES
    assert found.warnings == []


def test_every_signer_has_places_of_their_own(make: Make) -> None:
    found = make(
        "    nguoi_ky_khac: [pho_bi_thu]\n    ban_sao: {hinh_thuc: sao-y, nguoi_ky: bi_thu}"
    )
    ends = ("", "-2", "-ban-sao")
    assert {p.anchor for p in found.paragraphs} - {""} == {n + end for n in PLACES for end in ends}
    assert {*found.pdf.named_destinations} >= {n + end for n in PLACES for end in ends}


def test_the_typist_stands_in_the_line_of_the_archive(make: Make) -> None:
    """Size 8, and no recipient. Source: HD 36-HD/VPTW, 2.3."""
    found = make("    nguoi_soan: ABC\n    so_ban: 268")
    last = found.of("noi-nhan")[-1]
    said = [(it.text, it.part, it.font.size_pt) for it in last.inlines if isinstance(it, Run)]
    assert said == [("- Lưu Văn phòng. ", "", 12), ("ABC-268", "nguoi-soan", 8)]
    assert found.warnings == []


def test_urgency_is_red_and_bold(make: Make) -> None:
    (mark,) = make("    do_khan: hoa-toc").of("do-khan")
    assert (mark.text, mark.font.bold, mark.font.color) == ("HỎA TỐC", True, "FF0000")


def test_who_may_read_it_stands_above_the_first_page(make: Make) -> None:
    """Upper case, bold, 12 pt, ten millimetres from the edge. Source: HD 36-HD/VPTW, 2.2."""
    found = make('    pham_vi: "Xong \\"hội nghị\\" <trả> lại"', lines=60)
    (section,) = found.boxes.sections
    assert section.first is not None
    (said,) = section.first.header
    assert (said.text, said.classes) == ('XONG "HỘI NGHỊ" <TRẢ> LẠI', ("pham-vi",))
    assert (said.font.bold, said.font.size_pt, said.format.align) == (True, 12, "right")
    assert section.geometry.header_pt == pytest.approx(28.35, abs=0.01)
    assert said.text in found.pdf.pages[0].extract_text()
    assert said.text not in found.pdf.pages[1].extract_text()


@pytest.mark.parametrize("standard", ["hd36", "hd05"])
@pytest.mark.parametrize("lines", range(18, 36, 3))
def test_the_contact_line_is_at_the_foot_of_the_last_page(
    make: Make, standard: str, lines: int
) -> None:
    """Never over the text. Source: HD 36-HD/VPTW, 2.4."""
    found = make("    lien_he: Số điện thoại 0213", standard=standard, lines=lines)
    (said,) = found.of("lien-he")
    assert said.format.foot is not None
    assert said.format.foot.width_pt == pytest.approx(467.72, abs=0.01)
    *above, contact = sorted(heights(found.file), reverse=True)
    assert 56 < contact < 56.7 + 27
    assert min(above) > contact + 12


THREE_LINES = "Số điện thoại của bộ phận văn thư: 0213 000 000. " * 4


@pytest.mark.parametrize("standard", ["hd36", "hd05"])
def test_a_contact_of_three_lines_is_printed_whole(make: Make, standard: str) -> None:
    more = f'    lien_he: "{THREE_LINES}"\n    khong_pho_bien: co'
    found = make(more, standard=standard, lines=18)
    (said,) = found.of("lien-he")
    assert said.format.foot is not None
    assert said.format.foot.top_pt == pytest.approx(841.89 - 56.69 - 3 - 36, abs=0.01)
    words = " ".join(found.pdf.pages[-1].extract_text().split())
    assert THREE_LINES.strip() in words
    assert words.count("Không phổ biến") == 1


def heights(file: bytes) -> list[float]:
    """How far above the lower edge the lines of the last page stand, in points."""
    document = pdfium.PdfDocument(file)
    text = document[len(document) - 1].get_textpage()
    return [text.get_rect(at)[1] for at in range(text.count_rects())]


def test_not_for_the_press_by_standard(make: Make) -> None:
    """Beneath the signature, or ten millimetres above the edge of the last page.

    Source: HD 36-HD/VPTW, 2.2; HD 05-HD/VPTW, 10.2.
    """
    (old,) = make("    khong_pho_bien: co").of("khong-pho-bien")
    (new,) = make("    khong_pho_bien: co", standard="hd05").of("khong-pho-bien")
    assert old.format.foot is None
    assert new.format.foot is not None
    assert new.format.foot.top_pt + 16 == pytest.approx(841.89 - 28.35, abs=0.02)
    assert (old.format.align, new.format.align) == ("center", "center")
