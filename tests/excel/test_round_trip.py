"""Form → filled → read → documents; also when other programs or people moved its parts."""

import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from reportgen.cli import run

DATA = Path(__file__).parents[2] / "data"
FORM, NEW = Path("bieu.xlsx"), Path("data/muong-vang/2024-h2.yaml")
HEAD = 5
VALUES = {"thu_ngan_sach": 103.5, "khach_du_lich": 131250, "ty_le_ho_ngheo": 25.4}
DOCUMENTS = """\
noi_dung:
  ket_qua: |
    Thu ngân sách {thu_ngan_sach}, đón {khach_du_lich}, hộ nghèo {ty_le_ho_ngheo};
    có {xa_dat_chuan}.
van_ban:
  - {loai: thong-bao, so: 1024, ngay: 20/12/2024, trich_yeu: "về kết quả {ky}", nguoi_ky: bi_thu}
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the sample data and the form of a period that has no file yet."""
    shutil.copytree(DATA, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    assert run(["excel", "form", "muong-vang", "2024-H2", "--out", str(FORM)]) == 0
    return tmp_path


def cell(sheet: Any, code: str, name: str) -> Any:
    column = next(it.column for it in sheet[HEAD - 1] if it.value == name)
    return sheet.cell(next(it.row for it in sheet["B"] if it.value == code), column)


def fill(change: Callable[[Any], None] | None = None) -> None:
    """What a commune types."""
    made = openpyxl.load_workbook(FORM)
    made["Thông tin"]["C5"] = date(2024, 12, 15)
    sheet = made["Chỉ tiêu"]
    for code, value in VALUES.items():
        cell(sheet, code, "thuc_hien").value = value
    cell(sheet, "thu_ngan_sach", "uoc").value = "có"
    cell(sheet, "thu_ngan_sach", "ghi_chu").value = "Chưa tính tháng 12"
    members = made["Danh sách xã"]
    for number, row in enumerate(range(HEAD + 1, HEAD + 17)):
        members.cell(row, 3).value = 19 if number < 5 else 12
    members.cell(HEAD + 17, 2).value, members.cell(HEAD + 17, 3).value = "Xã mới", 8
    if change:
        change(made)
    made.save(FORM)


def read(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str, str]:
    capsys.readouterr()
    status = run(["excel", "read", str(FORM), *options])
    out, err = capsys.readouterr()
    return status, out, err


@pytest.mark.usefixtures("office")
def test_the_numbers_of_a_filled_form_are_in_the_documents(
    capsys: pytest.CaptureFixture[str],
) -> None:
    fill()
    assert read(capsys, "--to", str(NEW))[0] == 0
    assert 'thu_ngan_sach: {thuc_hien: "103,5", ke_hoach: 100, uoc: co' in NEW.read_text("utf-8")
    with NEW.open("a", encoding="utf-8") as file:
        file.write(DOCUMENTS)
    assert run(["render", str(NEW), "--format", "docx"]) == 0
    with ZipFile("out/muong-vang/2024-h2/1024-TB-HU.docx") as archive:
        document = archive.read("word/document.xml").decode()
    words = re.sub(r"<[^>]*>", "", document).replace("\u00a0", " ")
    said = "Thu ngân sách 103,5 tỷ đồng, đón 131.250 lượt khách, hộ nghèo 25,4%; có 05 xã."
    assert said in words


@pytest.mark.usefixtures("office")
def test_an_old_file_keeps_its_words_and_comments(capsys: pytest.CaptureFixture[str]) -> None:
    fill()
    NEW.write_text(
        "don_vi: muong-vang  # huyện\nky: 2024-H2\nchot_so_lieu: 10/12/2024\n"
        "so_lieu:\n  thu_ngan_sach: {thuc_hien: 90, ke_hoach: 99}  # thu\n  vu_ma_tuy: 5\n"
        f"{DOCUMENTS}",
        encoding="utf-8",
    )
    assert read(capsys, "--to", str(NEW))[0] == 0
    text = NEW.read_text(encoding="utf-8")
    assert text.startswith(
        "don_vi: muong-vang  # huyện\nky: 2024-H2\nchot_so_lieu: 15/12/2024\nso_lieu:\n"
        "  khach_du_lich: {thuc_hien: 131.250, ke_hoach: 120.000}\n"
        '  thu_ngan_sach: {thuc_hien: "103,5", ke_hoach: 99, uoc: co, ghi_chu: Chưa tính tháng 12}'
        "  # thu\n"
    )
    assert "  vu_ma_tuy: 5\n" in text
    assert DOCUMENTS in text
    assert f"{NEW} không đổi" in read(capsys, "--to", str(NEW))[2]


@pytest.mark.usefixtures("office")
def test_a_file_of_another_period_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    fill()
    other = Path("data/muong-vang/2024-h1.yaml")
    before = other.read_bytes()
    status, _, said = read(capsys, "--to", str(other))
    assert status == 1
    assert "excel-khac-ky" in said
    assert other.read_bytes() == before


@pytest.mark.usefixtures("office")
def test_the_form_of_a_file_gives_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    """Filled with what is known, read back: nothing changes."""
    file = Path("data/muong-vang/2024-h1.yaml")
    before = file.read_bytes()
    assert run(["excel", "form", "muong-vang", "2024-H1", "--out", str(FORM), "--force"]) == 0
    status, _, said = read(capsys, "--to", str(file), "--strict")
    assert (status, said) == (0, f"{file} không đổi, 0 cảnh báo\n")
    assert file.read_bytes() == before


def libreoffice(file: Path, kind: str, to: Path) -> Path:
    """The file saved by LibreOffice as another kind."""
    profile = f"-env:UserInstallation=file://{to.absolute()}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        str(to),
        str(file),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return to / f"{file.stem}.{kind.partition(':')[0]}"


@pytest.mark.usefixtures("office")
def test_libreoffice_saves_the_form_and_nothing_changes(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    fill()
    status, text, said = read(capsys)
    assert status == 0
    saved = libreoffice(FORM, "xlsx", tmp_path / "lo")
    shutil.copy(saved, FORM)
    assert read(capsys) == (0, text, said)
    ods = libreoffice(FORM, "ods", tmp_path / "lo")
    again = libreoffice(ods, "xlsx", tmp_path / "lai")
    shutil.copy(ods, FORM)
    assert "excel-ods" in read(capsys)[2]
    shutil.copy(again, FORM)
    assert read(capsys) == (0, text, said)


@pytest.mark.usefixtures("office")
def test_moved_rows_and_columns(capsys: pytest.CaptureFixture[str]) -> None:
    """Values alone in a new workbook: columns turned round, rows the last first, another name."""
    fill()
    _, text, said = read(capsys)
    old = openpyxl.load_workbook(FORM)
    new = openpyxl.Workbook()
    new.remove(new.worksheets[0])
    for number, sheet in enumerate(old):
        copied = new.create_sheet(f"Trang {number}")
        rows = [*sheet.iter_rows(values_only=True)]
        if sheet.title != "Thông tin":
            rows = [row[::-1] for row in [*rows[:HEAD], *reversed(rows[HEAD:])]]
        for row in rows:
            copied.append(row)
    new.save(FORM)
    status, again, more = read(capsys)
    assert status == 0, more
    sort = lambda lines: sorted(lines.splitlines())  # noqa: E731
    assert sort(again) == sort(text)
    assert said == ""


@pytest.mark.usefixtures("office")
def test_locked_cells_typed_over(capsys: pytest.CaptureFixture[str]) -> None:
    def change(made: Any) -> None:
        sheet = made["Chỉ tiêu"]
        cell(sheet, "thu_ngan_sach", "ke_hoach").value = 120
        cell(sheet, "khach_du_lich", "ky_truoc").value = 1
        cell(sheet, "xa_dat_chuan", "thuc_hien").value = 6

    fill(change)
    status, _, said = read(capsys)
    assert status == 0
    assert re.findall(r"(?m): cảnh báo (\S+): (.+) \(so_lieu\.", said) == [
        ("excel-o-khoa", "ô khóa ghi «1», dữ liệu đang có là «68.500»; lấy theo dữ liệu"),
        ("excel-o-khoa", "ô khóa ghi «120», dữ liệu đang có là «100»; lấy theo dữ liệu"),
        ("excel-o-tu-tinh", "chỉ tiêu này do chương trình tính; số gõ «6» không được dùng"),
    ]


@pytest.mark.usefixtures("office")
def test_mistakes_of_a_form_are_named_by_cell(capsys: pytest.CaptureFixture[str]) -> None:
    def change(made: Any) -> None:
        sheet = made["Chỉ tiêu"]
        cell(sheet, "thu_ngan_sach", "thuc_hien").value = "=100+3.5"
        cell(sheet, "khach_du_lich", "thuc_hien").value = "nhiều"
        cell(sheet, "ty_le_ho_ngheo", "uoc").value = "ước"
        made["Danh sách xã"].cell(HEAD + 2, 3).value = None
        made["Danh sách xã"].cell(HEAD + 3, 3).value = True

    fill(change)
    status, out, said = read(capsys, "--to", str(NEW))
    assert (status, out, NEW.exists()) == (1, "", False)
    assert re.findall(r"(?m)^(bieu\S+(?: \S+)*?!\w+): lỗi (\S+):", said) == [
        ("bieu.xlsx!Chỉ tiêu!H12", "so-khong-doc-duoc"),
        ("bieu.xlsx!Chỉ tiêu!H14", "excel-chua-tinh"),
        ("bieu.xlsx!Chỉ tiêu!I37", "can-co-khong"),
        ("bieu.xlsx!Danh sách xã!C7", "excel-thieu-o"),
        ("bieu.xlsx!Danh sách xã!C8", "excel-o-logic"),
    ]


@pytest.mark.usefixtures("office")
def test_what_is_no_form(capsys: pytest.CaptureFixture[str]) -> None:
    made = openpyxl.Workbook()
    made.save(FORM)
    assert "excel-khong-phai-bieu" in read(capsys)[2]


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("place", "value", "code"),
    [
        ("phien_ban_bieu", "9", "excel-phien-ban"),
        ("bam_danh_muc", "khác", "excel-danh-muc-doi"),
        ("ky", "2024-H9", "ky-khong-co"),
        ("don_vi", "muong-vag", "don-vi-la"),
    ],
)
def test_the_first_sheet_changed(
    capsys: pytest.CaptureFixture[str], place: str, value: str, code: str
) -> None:
    def change(made: Any) -> None:
        sheet = made["Thông tin"]
        row = next(it.row for it in sheet["A"] if it.value == place)
        sheet.cell(row, 3).value = value

    fill(change)
    assert f" {code}: " in read(capsys)[2]


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("sheet", "address", "code"),
    [("Thông tin", "A5", "excel-mat-khoa"), ("Chỉ tiêu", "H4", "excel-mat-ma-cot")],
)
def test_hidden_codes_lost(
    capsys: pytest.CaptureFixture[str], sheet: str, address: str, code: str
) -> None:
    def change(made: Any) -> None:
        made[sheet][address].value = None

    fill(change)
    assert f" {code}: " in read(capsys)[2]
