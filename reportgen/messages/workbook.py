"""Sentences about Excel files that are not read, or oddly made."""

from reportgen.messages.message import Message, Messages, both

WORKBOOK: Messages = {
    "excel-khong-phai": both(
        Message(
            "đây không phải tệp Excel (.xlsx)",
            "mở bằng Excel rồi lưu lại: Tệp, Lưu thành, kiểu Excel Workbook (.xlsx)",
        ),
        Message("this is no Excel file (.xlsx)", "open it in Excel and save it as .xlsx"),
    ),
    "excel-rong": both(
        Message("tệp không có nội dung", "kiểm tra tệp; chép lại từ bản gốc"),
        Message("the file is empty", "copy it again from where it came"),
    ),
    "excel-rtf": both(
        Message(
            "đây là tệp RTF, không phải .xlsx",
            "chép bảng sang Excel rồi lưu kiểu Excel Workbook (.xlsx)",
        ),
        Message("this is an RTF file", "copy its table to Excel and save it as .xlsx"),
    ),
    "excel-html": both(
        Message(
            "đây là trang HTML mang đuôi của Excel, như nhiều phần mềm kết xuất",
            "mở bằng Excel rồi lưu lại: Tệp, Lưu thành, kiểu Excel Workbook (.xlsx)",
        ),
        Message(
            "this is an HTML page with the name of an Excel file",
            "open it in Excel and save it as .xlsx",
        ),
    ),
    "excel-csv": both(
        Message(
            "đây là tệp chữ phân cột (CSV), không phải .xlsx",
            "mở bằng Excel, xem lại số và mã (số 0 ở đầu dễ mất), lưu kiểu Excel Workbook (.xlsx)",
        ),
        Message(
            "this is a text with columns (CSV)",
            "open it in Excel, look at its numbers and codes, and save it as .xlsx",
        ),
    ),
    "excel-ods": both(
        Message(
            "đây là bảng tính OpenDocument (.ods)",
            "mở bằng LibreOffice rồi lưu kiểu Excel 2007-365 (.xlsx)",
        ),
        Message(
            "this is an OpenDocument sheet (.ods)",
            "open it in LibreOffice and save it as .xlsx",
        ),
    ),
    "excel-xlsb": both(
        Message(
            "đây là tệp Excel nhị phân (.xlsb)",
            "mở bằng Excel rồi lưu kiểu Excel Workbook (.xlsx)",
        ),
        Message("this is a binary Excel file (.xlsb)", "open it in Excel and save it as .xlsx"),
    ),
    "excel-cu-hoac-mat-khau": both(
        Message(
            "tệp Excel đời cũ (.xls) hoặc đang đặt mật khẩu mở tệp",
            "mở bằng Excel, bỏ mật khẩu nếu có, rồi lưu kiểu Excel Workbook (.xlsx)",
        ),
        Message(
            "an old Excel file (.xls), or one with a password",
            "open it in Excel, take the password away, save it as .xlsx",
        ),
    ),
    "excel-qua-lon": both(
        Message("tệp lớn hơn {limit} MB", "bỏ ảnh và các trang không dùng, hoặc chia nhỏ tệp"),
        Message(
            "the file is larger than {limit} MB",
            "take pictures and unused sheets away, or split it",
        ),
    ),
    "excel-bom": both(
        Message(
            "tệp giải nén ra quá lớn ({reason}): không mở",
            "xin lại tệp từ người gửi; tệp Excel bình thường không như vậy",
        ),
        Message(
            "the file unpacks to too much ({reason}): not opened",
            "ask its sender for another; ordinary Excel files are not like that",
        ),
    ),
    "excel-hong": both(
        Message("tệp Excel bị hỏng ({reason})", "mở bằng Excel để sửa, hoặc xin lại tệp"),
        Message("the Excel file is damaged ({reason})", "let Excel repair it, or ask for another"),
    ),
    "excel-duong-dan": both(
        Message(
            "tệp chứa một thành phần có đường dẫn lạ «{value}»: không mở",
            "xin lại tệp từ người gửi; Excel không ghi như vậy",
        ),
        Message(
            "a member of the file has the odd path «{value}»: not opened",
            "ask its sender for another; Excel does not write such",
        ),
    ),
    "excel-dtd": both(
        Message(
            "phần «{value}» khai báo DTD hoặc thực thể: không mở",
            "xin lại tệp từ người gửi; Excel không ghi như vậy",
        ),
        Message(
            "the part «{value}» declares a DTD or entities: not opened",
            "ask its sender for another; Excel does not write such",
        ),
    ),
    "excel-xml-hong": both(
        Message(
            "phần «{value}» của tệp Excel bị hỏng ({reason})",
            "mở bằng Excel để sửa, hoặc xin lại tệp",
        ),
        Message(
            "the part «{value}» of the Excel file is damaged ({reason})",
            "let Excel repair it, or ask for another",
        ),
    ),
    "excel-qua-sau": both(
        Message(
            "phần «{value}» lồng nhau quá {limit} lớp: không mở",
            "xin lại tệp từ người gửi; Excel không ghi như vậy",
        ),
        Message(
            "the part «{value}» is nested deeper than {limit}: not opened",
            "ask its sender for another; Excel does not write such",
        ),
    ),
    "excel-qua-nhieu": both(
        Message("phần «{value}» có quá {limit} phần tử: không mở", "chia nhỏ tệp"),
        Message("the part «{value}» has more than {limit} elements", "split the file"),
    ),
    "excel-nhieu-trang": both(
        Message("tệp có quá {limit} trang tính", "chép trang cần đọc sang tệp mới"),
        Message(
            "the file has more than {limit} sheets",
            "copy the sheet to be read to a new file",
        ),
    ),
    "excel-nhieu-o": both(
        Message(
            "đến phần «{value}» tệp có quá {limit} ô: không đọc",
            "xóa định dạng của các dòng, cột trống, hoặc chia nhỏ tệp",
        ),
        Message(
            "with the part «{value}» the file has more than {limit} cells: not read",
            "clear the formats of empty rows and columns, or split the file",
        ),
    ),
    "excel-co-macro": both(
        Message("tệp có macro; macro không được chạy"),
        Message("the file has macros; they are not run"),
    ),
    "excel-lien-ket-ngoai": both(
        Message(
            "tệp lấy số từ tệp khác ({value}); tệp ấy không được mở, số được đọc như đã lưu",
            "mở bằng Excel, cập nhật liên kết rồi lưu, nếu số có thể đã cũ",
        ),
        Message(
            "the file takes values from another ({value}), which is not opened; they are as saved",
            "update the links in Excel and save, if they may be old",
        ),
    ),
}
