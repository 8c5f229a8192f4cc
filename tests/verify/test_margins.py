"""Headers and the words behind the text: how they look and where they stand."""

from typing import Any

import pytest

PAGE_NUMBER = "<w:r><w:rPr><w:sz .*"
WORD: dict[str, tuple[str, str, Any, str]] = {
    "số trang: cỡ": (
        "header1", PAGE_NUMBER, lambda it: it[0].replace('w:val="26"', 'w:val="30"'), "size",
    ),
    "số trang: đậm": (
        "header1", PAGE_NUMBER, lambda it: it[0].replace("<w:rPr>", "<w:rPr><w:b/>"), "bold",
    ),
    "số trang: căn lề": ("header1", '<w:jc w:val="center"/>', '<w:jc w:val="left"/>', "left"),
    "số trang: cách mép": ("document", 'w:header="567"', 'w:header="680"', "down"),
    "dòng chìm: cỡ": ("header1", "height:99.63pt", "height:80pt", "size"),
    "dòng chìm: rộng": ("header1", "width:422.53pt", "width:322.53pt", "size"),
    "dòng chìm: nghiêng": ("header1", "rotation:315", "rotation:330", "turn"),
    "dòng chìm: thẳng": ("header1", "rotation:315;", "", "turn"),
    "dòng chìm: màu": ("header1", "#d9d9d9", "#a0a0a0", "color"),
    "dòng chìm: chỗ": (
        "header1", "margin-top:0;mso-position-vertical:center;", "margin-top:100pt;", "place",
    ),
}  # fmt: skip
"""Part, pattern, what stands there instead; the finding's property."""


@pytest.mark.parametrize("name", WORD)
def test_a_margin_that_word_has_otherwise_is_found(name: str, pair: Any) -> None:
    part, old, new, what = WORD[name]
    found = pair.word(part, old, new).verified().findings
    assert {(it.code, it.what) for it in found} == {("cap-khac-le-trang", what)}, found
    assert found[0].on.page in (1, 2)


PAGE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Thử</title><style>
@page {{ size: 400pt 300pt; margin: 40pt; {} }}
html {{ font: 14pt/20pt "Times New Roman", "Liberation Serif", serif }}
.dong-chim {{ position: fixed; left: 0; right: 0; bottom: 0; height: 30pt; line-height: 30pt }}
.dong-chim {{ font-size: 24pt; color: #aabbcc; text-align: right; white-space: nowrap }}
</style></head><body>{}</body></html>"""
FONT = 'font: 12pt/14pt "Times New Roman", "Liberation Serif", serif'
RIGHT_TOP = "font-weight: bold; padding-top: 9pt; vertical-align: top; text-align: right"
RIGHT = {
    "đầu trang bên phải": (
        f"@top-right {{ content: 'Mật'; {FONT}; padding-top: 10pt; vertical-align: top }}", "",
    ),
    "đầu trang hai dòng": (
        f"@top-right {{ content: 'Mật\\a Gấp'; white-space: pre-line; {FONT}; {RIGHT_TOP} }}", "",
    ),
    "chân trang bên trái": (f"@bottom-left {{ content: 'Trang ' counter(page); {FONT} }}", ""),
    "dòng chìm thẳng ở góc": ("", '<div class="dong-chim">MẬT</div>'),
}  # fmt: skip


LINED = (
    f"@bottom-center {{ content: 'Liên hệ'; width: 100%; border-top: 1pt solid; {FONT};"
    " margin-top: 4pt; padding: 3pt 0 12pt; vertical-align: top }"
)
RIGHT["chân trang dưới đường kẻ"] = (LINED, "")


def test_a_line_over_a_footer_is_compared(make: Any) -> None:
    pair = make(PAGE.format(LINED, "<p>Một đoạn.</p>"))
    for old, new, word in (
        ('<w:top w:val="single"[^>]*>', "", "—"), ('w:sz="8"', 'w:sz="24"', "3 pt single 000000"),
    ):  # fmt: skip
        (found,) = pair.word("footer1", old, new).verified().findings
        assert (found.what, found.word, found.pdf) == ("line-top", word, "1 pt single 000000")


@pytest.mark.parametrize("name", RIGHT)
def test_equal(name: str, make: Any) -> None:
    margin, mark = RIGHT[name]
    assert make(PAGE.format(margin, f"{mark}<p>Một đoạn.</p>")).verified().findings == ()
