"""What stands in the way of a run, or of one document in it."""

from reportgen.messages.message import Message, Messages, both

BATCH: Messages = {
    "long-nhau-qua-sau": both(
        Message(
            "các phần tử lồng nhau quá sâu (hơn 100 lớp)",
            "xem vòng lặp mở thẻ trong mẫu: mỗi thẻ mở phải được đóng trong cùng vòng",
        ),
        Message(
            "elements are nested too deeply (more than 100 levels)",
            "look for loops in the template that open tags and do not close them",
        ),
    ),
    "do-lon-vo-ly": both(
        Message(
            "bảng kiểu có số đo không dùng được: {value}",
            "xem các số đo vừa sửa trong CSS: quá lớn, hoặc chia cho không",
        ),
        Message(
            "the stylesheet has a measure that cannot be used: {value}",
            "look at the measures changed last in the CSS: too large, or divided by zero",
        ),
    ),
    "tep-doi-giua-chung": both(
        Message(
            "«{value}» hoặc tệp đi cùng bị sửa trong khi lượt này đang chạy",
            "chạy lại: tệp ấy sẽ được đọc lại",
        ),
        Message(
            "«{value}», or a file that goes with it, was changed while this run was going on",
            "run again: it will be read again",
        ),
    ),
    "ban-cu-tep-loi": both(
        Message(
            "bản này do lượt trước làm; tệp kỳ «{value}» nay có lỗi",
            "sửa tệp kỳ rồi chạy lại trước khi dùng văn bản này",
        ),
        Message(
            "this is of an earlier run; its period file «{value}» has errors now",
            "correct the period file and run again before this document is used",
        ),
    ),
    "ban-cu-khong-lam-duoc": both(
        Message(
            "bản này do lượt trước làm; lượt này «{value}» không cho ra được văn bản ấy",
            "sửa lỗi đã nêu của văn bản ấy rồi chạy lại trước khi dùng",
        ),
        Message(
            "this is of an earlier run; from «{value}» it could not be made now",
            "correct what was said of the document and run again before it is used",
        ),
    ),
    "cho-ghi-la-thu-muc": both(
        Message(
            "không ghi được «{value}»: ở đó đã có một thư mục",
            "dời thư mục ấy đi rồi chạy lại",
        ),
        Message(
            "«{value}» cannot be written: there is a folder of that name",
            "move that folder away and run again",
        ),
    ),
    "qua-thoi-gian": both(
        Message(
            "«{value}» làm quá {known} chưa xong nên bị dừng",
            "xem vòng lặp trong mẫu, bảng quá dài; hoặc tăng --time-limit",
        ),
        Message(
            "«{value}» took more than {known} and was stopped",
            "look for loops in the template, for very long tables; or raise --time-limit",
        ),
    ),
    "qua-thoi-gian-may": both(
        Message(
            "«{value}» dùng quá {known} thời gian tính toán nên bị dừng",
            "xem vòng lặp trong mẫu, bảng quá dài; hoặc tăng --cpu-limit",
        ),
        Message(
            "«{value}» used more than {known} of processor time and was stopped",
            "look for loops in the template, for very long tables; or raise --cpu-limit",
        ),
    ),
    "qua-bo-nho": both(
        Message(
            "«{value}» cần quá {known} bộ nhớ nên bị dừng",
            "xem chữ được nhân lên trong mẫu, bảng quá dài; hoặc tăng --memory-limit",
        ),
        Message(
            "«{value}» needed more than {known} of memory and was stopped",
            "look for text that a template doubles, for very long tables; or raise --memory-limit",
        ),
    ),
    "tien-trinh-chet": both(
        Message(
            "tiến trình làm «{value}» bị tắt giữa chừng ({known}), làm lại cũng vậy",
            "xem bộ nhớ của máy; chạy lại lệnh, các văn bản đã xong không phải làm lại",
        ),
        Message(
            "the process that made «{value}» died ({known}), and again when tried once more",
            "look at the memory of the machine; run again: what is done is not made again",
        ),
    ),
    "dang-co-luot-khac": both(
        Message(
            "một lượt khác đang ghi vào «{value}»: {known}",
            "chờ lượt ấy xong, hoặc chọn thư mục khác bằng --out",
        ),
        Message(
            "another run is writing to «{value}»: {known}",
            "wait for it to end, or choose another folder with --out",
        ),
    ),
    "khong-con-van-ban": both(
        Message(
            "«{value}» không còn văn bản này, tệp của lượt trước vẫn nằm trong thư mục",
            "xóa tệp nếu không dùng nữa, để khỏi gửi nhầm",
        ),
        Message(
            "«{value}» gives this document no longer; the files of an earlier run are still there",
            "delete them if they are not wanted, so that nobody sends them by mistake",
        ),
    ),
    "ten-tep-da-dung": both(
        Message(
            "«{value}» trong thư mục kết quả do tệp khác làm ra: {other}",
            "đổi số, ký hiệu; hoặc dùng --out khác; hoặc --force để ghi đè",
        ),
        Message(
            "«{value}» in the output folder was made from another file: {other}",
            "change the number or symbol, use another --out, or --force to write over it",
        ),
    ),
    "o-dia-khong-khoa": both(
        Message(
            "ổ đĩa của «{value}» không hỗ trợ khóa tệp, hai lượt có thể ghi lẫn vào nhau",
            "đặt thư mục kết quả trên đĩa của máy bằng --out, rồi chép sang",
        ),
        Message(
            "the drive of «{value}» knows no locks: two runs could mix their files",
            "choose a folder on a local disk with --out, and copy it afterwards",
        ),
    ),
    "so-cai-khac": both(
        Message(
            "sổ theo dõi «{value}» hỏng hoặc của phiên bản khác nên không dùng",
            "không phải làm gì: mọi văn bản được làm lại và sổ được lập mới",
        ),
        Message(
            "the manifest «{value}» is damaged or of another version: not trusted",
            "nothing to do: every document is made again, and the manifest anew",
        ),
    ),
    "mau-doi-giua-chung": both(
        Message(
            "mẫu hoặc thể thức bị sửa trong khi lượt này đang chạy",
            "chạy lại: văn bản làm theo mẫu khác với mẫu hiện nay được làm lại",
        ),
        Message(
            "templates or standards were changed while this run was going on",
            "run again: documents made from templates other than the present ones are made anew",
        ),
    ),
    "phong-chu-khong-tim": both(
        Message(
            "không hỏi được hệ thống phông chữ: {value}",
            "cài fontconfig và phông Liberation (xem README)",
        ),
        Message(
            "the font system cannot be asked: {value}",
            "install fontconfig and the Liberation fonts (see README)",
        ),
    ),
}
