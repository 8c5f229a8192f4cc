"""What Word cannot express is told at the line of the stylesheet that asks for it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen import stylesheet
from reportgen.boxes.complaints import complaints
from reportgen.diagnostic import Diagnostic

Sheet = Callable[[str], Path]

CSS = """\
/* đầu tệp */
p { float: none }
.khung, .ten-loai {
  color: red;
  display: flex;
}
.khung p { float: left }
.khung { column-count: 2 }
@media print {
  .in { position: absolute }
}
.nho { font: small-caps 12pt serif; background: #eee }
@page phu-luc { @top-left { content: string(ten) } }
"""


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    """A user's folder with the stylesheet above, and one with another that asks for the same."""
    for name, text in (("cua-toi", CSS), ("chung", "div { display: flex }\n")):
        (tmp_path / name / "standards").mkdir(parents=True)
        (tmp_path / name / "standards" / "style.css").write_text(text, encoding="utf-8")
    return [tmp_path / "cua-toi", tmp_path / "chung"]


def place(diagnostic: Diagnostic, folders: list[Path]) -> str:
    """Folder, line and column, and the selector that is named."""
    mark = diagnostic.mark
    assert mark is not None
    folder = Path(mark.source.name).relative_to(folders[0].parent).parts[0]
    return f"{folder}:{mark.line}:{mark.column} {diagnostic.values['selector']}"


@pytest.mark.parametrize(
    ("element", "css", "expected"),
    [
        ("div.khung", "display: flex", "cua-toi:5:3 .khung, .ten-loai"),
        ("h1.ten-loai", "display: flex", "cua-toi:5:3 .khung, .ten-loai"),
        ("div", "display: flex", "chung:1:7 div"),
        ("p", "float: left", "cua-toi:7:12 .khung p"),
        ("div.khung", "columns", "cua-toi:8:10 .khung"),
        ("span.in", "position: absolute", "cua-toi:10:9 @media print .in"),
        ("p.nho", "font-variant: small-caps", "cua-toi:12:8 .nho"),
        ("p.nho", "background", "cua-toi:12:37 .nho"),
        ("@top-left", "content: string()", "cua-toi:13:29 @page phu-luc @top-left"),
    ],
)
def test_a_loss_has_its_place(element: str, css: str, expected: str, folders: list[Path]) -> None:
    (found,) = stylesheet.losses([(element, css)], folders)
    assert (found.code, found.severity) == ("word-khong-co", "warning")
    assert place(found, folders) == expected
    assert found.values["value"] == css


def test_a_table_foot_has_a_remedy_of_its_own(folders: list[Path]) -> None:
    (found,) = stylesheet.losses([("tfoot", "display: table-footer-group")], folders)
    assert (found.code, found.severity) == ("word-chan-bang", "warning")
    assert found.values["selector"] == "tfoot"


@pytest.mark.parametrize(
    ("element", "css"),
    [("section", "display: flex"), ("p", "display: grid"), ("img", "image/svg+xml")],
)
def test_a_loss_that_no_stylesheet_asks_for_has_no_place(
    element: str, css: str, folders: list[Path]
) -> None:
    (found,) = stylesheet.losses([(element, css)], folders)
    assert found.mark is None
    assert found.values == {"value": css, "selector": element}


def test_css_that_is_ignored_has_its_place(folders: list[Path]) -> None:
    said = "Ignored `display: flex` at 5:3, invalid value."
    (found,) = stylesheet.warnings([said], folders)
    assert found.code == "css-gia-tri-la"
    assert found.values == {"name": "display", "value": "flex", "near": ""}
    assert found.mark is not None
    assert (found.mark.line, found.mark.column) == (5, 3)
    assert "cua-toi" in found.mark.source.name


def test_an_edited_stylesheet_has_its_places(folders: list[Path]) -> None:
    """In a process that lives long."""
    said = "Ignored `display: flex` at 5:3, invalid value."
    (before,) = stylesheet.warnings([said], folders)
    assert before.mark is not None
    file = Path(before.mark.source.name)
    file.write_text(f"/* mới */\n{CSS}", encoding="utf-8")
    (found,) = stylesheet.warnings([said.replace("5:3", "6:3")], folders)
    assert found.mark is not None
    assert (found.mark.line, found.mark.source.lines[0]) == (6, "/* mới */")
    (loss,) = stylesheet.losses([("div.khung", "display: flex")], folders)
    assert place(loss, folders) == "cua-toi:6:3 .khung, .ten-loai"


@pytest.mark.parametrize(
    ("css", "code", "place"),
    [
        ("p { colour: red }", "css-thuoc-tinh-la", "1:5"),
        ("p { color: đỏ }", "css-gia-tri-la", "1:5"),
        ("p { margin: 1pt 2pt 3pt 4pt 5pt }", "css-gia-tri-la", "1:5"),
        (
            "p { clear: none; cursor: auto; hanging-punctuation: first }",
            "css-thuoc-tinh-la",
            "1:32",
        ),
        ("p { color: red }\n.a ", "css-cu-phap", "2:3"),
        ("p { color }", "css-cu-phap", "1:10"),
    ],
)
def test_the_reasons_of_the_engine_are_told_in_our_words(
    css: str, code: str, place: str, tmp_path: Path
) -> None:
    (tmp_path / "style.css").write_text(css, encoding="utf-8")
    (found,) = stylesheet.warnings(complaints(css), [tmp_path])
    assert (found.code, str(found.mark).rpartition("css:")[2]) == (code, place)
    assert not re.search("property|value|error|EOF", found.message() + found.remedy())


def test_other_sentences_are_passed_on(folders: list[Path]) -> None:
    (found,) = stylesheet.warnings(["Something else"], folders)
    assert (found.code, found.mark) == ("mau-canh-bao", None)
    assert "Something else" in found.message()


def test_a_stylesheet_in_another_encoding_is_read(tmp_path: Path) -> None:
    (tmp_path / "style.css").write_bytes(b".a { content: '\xe9'; display: grid }")
    (found,) = stylesheet.losses([("p.a", "display: grid")], [tmp_path])
    assert found.mark is not None
    assert found.mark.line == 1


@pytest.mark.parametrize(
    ("css", "code"),
    [
        ("padding", "word-dem"),
        ("position: absolute; vertical-align: middle", "word-o-giua"),
        ("position: absolute", "word-khong-co"),
    ],
)
def test_what_can_be_had_otherwise_has_its_remedy(css: str, code: str, folders: list[Path]) -> None:
    (said,) = stylesheet.losses([("div.in", css)], folders)
    assert said.code == code
    assert css == "padding" or place(said, folders) == "cua-toi:10:9 @media print .in"
