"""In what the files of a pair differ by right, and why: every difference that is let pass.

`docs/kiem-tra-cap.md` lists the same, and a test compares both.
"""

from collections.abc import Mapping
from dataclasses import dataclass

ALIKE = (
    {"times new roman", "liberation serif", "tinos"},
    {"arial", "liberation sans", "arimo"},
    {"courier new", "liberation mono", "cousine"},
)
"""Families whose letters are as wide as each other's."""
EDGE_PT = 0.8
END_PT = 1.6
"""At the end of a justified line, where the rounding of all its letters adds up."""
LINE_PT = 0.6
RULE_PT = 2.0
"""How far from where it is reckoned a line of a table, a paragraph or a box may be found."""
WIDTH_PT = 0.3
"""Between the widths of lines: Word draws none below a quarter of a point."""


@dataclass(frozen=True)
class Lawful:
    """A difference that is none, and the reason, in both languages."""

    vi: str
    en: str


LAWFUL: Mapping[str, Lawful] = {
    "family": Lawful(
        "PDF nhúng Liberation Serif khi máy không có Times New Roman: chữ rộng như nhau",
        "a PDF embeds Liberation Serif where Times New Roman is not installed: as wide a letter",
    ),
    "line-end": Lawful(
        "cuối dòng in không còn dấu cách, dòng có thể ngắt sau gạch nối hay gạch chéo",
        "no space is printed at a line's end, and a line may end after a hyphen or a slash",
    ),
    "unseen": Lawful(
        "dấu không in ra (ngắt từ mềm, khoảng trắng không độ rộng)",
        "signs that print nothing: soft hyphens, spaces without width",
    ),
    "leader": Lawful(
        "dãy chấm đến số trang: trong Word thuộc về dấu tab",
        "the dots before a page number belong to the tab in Word",
    ),
    "page-number": Lawful(
        "số trang là trường trong Word, chữ trong PDF: so giá trị từng trang",
        "a page number is a field in Word and words in a PDF: its values are compared",
    ),
    "heading-number": Lawful(
        "số của chương, phần trên dòng riêng: PDF gộp vào đề mục, Word chỉ lấy dòng tên",
        "a chapter's number on a line of its own: the PDF has it in the heading, Word the title",
    ),
    "header-row": Lawful(
        "hàng tiêu đề lặp lại ở mỗi trang PDF; Word tự lặp khi dàn trang, nếu hàng có đánh dấu",
        "a header row is printed again on each page; Word repeats one that is marked so",
    ),
    "page-end": Lawful(
        "đoạn hay bảng sang trang là hai phần trong PDF, một trong Word",
        "what goes on over a page is two parts of a PDF and one of a Word file",
    ),
    "filler-cell": Lawful(
        "ô trống lấp chỗ của lưới bảng: chỉ Word cần",
        "empty cells that fill the grid: only Word needs them",
    ),
    "empty": Lawful(
        "đoạn trống mà Word cần sau bảng và giữa hai bảng",
        "empty paragraphs that Word asks for after a table and between two",
    ),
    "raised-size": Lawful(
        "cỡ của chữ nâng, hạ: Word tự thu nhỏ",
        "the size of raised letters: Word makes them smaller",
    ),
    "chart-words": Lawful(
        "chữ trong biểu đồ: gốc trong Word, hình vẽ trong PDF; lời mô tả, nhãn, giá trị thì so",
        "words in a chart: native in Word, drawn in the PDF; alternative text, labels, values are "
        "compared",
    ),
    "text-box": Lawful(
        "hộp chữ đứng sau đoạn giữ nó trong Word, trước hay sau đoạn ấy trong PDF",
        "a text box comes after the paragraph that holds it in Word, before or after it in a PDF",
    ),
    "page-start": Lawful(
        "trang lệch không quá một phần tư trang khi LibreOffice dàn (cảnh báo): co giãn dấu cách "
        "khác",
        "a page that begins up to a quarter of a page elsewhere in LibreOffice (a warning): "
        "programs stretch spaces in their own ways",
    ),
    "rounding": Lawful(
        f"vị trí lệch dưới {EDGE_PT:g} pt: Word tính theo 1/20 pt, PDF theo 1/64 px",
        f"places less than {EDGE_PT:g} pt apart: Word counts in 1/20 pt, the PDF in 1/64 px",
    ),
    "lines": Lawful(
        f"đường kẻ lệch dưới {RULE_PT:g} pt, dày mỏng hơn dưới {WIDTH_PT:g} pt: Word vẽ bên này "
        "hay bên kia mép ô, tính độ dày theo 1/8 pt",
        f"lines less than {RULE_PT:g} pt off, thicker by less than {WIDTH_PT:g} pt: Word draws "
        "them on one side of an edge or the other, their widths in 1/8 pt",
    ),
}


def same_family(word: str, pdf: str) -> bool:
    """Whether letters of both fonts are the same by right."""
    names = {word.casefold(), pdf.casefold()}
    return len(names) == 1 or any(names <= alike for alike in ALIKE)
