"""Period data taken out of a document."""

from collections.abc import Mapping

from reportgen.messages import Language

EXTRACT: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "extract": "Lấy lại dữ liệu kỳ (YAML) mà một văn bản DOCX hoặc PDF mang theo, đúng từng "
        "byte.",
        "carrier": "Văn bản DOCX hoặc PDF do reportgen làm.",
        "extract-out": "Ghi vào tệp này; mặc định in ra màn hình.",
        "extract-force": "Ghi đè tệp đã có nội dung khác.",
        "extracted": "đã lấy dữ liệu kỳ ({name}) vào {file}",
        "extract-itself": "«{value}» là chính văn bản được đọc, không ghi đè",
        "carry-nothing-else": "--carry {value} không đi cùng định dạng nào",
        "carry": "Định dạng nào mang theo dữ liệu kỳ; none là không. PDF mang dữ liệu là PDF/A-3 "
        "có đính kèm.",
    },
    "en": {
        "extract": "Take the period data (YAML) that a DOCX or PDF carries back out, byte for "
        "byte.",
        "carrier": "A DOCX or PDF made by reportgen.",
        "extract-out": "Write to this file; by default print.",
        "extract-force": "Overwrite a file that holds something else.",
        "extracted": "period data ({name}) taken out into {file}",
        "extract-itself": "«{value}» is the document that is read; it is not written over",
        "carry-nothing-else": "--carry {value} stands alone",
        "carry": "Which formats carry the period data; none: no file does. A PDF that does is "
        "PDF/A-3 with an attachment.",
    },
}
