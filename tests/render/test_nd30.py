"""The page of State documents: every component in both size pairs, lines, marks, ends, annexes."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pypdfium2 as pdfium
import pytest
from lxml import etree

from reportgen import pipeline, typesetting
from reportgen.boxes.document import Document, Paragraph, Run, Section, Table, paragraphs
from reportgen.job import jobs_of
from reportgen.shelf import Shelf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PRINTED = re.compile(r"word/(document|footer\d+)\.xml")
PT_PER_MM = 72 / 25.4
SENTENCE = "Ủy ban nhân dân xã giao các phòng phối hợp với các bản rà soát, xong trước tháng 12."
CONTACT = "Địa chỉ: bản Nà Khin, xã Mường Khin; thư điện tử: vanthu@muongkhin.example"

UNITS = """\
ubnd:
  ten: Ủy ban nhân dân xã Mường Khin
  cap: xa
  he_thong: nha-nuoc
  co_quan: ỦY BAN NHÂN DÂN XÃ MƯỜNG KHIN
  ky_hieu: UBND
  dia_danh: Mường Khin
  nguoi_ky:
    chu_tich: {quyen_han: TM. ỦY BAN NHÂN DÂN, chuc_vu: CHỦ TỊCH, ho_ten: Nguyễn Văn A}
    pho: {quyen_han: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH], chuc_vu: PHÓ CHỦ TỊCH, ho_ten: Lò Thị B}
    thu_ky: {chuc_vu: THƯ KÝ, ho_ten: Lò Thị B}
    chu_toa: {chuc_vu: CHỦ TỌA, ho_ten: Nguyễn Văn A}
"""
PERIOD = """\
don_vi: ubnd
ky: 2025-H2
chot_so_lieu: 15/12/2025
so_lieu: {thu_ngan_sach: 7}
noi_dung:
  nhiem_vu: ["SENTENCE", "SENTENCE", "SENTENCE"]
  ket_qua: ["SENTENCE", "SENTENCE", "SENTENCE"]
van_ban:
  - {loai: LOAI, so: 5, ngay: 5/1/2026, nguoi_ky: KY, noi_nhan: ["Lưu: VT"], REST}
""".replace("SENTENCE", SENTENCE)


@dataclass(frozen=True)
class Made:
    """A document, what was said of it, and its files."""

    document: Document
    mistakes: list[str]
    docx: bytes
    pdf: bytes

    def all(self, name: str) -> list[Paragraph]:
        """The paragraphs of a component."""
        found = (it for section in self.document.sections for it in paragraphs(section.blocks))
        return [it for it in found if name in it.classes]

    def one(self, name: str) -> Paragraph:
        """The only paragraph of a component."""
        (found,) = self.all(name)
        return found


Make = Callable[..., Made]


@pytest.fixture
def make(folder: Path, shelf: Shelf) -> Make:
    """Makes one document of a type from the keys that follow `noi_nhan`."""

    def made(
        kind: str, rest: str = "trich_yeu: Kết quả công tác", pair: str = "lon", signer: str = "pho"
    ) -> Made:
        keys = f"{rest}, cai_dat: {{cap_co_chu: {pair}}}"
        (folder / "don-vi.yaml").write_text(UNITS, encoding="utf-8")
        text = PERIOD.replace("LOAI", kind).replace("REST", keys).replace("KY", signer)
        (folder / "ky.yaml").write_text(text, encoding="utf-8")
        ready, mistakes = pipeline.prepare(Path("ky.yaml"), shelf)
        assert ready is not None, [it.render() for it in mistakes]
        (job,), _ = jobs_of(ready, shelf)
        front, more = pipeline.front_end(job, shelf)
        assert front is not None, [it.render() for it in more]
        files, also = typesetting.write(front, ["docx", "pdf"])
        said = [it.render() for it in [*mistakes, *more, *also]]
        return Made(front.document, said, files[".docx"], files[".pdf"])

    return made


@dataclass(frozen=True)
class Look:
    """Letters of one component: size in points, bold, italic."""

    size: float
    bold: bool = False
    italic: bool = False


FULL = (
    "trich_yeu: Kết quả công tác, kinh_gui: [Ủy ban nhân dân tỉnh], nguoi_soan: PL., so_ban: 300,"
    " can_cu: [Căn cứ Luật A, Theo đề nghị của B], do_khan: khan, pham_vi: lưu hành nội bộ,"
    f' cap_tren: BỘ NỘI VỤ, du_thao: 2, lien_he: "{CONTACT}",'
    " phu_luc: [{ten: Danh mục, noi_dung: [Một]}]"
)
LARGE = {
    "quoc-hieu": Look(13, bold=True),
    "tieu-ngu": Look(14, bold=True),
    "cap-tren": Look(13),
    "co-quan": Look(13, bold=True),
    "so-hieu": Look(13),
    "dia-danh-ngay": Look(14, italic=True),
    "ten-loai": Look(14, bold=True),
    "trich-yeu": Look(14, bold=True),
    "kinh-gui": Look(14),
    "can-cu": Look(14, italic=True),
    "noi-dung": Look(14),
    "quyen-han": Look(14, bold=True),
    "chuc-vu": Look(14, bold=True),
    "ho-ten": Look(14, bold=True),
    "nhan-noi-nhan": Look(12, bold=True, italic=True),
    "noi-nhan": Look(11),
    "nguoi-soan": Look(11),
    "do-khan": Look(13, bold=True),
    "pham-vi": Look(13, bold=True),
    "so-phu-luc": Look(14, bold=True),
    "ten-phu-luc": Look(14, bold=True),
    "kem-theo": Look(14, italic=True),
}
FIXED = {"so-hieu", "nhan-noi-nhan", "noi-nhan", "nguoi-soan", "do-khan", "pham-vi", "so-phu-luc"}
SMALL = {
    name: look if name in FIXED else Look(look.size - 1, look.bold, look.italic)
    for name, look in LARGE.items()
}


@pytest.mark.parametrize(("pair", "looks"), [("lon", LARGE), ("nho", SMALL)])
def test_sizes_of_a_pair_change_together(make: Make, pair: str, looks: dict[str, Look]) -> None:
    made = make("bao-cao", FULL, pair)
    for name, look in looks.items():
        plain = [it for it in made.all(name) if "tieu-de" not in it.classes]
        runs = [run for it in plain for run in it.inlines if isinstance(run, Run)]
        assert {Look(it.font.size_pt, it.font.bold, it.font.italic) for it in runs} == {look}, name


@pytest.mark.parametrize("pair", ["lon", "nho"])
def test_the_body_is_justified_and_its_lines_are_in_the_range(make: Make, pair: str) -> None:
    """Between single (1,15 of the size in Times New Roman) and one and a half."""
    body = [it for it in make("bao-cao", pair=pair).all("noi-dung") if "tieu-de" not in it.classes]
    assert body
    for it in body:
        assert it.format.align == "justify"
        assert it.format.first_line_pt == pytest.approx(12.7 * PT_PER_MM, abs=0.1)
        assert it.format.before_pt >= 6
        assert 1.15 * it.font.size_pt <= it.format.line_pt <= 1.5 * 1.15 * it.font.size_pt


@pytest.mark.parametrize("pair", ["lon", "nho"])
@pytest.mark.parametrize(
    ("kind", "rest"),
    [
        ("bao-cao", FULL),
        ("cong-van", "trich_yeu: báo cáo kết quả, don_vi_soan: KT, kinh_gui: [Sở A, Sở B]"),
        ("quyet-dinh", "trich_yeu: Ban hành Quy chế, can_cu: [Căn cứ Luật A, Theo đề nghị của B]"),
        ("bien-ban", "trich_yeu: Họp, nguoi_ky_khac: [thu_ky], cuoc_hop: {dia_diem: Hội trường}"),
    ],
)
def test_nothing_breaks_a_rule(make: Make, kind: str, rest: str, pair: str) -> None:
    assert make(kind, rest, pair).mistakes == []


# Words and lines as they stand on the sheet.


def printed(pdf: bytes) -> list[list[str]]:
    """The lines of every page."""
    document = pdfium.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    return [[line.replace("\xa0", " ").strip() for line in text.splitlines()] for text in pages]


def extent(page: pdfium.PdfPage, words: str) -> tuple[float, float]:
    """Where words begin and end on their line, in points from the left edge."""
    text = page.get_textpage()
    tied = words if text.search(words).get_next() else words.replace(" ", "\xa0")
    index, count = text.search(tied, match_case=True).get_next()
    boxes = [text.get_charbox(at) for at in range(index, index + count)]
    return min(it[0] for it in boxes), max(it[2] for it in boxes)


def rules(page: pdfium.PdfPage) -> list[tuple[float, float]]:
    """The thin horizontal lines drawn on a page, from top to bottom: where they begin and end."""
    kinds = [pdfium.raw.FPDF_PAGEOBJ_PATH]
    found = [it.get_bounds() for it in page.get_objects(filter=kinds)]
    thin = sorted((it for it in found if it[3] - it[1] < 2), key=lambda it: (-it[1], it[0]))
    return [(it[0], it[2]) for it in thin]


def width(place: tuple[float, float]) -> float:
    return place[1] - place[0]


@pytest.mark.parametrize("pair", ["lon", "nho"])
def test_the_national_name_is_one_line_and_the_rule_below_as_long_as_its_words(
    make: Make, pair: str
) -> None:
    pdf = make("bao-cao", pair=pair).pdf
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in printed(pdf)[0]
    (page, *_) = pdfium.PdfDocument(pdf)
    words = extent(page, "Độc lập - Tự do - Hạnh phúc")
    lines = rules(page)
    assert any(line == pytest.approx(words, abs=1) for line in lines), (words, lines)


ISSUERS = {
    "SỞ Y TẾ": ["SỞ Y TẾ"],
    "CỤC THUẾ TỈNH LAI SƠN": ["CỤC THUẾ TỈNH LAI SƠN"],
    "ỦY BAN NHÂN DÂN XÃ MƯỜNG KHIN": ["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG KHIN"],
    "HỘI ĐỒNG NHÂN DÂN THỊ XÃ TÂN AN": ["HỘI ĐỒNG NHÂN DÂN", "THỊ XÃ TÂN AN"],
    "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG": ["SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"],
}


@pytest.mark.parametrize("pair", ["lon", "nho"])
@pytest.mark.parametrize("issuer", ISSUERS)
def test_an_issuer_is_broken_where_one_says_it_and_its_rule_is_a_part_of_the_line(
    make: Make, issuer: str, pair: str
) -> None:
    pdf = make("bao-cao", f"co_quan: {issuer}, trich_yeu: Kết quả", pair).pdf
    lines = ISSUERS[issuer]
    (page, *_) = pdfium.PdfDocument(pdf)
    places = [extent(page, it) for it in lines]
    middle = (30 + 68 / 2) * PT_PER_MM
    assert [sum(it) / 2 for it in places] == pytest.approx([middle] * len(lines), abs=2)
    below = next(it for it in rules(page) if it[1] < 300)
    assert 1 / 3 <= width(below) / width(places[-1]) <= 1 / 2


@pytest.mark.parametrize("pair", ["lon", "nho"])
@pytest.mark.parametrize(
    "subject",
    ["Về việc A", "Kết quả công tác", "Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội"],
)
def test_the_rule_below_the_subject_is_a_part_of_its_line(
    make: Make, subject: str, pair: str
) -> None:
    (page, *_) = pdfium.PdfDocument(make("bao-cao", f"trich_yeu: {subject}", pair).pdf)
    words, line = extent(page, subject), rules(page)[-1]
    assert sum(line) == pytest.approx(sum(words), abs=2), "centred below"
    assert 1 / 3 <= width(line) / width(words) <= 1 / 2


def test_dashes_of_many_addressees_stand_below_the_colon(make: Make) -> None:
    made = make("cong-van", "trich_yeu: V/v trồng rừng, kinh_gui: [Sở Tài chính, Sở Nội vụ]")
    assert [it.text for it in made.all("noi-kinh-gui")] == ["- Sở Tài chính;", "- Sở Nội vụ."]
    (page, *_) = pdfium.PdfDocument(made.pdf)
    colon = extent(page, "Kính gửi:")[1]
    dashes = [extent(page, words)[0] for words in ("- Sở Tài chính;", "- Sở Nội vụ.")]
    assert dashes[0] == dashes[1] == pytest.approx(colon, abs=5)


def test_a_letter_has_its_subject_below_the_number_and_no_type(make: Make) -> None:
    made = make("cong-van", "trich_yeu: trồng rừng, don_vi_soan: KT, kinh_gui: [Sở Nội vụ]")
    assert made.one("so-hieu").text == "Số: 05/UBND-KT"
    subject = made.one("trich-yeu-cong-van")
    assert (subject.text, subject.font.size_pt) == ("V/v trồng rừng", 13)
    assert subject.format.before_pt == 6
    assert made.one("kinh-gui").text == "Kính gửi: Sở Nội vụ"
    assert made.all("ten-loai") == []


URGENCY = {"khan": ("KHẨN", 20), "hoa-toc": ("HỎA TỐC", 30), "thuong-khan": ("THƯỢNG KHẨN", 40)}


@pytest.mark.parametrize("code", URGENCY)
def test_urgency_stands_in_a_red_box_of_its_size(make: Make, code: str) -> None:
    made = make("cong-dien", f"trich_yeu: Ứng phó mưa lũ, do_khan: {code}")
    mark, (words, width_mm) = made.one("do-khan"), URGENCY[code]
    borders = mark.format.borders
    table = made.document.sections[0].blocks[0]
    assert isinstance(table, Table)
    inside = table.column_widths_pt[0] - mark.format.left_pt - mark.format.right_pt
    assert mark.text == words
    assert {it and (it.style, it.color) for it in (borders.top, borders.left)} == {
        ("single", "FF0000")
    }
    assert inside / PT_PER_MM == pytest.approx(width_mm, abs=0.1)
    assert mark.format.line_pt / PT_PER_MM == pytest.approx(8, abs=0.1)


# The ends: signatures, recipients, copies, annexes, the contact line.


def test_a_place_is_kept_for_signature_and_seal(make: Make) -> None:
    made = make("quyet-dinh", "trich_yeu: Ban hành Quy chế")
    places = [made.one("cho-dong-dau"), made.one("cho-ky")]
    assert [(it.text, it.anchor) for it in places] == [("", "cho-dong-dau"), ("", "cho-ky")]
    assert sum(it.format.line_pt for it in places) == 72
    assert [it.text for it in made.all("quyen-han")] == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]


def test_the_one_who_wrote_minutes_signs_on_the_left(make: Make) -> None:
    made = make("bien-ban", "trich_yeu: Họp, nguoi_ky_khac: [thu_ky]", signer="chu_toa")
    (page, *_) = pdfium.PdfDocument(made.pdf)
    assert [it.text for it in made.all("chuc-vu")] == ["THƯ KÝ", "CHỦ TỌA"]
    assert extent(page, "THƯ KÝ")[1] < extent(page, "CHỦ TỌA")[0]
    assert extent(page, "Lò Thị B")[1] < extent(page, "Nguyễn Văn A")[0]


def test_the_typist_stands_on_a_line_of_his_own(make: Make) -> None:
    made = make("bao-cao", "trich_yeu: Kết quả, nguoi_soan: PL., so_ban: 300")
    assert made.one("nguoi-soan").text == "PL.(300)"
    assert made.all("noi-nhan")[-1].text == "- Lưu: VT."


def test_a_copy_has_its_own_head_and_end(make: Make) -> None:
    made = make(
        "quyet-dinh",
        "trich_yeu: Ban hành Quy chế, ban_sao: {hinh_thuc: sao-y, so: 5, ngay: 16/2/2026,"
        " nguoi_ky: chu_tich, noi_nhan: [Lưu VT]}",
    )
    copy = [it for it in made.all("ban-sao") if it.text]
    assert [it.text.replace("\xa0", " ") for it in copy] == [
        "ỦY BAN NHÂN DÂN XÃ MƯỜNG KHIN", "Số: 05/SY-UBND", "SAO Y",
        "Mường Khin, ngày 16 tháng 02 năm 2026", "Nơi nhận:", "- Lưu VT.",
        "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A",
    ]  # fmt: skip
    rule = made.one("ke-ban-sao").format
    assert (rule.left_pt, rule.right_pt) == (0, 0)
    assert rule.borders.top


def annex_heads(made: Made) -> list[str]:
    return [it.text for it in made.all("so-phu-luc")]


def test_annexes_are_numbered_in_roman_and_begin_at_page_one(make: Make) -> None:
    listed = "{ten: Danh mục, noi_dung: [Một]}, {ten: Biểu, bang: chi_tieu, ngang: co}"
    made = make("ke-hoach", f"trich_yeu: Công tác, phu_luc: [{listed}]")
    first, *annexes = made.document.sections
    assert annex_heads(made) == ["Phụ lục I", "Phụ lục II"]
    assert [it.page_start for it in annexes] == [1, 1]
    assert [_is_wide(it) for it in (first, *annexes)] == [False, False, True]
    assert made.all("ten-phu-luc")[0].text == "DANH MỤC"
    assert made.all("kem-theo")[0].text == (
        "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2026"
        " của Ủy ban nhân dân xã Mường Khin)"
    )


def _is_wide(section: Section) -> bool:
    return section.geometry.width_pt > section.geometry.height_pt


def test_an_annex_may_have_chapters_of_its_own(make: Make) -> None:
    rows = "[{tieu_de: Quy định chung, muc: [{tieu_de: Phạm vi, muc: [A]}]}]"
    listed = f'{{ten: Quy chế, danh_so: ["Chương I", "Điều 1."], noi_dung: {rows}}}'
    made = make("quyet-dinh", f"trich_yeu: Ban hành Quy chế, phu_luc: [{listed}]")
    title = made.one("ten-phan")
    assert (title.text, title.format.align) == ("QUY ĐỊNH CHUNG", "center")
    assert made.one("dieu").text == "Điều 1. Phạm vi"


def test_one_annex_has_no_number(make: Make) -> None:
    made = make("ke-hoach", "trich_yeu: Công tác, phu_luc: [{ten: Danh mục, noi_dung: [Một]}]")
    assert annex_heads(made) == ["Phụ lục"]


def test_the_contact_line_is_at_the_foot_of_page_one_only(make: Make) -> None:
    long = ", ".join([f'"{SENTENCE}"'] * 20)
    keys = f'trich_yeu: Kết quả, lien_he: "{CONTACT}", noi_dung: {{han_che: [{long}]}}'
    made = make("bao-cao", keys)
    (section,) = made.document.sections
    assert section.first is not None
    (line,) = section.first.footer
    assert (line.text, line.classes, line.font.size_pt) == (CONTACT, ("lien-he",), 11)
    assert line.format.borders.top
    assert section.margin.footer == ()
    pages = [" ".join(lines) for lines in printed(made.pdf)]
    assert [CONTACT in page for page in pages] == [True] + [False] * (len(pages) - 1)
    assert len(pages) > 1


def test_a_contact_of_three_lines_is_printed_whole_on_the_sheet(make: Make) -> None:
    contact = (CONTACT + "; ") * 3 + "hết"
    made = make("bao-cao", f'trich_yeu: Kết quả, lien_he: "{contact}"')
    assert made.mistakes == []
    page = pdfium.PdfDocument(made.pdf)[0].get_textpage()
    assert contact in " ".join(page.get_text_range().split())
    index, count = page.search("; hết").get_next()
    assert page.get_charbox(index + count - 1)[1] > 8 * PT_PER_MM
    assert made.document.sections[0].geometry.bottom_pt == pytest.approx(25 * PT_PER_MM, abs=0.01)


def test_the_second_signer_on_the_left_keeps_a_distance(make: Make) -> None:
    made = make("bien-ban", "trich_yeu: Họp, nguoi_ky_khac: [thu_ky, pho]", signer="chu_toa")
    page = pdfium.PdfDocument(made.pdf)[0]
    text = page.get_textpage()
    index, _ = text.search("Lò Thị B").get_next()
    above = text.get_charbox(index)[1]
    index, _ = text.search("TM. ỦY BAN").get_next()
    assert above - text.get_charbox(index)[3] > 8


def test_a_contact_line_may_hold_any_sign(make: Make) -> None:
    made = make("bao-cao", """trich_yeu: Kết quả, lien_he: 'Số 1 <A> "B"; C\\D'""")
    (section,) = made.document.sections
    assert section.first is not None
    assert section.first.footer[0].text == 'Số 1 <A> "B"; C\\D'


def test_page_numbers_begin_on_the_second_page(make: Make) -> None:
    long = ", ".join([f'"{SENTENCE}"'] * 20)
    made = make("bao-cao", f"trich_yeu: Kết quả, noi_dung: {{han_che: [{long}]}}")
    (section,) = made.document.sections
    assert section.first is not None
    assert section.first.header == ()
    (number,) = section.margin.header
    assert (number.format.align, number.font.size_pt) == ("center", 14)


def test_parts_with_roman_numbers_are_upper_case(make: Make) -> None:
    made = make(
        "bao-cao",
        'trich_yeu: Kết quả, danh_so: ["I.", "1."],'
        " cac_muc: [{tieu_de: Tình hình, muc: [{tieu_de: Kinh tế, muc: [A]}]}],"
        " phu_luc: [{ten: Danh mục, noi_dung: [{tieu_de: Đường, muc: [A]}]},"
        ' {ten: Biểu, danh_so: ["1."], noi_dung: [{tieu_de: Trường, muc: [A]}]}]',
    )
    assert [it.text for it in made.all("tieu-de")] == [
        "I. TÌNH HÌNH", "1. Kinh tế", "I. ĐƯỜNG", "1. Trường",
    ]  # fmt: skip


def test_chapters_stand_above_their_titles_and_articles_are_bold(make: Make) -> None:
    made = make(
        "quyet-dinh",
        'trich_yeu: Ban hành Quy chế, danh_so: ["Chương I", "Điều 1."],'
        " cac_muc: [{tieu_de: Quy định chung, muc: [{tieu_de: Phạm vi, muc: [A]}, B]}]",
    )
    assert (made.one("so-phan").text, made.one("ten-phan").text) == ("Chương I", "QUY ĐỊNH CHUNG")
    assert made.one("dieu").text == "Điều 1. Phạm vi"
    (first, *_) = (it for it in made.all("noi-dung") if it.text.startswith("Điều 2."))
    assert [(it.text.strip(), it.font.bold) for it in first.inlines if isinstance(it, Run)] == [
        ("Điều 2.", True), ("B./.", False),
    ]  # fmt: skip


def docx_words(docx: bytes) -> list[str]:
    with ZipFile(io.BytesIO(docx)) as archive:
        names = [it for it in archive.namelist() if PRINTED.fullmatch(it)]
        roots = [etree.fromstring(archive.read(it)) for it in names]
    lines = [p.iter(f"{W}t") for root in roots for p in root.iter(f"{W}p")]
    text = " ".join("".join(it.text or "" for it in line) for line in lines)
    return sorted(text.replace("-", "- ").split())


@pytest.mark.parametrize("pair", ["lon", "nho"])
def test_both_files_say_the_same_words(make: Make, pair: str) -> None:
    made = make("bao-cao", FULL, pair)
    lines = [line for page in printed(made.pdf) for line in page if not line.isdigit()]
    assert sorted(" ".join(lines).replace("-", "- ").split()) == docx_words(made.docx)
