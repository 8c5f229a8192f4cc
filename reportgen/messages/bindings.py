"""Sentences of stage 3: what a text binds, sets of indicators, plans of the catalogue."""

from reportgen.messages.message import Message, Messages, both

BINDINGS: Messages = {
    "rang-buoc-thieu-giai-doan": both(
        Message(
            "«{value}»: «{label}» chưa có kế hoạch giai đoạn, nhiệm kỳ",
            "ghi ke_hoach theo giai đoạn ở chi-tieu.yaml, hoặc ke_hoach_giai_doan ở so_lieu",
        ),
        Message(
            "«{value}»: «{label}» has no plan of a stage or term",
            "write one in chi-tieu.yaml, or ke_hoach_giai_doan in so_lieu",
        ),
    ),
    "rang-buoc-thieu-ke-hoach-toi": both(
        Message(
            "«{value}»: «{label}» chưa có kế hoạch của năm, giai đoạn bắt đầu ngay sau kỳ này",
            "ghi ke_hoach của năm, giai đoạn ấy ở chi-tieu.yaml",
        ),
        Message(
            "«{value}»: «{label}» has no plan of the year or stage that begins after the period",
            "write it in chi-tieu.yaml",
        ),
    ),
    "rang-buoc-thieu-trong-ky": both(
        Message(
            "«{value}»: chưa tính được số của riêng kỳ này cho «{label}»",
            "thêm tệp của các kỳ trước trong năm để lấy số lũy kế trừ đi",
        ),
        Message(
            "«{value}»: the value of this period alone is not known for «{label}»",
            "add the files of the earlier periods of the year",
        ),
    ),
    "rang-buoc-thieu-luy-ke": both(
        Message(
            "«{value}»: chưa tính được lũy kế từ đầu năm của «{label}»",
            "ghi tinh_chat là trong-ky hoặc luy-ke, thêm tệp các kỳ trước trong năm",
        ),
        Message(
            "«{value}»: the value from January on is not known for «{label}»",
            "the indicator needs tinh_chat: trong-ky or luy-ke, and the earlier files of the year",
        ),
    ),
    "rang-buoc-thieu-luy-ke-giai-doan": both(
        Message(
            "«{value}»: chưa tính được lũy kế từ đầu giai đoạn của «{label}»",
            "thêm tệp của các năm trước trong giai đoạn, hoặc bỏ phần so với kế hoạch giai đoạn",
        ),
        Message(
            "«{value}»: the value since the stage began is not known for «{label}»",
            "add the files of its earlier years, or leave the comparison out",
        ),
    ),
    "rang-buoc-thieu-tong": both(
        Message(
            "«{value}»: không biết «{label}» thuộc tổng nào, hoặc tổng ấy chưa có giá trị",
            "ghi phan_cua của chỉ tiêu ở chi-tieu.yaml",
        ),
        Message(
            "«{value}»: the total that «{label}» is a part of is not known",
            "write phan_cua of the indicator in chi-tieu.yaml",
        ),
    ),
    "rang-buoc-thieu-nguon": both(
        Message("«{value}»: «{label}» chưa ghi nguồn", "ghi nguon ở so_lieu hoặc ở chi-tieu.yaml"),
        Message("«{value}»: «{label}» names no source", "write nguon in so_lieu or chi-tieu.yaml"),
    ),
    "rang-buoc-khong-chia": both(
        Message(
            "«{value}»: không viết «{label}» bằng phần trăm kế hoạch được: càng thấp càng tốt, hoặc"
            " kế hoạch là khoảng, giới hạn, số không dương",
            "dùng định dạng danh_gia hoặc dat_ke_hoach",
        ),
        Message(
            "«{value}»: a percentage of the plan would mislead for «{label}»: less is better, or"
            " the plan is a range, a limit, or not above zero",
            "use the format danh_gia or dat_ke_hoach",
        ),
    ),
    "rang-buoc-so-goc": both(
        Message(
            "«{value}»: số gốc của «{label}» bằng 0 hoặc âm, không chia cho nó được",
            "so bằng chênh lệch: dùng định dạng {near}",
        ),
        Message(
            "«{value}»: «{label}» was 0 or less before, which divides nothing",
            "compare by the difference: use the format {near}",
        ),
    ),
    "rang-buoc-ty-le": both(
        Message(
            "«{value}»: «{label}» là tỷ lệ, không chia cho nhau được",
            "tỷ lệ so bằng điểm phần trăm: dùng định dạng {near}",
        ),
        Message(
            "«{value}»: «{label}» is a percentage, and one is not divided by another",
            "percentages differ in points: use the format {near}",
        ),
    ),
    "bo-chi-tieu-thieu": both(
        Message(
            "«{value}»: bộ «{label}» có chỉ tiêu chưa có giá trị hoặc kế hoạch: {known}",
            "bổ sung số liệu, kế hoạch, hoặc bớt chỉ tiêu ấy khỏi bộ",
        ),
        Message(
            "«{value}»: the set «{label}» has indicators without value or plan: {known}",
            "add them, or take the indicators out of the set",
        ),
    ),
    "bo-chi-tieu-rong": both(
        Message(
            "«{value}»: không có chỉ tiêu nào của bộ «{label}» để kể tên",
            "bỏ phần liệt kê này, hoặc viết câu khác",
        ),
        Message(
            "«{value}»: no indicator of the set «{label}» is there to be named",
            "leave the list out, or word the sentence otherwise",
        ),
    ),
    "bo-chi-tieu-trung-ten": both(
        Message("«{value}» vừa là bộ chỉ tiêu vừa là tên của số liệu khác", "đặt tên khác cho bộ"),
        Message("«{value}» names a set and another figure", "give the set another name"),
    ),
    "ke-hoach-don-vi": both(
        Message("không có đơn vị «{value}» trong don-vi.yaml", "gần nhất: {known}"),
        Message("no unit «{value}» in don-vi.yaml", "nearest: {known}"),
    ),
    "bo-chi-tieu-lap": both(
        Message("«{value}» đứng hai lần trong bộ chỉ tiêu", "bỏ bớt một lần"),
        Message("«{value}» stands twice in the set", "leave one out"),
    ),
    "phan-cua-don-vi": both(
        Message(
            "một phần tính bằng «{value}», tổng tính bằng «{other}»",
            "phần và tổng phải cùng đơn vị tính; sửa phan_cua hoặc don_vi_tinh",
        ),
        Message(
            "a part is in «{value}», its whole in «{other}»",
            "both must be in one unit: mend phan_cua or don_vi_tinh",
        ),
    ),
    "tinh-chat-ty-le": both(
        Message(
            "«{value}» là tỷ lệ hoặc số bình quân: không cộng dồn theo thời gian được",
            "ghi tinh_chat: thoi-diem, hoặc tính tỷ lệ bằng cong_thuc từ tử số và mẫu số",
        ),
        Message(
            "«{value}» is a share or a rate: it does not add up over time",
            "write tinh_chat: thoi-diem, or compute it by cong_thuc",
        ),
    ),
    "tinh-chat-lan": both(
        Message(
            "công thức lẫn số trong kỳ ({value}) với số lũy kế ({other})",
            "dùng các chỉ tiêu cùng tinh_chat",
        ),
        Message(
            "the formula mixes values of the period ({value}) with cumulative ones ({other})",
            "use indicators of one nature",
        ),
    ),
    "cac-ky-khong-khop": both(
        Message(
            "«{label}» kỳ này ghi {value}, nhưng các kỳ khác cộng, trừ lại là {other}",
            "đối chiếu số của các kỳ trong năm",
        ),
        Message(
            "«{label}» is {value} here, but the other periods make it {other}",
            "compare the figures of the periods of the year",
        ),
    ),
    "phu-luc-khoa-thua": both(
        Message("«{value}» không có tác dụng với bảng này", "bỏ khóa ấy; {known}"),
        Message("«{value}» does nothing for this table", "leave it out; {known}"),
    ),
    "ke-hoach-ky": both(
        Message(
            "«{value}» không phải là năm, giai đoạn hay nhiệm kỳ",
            'viết "2024", 2021-2025 hoặc nk2020-2025',
        ),
        Message("«{value}» is no year, stage or term", 'write "2024", 2021-2025 or nk2020-2025'),
    ),
    "chi-tieu-vong": both(
        Message("chỉ tiêu cấp trên đi vòng: {value}", "bỏ một khóa cha trong vòng ấy"),
        Message("the parents run in a circle: {value}", "take one key cha of it out"),
    ),
}
