"""Sentences on days of figures: of the period file, and of the reporting regime."""

from reportgen.messages.message import Message, Messages, both

REGIME: Messages = {
    "che-do-la": both(
        Message("không có chế độ báo cáo «{value}»", "dùng một trong: {known}, hoặc bỏ che_do"),
        Message("there is no reporting regime «{value}»", "use one of: {known}; or leave it out"),
    ),
    "so-lieu-sau-chot": both(
        Message(
            "số liệu đề ngày {value}, sau ngày chốt số liệu {day}",
            "kiểm tra lại ngay, hoặc lùi chot_so_lieu",
        ),
        Message(
            "the figure is dated {value}, after the day {day} that all figures stand for",
            "check ngay, or move chot_so_lieu",
        ),
    ),
    "so-lieu-sau-che-do": both(
        Message(
            "số liệu đề ngày {value}, sau ngày chốt {day} của chế độ báo cáo",
            "lấy số liệu đến ngày ấy; nếu cố ý thì ghi bo_qua: [so-lieu-sau-che-do]",
        ),
        Message(
            "the figure is dated {value}, after the regime's cut-off day {day}",
            "take the figure of that day; if it is meant, write bo_qua: [so-lieu-sau-che-do]",
        ),
    ),
    "chot-sau-che-do": both(
        Message(
            "ngày chốt số liệu {value} sau ngày chốt {day} mà chế độ báo cáo định cho {period}",
            "sửa chot_so_lieu; nếu cố ý thì ghi bo_qua: [chot-sau-che-do]",
        ),
        Message(
            "the figures stand for {value}, after the regime's cut-off day {day} of {period}",
            "correct chot_so_lieu; if it is meant, write bo_qua: [chot-sau-che-do]",
        ),
    ),
    "chot-truoc-che-do": both(
        Message(
            "ngày chốt số liệu {value} sớm hơn nhiều so với ngày {day} của {period}",
            "sửa chot_so_lieu; nếu cố ý thì ghi bo_qua: [chot-truoc-che-do]",
        ),
        Message(
            "the figures stand for {value}, long before the cut-off day {day} of {period}",
            "correct chot_so_lieu; if it is meant, write bo_qua: [chot-truoc-che-do]",
        ),
    ),
}

REGIME_DOUBTS = ("so-lieu-sau-che-do", "chot-sau-che-do", "chot-truoc-che-do")
"""Those that are warnings."""
