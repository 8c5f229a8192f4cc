"""`new`, `schema`, `compare`: what the hand that types gets."""

import csv
import io
import json
import shutil
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from reportgen.cli import run
from reportgen.commands.compare_export import _safe
from reportgen.diagnostic import errors
from reportgen.edit import update
from reportgen.load import load, load_file
from reportgen.load.node import Mapping, Scalar
from reportgen.period import read_catalogue, read_period
from reportgen.period.catalogue import Catalogue

SAMPLES = Path(__file__).parents[1] / "data"
UNITS = [
    ("muong-vang", "2024-H2"),
    ("muong-vang", "2025-9T"),
    ("lai-son", "2026-H2"),
    ("ubnd-muong-vang", "2026-H2"),
    ("dang-uy-muong-vang", "2026-H2"),
    ("muong-vang", "2021-2025"),
]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sample data, beside which the test stands."""
    shutil.copytree(SAMPLES, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return Path("data")


def catalogue_of(data: Path) -> Catalogue:
    node, _ = load_file(data / "chi-tieu.yaml")
    assert node is not None
    catalogue, _ = read_catalogue(node)
    assert catalogue is not None
    return catalogue


@pytest.mark.parametrize(("unit", "ky"), UNITS)
def test_a_new_file_is_read_and_names_what_is_to_be_filled(
    unit: str, ky: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", unit, ky]) == 0
    file = data / unit / f"{ky.lower()}.yaml"
    node, mistakes = load_file(file)
    assert mistakes == []
    assert isinstance(node, Mapping)
    period, more = read_period(node, catalogue_of(data))
    assert period is not None
    assert {it.code for it in more} <= {"o-trong"}
    assert {it.path.split("[")[0] for it in more} <= {f"bang.{it}" for it in period.bang}
    capsys.readouterr()
    run(["check", str(file)])
    said = capsys.readouterr().err
    catalogue = catalogue_of(data)
    for code in period.so_lieu:
        asked = f"(so_lieu.{code})" in said
        assert asked is not catalogue.chi_tieu[code].is_computed
    assert "Traceback" not in said


def test_plans_and_values_are_shown(data: Path) -> None:
    assert run(["new", "muong-vang", "2024-H2"]) == 0
    text = (data / "muong-vang" / "2024-h2.yaml").read_text(encoding="utf-8")
    line = next(it for it in text.splitlines() if it.startswith("  tong_muc_ban_le:"))
    assert "kỳ trước 312,4" in line
    assert "cùng kỳ 302,8" in line
    assert "kế hoạch 640" in line
    assert "  # tong_so_xa:   # Tổng số xã, xã; tự tính" in text
    assert "    - {ten: Mường Khin, so_tieu_chi: }   # trước: Số tiêu chí đạt 19" in text
    assert text.startswith("# yaml-language-server: $schema=../ky.schema.json\n")


def test_the_stub_can_be_taken_in(data: Path) -> None:
    assert run(["new", "muong-vang", "2024-H2"]) == 0
    text = (data / "muong-vang" / "2024-h2.yaml").read_text(encoding="utf-8")
    head, stub = text.split("# noi_dung:\n")
    taken = "\n".join(it.removeprefix("# ") for it in ["# noi_dung:", *stub.splitlines()])
    node, mistakes = load("ky.yaml", f"{head}{taken}\n".encode())
    assert mistakes == []
    assert node is not None
    _, more = read_period(node, catalogue_of(data))
    assert {it.code for it in more} == {"o-trong"}


def test_a_filled_file_is_right(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Filled in as a hand or a roll-up does, the file has nothing left to ask."""
    assert run(["new", "muong-vang", "2024-H2"]) == 0
    file = data / "muong-vang" / "2024-h2.yaml"
    catalogue = catalogue_of(data)
    node, _ = load_file(file)
    assert isinstance(node, Mapping)
    codes = [it for it in node["so_lieu"] if not catalogue.chi_tieu[it].is_computed]
    names = [row["ten"] for row in node["bang"]["xa"]]
    wanted = {
        "so_lieu": {it: {"thuc_hien": Decimal(1)} for it in codes},
        "bang": {"xa": [{"ten": it, "so_tieu_chi": 19} for it in names]},
    }
    content, mistakes = update(str(file), file.read_bytes(), wanted)
    assert content is not None, mistakes
    file.write_bytes(content)
    capsys.readouterr()
    assert run(["check", str(file)]) == 0
    assert "chua-dien" not in capsys.readouterr().err


def test_nothing_is_written_over(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = data / "muong-vang" / "2024-h1.yaml"
    before = file.read_bytes()
    assert run(["new", "muong-vang", "2024-H1"]) == 2
    assert run(["new", "muong-vang", "2024-H1", "--out", "khac.yaml"]) == 2
    assert file.read_bytes() == before
    assert not Path("khac.yaml").exists()
    assert "2024-h1.yaml" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "word"),
    [(["muong-vong", "2024-H2"], "muong-vong"), (["muong-vang", "2024-H3"], "2024-H3")],
)
def test_wrong_names_are_refused(
    asked: list[str], word: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", *asked, "--data", str(data)]) == 2
    assert word in capsys.readouterr().err


@pytest.mark.usefixtures("data")
def test_the_schema_that_new_writes_takes_the_file_it_writes() -> None:
    assert run(["new", "muong-vang", "2024-H2"]) == 0
    made = json.loads(Path("data/ky.schema.json").read_text(encoding="utf-8"))
    node, _ = load_file(Path("data/muong-vang/2024-h2.yaml"))
    found = [it.json_path for it in Draft7Validator(made).iter_errors(plain(node))]
    assert [it for it in found if not it.startswith("$.bang.xa[")] == []


def plain(node: object) -> object:
    if isinstance(node, Scalar):
        return None if node.is_null else str(node)
    if isinstance(node, list):
        return [plain(it) for it in node]
    assert isinstance(node, dict)
    return {str(name): plain(value) for name, value in node.items()}


@pytest.mark.usefixtures("data")
def test_a_schema_is_printed_and_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "chi-tieu"]) == 0
    printed = capsys.readouterr().out
    assert json.loads(printed)["title"].startswith("Danh mục")
    assert run(["schema", "chi-tieu", "--out", "a.json"]) == 0
    assert Path("a.json").read_text(encoding="utf-8") == printed
    assert run(["schema", "van-ban"]) == 2


PAIR = ["data/muong-vang/2023-h2.yaml", "data/muong-vang/2024-h1.yaml"]


@pytest.mark.usefixtures("data")
def test_two_periods_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", *PAIR]) == 0
    printed = capsys.readouterr().out
    assert "A: Huyện ủy Mường Vang, 2023-H2" in printed
    line = next(it for it in printed.splitlines() if "Khách du lịch" in it)
    cells = [it.strip() for it in line.split("│")]
    assert cells[1:8] == [
        "Khách du lịch", "lượt khách", "51.800", "68.500", "16.700", "32,2%", "tốt hơn"
    ]  # fmt: skip
    poor = next(it for it in printed.splitlines() if "Tỷ lệ hộ nghèo đa chiều" in it)
    assert "-2,3 điểm" in poor
    assert "tốt hơn" in poor


@pytest.mark.usefixtures("data")
def test_the_same_file_has_no_difference(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", PAIR[0], PAIR[0], "--only-changed"]) == 0
    out, err = capsys.readouterr()
    assert "│" not in out
    assert ", 0 thay đổi; 0 kế hoạch đổi; 0 thay đổi trong bảng" in err


@pytest.mark.usefixtures("data")
def test_exports_say_the_same() -> None:
    for name in ("a.csv", "a.xlsx", "a.json", "b.csv", "b.xlsx", "b.json"):
        assert run(["compare", *PAIR, "--export", name]) == 0
    for suffix in ("csv", "xlsx", "json"):
        assert Path(f"a.{suffix}").read_bytes() == Path(f"b.{suffix}").read_bytes()
    figures = json.loads(Path("a.json").read_text(encoding="utf-8"))["chi_tieu"]
    by_name = {it["ten"]: it for it in figures}
    sheet = openpyxl.load_workbook("a.xlsx").worksheets[0]
    rows = [it for it in sheet.iter_rows(min_row=2, values_only=True) if it[2] and it[3]]
    assert len(rows) > 20
    for row in rows:
        assert abs(Decimal(str(row[2])) - Decimal(by_name[row[0]]["a"])) < Decimal("0.5")
    text = Path("a.csv").read_bytes().decode("utf-8-sig")
    table = [it for it in csv.reader(io.StringIO(text), delimiter=";") if len(it) == 8]
    assert [it[0] for it in table[1:]] == [it["ten"] for it in figures]


@pytest.mark.usefixtures("data")
def test_an_export_of_another_kind_is_refused() -> None:
    assert run(["compare", *PAIR, "--export", "a.pdf"]) == 2
    assert not Path("a.pdf").exists()


def test_members_and_formulas_in_texts(data: Path) -> None:
    """Members that come and go; a name that a spreadsheet would compute stays a text."""
    file = data / "muong-vang" / "2024-h1.yaml"
    node, _ = load_file(file)
    assert isinstance(node, Mapping)
    rows = [
        {"ten": str(it["ten"]), "so_tieu_chi": str(it["so_tieu_chi"])} for it in node["bang"]["xa"]
    ]
    rows = [*rows[1:], {"ten": "=1+1", "so_tieu_chi": "3"}]
    content, _ = update("a", file.read_bytes(), {"bang": {"xa": rows}})
    assert content is not None
    file.write_bytes(content)
    for name in ("a.csv", "a.xlsx", "a.json"):
        assert run(["compare", *PAIR, "--export", name]) == 0
    found = json.loads(Path("a.json").read_text(encoding="utf-8"))["bang"]
    changes = {(it["thanh_vien"], it["thay_doi"]) for it in found if it["thay_doi"] != "doi"}
    assert changes == {("Mường Khin", "bot"), ("=1+1", "them")}
    sheet = openpyxl.load_workbook("a.xlsx").worksheets[2]
    cells = [it for row in sheet.iter_rows() for it in row if it.value == "=1+1"]
    assert [it.data_type for it in cells] == ["s"]
    assert ";'=1+1;" in Path("a.csv").read_text(encoding="utf-8")


@given(st.text())
def test_no_text_of_a_table_begins_a_formula(text: str) -> None:
    assert not _safe(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert _safe(text).endswith(text)


def test_a_file_with_a_mistake_is_not_compared(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = data / "muong-vang" / "2023-h2.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "so: [\n", encoding="utf-8")
    assert run(["compare", *PAIR]) == 1
    assert "2023-h2.yaml" in capsys.readouterr().err
    assert errors(load_file(file)[1]) != []
