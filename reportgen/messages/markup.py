"""Sentences on the HTML of templates: elements, their order, their attributes."""

from reportgen.messages.message import Message, Messages, both

MARKUP: Messages = {
    "mau-the-khong-dong": both(
        Message("thẻ <{value}> không đóng: chữ đến hết văn bản theo kiểu ấy", "thêm </{value}>"),
        Message("<{value}> is not closed: all words after it look so", "add </{value}>"),
    ),
    "mau-the-sai-thu-tu": both(
        Message("thẻ <{value}> chưa đóng trước </{by}>", "thêm </{value}> trước </{by}>"),
        Message("<{value}> is not closed before </{by}>", "add </{value}> before </{by}>"),
    ),
    "mau-khoi-khong-dong": both(
        Message(
            "thẻ <{value}> mở ở đây mà không đóng: phần sau của văn bản lọt vào trong nó",
            "thêm </{value}> vào cuối phần ấy, trong cùng khối",
        ),
        Message(
            "<{value}> begins here and is not closed: what comes after it falls into it",
            "add </{value}> at its end, in the same block",
        ),
    ),
    "mau-the-dong-thua": both(
        Message(
            "</{value}> không có thẻ mở ở khối này: nó đóng phần bên ngoài, hoặc không đóng gì",
            "bỏ </{value}>, hoặc thêm <{value}> ở đầu phần của nó",
        ),
        Message(
            "</{value}> closes nothing that begins in this block: it closes what is around",
            "delete it, or begin its part with <{value}>",
        ),
    ),
    "mau-the-html-la": both(
        Message(
            "HTML không có thẻ <{value}>: chữ trong nó in như chữ thường",
            "gần giống: {near}",
            "dùng thẻ có trong HTML: p, div, table, span …",
        ),
        Message(
            "HTML has no element <{value}>: its words are plain text",
            "similar: {near}",
            "use one that there is: p, div, table, span …",
        ),
    ),
    "mau-the-khong-in": both(
        Message(
            "<{value}> không thành gì đúng trên giấy, trong Word cũng không",
            "viết bằng đoạn, bảng, hình PNG; ô để điền tay thì dùng dấu chấm hay đường kẻ",
        ),
        Message(
            "<{value}> comes to nothing on paper, nor in Word",
            "write paragraphs, tables, PNG pictures; dots or a line to fill in by hand",
        ),
    ),
    "word-hinh-svg": both(
        Message("Word không nhận hình SVG: hình này mất trong DOCX", "dùng PNG; biểu đồ: bieu_do"),
        Message("Word takes no SVG: the DOCX lacks this picture", "use PNG; for charts bieu_do"),
    ),
    "mau-thuoc-tinh-cu": both(
        Message(
            "thuộc tính «{value}» của <{tag}> không có tác dụng, ở cả hai tệp",
            "ghi trong bảng kiểu, hoặc style: {css}",
        ),
        Message(
            "the attribute «{value}» of <{tag}> does nothing, in either file",
            "say it in the stylesheet, or in style: {css}",
        ),
    ),
    "mau-thuoc-tinh-doi": both(
        Message(
            "<{tag}> có hai thuộc tính «{value}»: chỉ cái đầu được đọc",
            "gộp làm một; nhiều lớp thì cách nhau bằng khoảng trắng",
        ),
        Message(
            "<{tag}> has «{value}» twice: only the first is read",
            "make one of both; a blank stands between two classes",
        ),
    ),
    "mau-thuoc-tinh-la": both(
        Message(
            "HTML không có thuộc tính «{value}» (ở <{tag}>)",
            "gần giống: {near}",
            "bỏ đi; thuộc tính của riêng mình thì bắt đầu bằng data-",
        ),
        Message(
            "HTML has no attribute «{value}» (of <{tag}>)",
            "similar: {near}",
            "drop it; one of your own begins with data-",
        ),
    ),
    "mau-thieu-nhay": both(
        Message(
            "dấu nháy mở ở «{value}» không đóng: các thẻ sau nó thành chữ của thuộc tính",
            'thêm dấu nháy đóng (")',
        ),
        Message(
            "the quote at «{value}» is not closed: the tags after it are read as its words",
            'close it with "',
        ),
    ),
    "mau-khoi-trong-p": both(
        Message(
            "<{value}> không đứng trong <p> được: đoạn bị ngắt ở đây",
            "đóng </p> trước <{value}>, hoặc thay <p> bằng <div>",
        ),
        Message(
            "<{value}> cannot stand in <p>: the paragraph ends here",
            "put </p> before <{value}>, or a <div> in place of the <p>",
        ),
    ),
    "mau-trong-bang": both(
        Message(
            "<{value}> đứng thẳng trong <{holder}>: trình dàn trang đưa nó ra ngoài bảng",
            "đặt nó vào một ô: <tr><td> … </td></tr>",
        ),
        Message(
            "<{value}> stands in <{holder}> itself: the engine moves it out of the table",
            "put it into a cell: <tr><td> … </td></tr>",
        ),
    ),
    "mau-anh-khong-chu": both(
        Message(
            "ảnh không có alt: người khiếm thị không biết ảnh nói gì",
            'thêm alt="…" nói ảnh cho thấy gì; ảnh trang trí thì alt=""',
        ),
        Message(
            "the picture has no alt: who does not see it is told nothing",
            'add alt="…" that says what it shows; alt="" for a mere ornament',
        ),
    ),
    "mau-nhay-cap": both(
        Message(
            "tiêu đề nhảy từ h{before} xuống {value}",
            "dùng h{wanted}; cỡ chữ thì đổi bằng bảng kiểu",
        ),
        Message(
            "headings go from h{before} to {value}",
            "use h{wanted}; its size is for the stylesheet",
        ),
    ),
    "mau-bang-thieu-cot": both(
        Message(
            "bảng không ghi bề rộng cột: Word và PDF có thể chia khác nhau",
            "thêm <colgroup><col …></colgroup>, mỗi cột một <col> có width",
        ),
        Message(
            "the table tells no widths: Word and PDF may divide it differently",
            "add <colgroup><col …></colgroup>, a <col> with width for each column",
        ),
    ),
    "mau-bang-thieu-dau": both(
        Message(
            "bảng không có <thead>: sang trang thì hàng tiêu đề không lặp lại",
            "đặt hàng tiêu đề vào <thead>",
        ),
        Message(
            "the table has no <thead>: its head is not repeated on the next page",
            "put the head row into <thead>",
        ),
    ),
    "mau-flex-long": both(
        Message(
            "«{value}» dàn bằng flex hoặc grid nằm trong «{holder}» cũng dàn như thế",
            "dùng một bảng không kẻ khung: Word không có cách dàn này",
        ),
        Message(
            "«{value}», laid out by flex or grid, lies in «{holder}», which is too",
            "use one table without borders: Word has no such layout",
        ),
    ),
}
