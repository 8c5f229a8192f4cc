"""Sentences on templates and stylesheets, said to those who change them."""

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
    "css-thieu-goc": both(
        Message(
            "bảng kiểu này thay hẳn bản gốc: mọi kiểu có sẵn của tiêu chuẩn đều mất",
            'thêm dòng đầu: @import url("{value}");',
        ),
        Message(
            "this stylesheet replaces the original: all looks of the standard are lost",
            'begin it with @import url("{value}");',
        ),
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
    "css-lop-thua": both(
        Message(
            "không mẫu nào dùng lớp «{value}»",
            "gần giống: {near}; không dùng thì xóa",
            "không dùng thì xóa",
        ),
        Message(
            "no template uses the class «{value}»",
            "similar: {near}; else delete the rule",
            "delete the rule",
        ),
    ),
    "css-cu-phap": both(
        Message(
            "chỗ này không phải CSS",
            "kiểm tra dấu hai chấm (:), chấm phẩy (;), ngoặc nhọn quanh đây",
        ),
        Message("this is no CSS", "check colons (:), semicolons (;), braces hereabouts"),
    ),
    "css-thieu-ngoac": both(
        Message(
            "quy tắc «{value}» thiếu ngoặc nhọn đóng: mọi quy tắc sau nó mất theo",
            "thêm }} sau khai báo cuối của quy tắc này",
        ),
        Message(
            "the rule «{value}» is not closed: all rules after it are lost",
            "put }} after its last declaration",
        ),
    ),
    "css-thieu-cham-phay": both(
        Message("thiếu dấu chấm phẩy giữa «{value}» và «{next}»", "thêm ; sau «{value}»"),
        Message("no semicolon between «{value}» and «{next}»", "put ; after «{value}»"),
    ),
    "css-import-muon": both(
        Message("@import đứng sau quy tắc khác: bị bỏ qua", "chuyển lên đầu tệp"),
        Message("@import stands after other rules: it is ignored", "move it to the top"),
    ),
    "css-ghi-chu": both(
        Message("CSS không có ghi chú «//»: quy tắc sau đó bị bỏ qua", "viết /* … */"),
        Message("CSS has no «//» comments: the rule after it is ignored", "write /* … */"),
    ),
    "css-bo-chon-la": both(
        Message(
            "bộ chọn «{value}» viết sai hoặc không dùng được: cả quy tắc bị bỏ qua",
            "kiểm tra dấu chấm, dấu phẩy, dấu hai chấm của bộ chọn",
        ),
        Message(
            "the selector «{value}» is wrong or not supported: its rule is ignored",
            "check its dots, commas and colons",
        ),
    ),
    "css-bien-la": both(
        Message(
            "không chỗ nào đặt biến «{value}»: khai báo này bị bỏ qua",
            "gần giống: {near}",
            "đặt biến ấy ở html, hoặc ghi thẳng giá trị",
        ),
        Message(
            "nothing sets «{value}»: this declaration is ignored",
            "similar: {near}",
            "set it at html, or write the value itself",
        ),
    ),
    "css-phong-la": both(
        Message(
            "máy khác có thể không có phông «{value}»: PDF sẽ in bằng phông khác",
            'thêm phông dự phòng có sẵn: …, "Liberation Serif" hoặc "Liberation Sans"',
        ),
        Message(
            "another machine may lack «{value}»: the PDF takes any font then",
            'add one that is always there: …, "Liberation Serif" or "Liberation Sans"',
        ),
    ),
    "css-thuoc-tinh-la": both(
        Message(
            "CSS không có thuộc tính «{value}»",
            "gần giống: {near}",
            "xóa dòng này: bộ dàn trang bỏ qua",
        ),
        Message("CSS has no property «{value}»", "similar: {near}", "delete it: it is ignored"),
    ),
    "css-gia-tri-la": both(
        Message(
            "«{name}» không nhận giá trị «{value}»",
            "gần giống: {near}",
            "kiểm tra cách viết và đơn vị (pt, mm)",
        ),
        Message(
            "«{name}» does not take «{value}»",
            "similar: {near}",
            "check its spelling and unit (pt, mm)",
        ),
    ),
    "css-ten-thieu-nhay": both(
        Message("{name} cần tên trong dấu nháy: «{value}» bị bỏ qua", 'viết {name}: "{value}"'),
        Message("{name} needs quotes: «{value}» is ignored", 'write {name}: "{value}"'),
    ),
    "css-thanh-phan-la": both(
        Message(
            "không quy tắc nào nói về thành phần «{value}»",
            "gần giống: {near}",
            "các thành phần ở templates/README.md",
        ),
        Message(
            "no rule speaks of a component «{value}»",
            "similar: {near}",
            "templates/README.md lists the components",
        ),
    ),
    "css-bien-thua": both(
        Message("biến «{value}» không được dùng ở đâu", "gần giống: {near}"),
        Message("«{value}» is used nowhere", "similar: {near}"),
    ),
    "css-long-sau": both(
        Message(
            "ngoặc lồng nhau quá sâu: bảng kiểu này không đọc được", "bỏ bớt ngoặc ở quanh đây"
        ),
        Message("brackets stand too deep in each other: this is not read", "drop some of them"),
    ),
    "css-don-vi": both(
        Message(
            "«{name}: {value}» không có đơn vị, hay đơn vị đứng rời số: bị bỏ qua",
            "viết liền số với đơn vị: {near}",
        ),
        Message(
            "«{name}: {value}» has no unit, or a space before it: it is ignored",
            "write number and unit together: {near}",
        ),
    ),
    "css-dau-phay": both(
        Message(
            "«{name}: {value}»: CSS viết số lẻ bằng dấu chấm, nên giá trị này bị bỏ qua",
            "viết {name}: {near}",
        ),
        Message(
            "«{name}: {value}»: CSS has a point in decimals, so this is ignored",
            "write {name}: {near}",
        ),
    ),
    "css-luat-la": both(
        Message(
            "bộ dàn trang không có luật «{value}»: cả khối bị bỏ qua", "gần giống: {near}", "bỏ đi"
        ),
        Message(
            "the layout engine has no rule «{value}»: all in it is ignored",
            "similar: {near}",
            "drop it",
        ),
    ),
    "css-media-la": both(
        Message(
            "điều kiện «{value}» không dùng được: mọi quy tắc trong đó bị bỏ qua",
            "chỉ dùng @media print, hoặc không dùng @media",
        ),
        Message(
            "the condition «{value}» is not known: all rules in it are ignored",
            "use @media print alone, or none",
        ),
    ),
    "css-thieu-src": both(
        Message("@font-face không nói tệp phông: bị bỏ qua", "thêm src: url(tệp phông)"),
        Message("@font-face names no file: it is ignored", "add src: url(the file)"),
    ),
    "css-thua-ngoac": both(
        Message("thừa ngoặc nhọn đóng: quy tắc sau nó bị bỏ qua", "bỏ dấu }} này"),
        Message("one brace too many: the rule after it is ignored", "delete this }}"),
    ),
    "css-thua-cham-phay": both(
        Message("thừa dấu chấm phẩy sau }}: quy tắc sau nó bị bỏ qua", "bỏ dấu ; này"),
        Message("a semicolon after }}: the rule after it is ignored", "delete this ;"),
    ),
}
