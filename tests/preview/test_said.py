"""What the page is told: places with links that open an editor, and nothing else."""

from pathlib import Path

import pytest

from reportgen.cli import run
from reportgen.diagnostic import Diagnostic, Mark, Source
from reportgen.preview.said import Speaker, editor_link
from reportgen.texts.preview import PREVIEW_PAGE


@pytest.mark.parametrize(
    ("name", "link"),
    [
        ("vscode", "vscode://file/mau/a%20b.html:2:3"),
        ("idea", "idea://open?file=/mau/a%20b.html&line=2&column=3"),
        ("none", ""),
        ("emacs://open?url={file}&line={line}", "emacs://open?url=mau/a%20b.html&line=2"),
    ],
)
def test_a_place_opens_in_an_editor(name: str, link: str) -> None:
    speaker = Speaker("vi", editor_link(name) or "", Path("/"))
    mark = Mark(Source("/mau/a b.html", "x\nabc\n"), 2, 3)
    (told,) = speaker.all([Diagnostic("mau-loi", mark, {"value": "<b>"})])
    assert told["place"]["link"] == link
    assert told["place"]["name"] == "mau/a b.html"
    assert told["place"]["excerpt"] == ["    2 | abc", "      |   ^"]


@pytest.mark.parametrize(
    "name",
    ["javascript:alert(1)//{file}", "javascript://{file}", "data:text/html,{file}", "vim", "{file}",
     "file:///{file}", "DATA://{file}", "java script://{file}"],
)  # fmt: skip
def test_a_link_that_opens_no_editor_is_a_wrong_usage(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert editor_link(name) is None
    (tmp_path / "ky.yaml").touch()
    monkeypatch.chdir(tmp_path)
    assert run(["preview", "ky.yaml", "--editor", name]) == 2
    assert "vscode" in capsys.readouterr().err


def test_wrong_usage_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["preview", str(tmp_path / "khong-co")]) == 2
    assert run(["preview", str(tmp_path)]) == 2
    for port in ("99999", "-1", "x"):
        assert run(["preview", str(tmp_path), "--port", port]) == 2
        assert "65535" in capsys.readouterr().err


def test_the_page_has_the_same_words_in_both_languages() -> None:
    assert [*PREVIEW_PAGE["vi"]] == [*PREVIEW_PAGE["en"]]


def test_every_word_of_the_page_is_used() -> None:
    folder = Path(__file__).parents[2] / "reportgen" / "preview" / "page"
    text = "".join(it.read_text(encoding="utf-8") for it in sorted(folder.iterdir()))
    named = {"ours", "new", "extends", "replaces", "types", "parts", "standards", "met", "not-met",
             "error", "warning"}  # fmt: skip
    unused = [
        it
        for it in PREVIEW_PAGE["vi"]
        if it not in named
        and not any(form in text for form in (f"${it.replace('-', '_')}", f'"{it}"', f"words.{it}"))
    ]
    assert unused == []
