"""Sentences on what keeps a template from being read or printed as a page."""

from reportgen.messages.message import Message, Messages, both

SYNTAX: Messages = {
    "mau-chua-dong": both(
        Message("«{opened}» mở ở đây mà đến hết tệp chưa đóng", "viết {{% {end} %}} ở chỗ nó hết"),
        Message("«{opened}» is not closed up to the end", "write {{% {end} %}} where it ends"),
    ),
    "mau-dong-lech": both(
        Message(
            "đến thẻ «{value}» mà «{opened}» mở ở dòng {line} chưa đóng",
            "viết {{% {end} %}} trước thẻ này",
        ),
        Message(
            "«{value}» stands where «{opened}» of line {line} is not closed yet",
            "write {{% {end} %}} before this tag",
        ),
    ),
    "mau-dong-thua": both(
        Message(
            "thẻ «{value}» không thuộc thẻ nào đang mở",
            "xóa thẻ này, hoặc viết {{% {opener} … %}} trước nó",
        ),
        Message(
            "«{value}» belongs to no tag that is open",
            "delete it, or write {{% {opener} … %}} before it",
        ),
    ),
    "mau-the-dong-la": both(
        Message(
            "không có thẻ «{value}»; «{opened}» mở ở dòng {line} đang chờ đóng",
            "viết {{% {end} %}} thay cho thẻ này",
        ),
        Message(
            "there is no tag «{value}»; «{opened}» of line {line} waits to be closed",
            "write {{% {end} %}} instead",
        ),
    ),
    "mau-the-la": both(
        Message("không có thẻ «{value}»", "sửa tên thẻ; tên gần giống: {near}"),
        Message("there is no tag «{value}»", "correct its name; similar: {near}"),
    ),
    "mau-ngoac-chua-dong": both(
        Message("«{value}» mở ở đây mà chưa có «{closer}» đóng lại", "viết {closer} ở chỗ nó hết"),
        Message("«{value}» is not closed by «{closer}»", "write {closer} where it ends"),
    ),
    "mau-nhay-cong": both(
        Message(
            "dấu nháy cong «{value}» không dùng được trong thẻ của mẫu",
            "gõ dấu nháy thẳng \" hoặc '; tắt tự đổi dấu nháy của trình soạn thảo",
        ),
        Message(
            "the curly quotation mark «{value}» cannot be used in a tag",
            "type a straight \" or '; switch off smart quotes in the editor",
        ),
    ),
    "mau-nhay-chua-dong": both(
        Message("dấu nháy {value} mở ở đây chưa đóng", "gõ thêm {value} ở cuối chữ ấy"),
        Message("the quotation mark {value} is not closed", "type {value} at the end of that text"),
    ),
    "mau-ky-tu-la": both(
        Message(
            "ký tự «{value}» không dùng được trong thẻ của mẫu",
            "xóa nó; chữ để in thì đặt trong dấu nháy thẳng hoặc ngoài thẻ",
        ),
        Message(
            "«{value}» cannot be used in a tag",
            "delete it; words to print stand in straight quotes or outside of the tag",
        ),
    ),
    "mau-long-sau": both(
        Message(
            "các thẻ lồng nhau quá sâu: không đọc được mẫu",
            "tách phần bên trong thành macro hoặc tệp riêng",
        ),
        Message(
            "tags stand too deep in each other: the template cannot be read",
            "put what is inside into a macro or a file of its own",
        ),
    ),
    "mau-mot-bang": both(
        Message("một dấu = không so sánh được", "viết == khi hỏi có bằng nhau không"),
        Message("one = compares nothing", "write == to ask whether two are equal"),
    ),
    "mau-else-if": both(
        Message("mẫu không có thẻ «else if»", "viết {{% elif … %}}"),
        Message("templates have no «else if»", "write {{% elif … %}}"),
    ),
    "mau-ten-gach": both(
        Message("tên «{value}» có gạch nối", "viết gạch dưới: {right}"),
        Message("the name «{value}» has a hyphen", "write an underscore: {right}"),
    ),
    "mau-sau-cham": both(
        Message("sau dấu chấm này không có tên khóa", "viết tên khóa, hoặc xóa dấu chấm"),
        Message("no key comes after this point", "write the key, or delete the point"),
    ),
    "mau-ngoac-thua": both(
        Message("«{value}» không đóng ngoặc nào", "xóa nó, hoặc mở ngoặc ở chỗ bắt đầu"),
        Message("«{value}» closes no bracket", "delete it, or open one where it begins"),
    ),
    "mau-ngoac-ba": both(
        Message("ba dấu ngoặc liền nhau: thẻ chỉ có hai", "viết {{{{ … }}}}"),
        Message("three braces in a row: a tag has two", "write {{{{ … }}}}"),
    ),
    "mau-phep-logic": both(
        Message("«{value}» không phải phép nối của mẫu", "viết {right}"),
        Message("«{value}» is no operator of templates", "write {right}"),
    ),
    "mau-the-thieu": both(
        Message("thẻ «{value}» viết chưa đủ", "viết theo dạng: {right}"),
        Message("the tag «{value}» lacks something", "write it like this: {right}"),
    ),
    "mau-thieu-gia-tri": both(
        Message(
            "thẻ kết thúc ở đây mà còn thiếu một tên hoặc giá trị",
            "viết thêm trước dấu đóng, hoặc xóa phần dở dang",
        ),
        Message(
            "the tag ends here, though a name or value is missing",
            "write it before the end, or delete what is begun",
        ),
    ),
    "mau-tu-thua": both(
        Message(
            "«{value}» đứng sau «{before}» mà không có gì nối",
            "tên không có khoảng trắng, viết {near}; nếu không thì xóa «{value}»",
            "xóa «{value}», hoặc viết phép nối trước nó (and, or, |, ~)",
        ),
        Message(
            "nothing joins «{value}» to «{before}»",
            "names have no blanks, write {near}; else delete «{value}»",
            "delete «{value}», or write what joins it (and, or, |, ~)",
        ),
    ),
    "mau-tu-ke-thua": both(
        Message(
            "mẫu kế thừa chính nó: «{value}» là tên của tệp này",
            "viết {{% extends {base} %}}",
        ),
        Message(
            "the template extends itself: «{value}» is its own name",
            "write {{% extends {base} %}}",
        ),
    ),
    "mau-thieu-trang": both(
        Message(
            "mẫu không kế thừa trang nào, và chưa đặt {value}",
            "viết trước hết {{% extends trang %}}, rồi đặt {value}; nội dung vào"
            " {{% block bo_cuc %}}",
        ),
        Message(
            "the template extends no page, and does not set {value}",
            "write {{% extends trang %}} first, then set {value}; the content goes into"
            " {{% block bo_cuc %}}",
        ),
    ),
}
