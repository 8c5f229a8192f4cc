"""One line on each filter and constant of templates, in Vietnamese; a test misses none."""

from collections.abc import Mapping

from reportgen.workshop.explanations import Explained

E = Explained

FILTERS: Mapping[str, Explained] = {
    "van": E("lời văn thành các đoạn, số liệu được gắn vào", "{{ m.noi_dung | van }}"),
    "van_danh_so": E("như van, đoạn đầu mang số thứ tự", "{{ m.noi_dung | van_danh_so(m.so) }}"),
    "dong": E("lời văn trong một dòng", "{{ van_ban.trich_yeu | dong }}"),
    "thuan": E("lời văn thành chữ trơn", "{{ ten_goi_day_du | thuan }}"),
    "day_du": E(
        "các mục với mọi khóa, phần gom đã ghép vào, tiêu đề rỗng đã bỏ",
        "{% for m in ds | day_du(nd) %}",
    ),
    "lop_so": E("các lớp CSS của tiêu đề có số", 'class="tieu-de {{ m.so | lop_so }}"'),
    "thuoc_tinh_so": E("thuộc tính mang số gõ tay", "<h2{{ m.so | thuoc_tinh_so }}>"),
    "dat_so": E("thuộc tính để số sau đếm tiếp từ số gõ tay", "<div{{ m.so | dat_so(1) }}>"),
    "ket_dong": E("thêm dấu cuối dòng nếu chưa có", '{{ noi | dong | ket_dong(";") }}'),
    "ket_van_ban": E(
        "thêm dấu kết thúc văn bản nếu chưa có", "{% filter ket_van_ban(cai_dat.dau_ket) %}"
    ),
    "gach_dau": E("thêm dấu gạch đầu dòng nếu chưa có", "{{ noi | dong | gach_dau }}"),
    "mo_dau_bang": E(
        "trích yếu mở đầu bằng chữ này, dù đã gõ kiểu nào",
        '{{ van_ban.trich_yeu | dong | mo_dau_bang("V/v ") }}',
    ),
    "chu_css": E(
        "chữ thành chuỗi CSS, dùng cho biến trong style",
        "--pham-vi: {{ van_ban.pham_vi | chu_css }}",
    ),
    "gach_chan_chu": E(
        "gạch chân chữ, không gạch dấu hai chấm", "{{ van_ban.nhan_noi_nhan | gach_chan_chu }}"
    ),
    "ve_bieu_do": E(
        "vẽ biểu đồ: hình trong PDF, biểu đồ của Word trong DOCX", "{{ b | ve_bieu_do }}"
    ),
    "bang_chu": E("số bằng chữ", "{{ 21 | bang_chu }}"),
    "capitalize": E("chữ đầu viết hoa, còn lại viết thường", "{{ ten | capitalize }}"),
    "default": E(
        "giá trị thay khi không có; thêm true để thay cả giá trị rỗng",
        '{{ van_ban.so_ban | default("", true) }}',
    ),
    "first": E("phần tử đầu", "{{ van_ban.noi_nhan | first }}"),
    "join": E("nối bằng chữ ở giữa", '{{ nguoi.chuc_vu | join(", ") }}'),
    "last": E("phần tử cuối", "{{ van_ban.noi_nhan | last }}"),
    "length": E("độ dài", "{% if van_ban.kinh_gui | length == 1 %}"),
    "list": E("thành danh sách", "{{ ds | list }}"),
    "lower": E("thành chữ thường", "{{ van_ban.ten_loai | lower }}"),
    "map": E(
        "lấy một khóa, hoặc dùng một bộ lọc, trên từng phần tử",
        '{{ p.bang.cot | map(attribute="ten") | join(", ") }}',
    ),
    "rejectattr": E("bỏ các phần tử có khóa thỏa", '{{ ds | rejectattr("so") | list }}'),
    "replace": E("thay chữ", '{{ so | replace("Số", "số", 1) }}'),
    "reverse": E("đảo thứ tự", "{{ ds | reverse | list }}"),
    "select": E("giữ các phần tử có giá trị", '{{ [a, b] | select | join("-") }}'),
    "selectattr": E("giữ các phần tử có khóa thỏa", '{{ ds | selectattr("tieu_de") | list }}'),
    "sort": E("xếp thứ tự", "{{ [a, b] | sort | first }}"),
    "striptags": E("bỏ thẻ HTML", "{{ loi | dong | striptags }}"),
    "sum": E("cộng", "{{ ds | sum }}"),
    "title": E("Mỗi Chữ Viết Hoa", "{{ ten | title }}"),
    "trim": E("bỏ khoảng trắng hai đầu", "{{ ten | trim }}"),
    "unique": E("bỏ phần tử trùng", "{{ ds | unique | list }}"),
    "upper": E("thành chữ hoa", "{{ ky.ten | upper }}"),
    "wordcount": E("đếm chữ", "{{ loi | wordcount }}"),
}
CONSTANTS: Mapping[str, Explained] = {
    "ten_loai": E("tên loại in hoa; công văn để rỗng", '{% set ten_loai = "THÔNG TRI" %}'),
    "ky_hieu_loai": E("chữ viết tắt trong số và ký hiệu", '{% set ky_hieu_loai = "TT" %}'),
    "danh_so_thuong_le": E(
        "cách đánh số, từ cấp trên xuống", '{% set danh_so_thuong_le = ["I.", "1.", "a)"] %}'
    ),
    "kieu": E(
        "cách dàn đầu trang và ký hiệu: thuong, cong-van, to-trinh, bien-ban, giay-moi, cong-dien",
        '{% set kieu = "to-trinh" %}',
    ),
    "lenh": E("dòng giữa căn cứ và nội dung", '{% set lenh = "QUYẾT ĐỊNH:" %}'),
    "dau_ket": E("dấu kết thúc văn bản, khi khác quy định chung", '{% set dau_ket = "." %}'),
}
