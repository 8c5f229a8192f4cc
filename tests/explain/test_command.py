"""The command `explain`: what it prints, and what it says where it cannot."""

import json
import re
from pathlib import Path

import pytest

from reportgen.cli import run

FILE = str(Path(__file__).parents[2] / "data/nam-pung/2024-h1.yaml")


def test_a_paragraph_is_told_part_by_part(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", FILE, "--at", "noi nhan"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    lines = printed.out.splitlines()
    assert lines[0] == "nam-pung/2024-h1/214-TB-HU"
    assert re.fullmatch(r"đoạn \d+, p\.nhan-noi-nhan: «Nơi nhận:»", lines[1])
    headings = [it for it in lines[2:] if it and not it.startswith(" ")]
    assert headings == [
        "Mẫu (từ ngoài vào trong)", "Chữ lấy từ", "Bảng kiểu", "Trong dòng",
        "Bao quanh (khung, ô, cột, hàng, bảng, trang)", "Kiểu đoạn trong Word", "Quy định",
    ]  # fmt: skip
    assert re.search(r"khối noi_nhan +\S*templates/parts/trang\.html:\d+\n", printed.out)
    assert re.search(
        r"--word-style: \"Nơi nhận\" +\S*templates/\S+/style\.css:\d+:\d+ +\.nhan", printed.out
    )
    assert re.search(r"bị thay: margin-top: 1em +bộ dàn trang", printed.out)
    assert re.search(r"font-size: 14pt .* thừa hưởng từ html\.hd36", printed.out)
    assert re.search(
        r"đạt +Chữ «Nơi nhận» gạch chân +gạch chân +Hướng dẫn số 36-HD/VPTW", printed.out
    )


def test_a_figure_is_told_with_the_units_that_it_is_summed_of(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["explain", FILE, "--at", "Thu ngân sách đạt", "--lang", "en"]) == 0
    printed = capsys.readouterr().out
    assert re.search(
        r"«đạt 8,2 tỷ đồng» +figure +\S*data/\S+:\d+:\d+ +\{thu_ngan_sach:uoc\}", printed
    )
    assert "rolled up" in printed


def test_the_same_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", FILE, "--at", "Thu ngân sách đạt", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["van_ban"] == "nam-pung/2024-h1/214-TB-HU"
    figure = next(it for it in found["words"] if it["binding"] == "{thu_ngan_sach:uoc}")
    assert figure["trace"]["value"] == "8.2"
    assert re.fullmatch(r"\S*data/nam-pung/2024-h1\.yaml:\d+:\d+", figure["mark"])
    assert {it["met"] for it in found["clauses"]} <= {True, False, None}


def test_several_are_listed_and_one_is_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", FILE, "--at", "19"]) == 1
    listed = capsys.readouterr().out.splitlines()
    assert listed == ["2 đoạn có chữ ấy; thêm --nth để chọn một:",
                      "   1  214-TB-HU  19", "   2  214-TB-HU  19"]  # fmt: skip
    assert run(["explain", FILE, "--at", "19", "--nth", "2"]) == 0
    assert "bang.xa[1].so_tieu_chi" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (
            ["--at", "Nơi nhậm"],
            1,
            "lỗi khong-thay-chu: không đoạn nào của văn bản có chữ «Nơi nhậm»",
        ),
        (["--at", "Nơi nhậm"], 1, "các đoạn gần giống: «Nơi nhận:»"),
        (["--at", "19", "--nth", "3"], 1, "khong-co-doan-thu: không có đoạn thứ 3"),
        (["--at", "19", "--format", "xml"], 2, "--format là text hoặc json, không phải «xml»"),
        (["--at", " "], 2, "--at cần chữ của đoạn muốn hỏi"),
        ([], 2, "--at"),
    ],
)
def test_what_cannot_be_told_is_said(
    arguments: list[str], status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", FILE, *arguments]) == status
    assert said in capsys.readouterr().err


def test_a_file_with_a_mistake_says_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "ky.yaml"
    file.write_text("don_vi: x\nky: 2024-H1\n", encoding="utf-8")
    assert run(["explain", str(file), "--at", "x"]) == 1
    assert "thieu-so" in capsys.readouterr().err
