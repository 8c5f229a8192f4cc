"""What goes on over several pages is one paragraph, one table, as in Word."""

from typing import Any

import pytest

PAGE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Thử</title><style>
@page {{ size: 400pt 200pt; margin: 20pt }}
html {{ font: 14pt/20pt "Times New Roman", "Liberation Serif", serif; orphans: 1; widows: 1 }}
body, p, table {{ margin: 0 }}
p {{ text-align: justify }}
table {{ border-collapse: collapse; table-layout: fixed; width: 100% }}
td, th {{ border: .75pt solid; padding: 2pt; vertical-align: top; break-inside: avoid }}
tr {{ break-inside: avoid }}
.moi {{ break-before: page }}
.ngat {{ break-inside: auto }}
.dieu {{ list-style-position: inside; padding: 0; margin: 0 }}
.dieu li::marker {{ content: "Điều " counter(list-item) "."; font-weight: bold }}
</style></head><body>{body}</body></html>"""
HEAD = "<thead><tr><th>Tên</th><th>Số</th></tr></thead>"
ROWS = "".join(f"<tr><td>Xã {i}</td><td>{i * 37}</td></tr>" for i in range(1, 13))
TALL = "<tr><td rowspan=9>cao</td><td>0</td></tr>" + "".join(
    f"<tr><td>{i}</td></tr>" for i in range(1, 9)
)
LONG = "".join(f"<p>Đoạn {i} của ô dài</p>" for i in range(1, 16))
BROKEN = (
    f"<tr class=ngat><td class=ngat>xã một</td><td class=ngat>{LONG}</td></tr>"
    "<tr><td>xã hai</td><td>1</td></tr>"
)
SENTENCES = " ".join(f"Câu {i} của ô trái, dài hơn một dòng." for i in range(1, 40))
BOTH = (
    f"<tr class=ngat><td class=ngat>{SENTENCES}</td><td class=ngat>{LONG}</td></tr>"
    "<tr><td>xã hai</td><td>1</td></tr>"
)
BODIES = {
    "một đoạn qua ba trang": "<p>" + "Trồng rừng và chăn nuôi đều đạt kế hoạch. " * 40 + "</p>",
    "bảng có đầu": f"<table>{HEAD}{ROWS}</table>",
    "bảng không có đầu": f"<table>{ROWS}</table>",
    "hai bảng liền nhau ở chỗ sang trang": f"<table>{ROWS[:260]}</table>"
    f"<div class=moi><table>{ROWS[:260]}</table></div>",
    "ô cao qua trang": f"<table>{TALL}</table>",
    "hàng qua ba trang": f"<table>{BROKEN}</table>",
    "hàng qua ba trang, bảng có đầu": f"<table>{HEAD}{BROKEN * 2}</table>",
    "hai ô của một hàng qua trang": f"<table>{BOTH}</table>",
    "hai ô của một hàng qua trang, bảng có đầu": f"<table>{HEAD}{BOTH}{BOTH}</table>",
    "bảng có tên, nền của hàng": "<table><caption>Tên của bảng</caption>"
    f"<tr style='background: #eee'><td>a</td><td>b</td></tr>{ROWS}</table>",
    "nhãn của mục ở cuối trang": f"{'<p>Đoạn.</p>' * 7}<ol class=dieu>"
    "<li><p>Đoạn của điều một.</p></li><li><p>Điều sau.</p></li></ol>",
    "chữ sau bảng qua trang": f"<table>{HEAD}{ROWS}</table><p>Hết.</p><table>{ROWS}</table>",
}


@pytest.mark.parametrize("name", BODIES)
def test_equal(name: str, make: Any) -> None:
    verdict = make(PAGE.format(body=BODIES[name])).verified()
    assert verdict.refused == ()
    assert verdict.findings == ()
    assert verdict.pages > 1


@pytest.mark.parametrize("name", ["bảng có đầu", "bảng không có đầu"])
def test_a_row_that_is_missing_on_a_later_page(name: str, make: Any) -> None:
    pair = make(PAGE.format(body=BODIES[name]))
    found = (
        pair.word("document", r"<w:tr>(?:(?!</w:tr>).)*Xã 10<.*?</w:tr>", "").verified().findings
    )
    codes = {it.code for it in found}
    assert "cap-khac-hang" in codes
    (gone,) = (it for it in found if it.code == "cap-thieu-o-word" and it.pdf == "Xã 10")
    assert gone.on.page > 1


@pytest.mark.parametrize("head", ["", HEAD])
def test_a_row_that_word_has_and_the_pdf_breaks_no_row(head: str, make: Any) -> None:
    pair = make(PAGE.format(body=f"<table>{head}{BROKEN}</table>"))
    two = "</w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc>"
    found = pair.word("document", r"(?<=Đoạn 8 của ô dài</w:t></w:r></w:p>)", two).verified()
    assert "cap-khac-hang" in {it.code for it in found.findings}


def test_a_change_in_a_row_that_goes_over_pages_in_two_cells(make: Any) -> None:
    pair = make(PAGE.format(body=BODIES["hai ô của một hàng qua trang"]))
    found = pair.word("document", "Đoạn 12 của ô dài", "Đoạn 21 của ô dài").verified().findings
    assert [(it.code, it.on.page > 1) for it in found] == [("cap-khac-so", True)]
