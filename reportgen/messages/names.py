"""Sentences of stages 2 and 3: names and bindings that point to nothing, items at odds."""

from reportgen.messages.message import Message, Messages, both

NAMES: Messages = {
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
    "nguoi-ky-khac-rong": both(
        Message(
            "«nguoi_ky_khac» không có ai", "ghi mã hoặc tên những người ký khác, hoặc bỏ khóa ấy"
        ),
        Message("«nguoi_ky_khac» names nobody", "name the other signers, or leave the key out"),
    ),
    "ban-sao-thieu-nguoi-ky": both(
        Message(
            "bản sao chưa có người ký",
            "thêm «nguoi_ky: …» vào ban_sao, mã người ký trong don-vi.yaml",
        ),
        Message("the copy has no signer", "add «nguoi_ky: …» to ban_sao"),
    ),
    "mat-khong-cho-phep": both(
        Message(
            "văn bản mật không soạn thảo trên máy thường",
            "dùng máy dành cho văn bản mật; máy ấy ghi cho_phep_mat: co ở cai_dat của đơn vị",
        ),
        Message(
            "secret documents are not made on ordinary machines",
            "use a machine meant for them; there the unit's cai_dat says cho_phep_mat: co",
        ),
    ),
    "du-thao-co-so": both(
        Message(
            "bản dự thảo đã có số {value}", "bỏ du_thao khi đã ban hành, hoặc bỏ so khi còn dự thảo"
        ),
        Message(
            "a draft that has the number {value}",
            "leave du_thao out once it is issued, or so as long as it is a draft",
        ),
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
    "chi-tieu-khong-bang": both(
        Message("chi_tieu chỉ dùng cùng bang: chi_tieu", "thêm dòng «bang: chi_tieu»"),
        Message("chi_tieu is used with bang: chi_tieu only", "add a line «bang: chi_tieu»"),
    ),
    "khi-khong-bang": both(
        Message("khi chỉ dùng cho chỉ tiêu tính từ một bảng", "bỏ khi, hoặc thêm dem, tong …"),
        Message("khi is for indicators computed from a table", "leave it out, or add dem, tong …"),
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
    "ky-trung": both(
        Message("có hai tệp cùng ghi kỳ «{value}»: {other}", "giữ lại một tệp"),
        Message("two files are of the period «{value}»: {other}", "keep one"),
    ),
    "ky-khac-co-loi": both(
        Message(
            "tệp kỳ khác của đơn vị có lỗi: {value}; số kỳ trước, cùng kỳ lấy từ đó không có",
            "sửa tệp ấy trước (reportgen check); tệp không dùng nữa thì bỏ ra khỏi thư mục",
        ),
        Message(
            "another period file of the unit has errors: {value}; its figures are not there",
            "mend it first (reportgen check), or take it out of the folder if it is out of use",
        ),
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
        Message("không có định dạng như trong «{value}»", "gần nhất: {known}"),
        Message("no such format as in «{value}»", "nearest: {known}"),
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
            "«{value}»: «{label}» chưa có kế hoạch",
            "ghi ke_hoach ở so_lieu, hoặc theo năm ở chi-tieu.yaml",
        ),
        Message(
            "«{value}»: «{label}» has no plan",
            "write ke_hoach in so_lieu, or by year in chi-tieu.yaml",
        ),
    ),
    "rang-buoc-thieu-ky-truoc": both(
        Message(
            "«{value}»: không có giá trị kỳ trước của «{label}»",
            "thêm tệp của kỳ trước (hoặc các kỳ suy ra nó) vào cùng thư mục, hoặc bỏ phần so sánh",
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
    "chot-ngoai-ky": both(
        Message("ngày chốt số liệu {value} nằm ngoài {period}", "kiểm tra lại chot_so_lieu và ky"),
        Message(
            "the day {value} that the figures stand for is not in {period}",
            "check chot_so_lieu and ky",
        ),
    ),
    "ngay-truoc-ky": both(
        Message("văn bản đề ngày {value}, trước khi {period} bắt đầu", "kiểm tra lại ngay và ky"),
        Message("the document is dated {value}, before {period} begins", "check ngay and ky"),
    ),
    "thanh-vien-lap": both(
        Message("«{value}» có hai dòng trong bảng", "xóa một dòng, hoặc sửa tên"),
        Message("«{value}» has two rows in the table", "delete one, or correct the name"),
    ),
    "gia-tri-kho-tin": both(
        Message(
            "giá trị {value} khó tin đối với cột này",
            "kiểm tra lại: số đếm không âm, tỷ lệ từ 0 đến 100",
        ),
        Message(
            "{value} is hardly right in this column",
            "counts are not negative, shares lie between 0 and 100",
        ),
    ),
    "thieu-thanh-phan": both(
        Message("văn bản chưa có {key}", "bổ sung trước khi ban hành"),
        Message("the document has no {key}", "add it before it is issued"),
    ),
    "nam-khac-ngay": both(
        Message("nam ghi {value}, khác năm của ngày ban hành {day}", "bỏ nam; năm in theo ngay"),
        Message("nam says {value}, the date is {day}", "leave nam out; the date is printed"),
    ),
    "phu-luc-rong": both(
        Message("phụ lục «{value}» không có gì để in", "thêm bang, noi_dung hoặc ghi_chu"),
        Message("the annex «{value}» is empty", "add bang, noi_dung or ghi_chu"),
    ),
    "ban-sao-du-thao": both(
        Message(
            "bản sao của văn bản chưa ban hành (dự thảo, hoặc chưa có số)",
            "bỏ ban_sao, hoặc ghi so của văn bản và bỏ du_thao",
        ),
        Message(
            "a copy of what is not issued yet (a draft, or without a number)",
            "leave ban_sao out, or write the document's so and leave du_thao out",
        ),
    ),
    "ban-sao-truoc": both(
        Message(
            "bản sao đề ngày {value}, trước ngày ban hành {day}", "kiểm tra lại ngay của ban_sao"
        ),
        Message("the copy is dated {value}, before the document ({day})", "check ban_sao's ngay"),
    ),
    "it-nhat-mot": both(
        Message("«{value}» đếm từ 1, không thể là 0", "ghi số từ 1, hoặc bỏ khóa ấy"),
        Message("«{value}» counts from 1", "write a number from 1, or leave the key out"),
    ),
    "lien-he-dai": both(
        Message(
            "lien_he dài chừng {value} dòng, chân trang có chỗ cho {limit}",
            "rút gọn: địa chỉ, điện thoại, thư điện tử",
        ),
        Message(
            "lien_he takes about {value} lines, the foot of a page has room for {limit}",
            "shorten it: address, telephone, e-mail",
        ),
    ),
    "thieu-ten-co-quan": both(
        Message(
            "co_quan khác sổ đơn vị, còn trong câu văn vẫn in «{value}»",
            "thêm «ten_co_quan: …», tên cơ quan viết như trong câu",
        ),
        Message(
            "co_quan is another than the unit's, but sentences still print «{value}»",
            "add «ten_co_quan: …», the name as in a sentence",
        ),
    ),
    "so-van-ban-khong": both(
        Message("số văn bản không thể là 0", "ghi số từ 1; chưa có số thì bỏ khóa so"),
        Message(
            "a document's number cannot be 0", "write a number from 1, or leave the key so out"
        ),
    ),
}
