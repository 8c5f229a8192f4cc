"""Sentences of stages 4 and 5: templates, stylesheets, standards, files."""

from reportgen.messages.message import Message, Messages, both

DOCUMENT: Messages = {
    "danh-so-la": both(
        Message(
            "«{value}» không phải là một kiểu đánh số",
            "viết số đầu của dãy: I. 1. 1.1. (1) a) - + hoặc Phần thứ nhất, Chương I, Điều 1.",
        ),
        Message(
            "«{value}» is no numbering mark",
            "write the first mark of the series: I. 1. 1.1. (1) a) - +",
        ),
    ),
    "danh-so-sau": both(
        Message("danh_so có nhiều hơn {value} cấp", "bớt cấp"),
        Message("danh_so has more than {value} depths", "use fewer"),
    ),
    "tieu-chuan-la": both(
        Message("không có quy định thể thức «{value}»", "các quy định có: {known}"),
        Message("no standard «{value}»", "there are: {known}"),
    ),
    "khong-co-tieu-chuan": both(
        Message(
            "không có quy định thể thức nào áp dụng cho ngày {value} (hệ thống {known})",
            "kiểm tra ngày ban hành, hoặc ghi tieu_chuan",
        ),
        Message(
            "no standard holds on {value} (system {known})",
            "check the date, or name one in tieu_chuan",
        ),
    ),
    "tieu-chuan-khong-ap-dung": both(
        Message(
            "quy định «{value}» không áp dụng cho {known}; văn bản vẫn làm theo quy định ấy",
            "bỏ tieu_chuan để theo ngày ban hành, nếu không cố ý",
        ),
        Message(
            "the standard «{value}» does not hold for {known}; it is used all the same",
            "leave tieu_chuan out unless this is meant",
        ),
    ),
    "trung-ten-tep": both(
        Message("hai văn bản cùng ghi ra «{value}»", "sửa số hoặc ký hiệu của một văn bản"),
        Message(
            "two documents would both be written to «{value}»", "change the number or symbol of one"
        ),
    ),
    "thieu-so": both(
        Message(
            "không tìm thấy {value} ở thư mục chứa tệp này hay thư mục cấp trên",
            "đặt {value} vào thư mục dữ liệu",
        ),
        Message(
            "{value} not found in the folders above this file", "put {value} into the data folder"
        ),
    ),
    "khong-ghi-duoc": both(
        Message(
            "không ghi được «{value}»: {why}",
            "kiểm tra quyền ghi và chỗ trống của thư mục kết quả; bản cũ vẫn nguyên",
        ),
        Message(
            "«{value}» cannot be written: {why}",
            "check rights and free space; what was there is untouched",
        ),
    ),
    "loi-ben-trong": both(
        Message(
            "chương trình có lỗi khi làm «{value}»: {why}",
            "các văn bản khác vẫn được làm; xin báo lỗi này kèm tệp dữ liệu",
        ),
        Message(
            "the program failed on «{value}»: {why}",
            "other documents go on; please report this with the data file",
        ),
    ),
    "mau-khong-co": both(
        Message(
            "không có mẫu «{value}»",
            "gần giống: {near}",
            "kiểm tra tên trong extends, include, import",
        ),
        Message(
            "no template «{value}»",
            "similar: {near}",
            "check the name in extends, include, import",
        ),
    ),
    "mau-cu-phap": both(
        Message("mẫu sai cú pháp; Jinja nói: “{value}”", "sửa thẻ này của mẫu"),
        Message("the template's syntax is wrong; Jinja says “{value}”", "correct this tag"),
    ),
    "mau-in-khong-duoc": both(
        Message(
            "dòng này in ra thứ không phải chữ hay số: danh sách, nhóm, đúng/sai hay giá trị trống",
            "danh sách: {{% for %}} hoặc | join; nhóm: gọi khóa bên trong; trống: {{% if %}}",
        ),
        Message(
            "this line prints what is neither words nor a number: a list, a group, yes or no, none",
            "a list: {{% for %}} or | join; a group: name a key of it; none: {{% if %}}",
        ),
    ),
    "mau-loi": both(
        Message("mẫu gặp lỗi khi chạy: {value}", "sửa dòng này của mẫu"),
        Message("the template failed: {value}", "correct this line"),
    ),
    "mau-chia-khong": both(
        Message("mẫu chia cho số 0", "hỏi trước bằng if: {{% if so %}}…{{% endif %}}"),
        Message("the template divides by zero", "ask before: {{% if number %}}…{{% endif %}}"),
    ),
    "mau-goi-mai": both(
        Message("mẫu gọi macro vòng mãi không dừng", "bỏ chỗ macro gọi lại chính nó"),
        Message("macros of the template call each other without end", "break the circle"),
    ),
    "mau-sai-kieu": both(
        Message(
            "phép tính, bộ lọc hay macro ở dòng này nhận giá trị không đúng kiểu ({value})",
            "không cộng, so chữ với số; ghép chữ bằng «~»; macro phải có () đủ giá trị",
        ),
        Message(
            "an operator, filter or macro here has a value of the wrong type ({value})",
            "text and numbers are neither added nor compared; join text by «~»; macros need ()",
        ),
    ),
    "mau-phep-cam": both(
        Message(
            "mẫu tính «{value}» trên chữ, danh sách, hay lũy thừa: bị cấm vì có thể đầy bộ nhớ",
            "«*», «%» chỉ cho số; chữ lặp lại thì gõ thẳng ra hay dùng for, ghép chữ bằng «~»",
        ),
        Message(
            "«{value}» on text, a list, or as a power is refused: it could fill the memory",
            "«*», «%» are for numbers; type repeated text out or use for, join text by «~»",
        ),
    ),
    "mau-qua-lau": both(
        Message(
            "mẫu chạy quá {value} giây mà chưa xong",
            "xem vòng lặp quanh dòng này: có vòng nào lồng nhau hoặc quá dài không; "
            "mẫu được dùng nửa --cpu-limit, --time-limit của lệnh render",
        ),
        Message(
            "the template ran for more than {value} seconds",
            "look at the loops around this line: are they nested, or too long? "
            "a template may take half of render's --cpu-limit, --time-limit",
        ),
    ),
    "mau-qua-dai": both(
        Message(
            "mẫu viết ra hơn {value} chữ cái mà chưa xong",
            "xem vòng lặp quanh dòng này: có vòng nào lồng nhau hoặc quá dài không",
        ),
        Message(
            "the template wrote more than {value} letters",
            "look at the loops around this line: are they nested, or too long?",
        ),
    ),
    "mau-het-bo-nho": both(
        Message(
            "mẫu dùng hết bộ nhớ được phép",
            "xem dòng này: có chữ nào được ghép lặp đi lặp lại không",
        ),
        Message(
            "the template used up all the memory that it may have",
            "look at this line: is a text joined to itself again and again?",
        ),
    ),
    "mau-thieu-ten": both(
        Message(
            "mẫu dùng tên «{value}» nhưng không có giá trị ấy",
            "kiểm tra tên; danh sách tên ở templates/README.md",
        ),
        Message(
            "the template uses «{value}», which does not exist",
            "check the name; templates/README.md lists them",
        ),
    ),
    "word-khong-co": both(
        Message(
            "Word không diễn tả được «{value}» của «{selector}»",
            "bỏ đi để hai tệp như nhau; cách dàn thì thay bằng bảng không kẻ khung, đoạn văn "
            "thường (docs/so-tay-mau.md)",
        ),
        Message(
            "Word cannot express «{value}» of «{selector}»",
            "drop it, so that both files agree; for layout use a table without borders, or plain "
            "paragraphs (docs/so-tay-mau.en.md)",
        ),
    ),
    "word-trong-dong": both(
        Message(
            "chữ, hình trong dòng («{selector}») không có «{value}» trong Word",
            "ghi cho cả đoạn hay ô bảng; khoảng cách trong dòng thì gõ dấu cách",
        ),
        Message(
            "words and pictures in a line («{selector}») have no «{value}» in Word",
            "give it to the paragraph or cell; between words type a space",
        ),
    ),
    "word-co": both(
        Message(
            "Word không giữ «{value}» của «{selector}» khi trong nó có chữ",
            "chiều cao: margin, padding, hoặc height của hàng bảng; bề rộng: width",
        ),
        Message(
            "Word does not keep «{value}» of «{selector}» where it holds words",
            "for height use margin, padding or the height of a row; for width use width",
        ),
    ),
    "word-chan-bang": both(
        Message(
            "Word không in lại chân bảng «{selector}» ở mỗi trang như PDF: hàng ấy chỉ "
            "đứng ở cuối bảng",
            "đặt hàng ấy làm hàng cuối của <tbody> để hai tệp như nhau; cần nhắc lại "
            "thì đưa vào <thead>",
        ),
        Message(
            "Word does not repeat the table foot «{selector}» on every page as a PDF does",
            "make it the last row of <tbody>, so that both files agree; what must come "
            "again goes into <thead>",
        ),
    ),
    "word-o-giua": both(
        Message(
            "Word không đặt được «{selector}» («{value}») vào ô: chỗ của nó chỉ biết "
            "khi chữ ở đầu ô",
            "thêm vertical-align: top cho ô (td tự đứng giữa)",
        ),
        Message(
            "Word cannot place «{selector}» («{value}») in a cell but from its top",
            "give the cell vertical-align: top (a td stands in the middle by itself)",
        ),
    ),
    "word-dem": both(
        Message(
            "Word không có đệm ({value}) của «{selector}» ở cạnh không có đường kẻ, hay quá 31 pt",
            "bỏ padding ấy, thêm border cùng màu nền ở cạnh ấy của đoạn, hoặc dùng bảng một ô",
        ),
        Message(
            "Word has no {value} of «{selector}» at a side without a line, nor more than 31 pt",
            "drop it, give the paragraph a border in its colour there, or use a table of one cell",
        ),
    ),
    "the-thuc": both(
        Message(
            "{sentence}; ở đây là {value} («{where}», quy tắc {rule})", "giá trị đúng: {allowed}"
        ),
        Message("{sentence}; here it is {value} («{where}», rule {rule})", "allowed: {allowed}"),
    ),
    "the-thuc-chu": both(
        Message("{sentence}; ở đây là «{value}» («{where}», quy tắc {rule})"),
        Message("{sentence}; here it is «{value}» («{where}», rule {rule})"),
    ),
    "mau-tim-sai": both(
        Message("mẫu tìm «{value}» sai cú pháp: {why}", "sửa biểu thức chính quy này"),
        Message("the pattern «{value}» is wrong: {why}", "correct this regular expression"),
    ),
    "cho-dien-la": both(
        Message("không có chỗ điền «{value}»", "các chỗ điền có: {known}"),
        Message("nothing fills «{value}»", "what can be filled: {known}"),
    ),
    "phong-chu-la": both(
        Message(
            "chữ «{letters}» phải in bằng phông «{value}», ngoài các phông đã chọn ({known})",
            "cài phông Liberation Serif 2.1 trở lên, hoặc thay ký tự mà phông ấy không có",
        ),
        Message(
            "«{letters}» had to be printed in «{value}», which is not among {known}",
            "install Liberation Serif 2.1 or newer, or replace the letters that it lacks",
        ),
    ),
    "phong-chu-khac": both(
        Message(
            "«{element}» đòi phông «{value}» (in bằng «{printed}»), ngoài các phông đã "
            "chọn ({known})",
            "bỏ font-family ấy, hoặc ghi vào style.css font-family: inherit cho «{element}»",
        ),
        Message(
            "«{element}» asks for «{value}» (printed in «{printed}»), which is not among {known}",
            "leave that font-family out, or write font-family: inherit for «{element}»",
        ),
    ),
    "qua-dai": both(
        Message("văn bản dài {value} trang, tối đa {known} trang", "chia nhỏ văn bản hoặc bảng"),
        Message(
            "the document has {value} pages, at most {known}", "split the document or its table"
        ),
    ),
    "phan-khong-in": both(
        Message(
            "phần «{value}» ghi cho văn bản này nhưng mẫu «{type}» không in",
            "dùng gom: [{value}] trong cac_muc, hoặc bỏ phần ấy",
        ),
        Message(
            "«{value}» is typed for this document, but its template «{type}» does not print it",
            "use gom: [{value}] in cac_muc, or leave it out",
        ),
    ),
    "khoa-khong-in": both(
        Message(
            "khóa «{value}» ghi cho văn bản này nhưng mẫu «{type}» không in",
            "bỏ khóa ấy, hoặc dùng thể loại có phần ấy",
        ),
        Message(
            "the key «{value}» is typed, but the template «{type}» does not print it",
            "leave it out, or use a type that has it",
        ),
    ),
    "danh-so-thieu-cap": both(
        Message(
            "danh_so chưa có kiểu cho cấp của mục «{where}»",
            'thêm một kiểu vào cuối danh_so, ví dụ "-" hoặc ""; tối đa 7 cấp',
        ),
        Message(
            "danh_so has no mark for the depth of «{where}»",
            'add one at its end, "-" or "" for none; at most 7',
        ),
    ),
    "so-thieu-cap-tren": both(
        Message(
            "mục «{where}» có số ghép nhưng cấp trên của nó không đánh số",
            "đánh số cấp trên, hoặc đổi kiểu số của cấp này trong danh_so",
        ),
        Message(
            "«{where}» has a compound number, but the item above has none",
            "number the item above, or change this depth in danh_so",
        ),
    ),
    "thieu-chu": both(
        Message("không phông nào có chữ «{value}» ({code})", "thay chữ ấy bằng chữ khác"),
        Message("no font has the letter «{value}» ({code})", "write another letter"),
    ),
    "het-cho-trong": both(
        Message(
            "không ghi được «{value}»: ổ đĩa hết chỗ trống",
            "dọn ổ đĩa rồi chạy lại; bản cũ vẫn nguyên",
        ),
        Message(
            "«{value}» cannot be written: the disk is full",
            "make room and run again; what was there is untouched",
        ),
    ),
    "khong-co-quyen-ghi": both(
        Message(
            "không ghi được «{value}»: không có quyền ghi",
            "chọn thư mục khác bằng --out, hoặc xin quyền ghi",
        ),
        Message(
            "«{value}» cannot be written: no permission",
            "choose another folder with --out, or ask for the right to write",
        ),
    ),
    "khong-phai-thu-muc": both(
        Message(
            "không ghi được «{value}»: có tệp cùng tên ở chỗ phải là thư mục",
            "chọn thư mục khác bằng --out",
        ),
        Message(
            "«{value}» cannot be written: a file stands where a folder must be",
            "choose another folder with --out",
        ),
    ),
    "ngoai-thu-muc-ket-qua": both(
        Message(
            "không ghi «{value}»: đường dẫn ấy ra ngoài thư mục kết quả",
            "xóa liên kết trong thư mục kết quả",
        ),
        Message(
            "«{value}» is not written: the path leads out of the output folder",
            "delete the link in the output folder",
        ),
    ),
}
