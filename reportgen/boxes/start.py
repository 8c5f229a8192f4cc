"""WeasyPrint imported without what its import would do in vain: half of the time of a first page.

Import this before anything of WeasyPrint. Two things are left out while it is imported:

- cffi asks a compiler and a linker, in processes of their own, where a library of a name is that
  is none on Linux (`gobject-2.0-0`), before the name is tried that is (0.45 s of 1.3 s);
- `fontTools.subset` and `fontTools.varLib.instancer`, which only fonts need that HarfBuzz cannot
  make smaller, and variable fonts; they are imported when they are called (0.2 s).
"""

import ctypes.util
import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import ModuleType
from typing import Any

LIBRARIES = (
    "libgobject-2.0.so.0", "libpango-1.0.so.0", "libharfbuzz.so.0", "libharfbuzz-subset.so.0",
    "libfontconfig.so.1", "libpangoft2-1.0.so.0",
)  # fmt: skip
"""What WeasyPrint loads, by the names that it tries last on Linux."""
LATER = ("fontTools.subset", "fontTools.varLib.instancer")


class Later(ModuleType):
    """Stands for a module of which only functions and classes are called."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """What calls the thing of that name, and imports its module then."""
        if name.startswith("__"):
            raise AttributeError(name)

        def call(*given: Any, **named: Any) -> Any:
            return getattr(importlib.import_module(self.__name__), name)(*given, **named)

        return call


@contextmanager
def _later(name: str) -> Iterator[None]:
    """A module stands for the one of this name, unless that is imported already."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = Later(name)
    try:
        yield
    finally:
        del sys.modules[name]


@contextmanager
def _known_libraries() -> Iterator[None]:
    """No search for other names of libraries, where all are found by their own."""
    search = ctypes.util.find_library
    if all(map(_loads, LIBRARIES)):
        ctypes.util.find_library = lambda name: None  # noqa: ARG005  # its form
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _start() -> None:
    with ExitStack() as stack:
        stack.enter_context(_known_libraries())
        for name in LATER:
            stack.enter_context(_later(name))
        importlib.import_module("weasyprint")


if "weasyprint" not in sys.modules:
    _start()
