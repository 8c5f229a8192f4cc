"""What differs by right, or not at all, is no difference."""

from typing import Any

import pytest

from reportgen.verify.pdf_page import Reader

PAGE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Thử</title><style>
@page {{ size: 400pt 300pt; margin: 20pt; @footnote {{ margin-top: 4pt; padding-top: 6pt }} }}
html {{ font: 14pt/20pt "Times New Roman", "Liberation Serif", serif; orphans: 1; widows: 1 }}
body, p, h2, table {{ margin: 0 }}
h2 {{ font-size: 14pt; break-after: avoid }}
.chu-thich {{ float: footnote; font: 10pt/14pt "Times New Roman", "Liberation Serif", serif }}
table {{ border-collapse: collapse; table-layout: fixed; width: 100% }}
td {{ border: .75pt solid; padding: 2pt; vertical-align: top }}
.khung {{ position: absolute; left: 200pt; top: 20pt; width: 80pt; height: 20pt }}
.o {{ position: relative; height: 60pt }}
.o .khung {{ left: 20pt; top: 30pt }}
.lon td {{ padding: 5pt 2pt; font-size: 20pt }}
.nho {{ font-size: 10pt; line-height: 12pt }}
</style></head><body>{body}</body></html>"""
NOTE = '<span class="chu-thich">Chú thích dài dòng của một đoạn cho đầy chân trang.</span>'
LONG = NOTE.replace(".<", ". " + "Thêm chữ cho dài ra nữa. " * 12 + "<")
BODIES = {
    "chú thích đẩy đề mục sang trang": "<p>Đoạn.</p>" * 2
    + f"<p>Đoạn{LONG}.</p>" * 2
    + f"<h2>Đề mục</h2><p>Sau đề mục{LONG}.</p>",
    "khung trong ô, sau đoạn": "<table><tr><td class=o><p>Ô có khung</p>"
    "<div class=khung><p>KHUNG</p></div></td><td>bên</td></tr></table><p>Hết.</p>",
    "khung trong ô, trước đoạn": "<table><tr><td class=o>"
    "<div class=khung><p>KHUNG</p></div><p>Ô có khung</p></td><td>bên</td></tr></table><p>Hết.</p>",
    "khung đứng đầu văn bản": "<div class=khung><p>KHUNG</p></div>"
    + "".join(f"<p>Đoạn {i}.</p>" for i in range(20)),
    "liên kết tới đề mục trong ô": '<p><a href="#muc">Đề mục</a> và <a href="#ben">bên</a></p>'
    '<table><tr><td><h2 id="muc">Đề mục</h2><p class=nho>dưới</p></td>'
    '<td><p class=nho id="ben">bên</p></td></tr></table>',
}


@pytest.mark.parametrize("name", BODIES)
def test_equal(name: str, make: Any) -> None:
    verdict = make(PAGE.format(body=BODIES[name])).verified()
    assert verdict.refused == ()
    assert verdict.findings == ()


def test_a_break_for_no_reason_is_found_above_notes_too(make: Any) -> None:
    body = f"<p>Đoạn một{NOTE}.</p><p class=moi>Đoạn hai.</p>"
    broken = make(PAGE.format(body=body.replace("class=moi", 'style="break-before: page"')))
    plain = broken.word("document", "<w:pageBreakBefore/>", "")
    assert [it.code for it in plain.verified().findings] == ["cap-khac-ngat-trang"]


def shown(content: bytes) -> list[tuple[str, float, str]]:
    reader = Reader({}, {(100.0, 50.0)})
    reader.read(content, {})
    return [(it.text, it.left, it.color) for it in reader.shown]


def test_words_in_a_picture_are_left_out() -> None:
    """As LibreOffice draws a chart: cut to its rectangle, each label cut once more."""
    page = b"q 0 0 400 300 re W n BT 9 9 Td (a) Tj ET Q "
    chart = b"q 20 20 99.95 50 re W* n q 30 30 20 9 re W* n BT 30 30 Td (b) Tj ET Q Q "
    filled = b"20 20 100 50 re f BT 9 30 Td (c) Tj ET"
    assert [text for text, *_ in shown(page + chart + filled)] == ["a", "c"]


def test_states_are_restored_in_step_however_many_were_kept() -> None:
    content = b"1 0 0 rg " + b"q " * 600 + b"0 1 0 rg " + b"Q " * 599 + b"BT (a) Tj ET Q"
    assert [color for *_, color in shown(content)] == ["FF0000"]
