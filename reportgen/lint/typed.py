"""Words typed into a template that the data have: they would stay when the data change."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from re import IGNORECASE
from typing import NamedTuple

from jinja2 import nodes

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.lint.markup import Markup
from reportgen.lint.template import Template

UPPER = "A-ZÀ-ỸĐ"
WORD = rf"[{UPPER}][\w'’]*"
UNIT_KINDS = (
    "Huyện ủy|Tỉnh ủy|Thành ủy|Thị ủy|Quận ủy|Đảng ủy|Đảng bộ|Ban Thường vụ|"
    "Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Ủy ban MTTQ"
)
PLACE_KINDS = "(?: (?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đặc khu))?"


class Typed(NamedTuple):
    """A pattern of what is typed, and the field that stands for it."""

    pattern: re.Pattern[str]
    field: str


TYPED = (
    Typed(re.compile(r"Nơi nhận\s*:"), "van_ban.nhan_noi_nhan"),
    Typed(re.compile(r"Kính (?:gửi|trình)\s*:"), "van_ban.nhan_kinh_gui"),
    Typed(re.compile(r"QUYẾT (?:ĐỊNH|NGHỊ)\s*:"), "van_ban.lenh"),
    Typed(re.compile(r"\bngày \d{1,2} tháng \d{1,2} năm \d{4}"), "van_ban.ngay_thang"),
    Typed(re.compile(r"\b\d{1,2}/\d{1,2}/\d{4}\b"), "van_ban.ngay_thang"),
    Typed(re.compile(r"\b(?:\d+|sáu|chín) tháng (?:đầu |cuối )?năm \d{4}", IGNORECASE), "ky.ten"),
    Typed(re.compile(r"\b(?:quý [IV1-4]+|tháng \d{1,2})[ /](?:năm )?\d{4}", IGNORECASE), "ky.ten"),
    Typed(re.compile(r"\bnăm \d{4}\b", IGNORECASE), "ky.nam"),
    Typed(
        re.compile(r"(?<![\d/])\b(?:Số:? )?\d+-?/?[A-ZĐ]{1,5}[a-zđ]?[-/][A-ZĐ]+\b"),
        "van_ban.so_hieu",
    ),
    Typed(re.compile(rf"(?:{UNIT_KINDS}){PLACE_KINDS} {WORD}(?: {WORD})*"), "ten_don_vi"),
    Typed(
        re.compile(
            rf"\b(?:{UNIT_KINDS.upper()}){PLACE_KINDS.upper()} [{UPPER}]+(?: [{UPPER}]+)*\b"
        ),
        "ten_don_vi | upper",
    ),
)  # fmt: skip

LAWS = "Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Thông tư"
CITING = (
    f"{LAWS}|Nghị quyết|Quyết định|Quy định|Quy chế|Điều lệ|Chỉ thị|Kết luận|Hướng dẫn|"
    "Công văn|Kế hoạch|Chương trình|Tờ trình|Thông báo"
)
CITED = (
    (
        re.compile(rf"\b(?:(?:{CITING})\b|số \d+[-/])[^.;:]*"),
        ("van_ban.ngay_thang", "van_ban.so_hieu"),
    ),
    (re.compile(rf"\b(?:{LAWS})\b[^.;:]*"), ("ky.nam", "ky.ten")),
)
"""What is said of other documents, and the fields that do not stand for it: they have their own
numbers and dates."""


def typed(found: Markup, type_names: Collection[str]) -> Iterator[Diagnostic]:
    """A warning for each text that a field stands for; of two at one place, the first above."""
    for words in found.words:
        taken: list[range] = []
        if words.text in type_names:
            yield _said(words.mark, words.text, "van_ban.ten_loai")
        cited = [*_cited(words.text)]
        for pattern, field in TYPED:
            for hit in pattern.finditer(words.text):
                if any(hit.start() in it for it in taken):
                    continue
                taken.append(range(*hit.span()))
                if any(hit.start() in place and field in fields for place, fields in cited):
                    continue
                column = words.mark.column + hit.start()
                mark = replace(words.mark, column=column, length=len(hit[0]))
                yield _said(mark, hit[0], field)


def _cited(text: str) -> Iterator[tuple[range, tuple[str, ...]]]:
    """The places where another document is spoken of, with the fields that are not meant there."""
    for pattern, fields in CITED:
        for found in pattern.finditer(text):
            yield range(*found.span()), fields


def _said(mark: Mark, text: str, field: str) -> Diagnostic:
    values = {"value": text, "field": field}
    return Diagnostic("mau-chu-cung", mark, values, severity="warning")


def type_names(templates: Iterable[Template]) -> set[str]:
    """The names of document types, as templates set them."""
    sets = (node for it in templates for node in it.tree.find_all(nodes.Assign))
    return {
        str(node.node.value)
        for node in sets
        if isinstance(node.target, nodes.Name)
        and node.target.name == "ten_loai"
        and isinstance(node.node, nodes.Const)
        and node.node.value
    }
