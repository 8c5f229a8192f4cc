"""What holds for all numbers: what agrees is never asked about, days are no fractions."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from reportgen import consistency
from reportgen.compute import compute
from reportgen.consistency import fractions, percents
from reportgen.consistency.prose import Sentence
from reportgen.diagnostic import Diagnostic, Mark, Source
from reportgen.load import load
from reportgen.load.node import Scalar
from reportgen.period import read_catalogue, read_period
from reportgen.period.catalogue import Catalogue
from reportgen.period.model import DonVi, Period
from reportgen.reader import Line
from reportgen.vietnamese import format_number, round_half_up, short_date

NOWHERE = Mark(Source("don-vi.yaml", ""), 1, 1)
UNIT = DonVi(
    ten=Line(Scalar("Huyện ủy Mường Vang", NOWHERE)),
    cap="huyen",
    he_thong="dang",
    co_quan=Line(Scalar("HUYỆN ỦY MƯỜNG VANG", NOWHERE)),
    ky_hieu=Line(Scalar("HU", NOWHERE)),
    dia_danh=Line(Scalar("Mường Vang", NOWHERE)),
)
CATALOGUE = """
chi_tieu:
  tong: {ten: Tổng số hộ, don_vi_tinh: hộ}
  ngheo: {ten: Số hộ nghèo, don_vi_tinh: hộ, phan_cua: tong}
  can_ngheo: {ten: Số hộ cận nghèo, don_vi_tinh: hộ, phan_cua: tong}
  ty_le: {ten: Tỷ lệ hộ nghèo, don_vi_tinh: "%", so_le: 1, ty_le: [ngheo, tong]}
  thu: {ten: Thu ngân sách, don_vi_tinh: tỷ đồng, so_le: 1}
  thu_noi_dia: {ten: Thu nội địa, don_vi_tinh: tỷ đồng, so_le: 1, cha: thu}
  thu_khac: {ten: Thu khác, don_vi_tinh: tỷ đồng, so_le: 1, cha: thu}
"""
MONEY = st.decimals(1, 10**6, places=1)
COUNTS = st.integers(1, 10**6)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
UNITS = frozenset({"xã", "hộ", "chỉ"})


def sentence(words: str) -> Sentence:
    text = Scalar(words, Mark(Source("ky.yaml", words), 1, 1))
    return Sentence(text, "noi_dung.ket_qua[0].doan", 0, words)


def read(period: str, catalogue: str) -> tuple[Period, Catalogue]:
    node, mistakes = load("chi-tieu.yaml", catalogue.encode())
    assert node
    known, more = read_catalogue(node)
    assert known
    node, also = load("ky.yaml", period.encode())
    assert node
    found, last = read_period(node, known)
    assert found
    assert [*mistakes, *more, *also, *last] == []
    return found, known


def said(period: str) -> list[Diagnostic]:
    found, catalogue = read(period, CATALOGUE)
    figures, mistakes = compute(found, catalogue, UNIT, [])
    assert mistakes == []
    return list(consistency.doubts(found, catalogue, figures))


def period(poor: int, near: int, rest: int, inland: Decimal, other: Decimal, half: int) -> str:
    """A period whose numbers agree, in figures and in prose."""
    total = poor + near + rest
    share = format_number(round_half_up(Decimal(poor) / total * 100, half), half)
    income = inland + other
    told = format_number(income)
    return f"""
don_vi: muong-vang
ky: 2024-H1
chot_so_lieu: 15/6/2024
so_lieu:
  tong: {total}
  ngheo: {poor}
  can_ngheo: {near}
  thu: {{thuc_hien: "{told}", ke_hoach: "{told}"}}
  thu_noi_dia: "{format_number(inland)}"
  thu_khac: "{format_number(other)}"
noi_dung:
  ket_qua: |
    Đến ngày 15/6, có {poor}/{total} hộ nghèo, chiếm {share}%. Tỷ lệ hộ nghèo còn {share}%.
    Toàn huyện có {format_number(Decimal(near))} hộ cận nghèo. Thu ngân sách ước đạt {told} tỷ đồng,
    bằng 100% dự toán; trong đó thu nội địa {format_number(inland)} tỷ đồng.
"""


@given(COUNTS, COUNTS, st.integers(0, 10**6), MONEY, MONEY, st.integers(0, 2))
def test_numbers_that_agree_are_not_asked_about(
    poor: int, near: int, rest: int, inland: Decimal, other: Decimal, half: int
) -> None:
    assert said(period(poor, near, rest, inland, other, half)) == []


@given(COUNTS, COUNTS, MONEY, MONEY, st.integers(2, 1000))
def test_a_row_that_is_wrong_is_asked_about(
    poor: int, near: int, inland: Decimal, other: Decimal, more: int
) -> None:
    text = period(poor, near, 0, inland, other, 0)
    right, wrong = (f'thu_khac: "{format_number(it)}"' for it in (other, other + more))
    assert [it.code for it in said(text.replace(right, wrong))] == ["cong-khac-tong"]


@given(DAYS, st.sampled_from(["ngày", "đến ngày", "Trước", "từ ngày", "đêm", "Đến", "ngày 17 và"]))
def test_a_day_is_no_fraction(day: date, before: str) -> None:
    short = f"{day.day}/{day.month}"
    for written in (short, short_date(day), f"{day.day:02}/{day.month:02}", f"{short}-{short}"):
        for after in (" xã Nậm Mạ về đích.", ", xã về đích.", ".", " hộ được hỗ trợ."):
            found = sentence(f"{before} {written}{after}")
            assert list(fractions.doubts(found, UNITS)) == []


@given(st.integers(1, 9999), st.integers(1, 9999), st.sampled_from(["CT-UBND", "NQ-HU", "NĐ-CP"]))
def test_a_number_of_a_document_is_no_fraction(number: int, year: int, symbol: str) -> None:
    for written in (f"số {number}/{symbol}", f"số {number}/{year}", f"{number}/{year}/{symbol}"):
        assert list(fractions.doubts(sentence(f"Chỉ thị {written} xã hội."), UNITS)) == []


@given(COUNTS, COUNTS)
def test_more_than_all_is_asked_about_and_no_less(part: int, whole: int) -> None:
    found = [it.code for it in fractions.doubts(sentence(f"Có {part}/{whole} xã về đích."), UNITS)]
    assert found == (["tu-lon-hon-mau"] if part > whole else [])


@given(st.integers(1, 5000), st.integers(1, 5000), st.integers(0, 2), st.integers(2, 50))
def test_a_share_is_right_when_rounded_and_wrong_beyond(
    part: int, rest: int, places: int, off: int
) -> None:
    whole = part + rest
    share = round_half_up(Decimal(part) / whole * 100, places)

    def codes(percentage: Decimal) -> list[str]:
        words = f"Có {part}/{whole} xã về đích, chiếm {format_number(percentage, places)}%."
        figures = compute(*read_empty(), UNIT, [])[0]
        return [it.code for it in percents.doubts(sentence(words), figures, {})]

    assert codes(share) == []
    assert codes(share + Decimal(off).scaleb(-places))[:1] == ["phan-tram-khac-so-dem"]


def read_empty() -> tuple[Period, Catalogue]:
    return read("don_vi: muong-vang\nky: 2024-H1\nchot_so_lieu: 15/6/2024\n", "chi_tieu: {}\n")


SCALES = st.sampled_from([("nghìn tỷ đồng", -3), ("triệu đồng", 3), ("đồng", 9), ("tỷ đồng", 0)])


# From a thousand on, for what is written as `0,1 nghìn tỷ` may be anything near it.
@given(st.decimals(10**3, 10**6, places=1), SCALES, st.sampled_from([1, 10, 1000]))
def test_an_amount_may_be_written_in_any_scale(
    income: Decimal, scale: tuple[str, int], times: int
) -> None:
    unit, power = scale
    told = format_number((income * times).scaleb(power))
    words = f"""
don_vi: muong-vang
ky: 2024-H1
chot_so_lieu: 15/6/2024
so_lieu: {{thu: "{format_number(income)}"}}
noi_dung: {{ket_qua: "Thu ngân sách 6 tháng đầu năm đạt {told} {unit}."}}
"""
    assert [it.code for it in said(words)] == (["so-khac-so-lieu"] if times > 1 else [])


@given(MONEY, MONEY)
def test_a_plan_is_a_value_only_where_it_is_called_one(income: Decimal, planned: Decimal) -> None:
    told = format_number(planned)
    figures = f'{{thuc_hien: "{format_number(income)}", ke_hoach: "{told}"}}'

    def codes(words: str) -> list[str]:
        return [
            it.code
            for it in said(f"""
don_vi: muong-vang
ky: 2024-H1
chot_so_lieu: 15/6/2024
so_lieu: {{thu: {figures}}}
noi_dung: {{ket_qua: "{words}"}}
""")
        ]

    step = Decimal(1).scaleb(-len(told.partition(",")[2]))
    stale = abs(income - planned) >= step
    assert codes(f"Thu ngân sách đạt {told} tỷ đồng.") == (["so-khac-so-lieu"] if stale else [])
    assert codes(f"Thu ngân sách đạt {told} tỷ đồng theo dự toán.") == []
