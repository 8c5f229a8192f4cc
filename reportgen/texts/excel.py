"""Forms in Excel, and workbooks that are read."""

from collections.abc import Mapping

from reportgen.messages import Language

EXCEL: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "excel": "Biểu Excel cho đơn vị điền, và đọc bảng tính thành tệp kỳ.",
        "excel-form": "Lập biểu Excel để một đơn vị điền số liệu của một kỳ.",
        "excel-unit": "Mã đơn vị trong don-vi.yaml.",
        "excel-period": "Kỳ báo cáo: 2024, 2024-H1, 2024-Q3, 2024-9T, 2024-T06.",
        "excel-data": "Thư mục có don-vi.yaml, chi-tieu.yaml.",
        "excel-out": "Tệp biểu; mặc định là ĐƠN-VỊ-KỲ.xlsx ở thư mục này.",
        "excel-force": "Ghi đè biểu đã có.",
        "excel-read": "Đọc một bảng tính (biểu của reportgen, hoặc theo tệp bản đồ) thành tệp kỳ.",
        "excel-file": "Tệp Excel (.xlsx).",
        "excel-mapping": "Tệp bản đồ (YAML): trang nào, cột nào là gì; khi không phải biểu của ta.",
        "excel-to": "Tệp kỳ được ghi; tệp đã có thì chỉ sửa các số đọc được. Không nêu thì in ra.",
        "excel-exists": "đã có «{value}»: thêm --force để ghi đè",
        "excel-no-period": "«{value}» không phải một kỳ, ví dụ 2024-H1",
        "excel-no-unit": "không có đơn vị «{value}»; có: {known}",
        "excel-made": "đã ghi {value}: {lines} chỉ tiêu, {tables} danh sách",
        "excel-written": "đã ghi {value}: {figures} chỉ tiêu, {rows} dòng danh sách, "
        "{warnings} cảnh báo",
        "excel-same": "{value} không đổi, {warnings} cảnh báo",
        "excel-no-yaml": "«{value}» không phải tên tệp kỳ: cần đuôi .yaml",
        "excel-not-written": "không ghi {value}: {errors} lỗi, {warnings} cảnh báo",
        "excel-not-read": "không đọc được {value}: {errors} lỗi, {warnings} cảnh báo",
    },
    "en": {
        "excel": "Forms in Excel for units to fill, and workbooks read into period files.",
        "excel-form": "Make an Excel form that a unit fills with the figures of a period.",
        "excel-unit": "A unit's code in don-vi.yaml.",
        "excel-period": "The period: 2024, 2024-H1, 2024-Q3, 2024-9T, 2024-T06.",
        "excel-data": "Folder with don-vi.yaml, chi-tieu.yaml.",
        "excel-out": "The form; by default UNIT-PERIOD.xlsx in this folder.",
        "excel-force": "Write over a form that is there.",
        "excel-read": "Read a workbook (a form, or any by a mapping file) into a period file.",
        "excel-file": "An Excel file (.xlsx).",
        "excel-mapping": "A mapping file (YAML) for a workbook that is no form: sheets, columns.",
        "excel-to": "The period file; of one that is there only figures change. Printed without.",
        "excel-exists": "«{value}» is there: add --force to write over it",
        "excel-no-period": "«{value}» is no period, such as 2024-H1",
        "excel-no-unit": "no unit «{value}»; there are: {known}",
        "excel-made": "{value} written: {lines} indicators, {tables} tables",
        "excel-written": "{value} written: {figures} figures, {rows} rows, {warnings} warnings",
        "excel-same": "{value} is the same, {warnings} warnings",
        "excel-no-yaml": "«{value}» is no name of a period file: it must end in .yaml",
        "excel-not-written": "{value} not written: {errors} errors, {warnings} warnings",
        "excel-not-read": "{value} not read: {errors} errors, {warnings} warnings",
    },
}
