"""Sentences on templates, said to those who change them."""

from reportgen.messages.message import Message, Messages, both

TEMPLATES: Messages = {
    "khoi-da-co": both(
        Message("tệp này đã viết khối «{value}»", "sửa khối ấy tại chỗ, hoặc xóa nó rồi làm lại"),
        Message("this file writes the block «{value}» already", "change it there, or delete it"),
    ),
    "mau-khong-ke-thua": both(
        Message(
            "mẫu «{value}» không kế thừa mẫu nào: không có khối gốc để đổi",
            "thêm dòng đầu: {{% extends {base} %}}, hoặc sửa thẳng tệp này",
        ),
        Message(
            "the template «{value}» extends none: there is no block to override",
            "begin it with {{% extends {base} %}}, or change this file itself",
        ),
    ),
    "ban-goc-hong": both(
        Message(
            "không đọc được các bản gốc đã ghi nhớ",
            "lấy lại tệp từ bản sao, hoặc ghi nhớ lại: reportgen template diff --remember",
        ),
        Message(
            "the originals that were kept cannot be read",
            "restore the file, or keep them again: reportgen template diff --remember",
        ),
    ),
    "mau-ten-la": both(
        Message(
            "không có tên «{value}» ở chỗ này",
            "gần giống: {near}; mọi tên ở docs/mau-tham-chieu.md",
            "mọi tên ở docs/mau-tham-chieu.md",
        ),
        Message(
            "nothing is called «{value}» here",
            "similar: {near}; docs/mau-tham-chieu.md lists all names",
            "docs/mau-tham-chieu.md lists all names",
        ),
    ),
    "mau-macro-chua-nhap": both(
        Message(
            "macro «{value}» có ở «{file}», nhưng mẫu này chưa nhập",
            'thêm dòng: {{% from "{file}" import {value} %}}',
        ),
        Message(
            "the macro «{value}» of «{file}» is not imported here",
            'add the line: {{% from "{file}" import {value} %}}',
        ),
    ),
    "mau-ngoac-don": both(
        Message("«{value}» in ra nguyên văn: mẫu cần hai ngoặc liền nhau", "viết {right}"),
        Message("«{value}» is printed as it stands: templates need double braces", "write {right}"),
    ),
    "mau-super": both(
        Message("«super» thiếu (): khối gốc không in ra", "viết {{{{ super() }}}}"),
        Message("«super» lacks (): the original block is not printed", "write {{{{ super() }}}}"),
    ),
    "mau-so-sanh-la": both(
        Message(
            "«{path}» không bao giờ là «{value}»",
            "gần giống: {near}",
            "chỉ là một trong: {known}",
        ),
        Message(
            "«{path}» is never «{value}»",
            "similar: {near}",
            "it is one of {known}",
        ),
    ),
    "mau-khoa-la": both(
        Message(
            "«{holder}» không có khóa «{value}»",
            "gần giống: {near}",
            "mọi khóa ở docs/mau-tham-chieu.md",
        ),
        Message(
            "«{holder}» has no key «{value}»",
            "similar: {near}",
            "docs/mau-tham-chieu.md lists all keys",
        ),
    ),
    "mau-bo-loc-la": both(
        Message(
            "không có bộ lọc «{value}»", "gần giống: {near}", "mọi bộ lọc ở docs/mau-tham-chieu.md"
        ),
        Message(
            "there is no filter «{value}»",
            "similar: {near}",
            "docs/mau-tham-chieu.md lists all filters",
        ),
    ),
    "mau-phep-thu-la": both(
        Message(
            "không có phép thử «is {value}»",
            "gần giống: {near}",
            "dùng defined, none, string, number … của Jinja",
        ),
        Message(
            "there is no test «is {value}»",
            "similar: {near}",
            "use defined, none, string, number … of Jinja",
        ),
    ),
    "mau-nhap-la": both(
        Message(
            "«{file}» không có macro «{value}»",
            "gần giống: {near}",
            "kiểm tra tên macro trong tệp ấy",
        ),
        Message(
            "«{file}» has no macro «{value}»",
            "similar: {near}",
            "check the names of macros in that file",
        ),
    ),
    "mau-nhap-thieu-ngu-canh": both(
        Message(
            "«{file}» dùng {names}, nhưng nhập thiếu «with context» nên không thấy",
            "thêm «with context» vào cuối dòng import",
        ),
        Message(
            "«{file}» uses {names}, which it does not see: the import lacks «with context»",
            "end the import with «with context»",
        ),
    ),
    "mau-khoi-la": both(
        Message(
            "không mẫu nào được kế thừa có khối «{value}»: khối này không bao giờ in ra",
            "gần giống: {near}",
            "mọi khối ở docs/mau-tham-chieu.md",
        ),
        Message(
            "no template that is extended has a block «{value}»: this one is never printed",
            "similar: {near}",
            "docs/mau-tham-chieu.md lists all blocks",
        ),
    ),
    "mau-ngoai-khoi": both(
        Message(
            "chữ «{value}» đứng ngoài mọi khối của mẫu kế thừa: không in ra",
            "đưa vào một khối: {{% block … %}} … {{% endblock %}}",
        ),
        Message(
            "«{value}» stands outside the blocks of a template that extends: it is not printed",
            "put it into a block: {{% block … %}} … {{% endblock %}}",
        ),
    ),
    "mau-thieu-extends": both(
        Message(
            "mẫu không kế thừa mẫu nào: văn bản không có đầu trang, thể thức, chữ ký",
            "thêm dòng đầu: {{% extends {base} %}}",
        ),
        Message(
            "the template extends none: the document has no head, layout, signature",
            "begin it with {{% extends {base} %}}",
        ),
    ),
    "mau-vong-tron": both(
        Message(
            "mẫu kế thừa «{value}», tức là chính nó: không bao giờ dàn xong",
            'kế thừa bản gốc: {{% extends "{original}" %}}',
        ),
        Message(
            "the template extends «{value}», which is itself: it never ends",
            'extend the original: {{% extends "{original}" %}}',
        ),
    ),
    "mau-goi-vong": both(
        Message(
            "mẫu này quay về chính nó: {value}; không bao giờ dàn xong",
            'bỏ một trong các dòng extends, include, import ấy; gọi bản có sẵn thì ghi "goc/…"',
        ),
        Message(
            "this template leads back to itself: {value}; it never ends",
            'drop one of these lines of extends, include, import; name a shipped file "goc/…"',
        ),
    ),
    "mau-khoi-hai-lan": both(
        Message("khối «{value}» đã viết ở dòng {first}", "gộp hai khối làm một, hoặc xóa một khối"),
        Message("the block «{value}» stands at line {first} already", "make one of both"),
    ),
    "mau-tep-tam": both(
        Message(
            "«{value}» là tệp tạm của chương trình soạn thảo: không được đọc",
            "đóng tệp đang mở, rồi xóa tệp tạm",
        ),
        Message("«{value}» is a temporary file of an editor: it is not read", "delete it"),
    ),
    "mau-sai-cho": both(
        Message("«{value}» đặt sai chỗ hoặc sai tên: không được đọc", "chuyển thành {right}"),
        Message("«{value}» has a wrong place or name: it is not read", "move it to {right}"),
    ),
    "mau-tham-so-la": both(
        Message("macro «{macro}» không có tham số «{value}»", "gần giống: {near}", "có: {known}"),
        Message("the macro «{macro}» has no «{value}»", "similar: {near}", "it has {known}"),
    ),
    "mau-thua-tham-so": both(
        Message("macro «{macro}» nhận {most} giá trị, ở đây ghi {count}", "chỉ ghi: {known}"),
        Message("the macro «{macro}» takes {most} values, here are {count}", "give {known}"),
    ),
    "mau-thieu-tham-so": both(
        Message("gọi macro «{macro}» thiếu giá trị: {lacking}", "thêm {lacking} vào lời gọi"),
        Message("this call of «{macro}» lacks {lacking}", "add {lacking} to the call"),
    ),
    "mau-loc-tham-so": both(
        Message("bộ lọc «{value}» không nhận giá trị như thế", "trong ngoặc ghi: {known}"),
        Message("the filter «{value}» does not take such values", "in brackets give: {known}"),
    ),
    "mau-macro-thua": both(
        Message("macro «{value}» không được dùng ở đâu", "xóa macro, hoặc gọi nó"),
        Message("the macro «{value}» is used nowhere", "delete it, or call it"),
    ),
    "mau-dat-thua": both(
        Message("«{value}» được đặt mà không được dùng", "xóa dòng set, hoặc kiểm tra tên"),
        Message("«{value}» is set and never used", "delete the set, or check the name"),
    ),
    "mau-nhap-thua": both(
        Message("«{value}» được nhập mà không được dùng", "bỏ tên ấy khỏi dòng import"),
        Message("«{value}» is imported and never used", "take it out of the import"),
    ),
    "mau-chu-cung": both(
        Message(
            "chữ «{value}» được gõ thẳng vào mẫu, trong khi dữ liệu có sẵn",
            "thay bằng {{{{ {field} }}}}",
        ),
        Message(
            "«{value}» is typed into the template, though the data have it",
            "write {{{{ {field} }}}} instead",
        ),
    ),
    "mau-lop-la": both(
        Message(
            "không bảng kiểu, quy tắc nào biết lớp «{value}»",
            "gần giống: {near}",
            "thêm lớp ấy vào style.css, hoặc bỏ",
        ),
        Message(
            "no stylesheet and no rule knows the class «{value}»",
            "similar: {near}",
            "give the class a rule in style.css, or leave it out",
        ),
    ),
}
