"""Sentences about Word files that are inspected."""

from reportgen.messages.message import Message, Messages, both

INSPECT: Messages = {
    "the-thuc-word": both(
        Message(
            "{sentence}; ở đây là {value} («{where}», {count} chỗ, quy tắc {rule})",
            "giá trị đúng: {allowed}",
        ),
        Message(
            "{sentence}; here it is {value} («{where}», {count} places, rule {rule})",
            "allowed: {allowed}",
        ),
    ),
    "the-thuc-word-chu": both(
        Message("{sentence}; ở đây là {value} («{where}», {count} chỗ, quy tắc {rule})"),
        Message("{sentence}; here it is {value} («{where}», {count} places, rule {rule})"),
    ),
    "khong-nhan-ra": both(
        Message(
            "không nhận ra đây là văn bản của Đảng hay văn bản hành chính của Nhà nước",
            "ghi rõ quy định bằng --standard; có: {known}",
        ),
        Message(
            "it was recognised neither as a paper of the Party nor as one of the State",
            "name one with --standard; there are: {known}",
        ),
    ),
    "ngay-khong-co-that": both(
        Message("không có ngày như vậy: «{value}»", "viết lại ngày, tháng, năm ban hành"),
        Message("there is no such day: «{value}»", "write the date of issue anew"),
    ),
    "ngay-ngoai-quy-dinh": both(
        Message(
            "văn bản ngày {value}: không có quy định thể thức nào áp dụng cho ngày ấy",
            "ghi rõ quy định bằng --standard; có: {known}",
        ),
        Message(
            "the document is of {value}: no standard holds for that day",
            "name one with --standard; there are: {known}",
        ),
    ),
    "khong-thay-ngay": both(
        Message(
            "không đọc được ngày ban hành, nên kiểm tra theo quy định mới nhất ({value})",
            "ghi rõ quy định bằng --standard nếu văn bản ban hành trước đó",
        ),
        Message(
            "no date of issue was found, so the newest standard was taken ({value})",
            "name another one with --standard if the document is older",
        ),
    ),
}
