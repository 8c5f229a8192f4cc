"""What the preview says beside the sentences of rendering."""

from reportgen.messages.message import Message, Messages, both

PREVIEW: Messages = {
    "van-ban-khong-con": both(
        Message("văn bản đang xem không còn trong tệp kỳ", "chọn văn bản khác ở khung bên trái"),
        Message("the document is no longer in its period file", "choose another one on the left"),
    ),
}
