"""Sentences of stage 2: ranks of members, lists in the order of ranks."""

from reportgen.messages.message import Message, Messages, both

RANKS: Messages = {
    "cot-hai-cach-tinh": both(
        Message("cột có hai cách tính: {value}", "giữ lại một cách"),
        Message("a column is computed in two ways: {value}", "keep one of them"),
    ),
    "liet-ke-thieu-khoa": both(
        Message("«{value}» chỉ dùng cùng «{key}»", "thêm «{key}: …», hoặc bỏ «{value}»"),
        Message("«{value}» stands only beside «{key}»", "add «{key}: …», or leave «{value}» out"),
    ),
}
