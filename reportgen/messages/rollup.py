"""Sentences of the roll-up: members that cannot be summed, figures that are not whole."""

from reportgen.messages.message import Message, Messages, both

ROLLUP: Messages = {
    "thanh-vien-la": both(
        Message(
            "không có đơn vị «{value}» trong don-vi.yaml của «{unit}»",
            "thêm đơn vị ấy vào don-vi.yaml, có «truc_thuoc: {unit}»; hoặc bỏ tệp này ra",
        ),
        Message(
            "no unit «{value}» in don-vi.yaml of «{unit}»",
            "add it to don-vi.yaml with «truc_thuoc: {unit}», or leave this file out",
        ),
    ),
    "khong-truc-thuoc": both(
        Message(
            "«{value}» không trực thuộc «{unit}» (truc_thuoc: {own})",
            "sửa truc_thuoc trong don-vi.yaml, hoặc bỏ tệp này ra",
        ),
        Message(
            "«{value}» does not report to «{unit}» (truc_thuoc: {own})",
            "correct truc_thuoc in don-vi.yaml, or leave this file out",
        ),
    ),
    "ky-thanh-vien-khac": both(
        Message("tệp này là kỳ {value}, cần kỳ {period}", "đưa vào tệp của kỳ {period}"),
        Message("this file is of {value}, not of {period}", "give the file of {period}"),
    ),
    "thanh-vien-trung": both(
        Message("đơn vị «{value}» có hai tệp, tệp kia là {other}", "giữ lại một tệp"),
        Message("the unit «{value}» has two files, the other is {other}", "keep one"),
    ),
    "tinh-hai-lan": both(
        Message(
            "số của «{value}» đã nằm trong số của «{upper}»",
            "chỉ đưa vào một trong hai cấp",
        ),
        Message(
            "the figures of «{value}» are in those of «{upper}»", "give one of the two levels only"
        ),
    ),
    "chot-muon": both(
        Message(
            "số liệu chốt ngày {value}, sau ngày chốt {day} của đơn vị tổng hợp",
            "lấy số đến ngày {day}, hoặc sửa chot_so_lieu của đơn vị tổng hợp",
        ),
        Message(
            "the figures stand for {value}, after {day} of the whole",
            "take the figures of {day}, or correct chot_so_lieu of the whole",
        ),
    ),
    "chot-som": both(
        Message(
            "số liệu chốt ngày {value}, trước ngày chốt {day} của đơn vị tổng hợp",
            "lấy số đến ngày {day} nếu đã có",
        ),
        Message(
            "the figures stand for {value}, before {day} of the whole",
            "take the figures of {day} if there are any",
        ),
    ),
    "thieu-thanh-vien": both(
        Message(
            "{value} («{unit}») chưa có số liệu kỳ {period}; số tổng hợp chưa gồm đơn vị này",
            "bổ sung tệp của đơn vị rồi tổng hợp lại",
        ),
        Message(
            "{value} («{unit}») has not reported for {period}; the totals are without it",
            "add its file and roll up again",
        ),
    ),
    "thieu-so-thanh-vien": both(
        Message(
            "«{value}» chưa có số của «{label}» ({code}); số tổng hợp chưa gồm đơn vị này",
            "bổ sung so_lieu.{code} vào tệp của đơn vị rồi tổng hợp lại",
        ),
        Message(
            "«{value}» has no figure of «{label}» ({code}); the total is without it",
            "add so_lieu.{code} to its file and roll up again",
        ),
    ),
    "so-chua-du": both(
        Message(
            "số «{label}» ({code}) của «{value}» mới gồm {reports} đơn vị",
            "tổng hợp lại tệp của «{value}» khi đã đủ",
        ),
        Message(
            "«{label}» ({code}) of «{value}» is of {reports} units only",
            "roll up «{value}» again when all have reported",
        ),
    ),
    "khong-don-vi-nao": both(
        Message(
            "không đơn vị nào có số của «{label}» ({value}), nên không tổng hợp",
            "bỏ tong_hop của chỉ tiêu này nếu không tổng hợp từ cấp dưới",
        ),
        Message(
            "no unit has a figure of «{label}» ({value}): it is not rolled up",
            "leave tong_hop out if it does not come from below",
        ),
    ),
    "thieu-o-bang": both(
        Message(
            "«{value}» chưa có số của «{label}» ({code}), cần cho một cột của bảng {table}",
            "bổ sung so_lieu.{code}, hoặc dùng --keep-going để tạm tổng hợp không có đơn vị này",
        ),
        Message(
            "«{value}» has no figure of «{label}» ({code}), which the table {table} needs",
            "add so_lieu.{code}, or use --keep-going to roll up without this unit",
        ),
    ),
    "o-go-tay": both(
        Message(
            "dòng mới «{value}» chưa có «{label}» (cột {column})",
            "gõ vào dòng ấy; hoặc thêm lay_tu cho cột này trong chi-tieu.yaml",
        ),
        Message(
            "the new row «{value}» has no «{label}» (column {column})",
            "type it there, or give the column a lay_tu in chi-tieu.yaml",
        ),
    ),
    "uoc-trong-bang": both(
        Message(
            "cột {column} của bảng {table} có số ước của: {value}",
            "ghi «uoc: co» cho các chỉ tiêu tính từ cột này",
        ),
        Message(
            "the column {column} of the table {table} has estimates of: {value}",
            "write «uoc: co» at the indicators that are computed from it",
        ),
    ),
    "don-vi-tinh-khac": both(
        Message(
            "«{code}» trong {file} tính bằng «{own}», của đơn vị tổng hợp tính bằng «{value}»",
            "dùng chung một đơn vị tính; chương trình không tự quy đổi",
        ),
        Message(
            "{file} measures «{code}» in «{own}», the whole in «{value}»",
            "use one unit of measure: nothing is converted",
        ),
    ),
    "khong-ro-don-vi-tinh": both(
        Message(
            "văn bản không mang theo đơn vị tính: đơn vị tính của các số chưa được đối chiếu",
            "làm lại văn bản bằng bản reportgen mới, hoặc tự đối chiếu với danh mục",
        ),
        Message(
            "the document does not tell its units of measure: they were not compared",
            "make it anew with a newer reportgen, or compare them by hand",
        ),
    ),
    "tong-hop-tinh-san": both(
        Message(
            "«{value}» có công thức nên được tính, không tổng hợp",
            "bỏ tong_hop, hoặc bỏ công thức",
        ),
        Message("«{value}» is computed, not rolled up", "leave out tong_hop, or the formula"),
    ),
    "tong-hop-phan-tram": both(
        Message(
            "«{value}» là tỷ lệ: không cộng tỷ lệ của các đơn vị",
            "tổng hợp tử số và mẫu số rồi tính tỷ lệ; hoặc tong_hop: trung-binh",
        ),
        Message(
            "«{value}» is a share: shares of units are not added",
            "roll up its two terms and compute the share, or tong_hop: trung-binh",
        ),
    ),
    "cot-lay-tu-sai": both(
        Message(
            "lay_tu: «{value}» không phải là chỉ tiêu bằng số, hoặc cột không phải kieu: so",
            "ghi mã một chỉ tiêu bằng số và kieu: so; ten_don_vi cho cột tên đơn vị",
        ),
        Message(
            "lay_tu: «{value}» is no indicator with a number, or the column is not kieu: so",
            "name such an indicator and write kieu: so; ten_don_vi for the column of names",
        ),
    ),
    "khong-gi-tong-hop": both(
        Message(
            "danh mục không có gì để tổng hợp",
            "thêm «tong_hop: tong» cho chỉ tiêu, hoặc lay_tu cho các cột của bảng",
        ),
        Message(
            "the catalogue has nothing to roll up",
            "add «tong_hop: tong» to indicators, or lay_tu to the columns of a table",
        ),
    ),
    "khong-thanh-vien": both(
        Message(
            "không có đơn vị nào để tổng hợp vào «{value}»",
            "đưa vào tệp của các đơn vị có «truc_thuoc: {value}» trong don-vi.yaml",
        ),
        Message(
            "there is no unit to roll up into «{value}»",
            "give the files of the units that have «truc_thuoc: {value}» in don-vi.yaml",
        ),
    ),
    "so-go-tay": both(
        Message(
            "«{code}» đã gõ tay {value}, tổng hợp được {new}",
            "kiểm tra lại; muốn thay bằng số tổng hợp thì thêm --force",
        ),
        Message(
            "«{code}» was typed as {value}, the members give {new}",
            "check it; --force replaces what was typed",
        ),
    ),
    "o-khac": both(
        Message(
            "«{row}», cột {column}: đã gõ tay {value}, tổng hợp được {new}",
            "kiểm tra lại; muốn thay bằng số tổng hợp thì thêm --force",
        ),
        Message(
            "«{row}», column {column}: typed as {value}, the member gives {new}",
            "check it; --force replaces what was typed",
        ),
    ),
    "dong-go-tay": both(
        Message(
            "dòng «{value}» của bảng {table} không phải của đơn vị nào được tổng hợp",
            "sửa tên cho khớp ten_ngan trong don-vi.yaml; --force bỏ dòng này",
        ),
        Message(
            "the row «{value}» of the table {table} is of no unit that is rolled up",
            "write it as ten_ngan in don-vi.yaml; --force takes the row away",
        ),
    ),
    "dong-bo": both(
        Message(
            "bỏ dòng «{value}» của bảng {table}, không phải của đơn vị nào được tổng hợp",
            "gõ lại nếu còn cần",
        ),
        Message(
            "the row «{value}» of the table {table} is taken away: it is of no unit rolled up",
            "type it again if it is needed",
        ),
    ),
    "dong-giu": both(
        Message(
            "giữ nguyên dòng «{value}» của bảng {table}: đơn vị ấy chưa có tệp",
            "bổ sung tệp của đơn vị rồi tổng hợp lại",
        ),
        Message(
            "the row «{value}» of the table {table} stays as it is: that unit has not reported",
            "add its file and roll up again",
        ),
    ),
    "so-thay": both(
        Message("«{code}»: {value} thay bằng {new}", "kiểm tra lại nếu số cũ là gõ tay"),
        Message("«{code}»: {value} becomes {new}", "check it if the old figure was typed"),
    ),
    "o-thay": both(
        Message(
            "«{row}», cột {column}: {value} thay bằng {new}", "kiểm tra lại nếu số cũ là gõ tay"
        ),
        Message(
            "«{row}», column {column}: {value} becomes {new}", "check it if the old one was typed"
        ),
    ),
    "it-don-vi-hon": both(
        Message(
            "lần trước đã tổng hợp «{value}» ({file}), lần này không có",
            "bổ sung tệp của «{value}»; --force tổng hợp không có đơn vị này",
        ),
        Message(
            "«{value}» ({file}) was rolled up before and is not there now",
            "add the file of «{value}»; --force rolls up without it",
        ),
    ),
    "trung-ten-don-vi": both(
        Message(
            "«{first}» và «{unit}» cùng tên «{value}», không phân biệt được dòng của bảng {table}",
            "đặt ten_ngan khác nhau trong don-vi.yaml",
        ),
        Message(
            "«{first}» and «{unit}» have one name, «{value}», by which rows of {table} are known",
            "give them different ten_ngan in don-vi.yaml",
        ),
    ),
    "doc-qua-lau": both(
        Message(
            "đọc tệp này quá {known} chưa xong nên thôi",
            "mở tệp xem có phần nào lặp lại hay dài bất thường; nhờ đơn vị gửi lại",
        ),
        Message(
            "reading this file took more than {known} and was given up",
            "look for what is repeated or very long in it; ask the unit for the file again",
        ),
    ),
    "doc-qua-bo-nho": both(
        Message(
            "đọc tệp này cần quá {known} bộ nhớ nên thôi",
            "mở tệp xem có phần nào lặp lại hay dài bất thường; nhờ đơn vị gửi lại",
        ),
        Message(
            "reading this file needed more than {known} of memory and was given up",
            "look for what is repeated or very long in it; ask the unit for the file again",
        ),
    ),
    "tien-trinh-doc-chet": both(
        Message(
            "tiến trình đọc tệp này bị tắt giữa chừng ({known}), đọc lại cũng vậy",
            "xem bộ nhớ của máy; chạy lại, nếu vẫn thế thì nhờ đơn vị gửi lại tệp",
        ),
        Message(
            "the process that read this file died ({known}), and again when tried once more",
            "look at the memory of the machine; run again, else ask the unit for the file again",
        ),
    ),
    "khong-co-so-nay": both(
        Message("không có số nào mang mã «{value}» trong các tệp đã xem", "gần nhất: {known}"),
        Message("no figure «{value}» in these files", "nearest: {known}"),
    ),
}
