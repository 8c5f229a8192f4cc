"""What a workbook says against what the data folder holds: new files, broken ones, old values."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reportgen.cli import run

DATA = Path(__file__).parents[2] / "data"
FORM, NEW, OLD = (
    Path("b.xlsx"),
    Path("data/muong-vang/2024-h2.yaml"),
    Path("data/muong-vang/2024-h1.yaml"),
)
HEAD = 5


@pytest.fixture
def say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> Callable[..., Any]:
    """Runs a command beside a copy of the sample data; its status and what it says."""
    shutil.copytree(DATA, tmp_path / "data")
    monkeypatch.chdir(tmp_path)

    def said(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        status = run([*arguments])
        return status, "".join(capsys.readouterr())

    return said


def change(made: Any, code: str, name: str, value: object) -> str:
    """Type into the form; the cell's address."""
    sheet = made["Chỉ tiêu"]
    column = next(it.column for it in sheet[HEAD - 1] if it.value == name)
    cell = sheet.cell(next(it.row for it in sheet["B"] if it.value == code), column)
    cell.value = value
    return str(cell.coordinate)


def filled(*changes: tuple[str, str, object]) -> list[str]:
    """Fill the form of a new period; the addresses of the cells."""
    made = openpyxl.load_workbook(FORM)
    made["Thông tin"]["C5"] = date(2024, 12, 15)
    places = [change(made, *it) for it in changes]
    members = made["Danh sách xã"]
    for row in range(HEAD + 1, HEAD + 17):
        members.cell(row, 3).value = 19
    made.save(FORM)
    return places


def test_a_new_file_stands_in_nobodys_way(say: Callable[..., tuple[int, str]]) -> None:
    """new → form → filled → read → check → render; other periods of the unit as well."""
    assert say("new", "muong-vang", "2024-H2")[0] == 0
    assert say("excel", "form", "muong-vang", "2024-H1", "--out", "a.xlsx")[0] == 0
    assert say("excel", "form", "muong-vang", "2024-H2", "--out", str(FORM))[0] == 0
    assert say("compare", str(OLD), str(NEW))[0] == 0
    assert say("new", "muong-vang", "2024-Q3")[0] == 0
    filled(("thu_ngan_sach", "thuc_hien", 103.5))
    status, said = say("excel", "read", str(FORM), "--to", str(NEW))
    assert status == 0, said
    text = NEW.read_text(encoding="utf-8")
    assert '"103,5"' in text
    assert "so_tieu_chi: 19" in text
    with NEW.open("a", encoding="utf-8") as file:
        file.write(
            "noi_dung:\n  ket_qua: Thu {thu_ngan_sach}.\nvan_ban:\n"
            "  - {loai: thong-bao, trich_yeu: kết quả, nguoi_ky: bi_thu}\n"
        )
    status, said = say("check", str(NEW))
    assert status == 0, said
    assert say("render", str(NEW), "--format", "docx")[0] == 0


def test_one_bad_file_of_a_unit_is_named(say: Callable[..., tuple[int, str]]) -> None:
    bad = Path("data/muong-vang/2022-h1.yaml")
    bad.write_text("{don_vi: muong-vang, ky: 2022-H1, so: [", encoding="utf-8")
    for command in (("excel", "form"), ("new",)):
        status, said = say(*command, "muong-vang", "2024-H2")
        assert status == 0, said
        assert "cảnh báo excel-bo-qua-tep: tệp kỳ «data/muong-vang/2022-h1.yaml»" in said
    assert say("excel", "form", "muong-vang", "2022-H1")[0] == 1
    assert say("excel", "form", "muong-vang", "2022-H2")[0] == 1


def test_emptied_cells_take_nothing_away(say: Callable[..., tuple[int, str]]) -> None:
    before = OLD.read_bytes()
    assert say("excel", "form", "muong-vang", "2024-H1", "--out", str(FORM))[0] == 0
    made = openpyxl.load_workbook(FORM)
    place = change(made, "thu_ngan_sach", "thuc_hien", None)
    made.save(FORM)
    status, said = say("excel", "read", str(FORM), "--to", str(OLD))
    assert status == 0, said
    assert f"b.xlsx!Chỉ tiêu!{place}: cảnh báo excel-o-xoa: ô này trống" in said
    assert OLD.read_bytes() == before


def test_a_sheet_of_others_takes_nothing_away(say: Callable[..., tuple[int, str]]) -> None:
    """Neither where a cell is empty nor where it has no column."""
    made = openpyxl.Workbook()
    made.active.title = "B"
    for row in (["thu_ngan_sach", 50.5], ["khach_du_lich", None]):
        made.active.append(row)
    made.save(FORM)
    Path("m.yaml").write_text(
        "don_vi: muong-vang\nky: 2024-H1\nchot_so_lieu: 15/6/2024\nso_lieu:\n"
        "  - {trang: B, dong_dau: 1, ma: A, thuc_hien: B}\n",
        encoding="utf-8",
    )
    before = OLD.read_text(encoding="utf-8")
    status, said = say("excel", "read", str(FORM), "--mapping", "m.yaml", "--to", str(OLD))
    assert status == 0, said
    assert "b.xlsx!B!B2: cảnh báo excel-o-xoa: ô này trống, tệp kỳ đang có «68.500»" in said
    assert OLD.read_text(encoding="utf-8") == before.replace('"48,2"', '"50,5"', 1)


def test_locked_cells(say: Callable[..., tuple[int, str]]) -> None:
    assert say("excel", "form", "muong-vang", "2024-H2", "--out", str(FORM))[0] == 0
    (place,) = filled(("thu_ngan_sach", "ten", "Thu khác"))
    status, said = say("excel", "read", str(FORM))
    assert status == 0, said
    assert f"b.xlsx!Chỉ tiêu!{place}: cảnh báo excel-o-khoa: ô khóa ghi «Thu khác»" in said
    (place,) = filled(("thu_ngan_sach", "don_vi_tinh", "triệu đồng"))
    status, said = say("excel", "read", str(FORM), "--to", str(NEW))
    assert status == 1
    assert f"b.xlsx!Chỉ tiêu!{place}: lỗi excel-khac-don-vi: " in said
    assert not NEW.exists()


def test_what_can_hardly_be_meant_is_said_at_its_cell(say: Callable[..., tuple[int, str]]) -> None:
    assert say("excel", "form", "muong-vang", "2024-H2", "--out", str(FORM))[0] == 0
    slip, share = filled(
        ("khach_du_lich", "thuc_hien", 2_000_000), ("ty_le_ho_ngheo", "thuc_hien", 254)
    )
    made = openpyxl.load_workbook(FORM)
    made["Danh sách xã"].cell(HEAD + 1, 3).value = -2
    made.save(FORM)
    status, said = say("excel", "read", str(FORM))
    assert status == 0, said
    assert f"b.xlsx!Chỉ tiêu!{slip}: cảnh báo so-truot-hang" in said
    assert f"b.xlsx!Chỉ tiêu!{share}: cảnh báo ngoai-khoang-hop-ly" in said
    assert f"b.xlsx!Danh sách xã!C{HEAD + 1}: cảnh báo ngoai-khoang-hop-ly" in said


def test_the_closing_line_names_what_was_not_written(say: Callable[..., tuple[int, str]]) -> None:
    assert say("excel", "form", "muong-vang", "2024-H2", "--out", str(FORM))[0] == 0
    filled()
    status, said = say("excel", "read", str(FORM), "--to", str(OLD))
    assert status == 1
    assert f"không ghi {OLD}: 1 lỗi" in said
    assert "không đọc được" not in said
    assert say("excel", "read", str(FORM), "--to", "x.txt")[0] == 2
    assert not Path("x.txt").exists()
