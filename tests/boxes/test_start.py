"""What is left out while WeasyPrint is imported, and that nothing is missing afterwards."""

import ast
import ctypes.util
import inspect
import subprocess
import sys

import pytest
import weasyprint.pdf.fonts
from weasyprint.text import ffi

from reportgen.boxes import start

CHANGED = "WeasyPrint changed; see boxes"


def run(code: str) -> str:
    """What a process of its own prints; a warning ends it."""
    found = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True
    )
    return found.stdout.strip()


def test_the_modules_are_imported_when_they_are_called() -> None:
    code = """
import sys
import reportgen.boxes.engine
from weasyprint.pdf import fonts
names = ("fontTools.subset", "fontTools.varLib.instancer")
print([it in sys.modules for it in names])
print(type(fonts.subset.Options(retain_gids=True)).__module__)
try:
    fonts.instantiateVariableFont(None, {})
except TypeError:  # None is no font
    print([it in sys.modules for it in names])
import fontTools.subset
print(fontTools.subset.Subsetter)
"""
    assert run(code).splitlines() == [
        "[False, False]", "fontTools.subset", "[True, True]",
        "<class 'fontTools.subset.Subsetter'>",
    ], CHANGED  # fmt: skip


def test_what_is_imported_before_stays() -> None:
    code = """
import fontTools.subset as real
import reportgen.boxes.engine
from weasyprint.pdf import fonts
print(fonts.subset is real)
"""
    assert run(code) == "True"


def test_the_modules_are_only_called() -> None:
    """Nothing is a base class, a constant or the class of an exception: those have to be there."""
    tree = ast.parse(inspect.getsource(weasyprint.pdf.fonts))
    called = {id(it.func) for it in ast.walk(tree) if isinstance(it, ast.Call)}
    used = [
        it
        for it in ast.walk(tree)
        if (isinstance(it, ast.Name) and it.id == "instantiateVariableFont")
        or (
            isinstance(it, ast.Attribute)
            and isinstance(it.value, ast.Name)
            and it.value.id == "subset"
        )
    ]
    assert {ast.unparse(it) for it in used} == {
        "instantiateVariableFont", "subset.Options", "subset.Subsetter",
    }, CHANGED  # fmt: skip
    assert all(id(it) in called for it in used), CHANGED


@pytest.mark.skipif(sys.platform != "linux", reason="names of libraries on Linux")
def test_no_other_program_is_started() -> None:
    """Where the libraries are; each of them is one that WeasyPrint loads by this name."""
    code = """
import os, subprocess, sys
def refuse(event, _):
    if event in ("subprocess.Popen", "os.posix_spawn", "os.fork"):
        raise SystemExit(event)
sys.addaudithook(refuse)
import reportgen.boxes.engine
from weasyprint.text import ffi
print(ffi.harfbuzz_subset is not None, ffi.FROM_UNITS)
"""
    assert run(code) == f"True {ffi.FROM_UNITS}"
    names = inspect.getsource(ffi)
    assert [it for it in start.LIBRARIES if f"'{it}'" not in names] == [], CHANGED


def test_libraries_are_searched_for_where_one_is_not_found() -> None:
    code = """
import ctypes.util
asked = []
search = ctypes.util.find_library
ctypes.util.find_library = lambda name: asked.append(name) or search(name)
import importlib.util, sys
sys.modules["weasyprint"] = sys  # not now
import reportgen.boxes.start as start
del sys.modules["weasyprint"]
start.LIBRARIES += ("libkhong-co.so.7",)
start._start()
print("libgobject-2.0-0" in asked)
"""
    # the package itself imports the engine, so the module alone is loaded
    code = code.replace(
        "import reportgen.boxes.start as start",
        f"spec = importlib.util.spec_from_file_location('start', {start.__file__!r})\n"
        "start = importlib.util.module_from_spec(spec)\nspec.loader.exec_module(start)",
    )
    assert run(code) == "True"


def test_the_search_is_put_back() -> None:
    assert ctypes.util.find_library.__module__ == "ctypes.util"
