"""Sentences about Word files that are read: why one is not, what is odd in one."""

from reportgen.messages.message import Message, Messages, both

WORD: Messages = {
    "word-co-macro": both(
        Message("tệp có macro; macro không được chạy"),
        Message("the file has macros; they are not run"),
    ),
    "word-khong-phai": both(
        Message(
            "đây không phải tệp Word (.docx)",
            "mở tệp bằng Word rồi lưu lại: Tệp, Lưu thành, kiểu Word Document (.docx)",
        ),
        Message("this is no Word file (.docx)", "open it in Word and save it as .docx"),
    ),
    "word-rong": both(
        Message("tệp không có nội dung", "kiểm tra tệp; chép lại từ bản gốc"),
        Message("the file is empty", "copy it again from where it came"),
    ),
    "word-rtf": both(
        Message(
            "đây là tệp RTF, không phải .docx",
            "mở bằng Word rồi lưu lại: Tệp, Lưu thành, kiểu Word Document (.docx)",
        ),
        Message("this is an RTF file", "open it in Word and save it as .docx"),
    ),
    "word-cu-hoac-mat-khau": both(
        Message(
            "tệp Word đời cũ (.doc) hoặc đang đặt mật khẩu",
            "mở bằng Word, bỏ mật khẩu nếu có, rồi lưu lại kiểu Word Document (.docx)",
        ),
        Message(
            "an old Word file (.doc), or one with a password",
            "open it in Word, take the password away, save it as .docx",
        ),
    ),
    "word-qua-lon": both(
        Message("tệp lớn hơn {limit} MB", "nén ảnh trong tệp, hoặc chia nhỏ tệp"),
        Message("the file is larger than {limit} MB", "compress its pictures, or split it"),
    ),
    "word-bom": both(
        Message(
            "tệp giải nén ra quá lớn ({reason}): không mở",
            "xin lại tệp từ người gửi; tệp Word bình thường không như vậy",
        ),
        Message(
            "the file unpacks to too much ({reason}): not opened",
            "ask its sender for another; ordinary Word files are not like that",
        ),
    ),
    "word-hong": both(
        Message("tệp Word bị hỏng ({reason})", "mở bằng Word để sửa, hoặc xin lại tệp"),
        Message("the Word file is damaged ({reason})", "let Word repair it, or ask for another"),
    ),
    "word-duong-dan": both(
        Message(
            "tệp chứa một thành phần có đường dẫn lạ «{value}»: không mở",
            "xin lại tệp từ người gửi; Word không ghi như vậy",
        ),
        Message(
            "a member of the file has the odd path «{value}»: not opened",
            "ask its sender for another; Word does not write such",
        ),
    ),
    "word-dtd": both(
        Message(
            "phần «{value}» khai báo DTD hoặc thực thể: không mở",
            "xin lại tệp từ người gửi; Word không ghi như vậy",
        ),
        Message(
            "the part «{value}» declares a DTD or entities: not opened",
            "ask its sender for another; Word does not write such",
        ),
    ),
    "word-xml-hong": both(
        Message(
            "phần «{value}» của tệp Word bị hỏng ({reason})",
            "mở bằng Word để sửa, hoặc xin lại tệp",
        ),
        Message(
            "the part «{value}» of the Word file is damaged ({reason})",
            "let Word repair it, or ask for another",
        ),
    ),
    "word-qua-sau": both(
        Message(
            "phần «{value}» lồng nhau quá {limit} lớp: không mở",
            "bớt bảng lồng trong bảng, rồi lưu lại",
        ),
        Message(
            "the part «{value}» is nested deeper than {limit}: not opened",
            "put fewer tables into tables",
        ),
    ),
    "word-qua-nhieu": both(
        Message("phần «{value}» có quá {limit} phần tử: không mở", "chia nhỏ tệp"),
        Message("the part «{value}» has more than {limit} elements", "split the file"),
    ),
    "word-thieu-phan-chinh": both(
        Message(
            "tệp nén này không có văn bản Word bên trong",
            "chọn tệp .docx; nếu đúng là .docx thì mở bằng Word để sửa",
        ),
        Message("there is no Word document in this file", "choose a .docx file"),
    ),
    "word-khong-phai-van-ban": both(
        Message(
            "đây là tệp Office khác, không phải văn bản Word ({value})",
            "chọn tệp .docx, không phải .xlsx hay .pptx",
        ),
        Message("another kind of Office file, no Word document ({value})", "choose a .docx file"),
    ),
    "word-lien-ket-ngoai": both(
        Message(
            "tệp gọi một nguồn bên ngoài ({kind}: {value}); nguồn ấy không được tải",
            "bỏ liên kết, hoặc nhúng nội dung vào tệp",
        ),
        Message(
            "the file refers to something outside ({kind}: {value}), which is not fetched",
            "take the link away, or embed its content",
        ),
    ),
    "word-phong-cu": both(
        Message(
            "văn bản dùng phông mã cũ ({value}), không phải Unicode; chữ được giữ nguyên như đã gõ",
            "chuyển mã sang Unicode và phông Times New Roman",
        ),
        Message(
            "the text is set in fonts of an old encoding ({value}), not Unicode; kept as typed",
            "convert it to Unicode and Times New Roman",
        ),
    ),
}
