"""`verify` and `render --verify` as people call them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from reportgen.cli import run
from reportgen.library import Batch
from reportgen.verify.lawful import LAWFUL

ROOT = Path(__file__).parents[2]
PERIOD = """\
don_vi: muong-vang
ky: 2024-H1
chot_so_lieu: 15/6/2024
noi_dung: {mo_dau: "Mở đầu."}
van_ban:
  - {loai: thong-bao, so: 1, ngay: 18/6/2024, trich_yeu: A, nguoi_ky: bi_thu}
"""
SHIFTED = """\
{% extends "goc/documents/thong-bao.html" %}
{% block mo_dau %}<p style="position: relative; left: 30pt">Mở đầu.</p>{% endblock %}
"""


@pytest.fixture
def files(pair: Any, tmp_path: Path) -> Path:
    """A folder with an equal pair `a`, one `b` with another figure, and the command's place."""
    for name, each in {"a": pair, "b": pair.word("document", "3.210 con", "3.120 con")}.items():
        (tmp_path / f"{name}.docx").write_bytes(each.docx)
        (tmp_path / f"{name}.pdf").write_bytes(each.pdf)
    return tmp_path


def test_an_equal_pair(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(files / "a.docx"), str(files / "a.pdf"), "--no-office"]) == 0
    said = capsys.readouterr()
    assert f"{files / 'a.docx'}: hai tệp bằng nhau (3 trang)" in said.out
    assert "chưa so số trang: theo --no-office" in said.out
    assert "1 cặp đã so, 0 cặp khác nhau" in said.err


def test_one_docx_and_one_pdf_are_a_pair_whatever_they_are_called(files: Path) -> None:
    assert run(["verify", str(files / "b.pdf"), str(files / "a.docx"), "--no-office"]) == 0


@pytest.mark.parametrize("group", [1, 20])
def test_a_folder_of_pairs(
    group: int, files: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportgen.commands.verify.GROUP", group)
    assert run(["verify", str(files), "--no-office", "--lang", "en"]) == 1
    said = capsys.readouterr()
    assert "a.docx: both files are equal (3 pages)" in said.out
    assert "b.docx: 1 differences" in said.out
    assert "cap-khac-so: Word paragraph 21 under “II. Chăn nuôi”, PDF page 2 line 2: " in said.out
    assert "2 pair(s) compared, 1 differ" in said.err


def test_as_json(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(files), "--no-office", "--format", "json"]) == 1
    first, second = json.loads(capsys.readouterr().out)["pairs"]
    assert (first["equal"], first["findings"], first["pages"]) == (True, [], 3)
    (found,) = second["findings"]
    assert found["docx_place"] == {
        "paragraph": 21, "table": 0, "row": 0, "column": 0, "heading": "II. Chăn nuôi",
        "note": 0,
    }  # fmt: skip
    assert found["pdf_place"] == {"page": 2, "line": 2}
    assert "3.120" in found["docx_value"]
    assert "3.210" in found["pdf_value"]


def test_of_a_pdf_without_tags_only_the_words_are_equal(
    files: Path, pair: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    def untagged(pdf: Any) -> None:
        del pdf.Root["/StructTreeRoot"]

    (files / "a.pdf").write_bytes(pair.printed(untagged).pdf)
    call = ["verify", str(files / "a.docx"), str(files / "a.pdf"), "--no-office"]
    assert run(call) == 0
    said = capsys.readouterr().out
    assert "chữ bằng nhau, những điểm khác chưa so (3 trang)" in said
    assert "hai tệp bằng nhau" not in said
    assert run([*call, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["pairs"][0]["words_only"] is True


def test_a_file_alone_is_said(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (files / "b.pdf").unlink()
    assert run(["verify", str(files), "--no-office"]) == 1
    assert "khong-thanh-cap" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["khong-co.docx"], [".", "--format", "xml"], ["rong"], []], ids=str
)
def test_a_wrong_call_is_a_usage_error(
    arguments: list[str], files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(files)
    (files / "rong").mkdir()
    assert run(["verify", *arguments]) == 2


def test_libreoffice_tells_where_pages_begin(
    files: Path, pair: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another paragraph begins a page in `b`; pictures show the pages that differ."""
    broken = r'<w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t xml:space="preserve">Tiếp tục'
    longer = pair.word("document", '<w:r><w:t xml:space="preserve">Tiếp tục', broken)
    (files / "b.docx").write_bytes(longer.docx)
    assert run(["verify", str(files), "--pictures", str(files / "hinh")]) == 1
    said = capsys.readouterr()
    assert "a.docx: hai tệp bằng nhau" in said.out
    assert "chưa so số trang" not in said.out
    assert "số trang khác nhau: Word (LibreOffice) 4, PDF 3" in said.out
    assert [it.name for it in (files / "hinh").iterdir()] == ["b-002.png"]


def test_without_libreoffice_it_says_so(
    files: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(files))
    assert run(["verify", str(files), "--pictures", str(files / "hinh")]) == 1
    said = capsys.readouterr()
    assert "chưa so số trang: máy không có LibreOffice (soffice)" in said.out
    assert "chưa vẽ hình: máy không có LibreOffice (soffice)" in said.err


def test_render_verify(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "ky.yaml").write_text(PERIOD, encoding="utf-8")
    assert run(["render", "ky.yaml", "--verify"]) == 0
    assert run(["render", "ky.yaml", "--verify", "--format", "docx"]) == 2
    (folder / "mau/documents").mkdir(parents=True)
    (folder / "mau/documents/thong-bao.html").write_text(SHIFTED, encoding="utf-8")
    capsys.readouterr()
    assert run(["render", "ky.yaml", "--verify", "--templates", "mau"]) == 1
    said = capsys.readouterr()
    assert "cap-khac-vi-tri" in said.err
    assert "1 văn bản có hai tệp khác nhau" in said.err
    assert "(khác nhau)" in said.out
    assert {it.suffix for it in (folder / "out").rglob("*-TB*")} == {".docx", ".pdf"}


@pytest.mark.parametrize("office", [True, False])
def test_render_verify_says_once_what_only_libreoffice_tells(
    folder: Path,
    office: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Without it all else is compared as it is with it."""
    second = "  - {loai: thong-bao, so: 2, ngay: 19/6/2024, trich_yeu: B, nguoi_ky: bi_thu}\n"
    (folder / "ky.yaml").write_text(PERIOD + second, encoding="utf-8")
    (folder / "mau/documents").mkdir(parents=True)
    (folder / "mau/documents/thong-bao.html").write_text(SHIFTED, encoding="utf-8")
    programs = folder / "bin"
    programs.mkdir()
    if office:
        (programs / "soffice").touch(0o755)
    monkeypatch.setenv("PATH", str(programs))
    assert run(["render", "ky.yaml", "--verify", "--templates", "mau"]) == 1
    said = capsys.readouterr().err
    assert "2 văn bản có hai tệp khác nhau" in said
    why = "so nốt bằng reportgen verify out" if office else "máy không có LibreOffice (soffice)"
    assert said.count("chưa so số trang, chỗ bắt đầu từng trang của Word") == 1
    assert why in said
    assert run(["render", "ky.yaml"]) == 0
    assert "chưa so số trang" not in capsys.readouterr().err


def test_what_stands_is_verified_too(folder: Path) -> None:
    """A document whose files stand is not made again, and compared all the same."""
    (folder / "ky.yaml").write_text(PERIOD, encoding="utf-8")
    first = Batch("ky.yaml")
    assert [it.state for it in first.run()] == ["written"]
    again = Batch("ky.yaml", verify=True)
    assert [it.state for it in again.run()] == ["unchanged"]
    assert again.report.ok


def test_the_page_names_what_differs_by_right() -> None:
    page = (ROOT / "docs/kiem-tra-cap.md").read_text(encoding="utf-8")
    (listed,) = re.findall(r"<!-- lawful -->\n(.*?)<!-- /lawful -->", page, re.DOTALL)
    assert listed.splitlines() == [f"- {it.vi}" for it in LAWFUL.values()]
