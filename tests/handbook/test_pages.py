"""The handbook in both languages: the same sections, files and commands; what it says is so."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from reportgen.cli import run

ROOT = Path(__file__).parents[2]
PAGES = {"vi": "docs/so-tay-mau.md", "en": "docs/so-tay-mau.en.md"}
FENCE = re.compile(r"(?ms)^```(.*?)\n(.*?)^```$")
HEADING = re.compile(r"(?m)^(#+) (\d*)")
ROWS = re.compile(r"(?m)^\| (.*?) \|")
CSS = re.compile(r"`([a-z-]+: [^`]+)`")


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def shape(page: str) -> list[tuple[str, str]]:
    """The levels and numbers of the headings."""
    return HEADING.findall(FENCE.sub("", read(page)))


def to_do(page: str) -> list[tuple[str, str]]:
    """The fenced blocks: files and commands word for word, drawings by their kind only."""
    return [(kind, "" if kind == "text" else text) for kind, text in FENCE.findall(read(page))]


def last_section(page: str) -> str:
    return read(page).rpartition("\n## ")[2]


def test_both_languages_have_the_same_sections_files_commands_and_pictures() -> None:
    vi, en = PAGES.values()
    assert shape(vi) == shape(en)
    assert to_do(vi) == to_do(en)
    assert len(ROWS.findall(read(vi))) == len(ROWS.findall(read(en)))
    drawn = re.compile(r"\((pictures/[^)]+)\)")
    assert drawn.findall(read(vi)) == drawn.findall(read(en))


@pytest.mark.parametrize("page", [*PAGES.values(), "README.md", "templates/README.md"])
def test_links_lead_somewhere(page: str) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", read(page))
    assert [it for it in targets if not ((ROOT / page).parent / it).exists()] == []


def test_editors_find_the_handbook() -> None:
    for page in ("README.md", "templates/README.md"):
        assert "so-tay-mau.md)" in read(page)
        assert "so-tay-mau.en.md)" in read(page)


def test_what_answers_a_question_can_be_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The commands of the last section, with an own template."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    assert run(["template", "override", "cong-van", "noi_nhan"]) == 0
    [(_, text)] = FENCE.findall(last_section(PAGES["vi"]))
    capsys.readouterr()
    for command in text.splitlines():
        assert run(shlex.split(command)[1:]) == 0, command
        out, err = capsys.readouterr()
        assert out or err, command


def test_word_has_nothing_like_the_css_that_the_page_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    section = read(PAGES["vi"]).partition("## Word không làm được gì")[2].partition("\n## ")[0]
    asked = [css for row in ROWS.findall(section) for css in CSS.findall(row)]
    assert len(asked) > 10
    style = tmp_path / "standards/nd30/style.css"
    style.parent.mkdir(parents=True)
    rules = "".join(f".noi-dung p {{ {css} }}\n" for css in asked)
    style.write_text(f'@import url("../../goc/standards/nd30/style.css");\n{rules}', "utf-8")
    run(["template", "lint", str(tmp_path)])
    said = capsys.readouterr()
    told = {*re.findall(r"style\.css:(\d+):.*word-khong-co", said.out + said.err)}
    assert [css for line, css in enumerate(asked, 2) if str(line) not in told] == []
