"""Versions of what makes documents, and our own code."""

import shutil
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from reportgen.fingerprint import libraries
from reportgen.fingerprint.parts import NONE

NOT_OF_DOCUMENTS = {
    "openpyxl", "pypdf", "rich", "typer",  # read workbooks and documents; the command line
    "pypdfium2", "starlette", "uvicorn", "watchfiles",  # draw and show documents that are made
}  # fmt: skip


def test_versions_are_those_that_python_knows() -> None:
    found = libraries.distributions(sys.path)
    known = {name: metadata.version(name) for name, it in found.items() if it != NONE}
    assert {name: it for name, it in found.items() if it != NONE} == known
    assert {"weasyprint", "jinja2", "lxml", "python-docx"} <= {*known}


def test_every_requirement_of_ours_is_looked_at() -> None:
    """A new requirement is decided on: it can change a document, or it cannot."""
    required = [it.split(";") for it in metadata.requires("reportgen") or ()]
    names = {libraries.spelt_name(it[0]) for it in required if len(it) == 1}
    assert names - NOT_OF_DOCUMENTS - {*libraries.DISTRIBUTIONS} == set()


def test_every_requirement_of_the_engine_is_looked_at() -> None:
    required = [it.split(";")[0] for it in metadata.requires("weasyprint") or () if ";" not in it]
    names = {libraries.spelt_name(it) for it in required}
    assert names
    assert names - {*libraries.DISTRIBUTIONS} == set()


@pytest.mark.parametrize("name", libraries.DISTRIBUTIONS)
def test_another_version_is_another_digest(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = libraries.digest()
    (tmp_path / f"{name.replace('-', '_')}-99.1.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert libraries.distributions(sys.path)[name] == "99.1"
    assert libraries.digest() != before


def test_a_package_that_makes_no_document_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = libraries.digest()
    (tmp_path / "pytest-99.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert libraries.digest() == before


@pytest.mark.parametrize(
    ("place", "name", "value"),
    [
        (sys, "version_info", (3, 99, 0)),
        (libraries.zlib, "ZLIB_RUNTIME_VERSION", "9.9"),
    ],
)
def test_python_and_zlib_count(
    place: Any, name: str, value: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = libraries.digest()
    monkeypatch.setattr(place, name, value)
    after = libraries.digest()
    monkeypatch.undo()
    assert after != before


def test_native_libraries_tell_their_versions() -> None:
    found = libraries.native()
    for name in ("fontconfig", "freetype", "glib", "harfbuzz", "pango"):
        assert found[name][0].isdigit(), (name, found[name])


@pytest.mark.parametrize("name", libraries.NATIVE)
def test_a_native_library_that_is_not_there_counts(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, told = libraries.digest(), libraries.native()[name]
    names, ask = (), libraries.NATIVE[name][1]
    monkeypatch.setitem(libraries.NATIVE, name, (names, ask))
    assert libraries.native()[name] == NONE
    assert (libraries.digest() != before) == (told != NONE)


def test_our_code_counts_and_nothing_else_beside_it(tmp_path: Path) -> None:
    package = tmp_path / "reportgen"
    shutil.copytree(libraries.PACKAGE / "write", package / "write")
    before = libraries.code(package)
    (package / "write" / "__pycache__" / "x.pyc").parent.mkdir(exist_ok=True)
    (package / "write" / "__pycache__" / "x.pyc").touch()
    (package / "page.html").touch()
    assert libraries.code(package) == before
    with (package / "write" / "pdf.py").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert libraries.code(package) != before
