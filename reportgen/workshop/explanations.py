"""One line on each block and macro of our templates, in Vietnamese; a test misses none."""

from collections.abc import Mapping
from typing import NamedTuple


class Explained(NamedTuple):
    """What it is or does, and an example."""

    meaning: str
    example: str = ""


E = Explained

BLOCKS: Mapping[str, str] = {
    "lop_trang": "thêm lớp CSS vào phần tử html, có dấu cách đứng trước",
    "bien_css": "thêm biến CSS vào thuộc tính style của phần tử html, bắt đầu bằng ;",
    "dong_chim": "dòng chữ chìm sau chữ của mọi trang",
    "dau_trang": "đầu trang thứ nhất: cơ quan, tiêu đề hoặc quốc hiệu, số, địa danh, ngày",
    "co_quan": "cơ quan cấp trên và cơ quan ban hành, bên trái",
    "tieu_de": "tiêu đề Đảng hoặc quốc hiệu, tiêu ngữ, bên phải",
    "duoi_so_hieu": "dưới số và ký hiệu: trích yếu công văn, dự thảo, độ mật, độ khẩn",
    "trich_yeu_cong_van": "chữ trích yếu của công văn",
    "ten_van_ban": "tên loại, tác giả, trích yếu; công văn không có",
    "tac_gia": "tác giả dưới tên loại",
    "duoi_trich_yeu": "đường kẻ hoặc gạch dưới trích yếu",
    "kinh_gui": "nơi kính gửi, kính trình",
    "can_cu": "các căn cứ ban hành",
    "mo_dau": "đoạn mở đầu",
    "lenh": "dòng QUYẾT ĐỊNH: giữa căn cứ và nội dung",
    "noi_dung": "nội dung: các mục của văn bản, không có thì bố cục thường lệ",
    "bo_cuc": "bố cục thường lệ của thể loại",
    "ket": "đoạn kết",
    "cuoi_van_ban": "nơi nhận bên trái, chữ ký bên phải",
    "noi_nhan": "nơi nhận",
    "nguoi_ky": "chức danh, chỗ ký, họ tên người ký",
    "duoi_chu_ky": "dưới chữ ký",
    "khong_pho_bien": "dòng không phổ biến trên các phương tiện thông tin đại chúng",
    "ban_sao": "bản sao, dưới phần cuối của văn bản gốc",
    "chan_cuoi": "chân trang cuối: thông tin liên hệ",
    "phu_luc": "các phụ lục, mỗi phụ lục một trang mới",
    "phan_ket_qua": "phần kết quả: đạt được, hạn chế, nguyên nhân",
    "phan_phuong_huong": "phần phương hướng, nhiệm vụ kỳ sau",
    "danh_gia": "đánh giá tình hình",
    "muc_tieu_nhiem_vu": "mục tiêu, nhiệm vụ và giải pháp",
    "to_chuc_thuc_hien": "tổ chức thực hiện",
    "tinh_hinh": "tình hình thực hiện nhiệm vụ",
    "nhiem_vu": "nhiệm vụ, giải pháp thời gian tới",
}
MACROS: Mapping[str, Explained] = {
    "ban_sao_dang": E("bản sao văn bản Đảng theo hd36", "{{ ban_sao_dang(van_ban.ban_sao) }}"),
    "ban_sao_hd05": E("bản sao văn bản Đảng theo hd05", "{{ ban_sao_hd05(van_ban.ban_sao) }}"),
    "bieu_do": E("một biểu đồ với tên và ghi chú", "{{ bieu_do(b) }}"),
    "chu_ky": E("chức danh và chỗ ký của một người", '{{ chu_ky(van_ban.nguoi_ky, "") }}'),
    "chuc_danh": E("các dòng quyền hạn, chức vụ", "{{ chuc_danh(van_ban.nguoi_ky) }}"),
    "ky_ten": E(
        "chỗ đóng dấu, chỗ ký, họ tên; ma phân biệt nhiều người", '{{ ky_ten(nguoi, "-2") }}'
    ),
    "cac_noi_nhan": E(
        "nơi nhận, mỗi nơi một dòng", "{{ cac_noi_nhan(van_ban.nhan_noi_nhan, van_ban.noi_nhan) }}"
    ),
    "dong_hop": E(
        "một dòng «nhãn: lời», trống thì không in", '{{ dong_hop("Chủ trì", hop.chu_tri) }}'
    ),
    "danh_sach": E(
        "nhãn rồi danh sách gạch đầu dòng", '{{ danh_sach("Thành phần", hop.thanh_phan) }}'
    ),
    "thong_tin_hop": E(
        "các dòng về cuộc họp của biên bản", "{{ thong_tin_hop(van_ban.cuoc_hop) }}"
    ),
    "kinh_moi": E(
        "lời mời và các dòng về cuộc họp",
        "{{ kinh_moi(ten_don_vi, van_ban.kinh_gui, van_ban.cuoc_hop) }}",
    ),
    "dong_chim": E("dòng chữ chìm sau chữ của mọi trang", '{{ dong_chim("DỰ THẢO") }}'),
    "muc_luc": E("mục lục với số trang thật", "{{ muc_luc(cap=2) }}"),
    "muc": E("một mục và các mục con", "{{ muc(m, 1, 2, danh_so.kieu) }}"),
    "cac_muc": E(
        "các mục, có đánh số; gom ghép các phần nội dung vào",
        '{{ cac_muc([{"tieu_de": "Nhiệm vụ", "gom": ["nhiem_vu"]}], 1) }}',
    ),
    "cac_phu_luc": E(
        "các phụ lục; cot_trong thêm cột trống vào bảng", '{{ cac_phu_luc(phu_luc, ["Ký nhận"]) }}'
    ),
    "bang": E("bảng của phụ lục, hàng đầu lặp lại ở mỗi trang", "{{ bang(p.bang) }}"),
    "chu_thich": E("chú thích cuối trang", '{{ chu_thich("Số liệu ước.") }}'),
    "lien_ket": E("liên kết", '{{ lien_ket("https://…", "Cổng thông tin") }}'),
    "ten_bang": E("tên bảng, tự đánh số", '{{ ten_bang("bang-thu", "Thu ngân sách") }}'),
    "ten_hinh": E("tên hình, tự đánh số", '{{ ten_hinh("hinh-1", "Sơ đồ") }}'),
    "nhac_bang": E("số của một bảng", 'Xem {{ nhac_bang("bang-thu") }}'),
    "nhac_hinh": E("số của một hình", 'Xem {{ nhac_hinh("hinh-1") }}'),
    "nhac_bieu_do": E("số của một biểu đồ", "Xem {{ nhac_bieu_do(b.ma) }}"),
    "nhac_trang": E("số trang của một chỗ", 'trang {{ nhac_trang("bang-thu") }}'),
    "nhac_loi": E("lời của một chỗ", '{{ nhac_loi("bang-thu") }}'),
    "tham_quyen": E("dòng thẩm quyền ban hành của văn bản Nhà nước", "{{ tham_quyen(van_ban) }}"),
    "ben_dien": E("các dòng cơ quan điện, nơi nhận điện", "{{ ben_dien() }}"),
    "tach": E("tên cơ quan với dấu | ở chỗ được xuống dòng", "{{ tach(ten) }}"),
    "lien_dong": E("các phần của tên cơ quan, bên trong không tách dòng", "{{ lien_dong(doan) }}"),
    "ten_co_quan": E(
        "cơ quan cấp trên, cơ quan ban hành và đường kẻ",
        "{{ ten_co_quan(van_ban.cap_tren, van_ban.co_quan) }}",
    ),
    "khung": E("dấu chỉ mức độ trong khung", '{{ khung("do-mat", van_ban.do_mat) }}'),
}
