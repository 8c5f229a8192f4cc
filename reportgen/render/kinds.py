"""What a kind of document needs of its data, and what of them its template does not print."""

from collections.abc import Collection, Iterator

from reportgen.diagnostic import Diagnostic
from reportgen.period.model import DonVi, VanBan
from reportgen.render.usage import Usage

NEEDED = {
    "cong-van": ("kinh_gui",),
    "to-trinh": ("kinh_gui",),
    "cong-dien": ("kinh_gui",),
    "bien-ban": ("cuoc_hop",),
    "giay-moi": ("kinh_gui", "cuoc_hop"),
}
DRAFTER = "don_vi_soan"
SPECIAL = (
    "du_thao", "do_mat", "do_khan", "pham_vi", "khong_pho_bien", "tac_gia", "kinh_gui", "can_cu",
    "lenh", "cuoc_hop", "nguoi_ky_khac", "nguoi_soan", "so_ban", "lien_he", "ban_sao",
)  # fmt: skip
"""Keys of what only some documents have, and so not every template prints."""


NAMED_IN_SENTENCES = ("giay-moi", "cong-dien")
"""Kinds that name their issuer in a sentence; annexes do so in every kind."""


def missing(document: VanBan, usage: Usage, path: str) -> Iterator[Diagnostic]:
    """Components that documents of this kind have and this one lacks."""
    absent = [name for name in NEEDED.get(usage.kind, ()) if not getattr(document, name)]
    whole = document.so_hieu or document.ky_hieu or document.don_vi_soan
    if f"{{{DRAFTER}}}" in usage.form and not whole:
        absent.append(DRAFTER)
    if absent:
        values = {"key": ", ".join(absent)}
        yield Diagnostic("thieu-thanh-phan", document.mark, values, severity="warning", path=path)


def other_issuer(document: VanBan, unit: DonVi, usage: Usage, path: str) -> Iterator[Diagnostic]:
    """Another issuer in the heading, and the unit's own name in a sentence."""
    said = document.phu_luc or usage.kind in NAMED_IN_SENTENCES
    if said and document.co_quan and document.ten_co_quan is None:
        mark, here = document.co_quan.mark, f"{path}.co_quan"
        yield Diagnostic(
            "thieu-ten-co-quan", mark, {"value": unit.ten}, severity="warning", path=here
        )


def unprinted(
    document: VanBan, usage: Usage, used: Collection[str], path: str
) -> Iterator[Diagnostic]:
    """Keys typed for a document that its template has not looked at; `used` are all others."""
    lost = [name for name in SPECIAL if getattr(document, name) and name not in used]
    if document.don_vi_soan and f"{{{DRAFTER}}}" not in usage.form:
        lost.append(DRAFTER)
    for name in lost:
        values = {"value": name, "type": document.loai}
        yield Diagnostic(
            "khoa-khong-in",
            document.mark_of(name),
            values,
            severity="warning",
            path=f"{path}.{name}",
        )
