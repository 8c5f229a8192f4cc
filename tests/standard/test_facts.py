"""Which documents a rule speaks of: type, level, day, and where the boxes come from."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from reportgen.boxes.document import Document, Paragraph, Run
from reportgen.shelf import take_shelf
from reportgen.standard import Breach, Facts, Standard, check, diagnostic

STANDARDS = take_shelf([])[0].standards
LAST_DAY, FIRST_DAY = date(2025, 6, 30), date(2025, 7, 1)


def codes(found: Iterator[Breach]) -> list[str]:
    return sorted({it.rule.ma for it in found})


@pytest.fixture
def written(make_document: Any, change_paragraphs: Any) -> Callable[..., Document]:
    """A right document with other words in some components."""

    def document(standard: Standard, facts: Facts, **texts: str) -> Document:
        def change(it: Paragraph) -> Paragraph:
            name = next((it for it in it.classes if it.replace("-", "_") in texts), "")
            if not name or "ban-sao" in it.classes:
                return it
            run = next(piece for piece in it.inlines if isinstance(piece, Run))
            text = texts[name.replace("-", "_")]
            return replace(it, inlines=(replace(run, text=text),))

        return change_paragraphs(make_document(standard, facts), change)  # type: ignore[no-any-return]

    return document


DISTRICT = {
    "co_quan": "HUYỆN UỶ MƯỜNG VANG",
    "so_hieu": "Số 05-TB/HU",
    "dia_danh_ngay": "Huyện Mường Vang, ngày 10 tháng 7 năm 2025",
}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (LAST_DAY, []),
        (FIRST_DAY, ["co-quan-cap-huyen", "dia-danh-cap-huyen", "so-hieu-cap-huyen"]),
        (None, []),
    ],
)
def test_districts_issue_nothing_since_they_are_no_more(
    day: date | None, expected: list[str], written: Any
) -> None:
    standard, facts = STANDARDS["hd36"], Facts("thong-bao", "huyen", day)
    document = written(standard, facts, **DISTRICT)
    assert codes(check(document, standard, facts)) == expected


@pytest.mark.parametrize(
    ("kind", "level", "day", "expected"),
    [
        ("chi-thi", "xa", date(2026, 1, 8), []),
        ("chi-thi", "xa", date(2026, 1, 9), ["cap-xa-khong-chi-thi"]),
        ("thong-tri", "xa", date(2026, 5, 1), ["cap-xa-khong-chi-thi"]),
        ("chi-thi", "tinh", date(2026, 5, 1), []),
        ("chi-thi", "", date(2026, 5, 1), []),
        ("thong-bao", "xa", date(2026, 5, 1), []),
    ],
)
def test_the_lowest_committees_issue_no_directive(
    kind: str, level: str, day: date, expected: list[str], make_document: Any
) -> None:
    standard, facts = STANDARDS["hd36"], Facts(kind, level, day)
    assert codes(check(make_document(standard, facts), standard, facts)) == expected


def test_a_rule_made_elsewhere_names_that_document(make_document: Any) -> None:
    standard, facts = STANDARDS["hd36"], Facts("chi-thi", "xa", date(2026, 2, 1))
    (breach,) = check(make_document(standard, facts), standard, facts)
    assert diagnostic(breach, standard).render() == (
        "cảnh báo the-thuc-chu: Từ 09/01/2026 cấp uỷ cơ sở không ban hành chỉ thị, thông tri;"
        " ở đây là «TÊN LOẠI» («TÊN LOẠI», quy tắc cap-xa-khong-chi-thi)\n"
        "   căn cứ: Quy định số 399-QĐ/TW, ngày 09/01/2026, Điều 11, 13"
    )


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("nd30", "ket-luan", ["the-loai-co-trong-danh-muc"]),
        ("nd30", "cong-dien", []),
        ("hd36", "ket-luan", []),
        ("hd36", "cong-dien", ["the-loai-co-trong-danh-muc"]),
    ],
)
def test_a_type_that_the_system_does_not_have(
    name: str, kind: str, expected: list[str], make_document: Any
) -> None:
    standard = STANDARDS[name]
    facts = Facts(kind, "xa", standard.first)
    assert codes(check(make_document(standard, facts), standard, facts)) == expected


@pytest.mark.parametrize(("name", "symbol"), [("hd36", "QĐi"), ("hd05", "QĐ"), ("nd30", "QyĐ")])
def test_a_type_has_its_symbol_in_each_standard(name: str, symbol: str) -> None:
    assert STANDARDS[name].types["quy-dinh"] == symbol


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2019, 3, 10), ["so-hieu-quy-dinh"]), (date(2019, 3, 11), []), (None, [])],
)
def test_a_rule_may_end_before_its_standard(
    day: date | None, expected: list[str], written: Any
) -> None:
    standard, facts = STANDARDS["hd36"], Facts("quy-dinh", "xa", day)
    document = written(standard, facts, so_hieu="Số 05-QĐ/ĐU")
    assert codes(check(document, standard, facts)) == expected


def test_the_petition_is_presented_under_the_newer_standard(written: Any) -> None:
    for name, label, expected in (
        ("hd36", "Kính gửi:", []),
        ("hd05", "Kính gửi:", ["nhan-kinh-trinh-chu"]),
        ("hd36", "Kính trình:", ["nhan-kinh-gui-chu"]),
        ("hd05", "Kính trình:", []),
    ):
        standard = STANDARDS[name]
        facts = Facts("to-trinh", "xa", standard.first)
        assert codes(check(written(standard, facts, kinh_gui=label), standard, facts)) == expected


@pytest.mark.parametrize("origin", ["hop", "word"])
def test_an_office_has_its_own_separators_on_our_pages(origin: Any, written: Any) -> None:
    """They are settings; in a Word file of another origin they are a warning."""
    standard = STANDARDS["hd36"]
    facts = Facts("thong-bao", "xa", standard.first, origin)
    found = codes(check(written(standard, facts, noi_nhan="- Lưu Văn phòng;"), standard, facts))
    assert found == ([] if origin == "hop" else ["noi-nhan-cuoi", "noi-nhan-dau"])


UNITS_OF_DISTRICTS = [("hd36", "ĐẢNG UỶ CƠ QUAN"), ("nd30", "PHÒNG NỘI VỤ")]


@pytest.mark.parametrize(("name", "issuer"), UNITS_OF_DISTRICTS)
def test_a_unit_of_a_district_issues_nothing_though_its_name_does_not_say_so(
    name: str, issuer: str, written: Any
) -> None:
    standard = STANDARDS[name]
    for day, expected in ((LAST_DAY, []), (FIRST_DAY, ["cap-huyen-khong-ban-hanh"])):
        facts = Facts("thong-bao", "huyen", day)
        document = written(standard, facts, co_quan=issuer)
        assert codes(check(document, standard, facts)) == expected


@pytest.mark.parametrize("symbol", ["Số 05-HD/CB", "Số 05-HD/ĐU"])
def test_a_cell_is_known_by_its_symbol_too(symbol: str, written: Any) -> None:
    standard, facts = STANDARDS["hd36"], Facts("huong-dan", "xa", date(2026, 1, 9))
    expected = ["chi-bo-khong-quy-dinh"] if symbol.endswith("/CB") else []
    document = written(standard, facts, so_hieu=symbol)
    assert codes(check(document, standard, facts)) == expected
