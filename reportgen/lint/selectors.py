"""Selectors that speak of nothing: a class without its point, an id that no template has."""

import re
from collections.abc import Collection, Iterator, Sequence

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.lint.classes import QUOTED
from reportgen.lint.similar import similar
from reportgen.lint.tags import KNOWN
from reportgen.lint.template import OPAQUE
from reportgen.stylesheet import Declaration

NAMED = re.compile(r"(?P<sign>#|(?<![\w.#:@(-]))(?P<name>[A-Za-z][\w-]*)(?![\w(-])")
PLAIN = re.compile(r"""(?:[\w\s.#>+~*,()\[\]="'&^$|-]|::?(?=[\w]))+""")
"""Selectors as they are written; what is broken in another way is told by the engine."""
BRACKETS = re.compile(r"\[[^\]]*\]|\([^)]*\)")


def selectors(
    found: Sequence[Declaration], classes: Collection[str], ids: Collection[str]
) -> Iterator[Diagnostic]:
    """A warning at each; `classes` and `ids` are those that templates have."""
    said: set[tuple[str, str]] = set()
    for it in found:
        if not PLAIN.fullmatch(it.selector):
            continue
        for name in NAMED.finditer(BRACKETS.sub("", QUOTED.sub("", it.selector))):
            word = name["name"]
            known = _has(ids, word) if name["sign"] else word.lower() in KNOWN
            if not known and (it.selector, name[0]) not in said:
                said.add((it.selector, name[0]))
                near = f".{word}" if word in classes else ""
                near = near or ", ".join(f".{one}" for one in _near(word, classes))
                values = {"value": name[0], "near": near}
                mark = _in_selector(it, name[0])
                yield Diagnostic("css-chon-khong-co", mark, values, severity="warning")


def _has(ids: Collection[str], name: str) -> bool:
    """Whether a template has this id, or one that an expression completes."""
    return name in ids or any(
        OPAQUE in it and name.startswith(it.partition(OPAQUE)[0]) for it in ids
    )


def _near(name: str, classes: Collection[str]) -> list[str]:
    return [it for it in similar(name, classes).split(", ") if it]


def _in_selector(it: Declaration, name: str) -> Mark:
    """The name in its selector, which stands before the declaration."""
    pattern = re.compile(rf"(?<![\w.-]){re.escape(name)}(?![\w-])")
    for line in range(it.mark.line, 0, -1):
        if found := pattern.search(it.mark.source.lines[line - 1]):
            return Mark(it.mark.source, line, found.start() + 1, len(name))
    return it.mark
