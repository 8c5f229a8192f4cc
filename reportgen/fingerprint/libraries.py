"""The programs that documents are made by: Python, its packages, native libraries, our own code.

Only names and versions are looked at, except for our own code: a checkout changes without a
new version.
"""

import os
import re
import sys
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from ctypes import CDLL, byref, c_char_p, c_int, c_uint, c_void_p
from pathlib import Path

from reportgen.fingerprint import fontconfig
from reportgen.fingerprint.folders import begun
from reportgen.fingerprint.parts import NONE, together

PACKAGE = Path(__file__).parents[1]

DISTRIBUTIONS = (
    "brotli", "cffi", "cssselect2", "fonttools", "jinja2", "lxml", "markdown-it-py", "markupsafe",
    "mdurl", "pillow", "pydyf", "pyphen", "python-docx", "python-pptx", "pyyaml", "tinycss2",
    "tinyhtml5", "weasyprint", "webencodings", "xlsxwriter", "zopfli",
)  # fmt: skip
"""The packages that read data, render, lay out or write; names as the registry spells them."""

KINDS = (".dist-info", ".egg-info")


def digest() -> str:
    """The digest of everything that makes documents."""
    versions = {**interpreter(), **distributions(sys.path), **native()}
    return together(*(f"{name} {version}" for name, version in sorted(versions.items())), code())


def interpreter() -> dict[str, str]:
    """Python, and the zlib that packs the streams of a PDF and the parts of a DOCX."""
    version = ".".join(map(str, sys.version_info[:3]))
    return {sys.implementation.name: version, "zlib": zlib.ZLIB_RUNTIME_VERSION}


def distributions(search: Sequence[str]) -> dict[str, str]:
    """The versions of `DISTRIBUTIONS` by the folders that installers leave on the search path.

    `importlib.metadata` says the same, and takes longer to import than all of this.
    """
    found: dict[str, str] = {}
    for place in search:
        here: dict[str, list[str]] = {}
        for name, version in _installed(place):
            here.setdefault(name, []).append(version)
        found = {name: " ".join(sorted(versions)) for name, versions in here.items()} | found
    return {name: found.get(name, NONE) for name in DISTRIBUTIONS}


def _installed(place: str) -> list[tuple[str, str]]:
    names: list[str] = []
    with suppress(OSError):  # a zip, a folder that is not there
        names = [it for it in os.listdir(place or ".") if it.endswith(KINDS)]  # noqa: PTH208  # a tenth of the time
    parts = [it.rpartition(".")[0].partition("-") for it in names]
    return [(spelt_name(name), version) for name, _, version in parts]


def spelt_name(written: str) -> str:
    """The one spelling of a package's name: `Python_Docx>=1.2` is `python-docx`."""
    name = re.split(r"[^\w.-]", written.strip(), maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def code(package: Path = PACKAGE) -> str:
    """Our own modules. Templates inside the package are looked at as a template folder."""
    parts: list[str] = []
    for here, inside, names in os.walk(package):
        inside.sort()
        below = here.removeprefix(str(package)).replace(os.sep, "/")
        for name in sorted(it for it in names if it.endswith(".py")):
            found = begun(f"{here}/{name}")
            parts += [f"{below}/{name}", found[1] if found else ""]
    return together(*parts)


def native() -> dict[str, str]:
    """The versions of the libraries that the PDF engine opens; `none` of one that is not there."""
    return {name: _version(names, ask) for name, (names, ask) in NATIVE.items()}


def _version(names: Sequence[str], ask: Callable[[CDLL], str]) -> str:
    for name in names:
        with suppress(OSError):
            library = CDLL(name)
            with suppress(AttributeError, ValueError):  # too old to tell
                return ask(library)
            return "?"
    return NONE


def _number(function: str) -> Callable[[CDLL], str]:
    return lambda library: str(getattr(library, function)())


def _harfbuzz(library: CDLL) -> str:
    tell = library.hb_version_string
    tell.restype = c_char_p
    return str(tell().decode())


def _glib(library: CDLL) -> str:
    """Its tables of letters decide where a line may break."""
    names = ("glib_major_version", "glib_minor_version", "glib_micro_version")
    return ".".join(str(c_uint.in_dll(library, name).value) for name in names)


def _freetype(library: CDLL) -> str:
    handle, numbers = c_void_p(), [c_int() for _ in range(3)]
    if library.FT_Init_FreeType(byref(handle)):
        return "?"
    library.FT_Library_Version(handle, *map(byref, numbers))
    library.FT_Done_FreeType(handle)
    return ".".join(str(it.value) for it in numbers)


def _spelt(name: str, major: str) -> tuple[str, ...]:
    """The names that the engine tries for a library, in its order."""
    return (
        f"lib{name}-{major}", f"{name}-{major}", name, f"lib{name}.so.{major}",
        f"lib{name}.{major}.dylib", f"lib{name}-{major}.dll",
    )  # fmt: skip


NATIVE: dict[str, tuple[tuple[str, ...], Callable[[CDLL], str]]] = {
    "fontconfig": (fontconfig.NAMES, _number("FcGetVersion")),
    "freetype": (_spelt("freetype", "6"), _freetype),
    "glib": (_spelt("gobject-2.0", "0"), _glib),
    "harfbuzz": (_spelt("harfbuzz", "0"), _harfbuzz),
    "harfbuzz-subset": (_spelt("harfbuzz-subset", "0"), _harfbuzz),
    "harfbuzz-vector": (_spelt("harfbuzz-vector", "0"), _harfbuzz),
    "pango": (_spelt("pango-1.0", "0"), _number("pango_version")),
    "pangoft2": (_spelt("pangoft2-1.0", "0"), _number("pango_version")),
}
