"""The digests of a run are the same in every process, wherever and however it runs."""

import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from reportgen.data_files import own_templates
from reportgen.fingerprint import environment

ASK = """
import json, sys
from dataclasses import asdict
from pathlib import Path
from reportgen.fingerprint import Reader, environment
shared = environment([Path(it) for it in sys.argv[2:]])
print(json.dumps([asdict(shared), Reader(shared, "pdf").inputs(Path(sys.argv[1])).components]))
heavy = {"weasyprint", "jinja2", "yaml", "importlib.metadata", "lxml"}
assert not heavy & {*sys.modules}, heavy & {*sys.modules}
"""
FILE = Path(__file__).parents[2] / "data" / "muong-vang" / "2024-h1.yaml"
WAYS: dict[str, dict[str, str]] = {
    "again": {},
    "hash seed 1": {"PYTHONHASHSEED": "1"},
    "hash seed 2": {"PYTHONHASHSEED": "2"},
    "C locale": {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"},
    "Turkish": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    "time zone": {"TZ": "Pacific/Kiritimati"},
}


def ask(way: dict[str, str], folder: Path, *templates: Path) -> tuple[dict[str, str], object]:
    command = [sys.executable, "-c", ASK, str(FILE), *map(str, templates)]
    env = {**os.environ, **way}
    said = subprocess.run(command, capture_output=True, text=True, check=True, env=env, cwd=folder)
    shared, components = json.loads(said.stdout)
    return shared, components


@pytest.fixture(scope="module")
def usual() -> tuple[dict[str, str], object]:
    return ask({}, Path.cwd(), own_templates())


@pytest.mark.parametrize("way", WAYS)
def test_every_process_says_the_same(
    way: str, usual: tuple[dict[str, str], object], tmp_path: Path
) -> None:
    assert ask(WAYS[way], tmp_path, own_templates()) == usual


def test_a_run_in_this_process_says_it_too(usual: tuple[dict[str, str], object]) -> None:
    assert asdict(environment([own_templates()])) == usual[0]


def test_a_template_changes_the_templates_alone(tmp_path: Path) -> None:
    before = environment([tmp_path, own_templates()])
    (tmp_path / "style.css").write_text("p { color: red }", encoding="utf-8")
    after = environment([tmp_path, own_templates()])
    assert after != before
    assert replace(after, templates=before.templates) == before


def test_a_new_family_changes_the_fonts_too(tmp_path: Path) -> None:
    before = environment([tmp_path, own_templates()])
    (tmp_path / "style.css").write_text("p { font-family: monospace }", encoding="utf-8")
    after = environment([tmp_path, own_templates()])
    assert (after.templates != before.templates, after.fonts != before.fonts) == (True, True)
    assert after.libraries == before.libraries
