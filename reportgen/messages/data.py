"""Sentences of stages 2 and 3: values, names and bindings in the data."""

from reportgen.messages.message import Message, Messages, both

DATA: Messages = {
    # Stage load: the file and its bytes.
    # Stage load: letters.
    # Stage load: limits.
    # Stage load: YAML that a data file must not use.
    # Stage load: slips between braces.
    # Stage load: slips of syntax.
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
        Message("không có kỳ «{value}»", "nửa năm: H1, H2; quý: Q1 - Q4; tháng: T01 - T12"),
        Message(
            "there is no period «{value}»", "halves H1, H2; quarters Q1 - Q4; months T01 - T12"
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
            "mã chỉ gồm chữ thường không dấu, chữ số, dấu - và _, tối đa 64 ký tự",
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
    "don-vi-la": both(
        Message("không có đơn vị «{value}» trong don-vi.yaml", "các đơn vị có: {known}"),
        Message("no unit «{value}» in don-vi.yaml", "there are: {known}"),
    ),
    "chi-tieu-la": both(
        Message("không có chỉ tiêu «{value}» trong chi-tieu.yaml", "gần nhất: {known}"),
        Message("no indicator «{value}» in chi-tieu.yaml", "nearest: {known}"),
    ),
    "bang-la": both(
        Message("không có bảng «{value}»", "các bảng có: {known}"),
        Message("no table «{value}»", "there are: {known}"),
    ),
    "cot-la": both(
        Message(
            "không có cột «{value}», hoặc cột không đúng kiểu cho phép tính này",
            "các cột dùng được: {known}",
        ),
        Message(
            "no column «{value}», or not of the type that this needs", "usable columns: {known}"
        ),
    ),
    "phan-la": both(
        Message("không có phần nội dung «{value}»", "gần nhất: {known}"),
        Message("no part of the content is called «{value}»", "nearest: {known}"),
    ),
    "the-loai-la": both(
        Message("không có thể loại «{value}»", "các thể loại có: {known}"),
        Message("no document type «{value}»", "there are: {known}"),
    ),
    "nguoi-ky-la": both(
        Message("không có người ký «{value}» trong sổ đơn vị", "những người ký có: {known}"),
        Message("no signer «{value}» in the unit's register", "there are: {known}"),
    ),
    "thieu-nguoi-ky": both(
        Message("văn bản chưa có người ký", "thêm «nguoi_ky: …», mã người ký trong don-vi.yaml"),
        Message("the document has no signer", "add «nguoi_ky: …», a signer's key in don-vi.yaml"),
    ),
    "chi-tieu-tinh-san": both(
        Message(
            "chỉ tiêu «{value}» được tính, không ghi giá trị thực hiện",
            "bỏ thuc_hien; giá trị lấy từ công thức trong chi-tieu.yaml",
        ),
        Message(
            "the indicator «{value}» is computed and cannot be typed",
            "leave out thuc_hien; chi-tieu.yaml has its formula",
        ),
    ),
    "hai-phep-tinh": both(
        Message("một chỉ tiêu chỉ có một phép tính, ở đây có: {value}", "giữ lại một"),
        Message("an indicator has one formula, here are: {value}", "keep one"),
    ),
    "ty-le-hai-ve": both(
        Message("ty_le cần đúng hai chỉ tiêu: tử số và mẫu số", "viết ty_le: [tử, mẫu]"),
        Message("ty_le takes two indicators", "write ty_le: [part, whole]"),
    ),
    "ty-le-cua-ty-le": both(
        Message("«{value}» cũng là tỷ lệ; không tính tỷ lệ của tỷ lệ", "dùng các chỉ tiêu gốc"),
        Message("«{value}» is itself a ratio", "use the indicators beneath it"),
    ),
    "chi-tieu-khong-bang": both(
        Message("chi_tieu chỉ dùng cùng bang: chi_tieu", "thêm dòng «bang: chi_tieu»"),
        Message("chi_tieu is used with bang: chi_tieu only", "add a line «bang: chi_tieu»"),
    ),
    "khi-khong-bang": both(
        Message("khi chỉ dùng cho chỉ tiêu tính từ một bảng", "bỏ khi, hoặc thêm dem, tong …"),
        Message("khi is for indicators computed from a table", "leave it out, or add dem, tong …"),
    ),
    "co-chu-la": both(
        Message("không in được cỡ chữ «{value}»", "ghi cỡ chữ từ {least} đến {most}, ví dụ 14"),
        Message("letters of size «{value}» cannot be printed", "write {least} to {most}: 14"),
    ),
    "so-le-qua-nhieu": both(
        Message("«{value}» chữ số thập phân là quá nhiều", "ghi số từ 0 đến {limit}"),
        Message("«{value}» decimals are too many", "write a number from 0 to {limit}"),
    ),
    "muc-rong": both(
        Message("mục này không có nội dung nào", "ghi tieu_de, noi_dung, muc, doan hoặc gom"),
        Message("this item has no content", "write tieu_de, noi_dung, muc, doan or gom"),
    ),
    "doan-di-kem": both(
        Message("«doan» đứng một mình, không đi cùng: {value}", "tách thành hai mục"),
        Message("«doan» stands alone, not beside: {value}", "make it two items"),
    ),
    "viec-dau-moi": both(
        Message(
            "dau_moi và viec phải đi cùng nhau, và không có noi_dung hay muc",
            "ghi cả hai: {{dau_moi: …, viec: …}}",
        ),
        Message(
            "dau_moi and viec go together, without noi_dung or muc",
            "write both: {{dau_moi: …, viec: …}}",
        ),
    ),
    "rang-buoc-sai": both(
        Message(
            "«{value}» không phải là cách gắn số liệu",
            "viết {{ten_so_lieu}} hoặc {{ten_so_lieu:dinh_dang}}; muốn in dấu ngoặc thì viết \\{{",
        ),
        Message(
            "«{value}» is not a binding",
            "write {{name}} or {{name:format}}; \\{{ is a literal brace",
        ),
    ),
    "rang-buoc-la": both(
        Message("không có số liệu nào tên như trong «{value}»", "gần nhất: {near}"),
        Message("nothing is called as in «{value}»", "nearest: {near}"),
    ),
    "dinh-dang-la": both(
        Message("không có định dạng như trong «{value}»", "các định dạng có: {known}"),
        Message("no such format as in «{value}»", "there are: {known}"),
    ),
    "rang-buoc-thieu-gia-tri": both(
        Message(
            "«{value}»: kỳ này chưa có giá trị của «{label}»",
            "ghi giá trị vào so_lieu, hoặc ghi bảng mà chỉ tiêu tính từ đó",
        ),
        Message(
            "«{value}»: «{label}» has no value in this period",
            "write it in so_lieu, or the table that it is computed from",
        ),
    ),
    "rang-buoc-thieu-ke-hoach": both(
        Message(
            "«{value}»: «{label}» chưa có kế hoạch (hoặc kế hoạch bằng 0)",
            "ghi ke_hoach trong so_lieu",
        ),
        Message("«{value}»: «{label}» has no plan, or a plan of 0", "write ke_hoach in so_lieu"),
    ),
    "rang-buoc-thieu-ky-truoc": both(
        Message(
            "«{value}»: không có giá trị kỳ trước của «{label}»",
            "thêm tệp của kỳ trước vào cùng thư mục, hoặc bỏ phần so sánh",
        ),
        Message(
            "«{value}»: no value of the period before for «{label}»",
            "add the file of that period beside this one",
        ),
    ),
    "rang-buoc-thieu-cung-ky": both(
        Message(
            "«{value}»: không có giá trị cùng kỳ năm trước của «{label}»",
            "thêm tệp của cùng kỳ năm trước vào cùng thư mục, hoặc bỏ phần so sánh",
        ),
        Message(
            "«{value}»: no value of the same period last year for «{label}»",
            "add the file of that period beside this one",
        ),
    ),
    "ky-trung": both(
        Message("có hai tệp cùng ghi kỳ «{value}»: {other}", "giữ lại một tệp"),
        Message("two files are of the period «{value}»: {other}", "keep one"),
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
    "muc-co-dau": both(
        Message(
            "mục này được đánh số mà lại mở đầu bằng «{value}»",
            'bỏ dấu ấy; số riêng thì ghi so: "…"; nếu đó là chữ thì viết \\ phía trước',
        ),
        Message(
            "this numbered item begins with a mark of its own, «{value}»",
            'leave it out, or write so: "…" for a number of its own, or \\ before it',
        ),
    ),
}
