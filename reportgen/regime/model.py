"""Reporting regimes as dated data: one file each in `templates/che-do/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from reportgen.period.fields import key, required
from reportgen.reader import Line
from reportgen.vietnamese import PeriodKind

TO_BE_CONFIRMED = "to be confirmed"

KIND_NAMES = {
    PeriodKind.MONTH: "tháng",
    PeriodKind.QUARTER: "quý",
    PeriodKind.HALF: "6 tháng",
    PeriodKind.NINE_MONTHS: "9 tháng",
    PeriodKind.YEAR: "năm",
    PeriodKind.STAGE: "giai đoạn",
    PeriodKind.TERM: "nhiệm kỳ",
}
"""Every kind of period as people call it."""


@dataclass(frozen=True, kw_only=True)
class KindRule:
    """From which day to which day the figures of one kind of period are taken.

    Without days the regime is silent on that kind. A day that a month does not have is its last.
    """

    tu_ngay: int | None = key("số liệu tính từ ngày này", "15")
    tu_thang: Literal["truoc-ky", "dau-ky"] = key(
        "tháng của tu_ngay: tháng liền trước kỳ, hay tháng đầu kỳ", "dau-ky", default="truoc-ky"
    )
    den_ngay: int | None = key("đến hết ngày này của tháng cuối kỳ", "14")
    dieu: Line = required("điểm, khoản định ngày ấy", "khoản 1 Điều 12")
    xac_nhan: Literal["da-doc", "to be confirmed"] = required(
        "đã có người đọc ngày ấy ở chính văn bản hay chưa", "da-doc"
    )
    doc_o: Line | None = key("đọc được ở đâu", "Công báo số …")


@dataclass(frozen=True, kw_only=True)
class Regime:
    """A file: whose regime it is, since when, and its rule for each kind of period."""

    ten: Line = required("tên đầy đủ của văn bản", "Nghị định số …, ngày …")
    ten_ngan: Line = required("tên gọi trong thông báo", "Nghị định số …")
    he_thong: Literal["dang", "nha-nuoc"] = required("hệ thống", "nha-nuoc")
    tu: date | None = key("áp dụng từ ngày", "12/3/2019")
    den: date | None = key("áp dụng đến hết ngày", "31/12/2030")
    chenh_muon: int = key("số ngày được chốt muộn hơn mà không nhắc", "1", 0)
    chenh_som: int = key("số ngày được chốt sớm hơn mà không nhắc", "15", 0)
    ky: Mapping[str, KindRule] = required("quy định của từng loại kỳ", "{…}")

    def holds(self, system: str, day: date) -> bool:
        """Whether the regime is that of a system on a day."""
        begun = self.tu is None or self.tu <= day
        return self.he_thong == system and begun and (self.den is None or day <= self.den)


Regimes = Mapping[str, Regime]
"""Regimes by the name of their file."""
