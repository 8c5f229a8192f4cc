"""Templates that lead back to themselves: said with the way, before any document is made."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.data_files import own_templates
from reportgen.render import Templates
from tests.render.conftest import Rendered

A, B = "documents/thong-bao.html", "documents/bao-cao.html"


def templates_of(folder: Path, files: dict[str, str]) -> Templates:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return Templates([folder, own_templates()])


CIRCLES = {
    "two files that extend each other": (
        {A: f'{{% extends "{B}" %}}', B: f'\n{{% extends "{A}" %}}'},
        [(B, 2, f"{B}:2 → {A}:1 → {B}"), (A, 1, f"{A}:1 → {B}:2 → {A}")],
    ),
    "a page that builds on one that builds on it": (
        {"standards/hd36/page.html": '{% extends "standards/hd05/page.html" %}'},
        [("standards/hd36/page.html", 1,
          "standards/hd36/page.html:1 → standards/hd05/page.html:3 → standards/hd36/page.html")],
    ),
    "a part that includes itself": (
        {"parts/a.html": '<p>\n{% include "parts/a.html" %}'},
        [("parts/a.html", 2, "parts/a.html:2 → parts/a.html")],
    ),
    "imports": (
        {"parts/a.html": '{% from "parts/b.html" import b %}',
         "parts/b.html": '{% import "parts/c.html" as c %}',
         "parts/c.html": '{% include "parts/a.html" %}'},
        [("parts/a.html", 1, "parts/a.html:1 → parts/b.html:1 → parts/c.html:1 → parts/a.html"),
         ("parts/b.html", 1, "parts/b.html:1 → parts/c.html:1 → parts/a.html:1 → parts/b.html"),
         ("parts/c.html", 1, "parts/c.html:1 → parts/a.html:1 → parts/b.html:1 → parts/c.html")],
    ),
    "what may come to an end": (
        {"parts/a.html": '{% if ky.con %}{% include "parts/a.html" %}{% endif %}',
         "parts/b.html": '{% macro b(n) %}{% from "parts/b.html" import b %}{% endmacro %}',
         A: '{% extends "goc/documents/thong-bao.html" %}'},
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CIRCLES)
def test_each_file_of_a_circle_is_told_the_way(name: str, tmp_path: Path) -> None:
    files, expected = CIRCLES[name]
    said = templates_of(tmp_path, files).syntax_mistakes()
    told = [
        (Path(it.mark.source.name).relative_to(tmp_path).as_posix(), it.mark.line,
         it.values["value"])
        for it in said if it.mark
    ]  # fmt: skip
    assert {it.code for it in said} <= {"mau-goi-vong"}
    assert told == expected


def test_a_type_in_a_circle_lacks_no_constants(tmp_path: Path) -> None:
    files, _ = CIRCLES["two files that extend each other"]
    _, said = templates_of(tmp_path, files).constants("thong-bao")
    assert [it.code for it in said] == ["mau-goi-vong"]


def test_a_document_whose_part_includes_itself_is_told_the_way(
    render_with: Callable[..., Rendered], own: Path
) -> None:
    (own / "parts").mkdir()
    (own / "parts/a.html").write_text('{% include "parts/a.html" %}', encoding="utf-8")
    block = '{% block ket %}{% include "parts/a.html" %}{% endblock %}'
    html, said = render_with('{% extends "goc/documents/to-trinh.html" %}' + block)
    assert html == ""
    assert [(it.code, it.mark and it.mark.column) for it in said] == [("mau-goi-vong", 13)]
