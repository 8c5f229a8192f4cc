"""The pages that people read agree with the program."""

import re
from pathlib import Path

import pytest

from reportgen import __version__
from reportgen.compute.binding import NEEDS, PLAIN
from reportgen.period.glossary import glossary
from reportgen.render.filters import filters
from reportgen.shelf import take_shelf

ROOT = Path(__file__).parent.parent
PAGES = ["README.md", "data/README.md", "templates/README.md"]


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def test_the_key_tables_are_those_of_the_model() -> None:
    assert read("data/README.md").partition("<!-- từ điển -->\n")[2] == glossary()


@pytest.mark.parametrize("name", [*PLAIN, *(f":{form}" for form in NEEDS if form)])
def test_every_binding_and_format_is_explained(name: str) -> None:
    page = read("data/README.md")
    assert f"{{{name}" in page or f"{name}}}" in page


@pytest.mark.parametrize("name", filters(str))
def test_every_filter_is_explained(name: str) -> None:
    assert f"`{name}" in read("templates/README.md")


def test_every_document_type_is_named() -> None:
    shelf, _ = take_shelf([])
    for kind in shelf.templates.types():
        assert f"`{kind}`" in read("templates/README.md")


@pytest.mark.parametrize("page", PAGES)
def test_links_and_pictures_lead_somewhere(page: str) -> None:
    folder = (ROOT / page).parent
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", read(page))
    assert [it for it in targets if not (folder / it).exists()] == []


@pytest.mark.parametrize("command", ["make report", "make test"])
def test_the_two_commands_are_in_readme_and_makefile(command: str) -> None:
    assert command in read("README.md")
    assert re.search(rf"(?m)^{command.split()[1]}:", read("Makefile"))


def test_the_changelog_tells_of_this_version() -> None:
    assert f"## {__version__}" in read("CHANGELOG.md")
