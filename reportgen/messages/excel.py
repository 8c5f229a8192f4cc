"""Sentences about forms, mapping files and cells of Excel files."""

from reportgen.messages.message import Message, Messages, both

EXCEL: Messages = {
    "excel-khong-phai-bieu": both(
        Message(
            "đây không phải biểu do reportgen lập",
            "dùng biểu do lệnh «reportgen excel form» lập, hoặc thêm --mapping và một tệp bản đồ",
        ),
        Message(
            "this is no form made by reportgen",
            "use a form of «reportgen excel form», or add --mapping with a mapping file",
        ),
    ),
    "excel-phien-ban": both(
        Message(
            "biểu thuộc phiên bản «{value}»; đọc được: {known}",
            "lập lại biểu bằng «reportgen excel form»",
        ),
        Message(
            "the form is of version «{value}»; known: {known}",
            "make the form anew with «reportgen excel form»",
        ),
    ),
    "excel-mat-khoa": both(
        Message(
            "biểu bị mất ô ẩn «{value}» của trang Thông tin",
            "lập lại biểu rồi chép các ô vàng sang",
        ),
        Message(
            "the form has lost the hidden cell «{value}» of its first sheet",
            "make the form anew and copy the yellow cells",
        ),
    ),
    "excel-mat-ma-cot": both(
        Message(
            "trang bị mất mã cột «{value}» ở dòng ẩn phía trên tiêu đề",
            "lập lại biểu rồi chép các ô vàng sang",
        ),
        Message(
            "the sheet has lost the column code «{value}» in the hidden row above its headers",
            "make the form anew and copy the yellow cells",
        ),
    ),
    "excel-danh-muc-doi": both(
        Message(
            "danh mục chỉ tiêu đã đổi từ khi lập biểu",
            "xem lại biểu có thiếu chỉ tiêu mới không",
        ),
        Message(
            "the catalogue has changed since the form was made",
            "look whether the form lacks new indicators",
        ),
    ),
    "excel-o-khoa": both(
        Message(
            "ô khóa ghi «{value}», dữ liệu đang có là «{other}»; lấy theo dữ liệu",
            "nếu số trong dữ liệu sai thì sửa ở tệp kỳ hoặc danh mục, không sửa ở biểu",
        ),
        Message(
            "the locked cell says «{value}», the data say «{other}», which holds",
            "if the data are wrong, change the period file or the catalogue, not the form",
        ),
    ),
    "excel-o-xoa": both(
        Message(
            "ô này trống, tệp kỳ đang có «{value}»: giữ giá trị của tệp kỳ",
            "nếu không còn giá trị ấy thì xóa ở tệp kỳ",
        ),
        Message(
            "the cell is empty, the period file has «{value}», which stays",
            "if it no longer holds, take it out of the period file",
        ),
    ),
    "excel-khac-don-vi": both(
        Message(
            "trang tính ghi đơn vị tính «{value}», danh mục ghi «{unit}»",
            "đổi số về đơn vị tính của danh mục, rồi sửa lại ô này",
        ),
        Message(
            "the sheet says the unit «{value}», the catalogue says «{unit}»",
            "turn the number into the catalogue's unit, then correct this cell",
        ),
    ),
    "excel-o-tu-tinh": both(
        Message(
            "chỉ tiêu này do chương trình tính; số gõ «{value}» không được dùng",
            "để nguyên ô tự tính; số sai thì sửa các số mà nó được tính từ đó",
        ),
        Message(
            "this indicator is computed; the number «{value}» typed here is not used",
            "leave computed cells alone; change the numbers that it is computed from",
        ),
    ),
    "excel-khong-co-trang": both(
        Message("tệp không có trang tính «{value}»; có: {known}", "ghi đúng tên trang tính"),
        Message("the file has no sheet «{value}»; there are: {known}", "name the sheet as it is"),
    ),
    "excel-dia-chi-sai": both(
        Message("«{value}» không phải địa chỉ ô", "viết như B4"),
        Message("«{value}» is no address of a cell", "write it like B4"),
    ),
    "excel-thieu-cot-ma": both(
        Message(
            "vùng chưa nói chỉ tiêu nằm ở cột nào",
            "thêm ma (cột mã) hoặc ten (cột tên chỉ tiêu)",
        ),
        Message(
            "the area does not say in which column indicators stand",
            "add ma (codes) or ten (names)",
        ),
    ),
    "excel-hai-cot": both(
        Message(
            "có nhiều cột mang tiêu đề «{value}»",
            "ghi chữ cái của cột, ví dụ F, hoặc tiêu đề nối từ dòng trên xuống",
        ),
        Message(
            "several columns have the header «{value}»",
            "name the column by its letter, F, or by the headers joined from the top",
        ),
    ),
    "excel-khong-thay-cot": both(
        Message(
            "không thấy cột có tiêu đề «{value}»; có: {known}",
            "ghi đúng tiêu đề kèm dong_tieu_de, hoặc chữ cái của cột, ví dụ F",
        ),
        Message(
            "no column has the header «{value}»; there are: {known}",
            "write the header with dong_tieu_de, or the letter of the column, F",
        ),
    ),
    "excel-o-trong": both(
        Message("ô «{value}» chưa điền", "điền ô này rồi lưu lại"),
        Message("the cell of «{value}» is empty", "fill it and save"),
    ),
    "excel-ma-trung": both(
        Message("chỉ tiêu «{value}» có hai dòng; dòng kia ở {other}", "giữ một dòng"),
        Message(
            "the indicator «{value}» has two rows; the other is at {other}",
            "keep one of them",
        ),
    ),
    "excel-dong-bo-qua": both(
        Message(
            "dòng «{value}» không ứng với chỉ tiêu hay thành viên nào: không đọc",
            "nếu cần đọc thì ghi mã chỉ tiêu, hoặc thêm tên này vào nhan của tệp bản đồ",
        ),
        Message(
            "the row «{value}» is of no indicator or member: not read",
            "if it should be, write its code, or add its name to nhan of the mapping file",
        ),
    ),
    "excel-bang-trong": both(
        Message(
            "bảng «{value}» chưa điền số nào: không đọc",
            "điền bảng, hoặc bỏ qua nếu kỳ này không cần",
        ),
        Message(
            "the table «{value}» has no number: not read",
            "fill it, or let it be if this period needs none",
        ),
    ),
    "excel-thieu-o": both(
        Message(
            "dòng {value} chưa có {column}",
            "điền ô này; thành viên không còn thì xóa cả dòng",
        ),
        Message(
            "the row {value} has no {column}",
            "fill the cell; clear the whole row of a member that is no more",
        ),
    ),
    "excel-o-logic": both(
        Message("ô chứa giá trị lôgic ({value}), không phải số", "gõ lại thành số"),
        Message("the cell holds a logical value ({value}), no number", "type a number"),
    ),
    "excel-o-phan-tram": both(
        Message(
            "ô định dạng phần trăm ({value}) nhưng đơn vị tính là «{unit}»",
            "đổi định dạng ô thành Số (Number) và gõ lại theo đơn vị tính",
        ),
        Message(
            "the cell is formatted as a percentage ({value}) but the unit is «{unit}»",
            "format it as a number and type the value in its unit",
        ),
    ),
    "excel-so-hai-nghia": both(
        Message(
            "ô chữ «{value}» đọc được hai cách: hàng nghìn hay phần thập phân",
            "gõ lại ô thành số (không có dấu ' ở đầu, định dạng Số)",
        ),
        Message(
            "the text cell «{value}» can be read two ways: thousands or decimals",
            "type it anew as a number (no ' before it, format Number)",
        ),
    ),
    "excel-so-khong-ngay": both(
        Message(
            "«{value}» là một số, không phải ngày",
            "gõ ngày/tháng/năm, định dạng Ngày (Date)",
        ),
        Message("«{value}» is a number, no date", "type day/month/year, format Date"),
    ),
    "excel-chua-tinh": both(
        Message(
            "ô có công thức nhưng tệp không lưu kết quả",
            "mở bằng Excel hoặc LibreOffice, lưu lại, rồi đọc",
        ),
        Message(
            "the cell has a formula, and the file does not hold its value",
            "open the file in Excel or LibreOffice, save it, and read it again",
        ),
    ),
    "excel-o-loi": both(
        Message("ô báo lỗi {value}", "sửa công thức, hoặc gõ số"),
        Message("the cell holds the error {value}", "mend its formula, or type the value"),
    ),
    "excel-o-ngay": both(
        Message(
            "Excel đã đổi ô này thành ngày {value}",
            "định dạng ô là Số hoặc Văn bản rồi gõ lại; chữ như 5/12 phải để định dạng Văn bản",
        ),
        Message(
            "Excel has turned this cell into the date {value}",
            "format it as Number or Text and type it anew",
        ),
    ),
    "excel-dong-an": both(
        Message("các dòng {value} đang ẩn (hoặc bị lọc), vẫn được đọc", "bỏ ẩn để kiểm tra"),
        Message(
            "the rows {value} are hidden or filtered out; they are read all the same",
            "show them and look",
        ),
    ),
    "excel-cot-an": both(
        Message("các cột {value} đang ẩn, vẫn được đọc", "bỏ ẩn để kiểm tra"),
        Message(
            "the columns {value} are hidden; they are read all the same",
            "show them and look",
        ),
    ),
    "excel-bo-qua-tep": both(
        Message(
            "tệp kỳ «{value}» của đơn vị này có {errors} lỗi: không dùng số của tệp",
            "chạy «reportgen check» với tệp ấy để xem lỗi; sửa xong thì làm lại nếu cần",
        ),
        Message(
            "the unit's period file «{value}» has {errors} errors: its figures are not used",
            "run «reportgen check» on it; do this again after it is mended",
        ),
    ),
    "excel-khac-ky": both(
        Message(
            "tệp kỳ «{other}» là của {known}, bảng tính là của {value}",
            "kiểm tra lại tên tệp sau --to",
        ),
        Message(
            "the period file «{other}» is of {known}, the workbook of {value}",
            "look at the name of the file after --to",
        ),
    ),
}
