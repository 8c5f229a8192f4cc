"""The reference page is what the code gives, and explains all that there is."""

from pathlib import Path

import pytest

from reportgen.cli import run
from reportgen.data_files import own_templates
from reportgen.render.environment import ALLOWED_FILTERS, Environment
from reportgen.render.filters import filters
from reportgen.workshop.ancestry import Ancestry
from reportgen.workshop.explanations import BLOCKS, MACROS
from reportgen.workshop.files import template_files
from reportgen.workshop.filter_explanations import CONSTANTS, FILTERS
from reportgen.workshop.reference import macros, reference
from reportgen.workshop.variables import variables

ROOT = Path(__file__).parents[2]
OURS = [own_templates()]
FILES = template_files(OURS)


def test_the_page_is_not_stale() -> None:
    """Else: `reportgen template docs --out docs/mau-tham-chieu.md`."""
    page = (ROOT / "docs" / "mau-tham-chieu.md").read_text(encoding="utf-8")
    assert page == reference(OURS)


def test_every_block_is_explained_and_no_other() -> None:
    ancestry = Ancestry(OURS)
    written = {block.name for file in FILES for block in ancestry.blocks(file.name)}
    assert written == {*BLOCKS}


def test_every_macro_is_explained_and_no_other() -> None:
    assert {macro.name for macro, _ in macros(OURS, FILES)} == {*MACROS}


def test_every_filter_is_explained_and_no_other() -> None:
    assert {*filters(str), *ALLOWED_FILTERS, "join", "replace"} == {*FILTERS}


def test_every_constant_of_a_type_is_explained_and_no_other() -> None:
    environment = Environment(OURS, {})
    set_by_types = {
        name
        for file in FILES
        if file.name.startswith("documents/")
        for name in environment.constants(file.name)
    }
    assert set_by_types - {*CONSTANTS} <= {"cac_phan"}  # of the resolution, for itself
    assert {*CONSTANTS} <= set_by_types


def test_examples_are_templates() -> None:
    environment = Environment(OURS, filters(str))
    said = [*FILTERS.values(), *MACROS.values(), *CONSTANTS.values(), *variables().values()]
    open_ones = ("{% for", "{% if", "{% filter")
    examples = [it.example for it in said if not it.example.startswith(open_ones)]
    assert len(examples) > 100
    for example in examples:
        environment.from_string(example)


def test_the_page_of_a_user_has_what_he_added(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "parts" / "rieng.html"
    file.parent.mkdir()
    file.write_text(
        "{#- Dấu riêng: của xã. -#}\n{% macro dau_rieng(chu, co=12) %}{% endmacro %}", "utf-8"
    )
    assert run(["template", "docs", "--templates", str(tmp_path)]) == 0
    row = "| `dau_rieng(chu, co=12)` | Dấu riêng | | `parts/rieng.html` |\n"
    assert row in capsys.readouterr().out
