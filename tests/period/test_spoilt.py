"""A period file with an error takes its figures from the unit's later periods: they say so."""

import shutil
from pathlib import Path

import pytest

from reportgen import pipeline
from reportgen.diagnostic import Diagnostic
from reportgen.glance import Glance, glance
from reportgen.shelf import take_shelf

DATA = Path(__file__).parents[2] / "data"
CODE = "ky-khac-co-loi"
BROKEN = "\nx: [\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


def said(file: Path) -> list[Diagnostic]:
    return [it for it in pipeline.prepare(file, take_shelf(())[0])[1] if it.code == CODE]


def spoil(file: Path, more: str = BROKEN) -> None:
    file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")


def test_the_period_after_a_broken_one_is_refused(data: Path) -> None:
    later = data / "muong-vang" / "2024-h1.yaml"
    assert said(later) == []
    spoil(later.with_name("2023-h1.yaml"))
    (mistake,) = said(later)
    assert (mistake.severity, mistake.values) == ("error", {"value": "2023-h1.yaml"})
    assert mistake.mark is not None
    assert mistake.mark.line == 1 + later.read_text(encoding="utf-8").split("\n").index(
        "ky: 2024-H1"
    )


def test_it_alone_is_said_of_what_is_then_missing(data: Path) -> None:
    later = data / "muong-vang" / "2024-h1.yaml"
    spoil(later.with_name("2023-h1.yaml"))
    _, found = pipeline.prepare(later, take_shelf(())[0])
    assert [it.code for it in found if it.severity == "error"] == [CODE]


def test_an_empty_file_is_of_the_unit_whose_folder_it_lies_in(data: Path) -> None:
    later = data / "muong-vang" / "2024-h1.yaml"
    later.with_name("2023-h1.yaml").write_bytes(b"")
    assert [it.severity for it in said(later)] == ["error"]
    later.with_name("tam.yaml").write_bytes(b"")
    assert [it.severity for it in said(later)] == ["error", "warning"]
    khac = later.read_text(encoding="utf-8").replace("don_vi: muong-vang", "don_vi: lai-son")
    later.with_name("khac.yaml").write_text(khac, encoding="utf-8")
    assert said(later) == []


def test_templates_and_the_like_below_the_folder_are_no_periods_of_the_unit(data: Path) -> None:
    later = data / "muong-vang" / "2024-h1.yaml"
    own = later.parent / "mau" / "che-do" / "dang.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("ten: Chế độ\n", encoding="utf-8")
    assert said(later) == []


@pytest.mark.parametrize("more", [BROKEN, "\nkhoa_la: 1\n"])
def test_the_period_before_a_broken_one_stands(data: Path, more: str) -> None:
    spoil(data / "muong-vang" / "2024-h1.yaml", more)
    assert said(data / "muong-vang" / "2023-h1.yaml") == []


def test_a_period_long_ago_is_a_warning(data: Path) -> None:
    later = data / "muong-vang" / "2024-h1.yaml"
    text = later.with_name("2023-h1.yaml").read_text(encoding="utf-8")
    old = text.replace("ky: 2023-H1", "ky: 2015-H1") + BROKEN
    later.with_name("2015-h1.yaml").write_text(old, encoding="utf-8")
    assert [it.severity for it in said(later)] == ["warning"]


def test_a_broken_file_of_another_unit_in_the_folder_is_its_own_affair(data: Path) -> None:
    later = data / "muong-vang" / "2024-h1.yaml"
    text = later.with_name("2023-h1.yaml").read_text(encoding="utf-8")
    other = text.replace("don_vi: muong-vang", "don_vi: lai-son") + BROKEN
    later.with_name("khac.yaml").write_text(other, encoding="utf-8")
    assert said(later) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "don_vi: muong-vang # x\nky: 2024-H1\nnoi_dung:\n  don_vi: a\n",
            ("muong-vang", "2024-H1"),
        ),
        ("\ufeffdon_vi: 'a'\r\nky: \"2024\"\r\n", ("a", "2024")),
        ("don_vi: a\ndon_vi: b\nky:\n", ("", "")),
        ("{don_vi: a}\n", ("", "")),
        ("don_vi: |\n  a\nky: &x 2024\n", ("", "")),
        ("don_vi: a#b\n", ("", "")),
    ],
)
def test_a_glance_believes_plain_lines_alone(text: str, expected: tuple[str, str]) -> None:
    assert glance(text.encode()) == Glance(*expected)
