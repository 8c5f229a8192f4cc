"""Every sentence that reportgen can say about a user's file, by its stable code."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Language = Literal["vi", "en"]


class Message(NamedTuple):
    """What is wrong, and what to do; `{name}` stands for a value of the diagnostic."""

    text: str
    remedy: str = ""


def _both(vi: Message, en: Message) -> Mapping[Language, Message]:
    return {"vi": vi, "en": en}


MESSAGES: Mapping[str, Mapping[Language, Message]] = {
    # Stage load: the file and its bytes.
    "khong-co-tep": _both(
        Message("không tìm thấy tệp này", "kiểm tra tên tệp và thư mục"),
        Message("there is no such file", "check the name and the folder"),
    ),
    "la-thu-muc": _both(
        Message("đây là thư mục, không phải tệp", "ghi rõ tên tệp trong thư mục này"),
        Message("this is a folder, not a file", "name a file in it"),
    ),
    "khong-duoc-doc": _both(
        Message("không có quyền đọc tệp này", "xin người quản trị cấp quyền đọc"),
        Message("no permission to read this file", "ask for the right to read it"),
    ),
    "khong-doc-duoc-tep": _both(
        Message(
            "không đọc được tệp này ({reason})",
            "kiểm tra ổ đĩa, đường mạng và tên tệp rồi làm lại",
        ),
        Message("this file cannot be read ({reason})", "check disk, network and name, try again"),
    ),
    "tep-qua-lon": _both(
        Message(
            "tệp lớn hơn {limit} MB",
            "kiểm tra có chọn nhầm tệp không; dữ liệu của một kỳ chỉ khoảng vài chục KB",
        ),
        Message("the file is larger than {limit} MB", "is it the right file? a period has some KB"),
    ),
    "tep-rong": _both(
        Message("tệp không có nội dung", "nhập dữ liệu, hoặc chép từ tệp của kỳ trước"),
        Message("the file has no content", "enter data, or copy the file of the last period"),
    ),
    "khong-phai-van-ban": _both(
        Message(
            "đây là tệp {kind}, không phải tệp văn bản YAML",
            "chọn tệp có đuôi .yaml; không đổi đuôi tệp Word hay Excel thành .yaml",
        ),
        Message("this is a {kind} file, not YAML text", "choose the .yaml file"),
    ),
    "ma-hoa": _both(
        Message(
            "tệp được lưu theo mã {encoding}, chương trình chỉ đọc UTF-8",
            "mở bằng Notepad, chọn Lưu thành (Save as), mục Mã hóa (Encoding) chọn UTF-8",
        ),
        Message(
            "the file is saved as {encoding}; only UTF-8 is read",
            "in Notepad choose Save as, Encoding: UTF-8",
        ),
    ),
    "ma-hoa-cu": _both(
        Message(
            "tệp không theo mã UTF-8, có vẻ là {encoding}: đọc theo mã ấy được «{value}»",
            "chuyển tệp sang Unicode (UTF-8), ví dụ bằng UniKey Toolkit (Ctrl+Shift+F6),"
            " rồi đọc lại",
        ),
        Message(
            "the file is not UTF-8; it seems to be {encoding}, which reads «{value}»",
            "convert it to Unicode (UTF-8), for instance with UniKey Toolkit, and proof-read it",
        ),
    ),
    "ma-hoa-la": _both(
        Message(
            "tệp không theo mã UTF-8 và không rõ theo mã nào",
            "mở bằng chương trình đã tạo ra tệp rồi lưu lại theo mã UTF-8",
        ),
        Message(
            "the file is not UTF-8, and its encoding is not known",
            "open it with the program that made it and save it as UTF-8",
        ),
    ),
    "utf8-hong": _both(
        Message(
            "chữ tại đây bị hỏng: tệp theo mã UTF-8 nhưng có byte sai hoặc thiếu",
            "gõ lại chữ tại chỗ này, hoặc chép lại tệp từ bản gốc",
        ),
        Message(
            "a letter is damaged here: the file is UTF-8 with wrong or missing bytes",
            "type the letter again, or copy the file anew",
        ),
    ),
    # Stage load: letters.
    "bang-ma-cu": _both(
        Message(
            "chữ theo bảng mã cũ {encoding}: «{value}» có lẽ là «{meant}» (dòng {lines})",
            "chuyển đoạn này sang Unicode, ví dụ bằng UniKey Toolkit (Ctrl+Shift+F6), rồi đọc lại",
        ),
        Message(
            "text of the old encoding {encoding}: «{value}» may be «{meant}» (lines {lines})",
            "convert it to Unicode, for instance with UniKey Toolkit, and proof-read it",
        ),
    ),
    "giong-bang-ma-cu": _both(
        Message(
            "«{value}» giống chữ theo bảng mã cũ {encoding}, nghĩa là «{meant}» (dòng {lines})",
            "nếu đây đúng là chữ muốn viết thì bỏ qua; nếu không thì gõ lại",
        ),
        Message(
            "«{value}» looks like the old encoding {encoding} for «{meant}» (lines {lines})",
            "ignore this if it is what you mean; otherwise type it again",
        ),
    ),
    "ma-hoa-hai-lan": _both(
        Message(
            "chữ bị mã hóa hai lần: «{value}» có lẽ là «{meant}» (dòng {lines})",
            "chép lại đoạn này từ bản gốc; tệp đã có lần bị mở nhầm mã rồi lưu lại",
        ),
        Message(
            "text encoded twice: «{value}» may be «{meant}» (lines {lines})",
            "copy it again from its origin; the file was once opened in a wrong encoding and saved",
        ),
    ),
    "ky-tu-dieu-khien": _both(
        Message(
            "có ký tự điều khiển {letter} (dòng {lines})",
            "xóa ký tự này; nếu là ngắt dòng chép từ Word thì xuống dòng bằng phím Enter",
        ),
        Message(
            "there is a control character {letter} (lines {lines})",
            "delete it; where it was a line break of Word, press Enter",
        ),
    ),
    "ky-tu-an": _both(
        Message(
            "có ký tự ẩn {letter} (dòng {lines})",
            "xóa chữ ở hai bên chỗ đánh dấu rồi gõ lại; ký tự này thường theo chữ chép từ"
            " trang web",
        ),
        Message(
            "there is an invisible character {letter} (lines {lines})",
            "delete the letters on both sides and type them again; it comes with text of web pages",
        ),
    ),
    "ky-tu-rieng": _both(
        Message(
            "ký tự {letter} chỉ có trong phông riêng của máy đã soạn (dòng {lines})",
            "thay bằng dấu thường, ví dụ gạch đầu dòng «-»",
        ),
        Message(
            "the character {letter} exists only in a private font (lines {lines})",
            "replace it by an ordinary one, for instance a hyphen",
        ),
    ),
    "chu-hong": _both(
        Message(
            "chữ tại đây đã hỏng, còn lại {letter} (dòng {lines})",
            "gõ lại chữ đúng theo bản gốc",
        ),
        Message("a letter was lost here, {letter} is left (lines {lines})", "type it again"),
    ),
    "khoang-trang-la": _both(
        Message(
            "khoảng trắng lạ {letter} được đọc như dấu cách thường (dòng {lines})",
            "thay bằng dấu cách thường để không còn cảnh báo này",
        ),
        Message(
            "the odd space {letter} is read as an ordinary space (lines {lines})",
            "replace it by an ordinary space to be rid of this warning",
        ),
    ),
    "dau-tab": _both(
        Message(
            "có dấu tab (dòng {lines}); trong tệp chỉ được dùng dấu cách",
            "thay mỗi dấu tab bằng dấu cách: lùi đầu dòng hai dấu cách cho mỗi cấp",
        ),
        Message(
            "there is a tab (lines {lines}); only spaces are allowed",
            "replace every tab by spaces: two for each level",
        ),
    ),
    # Stage load: limits.
    "long-qua-sau": _both(
        Message("dữ liệu lồng nhau quá {limit} cấp", "kiểm tra dấu ngoặc và cách lùi đầu dòng"),
        Message("data are nested deeper than {limit} levels", "check brackets and indentation"),
    ),
    "qua-nhieu-muc": _both(
        Message("tệp có quá {limit} giá trị", "chia dữ liệu thành nhiều tệp"),
        Message("the file has more than {limit} values", "split it into several files"),
    ),
    "qua-nhieu-loi": _both(
        Message(
            "có quá {limit} lỗi, chương trình ngừng đọc tại đây", "sửa các lỗi trên rồi chạy lại"
        ),
        Message("more than {limit} mistakes, reading stops here", "correct those above first"),
    ),
    "van-qua-dai": _both(
        Message("một giá trị dài {length} chữ, tối đa {limit}", "chia thành nhiều mục"),
        Message("a value has {length} letters, at most {limit}", "split it"),
    ),
    # Stage load: YAML that a data file must not use.
    "nhieu-tai-lieu": _both(
        Message(
            "tệp có hơn một tài liệu: phần thứ hai bắt đầu tại đây",
            "bỏ dòng «---» hoặc «...» giữa tệp, hoặc tách thành hai tệp",
        ),
        Message("a second document begins here", "remove the line --- or ..., or make two files"),
    ),
    "chi-dan-yaml": _both(
        Message("dòng chỉ dẫn bắt đầu bằng % không được dùng", "xóa dòng này"),
        Message("a directive line beginning with % is not allowed", "delete the line"),
    ),
    "goc-khong-phai-muc": _both(
        Message(
            "tệp phải gồm các dòng «tên: giá trị»",
            "bắt đầu bằng các khóa sát lề trái, ví dụ «don_vi: muong-vang»",
        ),
        Message("the file must consist of lines `key: value`", "begin with keys, e.g. `don_vi: x`"),
    ),
    "bi-danh": _both(
        Message(
            "tham chiếu «{value}» không được dùng",
            "viết đầy đủ giá trị; nếu là câu chữ bắt đầu bằng dấu * thì đặt trong dấu nháy kép",
        ),
        Message("the alias «{value}» is not allowed", "write the value out; quote a text with *"),
    ),
    "neo": _both(
        Message(
            "neo «{value}» không được dùng",
            "xóa «{value}»; nếu là câu chữ bắt đầu bằng dấu & thì đặt trong dấu nháy kép",
        ),
        Message("the anchor «{value}» is not allowed", "delete it; quote a text with &"),
    ),
    "the-kieu": _both(
        Message(
            "thẻ kiểu «{value}» không được dùng",
            "xóa «{value}»; nếu là câu chữ bắt đầu bằng dấu ! thì đặt trong dấu nháy kép",
        ),
        Message("the tag «{value}» is not allowed", "delete it; quote a text that begins with !"),
    ),
    "khoa-lap": _both(
        Message("khóa «{value}» lặp lại, đã có ở dòng {first}", "giữ một chỗ, xóa chỗ kia"),
        Message("the key «{value}» is repeated, it stands in line {first}", "keep one of the two"),
    ),
    "khoa-trong": _both(
        Message("khóa bị trống", "ghi tên khóa trước dấu hai chấm"),
        Message("the key is empty", "write a name before the colon"),
    ),
    "khoa-gop": _both(
        Message("khóa gộp «<<» không được dùng", "viết đầy đủ từng khóa"),
        Message("the merge key «<<» is not allowed", "write every key out"),
    ),
    "khoa-phuc-tap": _both(
        Message(
            "khóa phải là một tên, không phải danh sách hay ngoặc {{}}",
            "nếu là câu chữ bắt đầu bằng {{ hoặc [ thì đặt cả câu trong dấu nháy kép",
        ),
        Message("a key must be a name, not a list or a mapping", "quote a text that begins so"),
    ),
    "thang-thanh-ghi-chu": _both(
        Message(
            "từ «{value}» đến cuối dòng bị coi là ghi chú và không vào văn bản",
            "nếu là câu chữ thì đặt cả câu trong dấu nháy kép; nếu là ghi chú thì viết dấu cách"
            " sau #",
        ),
        Message(
            "from «{value}» on the line is read as a comment",
            "quote the whole text, or write a space after # if it is a comment",
        ),
    ),
    # Stage load: slips between braces.
    "dau-phay-trong-ngoac": _both(
        Message(
            "dấu phẩy trong ngoặc {{}} làm «{value}» bị tách thành mục riêng",
            'đặt cả giá trị trong dấu nháy kép: "{whole}"',
        ),
        Message("a comma within {{}} made «{value}» an entry", 'quote the whole value: "{whole}"'),
    ),
    "ngoac-trong-chu": _both(
        Message(
            "«{value}» trong ngoặc {{}} không có dấu hai chấm và giá trị",
            "nếu là câu chữ có ngoặc {{}} thì đặt cả câu trong dấu nháy kép;"
            " nếu không thì ghi «{value}: giá trị»",
        ),
        Message(
            "«{value}» in braces has no colon and no value",
            "quote a text that has braces; otherwise write `{value}: value`",
        ),
    ),
    # Stage load: slips of syntax.
    "thieu-cach-sau-hai-cham": _both(
        Message("thiếu dấu cách sau dấu hai chấm", "viết «{spaced}»"),
        Message("a space is missing after the colon", "write «{spaced}»"),
    ),
    "thieu-cach-sau-gach": _both(
        Message("thiếu dấu cách sau gạch đầu dòng", "viết «{spaced}»"),
        Message("a space is missing after the hyphen", "write «{spaced}»"),
    ),
    "thieu-hai-cham": _both(
        Message(
            "dòng này không có dạng «tên: giá trị»",
            "thêm dấu hai chấm và dấu cách sau tên; nếu là phần tiếp của câu trên thì lùi đầu dòng"
            " vào sâu hơn khóa của câu ấy",
        ),
        Message(
            "this line is no `key: value`",
            "add colon and space; a text that goes on must be indented deeper than its key",
        ),
    ),
    "thut-dong-sai": _both(
        Message(
            "dòng này lùi đầu dòng không khớp các dòng trên",
            "các dòng cùng cấp phải thẳng cột; cấp dưới lùi thêm hai dấu cách;"
            " dòng trên đã có giá trị thì không có cấp dưới",
        ),
        Message(
            "the indentation of this line does not fit the lines above",
            "lines of one level stand in one column, the next level two spaces deeper;"
            " a line that has a value has no lower level",
        ),
    ),
    "gach-cung-dong": _both(
        Message(
            "gạch đầu dòng đứng ngay sau dấu hai chấm",
            "danh sách phải xuống dòng; nếu là câu chữ thì đặt trong dấu nháy kép",
        ),
        Message("a hyphen stands right after the colon", "begin the list on a new line, or quote"),
    ),
    "hai-cham-trong-chu": _both(
        Message(
            "câu chữ có dấu hai chấm kèm dấu cách nên bị đọc thành khóa",
            "đặt cả câu trong dấu nháy kép, hoặc viết câu ở dòng dưới sau dấu >",
        ),
        Message("a colon and a space within a text are read as a key", "quote the whole text"),
    ),
    "dau-dau-chu": _both(
        Message(
            "câu chữ không được bắt đầu bằng «{value}»",
            "đặt cả câu trong dấu nháy kép, hoặc viết câu ở dòng dưới sau dấu >",
        ),
        Message("a text must not begin with «{value}»", "quote the whole text"),
    ),
    "sau-dau-khoi": _both(
        Message(
            "sau dấu «{value}» còn chữ trên cùng dòng",
            "xuống dòng ngay sau dấu «{value}»; nếu dấu này thuộc câu chữ thì đặt cả câu trong dấu"
            " nháy kép",
        ),
        Message("text follows «{value}» on its line", "begin the text on the next line, or quote"),
    ),
    "thieu-dong-nhay": _both(
        Message(
            "dấu nháy {value} mở ở đây mà không đóng đúng chỗ",
            "thêm dấu nháy {value} ở cuối câu; trong câu thì dùng dấu “ ”",
        ),
        Message(
            "the quotation mark {value} opened here is not closed where it should be",
            "add {value} at the end of the text; within it use “ ”",
        ),
    ),
    "chu-sau-nhay": _both(
        Message(
            "còn chữ «{value}» sau dấu nháy đóng",
            "đặt cả câu trong một cặp dấu nháy; dấu nháy trong câu thay bằng “ ”",
        ),
        Message("«{value}» follows the closing quotation mark", "quote the whole, within use “ ”"),
    ),
    "chu-sau-ngoac": _both(
        Message(
            "còn chữ «{value}» sau dấu ngoặc đóng",
            "câu bắt đầu bằng {{ hoặc [ phải đặt cả câu trong dấu nháy kép",
        ),
        Message("«{value}» follows the closing bracket", "quote a text that begins with {{ or ["),
    ),
    "thieu-dong-ngoac": _both(
        Message("dấu ngoặc «{value}» mở ở đây mà không đóng", "thêm «{closing}» ở cuối"),
        Message("the bracket «{value}» opened here is not closed", "add «{closing}» at its end"),
    ),
    "ngoac-sai": _both(
        Message(
            "trong ngoặc «{value}» đến đây không đọc được",
            "các mục cách nhau bằng dấu phẩy, cuối cùng là «{closing}»; câu chữ có dấu đặt trong"
            " dấu nháy kép",
        ),
        Message(
            "within the bracket «{value}» this cannot be read",
            "separate entries by commas and close with «{closing}»; quote texts that have marks",
        ),
    ),
    "ky-tu-thoat": _both(
        Message(
            "«{value}» trong dấu nháy kép không có nghĩa",
            "viết \\\\ thay cho \\, hoặc dùng dấu nháy đơn",
        ),
        Message(
            "«{value}» means nothing between double quotes", "write \\\\, or use single quotes"
        ),
    ),
    "cu-phap": _both(
        Message(
            "từ đây không đọc được theo cách viết YAML",
            "so với tệp mẫu: dấu hai chấm kèm dấu cách, đầu dòng thẳng cột, dấu nháy và ngoặc"
            " đủ cặp",
        ),
        Message("this cannot be read as YAML: {problem}", "compare it with a sample file"),
    ),
    "so-khong-doc-duoc": _both(
        Message(
            "«{value}» không phải là một số",
            "phần nghìn dùng dấu chấm, phần thập phân dùng dấu phẩy, ví dụ 1.234,56",
        ),
        Message("«{value}» is not a number", "thousands take a dot, decimals a comma: 1.234,56"),
    ),
    "so-rong": _both(
        Message("chưa ghi số", "ghi một số, hoặc bỏ cả khóa này"),
        Message("no number is written", "write a number, or leave the key out"),
    ),
    "so-dau-cham": _both(
        Message(
            "«{value}» dùng dấu chấm cho phần thập phân",
            "phần thập phân dùng dấu phẩy, ví dụ 12,31; phần nghìn dùng dấu chấm theo nhóm ba số, ví dụ 1.234",
        ),
        Message(
            "«{value}» has a dot before its decimals",
            "decimals take a comma (12,31), groups of three a dot (1.234)",
        ),
    ),
    "so-dau-phay": _both(
        Message(
            "«{value}» dùng dấu phẩy cho phần nghìn",
            "phần nghìn dùng dấu chấm, phần thập phân dùng dấu phẩy, ví dụ 1.234,56",
        ),
        Message(
            "«{value}» has commas between thousands",
            "thousands take a dot, decimals a comma: 1.234,56",
        ),
    ),
    "so-dau-cach": _both(
        Message(
            "«{value}» có dấu ngăn nhóm không dùng được",
            "viết liền, hoặc ngăn phần nghìn bằng dấu chấm, ví dụ 2.142.500",
        ),
        Message(
            "«{value}» has a separator that is not used here",
            "write the digits together, or put dots between groups of three",
        ),
    ),
    "so-khong-dau": _both(
        Message(
            "«{value}» có số 0 thừa ở đầu", "viết 12 thay cho 012; nếu đây là mã thì để trong ô chữ"
        ),
        Message(
            "«{value}» has a needless zero in front",
            "write 12, not 012; a code belongs in a text column",
        ),
    ),
    "so-mu": _both(
        Message("«{value}» viết theo số mũ", "viết đủ các chữ số, ví dụ 100.000"),
        Message("«{value}» is written with an exponent", "write all digits: 100.000"),
    ),
    "so-kem-don-vi": _both(
        Message(
            "«{value}» có kèm chữ hoặc ký hiệu", "chỉ ghi số; đơn vị tính đã có trong chi-tieu.yaml"
        ),
        Message(
            "«{value}» has letters or signs with the number",
            "write the number alone; its unit stands in chi-tieu.yaml",
        ),
    ),
    "so-qua-dai": _both(
        Message("số có quá nhiều chữ số", "kiểm tra lại; tối đa 30 chữ số"),
        Message("the number has too many digits", "at most 30 digits"),
    ),
    "ngay-khong-doc-duoc": _both(
        Message(
            "«{value}» không phải là một ngày",
            "viết ngày/tháng/năm, ví dụ 18/6/2024, hoặc 2024-06-18",
        ),
        Message("«{value}» is not a date", "write day/month/year, 18/6/2024, or 2024-06-18"),
    ),
    "ngay-khong-co": _both(
        Message("không có ngày «{value}»", "kiểm tra lại ngày và tháng"),
        Message("there is no day «{value}»", "check day and month"),
    ),
    "ngay-thang-truoc": _both(
        Message("«{value}» viết tháng trước ngày", "viết ngày trước, tháng sau, ví dụ 18/6/2024"),
        Message("«{value}» has the month before the day", "write the day first: 18/6/2024"),
    ),
    "ngay-nam-la": _both(
        Message("năm của «{value}» nằm ngoài khoảng 1930 - 2100", "kiểm tra lại năm"),
        Message("the year of «{value}» is not between 1930 and 2100", "check the year"),
    ),
    "ky-khong-doc-duoc": _both(
        Message(
            "«{value}» không phải là một kỳ báo cáo",
            "viết 2024, 2024-H1, 2024-Q1, 2024-9T hoặc 2024-T06",
        ),
        Message("«{value}» is not a period", "write 2024, 2024-H1, 2024-Q1, 2024-9T or 2024-T06"),
    ),
    "ky-khong-co": _both(
        Message("không có kỳ «{value}»", "nửa năm: H1, H2; quý: Q1 - Q4; tháng: T01 - T12"),
        Message(
            "there is no period «{value}»", "halves H1, H2; quarters Q1 - Q4; months T01 - T12"
        ),
    ),
    "ky-nam-la": _both(
        Message("năm của kỳ «{value}» nằm ngoài khoảng 1930 - 2100", "kiểm tra lại năm"),
        Message("the year of «{value}» is not between 1930 and 2100", "check the year"),
    ),
    "can-so-nguyen": _both(
        Message("«{value}» không phải là số nguyên không âm", "ghi số nguyên, ví dụ 977"),
        Message("«{value}» is not a whole number", "write a whole number: 977"),
    ),
    "can-co-khong": _both(
        Message("«{value}» không phải là co hoặc khong", "ghi co hoặc khong"),
        Message("«{value}» is neither co nor khong", "write co or khong"),
    ),
    "can-gia-tri": _both(
        Message(
            "ở đây cần một giá trị, không phải danh sách hay nhóm khóa",
            "ghi giá trị ngay sau dấu hai chấm",
        ),
        Message("a single value is wanted here", "write the value after the colon"),
    ),
    "can-danh-sach": _both(
        Message(
            "ở đây cần một danh sách, không phải «{value}»",
            "mỗi mục một dòng, bắt đầu bằng dấu gạch và dấu cách",
        ),
        Message(
            "a list is wanted here, not «{value}»",
            "one entry a line, each after a dash and a space",
        ),
    ),
    "can-bang-khoa": _both(
        Message(
            "ở đây cần các khóa, không phải «{value}»",
            "ghi từng dòng «khóa: giá trị», thụt vào so với dòng trên",
        ),
        Message("keys are wanted here, not «{value}»", "write lines of «key: value», indented"),
    ),
    "gia-tri-la": _both(
        Message("«{value}» không nằm trong các giá trị cho phép", "chọn một trong: {allowed}"),
        Message("«{value}» is not among the allowed values", "choose one of: {allowed}"),
    ),
    "ma-sai": _both(
        Message(
            "«{value}» không dùng làm mã được",
            "mã chỉ gồm chữ thường không dấu, chữ số, dấu - và _, tối đa 64 ký tự",
        ),
        Message(
            "«{value}» is no code", "a code has small letters a-z, digits, - and _, at most 64"
        ),
    ),
    "mot-dong": _both(
        Message("giá trị này phải nằm trên một dòng", "viết thành một dòng"),
        Message("this value must stand on one line", "write it on one line"),
    ),
    "ngoac-nhon": _both(
        Message(
            "dòng này không gắn số liệu, dấu ngoặc nhọn sẽ in nguyên văn: «{value}»",
            "bỏ ngoặc nhọn, hoặc đưa số liệu vào phần lời văn",
        ),
        Message(
            "figures are not bound on this line: «{value}»",
            "leave out the braces, or bind the figure in a text",
        ),
    ),
    "khoa-la-gan-dung": _both(
        Message("không có khóa «{value}»", "có phải là «{near}»?"),
        Message("no such key: «{value}»", "did you mean «{near}»?"),
    ),
    "khoa-la": _both(
        Message("không có khóa «{value}»", "các khóa dùng được ở đây: {known}"),
        Message("no such key: «{value}»", "keys known here: {known}"),
    ),
    "thieu-khoa": _both(
        Message("thiếu khóa «{key}» ({meaning})", "thêm dòng «{key}: …»"),
        Message("the key «{key}» is missing ({meaning})", "add a line «{key}: …»"),
    ),
    "van-rong": _both(
        Message("phần lời văn này trống", "ghi nội dung, hoặc bỏ cả khóa"),
        Message("this text is empty", "write it, or leave the key out"),
    ),
    "the-html": _both(
        Message(
            "«{value}» là mã HTML, sẽ bị in nguyên văn",
            "chữ đậm viết **đậm**, chữ nghiêng viết *nghiêng*; muốn in dấu < thì viết \\<",
        ),
        Message(
            "«{value}» is HTML, which would be printed as it is",
            "bold is **bold**, italic *italic*; write \\< for a literal <",
        ),
    ),
    "don-vi-la": _both(
        Message("không có đơn vị «{value}» trong don-vi.yaml", "các đơn vị có: {known}"),
        Message("no unit «{value}» in don-vi.yaml", "there are: {known}"),
    ),
    "chi-tieu-la": _both(
        Message("không có chỉ tiêu «{value}» trong chi-tieu.yaml", "gần nhất: {known}"),
        Message("no indicator «{value}» in chi-tieu.yaml", "nearest: {known}"),
    ),
    "bang-la": _both(
        Message("không có bảng «{value}»", "các bảng có: {known}"),
        Message("no table «{value}»", "there are: {known}"),
    ),
    "cot-la": _both(
        Message(
            "không có cột «{value}», hoặc cột không đúng kiểu cho phép tính này",
            "các cột dùng được: {known}",
        ),
        Message(
            "no column «{value}», or not of the type that this needs", "usable columns: {known}"
        ),
    ),
    "phan-la": _both(
        Message("không có phần nội dung «{value}»", "gần nhất: {known}"),
        Message("no part of the content is called «{value}»", "nearest: {known}"),
    ),
    "the-loai-la": _both(
        Message("không có thể loại «{value}»", "các thể loại có: {known}"),
        Message("no document type «{value}»", "there are: {known}"),
    ),
    "nguoi-ky-la": _both(
        Message("không có người ký «{value}» trong sổ đơn vị", "những người ký có: {known}"),
        Message("no signer «{value}» in the unit's register", "there are: {known}"),
    ),
    "thieu-nguoi-ky": _both(
        Message("văn bản chưa có người ký", "thêm «nguoi_ky: …», mã người ký trong don-vi.yaml"),
        Message("the document has no signer", "add «nguoi_ky: …», a signer's key in don-vi.yaml"),
    ),
    "chi-tieu-tinh-san": _both(
        Message(
            "chỉ tiêu «{value}» được tính, không ghi giá trị thực hiện",
            "bỏ thuc_hien; giá trị lấy từ công thức trong chi-tieu.yaml",
        ),
        Message(
            "the indicator «{value}» is computed and cannot be typed",
            "leave out thuc_hien; chi-tieu.yaml has its formula",
        ),
    ),
    "hai-phep-tinh": _both(
        Message("một chỉ tiêu chỉ có một phép tính, ở đây có: {value}", "giữ lại một"),
        Message("an indicator has one formula, here are: {value}", "keep one"),
    ),
    "ty-le-hai-ve": _both(
        Message("ty_le cần đúng hai chỉ tiêu: tử số và mẫu số", "viết ty_le: [tử, mẫu]"),
        Message("ty_le takes two indicators", "write ty_le: [part, whole]"),
    ),
    "ty-le-cua-ty-le": _both(
        Message("«{value}» cũng là tỷ lệ; không tính tỷ lệ của tỷ lệ", "dùng các chỉ tiêu gốc"),
        Message("«{value}» is itself a ratio", "use the indicators beneath it"),
    ),
    "chi-tieu-khong-bang": _both(
        Message("chi_tieu chỉ dùng cùng bang: chi_tieu", "thêm dòng «bang: chi_tieu»"),
        Message("chi_tieu is used with bang: chi_tieu only", "add a line «bang: chi_tieu»"),
    ),
    "so-le-qua-nhieu": _both(
        Message("«{value}» chữ số thập phân là quá nhiều", "ghi số từ 0 đến {limit}"),
        Message("«{value}» decimals are too many", "write a number from 0 to {limit}"),
    ),
    "muc-rong": _both(
        Message("mục này không có nội dung nào", "ghi tieu_de, noi_dung, muc, doan hoặc gom"),
        Message("this item has no content", "write tieu_de, noi_dung, muc, doan or gom"),
    ),
    "doan-di-kem": _both(
        Message("«doan» đứng một mình, không đi cùng: {value}", "tách thành hai mục"),
        Message("«doan» stands alone, not beside: {value}", "make it two items"),
    ),
    "viec-dau-moi": _both(
        Message(
            "dau_moi và viec phải đi cùng nhau, và không có noi_dung hay muc",
            "ghi cả hai: {{dau_moi: …, viec: …}}",
        ),
        Message(
            "dau_moi and viec go together, without noi_dung or muc",
            "write both: {{dau_moi: …, viec: …}}",
        ),
    ),
    "danh-so-la": _both(
        Message(
            "«{value}» không phải là một kiểu đánh số",
            "viết số đầu của dãy, ví dụ I. 1. 1.1. (1) a) - + hoặc Phần thứ nhất, Chương I, Điều 1.",
        ),
        Message(
            "«{value}» is no numbering mark",
            "write the first mark of the series: I. 1. 1.1. (1) a) - +",
        ),
    ),
    "danh-so-sau": _both(
        Message("danh_so có nhiều hơn {value} cấp", "bớt cấp"),
        Message("danh_so has more than {value} depths", "use fewer"),
    ),
    "rang-buoc-sai": _both(
        Message(
            "«{value}» không phải là cách gắn số liệu",
            "viết {{ten_so_lieu}} hoặc {{ten_so_lieu:dinh_dang}}; muốn in dấu ngoặc thì viết \\{{",
        ),
        Message(
            "«{value}» is not a binding",
            "write {{name}} or {{name:format}}; \\{{ is a literal brace",
        ),
    ),
    "rang-buoc-la": _both(
        Message("không có số liệu nào tên như trong «{value}»", "gần nhất: {near}"),
        Message("nothing is called as in «{value}»", "nearest: {near}"),
    ),
    "dinh-dang-la": _both(
        Message("không có định dạng như trong «{value}»", "các định dạng có: {known}"),
        Message("no such format as in «{value}»", "there are: {known}"),
    ),
    "rang-buoc-thieu-gia-tri": _both(
        Message(
            "«{value}»: kỳ này chưa có giá trị của «{label}»",
            "ghi giá trị vào so_lieu, hoặc ghi bảng mà chỉ tiêu tính từ đó",
        ),
        Message(
            "«{value}»: «{label}» has no value in this period",
            "write it in so_lieu, or the table that it is computed from",
        ),
    ),
    "rang-buoc-thieu-ke-hoach": _both(
        Message(
            "«{value}»: «{label}» chưa có kế hoạch (hoặc kế hoạch bằng 0)",
            "ghi ke_hoach trong so_lieu",
        ),
        Message("«{value}»: «{label}» has no plan, or a plan of 0", "write ke_hoach in so_lieu"),
    ),
    "rang-buoc-thieu-ky-truoc": _both(
        Message(
            "«{value}»: không có giá trị kỳ trước của «{label}»",
            "thêm tệp của kỳ trước vào cùng thư mục, hoặc bỏ phần so sánh",
        ),
        Message(
            "«{value}»: no value of the period before for «{label}»",
            "add the file of that period beside this one",
        ),
    ),
    "rang-buoc-thieu-cung-ky": _both(
        Message(
            "«{value}»: không có giá trị cùng kỳ năm trước của «{label}»",
            "thêm tệp của cùng kỳ năm trước vào cùng thư mục, hoặc bỏ phần so sánh",
        ),
        Message(
            "«{value}»: no value of the same period last year for «{label}»",
            "add the file of that period beside this one",
        ),
    ),
    "ky-trung": _both(
        Message("có hai tệp cùng ghi kỳ «{value}»: {other}", "giữ lại một tệp"),
        Message("two files are of the period «{value}»: {other}", "keep one"),
    ),
    "tieu-chuan-la": _both(
        Message("không có quy định thể thức «{value}»", "các quy định có: {known}"),
        Message("no standard «{value}»", "there are: {known}"),
    ),
    "khong-co-tieu-chuan": _both(
        Message(
            "không có quy định thể thức nào áp dụng cho ngày {value} (hệ thống {known})",
            "kiểm tra ngày ban hành, hoặc ghi tieu_chuan",
        ),
        Message(
            "no standard holds on {value} (system {known})",
            "check the date, or name one in tieu_chuan",
        ),
    ),
    "trung-ten-tep": _both(
        Message("hai văn bản cùng ghi ra «{value}»", "sửa số hoặc ký hiệu của một văn bản"),
        Message(
            "two documents would both be written to «{value}»", "change the number or symbol of one"
        ),
    ),
    "thieu-so": _both(
        Message(
            "không tìm thấy {value} ở thư mục chứa tệp này hay thư mục cấp trên",
            "đặt hai tệp ấy vào thư mục dữ liệu",
        ),
        Message(
            "{value} are not found in the folders above this file", "put both into the data folder"
        ),
    ),
    "khong-ghi-duoc": _both(
        Message(
            "không ghi được «{value}»: {why}",
            "kiểm tra quyền ghi và chỗ trống của thư mục kết quả; bản cũ vẫn nguyên",
        ),
        Message(
            "«{value}» cannot be written: {why}",
            "check rights and free space; what was there is untouched",
        ),
    ),
    "loi-ben-trong": _both(
        Message(
            "chương trình có lỗi khi làm «{value}»: {why}",
            "các văn bản khác vẫn được làm; xin báo lỗi này kèm tệp dữ liệu",
        ),
        Message(
            "the program failed on «{value}»: {why}",
            "other documents go on; please report this with the data file",
        ),
    ),
    "mau-khong-co": _both(
        Message("không có mẫu «{value}»", "kiểm tra tên trong extends, include, import"),
        Message("no template «{value}»", "check the name in extends, include, import"),
    ),
    "mau-cu-phap": _both(
        Message("mẫu sai cú pháp: {value}", "sửa dòng này của mẫu"),
        Message("the template's syntax is wrong: {value}", "correct this line"),
    ),
    "mau-loi": _both(
        Message("mẫu gặp lỗi khi chạy: {value}", "sửa dòng này của mẫu"),
        Message("the template failed: {value}", "correct this line"),
    ),
    "mau-thieu-ten": _both(
        Message(
            "mẫu dùng tên «{value}» nhưng không có giá trị ấy",
            "kiểm tra tên; danh sách tên ở templates/README.md",
        ),
        Message(
            "the template uses «{value}», which does not exist",
            "check the name; templates/README.md lists them",
        ),
    ),
    "mau-canh-bao": _both(
        Message("bộ dàn trang báo: {value}", "kiểm tra mẫu và style.css"),
        Message("the layout engine says: {value}", "check the template and style.css"),
    ),
    "css-bo-qua": _both(
        Message("CSS «{value}» bị bỏ qua: {why}", "kiểm tra tên thuộc tính và giá trị"),
        Message("the CSS «{value}» is ignored: {why}", "check property and value"),
    ),
    "word-khong-co": _both(
        Message(
            "Word không diễn tả được «{value}» của «{selector}»",
            "dùng bảng không kẻ khung hoặc đoạn văn thường thay cho cách dàn này",
        ),
        Message(
            "Word cannot express «{value}» of «{selector}»",
            "use a table without borders, or plain paragraphs",
        ),
    ),
    "tai-nguyen-la": _both(
        Message(
            "mẫu gọi một tệp ngoài thư mục mẫu, hoặc không có: {value}",
            "chỉ dùng tệp nằm trong thư mục mẫu",
        ),
        Message(
            "the template asks for a file outside its folders, or missing: {value}",
            "use files of the template folders only",
        ),
    ),
    "the-thuc": _both(
        Message(
            "{sentence}; ở đây là {value} («{where}», quy tắc {rule})", "giá trị đúng: {allowed}"
        ),
        Message("{sentence}; here it is {value} («{where}», rule {rule})", "allowed: {allowed}"),
    ),
    "phong-chu-la": _both(
        Message(
            "có chữ phải in bằng phông «{value}», ngoài các phông đã chọn ({known})",
            "cài phông Liberation Serif 2.1 trở lên, hoặc thay ký tự mà phông ấy không có",
        ),
        Message(
            "letters had to be printed in «{value}», which is not among {known}",
            "install Liberation Serif 2.1 or newer, or replace the letters that it lacks",
        ),
    ),
    "qua-dai": _both(
        Message("văn bản dài {value} trang, tối đa {known} trang", "chia nhỏ văn bản hoặc bảng"),
        Message(
            "the document has {value} pages, at most {known}", "split the document or its table"
        ),
    ),
}
