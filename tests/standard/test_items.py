"""Numbers of items: what begins a paragraph, and what is out of order."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from reportgen.boxes.document import Font, Format, Paragraph, Run
from reportgen.standard.items import first_missing, mark, marked, out_of_order
from reportgen.standard.view import Spot

LETTERS = Font("Times New Roman", 14)


def spots(texts: Sequence[str]) -> list[Spot]:
    found = [Paragraph((Run(text, LETTERS),), Format(), LETTERS) for text in texts]
    return [Spot(n, it, it.inlines, frozenset()) for n, it in enumerate(found, 1)]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Phần thứ hai", "phần", 2),
        ("PHẦN THỨ BA", "phần", 3),
        ("Chương IV", "chương", 4),
        ("Mục 2", "mục", 2),
        ("Điều 12. Tổ chức thực hiện", "điều", 12),
        ("IV- TỔ CHỨC THỰC HIỆN", "I", 4),
        ("II. Nhiệm vụ", "I", 2),
        ("3. Ba việc", "1", 3),
        ("2.3. Ba việc", "2.1", 3),
        ("(7) Bảy việc", "(1)", 7),
        ("đ) Một điểm", "a)", 5),
    ],
)
def test_a_mark(text: str, kind: str, number: int) -> None:
    found = mark(text)
    assert found is not None
    assert (found.kind, found.number) == (kind, number)


@pytest.mark.parametrize(
    "text",
    [
        "Phần lớn các xã đã hoàn thành.",
        "Điều này cho thấy kết quả tốt.",
        "Mục tiêu chung",
        "2024 là năm bản lề.",
        "12,5 tỷ đồng được giải ngân.",
        "15.000 người tham gia",
        "30/6 là ngày chốt số liệu.",
        "- Một việc",
        "I love numbers",
        "f) Một điểm",
        "",
    ],
)
def test_no_mark(text: str) -> None:
    assert mark(text) is None


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["1. A b", "2. B b", "3. C b"], []),
        (["1. A b", "3. C b"], ["3. sau số 1"]),
        (["1. A b", "2. B b", "2. C b"], ["2. sau số 2"]),
        (["I. A b", "1. B b", "2. C b", "II. D b", "1. E b", "2. F b"], []),
        (["I- A b", "III- D b"], ["III- sau số 1"]),
        (["a) A b", "b) B b", "c) C b", "d) D b", "đ) Đ b", "e) E b", "g) G b"], []),
        (["a) A b", "b) B b", "d) D b"], ["d) sau số 2"]),
        (["1. A b", "1.1. B b", "1.2. C b", "2. D b", "2.1. E b", "2.2. F b"], []),
        (["1. A b", "1.1. B b", "1.3. C b"], ["1.3. sau số 1"]),
        (["Chương I", "Điều 1. A", "Điều 2. B", "Chương II", "Điều 3. C"], []),
        (["Chương I", "Điều 1. A", "Chương II", "Điều 3. C"], ["Điều 3 sau số 1"]),
        (["Điều 1. A", "1. A b", "2. B b", "Điều 2. B", "1. C b", "2. D b"], []),
        (["3. Một mục giữa văn bản", "4. Mục sau"], []),
        (["(1) A b", "(2) B b", "Lời nối.", "(1) C b", "(2) D b"], []),
        (["1. A b", "Câu của mục.", "1. B b"], ["1. sau số 1"]),
        (["1. A b", "a) B b", "1. C b"], ["1. sau số 1"]),
        (["I. A b", "1. B b", "I. C b"], ["I. sau số 1"]),
        (["Điều 1. A b", "1. B b", "Điều 1. C b"], ["Điều 1 sau số 1"]),
        (["Chương I", "Điều 1. A", "Chương II", "Điều 1. C"], ["Điều 1 sau số 1"]),
        (["1. A b", "Về kinh tế", "1. B b"], []),
        (["1. A b", "Các việc sau:", "1. B b"], []),
        (["1. A b", "B. Phần sau.", "1. B b"], []),
        (["1. A b", "2. B b", "1. C b", "2. D b"], []),
        (["1. A b", "I. B b", "1. C b", "II. D b", "1. E b"], []),
    ],
)
def test_order(texts: list[str], expected: list[str]) -> None:
    found = [(value, spot.number) for value, spot in out_of_order(spots(texts))]
    assert [value for value, _ in found] == expected
    assert all(number == len(texts) for _, number in found)


def test_a_heading_of_the_text_begins_a_series_anew() -> None:
    first, heading, last = spots(["1. A b", "Về kinh tế.", "1. B b"])
    bold = replace(heading, inlines=(Run("Về kinh tế.", replace(LETTERS, bold=True)),))
    named = replace(heading, classes=frozenset({"tieu-de"}))
    for between in (bold, named):
        assert [*out_of_order([first, between, last])] == []


def test_a_title_is_no_mark() -> None:
    """The title of a chapter ends no series, though it may read like a number."""
    chapter, title, next_chapter = spots(["Chương I", "MỤC HAI", "Chương II"])
    title = replace(title, classes=frozenset({"ten-phan"}))
    assert marked([chapter, title]) == marked([chapter])
    assert [*out_of_order([chapter, title, next_chapter])] == []


def test_the_title_of_a_chapter_begins_no_articles_anew() -> None:
    found = spots(["Chương I", "Điều 1. A", "Chương II", "QUY ĐỊNH CHUNG", "Điều 1. B"])
    found[3] = replace(found[3], classes=frozenset({"ten-phan"}))
    assert [value for value, _ in out_of_order(found)] == ["Điều 1 sau số 1"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["2. A b", "3. B b"], ["2. đứng đầu"]),
        (["II. A b", "III. B b"], ["II. đứng đầu"]),
        (["Điều 3. A b"], ["Điều 3 đứng đầu"]),
        (["1. A b", "2. B b"], []),
        (["Ba việc: 1. Một việc.", "2. B b"], []),
        (["5. Một mục trích", "6. Mục sau"], []),
        (["V. Lênin viết"], []),
        (["b) Một điểm"], []),
    ],
)
def test_the_first_number(texts: list[str], expected: list[str]) -> None:
    assert [value for value, _ in first_missing(spots(texts))] == expected
