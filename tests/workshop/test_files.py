"""`template list`, `new`, `override`: files written, refused, and used at once."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportgen.cli import run
from reportgen.data_files import own_templates
from reportgen.shelf import take_shelf
from reportgen.workshop.ancestry import Ancestry
from reportgen.workshop.override import addition, overridable

Run = Callable[..., Any]
DATA = Path(__file__).parents[2] / "data"
PERIOD = """\
don_vi: muong-vang
ky: 2024-H1
chot_so_lieu: 15/6/2024
noi_dung: {mo_dau: Mở đầu., ket_qua: Kết quả., nhiem_vu: Nhiệm vụ., ket: Kết thúc.}
van_ban:
  - {loai: KIND, so: 1, ngay: 18/6/2024, trich_yeu: về việc A, nguoi_ky: bi_thu, \
phu_luc: [{ten: B, noi_dung: Lời.}]}
"""


def html(kind: str, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    """The HTML of a document of that type, without spaces between tags."""
    for name in ("chi-tieu.yaml", "don-vi.yaml"):
        shutil.copy(DATA / name, name)
    Path("ky.yaml").write_text(PERIOD.replace("KIND", kind), encoding="utf-8")
    capsys.readouterr()
    assert run(["show", "ky.yaml", "--stage", "html", *more]) == 0, capsys.readouterr().err
    return re.sub(r">\s+<", "><", " ".join(capsys.readouterr().out.split()))


def test_a_new_type_lints_clean_and_renders_at_once(
    template: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    made = template("new", "thong-tri", "--from", "thong-bao", "--name", 'THÔNG "TRI"')
    assert (made.status, made.err) == (0, "đã ghi mau/documents/thong-tri.html\n")
    assert template("lint", "--strict", "--templates", "mau").status == 0
    text = html("thong-tri", capsys, "--templates", "mau")
    assert "THÔNG &#34;TRI&#34;" in text
    assert "01-TT/HU" in text
    assert "Tình hình thực hiện nhiệm vụ" in text
    assert "cac_muc" not in Path("mau/documents/thong-tri.html").read_text("utf-8")


def test_a_new_type_of_the_page_renders(template: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert template("new", "de-cuong").status == 0
    assert template("lint", "--strict", "--templates", "mau").status == 0
    assert "Tổ chức thực hiện" not in html("de-cuong", capsys, "--templates", "mau")


def test_a_new_type_extends_one_of_the_user(
    template: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    template("new", "thong-tri", "--from", "thong-bao", "--name", "THÔNG TRI")
    template("new", "thong-tri-mat", "--from", "thong-tri", "--name", "THÔNG TRI MẬT")
    text = Path("mau/documents/thong-tri-mat.html").read_text("utf-8")
    assert '{% extends "documents/thong-tri.html" %}' in text
    plain = html("thong-tri-mat", capsys, "--templates", "mau")
    assert template("override", "thong-tri-mat", "tinh_hinh").status == 0
    assert template("lint", "--strict", "--templates", "mau").status == 0
    assert html("thong-tri-mat", capsys, "--templates", "mau") == plain
    assert "THÔNG TRI MẬT" in plain


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Thông tri", "thong-tri"), ("thong_tri", "thong-tri"), ("../thong-tri", "thong-tri"),
        ("thong--tri", "thong-tri"), ("", "the-loai-moi"), ("a" * 61, "a" * 60),
    ],
)  # fmt: skip
def test_a_name_that_is_no_kebab_case_is_refused(template: Run, name: str, said: str) -> None:
    refused = template("new", name)
    assert refused.status == 2
    assert f"hãy dùng: {said}\n" in refused.err
    assert not Path("mau").exists()


def test_a_type_that_is_there_is_not_written_over(template: Run) -> None:
    assert template("new", "thong-bao").status == 2
    assert template("new", "thong-tri").status == 0
    before = Path("mau/documents/thong-tri.html").read_bytes()
    assert "đã có thể loại «thong-tri»" in template("new", "thong-tri").err
    assert Path("mau/documents/thong-tri.html").read_bytes() == before
    assert "phuong-an" in template("new", "khac", "--from", "phuong-ann").err


def test_a_block_is_added_and_all_other_bytes_stay(template: Run) -> None:
    file = Path("mau/documents/thong-bao.html")
    assert template("override", "thong-bao", "ket").status == 0
    text = file.read_text("utf-8")
    assert "{% block ket %}{{ cac_muc(nd.ket, 1) }}{% endblock %}" in text
    windows = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode().rstrip() + b" {# \xff"
    file.write_bytes(windows)
    assert template("override", "thong-bao", "tieu_de").status == 0
    added = file.read_bytes().removeprefix(windows)
    assert added.startswith(b"\r\n{# g")
    assert added.count(b"\n") == added.count(b"\r\n") > 5


def test_a_block_that_is_there_or_unknown_is_refused(template: Run) -> None:
    template("override", "thong-bao", "ket")
    again = template("override", "thong-bao", "ket")
    assert again.status == 1
    assert "mau/documents/thong-bao.html:4:10: lỗi khoi-da-co" in again.err
    assert "gần giống: noi_nhan" in template("override", "thong-bao", "noi_nhann").err
    assert "có: lop_trang, bien_css, " in template("override", "thong-bao", "xyz").err
    assert "gần giống: thong-bao" in template("override", "thong-baoo", "ket").err
    assert template("override", "../documents/thong-bao", "ket").status == 2
    assert template("override", "chu-ky", "ket").status == 2


def test_a_file_that_extends_nothing_has_no_block_to_override(template: Run) -> None:
    file = Path("mau/documents/thong-bao.html")
    file.parent.mkdir(parents=True)
    file.write_text("<p></p>", encoding="utf-8")
    refused = template("override", "thong-bao", "ket")
    assert refused.status == 1
    assert "mau-khong-ke-thua" in refused.err
    assert '{% extends "goc/documents/thong-bao.html" %}' in refused.err
    file.rename(file.with_name("rieng.html"))
    assert "{% extends trang %}" in template("override", "rieng", "ket").err
    file = file.with_name("rieng.html")
    assert file.read_text("utf-8") == "<p></p>"


@pytest.mark.parametrize("kind", ["bao-cao", "cong-van"])
def test_every_block_that_is_written_as_it_was_changes_nothing(
    template: Run, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    """All blocks of a type overridden at once give the page that there was."""
    plain = html(kind, capsys)
    name = f"documents/{kind}.html"
    file, folders = Path("mau", name), [Path("mau"), own_templates()]
    file.parent.mkdir(parents=True)
    old = None
    for block in overridable(name, Ancestry(folders), own=False):
        old = (old or b"") + addition(old, name, block, Ancestry(folders))
        file.write_bytes(old)
    assert template("lint", "--strict", "--templates", "mau").err == ""
    assert html(kind, capsys, "--templates", "mau") == plain


def test_the_list_tells_whose_each_is(template: Run) -> None:
    template("new", "thong-tri", "--from", "thong-bao")
    template("override", "thong-bao", "ket")
    template("override", "hd36", "tieu_de")
    out = template("list", "--templates", "mau").out
    types = {it.stem for it in own_templates().glob("documents/*.html")}
    for kind in types - {"thong-bao"}:
        assert f"  {kind} " in out
    assert "mau/documents/thong-bao.html: kế thừa bản gốc; các khối: ket\n" in out
    assert "thong-tri.html: mới, kế thừa goc/documents/thong-bao.html\n" in out
    assert "mau/standards/hd36/page.html: kế thừa bản gốc; các khối: tieu_de\n" in out
    assert "(03/4/2018 – 26/5/2026)" in out
    assert "mau/documents/thong-bao.html: extends the original; blocks: ket" in (
        template("list", "--templates", "mau", "--lang", "en").out
    )


def test_the_types_of_the_list_are_those_of_the_shelf(template: Run) -> None:
    template("new", "thong-tri")
    out = template("list", "--templates", "mau").out
    section = out.partition("Thể loại\n")[2].partition("Quy định\n")[0]
    named = [line.split()[0] for line in section.splitlines()]
    assert named == take_shelf([Path("mau")])[0].templates.types()


def test_where_a_link_or_a_folder_stands_nothing_is_written(template: Run) -> None:
    Path("mau/documents").mkdir(parents=True)
    Path("mau/documents/vong.html").symlink_to("vong.html")
    assert template("new", "vong", "--templates", "mau").status == 2
    refused = template("docs", "--out", "mau")
    assert (refused.status, "la-thu-muc" in refused.err) == (1, True)
