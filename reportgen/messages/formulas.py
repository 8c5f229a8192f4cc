"""Sentences about formulas of the catalogue."""

from reportgen.messages.message import Message, Messages, both

FORMULAS: Messages = {
    "cong-thuc-rong": both(
        Message("chưa ghi công thức", "ghi công thức, ví dụ phan_tram(a; b), hoặc bỏ cả khóa này"),
        Message("no formula is written", "write one: phan_tram(a; b), or leave the key out"),
    ),
    "cong-thuc-dai": both(
        Message(
            "công thức dài {value} ký tự, quá {limit}",
            "tách thành vài chỉ tiêu, hoặc tính từ một bảng: tong(bang.cot)",
        ),
        Message(
            "a formula of {value} letters, more than {limit}",
            "make several indicators of it, or sum a table: tong(bang.cot)",
        ),
    ),
    "cong-thuc-sau": both(
        Message(
            "công thức lồng nhau hoặc nối nhau quá {limit} bậc",
            "tách thành vài chỉ tiêu, hoặc tính từ một bảng: tong(bang.cot)",
        ),
        Message(
            "a formula of more than {limit} levels",
            "make several indicators of it, or sum a table: tong(bang.cot)",
        ),
    ),
    "cong-thuc-do-dang": both(
        Message("công thức chưa viết hết", "ghi thêm một số, một chỉ tiêu hoặc một hàm ở cuối"),
        Message("the formula is not finished", "a number, an indicator or a function is wanted"),
    ),
    "dau-bang-dau": both(
        Message("công thức không bắt đầu bằng dấu «{value}»", "bỏ dấu bằng ở đầu"),
        Message("a formula does not begin with «{value}»", "leave it out"),
    ),
    "dau-la": both(
        Message(
            "«{value}» không dùng trong công thức",
            "chỉ dùng + - * / = <> < <= > >= ( ) ; và va, hoac, khong",
        ),
        Message(
            "«{value}» is not used in formulas",
            "use + - * / = <> < <= > >= ( ) ; and va, hoac, khong",
        ),
    ),
    "dau-la-gan-dung": both(
        Message("«{value}» không dùng trong công thức", "viết {near}"),
        Message("«{value}» is not used in formulas", "write {near}"),
    ),
    "nhay-khong-dong": both(
        Message("dấu nháy {value} không có dấu đóng", 'chữ đặt trong nháy kép: loai = "phường"'),
        Message("the quote {value} is not closed", 'texts stand in double quotes: loai = "phường"'),
    ),
    "dau-phay-doi-so": both(
        Message(
            "dấu phẩy không ngăn các đối số; nó chỉ dùng cho phần thập phân",
            "dùng dấu chấm phẩy: phan_tram(a; b)",
        ),
        Message("a comma does not part arguments", "use a semicolon: phan_tram(a; b)"),
    ),
    "cham-phay-ngoai": both(
        Message("dấu chấm phẩy chỉ ngăn các đối số của hàm", "bỏ dấu này, hoặc thêm tên hàm"),
        Message("a semicolon parts arguments of a function", "leave it out, or name a function"),
    ),
    "thua-ngoac": both(
        Message("dấu ngoặc đóng này không có ngoặc mở", "bỏ dấu này, hoặc thêm dấu ngoặc mở"),
        Message("this bracket closes nothing", "leave it out, or open a bracket"),
    ),
    "thieu-ngoac": both(
        Message("dấu ngoặc mở này không có ngoặc đóng", "thêm dấu ) ở cuối phần này"),
        Message("this bracket is not closed", "add a ) where the part ends"),
    ),
    "thieu-gia-tri-truoc": both(
        Message("thiếu một giá trị trước «{value}»", "ghi một số, một chỉ tiêu hoặc một hàm ở đây"),
        Message("a value is missing before «{value}»", "write a number, a name or a function"),
    ),
    "thieu-phep-tinh": both(
        Message("thiếu phép tính trước «{value}»", "nối hai giá trị bằng + - * /, va, hoac"),
        Message("an operator is missing before «{value}»", "join values by + - * /, va, hoac"),
    ),
    "so-sanh-noi": both(
        Message("không viết hai phép so sánh liền nhau", "tách ra: 10 <= diem va diem < 15"),
        Message("two comparisons stand in a row", "write 10 <= diem va diem < 15"),
    ),
    "ham-la": both(
        Message("không có hàm «{value}»", "các hàm có: {known}"),
        Message("no function «{value}»", "there are: {known}"),
    ),
    "ham-la-gan-dung": both(
        Message("không có hàm «{value}»", "có phải là «{near}»?"),
        Message("no function «{value}»", "is «{near}» meant?"),
    ),
    "doi-so-sai": both(
        Message("hàm {value} có đối số chưa đúng", "viết {form}"),
        Message("wrong arguments of {value}", "write {form}"),
    ),
    "cot-ngoai-ham": both(
        Message(
            "cột «{value}» đứng ngoài hàm tính trên bảng",
            "viết tong({value}), trung_binh({value}) …; trong điều kiện chỉ ghi tên cột: {column}",
        ),
        Message(
            "the column «{value}» stands outside of a function of tables",
            "write tong({value}), trung_binh({value}) …; in a condition the column alone: {column}",
        ),
    ),
    "ham-bang-trong-dong": both(
        Message(
            "công thức của cột chỉ tính từ các cột cùng dòng, không dùng {value} trên bảng",
            "dùng tên các cột của bảng này, hoặc chuyển công thức sang một chỉ tiêu",
        ),
        Message(
            "the formula of a column sees the columns of its row, {value} of a table is not there",
            "use the columns of this table, or make an indicator of it",
        ),
    ),
    "can-so-o-day": both(
        Message("ở đây cần một số, «{value}» không phải là số", "dùng một số, một cột số"),
        Message("a number is wanted, «{value}» is none", "use a number or a column of numbers"),
    ),
    "can-chu-o-day": both(
        Message("ở đây cần chữ, «{value}» không phải là chữ", 'đặt chữ trong nháy kép: "đạt"'),
        Message("a text is wanted, «{value}» is none", 'put texts in double quotes: "đạt"'),
    ),
    "can-dieu-kien": both(
        Message(
            "ở đây cần một điều kiện, «{value}» không phải", "viết một phép so sánh: diem >= 19"
        ),
        Message("a condition is wanted, «{value}» is none", "write a comparison: diem >= 19"),
    ),
    "so-sanh-khac-loai": both(
        Message(
            "không so sánh được «{value}» với «{other}»: số so với số, chữ so với chữ",
            'chữ đặt trong nháy kép (loai = "phường"), số thì không',
        ),
        Message(
            "«{value}» and «{other}» cannot be compared: they are of two kinds",
            'texts stand in double quotes (loai = "phường"), numbers do not',
        ),
    ),
    "so-sanh-chu": both(
        Message("không dùng {value} với chữ", "so sánh chữ bằng = hoặc <>"),
        Message("{value} is not for texts", "compare texts by = or <>"),
    ),
    "khac-don-vi": both(
        Message(
            "hai vế khác đơn vị tính: «{value}» và «{other}»",
            "dùng các giá trị cùng đơn vị tính, hoặc sửa don_vi_tinh",
        ),
        Message(
            "the two sides have different units: «{value}» and «{other}»",
            "use values of one unit, or correct don_vi_tinh",
        ),
    ),
    "don-vi-ket-qua": both(
        Message(
            "công thức cho kết quả theo «{value}», don_vi_tinh ghi «{other}»",
            "sửa công thức (tỷ lệ phần trăm viết phan_tram(a; b)) hoặc sửa don_vi_tinh",
        ),
        Message(
            "the formula gives «{value}», don_vi_tinh says «{other}»",
            "correct the formula (a percentage is phan_tram(a; b)) or don_vi_tinh",
        ),
    ),
    "ket-qua-khac-kieu": both(
        Message(
            "công thức cho giá trị kiểu {value}, ở đây cần kiểu {other}",
            "sửa công thức; với một cột thì ghi đúng kieu: so hoặc chu",
        ),
        Message(
            "the formula gives values of the kind {value}, {other} is wanted",
            "correct the formula, or kieu of the column: so or chu",
        ),
    ),
    "vong-cong-thuc": both(
        Message("các công thức tính vòng quanh: {value}", "bỏ một mắt xích trong vòng này"),
        Message("formulas run in a circle: {value}", "take one link out of it"),
    ),
    "cot-tinh-san": both(
        Message("cột «{value}» được tính, không gõ giá trị", "bỏ cột này khỏi dòng"),
        Message("the column «{value}» is computed, it is not typed", "leave it out of the row"),
    ),
}
