"""What the preview says beside the sentences of rendering."""

from reportgen.messages.message import Message, Messages, both

PREVIEW: Messages = {
    "thu-muc-mau-khong-con": both(
        Message(
            "không thấy thư mục mẫu «{value}»: các trang này dựng bằng mẫu có sẵn",
            "đưa thư mục về chỗ cũ; trang sẽ tự đổi",
        ),
        Message(
            "template folder «{value}» is not there: these pages are made with the shipped ones",
            "put the folder back; the page follows by itself",
        ),
    ),
    "van-ban-khong-con": both(
        Message("văn bản đang xem không còn trong tệp kỳ", "chọn văn bản khác ở khung bên trái"),
        Message("the document is no longer in its period file", "choose another one on the left"),
    ),
}
