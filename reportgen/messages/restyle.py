"""Sentences about styles taken out of a Word file."""

from reportgen.messages.message import Message, Messages, both

RESTYLE: Messages = {
    "kieu-khong-ro-quy-dinh": both(
        Message(
            "tệp không ghi là kiểu của quy định nào",
            "thêm --standard ({known}), hoặc dùng tệp do reportgen template styles export ghi ra",
        ),
        Message(
            "the file does not tell the standard that its styles are of",
            "add --standard ({known}), or use a file of reportgen template styles export",
        ),
    ),
    "kieu-mau-da-doi": both(
        Message(
            "mẫu đã khác so với lúc xuất tệp này; những gì mẫu đổi từ đó cũng hiện là thay đổi",
            "xem kỹ bảng dưới đây; hoặc xuất lại tệp rồi sửa trên tệp mới",
        ),
        Message(
            "the templates have changed since the file was exported; that too shows as a change",
            "look closely at the table below, or export anew and change the new file",
        ),
    ),
}
