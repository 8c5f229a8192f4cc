"""Every rule of every standard: the samples obey it, and a stylesheet can break it."""

from pathlib import Path
from typing import Any

import pytest

from reportgen import boxes, pipeline
from reportgen.shelf import Shelf, own_templates, take_shelf
from reportgen.standard import check
from reportgen.standard.check import UNREAD, clause
from reportgen.standard.model import Rule

STANDARDS = take_shelf([])[0].standards
RULES = [(name, rule) for name, standard in STANDARDS.items() for rule in standard.rules]
READ_IN_HD05 = ["noi-dung-gian-dong"]
"""The rules of HD 05 whose clause was read; its annexes were not to be had."""

BREAKS = {
    "co_chu": "font-size: 7pt",
    "gach_chan": "text-decoration: none",
    "can_le": "text-align: right",
    "thut_dau_dong": "text-indent: 3mm",
    "cach_doan": "margin-top: 0",
    "gian_dong": "line-height: 10pt",
    "chu_hoa": "text-transform: lowercase",
}
SWITCHES = {
    "dam": ("font-weight: bold", "font-weight: normal"),
    "nghieng": ("font-style: italic", "font-style: normal"),
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
NUMBER_BREAKS = {
    "co_chu": "@page { @top-center { font-size: 7pt } }",
    "can_le": "@page { @top-right { content: counter(page) } }",
}


def breaking(rule: Rule) -> str:
    """CSS that breaks a rule."""
    kind = rule.thuoc_tinh
    if rule.thanh_phan == "trang":
        return PAGE_BREAKS[kind]
    if rule.thanh_phan == "so-trang":
        return NUMBER_BREAKS[kind]
    css = SWITCHES[kind][rule.bang == ("co",)] if kind in SWITCHES else BREAKS[kind]
    return f".{rule.thanh_phan}, .{rule.thanh_phan} * {{ {css} !important }}"


def broken_rules(html: str, name: str, css: str, shelf: Shelf) -> list[str]:
    """The rules that a document breaks when its stylesheet has more CSS at its end."""
    sheet = f"standards/{name}/style.css"

    def fetch(path: str) -> bytes:
        return shelf.templates.file(path) + (css.encode() if path == sheet else b"")

    html = html.replace("standards/hd36/style.css", sheet)
    found = check(boxes.front_end(html, fetch).document, STANDARDS[name])
    return [str(it.values["rule"]) for it in found]


def model(samples: dict[str, Any], rule: Rule) -> str:
    """The shortest sample that has the component of a rule; all have pages and numbers."""
    pages = {"trang", "so-trang"}
    found = sorted((it.html for it in samples.values()), key=len)
    return next(it for it in found if rule.thanh_phan in pages or rule.thanh_phan in it)


@pytest.mark.parametrize(("name", "rule"), RULES, ids=[f"{n}-{rule.ma}" for n, rule in RULES])
def test_a_rule_can_be_broken(
    name: str, rule: Rule, samples: dict[str, Any], own_shelf: Shelf
) -> None:
    assert rule.ma in broken_rules(model(samples, rule), name, breaking(rule), own_shelf)


@pytest.mark.parametrize("name", STANDARDS)
def test_a_document_that_is_not_changed_breaks_none(
    name: str, sample: Any, own_shelf: Shelf
) -> None:
    """Of one standard or another: they differ in settings more than in looks."""
    assert broken_rules(sample.html, name, "", own_shelf) == []


def test_every_sample_obeys(sample: Any) -> None:
    assert [it.render() for it in check(sample.front.document, sample.standard)] == []


def test_the_samples_show_every_standard(samples: dict[str, Any]) -> None:
    assert {it.standard.name for it in samples.values()} == {*STANDARDS}


def test_clauses_that_nobody_has_read_are_these() -> None:
    """A rule taken over by a newer standard quotes the older one until somebody reads its own."""
    found = {
        name: [rule.ma for rule in standard.rules if UNREAD in clause(rule, standard)]
        for name, standard in STANDARDS.items()
    }
    taken_over = [it.ma for it in STANDARDS["hd36"].rules if it.ma not in READ_IN_HD05]
    assert found == {"hd36": [], "hd05": taken_over}


@pytest.mark.parametrize("name", STANDARDS)
def test_a_rule_is_named_once(name: str) -> None:
    names = [rule.ma for rule in STANDARDS[name].rules]
    assert len(names) == len({*names})


@pytest.mark.parametrize(("name", "rule"), RULES, ids=[f"{n}-{rule.ma}" for n, rule in RULES])
def test_a_rule_says_what_it_allows(name: str, rule: Rule) -> None:
    assert rule.bang or rule.tu is not None or rule.den is not None, name
    assert rule.dieu
    assert rule.cau


def test_an_editor_hears_what_a_change_broke(tmp_path: Path, samples: dict[str, Any]) -> None:
    """From a user's folder to the whole sentence, with the clause."""
    own = own_templates() / "standards" / "hd36" / "style.css"
    copy = tmp_path / "standards" / "hd36" / "style.css"
    copy.parent.mkdir(parents=True)
    text = own.read_text(encoding="utf-8")
    copy.write_text(f"{text}\n.tieu-de-dang {{ font-size: 13pt }}\n", encoding="utf-8")
    shelf, _ = take_shelf([tmp_path])
    job = next(it.job for it in samples.values() if it.standard.name == "hd36")
    _, found = pipeline.typeset(job, shelf)
    (breach,) = found
    assert (breach.code, breach.severity) == ("the-thuc", "warning")
    assert breach.render() == (
        "cảnh báo the-thuc: Tiêu đề cỡ chữ 15; ở đây là 13"
        " («ĐẢNG CỘNG SẢN VIỆT NAM», quy tắc tieu-de-co-chu)\n"
        "   căn cứ: Hướng dẫn số 36-HD/VPTW, Phụ lục 3, ô số 1\n"
        "   cách sửa: giá trị đúng: 15"
    )
