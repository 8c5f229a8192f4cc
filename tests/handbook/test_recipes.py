"""Each recipe of the handbook is done by its text alone, and gives what it promises."""

import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from reportgen.cli import run

DATA = Path(__file__).parents[2] / "data"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
TWIPS_PER_MM = 1440 / 25.4
EMU_PER_MM = 36_000


def sheets(made: Any) -> list[dict[str, int]]:
    """The width and the side margins of each section of the Word file, in mm."""
    found = made.body.iter(f"{W}sectPr")
    return [
        {
            side: round(int(it.find(f"{W}{name}").get(f"{W}{side}")) / TWIPS_PER_MM)
            for name, side in (("pgSz", "w"), ("pgMar", "left"), ("pgMar", "right"))
        }
        for it in found
    ]


def says(paragraph: Any) -> str:
    return "".join(it.text or "" for it in paragraph.iter(f"{W}t"))


def paragraphs(made: Any, words: str) -> list[Any]:
    """The paragraphs of the Word file that say these words."""
    return [it for it in made.body.iter(f"{W}p") if words in says(it)]


def cells(table: Any) -> Iterator[list[str]]:
    """The words of a table of the Word file, cell by cell."""
    for row in table.iter(f"{W}tr"):
        yield [says(it) for it in row.iter(f"{W}tc")]


def line_pt(made: Any, paragraph: Any) -> float:
    """The height of a paragraph's lines in the Word file: its own, or its style's."""
    named = paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
    [style] = [it for it in made.part("word/styles.xml") if it.get(f"{W}styleId") == named]
    found = [it.find(f"{W}pPr/{W}spacing") for it in (paragraph, style)]
    lines = [it.get(f"{W}line") for it in found if it is not None and it.get(f"{W}line")]
    return int(lines[0]) / 20


def wider_margin(made: Any) -> None:
    assert sheets(made) == [{"w": 210, "left": 35, "right": 15}]
    left, _ = made.place("Rất mong")
    assert left == pytest.approx(35 + 12.7, abs=0.5)


def logo(made: Any) -> None:
    [drawn] = made.body.iter(f"{WP}inline")
    assert int(drawn.find(f"{WP}extent").get("cy")) == pytest.approx(18 * EMU_PER_MM, abs=100)
    assert drawn.find(f"{WP}docPr").get("descr") == "Biểu trưng xã Mường Vang"
    [picture] = [it for it in made.paper[0].get_objects() if it.type == 3]
    left, bottom, right, top = picture.get_bounds()
    assert top - bottom == pytest.approx(18 * 72 / 25.4, abs=0.5)
    assert made.paper[0].get_height() - bottom < made.place("ỦY BAN NHÂN DÂN")[1] * 72 / 25.4 + 5
    assert left > 30 * 72 / 25.4 < right


def column(made: Any) -> None:
    annex = [*made.body.iter(f"{W}tbl")][-1]
    head, *rows = cells(annex)
    assert head == [
        "TT", "Tổ", "Số hộ được giao (hộ)", "Số hộ đã bàn giao (hộ)", "Tỷ lệ (%)", "Ký nhận",
    ]  # fmt: skip
    assert [it[-2:] for it in rows] == [["71,4", ""], ["94,3", ""], ["50,0", ""], ["75,8", ""]]
    assert [it in made.pages[-1] for it in ("Ký nhận", "71,4", "75,8")] == [True] * 3


def two_signers(made: Any) -> None:
    left, top = made.place("Nguyễn Văn T")
    right, other = made.place("Giàng A M")
    assert top == pytest.approx(other, abs=0.1)
    assert left < 110 < right
    names = {it.get(f"{W}name") for it in made.body.iter(f"{W}bookmarkStart")}
    assert {"cho_ky", "cho_ky_2"} <= names


def new_type(made: Any) -> None:
    [title] = paragraphs(made, "GIẤY GIỚI THIỆU")
    assert title.find(f"{W}pPr/{W}pStyle") is not None
    for words in ("Số: 07/GGT-UBND", "GIẤY GIỚI THIỆU", "trân trọng giới thiệu:", "31/7/2026./."):
        assert paragraphs(made, words)
        assert words in made.pages[0]


def other_standard(made: Any) -> None:
    assert sheets(made) == [{"w": 210, "left": 35, "right": 15}]
    [order] = paragraphs(made, "Hoàn trả mặt đường")
    assert line_pt(made, order) == 20
    first, second = (made.place(it)[1] for it in ("Công trình cấp nước", "chứa. Ủy ban"))
    assert (second - first) * 72 / 25.4 == pytest.approx(20, abs=0.1)


def annexes(made: Any) -> None:
    assert [it["w"] for it in sheets(made)] == [210, 297, 210]
    assert "Phụ lục I THÀNH PHẦN ĐOÀN KIỂM TRA (Kèm theo Kế hoạch số" in made.pages[-2]
    assert "Phụ lục II NỘI DUNG KIỂM TRA" in made.pages[-1]
    assert "1. Hiện trạng công trình: a) Bể chứa" in made.pages[-1]
    assert paragraphs(made, "NỘI DUNG KIỂM TRA")


def chart(made: Any) -> None:
    [drawn] = made.body.iter(f"{WP}inline")
    assert "Thu ngân sách 8,9" in drawn.find(f"{WP}docPr").get("descr")
    part = made.part("word/charts/chart1.xml")
    assert {"8.9", "14.5", "68.1", "126.7"} <= {it.text for it in part.iter("{*}v")}
    assert "Biểu đồ 1. Thu, chi ngân sách xã tháng 7 năm 2026" in made.pages[0]
    assert paragraphs(made, "Thu, chi ngân sách xã tháng 7 năm 2026")


def watermark(made: Any) -> None:
    """In the header of the first page and of all others; a date of issue would take it away."""
    headers = [made.part(it) for it in made.names if it.startswith("word/header")]
    drawn = [[it.get("string") for it in header.iter("{*}textpath")] for header in headers]
    assert [it[-1:] for it in drawn] == [["DỰ THẢO"]] * 2
    assert ["DỰ THẢO" in it for it in made.pages] == [True] * 2


def contents(made: Any) -> None:
    """Every line of it names the page of the PDF that its heading is on, in both files."""
    listed = [entry(it) for it in made.body.iter(f"{W}p") if in_contents(it)]
    assert len(listed) == 9
    assert {number for _, number in listed} == {"1", "2", "3"}
    for heading, number in listed:
        assert re.search(rf"{re.escape(heading)}[ .]*{number}\b", made.pages[0]), heading
        assert heading in rest(made, number)


def entry(paragraph: Any) -> tuple[str, str]:
    """The words and the page number of a line of the table of contents, a tab between them."""
    found = paragraph.iter(f"{W}t", f"{W}tab")
    words = "".join("\t" if it.tag == f"{W}tab" else it.text for it in found)
    heading, number = words.strip("\t").split("\t")
    return heading.strip(), number


def rest(made: Any, number: str) -> str:
    """The words of a page, without those of the table of contents on the first."""
    page = made.pages[int(number) - 1]
    return page.partition("như sau:")[2] if number == "1" else page


def in_contents(paragraph: Any) -> bool:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style is not None and style.get(f"{W}val").lower().startswith("toc")


PROMISES: dict[int, Callable[[Any], None]] = {
    1: wider_margin,
    2: logo,
    3: column,
    4: two_signers,
    5: new_type,
    6: other_standard,
    7: annexes,
    8: chart,
    9: watermark,
    10: contents,
}
"""What is looked at in both files, by the number of the recipe."""


def test_a_recipe_gives_what_it_promises(recipe: Any, dish: Callable[[Any], Any]) -> None:
    PROMISES[recipe.number](dish(recipe))


def test_word_lays_out_what_recipes_make_as_the_pdf_is(
    all_recipes: Any, dish: Callable[[Any], Any], capsys: pytest.CaptureFixture[str]
) -> None:
    pairs = [it for recipe in all_recipes for it in both_files(dish(recipe))]
    assert run(["verify", *pairs]) == 0, capsys.readouterr()


def both_files(made: Any) -> list[str]:
    return [str(made.file), str(made.file.with_suffix(".pdf"))]


def test_a_margin_that_the_standard_does_not_allow_is_named(
    all_recipes: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """As recipe 1 says of 40 mm."""
    _, name, text = next(all_recipes[0].blocks())
    style = tmp_path / name
    style.parent.mkdir(parents=True)
    style.write_text(text.replace("35mm", "40mm"), encoding="utf-8")
    shutil.copytree(DATA, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    check = next(it for it in all_recipes[0].commands() if " check " in it)
    assert run([*shlex.split(check)[1:], "--strict"]) == 1
    said = capsys.readouterr().err
    assert "le-trai" in said
    assert "Phụ lục I, Mục I" in said


def test_every_promise_is_of_a_recipe(all_recipes: Any) -> None:
    assert [*PROMISES] == [it.number for it in all_recipes]
