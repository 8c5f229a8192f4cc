"""The font families that stylesheets and templates name."""

import re
from collections.abc import Iterable, Iterator

INITIAL = ("serif",)
"""What the engine takes where no family is named."""

KEYWORDS = {"inherit", "initial", "revert", "unset"}

_NAME = r"""(?:"[^"\n]*"|'[^'\n]*'|var\(\s*--[\w-]+[^()]*\)|[\w-]+(?:[ ]+[\w-]+)*)"""
_LIST = rf"(?P<list>{_NAME}(?:\s*,\s*{_NAME})*)"
_SIZE = r"[\d.]+(?:[a-z]{2,4}|%)(?:\s*/\s*[\w.%]+)?"
DECLARED = re.compile(rf"font-family\s*[:=]\s*{_LIST}")
SHORT = re.compile(rf"font(?<![\w-]font)\s*:[^;{{}}]*?{_SIZE}\s+{_LIST}")
CUSTOM = re.compile(rf"(?P<name>--[\w-]+)\s*:\s*{_LIST}")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
NAME = re.compile(_NAME)


def families(texts: Iterable[str]) -> list[tuple[str, ...]]:
    """The lists of families that CSS, HTML or SVG texts ask for, each once, in a fixed order.

    A custom property stands for all that it is ever set to: which holds where, only the
    cascade knows.
    """
    bare = [COMMENT.sub("", text) for text in texts]
    custom: dict[str, list[str]] = {}
    for text in bare:
        for found in CUSTOM.finditer(text):
            custom.setdefault(found["name"], []).append(found["list"])
    declared = {
        tuple(_names(found["list"], custom))
        for text in bare
        for pattern in (DECLARED, SHORT)
        for found in pattern.finditer(text)
    }
    return sorted({INITIAL, *declared} - {()})


def _names(listed: str, custom: dict[str, list[str]]) -> Iterator[str]:
    for name in NAME.findall(listed):
        if name.startswith("var("):
            own, _, otherwise = name[len("var(") : -1].partition(",")
            for value in (*custom.get(own.strip(), ()), otherwise):
                yield from _names(value, {})
        else:  # an attribute quotes the whole list
            single = (it.strip(" \"'") for it in name.split(","))
            yield from (it for it in single if it and it not in KEYWORDS)
