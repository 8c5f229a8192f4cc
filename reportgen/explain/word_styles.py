"""Which Word style a paragraph becomes, and what it has otherwise than its style."""

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from typing import Any

from reportgen.boxes.document import Border, Borders, Font, Paragraph, Run
from reportgen.explain.model import Difference, WordStyle
from reportgen.standard.check import shown
from reportgen.write.docx.sheet import Sheet

NORMAL = "Normal"
NAMES = {
    "family": "phong_chu", "size_pt": "co_chu", "bold": "dam", "italic": "nghieng",
    "underline": "gach_chan", "strike": "gach_ngang", "color": "mau_chu", "script": "chi_so",
    "letter_spacing_pt": "gian_chu", "align": "can_le", "first_line_pt": "thut_dau_dong",
    "left_pt": "thut_trai", "right_pt": "thut_phai", "before_pt": "cach_tren",
    "line_pt": "gian_dong", "line_rule": "gian_dong_kieu", "keep_with_next": "giu_voi_doan_sau",
    "keep_together": "giu_cac_dong", "page_break_before": "sang_trang", "widow_control": "dong_le",
    "outline": "cap_tieu_de", "borders": "duong_ke", "background": "nen", "foot": "chan_trang",
    "stop": "diem_dung",
}  # fmt: skip
"""What paragraphs and letters have, by the names of the rules where they have one."""
SIDES = {"top": "tren", "right": "phai", "bottom": "duoi", "left": "trai"}


def word_style(sheet: Sheet, paragraph: Paragraph) -> WordStyle:
    """The style in the file that is written, and the differences of paragraph and letters."""
    style = sheet.of(paragraph)
    found = [*_differences(style.format, paragraph.format)]
    for font in dict.fromkeys([paragraph.font, *_fonts(paragraph)]):
        found += (it for it in _differences(style.font, font) if it not in found)
    return WordStyle(paragraph.style or NORMAL, tuple(found))


def _fonts(paragraph: Paragraph) -> Iterator[Font]:
    return (it.font for it in paragraph.inlines if isinstance(it, Run))


def _differences(style: Any, own: Any) -> Iterator[Difference]:
    for item in fields(own):
        here, there = getattr(own, item.name), getattr(style, item.name)
        if here != there:
            yield Difference(NAMES.get(item.name, item.name), _said(there), _said(here))


def _said(value: Any) -> str:
    """A value as people read it, lengths in points; «không» where there is nothing."""
    if isinstance(value, Borders):
        lines = {name: getattr(value, name) for name in SIDES}
        return ", ".join(_line(name, it) for name, it in lines.items() if it) or shown("khong")
    if isinstance(value, bool) or not value:
        return shown("co" if value else "khong")
    if isinstance(value, int | float):
        return shown(round(Decimal(value), 2))
    return shown(value) if isinstance(value, str) else shown("co")


def _line(side: str, border: Border) -> str:
    return f"{shown(SIDES[side])} {shown(round(Decimal(border.width_pt), 2))}"
