"""How a form looks: formats by what a cell is for, number formats, validation with its words."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from reportgen.consistency.slips import bounds_said
from reportgen.excel.outline import Line
from reportgen.period.catalogue import Khoang
from reportgen.vietnamese import counts_things

FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
INPUT_FILL, COMPUTED_FILL, HEAD_FILL, GROUP_FILL = "#FFF8DC", "#EDEDED", "#D9E5F3", "#F3F6FA"
BORDER = {"border": 1, "border_color": "#8C8C8C"}
GREY = "#6B6B6B"
LARGEST = 10**15
"""More digits than a number cell keeps."""
DATE = "dd/mm/yyyy"

STYLES: Mapping[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 14, "align": "center"},
    "subtitle": {"italic": True, "align": "center"},
    "text": {"text_wrap": True},
    "label": {"bold": True},
    "small": {"font_size": 9, "font_color": GREY},
    "head": {**BORDER, "bold": True, "align": "center", "text_wrap": True, "bg_color": HEAD_FILL},
    "group": {**BORDER, "bold": True, "bg_color": GROUP_FILL},
    "order": {**BORDER, "align": "center"},
    "name": {**BORDER, "text_wrap": True},
    "unit": {**BORDER, "align": "center", "text_wrap": True},
    "known": {**BORDER, "align": "right"},
    "computed": {**BORDER, "italic": True, "align": "center", "bg_color": COMPUTED_FILL,
                 "font_color": GREY},
    "input": {**BORDER, "locked": False, "bg_color": INPUT_FILL, "align": "right"},
    "choice": {**BORDER, "locked": False, "bg_color": INPUT_FILL, "align": "center"},
    "words": {**BORDER, "locked": False, "bg_color": INPUT_FILL, "text_wrap": True,
              "num_format": "@"},
    "day": {**BORDER, "locked": False, "bg_color": INPUT_FILL, "align": "left"},
    "free": {"locked": False},
    "free-words": {"locked": False, "text_wrap": True, "num_format": "@"},
}  # fmt: skip


class Formats:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[str, str, int], Any] = {}

    def get(self, name: str, number: str = "", indent: int = 0) -> Any:
        """The format of a kind of cell, with a number format and an indent."""
        key = (name, number, indent)
        if key not in self._made:
            more = {"num_format": number} if number else {}
            inner = {"indent": indent} if indent else {}
            self._made[key] = self._book.add_format({**FONT, **STYLES[name], **more, **inner})
        return self._made[key]

    def grown(self) -> Any:
        """What a free row turns into when the row above is filled."""
        return self._book.add_format({**BORDER, "bg_color": INPUT_FILL})


def number_format(decimals: int | None, unit: str, value: Decimal | None = None) -> str:
    """Excel's code for so many decimals; the reader's own settings choose the marks.

    Where the catalogue does not say how many, a whole `value` is shown as a whole number.
    """
    if decimals is None:
        whole = value is not None and value == value.to_integral_value()
        return "#,##0" if whole or counts_things(unit) else "General"
    return "#,##0" + (f".{'0' * decimals}" if decimals else "")


def is_count(decimals: int | None, unit: str) -> bool:
    """Whether a value counts things: whole, and not below zero."""
    return not decimals and counts_things(unit)


def number_rule(label: str, unit: str, decimals: int | None) -> dict[str, Any]:
    """What may be typed where a number is asked for, and what Excel says."""
    said = f"Đơn vị tính: {unit}." if unit else ""
    prompt = {"input_title": _cut(label, 32), "input_message": f"{said} Để trống nếu chưa có số."}
    if is_count(decimals, unit):
        return prompt | {
            "validate": "integer", "criteria": ">=", "value": 0,
            "error_title": "Số đếm", "error_message": "Nhập số nguyên, không âm; không gõ chữ.",
        }  # fmt: skip
    if unit == "%":
        return prompt | {
            "validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 100,
            "error_type": "warning", "error_title": "Tỷ lệ phần trăm",
            "error_message": "Tỷ lệ thường từ 0 đến 100, gõ 48,2 cho 48,2%. Vẫn giữ số này?",
        }  # fmt: skip
    return prompt | {
        "validate": "decimal", "criteria": "between", "minimum": -LARGEST, "maximum": LARGEST,
        "error_title": "Số", "error_message": "Nhập một số; không gõ chữ, không gõ đơn vị tính.",
    }  # fmt: skip


def line_rule(line: Line) -> dict[str, Any]:
    """What may be typed as the value of an indicator; the catalogue's range is a warning."""
    rule = number_rule(line.label, line.unit, line.decimals)
    if line.usual is None:
        return rule
    bounds, said = _bounds(line.usual), bounds_said(line.usual)
    return rule | bounds | {
        "error_type": "warning", "error_title": "Khoảng hợp lý",
        "error_message": f"Số thường {said}. Vẫn giữ số này?",
    }  # fmt: skip


def _bounds(usual: Khoang) -> dict[str, Any]:
    """A range as Excel knows it; a bound that is itself out counts as in."""
    low = next(
        (it for it in (usual.bang, usual.tu, usual.tren) if it is not None), Decimal(-LARGEST)
    )
    high = next(
        (it for it in (usual.bang, usual.den, usual.duoi) if it is not None), Decimal(LARGEST)
    )
    return {"criteria": "between", "minimum": f"{low:f}", "maximum": f"{high:f}"}


CHOICE_RULE = {
    "validate": "list", "source": ["có", "không"], "input_title": "Số ước tính",
    "input_message": "Chọn «có» nếu là số ước; để trống nếu là số chính thức.",
    "error_title": "Số ước tính", "error_message": "Chỉ chọn «có», «không» hoặc để trống.",
}  # fmt: skip


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
