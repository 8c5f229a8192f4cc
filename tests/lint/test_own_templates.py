"""Our own templates lint clean, and what the linter knows is what the program has."""

from pathlib import Path

from reportgen.data_files import own_templates
from reportgen.lint import lint
from reportgen.lint.classes import OF_PROGRAM, of_selectors
from reportgen.shelf import Shelf
from reportgen.stylesheet import declarations


def test_our_own_templates_lint_clean(own_shelf: Shelf) -> None:
    assert [it.render() for it in lint([own_templates()], own_shelf.standards)] == []


def test_a_chosen_file_alone_is_judged(tmp_path: Path, own_shelf: Shelf) -> None:
    for name in ("bao-cao", "thong-bao"):
        file = tmp_path / "documents" / f"{name}.html"
        file.parent.mkdir(exist_ok=True)
        file.write_text(
            "{% extends trang %}{% block ket %}{{ khong_co }}{% endblock %}", encoding="utf-8"
        )
    folders = [tmp_path, own_templates()]
    said = lint(folders, own_shelf.standards, ["documents/bao-cao.html"])
    assert [(Path(it.mark.source.name).name, it.code) for it in said if it.mark] == [
        ("bao-cao.html", "mau-ten-la")
    ]


def test_classes_that_the_program_writes_are_in_our_stylesheets() -> None:
    known = of_selectors(declarations([own_templates()]))
    without_rule = {"gach", "khong-so", "lien", "chu"}
    assert OF_PROGRAM - known <= without_rule
