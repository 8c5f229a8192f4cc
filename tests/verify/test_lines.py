"""Lines of tables, paragraphs and boxes: one that differs is found, and where."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.verify.conftest import Pair, made

BODY = "document"
PAGE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Thử</title><style>
@page {{ size: 400pt 500pt; margin: 20pt }}
html {{ font: 14pt/20pt "Times New Roman", "Liberation Serif", serif }}
body, p, table {{ margin: 0 }}
.ke {{ width: 80pt; height: 0; line-height: 2pt; margin: 2pt auto }}
.ke {{ border-top: .75pt solid #0000FF }}
.khung {{ border: .75pt solid; padding: 2pt 4pt; margin-top: 10pt }}
table {{ border-collapse: collapse; table-layout: fixed; width: 100%; margin-top: 10pt }}
.bang td {{ border: .75pt solid; padding: 2pt 4pt }}
.doi td {{ border-style: double; border-width: 2.25pt }}
.cach {{ border-collapse: separate; border-spacing: 0 }}
.cach td {{ border-bottom: 1pt dashed #808080 }}
.dau {{ position: absolute; left: 200pt; top: 400pt; width: 120pt; height: 30pt }}
.vien {{ border: 1pt solid red }}
.chu {{ float: footnote; line-height: 16pt; font-size: 11pt }}
::footnote-call, ::footnote-marker {{ line-height: 0 }}
</style></head><body>{body}</body></html>"""
WHOLE = """<p>CƠ QUAN</p><div class="ke"></div><p>Đoạn đầu.</p><hr><p>Đoạn hai.</p>
<p class="khung">Một đoạn có khung.</p><p>Đoạn ba.</p>
<table class="bang"><tr><td>a</td><td>b</td><td></td></tr>
<tr><td rowspan="2">c</td><td colspan="2">d</td></tr><tr><td>e</td><td>f</td></tr></table>
<table><tr><td><p>CƠ QUAN</p><div class="ke"></div></td><td><p>QUỐC HIỆU</p></td></tr></table>
<table class="cach"><tr><td>g</td><td>h</td></tr></table>
<div class="dau vien"><p>ĐÓNG DẤU</p></div><p>Hết.</p>"""
TABLE = r"<w:tbl>.*?</w:tbl>"


def all_of(old: str, new: str) -> Callable[[re.Match[str]], str]:
    return lambda it: re.sub(old, new, it[0])


@pytest.fixture(scope="module")
def ruled(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    return made(PAGE.format(body=WHOLE), tmp_path_factory.mktemp("ke"))


def test_the_pair_is_equal(ruled: Pair) -> None:
    assert ruled.verified().findings == ()


WORD: dict[str, tuple[str, Any, str, str]] = {
    "bảng: mọi đường bên trái": (TABLE, all_of(r'<w:left w:val="s[^>]*>', ""), "line-left", "—"),
    "bảng: mọi đường phía trên": (TABLE, all_of(r'<w:top w:val="s[^>]*>', ""), "line-top", "—"),
    "bảng: một đường phía dưới": (
        r'<w:bottom w:val="single"[^>]*/>(?=(?:(?!</w:tc>).)*>f<)', "", "line-bottom", "—",
    ),
    "bảng: độ dày": (TABLE, all_of('w:sz="6"', 'w:sz="12"'), "line-top", "1.5 pt single 000000"),
    "bảng: màu": (TABLE, all_of("000000", "FF0000"), "line-top", "0.75 pt single FF0000"),
    "bảng: đường đôi": (TABLE, all_of("single", "double"), "line-top", "2.2 pt double 000000"),
    "bảng không kẻ: thêm một đường": (
        r"(<w:tc><w:tcPr>(?:(?!</w:tcPr>).)*)(</w:tcPr>(?:(?!</w:tc>).)*QUỐC)",
        r'\1<w:tcBorders><w:left w:val="single" w:sz="6" w:color="000000"/></w:tcBorders>\2',
        "line-left", "0.75 pt single 000000",
    ),
    "bảng không kẻ: bỏ nét gạch trong ô": (
        r"(<w:tc>(?:(?!</w:tc>).)*CƠ QUAN(?:(?!</w:tc>).)*)<w:pBdr><w:top [^>]*/></w:pBdr>",
        r"\1", "line", "—",
    ),
    "nét gạch dưới tên": (r"<w:pBdr><w:top [^>]*/></w:pBdr>", "", "line", "—"),
    "nét gạch: màu": ("0000FF", "000000", "line", "0.75 pt single 000000"),
    "nét gạch: dài ra": (
        r'(<w:top [^>]*0000FF(?:(?!</w:pPr>).)*<w:ind w:left=")\d+', r"\g<1>1000",
        "line", "0.75 pt single 0000FF",
    ),
    "hr": (r'<w:pBdr><w:top w:val="single" w:sz="12"[^>]*/></w:pBdr>', "", "line", "—"),
    "khung của đoạn": (
        r'<w:bottom w:val="single"[^>]*>(?=(?:(?!</w:p>).)*có khung)', "", "line", "—",
    ),
    "khung của đoạn: bên trái": (
        r'<w:left w:val="single"[^>]*>(?=(?:(?!</w:p>).)*có khung)', "", "line", "—",
    ),
    "đường kẻ lạ bên đoạn": (
        r"<w:r>(<w:t[^>]*>Hết)",
        r'<w:pPr><w:pBdr><w:right w:val="single" w:sz="6"/></w:pBdr></w:pPr><w:r>\1',
        "line-right", "0.75 pt single 000000",
    ),
    "đường kẻ lạ trên đoạn": (
        r"<w:r>(<w:t[^>]*>Hết)",
        r'<w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:color="000000"/></w:pBdr></w:pPr><w:r>\1',
        "line", "0.75 pt single 000000",
    ),
    "hộp: bỏ viền": (r'<a:ln w="\d+">.*?</a:ln>', "<a:ln><a:noFill/></a:ln>", "line-top", "—"),
    "hộp: màu viền": (r"(<a:ln w.*?)FF0000", r"\g<1>00FF00", "line-left", "1 pt single 00FF00"),
    "hộp: chiều cao": (r'cy="393700"', 'cy="493700"', "box-height", "39.9 pt"),
}  # fmt: skip
"""Pattern, what stands there instead; the finding's property, and what Word has."""


@pytest.mark.parametrize("name", WORD)
def test_a_line_that_word_has_otherwise_is_found(name: str, ruled: Pair) -> None:
    old, new, what, word = WORD[name]
    found = ruled.word(BODY, old, new).verified().findings
    assert (what, word) in {(it.what, it.word) for it in found}, found
    assert {it.code for it in found} <= {"cap-khac-duong-ke", "cap-khac-vi-tri"}


TALL = '<table class="bang"><tr style="height: 60pt"><td>a</td><td>b</td></tr></table>'
LONG = f"<p style='line-height: 15pt'>{'Một đoạn dài sang trang sau. ' * 80}</p>"
NOTE = (
    '<p>Đoạn<span style="float: footnote; line-height: 16pt; font-size: 11pt">Lời chú.</span></p>'
)
AREAS = {
    "hàng: cao thêm": (TALL, 'w:trHeight w:val="[0-9]+"', 'w:trHeight w:val="1400"', "row-height"),
    "hàng: bỏ chiều cao": (TALL, "<w:trHeight [^>]*>", "", "row-height"),
    "hàng thường: thêm chiều cao": (
        '<table class="bang"><tr><td>a</td><td>b</td></tr></table>', "<w:tr>",
        '<w:tr><w:trPr><w:trHeight w:val="900"/></w:trPr>', "row-height",
    ),
    "lề dưới: hẹp lại": (LONG, '(w:right="400" w:bottom=)"400"', r'\1"0"', "bottom"),
    "lề dưới: rộng ra": (LONG, '(w:right="400" w:bottom=)"400"', r'\1"1200"', "bottom"),
    "lề dưới, có chú thích": (NOTE, '(w:right="400" w:bottom=)"400"', r'\1"430"', "bottom"),
}  # fmt: skip
"""What is on the page, pattern, what stands there instead; the finding's property."""


@pytest.mark.parametrize("name", AREAS)
def test_a_length_that_word_has_otherwise_is_found(name: str, make: Any) -> None:
    body, old, new, what = AREAS[name]
    pair = make(PAGE.format(body=body))
    assert pair.verified().findings == ()
    assert {it.what for it in pair.word(BODY, old, new).verified().findings} == {what}


RIGHT = {
    "đường đôi": '<table class="bang doi"><tr><td>a</td><td>b</td></tr></table>',
    "hàng không chữ": '<table class="bang"><tr><td></td><td></td></tr><tr><td>a</td><td></td></tr>'
    "</table>",
    "khung qua hai đoạn": '<div class="khung"><p>Một.</p><p>Hai.</p></div><p>Ba.</p>',
    "bảng dài": '<table class="bang"><thead><tr><td>Tên</td><td>Số</td></tr></thead>'
    + "<tr><td>xã</td><td>1</td></tr>" * 40
    + "</table>",
    "bảng dài không đầu": '<p>Mở.</p><table class="bang">'
    + "".join(f"<tr><td>xã {i}</td><td>{i * 7}</td></tr>" for i in range(40))
    + "</table><p>Hết.</p>",
    "bảng trong bảng": '<table class="bang"><tr><td><table class="bang"><tr><td>a</td></tr></table>'
    "</td><td>b</td></tr></table>",
    "hr cuối trang": "<p>a</p>" * 22 + "<hr>" + "<p>b</p>",
    "viền trái": f'<p style="border-left: 2pt solid; padding-left: 6pt">{"Một đoạn. " * 99}</p>',
    "viền trái hai đoạn": '<div style="border-left: 2pt solid; padding: 3pt 6pt"><p>Một.</p>'
    "<p>Hai.</p></div><p>Ba.</p>",
    "cao hơn chữ": '<table class="bang"><tr style="height: 60pt"><td>a</td><td>b</td></tr></table>',
}


@pytest.mark.parametrize("name", RIGHT)
def test_equal(name: str, make: Any) -> None:
    assert make(PAGE.format(body=RIGHT[name])).verified().findings == ()


def test_a_line_that_is_not_printed_is_found(ruled: Pair) -> None:
    def without(pdf: Any) -> None:
        stream = pdf.pages[0].Contents
        text, count = re.subn(rb"\nS\n", b"\nn\n", stream.read_bytes(), count=1)
        assert count == 1
        stream.write(text)

    found = ruled.printed(without).verified().findings
    assert [(it.code, it.what, it.pdf) for it in found] == [("cap-khac-duong-ke", "line-top", "—")]


def test_the_place_is_that_of_the_cell(ruled: Pair) -> None:
    old, new, _, _ = WORD["bảng: một đường phía dưới"]
    (found,) = ruled.word(BODY, old, new).verified().findings
    assert (found.at.table, found.at.row, found.at.column) == (1, 3, 3)
    assert found.on.page == 1
