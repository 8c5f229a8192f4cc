"""What a style is for, in a few Vietnamese words, by the CSS class of its component."""

from collections.abc import Container

PURPOSES = {
    "tieu-de-dang": "dòng «ĐẢNG CỘNG SẢN VIỆT NAM» ở đầu trang",
    "ke-tieu-de": "đường kẻ dưới các dòng đầu trang, ngăn cách các phần",
    "quoc-hieu": "dòng «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM»",
    "tieu-ngu": "dòng «Độc lập - Tự do - Hạnh phúc»",
    "ke-tieu-ngu": "đường kẻ dưới tiêu ngữ, tên cơ quan, trích yếu",
    "ke-co-quan": "đường kẻ dưới tiêu ngữ, tên cơ quan, trích yếu",
    "ke-trich-yeu": "đường kẻ dưới tiêu ngữ, tên cơ quan, trích yếu",
    "ke-ban-sao": "đường kẻ trước bản sao",
    "cap-tren": "tên cơ quan cấp trên, dòng đầu bên trái",
    "co-quan": "tên cơ quan ban hành",
    "sao": "dấu sao dưới tên cơ quan",
    "so-hieu": "số và ký hiệu của văn bản",
    "dia-danh-ngay": "địa danh và ngày, tháng, năm",
    "trich-yeu-cong-van": "trích yếu của công văn, dưới số và ký hiệu",
    "du-thao": "dòng «Dự thảo lần …»",
    "do-mat": "dấu độ mật",
    "do-khan": "dấu độ khẩn",
    "pham-vi": "dấu chỉ phạm vi lưu hành",
    "ten-loai": "tên loại văn bản, như BÁO CÁO",
    "tac-gia": "dòng tác giả dưới tên loại",
    "trich-yeu": "dòng tóm tắt nội dung dưới tên loại",
    "vach": "vạch dưới trích yếu",
    "nhan-kinh-gui": "chữ «Kính gửi»",
    "kinh-gui": "dòng «Kính gửi»",
    "noi-kinh-gui": "từng nơi được kính gửi, khi có nhiều nơi",
    "can-cu": "các dòng căn cứ",
    "lenh": "dòng «QUYẾT ĐỊNH:», «QUYẾT NGHỊ:»",
    "so-phan": "dòng số của phần, chương, mục, như «Chương I»",
    "ten-phan": "tên phần, chương, mục, dưới dòng số",
    "dieu": "tiêu đề của một điều",
    "tieu-de": "tiêu đề của một mục",
    "ten-muc-luc": "chữ «MỤC LỤC»",
    "cap-muc-luc-1": "dòng mục lục của đề mục ở cấp 1",
    "cap-muc-luc-2": "dòng mục lục của đề mục ở cấp 2",
    "cap-muc-luc-3": "dòng mục lục của đề mục ở cấp 3",
    "cap-muc-luc-4": "dòng mục lục của đề mục ở cấp 4",
    "chu-thich": "chú thích ở chân trang",
    "ten-bang": "tên bảng, trên bảng",
    "ten-hinh": "tên hình, dưới hình",
    "ten-bieu-do": "tên biểu đồ, dưới hình vẽ",
    "ghi-chu": "ghi chú dưới bảng, biểu đồ",
    "quyen-han": "quyền hạn của người ký, như T/M, TM., KT.",
    "chuc-vu": "chức vụ của người ký",
    "ho-ten": "họ tên người ký",
    "cho-dong-dau": "chỗ trống để đóng dấu",
    "cho-ky": "chỗ trống để ký",
    "nhan-noi-nhan": "chữ «Nơi nhận»",
    "noi-nhan": "từng dòng nơi nhận",
    "nguoi-soan": "ký hiệu người soạn thảo, số bản",
    "khong-pho-bien": "dòng «Không phổ biến …»",
    "cho-lien-he": "chỗ trống chừa cho dòng liên hệ ở chân trang",
    "lien-he": "địa chỉ liên hệ ở chân trang",
    "loai-ban-sao": "hình thức sao, như SAO Y",
    "dau-ban-sao": "chữ «Bản sao văn bản»",
    "so-phu-luc": "dòng «Phụ lục …»",
    "ten-phu-luc": "tên phụ lục",
    "kem-theo": "dòng «(Kèm theo …)» dưới tên phụ lục",
    "so-trang": "số trang ở lề trên",
    "bang": "chữ trong ô của bảng",
    "phu-luc": "lời văn của phụ lục",
    "noi-dung": "lời văn của nội dung, mỗi đoạn",
}
"""The class that stands first here decides: what is inside comes before what is around it."""
BY_STYLE = {
    "Đầu bảng": "ô tiêu đề cột của bảng",
    **{f"Tiêu đề cấp {depth}": f"tiêu đề của mục ở cấp {depth}" for depth in range(1, 8)},
}
UNKNOWN = "kiểu riêng của mẫu"


def purpose(style: str, classes: Container[str]) -> str:
    """What a style is for; `classes` are those of a paragraph of it and of what is around it."""
    named = (said for name, said in PURPOSES.items() if name in classes)
    return BY_STYLE.get(style) or next(named, UNKNOWN)
