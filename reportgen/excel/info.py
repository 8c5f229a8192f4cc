"""The first sheet of a form: of which unit and period it is, how it is filled."""

from datetime import datetime, time
from typing import Any

from reportgen.excel.cell import code_kept
from reportgen.excel.look import DATE, Formats
from reportgen.excel.outline import VERSION, Outline
from reportgen.excel.page import page

KEY, LABEL, VALUE = 0, 1, 2
"""Columns: hidden keys that `read` looks for, what people read, what is typed."""
INSTRUCTIONS = (
    "1. Điền ngày chốt số liệu vào ô vàng ở trên.",
    "2. Ở trang «Chỉ tiêu», điền cột «Thực hiện»; số ước thì chọn «có» ở cột «Ước».",
    "3. Ở các trang danh sách, sửa tên và điền số của từng dòng; hết dòng thì điền tiếp bên dưới.",
    "4. Chỉ gõ số: không gõ đơn vị tính, không gõ dấu ngăn hàng nghìn. Tỷ lệ 48,2% thì gõ 48,2.",
    "5. Ô xám ghi «tự tính» do chương trình tính, không điền. Chưa có số thì để trống.",
    "6. Lưu tệp kiểu Excel (.xlsx) rồi gửi lại. Các ô khác được khóa, không đặt mật khẩu.",
)


def write(sheet: Any, formats: Formats, outline: Outline) -> Any:
    """What the form is of, the day of its figures, how it is filled, and what `read` asks for."""
    sheet.set_column(0, 0, None, None, {"hidden": True})
    sheet.set_column(1, 1, 30)
    sheet.set_column(2, 2, 70)
    sheet.merge_range(0, 1, 0, 2, "BIỂU THU THẬP SỐ LIỆU", formats.get("title"))
    rows = [("Đơn vị", outline.unit.ten), ("Kỳ báo cáo", outline.ky.name)]
    for row, (label, text) in enumerate(rows, 2):
        sheet.write_string(row, 1, label, formats.get("label"))
        sheet.write_string(row, 2, text, formats.get("text"))
    _cutoff(sheet, formats, outline, 4)
    sheet.write_string(6, 1, "Cách điền", formats.get("label"))
    for row, text in enumerate(INSTRUCTIONS, 7):
        sheet.merge_range(row, 1, row, 2, text, formats.get("text"))
    _machine(sheet, formats, outline, 8 + len(INSTRUCTIONS))
    page(sheet)
    return sheet


def _machine(sheet: Any, formats: Formats, outline: Outline, start: int) -> None:
    """What `read` asks for."""
    keys = {
        "don_vi": ("Mã đơn vị", code_kept(outline.code)),
        "ky": ("Mã kỳ", outline.ky.code),
        "bam_danh_muc": ("Mã băm danh mục", outline.catalogue_hash),
        "phien_ban_bieu": ("Phiên bản biểu", VERSION),
    }
    small = formats.get("small")
    sheet.write_string(start, LABEL, "Dành cho chương trình", small)
    for row, (key, (name, value)) in enumerate(keys.items(), start + 1):
        sheet.write_string(row, KEY, key)
        sheet.write_string(row, LABEL, name, small)
        sheet.write_string(row, VALUE, value, small)


def _cutoff(sheet: Any, formats: Formats, outline: Outline, row: int) -> None:
    """The day of the figures: typed by who fills the form."""
    sheet.write_string(row, 0, "chot_so_lieu")
    sheet.write_string(row, 1, "Ngày chốt số liệu", formats.get("label"))
    cell = formats.get("day", DATE)
    if outline.is_new:
        sheet.write_blank(row, 2, None, cell)
    else:
        sheet.write_datetime(row, 2, datetime.combine(outline.period.chot_so_lieu, time()), cell)
    first, last = outline.ky.start, outline.ky.end
    sheet.data_validation(row, 2, row, 2, {
        "validate": "date", "criteria": "between", "minimum": first, "maximum": last,
        "error_type": "warning", "input_title": "Ngày chốt số liệu",
        "input_message": "Gõ ngày/tháng/năm: ngày mà các số liệu được tính đến.",
        "error_title": "Ngày chốt số liệu",
        "error_message": f"Ngày thường nằm trong {outline.ky.name}. Vẫn giữ ngày này?",
    })  # fmt: skip
