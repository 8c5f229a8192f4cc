"""The page for users: its commands work, in order; its mapping file reads what it says."""

import re
import shlex
import shutil
from dataclasses import fields
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reportgen.cli import run
from reportgen.excel.model import BanDo, VungBang, VungChiTieu

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "excel.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"(?m)^ {4}reportgen (.*?)(?:  +#.*)?$", PAGE)
REPORT = """
F2: 46357 [dd/mm/yyyy]
A4: TT
B4: Chỉ tiêu
D4: Kế hoạch
E4: Thực hiện
gộp E4:F4
E5: Tháng
F5: 6 tháng
B6: a) Đường giao thông cứng hóa
D6: 12
F6: 7.5
B7: Tỷ lệ hộ dùng nước hợp vệ sinh
F7: 0.912 [0.0%]
C6: km
C7: "%"
"""
SHEETS = [("Biểu 01", REPORT), ("Danh sách bản", "B2: Tên bản\nB3: Nà Luông\nC3: 120\nD3: 14")]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Any) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    mapping = re.findall(r"(?ms)^```yaml\n(.*?)^```$", PAGE)
    assert len(mapping) == 1
    Path("ban-do.yaml").write_text(mapping[0], encoding="utf-8")
    Path("bao-cao.xlsx").write_bytes(book(SHEETS).packed())


@pytest.mark.usefixtures("office")
def test_the_commands_of_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    form, *reads = COMMANDS
    assert run(shlex.split(form)) == 0
    made = openpyxl.load_workbook("bieu.xlsx")
    made["Thông tin"]["C5"] = "15/12/2026"
    made.save("bieu.xlsx")
    assert len(reads) == 3
    capsys.readouterr()
    for command in reads:
        assert run(shlex.split(command)) == 0, capsys.readouterr().err
    assert Path("data/ubnd-muong-vang/2026-h2.yaml").is_file()
    last = capsys.readouterr().out.rpartition("don_vi:")
    assert "".join(last[1:]) == (
        "don_vi: ubnd-muong-vang\nky: 2026-H2\nchot_so_lieu: 01/12/2026\n\n"
        'so_lieu:\n  duong_cung_hoa: {thuc_hien: "7,5", ke_hoach: 12}\n'
        '  ty_le_ho_nuoc_sach: "91,2"\n\n'
        "bang:\n  ban:\n    - {ten: Nà Luông, so_ho: 120, so_ho_ngheo: 14}\n"
    )


def test_a_mistake_is_told_as_the_page_shows(folder: Path, book: Any, capsys: Any) -> None:
    shown = re.findall(r"(?m)^ {4}(so-lieu.xlsx!.*)\n {4}( {3}.*)$", PAGE)
    cells = "A14: thu_ngan_sach\nE14: =A1/0"
    (folder / "so-lieu.xlsx").write_bytes(book([("Chỉ tiêu", cells)]).packed())
    Path("ban-do.yaml").write_text(
        "don_vi: muong-vang\nky: 2024-H1\nchot_so_lieu: 15/6/2024\n"
        "so_lieu: [{trang: Chỉ tiêu, dong_dau: 1, ma: A, thuc_hien: E}]\n",
        encoding="utf-8",
    )
    assert run(["excel", "read", "so-lieu.xlsx", "--mapping", "ban-do.yaml", "--data", "."]) == 1
    assert capsys.readouterr().err.splitlines()[:2] == list(shown[0])


def test_every_key_of_a_mapping_file_is_on_the_page() -> None:

    keys = {
        it.name for kind in (BanDo, VungBang, VungChiTieu) for it in fields(kind) if it.metadata
    }
    assert {it for it in keys if not re.search(rf"\b{it}\b", PAGE)} == set()
