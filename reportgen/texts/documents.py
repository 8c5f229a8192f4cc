"""Documents made, checked and shown."""

from collections.abc import Mapping

from reportgen.messages import Language

DOCUMENTS: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "render": "Làm văn bản và ghi vào thư mục kết quả.",
        "check": "Tìm mọi lỗi trong dữ liệu, mẫu và thể thức; không ghi gì.",
        "show": "In một giai đoạn xử lý ra dạng chữ.",
        "type": "Chỉ làm thể loại này; dùng được nhiều lần.",
        "format": "Định dạng, cách nhau bằng dấu phẩy.",
        "strict": "Coi cảnh báo là lỗi.",
        "stage": "Giai đoạn: node, period, figures, html, boxes.",
        "written": "Văn bản đã ghi",
        "document": "Văn bản",
        "subject": "Trích yếu",
        "files": "Tệp",
        "working": "Đang làm văn bản",
        "failed": "không ghi",
        "summary": "{done} văn bản, {failed} không ghi được, {errors} lỗi, {warnings} cảnh báo",
        "refused": "{value} tệp kỳ có lỗi nên chưa làm văn bản nào của tệp ấy",
        "clean": "{done} văn bản đã kiểm tra, không có lỗi, {warnings} cảnh báo",
        "found": "{done} văn bản đã kiểm tra, {errors} lỗi, {warnings} cảnh báo",
        "unknown-type": "không có thể loại «{value}»; có: {known}",
        "unknown-format": "không có định dạng «{value}»; có: {known}",
        "unknown-stage": "không có giai đoạn «{value}»; có: {known}",
    },
    "en": {
        "render": "Make the documents and write them below the output folder.",
        "check": "Find every mistake in data, templates and layout; write nothing.",
        "show": "Print one stage as text.",
        "type": "Only documents of this type; may be repeated.",
        "format": "Formats, separated by commas.",
        "strict": "Treat warnings as errors.",
        "stage": "Stage: node, period, figures, html, boxes.",
        "written": "Documents written",
        "document": "Document",
        "subject": "Subject",
        "files": "Files",
        "working": "Making documents",
        "failed": "not written",
        "summary": "{done} documents, {failed} not written, {errors} errors, {warnings} warnings",
        "refused": "{value} period files have errors: none of their documents was made",
        "clean": "{done} documents checked, no errors, {warnings} warnings",
        "found": "{done} documents checked, {errors} errors, {warnings} warnings",
        "unknown-type": "no document type «{value}»; there are: {known}",
        "unknown-format": "no format «{value}»; there are: {known}",
        "unknown-stage": "no stage «{value}»; there are: {known}",
    },
}
