"""What the preview says beside the sentences of rendering."""

from reportgen.messages.message import Message, Messages, both

PREVIEW: Messages = {
    "mau-qua-lau": both(
        Message(
            "mẫu chạy quá {value} giây mà chưa xong",
            "xem vòng lặp quanh dòng này: có vòng nào lồng nhau hoặc quá dài không",
        ),
        Message(
            "the template ran for more than {value} seconds",
            "look at the loops around this line: are they nested, or too long?",
        ),
    ),
    "mau-het-bo-nho": both(
        Message(
            "mẫu dùng hết bộ nhớ được phép",
            "xem dòng này: có chữ nào được ghép lặp đi lặp lại không",
        ),
        Message(
            "the template used up all the memory that it may have",
            "look at this line: is a text joined to itself again and again?",
        ),
    ),
    "van-ban-khong-con": both(
        Message("văn bản đang xem không còn trong tệp kỳ", "chọn văn bản khác ở khung bên trái"),
        Message("the document is no longer in its period file", "choose another one on the left"),
    ),
}
