"""Sentences of stages 2 and 3 about charts."""

from reportgen.messages.message import Message, Messages, both

CHARTS: Messages = {
    "bo-chi-tieu-la": both(
        Message("không có bộ chỉ tiêu «{value}» trong chi-tieu.yaml", "gần nhất: {known}"),
        Message("no set of indicators «{value}» in chi-tieu.yaml", "nearest: {known}"),
    ),
    "bieu-do-thieu-khoa": both(
        Message("biểu đồ {type} cần có «{value}»", "thêm khóa ấy"),
        Message("a chart of the kind {type} needs «{value}»", "add that key"),
    ),
    "bieu-do-thua-khoa": both(
        Message("biểu đồ {type} không dùng «{value}»", "bỏ khóa ấy; loại này dùng: {known}"),
        Message(
            "a chart of the kind {type} has no «{value}»", "leave it out; this kind takes: {known}"
        ),
    ),
    "bieu-do-hai-nguon": both(
        Message("biểu đồ có cả chi_tieu và bo_chi_tieu", "giữ lại một"),
        Message("the chart has both chi_tieu and bo_chi_tieu", "keep one"),
    ),
    "bieu-do-so-ky": both(
        Message("biểu đồ xu hướng không vẽ được {value} kỳ", "ghi so_ky từ {least} đến {most}"),
        Message("a trend of {value} periods cannot be drawn", "so_ky is from {least} to {most}"),
    ),
    "bieu-do-lap-ten": both(
        Message("biểu đồ kể «{value}» hai lần", "bỏ bớt một"),
        Message("the chart names «{value}» twice", "leave one out"),
    ),
    "bieu-do-thu-hang": both(
        Message(
            "cột «{value}» là thứ hạng: vẽ ra thì thanh dài nhất lại là hạng kém nhất",
            "vẽ cột được xếp hạng: {known}",
        ),
        Message(
            "the column «{value}» is a rank: the longest bar would be the worst",
            "draw the column that it ranks: {known}",
        ),
    ),
    "bieu-do-mot-ky": both(
        Message(
            "biểu đồ xu hướng chỉ có một kỳ có số liệu; không có số liệu kỳ {value}",
            "thêm tệp của các kỳ ấy, hoặc bỏ biểu đồ",
        ),
        Message(
            "the trend knows one period alone; without figures are {value}",
            "add the files of those periods, or leave the chart out",
        ),
    ),
    "bieu-do-khong-ke-hoach": both(
        Message(
            "không chỉ tiêu nào của biểu đồ có kế hoạch: chỉ vẽ số thực hiện",
            "ghi ke_hoach của các chỉ tiêu, hoặc dùng loai: xu-huong",
        ),
        Message(
            "no indicator of the chart has a plan: only the values are drawn",
            "write ke_hoach of the indicators, or use loai: xu-huong",
        ),
    ),
    "bieu-do-rong": both(
        Message(
            "biểu đồ không có giá trị nào để vẽ",
            "ghi số liệu (và kế hoạch) của các chỉ tiêu hoặc bảng, hoặc bỏ biểu đồ",
        ),
        Message(
            "the chart has no value to draw",
            "write the figures (and plans) of its indicators or table, or leave the chart out",
        ),
    ),
    "bieu-do-khac-don-vi": both(
        Message(
            "một biểu đồ chỉ có một đơn vị tính, ở đây có: {value}",
            "tách thành các biểu đồ, hoặc dùng loai: phan-tram-ke-hoach",
        ),
        Message(
            "a chart has one unit of measure, here are: {value}",
            "make several charts, or use loai: phan-tram-ke-hoach",
        ),
    ),
    "bieu-do-nhieu-chuoi": both(
        Message(
            "biểu đồ có {value} chuỗi; in đen trắng chỉ phân biệt được {limit}",
            "bớt chỉ tiêu hoặc cột, hoặc tách thành các biểu đồ",
        ),
        Message(
            "the chart has {value} series; in black and white {limit} can be told apart",
            "name fewer indicators or columns, or make several charts",
        ),
    ),
    "bieu-do-nhieu-cot": both(
        Message(
            "biểu đồ có {value} cột; trên một trang chỉ đọc được {limit}",
            "bớt chỉ tiêu hoặc cột của bảng, hoặc in bảng thay cho biểu đồ",
        ),
        Message(
            "the chart has {value} bars; on a page {limit} can be read",
            "name fewer indicators or columns, or print a table in place of the chart",
        ),
    ),
}
