"""`reportgen extract`, and what `render` lets a document carry."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.cli import run

ROOT = Path(__file__).parents[2]
PERIOD = """\
don_vi: muong-vang
ky: 2024-H1
chot_so_lieu: 15/6/2024
noi_dung: {mo_dau: "Mở đầu."}  # ghi chú của người gõ
van_ban:
  - {loai: thong-bao, so: 977, ngay: 18/6/2024, trich_yeu: về việc A, mo_dau: A, nguoi_ky: bi_thu}
"""
DOCUMENT = "out/muong-vang/2024-h1/977-TB-HU"
DATA = PERIOD.replace("\n", "\r\n").encode("utf-8-sig")
"""With a byte order mark and the line ends of Windows."""

Answer = tuple[int, str, str]
Reportgen = Callable[..., Answer]


@pytest.fixture
def reportgen(capsys: pytest.CaptureFixture[str], folder: Path) -> Reportgen:
    """Runs a command line in a data folder with one period file."""
    (folder / "ky.yaml").write_bytes(DATA)

    def call(*arguments: str) -> Answer:
        capsys.readouterr()
        status = run(arguments)
        return (status, *capsys.readouterr())

    return call


@pytest.fixture
def rendered(reportgen: Reportgen) -> Reportgen:
    """The same after both formats were made to carry their data."""
    assert reportgen("render", "ky.yaml", "--carry", "docx,pdf")[0] == 0
    return reportgen


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_the_file_as_it_was_typed(kind: str, rendered: Reportgen) -> None:
    status, out, err = rendered("extract", f"{DOCUMENT}.{kind}", "--out", "lay-lai.yaml")
    assert (status, out) == (0, "")
    assert err == "đã lấy dữ liệu kỳ (muong-vang-2024-h1.yaml) vào lay-lai.yaml\n"
    assert Path("lay-lai.yaml").read_bytes() == DATA


@pytest.mark.usefixtures("rendered")
def test_bytes_are_printed_as_they_are() -> None:
    command = [sys.executable, "-m", "reportgen", "extract", f"{DOCUMENT}.pdf"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "LC_ALL": "C"}
    told = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert (told.stdout, told.stderr) == (DATA, b"")


def test_what_was_taken_out_renders_the_same_document(rendered: Reportgen) -> None:
    before = Path(f"{DOCUMENT}.docx").read_bytes()
    rendered("extract", f"{DOCUMENT}.docx", "--out", "ky.yaml", "--force")
    rendered("render", "ky.yaml")
    assert Path(f"{DOCUMENT}.docx").read_bytes() == before


def test_only_word_files_carry_by_default(reportgen: Reportgen) -> None:
    reportgen("render", "ky.yaml")
    assert reportgen("extract", f"{DOCUMENT}.docx", "--out", "a.yaml")[0] == 0
    status, out, err = reportgen("extract", f"{DOCUMENT}.pdf")
    assert (status, out) == (1, "")
    assert f"{DOCUMENT}.pdf: lỗi khong-mang-du-lieu" in err


def test_no_file_carries_when_none_is_to(reportgen: Reportgen) -> None:
    reportgen("render", "ky.yaml", "--carry", "none")
    for kind in ("docx", "pdf"):
        assert reportgen("extract", f"{DOCUMENT}.{kind}")[0] == 1
    assert b"muong-vang-2024-h1.yaml" not in Path(f"{DOCUMENT}.docx").read_bytes()


def test_a_format_that_is_not_there_cannot_carry(reportgen: Reportgen) -> None:
    status, _, err = reportgen("render", "ky.yaml", "--carry", "docx,odt")
    assert status == 2
    assert "không có định dạng «odt»; có: docx, pdf, none" in err
    assert not Path("out").exists()


def test_none_is_none_besides(reportgen: Reportgen) -> None:
    status, _, err = reportgen("render", "ky.yaml", "--carry", "none,pdf")
    assert status == 2
    assert "--carry none không đi cùng định dạng nào" in err


class TestOut:
    def test_what_is_there_already_is_no_mistake(self, rendered: Reportgen) -> None:
        for _ in range(2):
            assert rendered("extract", f"{DOCUMENT}.pdf", "--out", "a.yaml")[0] == 0

    def test_another_file_stays(self, rendered: Reportgen) -> None:
        Path("a.yaml").write_bytes(b"cua toi")
        status, _, err = rendered("extract", f"{DOCUMENT}.pdf", "--out", "a.yaml")
        assert status == 1
        assert "a.yaml: lỗi tep-da-co: đã có tệp khác nội dung ở «a.yaml»: không ghi đè" in err
        assert Path("a.yaml").read_bytes() == b"cua toi"

    def test_unless_it_is_to_be_replaced(self, rendered: Reportgen) -> None:
        Path("a.yaml").write_bytes(b"cua toi")
        assert rendered("extract", f"{DOCUMENT}.pdf", "--out", "a.yaml", "--force")[0] == 0
        assert Path("a.yaml").read_bytes() == DATA

    def test_a_folder_is_made(self, rendered: Reportgen) -> None:
        assert rendered("extract", f"{DOCUMENT}.pdf", "--out", "moi/sau/a.yaml")[0] == 0
        assert Path("moi/sau/a.yaml").read_bytes() == DATA

    def test_a_folder_is_no_file(self, rendered: Reportgen) -> None:
        status, _, err = rendered("extract", f"{DOCUMENT}.pdf", "--out", "out")
        assert status == 1
        assert "out: lỗi la-thu-muc" in err

    def test_a_file_is_no_folder(self, rendered: Reportgen) -> None:
        status, _, err = rendered("extract", f"{DOCUMENT}.pdf", "--out", "ky.yaml/a.yaml")
        assert status == 1
        assert "lỗi khong-phai-thu-muc" in err


def test_a_document_that_is_not_there(reportgen: Reportgen) -> None:
    assert reportgen("extract", "khong-co.pdf")[0] == 2


def test_a_folder_is_no_document(reportgen: Reportgen) -> None:
    status, out, err = reportgen("extract", ".")
    assert (status, out) == (1, "")
    assert "lỗi la-thu-muc" in err
