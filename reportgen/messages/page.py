"""Sentences on the page that a template and its stylesheets make: what is refused or ignored."""

from reportgen.messages.message import Message, Messages, both

PAGE: Messages = {
    "lien-ket-la": both(
        Message(
            "liên kết «{value}» không dẫn đến chỗ nào trong văn bản, cũng không phải "
            "địa chỉ được phép",
            "ghi #id của một phần tử có trong văn bản, hoặc địa chỉ http://, https://, mailto:",
        ),
        Message(
            "the link «{value}» leads to no place in the document, nor to an address "
            "that is allowed",
            "write #id of an element of the document, or an http://, https:// or mailto: address",
        ),
    ),
    "trang-vo-ly": both(
        Message(
            "trang có «{value}» không có chỗ cho chữ, hoặc lớn hơn khổ giấy của Word",
            "sửa size, margin của @page: chỗ cho chữ rộng và cao ít nhất 25,4 mm, tờ giấy không "
            "quá 558,8 mm mỗi chiều",
        ),
        Message(
            "a page of «{value}» has no room for text, or is larger than a sheet of Word",
            "correct size and margin of @page: at least 25.4 mm for text in both directions, a "
            "sheet of at most 558.8 mm",
        ),
    ),
    "css-ma-hoa": both(
        Message("bảng kiểu không theo mã UTF-8: {value}", "lưu lại tệp ấy theo mã UTF-8"),
        Message("the stylesheet is not UTF-8: {value}", "save it as UTF-8"),
    ),
    "bang-qua-rong": both(
        Message(
            "colspan, span «{value}» rộng hơn mọi bảng: Word có nhiều nhất 63 cột",
            "ghi số cột có thật của bảng",
        ),
        Message(
            "colspan or span «{value}» is wider than any table: Word has at most 63 columns",
            "write the number of columns that the table has",
        ),
    ),
    "hinh-khong-ve-duoc": both(
        Message(
            "không vẽ được hình SVG «{value}»",
            "xem các phần tử của hình: <use> có dẫn vòng về chính nó không, số đo có đúng không",
        ),
        Message(
            "the SVG picture «{value}» cannot be drawn",
            "look at its elements: does a <use> lead back to itself, are the measures right?",
        ),
    ),
    "tai-nguyen-la": both(
        Message(
            "mẫu gọi một tệp ngoài thư mục mẫu, hoặc không có: {value}",
            "chỉ dùng tệp nằm trong thư mục mẫu",
        ),
        Message(
            "the template asks for a file outside its folders, or missing: {value}",
            "use files of the template folders only",
        ),
    ),
    "mau-canh-bao": both(
        Message("bộ dàn trang báo: {value}", "kiểm tra mẫu và style.css"),
        Message("the layout engine says: {value}", "check the template and style.css"),
    ),
    "css-chua-lam-duoc": both(
        Message("bộ dàn trang chưa làm được «{value}»: bị bỏ qua", "xóa khai báo này"),
        Message("the layout engine cannot do «{value}» yet: it is ignored", "delete it"),
    ),
    "css-bo-qua": both(
        Message("CSS «{value}» bị bỏ qua: {why}", "kiểm tra tên thuộc tính và giá trị"),
        Message("the CSS «{value}» is ignored: {why}", "check property and value"),
    ),
}
