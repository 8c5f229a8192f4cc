"""Every rule of every standard: a right document obeys it, and one wrong place breaks it alone."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from reportgen import pipeline
from reportgen.boxes.document import Document, Field, Format, Paragraph, Run, Section
from reportgen.shelf import own_templates, take_shelf
from reportgen.standard import Breach, Facts, Standard, check, diagnostic
from reportgen.standard.check import UNREAD, clause
from reportgen.standard.look import PROPERTIES
from reportgen.standard.model import Rule
from reportgen.standard.sheet import LANDSCAPE, PORTRAIT, SHEET_PROPERTIES
from reportgen.standard.view import WHOLE
from reportgen.standard.whole import WHOLE_PROPERTIES

MM = 72 / 25.4
STANDARDS = take_shelf([])[0].standards
RULES = [(name, rule) for name, standard in STANDARDS.items() for rule in standard.rules]
NAMES = [f"{name}-{rule.ma}" for name, rule in RULES]
TEXTS = yaml.load(
    (Path(__file__).parent / "texts.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
)
READ_IN_HD05 = {
    "phong-chu", "noi-dung-dan-deu", "noi-dung-thut-dong", "noi-dung-cach-doan",
    "noi-dung-gian-dong-kieu", "noi-dung-gian-dong", "can-cu-dau", "can-cu-cuoi", "so-phan-mau",
    "dieu-mau", "noi-nhan-ben-trai", "nhan-noi-nhan-gach-chan", "noi-nhan-dau", "noi-nhan-cuoi",
    "noi-kinh-gui-dau", "nhan-kinh-gui-chu",
}  # fmt: skip
"""The rules of HD 36 whose clause was read in HD 05 too; its annexes were not to be had."""
ELSEWHERE = {rule.ma for _, rule in RULES if rule.nguon}
"""Rules that another document makes: no standard takes them over."""

TYPES = ("thong-bao", "cong-van", "to-trinh")
Change = Callable[[Paragraph], Paragraph]

LETTERS: Mapping[str, Callable[[Rule], Mapping[str, object]]] = {
    "co_chu": lambda _: {"size_pt": 7.0},
    "dam": lambda rule: {"bold": rule.bang != ("co",)},
    "dam_dau": lambda _: {"bold": False},
    "nghieng": lambda rule: {"italic": rule.bang != ("co",)},
    "nghieng_ca_doan": lambda _: {"italic": True},
    "gach_chan": lambda _: {"underline": False},
    "mau_chu": lambda _: {"color": "0000FF"},
    "phong_chu": lambda _: {"family": "Arial"},
}
SHAPES: Mapping[str, Mapping[str, object]] = {
    "can_le": {"align": "right"},
    "thut_dau_dong": {"first_line_pt": 3 * MM},
    "cach_doan": {"before_pt": 0.0},
    "cach_tren": {"before_pt": 30.0},
    "gian_dong": {"line_pt": 10.0},
    "gian_dong_kieu": {"line_rule": "at-least"},
    "gian_dong_boi": {"line_pt": 24.0, "line_rule": "multiple"},
    "khung": {"borders": Format().borders},
}
SHEETS: Mapping[str, Mapping[str, float]] = {
    "kho_giay": {"width_pt": 500.0},
    "le_tren": {"top_pt": 12 * MM},
    "le_duoi": {"bottom_pt": 12 * MM},
    "le_trai": {"left_pt": 12 * MM},
    "le_phai": {"right_pt": 12 * MM},
    "so_trang_cach_mep": {"header_pt": 3 * MM},
}


def facts_of(rule: Rule, standard: Standard) -> Facts:
    """A document that the rule speaks of."""
    kind = next((it for it in rule.loai), "thong-bao")
    if rule.thanh_phan == "trich-yeu-cong-van":
        kind = "cong-van"
    day = rule.tu_ngay or standard.first
    return Facts(kind, rule.cap[0] if rule.cap else "tinh", day, rule.chi_o or "hop")


def belongs(name: str, paragraph: Paragraph, run: Run | None = None) -> bool:
    """Whether a paragraph, or a run of it, is the component of a rule."""
    if run is not None and run.part:
        return run.part == name
    return name in paragraph.classes or name == WHOLE


def restyled(rule: Rule) -> Change:
    """What makes the letters of a component wrong."""
    values = LETTERS[rule.thuoc_tinh](rule)

    def change(it: Paragraph) -> Paragraph:
        if {*rule.tru} & {*it.classes}:
            return it
        inlines = tuple(
            replace(piece, font=replace(piece.font, **values))  # type: ignore[arg-type]
            if isinstance(piece, Field | Run)
            and belongs(rule.thanh_phan, it, piece if isinstance(piece, Run) else None)
            else piece
            for piece in it.inlines
        )
        return replace(it, inlines=inlines)

    return change


def reshaped(rule: Rule) -> Change:
    """What makes the paragraph of a component wrong."""
    values: Any = SHAPES[rule.thuoc_tinh]

    def change(it: Paragraph) -> Paragraph:
        named = belongs(rule.thanh_phan, it) and not {*rule.tru} & {*it.classes}
        return replace(it, format=replace(it.format, **values)) if named else it

    return change


def recased(rule: Rule) -> Change:
    """What makes capitals small and the other way round."""

    def change(it: Paragraph) -> Paragraph:
        inlines = tuple(
            replace(piece, text=piece.text.lower() if rule.bang == ("co",) else piece.text.upper())
            if isinstance(piece, Run) and belongs(rule.thanh_phan, it, piece)
            else piece
            for piece in it.inlines
        )
        return replace(it, inlines=inlines)

    return change


def renamed(rule: Rule) -> Change:
    """What takes a component away, or puts it where it must not be."""
    if rule.bang == ("co",):
        return lambda it: replace(
            it, classes=tuple(name for name in it.classes if name != rule.thanh_phan)
        )
    place = rule.khi_co[0]
    return lambda it: (
        replace(it, classes=(*it.classes, rule.thanh_phan)) if place in it.classes else it
    )


def reworded(rule: Rule, texts: list[str]) -> Change:
    """What writes other words into the first paragraphs of a component."""
    rest = iter(texts)
    name = rule.thanh_phan if rule.thanh_phan not in {WHOLE, "phu-luc"} else "noi-dung"
    bare = name == "noi-dung"

    def change(it: Paragraph) -> Paragraph:
        if bare and it.classes != ("noi-dung",):
            return it
        runs = [run for run in it.inlines if isinstance(run, Run)]
        first = next((run for run in runs if belongs(name, it, run)), None)
        if first is None or not {*rule.trong} <= {*it.classes} or {"ban-sao"} & {*it.classes} - {*rule.trong, name}:
            return it
        text = next(rest, None)
        if text is None:
            return it
        kept = (replace(run, text=text) if run is first else run for run in runs if run is first or run.part)
        return replace(it, inlines=tuple(kept))

    return change
