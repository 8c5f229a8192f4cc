"""Sentences about the two files of a pair that are not equal.

`at_…` is the place in the Word file, `on_…` that in the PDF, each in its language.
"""

from reportgen.messages.message import Message, Messages, both

AGAIN_VI = "làm lại cả hai tệp bằng reportgen render; tệp đã sửa tay thì sửa ở dữ liệu, mẫu"
AGAIN_EN = (
    "make both files anew with reportgen render; what was changed by hand belongs into the data "
    "or the template"
)
WHERE_VI = "Word {at_vi}, PDF {on_vi}{more_vi}"
WHERE_EN = "Word {at_en}, PDF {on_en}{more_en}"


def _differs(vi: str, en: str) -> tuple[Message, Message]:
    return Message(f"{WHERE_VI}: {vi}", AGAIN_VI), Message(f"{WHERE_EN}: {en}", AGAIN_EN)


def _in_word(vi: str, en: str) -> tuple[Message, Message]:
    vi, en = f"Word {{at_vi}}{{more_vi}}: {vi}", f"Word {{at_en}}{{more_en}}: {en}"
    return Message(vi, AGAIN_VI), Message(en, AGAIN_EN)


def _in_pdf(vi: str, en: str) -> tuple[Message, Message]:
    vi, en = f"PDF {{on_vi}}{{more_vi}}: {vi}", f"PDF {{on_en}}{{more_en}}: {en}"
    return Message(vi, AGAIN_VI), Message(en, AGAIN_EN)


VERIFY: Messages = {
    "cap-khac-chu": both(
        *_differs(
            "chữ khác nhau: Word «{word}», PDF «{pdf}»",
            "words differ: Word “{word}”, PDF “{pdf}”",
        )
    ),
    "cap-khac-so": both(
        *_differs(
            "con số khác nhau: Word «{word}», PDF «{pdf}»",
            "figures differ: Word “{word}”, PDF “{pdf}”",
        )
    ),
    "cap-khac-khoang-trang": both(
        *_differs(
            "dấu cách khác nhau: Word «{word}», PDF «{pdf}»",
            "a space differs: Word “{word}”, PDF “{pdf}”",
        )
    ),
    "cap-thieu-o-pdf": both(
        *_differs("PDF không có đoạn «{word}»", "the PDF has no paragraph “{word}”")
    ),
    "cap-thieu-o-word": both(
        *_differs("Word không có đoạn «{pdf}»", "Word has no paragraph “{pdf}”")
    ),
    "cap-doi-cho": both(
        *_differs("đoạn «{word}» đứng ở chỗ khác", "the paragraph “{word}” stands elsewhere")
    ),
    "cap-khac-doan": both(
        *_differs(
            "đoạn bắt đầu ở chỗ khác (¶): Word «{word}», PDF «{pdf}»",
            "a paragraph begins elsewhere (¶): Word “{word}”, PDF “{pdf}”",
        )
    ),
    "cap-khac-cap-muc": both(
        *_differs(
            "cấp đề mục khác nhau: Word {word}, PDF {pdf}",
            "heading levels differ: Word {word}, PDF {pdf}",
        )
    ),
    "cap-khac-o": both(
        *_differs(
            "ô của bảng khác nhau (R hàng, C cột): Word {word}, PDF {pdf}",
            "cells differ (R row, C column): Word {word}, PDF {pdf}",
        )
    ),
    "cap-khac-hang": both(
        *_differs(
            "số hàng của bảng khác nhau: Word {word}, PDF {pdf}",
            "numbers of rows differ: Word {word}, PDF {pdf}",
        )
    ),
    "cap-khac-lien-ket": both(
        *_differs(
            "liên kết khác nhau: Word {word}, PDF {pdf}", "links differ: Word {word}, PDF {pdf}"
        )
    ),
    "cap-khac-chu-thich": both(
        *_differs(
            "chú thích khác nhau: Word «{word}», PDF «{pdf}»",
            "notes differ: Word “{word}”, PDF “{pdf}”",
        )
    ),
    "cap-khac-hinh": both(
        *_differs(
            "hình khác nhau {what_vi}: Word «{word}», PDF «{pdf}»",
            "pictures differ {what_en}: Word “{word}”, PDF “{pdf}”",
        )
    ),
    "cap-khac-dang-chu": both(
        *_differs(
            "{what_vi} khác nhau: Word {word}, PDF {pdf}", "{what_en}: Word {word}, PDF {pdf}"
        )
    ),
    "cap-khac-vi-tri": both(
        *_differs(
            "{what_vi} khác nhau: Word {word}, PDF {pdf}", "{what_en}: Word {word}, PDF {pdf}"
        )
    ),
    "cap-khac-giay": both(
        *_differs(
            "khổ giấy khác nhau: Word {word}, PDF {pdf}", "sheets differ: Word {word}, PDF {pdf}"
        )
    ),
    "cap-khac-ngat-trang": both(
        *_differs(
            "trang bắt đầu ở chỗ khác (⤓): Word «{word}», PDF «{pdf}»",
            "a page begins elsewhere (⤓): Word “{word}”, PDF “{pdf}”",
        )
    ),
    "cap-khac-le-trang": both(
        *_differs(
            "đầu trang, chân trang khác nhau {what_vi}: Word «{word}», PDF «{pdf}»",
            "the page's margins differ {what_en}: Word “{word}”, PDF “{pdf}”",
        )
    ),
    "cap-khac-so-trang": both(
        *_differs(
            "số trang khác nhau: Word (LibreOffice) {word}, PDF {pdf}",
            "numbers of pages differ: Word (LibreOffice) {word}, PDF {pdf}",
        )
    ),
    "cap-khac-dau-trang": both(
        *_differs(
            "trang bắt đầu ở đoạn khác: Word (LibreOffice) «{word}», PDF «{pdf}»",
            "a page begins with another paragraph: Word (LibreOffice) “{word}”, PDF “{pdf}”",
        )
    ),
    "cap-chu-an": both(*_in_word("chữ ẩn: «{word}»", "hidden words: “{word}”")),
    "cap-con-sua-doi": both(
        *_in_word("sửa đổi còn theo dõi: «{word}»", "a tracked change is left in: “{word}”")
    ),
    "cap-con-y-kien": both(
        *_in_word("còn ý kiến (comment): «{word}»", "a comment is left in: “{word}”")
    ),
    "cap-word-la": both(
        *_in_word(
            "có thứ không văn bản reportgen nào có: {word}",
            "there is what no reportgen document has: {word}",
        )
    ),
    "cap-khac-dau-bang": both(
        *_differs(
            "số hàng đầu bảng lặp lại ở trang sau khác nhau: Word {word}, PDF {pdf}",
            "numbers of header rows differ: Word {word}, PDF {pdf}",
        )
    ),
    "cap-khac-duong-ke": both(
        *_differs(
            "{what_vi} khác nhau: Word {word}, PDF {pdf}", "{what_en}: Word {word}, PDF {pdf}"
        )
    ),
    "cap-khac-nen": both(
        *_differs(
            "nền của ô khác nhau: Word {word}, PDF {pdf}",
            "grounds of a cell: Word {word}, PDF {pdf}",
        )
    ),
    "cap-khac-truong": both(
        *_in_word(
            "trường dẫn tới «{word}», liên kết quanh nó dẫn tới «{pdf}»",
            "a field refers to “{word}”, the link around it to “{pdf}”",
        )
    ),
    "cap-pdf-chu-khuat": both(*_in_pdf("chữ {what_vi}: «{pdf}»", "words {what_en}: “{pdf}”")),
    "cap-pdf-trang": both(
        *_in_pdf(
            "trang bị quay hay bị cắt: {pdf}, đúng ra {word}",
            "the page is turned or cut: {pdf}, not {word}",
        )
    ),
    "cap-pdf-ghi-them": both(
        *_in_pdf("có ghi chú, dấu thêm vào: {pdf}", "something was put upon it: {pdf}")
    ),
    "cap-pdf-khong-the": both(
        Message(
            "PDF không có thẻ cấu trúc: chỉ so chữ, chưa so đề mục, bảng, dạng chữ, vị trí",
            "dùng bản PDF do reportgen làm, chưa qua chương trình khác",
        ),
        Message(
            "the PDF has no structure tags: words are compared, and no headings, tables, looks "
            "and places",
            "use the PDF as reportgen made it",
        ),
    ),
    "pdf-nhieu-trang": both(
        Message("PDF có hơn {limit} trang: không so", "so từng phần của văn bản"),
        Message("the PDF has more than {limit} pages: not compared", "compare parts of it"),
    ),
    "khong-thanh-cap": both(
        Message(
            "«{value}» không có tệp kia của cặp ({known})",
            "để hai tệp cùng tên, khác đuôi .docx và .pdf, trong một thư mục",
        ),
        Message(
            "“{value}” lacks the other file of its pair ({known})",
            "put both files of one name, .docx and .pdf, into one folder",
        ),
    ),
}
