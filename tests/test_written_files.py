"""Files of somebody else are not written over; links and modes of files stay."""

import json
import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.cli import run
from reportgen.output import write_file

SAMPLES = Path(__file__).parents[1] / "data"
PAIR = ["data/muong-vang/2023-h2.yaml", "data/muong-vang/2024-h1.yaml"]
WRITERS = [["schema", "--out", "a.json"], ["compare", *PAIR, "--export", "a.json"]]
UNIT = "don_vi: muong-vang"
Say = Callable[..., tuple[int, str]]


@pytest.fixture
def say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs a command beside a copy of the sample data; its status and what it says."""
    shutil.copytree(SAMPLES, tmp_path / "data")
    monkeypatch.chdir(tmp_path)

    def said(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        status = run([*arguments])
        return status, "".join(capsys.readouterr())

    return said


@pytest.mark.parametrize("writer", WRITERS, ids=lambda it: it[0])
def test_another_file_is_kept(writer: list[str], say: Say) -> None:
    file = Path("a.json")
    file.write_text("mine", encoding="utf-8")
    status, said = say(*writer)
    assert status == 1
    assert "tep-da-co" in said
    assert file.read_text(encoding="utf-8") == "mine"
    assert say(*writer, "--force")[0] == 0
    assert say(*writer)[0] == 0


def test_a_document_is_not_written_over_by_its_own_data(say: Say) -> None:
    assert say("render", PAIR[1], "--type", "thong-bao", "--format", "docx")[0] == 0
    made = next(Path("out").rglob("*.docx"))
    before = made.read_bytes()
    Path("link.docx").symlink_to(made)
    for name in (str(made), "link.docx"):
        assert say("extract", str(made), "--out", name, "--force")[0] == 2
    assert made.read_bytes() == before


def test_a_schema_of_somebody_else_is_kept(say: Say) -> None:
    schema = Path("data/ky.schema.json")
    schema.write_text('{"title": "khác"}', encoding="utf-8")
    status, said = say("new", "muong-vang", "2024-H2")
    assert status == 0
    assert "không phải lược đồ do reportgen ghi" in said
    assert schema.read_text(encoding="utf-8") == '{"title": "khác"}'


def test_our_own_schema_is_renewed(say: Say) -> None:
    assert say("schema", "ky", "--out", "data/ky.schema.json")[0] == 0
    before = Path("data/ky.schema.json").read_bytes()
    assert say("new", "muong-vang", "2024-H2")[0] == 0
    assert Path("data/ky.schema.json").read_bytes() != before


def test_nothing_is_said_unwritten_that_was_written(say: Say) -> None:
    """The schema comes first: a period file is there only when all went well."""
    Path("data/ky.schema.json").mkdir()
    status, said = say("new", "muong-vang", "2024-H2")
    assert status == 1
    assert "không ghi data/muong-vang/2024-h2.yaml" in said
    assert not Path("data/muong-vang/2024-h2.yaml").exists()


def test_a_new_file_stands_beside_the_others(say: Say) -> None:
    Path("data/muong-vang").rename("data/huyen")
    assert say("new", "muong-vang", "2024-H2")[0] == 0
    assert Path("data/huyen/2024-h2.yaml").is_file()
    assert not Path("data/muong-vang").exists()


@pytest.mark.parametrize(
    "text",
    ["{don_vi: muong-vang, ky: 2024-H2, chot_so_lieu: 1/12/2024}\n", f"{UNIT}\nky: 2024-H2\nx: ["],
    ids=["flow", "broken"],
)
def test_a_second_file_of_a_period_is_refused(text: str, say: Say) -> None:
    Path("data/khac").mkdir()
    Path("data/khac/a.yaml").write_text(text, encoding="utf-8")
    status, said = say("new", "muong-vang", "2024-H2")
    assert status == 2
    assert "data/khac/a.yaml" in said


def test_a_file_keeps_its_mode_and_a_link_its_meaning(tmp_path: Path) -> None:
    real = tmp_path / "kho" / "a.yaml"
    real.parent.mkdir()
    real.write_bytes(b"1")
    real.chmod(0o600)
    link = tmp_path / "b.yaml"
    link.symlink_to(real)
    write_file(link, b"2")
    assert link.is_symlink()
    assert real.read_bytes() == b"2"
    assert stat.S_IMODE(real.stat().st_mode) == 0o600
    assert [it.name for it in real.parent.iterdir()] == ["a.yaml"]


@pytest.mark.parametrize("command", [["compare", PAIR[0], "data"], ["compare", "data", PAIR[0]]])
def test_a_folder_is_not_compared(command: list[str], say: Say) -> None:
    status, said = say(*command)
    assert status == 2
    assert "«data» là thư mục, cần một tệp kỳ" in said


def test_no_device_is_written_over() -> None:
    with pytest.raises(OSError, match="Invalid argument"):
        write_file(Path(os.devnull), b"2")


def test_plans_of_an_export_are_plain_numbers(say: Say) -> None:
    """A number as such, with a point; what asks for more by its kind and bounds."""
    file = Path(PAIR[1])
    text = file.read_text(encoding="utf-8").replace("ke_hoach: 960", "ke_hoach: không quá 960")
    file.write_text(text, encoding="utf-8")
    assert say("compare", *PAIR, "--export", "a.json")[0] == 0
    found = json.loads(Path("a.json").read_text(encoding="utf-8"))["chi_tieu"]
    plans = {it["ma"]: it["ke_hoach_b"] for it in found}
    assert plans["chi_ngan_sach"] == "645.8"
    assert plans["khach_du_lich"] == "120000"
    most = {"loai": "nhieu-nhat", "tu": "960", "den": "960", "khong_ke_chinh_so": False}
    assert plans["gtsx_cong_nghiep_xay_dung"] == most


def test_what_did_not_change_is_not_counted(say: Say) -> None:
    said = say("compare", PAIR[0], PAIR[0], "--only-changed")[1]
    assert "0 chỉ tiêu, 0 thay đổi" in said
