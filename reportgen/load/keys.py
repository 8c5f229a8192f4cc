"""The data key that a place in a broken file belongs to, read from its indentation."""

import re
from dataclasses import replace

from reportgen.diagnostic import Diagnostic, Mark

_KEY = re.compile(
    r"(?P<indent>\s*(?:- +)*)(?:\{\s*)?(?P<key>[^\s:#\[\]{},'\"-][^:#\[\]{},'\"]*):(?:\s|$)"
)
_INNER = re.compile(r"[{,]\s*([^\s:{},'\"]+):\s[^{},]*$")
_FURTHEST = 400


def named(diagnostic: Diagnostic) -> Diagnostic:
    """A diagnostic without a data path, with the keys that stand above its place.

    A file that cannot be parsed has no tree to take the path from; what is indented less
    than a line stands above it.
    """
    if diagnostic.path or diagnostic.mark is None:
        return diagnostic
    return replace(diagnostic, path=".".join(keys_above(diagnostic.mark)))


def keys_above(mark: Mark) -> list[str]:
    """The keys from the outermost to the one on the line of a mark."""
    lines = mark.source.lines[max(0, mark.line - _FURTHEST) : mark.line]
    inner = _INNER.search(lines[-1][: mark.column - 1]) if lines else None
    keys = [inner[1]] if inner else []
    width = len(lines[-1]) + 1 if lines else 0
    for line in reversed(lines):
        found = _KEY.match(line)
        if found and len(found["indent"]) < width:
            width = len(found["indent"])
            keys.insert(0, found["key"].strip())
    return list(dict.fromkeys(keys))
