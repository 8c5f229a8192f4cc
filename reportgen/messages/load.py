"""Sentences of stage 1: what the gate for YAML refuses."""

from reportgen.messages.message import Message, Messages, both

LOAD: Messages = {
    "khong-co-tep": both(
        Message("không tìm thấy tệp này", "kiểm tra tên tệp và thư mục"),
        Message("there is no such file", "check the name and the folder"),
    ),
    "la-thu-muc": both(
        Message("đây là thư mục, không phải tệp", "ghi rõ tên tệp trong thư mục này"),
        Message("this is a folder, not a file", "name a file in it"),
    ),
    "khong-duoc-doc": both(
        Message("không có quyền đọc tệp này", "xin người quản trị cấp quyền đọc"),
        Message("no permission to read this file", "ask for the right to read it"),
    ),
    "khong-doc-duoc-tep": both(
        Message(
            "không đọc được tệp này ({reason})",
            "kiểm tra ổ đĩa, đường mạng và tên tệp rồi làm lại",
        ),
        Message("this file cannot be read ({reason})", "check disk, network and name, try again"),
    ),
    "tep-qua-lon": both(
        Message(
            "tệp lớn hơn {limit} MB",
            "kiểm tra có chọn nhầm tệp không; dữ liệu của một kỳ chỉ khoảng vài chục KB",
        ),
        Message("the file is larger than {limit} MB", "is it the right file? a period has some KB"),
    ),
    "tep-rong": both(
        Message("tệp không có nội dung", "nhập dữ liệu, hoặc chép từ tệp của kỳ trước"),
        Message("the file has no content", "enter data, or copy the file of the last period"),
    ),
    "khong-phai-van-ban": both(
        Message(
            "đây là tệp {kind}, không phải tệp văn bản YAML",
            "chọn tệp có đuôi .yaml; không đổi đuôi tệp Word hay Excel thành .yaml",
        ),
        Message("this is a {kind} file, not YAML text", "choose the .yaml file"),
    ),
    "ma-hoa": both(
        Message(
            "tệp được lưu theo mã {encoding}, chương trình chỉ đọc UTF-8",
            "mở bằng Notepad, chọn Lưu thành (Save as), mục Mã hóa (Encoding) chọn UTF-8",
        ),
        Message(
            "the file is saved as {encoding}; only UTF-8 is read",
            "in Notepad choose Save as, Encoding: UTF-8",
        ),
    ),
    "ma-hoa-cu": both(
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
    "ma-hoa-la": both(
        Message(
            "tệp không theo mã UTF-8 và không rõ theo mã nào",
            "mở bằng chương trình đã tạo ra tệp rồi lưu lại theo mã UTF-8",
        ),
        Message(
            "the file is not UTF-8, and its encoding is not known",
            "open it with the program that made it and save it as UTF-8",
        ),
    ),
    "utf8-hong": both(
        Message(
            "chữ tại đây bị hỏng: tệp theo mã UTF-8 nhưng có byte sai hoặc thiếu",
            "gõ lại chữ tại chỗ này, hoặc chép lại tệp từ bản gốc",
        ),
        Message(
            "a letter is damaged here: the file is UTF-8 with wrong or missing bytes",
            "type the letter again, or copy the file anew",
        ),
    ),
    "bang-ma-cu": both(
        Message(
            "chữ theo bảng mã cũ {encoding}: «{value}» có lẽ là «{meant}» (dòng {lines})",
            "chuyển đoạn này sang Unicode, ví dụ bằng UniKey Toolkit (Ctrl+Shift+F6), rồi đọc lại",
        ),
        Message(
            "text of the old encoding {encoding}: «{value}» may be «{meant}» (lines {lines})",
            "convert it to Unicode, for instance with UniKey Toolkit, and proof-read it",
        ),
    ),
    "giong-bang-ma-cu": both(
        Message(
            "«{value}» giống chữ theo bảng mã cũ {encoding}, nghĩa là «{meant}» (dòng {lines})",
            "nếu đây đúng là chữ muốn viết thì bỏ qua; nếu không thì gõ lại",
        ),
        Message(
            "«{value}» looks like the old encoding {encoding} for «{meant}» (lines {lines})",
            "ignore this if it is what you mean; otherwise type it again",
        ),
    ),
    "ma-hoa-hai-lan": both(
        Message(
            "chữ bị mã hóa hai lần: «{value}» có lẽ là «{meant}» (dòng {lines})",
            "chép lại đoạn này từ bản gốc; tệp đã có lần bị mở nhầm mã rồi lưu lại",
        ),
        Message(
            "text encoded twice: «{value}» may be «{meant}» (lines {lines})",
            "copy it again from its origin; the file was once opened in a wrong encoding and saved",
        ),
    ),
    "ky-tu-dieu-khien": both(
        Message(
            "có ký tự điều khiển {letter} (dòng {lines})",
            "xóa ký tự này; nếu là ngắt dòng chép từ Word thì xuống dòng bằng phím Enter",
        ),
        Message(
            "there is a control character {letter} (lines {lines})",
            "delete it; where it was a line break of Word, press Enter",
        ),
    ),
    "ky-tu-an": both(
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
    "ky-tu-rieng": both(
        Message(
            "ký tự {letter} chỉ có trong phông riêng của máy đã soạn (dòng {lines})",
            "thay bằng dấu thường, ví dụ gạch đầu dòng «-»",
        ),
        Message(
            "the character {letter} exists only in a private font (lines {lines})",
            "replace it by an ordinary one, for instance a hyphen",
        ),
    ),
    "chu-hong": both(
        Message(
            "chữ tại đây đã hỏng, còn lại {letter} (dòng {lines})",
            "gõ lại chữ đúng theo bản gốc",
        ),
        Message("a letter was lost here, {letter} is left (lines {lines})", "type it again"),
    ),
    "khoang-trang-la": both(
        Message(
            "khoảng trắng lạ {letter} được đọc như dấu cách thường (dòng {lines})",
            "thay bằng dấu cách thường để không còn cảnh báo này",
        ),
        Message(
            "the odd space {letter} is read as an ordinary space (lines {lines})",
            "replace it by an ordinary space to be rid of this warning",
        ),
    ),
    "dau-tab": both(
        Message(
            "có dấu tab (dòng {lines}); trong tệp chỉ được dùng dấu cách",
            "thay mỗi dấu tab bằng dấu cách: lùi đầu dòng hai dấu cách cho mỗi cấp",
        ),
        Message(
            "there is a tab (lines {lines}); only spaces are allowed",
            "replace every tab by spaces: two for each level",
        ),
    ),
    "long-qua-sau": both(
        Message("dữ liệu lồng nhau quá {limit} cấp", "kiểm tra dấu ngoặc và cách lùi đầu dòng"),
        Message("data are nested deeper than {limit} levels", "check brackets and indentation"),
    ),
    "qua-nhieu-muc": both(
        Message("tệp có quá {limit} giá trị", "chia dữ liệu thành nhiều tệp"),
        Message("the file has more than {limit} values", "split it into several files"),
    ),
    "qua-nhieu-loi": both(
        Message(
            "có quá {limit} lỗi, chương trình ngừng đọc tại đây", "sửa các lỗi trên rồi chạy lại"
        ),
        Message("more than {limit} mistakes, reading stops here", "correct those above first"),
    ),
    "van-qua-dai": both(
        Message("một giá trị dài {length} chữ, tối đa {limit}", "chia thành nhiều mục"),
        Message("a value has {length} letters, at most {limit}", "split it"),
    ),
    "nhieu-tai-lieu": both(
        Message(
            "tệp có hơn một tài liệu: phần thứ hai bắt đầu tại đây",
            "bỏ dòng «---» hoặc «...» giữa tệp, hoặc tách thành hai tệp",
        ),
        Message("a second document begins here", "remove the line --- or ..., or make two files"),
    ),
    "chi-dan-yaml": both(
        Message("dòng chỉ dẫn bắt đầu bằng % không được dùng", "xóa dòng này"),
        Message("a directive line beginning with % is not allowed", "delete the line"),
    ),
    "goc-khong-phai-muc": both(
        Message(
            "tệp phải gồm các dòng «tên: giá trị»",
            "bắt đầu bằng các khóa sát lề trái, ví dụ «don_vi: muong-vang»",
        ),
        Message("the file must consist of lines `key: value`", "begin with keys, e.g. `don_vi: x`"),
    ),
    "bi-danh": both(
        Message(
            "tham chiếu «{value}» không được dùng",
            "viết đầy đủ giá trị; nếu là câu chữ bắt đầu bằng dấu * thì đặt trong dấu nháy kép",
        ),
        Message("the alias «{value}» is not allowed", "write the value out; quote a text with *"),
    ),
    "neo": both(
        Message(
            "neo «{value}» không được dùng",
            "xóa «{value}»; nếu là câu chữ bắt đầu bằng dấu & thì đặt trong dấu nháy kép",
        ),
        Message("the anchor «{value}» is not allowed", "delete it; quote a text with &"),
    ),
    "the-kieu": both(
        Message(
            "thẻ kiểu «{value}» không được dùng",
            "xóa «{value}»; nếu là câu chữ bắt đầu bằng dấu ! thì đặt trong dấu nháy kép",
        ),
        Message("the tag «{value}» is not allowed", "delete it; quote a text that begins with !"),
    ),
    "khoa-lap": both(
        Message("khóa «{value}» lặp lại, đã có ở dòng {first}", "giữ một chỗ, xóa chỗ kia"),
        Message("the key «{value}» is repeated, it stands in line {first}", "keep one of the two"),
    ),
    "khoa-trong": both(
        Message("khóa bị trống", "ghi tên khóa trước dấu hai chấm"),
        Message("the key is empty", "write a name before the colon"),
    ),
    "khoa-gop": both(
        Message("khóa gộp «<<» không được dùng", "viết đầy đủ từng khóa"),
        Message("the merge key «<<» is not allowed", "write every key out"),
    ),
    "khoa-phuc-tap": both(
        Message(
            "khóa phải là một tên, không phải danh sách hay ngoặc {{}}",
            "nếu là câu chữ bắt đầu bằng {{ hoặc [ thì đặt cả câu trong dấu nháy kép",
        ),
        Message("a key must be a name, not a list or a mapping", "quote a text that begins so"),
    ),
    "thang-thanh-ghi-chu": both(
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
    "dau-phay-trong-ngoac": both(
        Message(
            "dấu phẩy trong ngoặc {{}} làm «{value}» bị tách thành mục riêng",
            'đặt cả giá trị trong dấu nháy kép: "{whole}"',
        ),
        Message("a comma within {{}} made «{value}» an entry", 'quote the whole value: "{whole}"'),
    ),
    "ngoac-trong-chu": both(
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
    "thieu-cach-sau-hai-cham": both(
        Message("thiếu dấu cách sau dấu hai chấm", "viết «{spaced}»"),
        Message("a space is missing after the colon", "write «{spaced}»"),
    ),
    "thieu-cach-sau-gach": both(
        Message("thiếu dấu cách sau gạch đầu dòng", "viết «{spaced}»"),
        Message("a space is missing after the hyphen", "write «{spaced}»"),
    ),
    "thieu-hai-cham": both(
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
    "thut-dong-sai": both(
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
    "gach-cung-dong": both(
        Message(
            "gạch đầu dòng đứng ngay sau dấu hai chấm",
            "danh sách phải xuống dòng; nếu là câu chữ thì đặt trong dấu nháy kép",
        ),
        Message("a hyphen stands right after the colon", "begin the list on a new line, or quote"),
    ),
    "hai-cham-trong-chu": both(
        Message(
            "câu chữ có dấu hai chấm kèm dấu cách nên bị đọc thành khóa",
            "đặt cả câu trong dấu nháy kép, hoặc viết câu ở dòng dưới sau dấu >",
        ),
        Message("a colon and a space within a text are read as a key", "quote the whole text"),
    ),
    "dau-dau-chu": both(
        Message(
            "câu chữ không được bắt đầu bằng «{value}»",
            "đặt cả câu trong dấu nháy kép, hoặc viết câu ở dòng dưới sau dấu >",
        ),
        Message("a text must not begin with «{value}»", "quote the whole text"),
    ),
    "sau-dau-khoi": both(
        Message(
            "sau dấu «{value}» còn chữ trên cùng dòng",
            "xuống dòng ngay sau dấu «{value}»; nếu dấu này thuộc câu chữ thì đặt cả câu trong dấu"
            " nháy kép",
        ),
        Message("text follows «{value}» on its line", "begin the text on the next line, or quote"),
    ),
    "thieu-dong-nhay": both(
        Message(
            "dấu nháy {value} mở ở đây mà không đóng đúng chỗ",
            "thêm dấu nháy {value} ở cuối câu; trong câu thì dùng dấu “ ”",
        ),
        Message(
            "the quotation mark {value} opened here is not closed where it should be",
            "add {value} at the end of the text; within it use “ ”",
        ),
    ),
    "chu-sau-nhay": both(
        Message(
            "còn chữ «{value}» sau dấu nháy đóng",
            "đặt cả câu trong một cặp dấu nháy; dấu nháy trong câu thay bằng “ ”",
        ),
        Message("«{value}» follows the closing quotation mark", "quote the whole, within use “ ”"),
    ),
    "chu-sau-ngoac": both(
        Message(
            "còn chữ «{value}» sau dấu ngoặc đóng",
            "câu bắt đầu bằng {{ hoặc [ phải đặt cả câu trong dấu nháy kép",
        ),
        Message("«{value}» follows the closing bracket", "quote a text that begins with {{ or ["),
    ),
    "thieu-dong-ngoac": both(
        Message("dấu ngoặc «{value}» mở ở đây mà không đóng", "thêm «{closing}» ở cuối"),
        Message("the bracket «{value}» opened here is not closed", "add «{closing}» at its end"),
    ),
    "ngoac-sai": both(
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
    "ky-tu-thoat": both(
        Message(
            "«{value}» trong dấu nháy kép không có nghĩa",
            "viết \\\\ thay cho \\, hoặc dùng dấu nháy đơn",
        ),
        Message(
            "«{value}» means nothing between double quotes", "write \\\\, or use single quotes"
        ),
    ),
    "cu-phap": both(
        Message(
            "từ đây không đọc được theo cách viết YAML",
            "so với tệp mẫu: dấu hai chấm kèm dấu cách, đầu dòng thẳng cột, dấu nháy và ngoặc"
            " đủ cặp",
        ),
        Message("this cannot be read as YAML: {problem}", "compare it with a sample file"),
    ),
}
