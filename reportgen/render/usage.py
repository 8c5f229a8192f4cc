"""What a standard, a unit and a template settle for one document, and the symbol that follows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from reportgen import vietnamese
from reportgen.period.model import DonVi, VanBan

Plain = dict[str, Any]

LETTER = "cong-van"
KINDS = ("thuong", LETTER, "to-trinh", "bien-ban", "giay-moi", "cong-dien")
"""What `kieu` in a template may be: how its head, address and symbol are laid out."""

BLANK_NUMBER = "\u00a0" * 6
NUMBER = "{so}"
UNSAFE = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True)
class Usage:
    """`standard` is its name, `symbols` its type marks by type; `settings` are those agreed on.

    `constants` are those that the document's template sets, for this standard.
    """

    standard: str
    symbols: Mapping[str, str]
    constants: Plain
    settings: Plain

    @property
    def kind(self) -> str:
        """How the document is laid out: one of `KINDS`."""
        return str(self.constants.get("kieu", KINDS[0]))

    @property
    def form(self) -> str:
        """The line of number and symbol with its places unfilled."""
        name = "mau_so_cong_van" if self.kind == LETTER else "mau_so_hieu"
        return str(self.settings[name])

    def type_mark(self, kind: str) -> str:
        """The letters of a document type in a symbol; the standard's own come first."""
        return str(self.symbols.get(kind, self.constants.get("ky_hieu_loai", "")))


def settled(constants: Mapping[str, Any], standard: str, system: str) -> Plain:
    """A template's constants; of those given by standard or by system, the one that applies."""
    return {name: _settled(value, standard, system) for name, value in constants.items()}


def _settled(value: Any, standard: str, system: str) -> Any:
    if not isinstance(value, Mapping):
        return value
    return value.get(standard, value.get(system))


def settings(defaults: Mapping[str, Any], unit: DonVi, document: VanBan) -> Plain:
    """Settings: the standard's, then the unit's, then the document's."""
    merged = dict(defaults)
    for layer in (unit.cai_dat, document.cai_dat):
        own = {item.name: getattr(layer, item.name) for item in fields(layer)}
        merged |= {name: value for name, value in own.items() if value is not None}
    if document.dau_ket is not None:
        merged["dau_ket"] = document.dau_ket
    return merged


def symbol(document: VanBan, unit: DonVi, usage: Usage) -> str:
    """The line of number and symbol: `Số 977-TB/HU`; a gap where there is no number yet.

    Source: HD 36-HD/VPTW, 1.3; NĐ 30/2020/NĐ-CP, Phụ lục I, II.3.
    """
    if document.so_hieu is not None:
        return document.so_hieu
    if document.ky_hieu is not None:
        before, _, after = usage.form.partition(NUMBER)
        return f"{before}{padded(document.so)}{after[:1]}{document.ky_hieu}"
    mark, drafter = usage.type_mark(document.loai), document.don_vi_soan or ""
    return filled(usage.form, document.so, mark, unit.ky_hieu, drafter)


def filled(form: str, number: int | None, type_mark: str, issuer: str, drafter: str = "") -> str:
    """A form of the standard with its places filled; what stands before an empty end goes too."""
    places = {
        NUMBER: padded(number), "{loai}": type_mark, "{ky_hieu}": issuer, "{don_vi_soan}": drafter,
    }  # fmt: skip
    found = re.sub(r"\{\w+\}", lambda place: places[place[0]], form)
    return found.rstrip("-/ ")


def padded(number: int | None) -> str:
    """A number of two digits at least; a gap for one that is not given yet."""
    return BLANK_NUMBER if number is None else f"{number:02}"


def file_stem(document: VanBan, unit: DonVi, usage: Usage, position: int) -> str:
    """The output's name without suffix, ASCII letters, digits and `-` only."""
    named = symbol(document, unit, usage).removeprefix("Số").replace("Đ", "D")
    plain = named if named.isascii() else vietnamese.fold(named).upper()
    stem = UNSAFE.sub("-", plain).strip("-")
    return stem if re.match("[0-9]", stem) else f"chua-so-{position}-{stem}".rstrip("-")
