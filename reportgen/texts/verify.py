"""The files of pairs compared."""

from collections.abc import Mapping

from reportgen.messages import Language

VERIFY: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "verify": "So hai tệp của một văn bản, DOCX và PDF: có bằng nhau không.",
        "pairs": "Tệp DOCX và PDF của cặp, nhiều cặp cùng tên khác đuôi, hoặc thư mục chứa chúng.",
        "verify-pictures": "Khi khác nhau: ghi hình trang PDF cạnh trang DOCX vào thư mục này.",
        "verify-format": "Cách in kết quả.",
        "no-office": "Không dàn trang DOCX bằng LibreOffice.",
        "verify-option": "Làm xong thì so DOCX với PDF của từng văn bản.",
        "differing": "{value} văn bản có hai tệp khác nhau: vẫn ghi để xem",
        "verify-needs-both": "«{value}» cần cả docx và pdf trong --format",
        "pair-equal": "{file}: hai tệp bằng nhau ({pages} trang)",
        "pair-equal-words": "{file}: chữ bằng nhau, những điểm khác chưa so ({pages} trang)",
        "pair-differs": "{file}: {count} điểm khác nhau",
        "pair-unread": "{file}: không so được",
        "pages-not-checked": "   chưa so số trang: {why}",
        "why-no-office": "theo --no-office",
        "why-no-soffice": "máy không có LibreOffice (soffice)",
        "why-office-failed": "LibreOffice không dàn được trang tệp này",
        "no-pictures": "   chưa vẽ hình: {why}",
        "picture-written": "   hình: {value}",
        "verified": "{done} cặp đã so, {failed} cặp khác nhau",
        "no-pairs": "không có cặp DOCX, PDF nào trong {value}",
        "unknown-verify-format": "không có dạng «{value}»; có: {known}",
    },
    "en": {
        "verify": "Compare the two files of a document, DOCX and PDF: whether they are equal.",
        "pairs": "The DOCX and PDF of a pair, several pairs of one name each, or folders of them.",
        "verify-pictures": "Where they differ: write pages of PDF and DOCX side by side here.",
        "verify-format": "How the result is printed.",
        "no-office": "Do not lay the DOCX out with LibreOffice.",
        "verify-option": "Then compare DOCX and PDF of each document.",
        "differing": "{value} document(s) whose files differ: written, to be looked at",
        "verify-needs-both": "“{value}” needs both docx and pdf in --format",
        "pair-equal": "{file}: both files are equal ({pages} pages)",
        "pair-equal-words": "{file}: the words are equal, nothing else compared ({pages} pages)",
        "pair-differs": "{file}: {count} differences",
        "pair-unread": "{file}: cannot be compared",
        "pages-not-checked": "   number of pages not checked: {why}",
        "why-no-office": "by --no-office",
        "why-no-soffice": "LibreOffice (soffice) is not installed",
        "why-office-failed": "LibreOffice could not lay this file out",
        "no-pictures": "   no pictures: {why}",
        "picture-written": "   picture: {value}",
        "verified": "{done} pair(s) compared, {failed} differ",
        "no-pairs": "no pair of DOCX and PDF in {value}",
        "unknown-verify-format": "no format “{value}”; there are: {known}",
    },
}
