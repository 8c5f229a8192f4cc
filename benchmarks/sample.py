"""Period data that no run has seen: seeded Vietnamese text, a document of 1,800 words.

Half of the words are invented syllables, so that neither a font cache nor a text cache has
met them; lengths of sentences, paragraphs and names are as in real conclusions.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml

ONSETS = (*"bcdđghklmnstvx", "ch", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr")
RHYMES = (
    "an", "ang", "anh", "ao", "ăm", "ăn", "âm", "ân", "âu", "e", "em", "ên", "êu", "i", "inh",
    "iên", "iêu", "o", "oan", "oai", "ong", "ô", "ôi", "ông", "ơ", "ơi", "ơn", "u", "ui", "uân",
    "uyên", "ư", "ưa", "ươn", "ương", "ước", "ượng", "ý", "iệt", "ạnh", "ảo", "ấn", "ậu", "ẹp",
    "ền", "ễu", "ỉnh", "iện", "oán", "oại", "ỏng", "ồi",
)  # fmt: skip
WORDS = (
    "cấp ủy", "chính quyền", "tổ chức đảng", "ban thường vụ", "kế hoạch", "nhiệm vụ", "giải pháp",
    "chỉ tiêu", "tiến độ", "giải ngân", "đầu tư công", "nông thôn mới", "cải cách hành chính",
    "kiểm tra, giám sát", "chất lượng", "đồng bộ", "kịp thời", "chủ động", "rà soát", "bổ sung",
    "tập trung", "lãnh đạo", "chỉ đạo", "triển khai", "thực hiện", "đẩy mạnh", "tháo gỡ",
    "vướng mắc", "địa bàn", "nhân dân", "quốc phòng", "an ninh", "sản xuất", "dịch vụ", "du lịch",
    "giáo dục", "y tế", "việc làm", "giảm nghèo", "hạ tầng", "quy hoạch", "dự toán", "ngân sách",
    "hồ sơ", "thủ tục", "cán bộ, công chức",
)  # fmt: skip
BODIES = (
    "Ủy ban nhân dân huyện", "Ban Tổ chức Huyện ủy", "Ủy ban Kiểm tra Huyện ủy",
    "Các cấp ủy, tổ chức đảng", "Mặt trận Tổ quốc và các đoàn thể", "Văn phòng Huyện ủy",
)  # fmt: skip
FIGURES = ("{tong_so_xa}", "{xa_dat_chuan}", "{ty_le_xa_dat_chuan}", "{binh_quan}")
USUAL = 1800
"""Words of a document of five pages."""
UNIT, PERIOD_FILE = "muong-thu", "2024-h1.yaml"

REGISTRY: dict[str, Any] = {
    UNIT: {
        "ten": "Huyện ủy Mường Thử", "cap": "huyen", "he_thong": "dang",
        "cap_tren": "ĐẢNG BỘ TỈNH LAI THỬ", "co_quan": "HUYỆN ỦY MƯỜNG THỬ", "ky_hieu": "HU",
        "dia_danh": "Mường Thử",
        "nguoi_ky": {"bi_thu": {
            "quyen_han": "T/M BAN THƯỜNG VỤ", "chuc_vu": "BÍ THƯ", "ho_ten": "Nguyễn Văn A"}},
        "noi_nhan": {"thong-bao": [
            "Thường trực Tỉnh ủy (để báo cáo)", "Lãnh đạo Ủy ban nhân dân huyện",
            "Các cơ quan tham mưu giúp việc Huyện ủy", "Đảng ủy các xã, thị trấn",
            "Lưu Văn phòng Huyện ủy"]},
    }
}  # fmt: skip
CATALOGUE: dict[str, Any] = {
    "bang": {"xa": {"ten": "Danh sách xã", "cot": {
        "ten": {"ten": "Xã", "kieu": "chu"},
        "loai": {"ten": "Phân loại", "kieu": "chu"},
        "so_tieu_chi": {"ten": "Số tiêu chí đạt", "kieu": "so", "don_vi_tinh": "tiêu chí"},
        "von": {"ten": "Vốn giao", "kieu": "so", "don_vi_tinh": "tỷ đồng", "so_le": "1"},
        "ty_le": {"ten": "Giải ngân", "kieu": "so", "don_vi_tinh": "%", "so_le": "1"},
    }}},
    "chi_tieu": {
        "tong_so_xa": {"ten": "Tổng số xã", "don_vi_tinh": "xã", "dem": "xa"},
        "xa_dat_chuan": {"ten": "Số xã đạt chuẩn", "don_vi_tinh": "xã", "dem": "xa",
                         "khi": {"so_tieu_chi": {"tu": "15"}}},
        "ty_le_xa_dat_chuan": {"ten": "Tỷ lệ", "don_vi_tinh": "%", "so_le": "2",
                               "ty_le": ["xa_dat_chuan", "tong_so_xa"]},
        "binh_quan": {"ten": "Bình quân tiêu chí", "don_vi_tinh": "tiêu chí/xã", "so_le": "2",
                      "trung_binh": "xa.so_tieu_chi"},
    },
}  # fmt: skip


def data_folder(folder: Path) -> Path:
    """A data folder with its two registers and no period yet."""
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "don-vi.yaml", REGISTRY)
    _write(folder / "chi-tieu.yaml", CATALOGUE)
    return folder


def period_file(folder: Path, name: str, seed: int, *, words: int = 1800, rows: int = 20) -> Path:
    """A period with one document, in a folder of its own below a data folder."""
    file = folder / name / PERIOD_FILE
    file.parent.mkdir()
    _write(file, period(seed, words=words, rows=rows))
    return file


def period(seed: int, *, words: int, rows: int) -> dict[str, Any]:
    """The data of a period: text, a member table that is printed as annex, one document."""
    random = Random(seed)  # noqa: S311  # text to measure with
    text = Text(random)
    times = max(1, words // USUAL)  # a longer document has more paragraphs, not longer ones
    share = words // times // 10
    tasks = [
        {"dau_moi": body, "viec": [text.paragraph(words // times // 36) for _ in range(3)]}
        for body in BODIES * times
    ]
    return {
        "don_vi": UNIT, "ky": "2024-H1", "chot_so_lieu": "15/6/2024",
        "bang": {"xa": [text.row() for _ in range(rows)]},
        "noi_dung": {
            "mo_dau": text.paragraph(share // 2),
            "ket_qua": "\n\n".join(
                text.paragraph(share // 2, rich=True) for _ in range(5 * times)
            ),
            "han_che": "\n\n".join(text.paragraph(share, rich=True) for _ in range(times)),
            "nguyen_nhan": "\n\n".join(text.paragraph(share // 2) for _ in range(times)),
            "nhiem_vu": tasks,
            "to_chuc_thuc_hien": text.paragraph(share // 2),
            "ket": text.paragraph(share // 3),
        },
        "van_ban": [{
            "loai": "thong-bao", "so": str(seed + 1), "ngay": "18/6/2024",
            "trich_yeu": text.sentence(12).rstrip(".").lower(), "nguoi_ky": "bi_thu",
            "phu_luc": [{"ten": "DANH SÁCH XÃ", "bang": "xa"}],
        }],
    }  # fmt: skip


class Text:
    """Words, sentences and paragraphs from one seed."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def name(self) -> str:
        """An invented name of two syllables."""
        pick = self.random.choice
        return " ".join((pick(ONSETS) + pick(RHYMES)).capitalize() for _ in range(2))

    def sentence(self, words: int) -> str:
        """A sentence of at least so many words: phrases, invented words, sometimes a number."""
        phrase = " ".join(self._phrases(words))
        return f"{phrase[0].upper()}{phrase[1:]}."

    def _phrases(self, words: int) -> Iterator[str]:
        pick, count = self.random.choice, 0
        while count < words:
            kind = self.random.random()
            phrase = pick(WORDS) if kind < 0.4 else pick(ONSETS) + pick(RHYMES)
            if kind > 0.9:
                phrase = f"{self.random.randint(2, 999)},{self.random.randint(1, 9)} tỷ đồng"
            count += len(phrase.split())
            yield phrase

    def paragraph(self, words: int, *, rich: bool = False) -> str:
        """Sentences; a rich paragraph has a bound figure, bold words and italics in brackets."""
        pieces: list[str] = []
        while (left := words - sum(len(it.split()) for it in pieces)) > 0:
            pieces.append(self.sentence(min(max(left, 8), self.random.randint(18, 34))))
        if rich:
            bound = self.random.choice(FIGURES)
            pieces[0] = f"Đến nay có {bound} *({self.name()})*; **{self.name()}** {pieces[0]}"
        return " ".join(pieces)

    def row(self) -> dict[str, str]:
        """A row of the member table."""
        number = self.random.randint
        return {
            "ten": self.name(), "loai": f"Loại {number(1, 3)}", "so_tieu_chi": str(number(5, 19)),
            "von": f"{number(1, 99)},{number(1, 9)}", "ty_le": f"{number(10, 99)},{number(1, 9)}",
        }  # fmt: skip


def _write(file: Path, data: dict[str, Any]) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110)
    file.write_text(text, encoding="utf-8")
