"""Sentences of those who ask why a paragraph is as it is."""

from reportgen.messages.message import Message, Messages, both

EXPLAIN: Messages = {
    "khong-thay-chu": both(
        Message("không đoạn nào của văn bản có chữ «{value}»", "các đoạn gần giống: {known}"),
        Message("no paragraph has the words «{value}»", "the nearest: {known}"),
    ),
    "khong-co-doan-thu": both(
        Message("không có đoạn thứ {value}: chỉ {known} đoạn có chữ ấy", "chọn --nth nhỏ hơn"),
        Message(
            "there is no paragraph {value}: only {known} have these words", "choose a smaller --nth"
        ),
    ),
}
