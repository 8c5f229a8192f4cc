"""Sentences of stage 2: values that cannot be read as the model wants them."""

from reportgen.messages.message import Message, Messages, both

VALUES: Messages = {
    "so-khong-doc-duoc": both(
        Message(
            "«{value}» không phải là một số",
            "phần nghìn dùng dấu chấm, phần thập phân dùng dấu phẩy, ví dụ 1.234,56",
        ),
        Message("«{value}» is not a number", "thousands take a dot, decimals a comma: 1.234,56"),
    ),
    "so-rong": both(
        Message("chưa ghi số", "ghi một số, hoặc bỏ cả khóa này"),
        Message("no number is written", "write a number, or leave the key out"),
    ),
    "so-dau-cham": both(
        Message(
            "«{value}» dùng dấu chấm cho phần thập phân",
            "phần thập phân dùng dấu phẩy (12,31), phần nghìn dùng dấu chấm, nhóm ba số (1.234)",
        ),
        Message(
            "«{value}» has a dot before its decimals",
            "decimals take a comma (12,31), groups of three a dot (1.234)",
        ),
    ),
    "so-dau-phay": both(
        Message(
            "«{value}» dùng dấu phẩy cho phần nghìn",
            "phần nghìn dùng dấu chấm, phần thập phân dùng dấu phẩy, ví dụ 1.234,56",
        ),
        Message(
            "«{value}» has commas between thousands",
            "thousands take a dot, decimals a comma: 1.234,56",
        ),
    ),
    "so-dau-cach": both(
        Message(
            "«{value}» có dấu ngăn nhóm không dùng được",
            "viết liền, hoặc ngăn phần nghìn bằng dấu chấm, ví dụ 2.142.500",
        ),
        Message(
            "«{value}» has a separator that is not used here",
            "write the digits together, or put dots between groups of three",
        ),
    ),
    "so-khong-dau": both(
        Message(
            "«{value}» có số 0 thừa ở đầu", "viết 12 thay cho 012; nếu đây là mã thì để trong ô chữ"
        ),
        Message(
            "«{value}» has a needless zero in front",
            "write 12, not 012; a code belongs in a text column",
        ),
    ),
    "so-mu": both(
        Message("«{value}» viết theo số mũ", "viết đủ các chữ số, ví dụ 100.000"),
        Message("«{value}» is written with an exponent", "write all digits: 100.000"),
    ),
    "so-kem-don-vi": both(
        Message(
            "«{value}» có kèm chữ hoặc ký hiệu", "chỉ ghi số; đơn vị tính đã có trong chi-tieu.yaml"
        ),
        Message(
            "«{value}» has letters or signs with the number",
            "write the number alone; its unit stands in chi-tieu.yaml",
        ),
    ),
    "so-qua-dai": both(
        Message("số có quá nhiều chữ số", "kiểm tra lại; tối đa 30 chữ số"),
        Message("the number has too many digits", "at most 30 digits"),
    ),
    "ngay-khong-doc-duoc": both(
        Message(
            "«{value}» không phải là một ngày",
            "viết ngày/tháng/năm, ví dụ 18/6/2024, hoặc 2024-06-18",
        ),
        Message("«{value}» is not a date", "write day/month/year, 18/6/2024, or 2024-06-18"),
    ),
    "ngay-khong-co": both(
        Message("không có ngày «{value}»", "kiểm tra lại ngày và tháng"),
        Message("there is no day «{value}»", "check day and month"),
    ),
    "ngay-thang-truoc": both(
        Message("«{value}» viết tháng trước ngày", "viết ngày trước, tháng sau, ví dụ 18/6/2024"),
        Message("«{value}» has the month before the day", "write the day first: 18/6/2024"),
    ),
    "ngay-nam-la": both(
        Message("năm của «{value}» nằm ngoài khoảng 1930 - 2100", "kiểm tra lại năm"),
        Message("the year of «{value}» is not between 1930 and 2100", "check the year"),
    ),
    "ky-khong-doc-duoc": both(
        Message(
            "«{value}» không phải là một kỳ báo cáo",
            "viết 2024, 2024-H1, 2024-Q1, 2024-9T hoặc 2024-T06",
        ),
        Message("«{value}» is not a period", "write 2024, 2024-H1, 2024-Q1, 2024-9T or 2024-T06"),
    ),
    "ky-khong-co": both(
        Message(
            "không có kỳ «{value}»",
            "nửa năm: H1, H2; quý: Q1 - Q4; tháng: T01 - T12; giai đoạn: 2 đến 30 năm, 2021-2025",
        ),
        Message(
            "there is no period «{value}»",
            "halves H1, H2; quarters Q1 - Q4; months T01 - T12; stages of 2 to 30 years, 2021-2025",
        ),
    ),
    "ky-nam-la": both(
        Message("năm của kỳ «{value}» nằm ngoài khoảng 1930 - 2100", "kiểm tra lại năm"),
        Message("the year of «{value}» is not between 1930 and 2100", "check the year"),
    ),
    "can-so-nguyen": both(
        Message("«{value}» không phải là số nguyên không âm", "ghi số nguyên, ví dụ 977"),
        Message("«{value}» is not a whole number", "write a whole number: 977"),
    ),
    "can-co-khong": both(
        Message("«{value}» không phải là co hoặc khong", "ghi co hoặc khong"),
        Message("«{value}» is neither co nor khong", "write co or khong"),
    ),
    "can-gia-tri": both(
        Message(
            "ở đây cần một giá trị, không phải danh sách hay nhóm khóa",
            "ghi giá trị ngay sau dấu hai chấm",
        ),
        Message("a single value is wanted here", "write the value after the colon"),
    ),
    "can-danh-sach": both(
        Message(
            "ở đây cần một danh sách, không phải «{value}»",
            "mỗi mục một dòng, bắt đầu bằng dấu gạch và dấu cách",
        ),
        Message(
            "a list is wanted here, not «{value}»",
            "one entry a line, each after a dash and a space",
        ),
    ),
    "can-bang-khoa": both(
        Message(
            "ở đây cần các khóa, không phải «{value}»",
            "ghi từng dòng «khóa: giá trị», thụt vào so với dòng trên",
        ),
        Message("keys are wanted here, not «{value}»", "write lines of «key: value», indented"),
    ),
    "gia-tri-la": both(
        Message("«{value}» không nằm trong các giá trị cho phép", "chọn một trong: {allowed}"),
        Message("«{value}» is not among the allowed values", "choose one of: {allowed}"),
    ),
    "ma-sai": both(
        Message(
            "«{value}» không dùng làm mã được",
            "mã chỉ gồm chữ thường không dấu, chữ số, dấu - _ và chấm, tối đa 64 ký tự",
        ),
        Message(
            "«{value}» is no code", "a code has small letters a-z, digits, - and _, at most 64"
        ),
    ),
    "mot-dong": both(
        Message("giá trị này phải nằm trên một dòng", "viết thành một dòng"),
        Message("this value must stand on one line", "write it on one line"),
    ),
    "ngoac-nhon": both(
        Message(
            "dòng này không gắn số liệu, dấu ngoặc nhọn sẽ in nguyên văn: «{value}»",
            "bỏ ngoặc nhọn, hoặc đưa số liệu vào phần lời văn",
        ),
        Message(
            "figures are not bound on this line: «{value}»",
            "leave out the braces, or bind the figure in a text",
        ),
    ),
    "khoa-la-gan-dung": both(
        Message("không có khóa «{value}»", "có phải là «{near}»?"),
        Message("no such key: «{value}»", "did you mean «{near}»?"),
    ),
    "khoa-la": both(
        Message("không có khóa «{value}»", "các khóa dùng được ở đây: {known}"),
        Message("no such key: «{value}»", "keys known here: {known}"),
    ),
    "thieu-khoa": both(
        Message("thiếu khóa «{key}» ({meaning})", "thêm dòng «{key}: …»"),
        Message("the key «{key}» is missing ({meaning})", "add a line «{key}: …»"),
    ),
    "van-rong": both(
        Message("phần lời văn này trống", "ghi nội dung, hoặc bỏ cả khóa"),
        Message("this text is empty", "write it, or leave the key out"),
    ),
    "the-html": both(
        Message(
            "«{value}» là mã HTML, sẽ bị in nguyên văn",
            "chữ đậm viết **đậm**, chữ nghiêng viết *nghiêng*; muốn in dấu < thì viết \\<",
        ),
        Message(
            "«{value}» is HTML, which would be printed as it is",
            "bold is **bold**, italic *italic*; write \\< for a literal <",
        ),
    ),
    "co-chu-la": both(
        Message("không in được cỡ chữ «{value}»", "ghi cỡ chữ từ {least} đến {most}, ví dụ 14"),
        Message("letters of size «{value}» cannot be printed", "write {least} to {most}: 14"),
    ),
    "so-le-qua-nhieu": both(
        Message("«{value}» chữ số thập phân là quá nhiều", "ghi số từ 0 đến {limit}"),
        Message("«{value}» decimals are too many", "write a number from 0 to {limit}"),
    ),
    "mau-hang-so": both(
        Message(
            "mẫu của thể loại này chưa đặt «{value}», hoặc đặt không đúng kiểu",
            'thêm ở đầu mẫu: {{% set ten_loai = "…" %}}, {{% set ky_hieu_loai = "…" %}},'
            ' {{% set danh_so_thuong_le = ["I.", "1."] %}}',
        ),
        Message(
            "the template of this type does not set «{value}», or not as it should",
            'write at its top: {{% set ten_loai = "…" %}}, {{% set ky_hieu_loai = "…" %}},'
            ' {{% set danh_so_thuong_le = ["I.", "1."] %}}',
        ),
    ),
    "mau-ma-hoa": both(
        Message("mẫu không theo mã UTF-8", "lưu lại mẫu theo mã UTF-8"),
        Message("the template is not UTF-8", "save it as UTF-8"),
    ),
    "khoa-la-la-van": both(
        Message(
            "«{value}» không phải là khóa",
            "nếu đây là lời văn có dấu hai chấm thì đặt cả câu trong dấu nháy",
        ),
        Message(
            "«{value}» is not a key",
            "a text with a colon in it goes in quotes",
        ),
    ),
    "dau-sao-le": both(
        Message(
            "dấu ** không thành cặp, sẽ in nguyên văn",
            "chữ đậm viết **như thế này**; muốn in dấu sao thì viết \\*\\*",
        ),
        Message(
            "** is not paired and would be printed",
            "bold is **like this**; \\*\\* prints asterisks",
        ),
    ),
    "dau-sao-dong": both(
        Message("dòng này in nguyên văn, kể cả dấu **: «{value}»", "bỏ các dấu **"),
        Message("this line is printed as it is, ** too: «{value}»", "leave the ** out"),
    ),
    "thieu-gia-tri": both(
        Message("khóa «{key}» ({meaning}) chưa có giá trị", "ghi giá trị sau dấu hai chấm"),
        Message("the key «{key}» ({meaning}) has no value", "write it after the colon"),
    ),
    "bang-trong-chu": both(
        Message(
            "lời văn có bảng kiểu Markdown, sẽ in thành dòng chữ",
            "đưa số liệu vào bang và in ở phu_luc",
        ),
        Message(
            "the text has a Markdown table, which would be printed as a line",
            "put the figures into bang and print them in phu_luc",
        ),
    ),
}
