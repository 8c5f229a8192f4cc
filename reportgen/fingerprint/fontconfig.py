"""Which font files stand behind family names: fontconfig, asked as the PDF engine asks it.

The engine itself is not imported: that takes ten times as long as the answer.
"""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from ctypes import CDLL, POINTER, byref, c_char_p, c_int, c_void_p
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NAMES = (
    "libfontconfig-1", "fontconfig-1", "fontconfig", "libfontconfig.so.1",
    "libfontconfig.1.dylib", "libfontconfig-1.dll",
)  # fmt: skip
"""The names that the engine tries, in its order."""

STYLES = {"regular": (80, 0), "bold": (200, 0), "italic": (80, 100), "bold italic": (200, 100)}
"""Fontconfig's weight and slant of the styles that documents use."""

MATCH = 0
"""Fontconfig's answer that a pattern has a value."""

LANGUAGE = b"vi"
"""The language of documents. Fontconfig adds those of the user's locale, for the engine too."""


class FontconfigError(Exception):
    """Fontconfig is not there or has no configuration: no PDF can be made either."""


@dataclass(frozen=True)
class Face:
    """A face of a font file; `features` are those that the configuration turns on or off."""

    family: str
    style: str
    version: int
    index: int
    features: tuple[str, ...]
    file: Path | None


class _FontSet(ctypes.Structure):
    _fields_ = (("count", c_int), ("room", c_int), ("fonts", POINTER(c_void_p)))


SIGNATURES: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "FcInitLoadConfigAndFonts": (c_void_p, ()),
    "FcConfigDestroy": (None, (c_void_p,)),
    "FcConfigSubstitute": (c_int, (c_void_p, c_void_p, c_int)),
    "FcDefaultSubstitute": (None, (c_void_p,)),
    "FcPatternCreate": (c_void_p, ()),
    "FcPatternDestroy": (None, (c_void_p,)),
    "FcPatternAddString": (c_int, (c_void_p, c_char_p, c_char_p)),
    "FcPatternAddInteger": (c_int, (c_void_p, c_char_p, c_int)),
    "FcPatternGetString": (c_int, (c_void_p, c_char_p, c_int, POINTER(c_char_p))),
    "FcPatternGetInteger": (c_int, (c_void_p, c_char_p, c_int, POINTER(c_int))),
    "FcFontMatch": (c_void_p, (c_void_p, c_void_p, POINTER(c_int))),
    "FcFontSort": (
        POINTER(_FontSet),
        (c_void_p, c_void_p, c_int, c_void_p, POINTER(c_int)),
    ),
    "FcFontSetDestroy": (None, (POINTER(_FontSet),)),
}


@dataclass(frozen=True)
class Configuration:
    """The default configuration, with the fonts that it finds."""

    library: CDLL
    handle: int

    def match(self, families: Sequence[str], style: str) -> Face | None:
        """The face that fits best; None where there is no font at all."""
        with self._question(families, style) as question:
            found = self.library.FcFontMatch(self.handle, question, byref(c_int()))
            if not found:
                return None
            try:
                return self._face(found)
            finally:
                self.library.FcPatternDestroy(found)

    def fallbacks(self, families: Sequence[str], style: str) -> list[Face]:
        """The faces that letters come from, in turn, when the best one lacks them."""
        with self._question(families, style) as question:
            found = self.library.FcFontSort(self.handle, question, 1, None, byref(c_int()))
            if not found:
                return []
            try:
                return [self._face(it) for it in found.contents.fonts[: found.contents.count]]
            finally:
                self.library.FcFontSetDestroy(found)

    @contextmanager
    def _question(self, families: Sequence[str], style: str) -> Iterator[int]:
        library, (weight, slant) = self.library, STYLES[style]
        pattern = library.FcPatternCreate()
        try:
            for family in families:
                library.FcPatternAddString(pattern, b"family", family.encode())
            library.FcPatternAddString(pattern, b"lang", LANGUAGE)
            library.FcPatternAddInteger(pattern, b"weight", weight)
            library.FcPatternAddInteger(pattern, b"slant", slant)
            library.FcConfigSubstitute(self.handle, pattern, 0)
            library.FcDefaultSubstitute(pattern)
            yield pattern
        finally:
            library.FcPatternDestroy(pattern)

    def _face(self, pattern: int) -> Face:
        file = next(self._texts(pattern, b"file"), "")
        return Face(
            family=next(self._texts(pattern, b"family"), ""),
            style=next(self._texts(pattern, b"style"), ""),
            version=self._number(pattern, b"fontversion"),
            index=self._number(pattern, b"index"),
            features=tuple(self._texts(pattern, b"fontfeatures")),
            file=Path(file) if file else None,
        )

    def _texts(self, pattern: int, name: bytes) -> Iterator[str]:
        value, place = c_char_p(), 0
        while self.library.FcPatternGetString(pattern, name, place, byref(value)) == MATCH:
            yield (value.value or b"").decode("utf-8", "surrogateescape")
            place += 1

    def _number(self, pattern: int, name: bytes) -> int:
        value = c_int()
        self.library.FcPatternGetInteger(pattern, name, 0, byref(value))
        return value.value


@contextmanager
def configuration(names: Sequence[str] = NAMES) -> Iterator[Configuration]:
    """Fontconfig's default configuration, read anew as the engine does.

    FontconfigError if the library cannot be opened or gives no configuration.
    """
    library = _library(names)
    handle = library.FcInitLoadConfigAndFonts()
    if not handle:
        raise FontconfigError("fontconfig has no configuration")
    try:
        yield Configuration(library, handle)
    finally:
        library.FcConfigDestroy(handle)


def _library(names: Sequence[str]) -> CDLL:
    for name in names:
        try:
            library = CDLL(name)
        except OSError:
            continue
        for function, (result, arguments) in SIGNATURES.items():
            call = getattr(library, function)
            call.restype, call.argtypes = result, arguments
        return library
    raise FontconfigError(f"none of these libraries is there: {', '.join(names)}")
