"""Every rule of every standard: the samples obey it, and a stylesheet can break it."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportgen import pipeline, standard
from reportgen.diagnostic import Diagnostic
from reportgen.shelf import Shelf, own_templates, take_shelf
from reportgen.standard import Standard
from reportgen.standard.model import Rule

NAMES = sorted(path.parent.name for path in own_templates().glob("standards/*/rules.yaml"))
STANDARDS = take_shelf([])[0].standards
RULES = [(name, rule) for name in NAMES for rule in STANDARDS[name].rules]
TO_BE_CONFIRMED: dict[str, list[str]] = {"hd05": [], "hd36": []}
"""Rules whose clause nobody has read yet, by standard."""

BREAKS = {
    "co_chu": "font-size: 7pt",
    "gach_chan": "text-decoration: none",
    "can_le": "text-align: right",
    "thut_dau_dong": "text-indent: 3mm",
    "cach_doan": "margin-top: 0; margin-bottom: 0",
    "gian_dong": "line-height: 10pt",
    "chu_hoa": "text-transform: lowercase",
}
PAGE_BREAKS = {
    "kho_giay": "@page { size: A5 }",
    "le_tren": "@page { margin-top: 12mm }",
    "le_duoi": "@page { margin-bottom: 12mm }",
    "le_trai": "@page { margin-left: 12mm }",
    "le_phai": "@page { margin-right: 12mm }",
    "so_trang_cach_mep": "@page { @top-center { padding-top: 3mm } }",
    "so_trang_dau": "@page :first { @top-center { content: counter(page) } }",
}


def breaking(rule: Rule) -> str:
    """CSS that breaks a rule, and as far as can be nothing else."""
    kind = rule.thuoc_tinh
    if rule.thanh_phan == "trang":
        return PAGE_BREAKS[kind]
    if kind == "dam":
        css = f"font-weight: {'normal' if rule.bang == ('co',) else 'bold'}"
    elif kind == "nghieng":
        css = f"font-style: {'normal' if rule.bang == ('co',) else 'italic'}"
    else:
        css = BREAKS[kind]
    important = "; ".join(f"{it} !important" for it in css.split("; "))
    if rule.thanh_phan == "so-trang":
        return "@page { %s }" % f"@{place_of_number(kind)} {{ {number(kind)} }}"
    return f".{rule.thanh_phan}, .{rule.thanh_phan} * {{ {important} }}"


def place_of_number(kind: str) -> str:
    return "top-right" if kind == "can_le" else "top-center"


def number(kind: str) -> str:
    return "content: counter(page)" if kind == "can_le" else BREAKS[kind]


@dataclass
class Broken:
    """A user's template folder whose stylesheet adds one breach to the standard's."""

    folder: Path

    def shelf(self, name: str, css: str) -> Shelf:
        page = own_templates() / "standards" / name / "style.css"
        text = page.read_text(encoding="utf-8")
        target = self.folder / "standards" / name / "style.css"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"{text}\n{css}\n", encoding="utf-8")
        return take_shelf([self.folder])[0]


@pytest.fixture
def broken(tmp_path: Path) -> Broken:
    return Broken(tmp_path)


def breaches(job: pipeline.Job, shelf: Shelf) -> list[Diagnostic]:
    _, found = pipeline.typeset(job, shelf)
    return [it for it in found if it.code == "the-thuc"]
