"""Every document type under every standard, made of the periods in `tests/cases/the-loai/`."""

import re
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest

from reportgen import pipeline, typesetting
from reportgen.batch import drafting
from reportgen.batch.finding import find
from reportgen.boxes.document import Paragraph, paragraphs
from reportgen.job import Job
from reportgen.shelf import Shelf, take_shelf

ROOT = Path(__file__).parents[2]
PERIODS = ROOT / "tests" / "cases" / "the-loai"
SOURCES = {"hd36": "dang", "hd05": "dang", "nd30": "nha-nuoc"}
"""The period file of each standard; that of hd36 is of the year before."""

NAMES = {
    "bao-cao": "BÁO CÁO", "bien-ban": "BIÊN BẢN", "chi-thi": "CHỈ THỊ",
    "chuong-trinh": "CHƯƠNG TRÌNH", "cong-dien": "CÔNG ĐIỆN", "cong-van": "",
    "de-an": "ĐỀ ÁN", "giay-moi": "GIẤY MỜI", "huong-dan": "HƯỚNG DẪN", "ke-hoach": "KẾ HOẠCH",
    "ket-luan": "KẾT LUẬN", "nghi-quyet": "NGHỊ QUYẾT", "phuong-an": "PHƯƠNG ÁN",
    "quy-che": "QUY CHẾ", "quy-dinh": "QUY ĐỊNH", "quyet-dinh": "QUYẾT ĐỊNH",
    "thong-bao": "THÔNG BÁO", "to-trinh": "TỜ TRÌNH",
}  # fmt: skip
SYMBOLS = {
    "bao-cao": "BC", "bien-ban": "BB", "chi-thi": "CT", "chuong-trinh": "CTr", "cong-dien": "CĐ",
    "cong-van": "CV", "de-an": "ĐA", "giay-moi": "GM", "huong-dan": "HD", "ke-hoach": "KH",
    "ket-luan": "KL", "nghi-quyet": "NQ", "phuong-an": "PA", "quy-che": "QC", "quy-dinh": "QĐi",
    "quyet-dinh": "QĐ", "thong-bao": "TB", "to-trinh": "TTr",
}  # fmt: skip
OTHER_SYMBOLS = {("hd05", "quy-dinh"): "QĐ", ("nd30", "quy-dinh"): "QyĐ"}
ONLY_PARTY, ONLY_STATE = {"ket-luan"}, {"cong-dien"}
PAIRS = [
    (standard, kind)
    for standard, source in SOURCES.items()
    for kind in NAMES
    if kind not in (ONLY_STATE if source == "dang" else ONLY_PARTY)
]

MARKS = {
    "bao-cao": ["Phần thứ nhất", "Phần thứ hai"], "bien-ban": ["1.", "2."],
    "chi-thi": ["1.", "2."], "chuong-trinh": ["I-", "II-"], "cong-dien": ["1.", "2."],
    "cong-van": ["1.", "2."], "de-an": ["I.", "II."], "giay-moi": [], "huong-dan": ["I-", "II-"],
    "ke-hoach": ["I-", "II-"], "ket-luan": ["1.", "2."], "nghi-quyet": ["I-", "II-"],
    "phuong-an": ["I.", "II."], "quy-che": ["Chương I", "Chương II"],
    "quy-dinh": ["Chương I", "Chương II"], "quyet-dinh": ["Điều 1.", "Điều 2."],
    "thong-bao": ["I.", "II."], "to-trinh": ["I-", "II-"],
}  # fmt: skip
STATE_MARKS = {
    "bao-cao": ["I.", "II."], "nghi-quyet": ["Điều 1.", "Điều 2."], "thong-bao": ["1.", "2."],
}  # fmt: skip
MARK = re.compile(r"(?:Điều \d+\.|Phần thứ \w+|Chương \w+|\w+[.)-]|\(\w+\))(?=\s|$)")
SIGNERS = {"bien-ban": ["Lê Thị C", "Phạm Văn D"]}
STATE_SIGNERS = {"bien-ban": ["Giàng A M", "Đèo Văn L"]}


class Made(NamedTuple):
    """A document and what was said of it."""

    paragraphs: list[Paragraph]
    files: dict[str, bytes]
    said: list[str]

    def of(self, name: str) -> list[str]:
        """The texts of a component."""
        return [it.text for it in self.paragraphs if name in it.classes]


@cache
def jobs() -> tuple[Shelf, dict[tuple[str, str], Job]]:
    """The documents by standard and type."""
    shelf, mistakes = take_shelf([])
    with TemporaryDirectory() as name:
        folder = Path(name) / "the-loai"
        shutil.copytree(PERIODS, folder)
        text = (folder / "dang.yaml").read_text(encoding="utf-8")
        (folder / "dang-2025.yaml").write_text(text.replace("2026", "2025"), encoding="utf-8")
        found, said = drafting.jobs(find([folder]), shelf)
    assert [it.render() for it in [*mistakes, *said]] == []
    return shelf, {(str(job.rules.name), str(job.document.loai)): job for job in found}


@cache
def made(standard: str, kind: str) -> Made:
    shelf, found = jobs()
    front, mistakes = pipeline.front_end(found[standard, kind], shelf)
    assert front is not None, mistakes
    files, more = typesetting.write(front, ["docx", "pdf"])
    texts = [it for part in front.document.sections for it in paragraphs(part.blocks)]
    return Made(texts, files, [it.render() for it in [*mistakes, *more]])


@pytest.fixture(params=PAIRS, ids="-".join)
def pair(request: pytest.FixtureRequest) -> tuple[str, str]:
    """A standard and a type that it has."""
    found: tuple[str, str] = request.param
    return found


def is_state(pair: tuple[str, str]) -> bool:
    return SOURCES[pair[0]] == "nha-nuoc"


def test_the_periods_have_every_type_of_every_standard() -> None:
    shelf, found = jobs()
    types = {*shelf.templates.types()}
    assert {*found} == {*PAIRS}
    assert {(name, it) for name, rules in shelf.standards.items() for it in rules.types} & {
        (name, it) for name in shelf.standards for it in types
    } == {*PAIRS}
    assert types == {*NAMES}


def test_nothing_is_said_of_it(pair: tuple[str, str]) -> None:
    it = made(*pair)
    assert it.said == []
    assert it.files[".docx"].startswith(b"PK")
    assert it.files[".pdf"].startswith(b"%PDF-")


def test_its_name_and_symbol_are_those_of_the_standard(pair: tuple[str, str]) -> None:
    it, (_, found) = made(*pair), jobs()
    standard, kind = pair
    number = f"{found[pair].document.so:02}"
    mark = OTHER_SYMBOLS.get(pair, SYMBOLS[kind])
    symbol = f"Số {number}-{mark}/TU"
    if is_state(pair):
        symbol = f"Số: {number}/UBND-TH" if kind == "cong-van" else f"Số: {number}/{mark}-UBND"
    assert it.of("ten-loai") == [NAMES[kind]] * (kind != "cong-van")
    assert it.of("so-hieu") == [symbol]
    assert standard in found[pair].rules.name


def test_it_begins_with_the_letterhead_and_ends_with_the_signers(pair: tuple[str, str]) -> None:
    it, state = made(*pair), is_state(pair)
    title = ["quoc-hieu", "tieu-ngu"] if state else ["tieu-de-dang"]
    assert [bool(it.of(name)) for name in ["co-quan", *title, "dia-danh-ngay"]] == [True] * (
        len(title) + 2
    )
    usual = ["Đèo Văn L"] if state else ["Phạm Văn D"]
    assert it.of("ho-ten") == (STATE_SIGNERS if state else SIGNERS).get(pair[1], usual)
    last = "- Lưu: VT, TH." if state else "- Lưu Văn phòng Tỉnh ủy."
    assert it.of("noi-nhan")[-1] == last
    end = "./." if state and pair[1] not in {"bien-ban", "giay-moi"} else "."
    body = [line for line in it.of("noi-dung") if line]
    assert body[-1] == f"Các cơ quan, đơn vị liên quan chịu trách nhiệm thực hiện{end}"


def test_its_numbering_is_the_usual_one(pair: tuple[str, str]) -> None:
    expected = {**MARKS, **(STATE_MARKS if is_state(pair) else {})}[pair[1]]
    if is_state(pair):
        expected = [mark.replace("-", ".") for mark in expected]
    lines = (line for line in made(*pair).of("cap-1") if line)
    marks = [found[0] for line in lines if (found := MARK.match(line))]
    assert [it for it in marks if it in expected] == expected
    assert marks[:1] == expected[:1]


def test_headings_begin_at_the_first_level(pair: tuple[str, str]) -> None:
    levels = [it.format.outline for it in made(*pair).paragraphs if it.format.outline]
    assert levels[:1] in ([1], [])


@pytest.mark.parametrize("pair", [it for it in PAIRS if it[1] in {"quy-che", "quyet-dinh"}])
def test_the_letters_of_points_are_the_vietnamese_ones(pair: tuple[str, str]) -> None:
    body = made(*pair).of("noi-dung")
    letters = [found[1] for line in body if (found := re.match(r"(\w)\) Việc thứ ", line))]
    assert letters == ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l"]


@pytest.mark.parametrize(
    ("pair", "line"),
    [
        (("hd36", "quyet-dinh"), "QUYẾT ĐỊNH:"),
        (("nd30", "quyet-dinh"), "QUYẾT ĐỊNH:"),
        (("nd30", "nghi-quyet"), "QUYẾT NGHỊ:"),
    ],
)
def test_the_order_stands_between_the_bases_and_the_articles(
    pair: tuple[str, str], line: str
) -> None:
    it = made(*pair)
    texts = [p.text for p in it.paragraphs]
    bases = [at for at, p in enumerate(it.paragraphs) if "can-cu" in p.classes]
    first = next(at for at, text in enumerate(texts) if text.startswith("Điều 1."))
    assert bases[-1] < texts.index(line) < first
    assert it.of("lenh") == [line]


@pytest.mark.parametrize("standard", SOURCES)
def test_a_proposal_is_addressed_as_the_standard_says(standard: str) -> None:
    label = "Kính trình:" if standard == "hd05" else "Kính gửi:"
    it = made(standard, "to-trinh")
    assert it.of("kinh-gui") == [f"{label} Cơ quan cấp trên trực tiếp"]
    assert it.of("noi-nhan")[0].startswith("- Như trên")


def test_a_telegram_is_addressed_by_who_sends_it() -> None:
    it = made("nd30", "cong-dien")
    assert it.of("kinh-gui") == ["CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:"]
    assert len(it.of("noi-kinh-gui")) == 2


@pytest.mark.parametrize("standard", SOURCES)
def test_minutes_and_invitations_tell_of_the_meeting(standard: str) -> None:
    minutes = made(standard, "bien-ban").of("noi-dung")
    invitation = made(standard, "giay-moi").of("noi-dung")
    assert "Địa điểm: Hội trường cơ quan." in minutes
    assert "Địa điểm: Hội trường cơ quan." in invitation
    assert any(line.startswith("Thư ký: ") for line in minutes)
    assert any(line.endswith("trân trọng kính mời:") for line in invitation)


def test_every_type_is_in_the_table_of_the_page() -> None:
    page = (ROOT / "templates" / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"(?m)^\| `([\w-]+)` \|", page)
    assert [it for it in rows if it in NAMES] == sorted(NAMES)
