"""Sentences of edits and of new period files."""

from reportgen.messages.message import Message, Messages, both

EDIT: Messages = {
    "khong-sua-duoc": both(
        Message(
            "không sửa được «{value}» mà giữ nguyên phần còn lại {why}",
            "viết lại chỗ cần sửa theo cách thường: mỗi khóa một dòng, rồi chạy lại lệnh",
        ),
        Message(
            "«{value}» cannot be edited with the rest kept as it is {why}",
            "write the place to be changed plainly, one key a line, and run the command again",
        ),
    ),
    "o-trong": both(
        Message(
            "cột «{value}» ({meaning}) của dòng này chưa có số",
            "ghi số vào chỗ trống; chưa báo cáo thì để trống, số ấy không được cộng",
        ),
        Message(
            "column «{value}» ({meaning}) of this row has no number",
            "write the number in its place; one left out is not added up",
        ),
    ),
    "chua-dien": both(
        Message(
            "chỉ tiêu «{value}» ({label}) chưa có số thực hiện",
            "ghi số vào chỗ trống, hoặc bỏ dòng này nếu kỳ này không có",
        ),
        Message(
            "indicator «{value}» ({label}) has no value",
            "write the number in its place, or leave the line out if there is none this period",
        ),
    ),
}
