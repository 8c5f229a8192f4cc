"""`template diff`: what a folder changes, and what changed beneath it."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportgen.data_files import own_templates
from reportgen.workshop.changes import Change, changes
from reportgen.workshop.remembered import remembered

Run = Callable[..., Any]


def put(name: str, text: str) -> Path:
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def of(kind: str, folders: list[Path] | None = None) -> list[Change]:
    return [it for it in changes(folders or [Path("mau"), own_templates()]) if it.kind == kind]


def test_a_block_is_shown_against_the_shipped_one(template: Run) -> None:
    template("override", "thong-bao", "ket")
    file = Path("mau/documents/thong-bao.html")
    assert "khối ket, còn như bản gốc" in template("diff").out
    file.write_text(file.read_text("utf-8").replace("nd.ket, 1", "nd.ket, 2"), encoding="utf-8")
    out = template("diff").out
    assert "  -{% block ket %}{{ cac_muc(nd.ket, 1) }}{% endblock %}" in out
    assert "  +{% block ket %}{{ cac_muc(nd.ket, 2) }}{% endblock %}" in out
    assert out.endswith("1 chỗ khác; 0 chỗ bản gốc đã đổi\n")


def test_declarations_of_a_stylesheet_are_shown(template: Run) -> None:
    put("mau/standards/hd36/style.css", (
        '@import url("../../goc/standards/hd36/style.css");\n'
        ".ten-loai { font-size: 15pt; line-height: 20pt; color: #ff0000 }\n"
    ))  # fmt: skip
    out = template("diff").out.splitlines()
    assert out[0] == "mau/standards/hd36/style.css: .ten-loai"
    assert out[1:3] == ["  - font-size: 16pt", "  + font-size: 15pt"]
    assert "  + color: #ff0000" in out
    assert not [it for it in out if "line-height" in it]


def test_rules_of_a_standard_are_shown(template: Run) -> None:
    ours = (own_templates() / "standards/hd36/rules.yaml").read_text("utf-8")
    line = next(it for it in ours.splitlines() if "{ma: " in it and "thuoc_tinh: co_chu" in it)
    code = line.partition("ma: ")[2].partition(",")[0]
    changed = line.replace(line.partition("cau: ")[2].strip("}"), '"Câu khác"')
    settings = ours.replace(line, changed).replace('dau_noi_nhan: ","', 'dau_noi_nhan: ";"')
    put("mau/standards/hd36/rules.yaml", settings.replace("tu: 2018-04-03", "tu: 2018-04-04"))
    out = template("diff").out
    assert f"quy định hd36: quy tắc {code}" in out
    assert "  + cau: Câu khác" in out
    assert "quy định hd36: quy tắc cai_dat\n  - dau_noi_nhan: ,\n  + dau_noi_nhan: ;\n" in out
    assert "quy định hd36: quy tắc tu, den\n  - tu: 2018-04-03\n  + tu: 2018-04-04\n" in out


def test_files_that_are_new_or_replace_ours_whole_are_told(template: Run) -> None:
    put("mau/parts/rieng.html", "{% macro a() %}{% endmacro %}")
    put("mau/parts/hong.html", "{% macro a() %}")
    put("mau/documents/thong-bao.html", "{% extends trang %}")
    put("mau/che-do/dang.yaml", "{}")
    template("new", "thong-tri", "--from", "bao-cao")
    kinds = [(it.kind, it.name) for it in changes([Path("mau"), own_templates()])]
    assert kinds == [
        ("replaced", "che-do/dang.yaml"), ("replaced", "documents/thong-bao.html"),
        ("added", "documents/thong-tri.html"), ("constant", "ten_loai"),
        ("constant", "ky_hieu_loai"), ("added", "parts/hong.html"), ("added", "parts/rieng.html"),
    ]  # fmt: skip


def test_constants_of_a_type_are_shown(template: Run) -> None:
    extends = '{% extends "goc/documents/thong-bao.html" %}'
    put("mau/documents/thong-bao.html", extends + '{% set ky_hieu_loai = "TBKL" %}')
    assert template("diff").out.splitlines()[:3] == [
        "mau/documents/thong-bao.html: hằng số ky_hieu_loai",
        "  - ky_hieu_loai = TB",
        "  + ky_hieu_loai = TBKL",
    ]


@pytest.fixture
def upgraded(tmp_path: Path) -> Path:
    """Our templates as the next version might ship them."""
    folder = tmp_path / "moi"
    shutil.copytree(own_templates(), folder)
    for name, old, new in (
        ("parts/trang.html", "{{ cac_muc(nd.ket, 1) }}", "{{ cac_muc(nd.ket, 2) }}"),
        ("standards/hd36/page.html", '<p class="sao">*</p>', '<p class="sao">**</p>'),
        ("documents/thong-bao.html", "chủ yếu", "trọng tâm"),
    ):
        file = folder / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
    return folder


def test_an_upgrade_tells_which_originals_changed(template: Run, upgraded: Path) -> None:
    template("new", "thong-tri", "--from", "thong-bao")
    for block in ("ket", "co_quan", "mo_dau", "bo_cuc"):
        template("override", "thong-bao", block)
    found = changes([Path("mau"), own_templates()])
    before = {it.name: it.noted for it in found if it.kind != "constant"}
    after = {it.name: it for it in changes([Path("mau"), upgraded])}
    assert {*before.values()} == {True}
    changed = {name for name, it in after.items() if it.noted is False}
    assert changed == {"ket", "co_quan", "bo_cuc", "documents/thong-tri.html"}
    assert '+<p class="sao">**</p>' in after["co_quan"].since
    assert '-<p class="sao">*</p>' in after["co_quan"].since
    assert after["ket"].since == ()


def test_the_changed_original_is_told_on_the_command_line(
    template: Run, upgraded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template("override", "thong-bao", "co_quan")
    monkeypatch.setattr("reportgen.commands.template_diff.own_templates", lambda: upgraded)
    out = template("diff").out
    assert "  bản gốc đã đổi từ khi ghi đè:\n" in out
    assert '    +<p class="sao">**</p>\n' in out
    assert "1 chỗ bản gốc đã đổi" in out


@pytest.mark.parametrize(
    ("name", "old", "mine"),
    [
        ("parts/trang.html", "{{ cac_muc(nd.ket, 1) }}", "{{ cac_muc(nd.ket, 3) }}"),
        ("documents/thong-bao.html", 'ky_hieu_loai = "TB"', 'ky_hieu_loai = "TBKL"'),
        ("standards/hd36/style.css", "size: A4", "size: A5"),
        ("standards/hd36/rules.yaml", "tu: 2018-04-03", "tu: 2018-04-04"),
    ],
)
def test_of_a_copied_file_it_is_told_who_changed_what(
    template: Run, upgraded: Path, name: str, old: str, mine: str
) -> None:
    ours = (own_templates() / name).read_text("utf-8")
    assert old in ours
    put(f"mau/{name}", ours.replace(old, mine, 1))
    assert template("diff", "--remember").out.endswith(f"mau/ban-goc.json: {name}\n")
    next_one = upgraded / name
    next_one.write_text("XUOC\n" + next_one.read_text("utf-8"), encoding="utf-8")
    kept, said = remembered(Path("mau"))
    assert said == []
    before = [it for it in changes([Path("mau"), own_templates()], kept) if it.kind == "replaced"]
    assert [it.noted for it in before] == ([] if name.endswith(".yaml") else [True])
    (after,) = [it for it in changes([Path("mau"), upgraded], kept) if it.kind == "replaced"]
    assert after.noted is False
    assert "+XUOC" in after.since
    assert not any("XUOC" in it for it in after.lines)
    assert any(mine in it for it in after.lines) or name.endswith(".yaml")
    assert not any(mine in it for it in after.since)


def test_of_a_copy_whose_original_was_not_kept_that_is_said(template: Run) -> None:
    put("mau/documents/thong-bao.html", "{% extends trang %}")
    out = template("diff").out
    assert "documents/thong-bao.html: thay cả bản gốc" in out
    assert "reportgen template diff --remember --templates mau" in out
    template("diff", "--remember")
    assert "--remember" not in template("diff").out


def test_a_copy_that_differs_in_nothing_is_told_so(template: Run) -> None:
    name = "documents/thong-bao.html"
    put(f"mau/{name}", (own_templates() / name).read_text("utf-8"))
    assert f"mau/{name}: chép bản gốc {name}, không khác gì" in template("diff").out


def test_originals_that_cannot_be_read_are_told(template: Run) -> None:
    put("mau/documents/thong-bao.html", "{% extends trang %}")
    for broken in ("{", '{"a": 1}', "[" * 100_000):
        put("mau/ban-goc.json", broken)
        answer = template("diff")
        assert (answer.status, "ban-goc-hong" in answer.err) == (0, True)
        assert "thay cả bản gốc" in answer.out


def test_without_copies_there_is_nothing_to_keep(template: Run) -> None:
    template("override", "thong-bao", "ket")
    assert "không tệp nào" in template("diff", "--remember").out
    assert not Path("mau/ban-goc.json").exists()


def test_differences_are_for_other_programs_too(template: Run) -> None:
    template("override", "thong-bao", "ket")
    answer = template("diff", "--format", "json")
    assert json.loads(answer.out) == [
        {"kind": "block", "file": "mau/documents/thong-bao.html", "name": "ket", "lines": [],
         "noted": True, "since": []}
    ]  # fmt: skip
    assert template("diff", "--format", "xml").status == 2


def test_what_there_is_is_for_other_programs_too(template: Run) -> None:
    template("override", "thong-bao", "ket")
    found = json.loads(template("list", "--templates", "mau", "--format", "json").out)
    (own,) = [it for it in found["types"] if it["relation"] != "ours"]
    assert own == {
        "name": "thong-bao", "file": "mau/documents/thong-bao.html", "relation": "extends",
        "base": "goc/documents/thong-bao.html", "blocks": ["ket"],
    }  # fmt: skip
    hd36 = next(it for it in found["standards"] if it["name"] == "hd36")
    assert (hd36["first"], hd36["last"]) == ("2018-04-03", "2026-05-26")
    assert template("list", "--format", "xml").status == 2


def test_a_folder_that_is_not_there_is_refused(template: Run) -> None:
    assert template("diff").status == 2
