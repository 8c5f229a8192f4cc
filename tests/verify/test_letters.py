"""Letters that stand apart, lines under them, what lies over them, what is behind no word."""

import re
from typing import Any

import pikepdf
import pytest

PAGE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Thử</title><style>
@page {{ size: 400pt 500pt; margin: 20pt }}
html {{ font: 14pt/20pt "Times New Roman", "Liberation Serif", serif }}
body, p, table {{ margin: 0 }}
p {{ text-align: justify }}
.gian {{ letter-spacing: 1.5pt }}
.khit {{ letter-spacing: -.5pt }}
.doi {{ text-decoration: underline double }}
.song {{ text-decoration: underline wavy }}
.do {{ text-decoration: underline red }}
.chu-do {{ color: red }}
table {{ border-collapse: collapse; table-layout: fixed; width: 100% }}
td {{ border: .75pt solid; padding: 2pt 4pt }}
.nen {{ background: #FFE0A0 }}
</style></head><body>{body}</body></html>"""
APART = (
    '<p class="{}">Chữ cách nhau của đoạn này đủ dài để sang dòng thứ hai, VÀ AV TO.</p><p>Hết.</p>'
)
LINED = "<p>Một chữ <u{}>gạch chân</u> ở đây.</p>"
CELLS = "<table><tr><td class='{}'></td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
RIGHT = {
    "chữ giãn": APART.format("gian"),
    "chữ khít": APART.format("khit"),
    "chữ thường": APART.format(""),
    "gạch chân": LINED.format(""),
    "gạch chân chữ đỏ": LINED.format(' class="chu-do"'),
    "nền ô trống": CELLS.format("nen"),
}


@pytest.mark.parametrize("name", RIGHT)
def test_equal(name: str, make: Any) -> None:
    assert make(PAGE.format(body=RIGHT[name])).verified().findings == ()


WORD = {
    "giãn thêm": (
        APART.format("gian"), '(<w:r><w:rPr><w:spacing w:val=)"30"', r'\1"36"', "spacing",
    ),
    "bỏ giãn": (APART.format("gian"), '(?<=<w:r><w:rPr>)<w:spacing w:val="30"/>', "", "spacing"),
    "giãn chữ thường": (
        APART.format(""), "<w:r>", '<w:r><w:rPr><w:spacing w:val="10"/></w:rPr>', "spacing",
    ),
    "nền ô trống": (CELLS.format("nen"), '<w:shd [^>]*"FFE0A0"/>', "", "cap-khac-nen"),
    "thêm nền ô trống": (
        CELLS.format(""), "</w:tcBorders>",
        '</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="FF0000"/>', "cap-khac-nen",
    ),
    "gạch chân đôi": (LINED.format(""), 'w:u w:val="single"', 'w:u w:val="double"', "cap-word-la"),
    "màu gạch chân": (
        LINED.format(""), 'w:u w:val="single"', 'w:u w:val="single" w:color="FF0000"',
        "cap-word-la",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WORD)
def test_what_word_has_otherwise_is_found(name: str, make: Any) -> None:
    body, old, new, what = WORD[name]
    found = make(PAGE.format(body=body)).word("document", old, new).verified().findings
    assert what in {it.what or it.code for it in found}, found
    assert len(found) == 1


KINDS = {
    "doi": ("underline", "single", "double"),
    "song": ("underline", "single", "wavy"),
    "do": ("line-color", "000000", "FF0000"),
}


@pytest.mark.parametrize("name", KINDS)
def test_an_underline_that_word_cannot_have_is_found(name: str, make: Any) -> None:
    pair = make(PAGE.format(body=LINED.format(f' class="{name}"')))
    assert [(it.what, it.word, it.pdf) for it in pair.verified().findings] == [KINDS[name]]


def over(pdf: pikepdf.Pdf, more: bytes, image: pikepdf.Dictionary) -> None:
    """Draw something more over the first page."""
    page = pdf.pages[0]
    page.Resources.XObject = pikepdf.Dictionary(Anh=pdf.make_stream(b"\0\0\0", image))
    page.Resources.ExtGState["/Mo"] = pikepdf.Dictionary(ca=0.3)
    page.Contents.write(page.Contents.read_bytes() + more)


IMAGE = pikepdf.Dictionary(
    Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1, Height=1, BitsPerComponent=8,
    ColorSpace=pikepdf.Name.DeviceRGB,
)  # fmt: skip
MASKED = pikepdf.Dictionary({**IMAGE, "/Mask": pikepdf.Array([0, 0, 0, 0, 0, 0])})
OVER = {
    "hình đặc": (b" q 500 0 0 500 0 0 cm /Anh Do Q", IMAGE, True),
    "hình trong suốt": (b" q 500 0 0 500 0 0 cm /Anh Do Q", MASKED, False),
    "hình bên cạnh": (b" q 500 0 0 -100 0 900 cm /Anh Do Q", IMAGE, False),
    "hai mảng màu": (b" 0 0 500 100 re 0 100 500 900 re f", IMAGE, True),
    "khung rỗng": (b" 0 0 500 900 re 10 10 380 880 re f*", IMAGE, False),
    "mảng màu mờ": (b" /Mo gs 0 0 500 900 re f", IMAGE, False),
}


@pytest.mark.parametrize("name", OVER)
def test_what_lies_over_words(name: str, make: Any) -> None:
    more, image, hides = OVER[name]
    pair = make(PAGE.format(body=RIGHT["chữ thường"]))
    found = pair.printed(lambda pdf: over(pdf, more, image)).verified().findings
    covered = [it for it in found if (it.code, it.what) == ("cap-pdf-chu-khuat", "covered")]
    assert bool(covered) == hides, found
    assert re.search("Chữ cách nhau", covered[0].pdf if covered else "Chữ cách nhau")
