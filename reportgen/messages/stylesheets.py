"""Sentences on stylesheets, said to those who change them."""

from reportgen.messages.message import Message, Messages, both

STYLESHEETS: Messages = {
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
    "css-chon-khong-co": both(
        Message(
            "không mẫu nào có phần tử «{value}»: quy tắc này không có tác dụng",
            "lớp thì có dấu chấm ở trước: {near}",
            "lớp thì viết dấu chấm ở trước; không dùng thì xóa",
        ),
        Message(
            "no template has an element «{value}»: this rule does nothing",
            "a class begins with a point: {near}",
            "a class begins with a point; delete what is not used",
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
