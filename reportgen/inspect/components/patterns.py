"""How the parts of an official document read, as data.

Patterns named in capitals match `Line.plain` (small letters without accents, one kind of dash);
`GAP`, `RIGHT_SIDE`, `MARK_ALONE`, `LABEL`, `TYPIST`, `NAME` match text as typed.
"""

import re

_BLANK = r"[\d._ ]*"
_SYMBOL = r"[a-z0-9.&_]*"
NUMBER_LINE = (
    rf"so ?:? ?{_BLANK}[a-z]?(?: ?[-/] ?{_SYMBOL})*(?: ?[-/] ?[a-z]{_SYMBOL})(?: ?[-/] ?{_SYMBOL})*"
)
BLANK_NUMBER = r"so ?(?:: ?[\d._ /-]*|[._ ]{2,}[/-]?)"
DATE_LINE = (
    r"(?:[^:;()]{2,60}[,.;] ?|[^:;(),]{2,25} )?"
    rf"ngay ?(?P<day>{_BLANK}) ?thang ?(?P<month>{_BLANK}) ?nam ?(?P<year>{_BLANK})"
)
SHORT_DATE_LINE = (
    r"[^:;()]{2,60}, ?(?:ngay )?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})\.?"
)
MOTTO = r"doc ?lap ?[-.,]* ?tu ?do ?[-.,]* ?hanh ?phuc ?[-_ ]*"

HEAD = {
    name: re.compile(pattern)
    for name, pattern in {
        "tieu-de-dang": r"dang ?cong ?san ?viet ?nam ?[-_ ]*",
        "quoc-hieu": r"cong ?hoa ?xa ?hoi ?chu ?nghia ?viet ?nam",
        "tieu-ngu": MOTTO,
        "so-hieu": rf"{NUMBER_LINE}|{BLANK_NUMBER}",
        "dia-danh-ngay": rf"{DATE_LINE}|{SHORT_DATE_LINE.replace('?P<', '?P<s_')}",
        "sao": r"\*(?: ?\*)*",
        "do-khan": r"\(?(?:khan|thuong khan|hoa toc|hoa toc hen gio.{0,40})\)?",
        "do-mat": r"\(?(?:mat|toi mat|tuyet mat)\)?",
        "du-thao": r"\(?(?:ban )?du thao(?: (?:lan|ngay|\d).{0,60})?\)?[.:]?",
        "pham-vi": r"(?:xong hoi nghi|hop xong|xem xong|doc xong) (?:de nghi )?tra lai"
        r"|luu hanh noi bo|tai lieu (?:hop )?luu hanh noi bo|tai lieu thu hoi",
    }.items()
}
"""Parts of the head that are known by their words, wherever they stand."""

CAPITALS_ONLY = {"tieu-de-dang", "quoc-hieu", "do-khan", "do-mat", "pham-vi"}

TYPES = {
    "nghị quyết": "nghi-quyet",
    "quyết định": "quyet-dinh",
    "chỉ thị": "chi-thi",
    "kết luận": "ket-luan",
    "quy chế": "quy-che",
    "quy định": "quy-dinh",
    "nội quy": "noi-quy",
    "điều lệ": "dieu-le",
    "thông cáo": "thong-cao",
    "thông báo": "thong-bao",
    "thông tri": "thong-tri",
    "hướng dẫn": "huong-dan",
    "chương trình": "chuong-trinh",
    "kế hoạch": "ke-hoach",
    "phương án": "phuong-an",
    "đề án": "de-an",
    "dự án": "du-an",
    "báo cáo": "bao-cao",
    "biên bản": "bien-ban",
    "tờ trình": "to-trinh",
    "hợp đồng": "hop-dong",
    "công điện": "cong-dien",
    "bản ghi nhớ": "ban-ghi-nho",
    "bản thỏa thuận": "ban-thoa-thuan",
    "giấy ủy quyền": "giay-uy-quyen",
    "giấy mời": "giay-moi",
    "giấy giới thiệu": "giay-gioi-thieu",
    "giấy nghỉ phép": "giay-nghi-phep",
    "phiếu gửi": "phieu-gui",
    "phiếu chuyển": "phieu-chuyen",
    "phiếu báo": "phieu-bao",
    "quy hoạch": "quy-hoach",
    "lời kêu gọi": "loi-keu-goi",
    "tuyên bố": "tuyen-bo",
    "thư công": "thu-cong",
}
"""Document types, as titles say them, and the names of their templates.

Source: QĐ 399-QĐ/TW; ND 30/2020/NĐ-CP, Điều 7.
"""

LONGER_TYPES = {
    "báo cáo tóm tắt": "bao-cao",
    "báo cáo chính trị": "bao-cao",
    "báo cáo giải trình": "bao-cao",
    "báo cáo tổng kết": "bao-cao",
    "báo cáo sơ kết": "bao-cao",
    "thông báo kết luận": "thong-bao",
    "thông báo nhanh": "thong-bao",
    "chương trình hành động": "chuong-trinh",
    "chương trình công tác": "chuong-trinh",
    "giấy mời họp": "giay-moi",
}
"""Names of types that are longer than the type itself."""

ISSUER_WORDS = (
    "dang bo|dang uy|tinh uy|thanh uy|huyen uy|quan uy|thi uy|chi bo|ban|uy ban|ubnd|hdnd"
    "|hoi dong|so|phong|truong|van phong|bo|cuc|chi cuc|tong cuc|vu|vien|hoi|lien doan|lien hiep"
    "|doan|mat tran|cong doan|cong an|toa an|cong ty|tong cong ty|trung tam|benh vien|tram"
    "|thanh tra|dai hoi|ubmttq|ubkt|dang doan|quan doi|quan khu|bch|btv|tieu ban|hoc vien|hat|doi"
    "|to cong tac|kho bac|bao hiem|ngan hang|thi hanh an|tap doan|chinh phu|thu tuong"
    "|quoc hoi|chu tich|to(?! chuc)|khoa|khoi"
)
ISSUER = re.compile(rf"(?:{ISSUER_WORDS})\b")
UNFINISHED = re.compile(
    r"(?:ban chap hanh|ban thuong vu|ban chi dao|uy ban nhan dan|hoi dong nhan dan|uy ban|ubnd"
    r"|dai hoi|dai hoi dai bieu|.*[,-]|.* (?:va|cua|ve))"
)
"""A line of an issuer's name that the next line must finish."""

AUTHOR = re.compile(r"(?:ket luan |y kien ket luan )?cua \w.*|ket luan")
SUBJECT = re.compile(r"v/v|ve viec\b|v\.v\b|ve ")
ADDRESS = re.compile(r"kinh (?:gui|trinh)\b|[^.;]{5,90} dien ?:$")
"""«Kính gửi», «Kính trình», and of a telegram «… điện:»."""
RULE = re.compile(r"[-_=~]{3,}|[-_] [-_ ]+")
ORNAMENT = re.compile(r"[-_=~* ]+[o0]{1,5}[-_=~* ]+")
STARS = HEAD["sao"]

GROUND = re.compile(r"(?:[-+] ?)?(?:can cu|xet|theo de nghi|theo to trinh)\b")
COMMAND = re.compile(r"(?:quyet dinh|quyet nghi|nghi quyet|chi thi|ket luan) ?:?")
COMMAND_AT_END = re.compile(r"(?:.* )?(?:quyet dinh|quyet nghi|nghi quyet)")
YOUTH = re.compile(r"doan (?:tncs|thanh nien cong san) ho chi minh")
"""The head of the Youth Union, whose symbols look like the Party's."""
ORDINAL_PART = r"(?:thu [a-z]+(?: [a-z]+)?|[ivxlc]+|\d+|[a-z])"
PART = re.compile(rf"(?:phan|chuong|muc|tieu muc) {ORDINAL_PART} ?[.:]?")
PART_AND_NAME = re.compile(rf"(?:phan|chuong|muc|tieu muc) {ORDINAL_PART} ?[.:-]+ ?\S.*")
ARTICLE = re.compile(r"dieu \d+[a-z]? ?[.:]?(?: .*)?")
HEADING_MARK = re.compile(
    r"(?:[ivxlc]+ ?[.)/-]|[a-z] ?[.)-]|\d+(?:\.\d+)*\.? ?[.)/-]?|\(\d+\)|[a-z]\)) ?[a-z\"“].*"
)
ROMAN_MARK = re.compile(r"[ivxlc]+ ?[.)/-] ?[a-z].*")
CAPTION = re.compile(
    r"(?:bang|bieu|hinh|bieu do|so do) (?:so )?\d.*|\(?(?:don vi tinh|dvt|nguon)\b.*"
)

RECIPIENTS = re.compile(r"noi nhan ?[:.]?(?P<more>.*)")
AUTHORITY = re.compile(
    r"(?:t ?/ ?m|tm ?[./]|k ?/ ?t|kt ?[./]|t ?/ ?l|tl ?[./]|t ?/? ?uq ?[./]|t\. ?m\.)[ ./]*\S.*"
    rf"|(?:tm|kt|tl) (?:{ISSUER_WORDS}|giam doc|hieu truong|chanh|thu truong)\b.*"
)
OFFICE = re.compile(
    r"(?:[qp]\. ?|quyen )?(?:tong |pho |thuong truc |uy vien |kiem )*(?:bi thu|chu tich|truong"
    r"|chanh|giam doc|hieu truong|hieu pho|chu nhiem|uy vien|thu ky|chu tri|chu toa|nguoi ghi"
    r"|nguoi lap|nguoi viet|nguoi chu tri|to truong|to pho|cuc truong|chi cuc truong|vien truong"
    r"|vien pho|chi huy (?:truong|pho)|chinh uy|chinh tri vien|tu lenh|bo truong|thu truong"
    r"|thu tuong"
    r"|ke toan|dai dien|thu quy|vu truong|doi truong|doan truong|hat truong|tong bien tap"
    r"|tong thanh tra|thanh tra vien|kiem toan vien|xa doi truong|pho (?:ban|phong|khoa|doan))\b.*"
)
"""The title of an office; «trường», «Trương» are masked before it is looked for."""
NOT_OFFICE = re.compile(r"trường|trương", re.IGNORECASE)
STAMP = re.compile(r"[(\[]?(?:da ky|ky ten|ky, |ky va|ky ghi|ky, ghi|chu ky|da ki|ky so).*")
STATE_TYPIST = re.compile(r"[a-z]{1,5}[.,]? ?\(\d+\)\.?|[a-z]{2,5}[.-]\d{1,4}\.?")
ITEM = re.compile(r"[-–—+•*]|như trên", re.IGNORECASE)
NOT_FOR_MEDIA = re.compile(r"\(?khong pho bien tren cac phuong tien.*")
CONTACT = re.compile(
    r"(?:dia chi|dien thoai|dt|email|e-mail|fax|website|thu dien tu|trang thong tin)\b"
)
COPY = re.compile(r"sao y(?: ban chinh)?|sao luc|trich sao|ban sao van ban")

ANNEX = re.compile(
    r"(?P<label>phu luc(?: (?:so )?(?:[ivxlc]+|\d+[a-z]?|[a-z]))?) ?[.:-]?(?P<more>.*)"
)
FORM = re.compile(r"(?:bieu|mau)(?: mau)?(?: so)? ?:? ?\d+[a-z]?[^.;]{0,40}")
ATTACHED = re.compile(r"\(?(?:ban hanh )?(?:kem|dinh kem)(?: theo)? .*")

RIGHT_SIDE = re.compile(
    r"(?<!\s)(?:\t++|\s{3,}+)(?=Đ[AẢ]NG C[OỘ]NG S|C[OỘ]NG H|Đ[oộ]c [lL]"
    r"|[^\t,.;:\s][^\t,;:\n]{1,40}?,\s*ng[aà]y\b)"
)
"""Where the right side of a letterhead begins."""
GAP = re.compile(r"\t+|[^\S\n]{5,}")
BLANK_KEPT = re.compile(rf"{HEAD['so-hieu'].pattern}|{DATE_LINE}|kinh (?:gui|trinh).*|\(.*")
"""Lines in which a gap waits for a number, a day, a name."""
MARK_ALONE = re.compile(r"\S{1,6}\t")
LABEL = re.compile(r"\s*\S+\s+[^\s:]+(?:\s*:)?")
TYPIST = re.compile(r"(?<![^\s,;.(-])[A-ZĐ]{2,5}-\d{2,4}(?=\W*$)")
NAME = re.compile(
    r"(?:(?:TS|ThS|PGS|GS|BS|KS|CN|LS|Th\.S|BSCKI{1,2}|CKI{1,2}|NGƯT|NGND|TTƯT|[Đđ]/c)\.? ?"
    r"|(?:Đại|Thượng|Trung|Thiếu) (?:tá|úy|uý|tướng) |(?:Bác|Thạc|Tiến) (?:sĩ|sỹ) |Kỹ sư |Đồng chí "
    r"|Ông |Bà |- )*(?P<name>[^\W\d_]+(?: [^\W\d_]+){1,5})"
)
FAMILIES = re.compile(
    r"(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|trinh|dinh|dao"
    r"|doan|lam|mai|luong|luu|cao|ha|ta|to|thai|chu|chau|quach|ninh|lo|lu|quang|cam|giang|sung|vang"
    r"|thao|mua|be|nong|hua|ma|vi|kieu|khuat|bach|tong|la|phung|vuong|tang|tong|trieu|truong"
    r"|dam|than|tu)"
    r"(?: \S+){1,4}"
)
"""A name in capitals begins with a family's name."""

PROSE = 160
"""Letters of a line that is a sentence of the body, not a line of the head or the end."""
HEADING = 180
"""Letters of the longest heading."""
