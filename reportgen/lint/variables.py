"""Custom properties that nobody sets, fonts without one that the PDF can be printed in."""

import re
from collections.abc import Collection, Iterable, Iterator

from reportgen.diagnostic import Diagnostic, Mark, Source
from reportgen.lint.similar import similar
from reportgen.lint.template import OPAQUE

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SET = re.compile(r"(?<![\w-])(--[\w-]+)\s*:")
ASKED = re.compile(r"var\(\s*(?P<name>--[\w-]+)\s*\)")
USED = re.compile(r"var\(\s*(--[\w-]+)")
OF_PROGRAM = re.compile(r"--so-\d+")
"""Numbers of parts, which the program sets."""

FAMILY = re.compile(r"(?<![\w-])font-family\s*:\s*(?P<list>[^;{}]+)")
FACE = re.compile(r"@font-face\s*\{[^}]*?font-family\s*:\s*(?P<list>[^;{}]+)")
EMBEDDED = re.compile(r"liberation|dejavu|times new roman|carlito|caladea")
"""Families that are free, and the one that they stand in for."""
ELSEWHERE = re.compile(rf"var\(|\b(?:inherit|initial|unset|revert)\b|{OPAQUE}")


def set_names(texts: Iterable[str]) -> set[str]:
    """The custom properties that stylesheets and templates set."""
    return {name for text in texts for name in SET.findall(text)}


def asked_names(texts: Iterable[str]) -> set[str]:
    """The custom properties that stylesheets and templates ask for."""
    return {name for text in texts for name in USED.findall(text)}


def unset(css: str, source: Source, known: Collection[str]) -> Iterator[Diagnostic]:
    """A warning at each `var(--x)` without a second value that nothing sets."""
    for found in ASKED.finditer(_plain(css)):
        name = found["name"]
        if name not in known and not OF_PROGRAM.fullmatch(name):
            values = {"value": name, "near": similar(name, known)}
            mark = _mark(css, found.start("name"), len(name), source)
            yield Diagnostic("css-bien-la", mark, values, severity="warning")


def own_faces(texts: Iterable[str]) -> set[str]:
    """The families that stylesheets bring along."""
    return {it for text in texts for found in FACE.finditer(text) for it in _list(found["list"])}


def fonts(css: str, source: Source, faces: Collection[str]) -> Iterator[Diagnostic]:
    """A warning at each list of fonts in which none is sure to be there."""
    for found in FAMILY.finditer(_plain(css)):
        names = _list(found["list"])
        sure = any(it in faces or EMBEDDED.match(it) for it in names)
        if not sure and not ELSEWHERE.search(found["list"]):
            values = {"value": found["list"].strip()}
            mark = _mark(css, found.start(), len(found[0].rstrip()), source)
            yield Diagnostic("css-phong-la", mark, values, severity="warning")


def _list(text: str) -> list[str]:
    return [it.strip(" \n\"'").casefold() for it in text.split(",")]


def _plain(css: str) -> str:
    return COMMENT.sub(lambda it: re.sub(r"[^\n]", " ", it[0]), css)


def _mark(css: str, start: int, length: int, source: Source) -> Mark:
    line = css.count("\n", 0, start) + 1
    return Mark(source, line, start - css.rfind("\n", 0, start), length)
