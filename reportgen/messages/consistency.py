"""Sentences on figures and words that contradict each other; all but one are warnings."""

from reportgen.messages.message import Message, Messages, both

CONSISTENCY: Messages = {
    "phan-lon-hon-tong": both(
        Message(
            "một phần lớn hơn tổng: {value}, trong khi {label} là {total}",
            "kiểm tra lại hai số; nếu không phải là phần của tổng ấy thì bỏ phan_cua ở danh mục",
        ),
        Message(
            "a part is more than its total: {value}, yet {label} is {total}",
            "check both numbers; if it is no part of it, take phan_cua out of the catalogue",
        ),
    ),
    "cac-phan-vuot-tong": both(
        Message(
            "các phần cộng lại là {sum}, hơn {label} {total}: {value}",
            "kiểm tra lại; nếu các phần chồng lên nhau thì ghi bo_qua: [cac-phan-vuot-tong]",
        ),
        Message(
            "the parts add up to {sum}, more than {label} {total}: {value}",
            "check each number; if parts overlap, write bo_qua: [cac-phan-vuot-tong]",
        ),
    ),
    "cong-khac-tong": both(
        Message(
            "các dòng con cộng lại là {sum}, khác {label} {total}: {value}",
            "kiểm tra lại từng số; nếu chỉ là «trong đó» thì ghi phan_cua cho dòng con ở danh mục",
        ),
        Message(
            "the rows beneath add up to {sum}, not to {label} {total}: {value}",
            "check each number; rows that are only some of it say phan_cua in the catalogue",
        ),
    ),
    "ngoai-khoang-hop-ly": both(
        Message(
            "«{label}» là {value}, ngoài khoảng hợp lý ({range})",
            "kiểm tra lại số, dấu phẩy và đơn vị tính; khoảng khác thì ghi hop_ly ở danh mục",
        ),
        Message(
            "«{label}» is {value}, out of its plausible range ({range})",
            "check the number, its comma and unit; another range is hop_ly of the catalogue",
        ),
    ),
    "so-truot-hang": both(
        Message(
            "«{label}» là {value}, trong khi {period} là {other}: lệch cỡ mười lần",
            "kiểm tra lại dấu phẩy, dấu chấm; nếu đúng thì ghi bo_qua: [so-truot-hang]",
        ),
        Message(
            "«{label}» is {value}, and was {other} in {period}: about ten times off",
            "check comma and dots; if it is right, write bo_qua: [so-truot-hang]",
        ),
    ),
    "ty-le-khac-so-dem": both(
        Message(
            "«{label}» ghi {value}, nhưng ghi chú {part} cho {share}",
            "sửa tỷ lệ hoặc ghi chú",
        ),
        Message(
            "«{label}» says {value}, but its note {part} gives {share}",
            "correct the percentage or the note",
        ),
    ),
    "tu-lon-hon-mau": both(
        Message(
            "«{value}»: số đạt lớn hơn tổng số",
            "kiểm tra lại hai số; viết ngày thì ghi «ngày» ở trước",
        ),
        Message(
            "«{value}»: more than all of them",
            "check both numbers; a date has «ngày» before it",
        ),
    ),
    "phan-tram-khac-so-dem": both(
        Message(
            "ghi {value}, nhưng {part} là {share}",
            "sửa một trong hai số, hoặc gắn số liệu bằng {{mã}} để chương trình tính",
        ),
        Message(
            "it says {value}, but {part} is {share}",
            "correct one of them, or bind the figure: {{code}}",
        ),
    ),
    "phan-tram-tren-100": both(
        Message("{value} là hơn toàn bộ", "kiểm tra lại; so với kế hoạch, cùng kỳ thì viết rõ ra"),
        Message(
            "{value} is more than all of it",
            "check it; what is compared with a plan or another period says so",
        ),
    ),
    "so-khac-so-lieu": both(
        Message(
            "lời văn ghi {value}, nhưng «{label}» là {known} ({place})",
            "sửa số trong lời văn, hoặc gắn số liệu: {{{code}}}",
        ),
        Message(
            "the text says {value}, but «{label}» is {known} ({place})",
            "correct the number, or bind the figure: {{{code}}}",
        ),
    ),
    "ke-hoach-khac-so-lieu": both(
        Message(
            "lời văn ghi {value} kế hoạch, nhưng «{label}» đạt {known} ({place})",
            "sửa số trong lời văn, hoặc gắn số liệu với định dạng dat",
        ),
        Message(
            "the text says {value} of the plan, but «{label}» reached {known} ({place})",
            "correct the number, or bind the figure with the format dat",
        ),
    ),
    "tang-giam-khac-so-lieu": both(
        Message(
            "lời văn ghi {value}, nhưng «{label}» {known} ({place})",
            "sửa số trong lời văn, hoặc gắn số liệu với định dạng {format}",
        ),
        Message(
            "the text says «{value}», but for «{label}» it is «{known}» ({place})",
            "correct the number, or bind the figure with the format {format}",
        ),
    ),
    "han-che-khong-neu": both(
        Message(
            "hạn chế không nêu {count} chỉ tiêu chưa đạt: {value}",
            "nêu chỉ tiêu chưa đạt ở han_che; nếu cố ý thì ghi bo_qua: [han-che-khong-neu]",
        ),
        Message(
            "the limitations leave out what was missed ({count}): {value}",
            "name them in han_che; if it is meant, write bo_qua: [han-che-khong-neu]",
        ),
    ),
    "nhiem-vu-khong-tra-loi": both(
        Message(
            "không nhiệm vụ nào nhắc đến điều nêu ở hạn chế",
            "thêm việc khắc phục từng hạn chế; nếu cố ý thì ghi bo_qua: [nhiem-vu-khong-tra-loi]",
        ),
        Message(
            "no task speaks of what the limitations name",
            "add what is done about each; if it is meant, write bo_qua: [nhiem-vu-khong-tra-loi]",
        ),
    ),
    "canh-bao-la": both(
        Message("không có cảnh báo «{value}» để bỏ qua", "các mã bỏ qua được: {known}"),
        Message("there is no warning «{value}» to pass over", "codes that may be: {known}"),
    ),
}
