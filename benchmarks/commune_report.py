"""What a commune of the invented province issues: one report of 5 to 8 pages with two annexes.

The first annex shows all sixty indicators or a part of them, as real offices choose; so a
changed indicator concerns some of the documents, and `shows` says which.
"""

from collections.abc import Mapping
from random import Random
from typing import Any

from benchmarks.sample import Text

Data = dict[str, Any]
TITLES = (
    "Công tác xây dựng Đảng và hệ thống chính trị", "Phát triển kinh tế", "Văn hóa, xã hội",
    "Quốc phòng, an ninh, đối ngoại", "Công tác dân vận và hoạt động của Mặt trận, đoàn thể",
)  # fmt: skip
BODIES = (
    "Ủy ban nhân dân xã", "Ban Xây dựng Đảng", "Ủy ban Kiểm tra Đảng ủy",
    "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội xã", "Chi bộ các bản",
)  # fmt: skip
READERS = (
    "Ban Thường vụ Tỉnh ủy (để báo cáo)", "Văn phòng Tỉnh ủy", "Các đồng chí Đảng ủy viên",
    "Các chi bộ trực thuộc", "Lưu Văn phòng Đảng ủy",
)  # fmt: skip
ALL_SHOWN, FEWEST_SHOWN = 0.2, 15
WORDS = (150, 850)


def signed(units: Mapping[str, Data], text: Text) -> dict[str, Data]:
    """The registry with what a letterhead and a signature need."""
    return {
        name: unit
        | {
            "cap_tren": "ĐẢNG BỘ TỈNH LAI THỬ",
            "nguoi_ky": {"bi_thu": {
                "quyen_han": "T/M BAN THƯỜNG VỤ", "chuc_vu": "BÍ THƯ",
                "ho_ten": f"{text.name()} {text.name()}"}},
            "noi_nhan": {"bao-cao": [*READERS]},
        }
        for name, unit in units.items()
    }  # fmt: skip


def reported(period: Data, text: Text) -> Data:
    """A period with the text of a report, and the report itself."""
    figures = _shares(period["so_lieu"])
    return period | {
        "so_lieu": figures,
        "noi_dung": _content(text, [*figures]),
        "van_ban": [{
            "loai": "bao-cao", "so": str(text.random.randint(1, 999)), "ngay": "20/6/2024",
            "trich_yeu": "kết quả thực hiện nhiệm vụ {ky}, phương hướng, nhiệm vụ {ky_sau}",
            "nguoi_ky": "bi_thu",
            "phu_luc": [
                {"ten": "BIỂU TỔNG HỢP CHỈ TIÊU {ky}", "bang": "chi_tieu"}
                | _choice(text.random, [*figures]),
                {"ten": "DANH SÁCH CÁC BẢN", "bang": "ban", "tong_cong": "co"},
            ],
        }],
    }  # fmt: skip


def shows(period: Data, indicator: str) -> bool:
    """Whether the annex of a report lists an indicator."""
    annex = period["van_ban"][0]["phu_luc"][0]
    return indicator in annex.get("chi_tieu", [indicator])


def _choice(random: Random, typed: list[str]) -> Data:
    """All indicators, or some of the typed ones in their order."""
    if random.random() < ALL_SHOWN:
        return {}
    count = random.randint(FEWEST_SHOWN, len(typed))
    return {"chi_tieu": sorted(random.sample(typed, count))}


def _shares(figures: Data) -> Data:
    """The figures as they are; of two that make a share the smaller first: no share above 100 %."""
    names = [*figures]
    pairs = [names[i : i + 2] for i in range(0, len(names), 2)]
    rising = [sorted((figures[it] for it in pair), key=_value) for pair in pairs]
    return {
        name: value
        for pair, values in zip(pairs, rising, strict=True)
        for name, value in zip(pair, values, strict=True)
    }


def _value(figure: Data) -> float:
    return float(figure["thuc_hien"].replace(",", "."))


def _content(text: Text, bound: list[str]) -> Data:
    """Text of varied length, with figures bound into it."""
    random = text.random
    share = random.randint(*WORDS) // 10

    def rich(words: int) -> str:
        start = f"Thực hiện {{{random.choice(bound)}}} *({text.name()})*"
        return f"{start}; **{text.name()}** {text.paragraph(words)}"

    return {
        "mo_dau": f"{text.paragraph(share // 2)} *(Số liệu tại các phụ lục kèm theo)*",
        "ket_qua": [{"tieu_de": it, "noi_dung": rich(share)} for it in TITLES],
        "han_che": text.paragraph(share),
        "nguyen_nhan": text.paragraph(share),
        "muc_tieu": text.paragraph(share // 2),
        "nhiem_vu": [
            {"dau_moi": it, "viec": [text.paragraph(share // 3) for _ in range(2)]}
            for it in BODIES
        ],
        "to_chuc_thuc_hien": text.paragraph(share // 2),
        "kien_nghi": text.paragraph(share // 3),
    }  # fmt: skip
