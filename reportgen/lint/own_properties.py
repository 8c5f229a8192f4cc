"""Custom properties that the program itself reads: their names, and what they take."""

import re
from collections.abc import Collection, Iterable, Iterator

from reportgen.diagnostic import Diagnostic
from reportgen.lint.similar import similar
from reportgen.stylesheet import Declaration

NAMES, PART = ("--word-style", "--word-seq"), "--thanh-phan"
QUOTED = re.compile(r"""["'].*|none|inherit|initial|unset|var\(.*""", re.DOTALL)
WORD = re.compile(r"[\w-]+")


def own_properties(
    found: Iterable[Declaration], used: Collection[str], parts: Collection[str]
) -> Iterator[Diagnostic]:
    """A name without quotes, a component that no rule knows, a property misspelt.

    `used` are the properties that some `var()` asks for.
    """
    for it in found:
        if it.name in NAMES and not QUOTED.fullmatch(it.value):
            values = {"name": it.name, "value": it.value}
            yield Diagnostic("css-ten-thieu-nhay", it.mark, values, severity="warning")
        elif it.name == PART and WORD.fullmatch(it.value) and it.value not in {*parts, "none"}:
            values = {"value": it.value, "near": similar(it.value, parts)}
            yield Diagnostic("css-thanh-phan-la", it.mark, values, severity="warning")
        elif near := _meant(it.name, used):
            values = {"value": it.name, "near": near}
            yield Diagnostic("css-bien-thua", it.mark, values, severity="warning")


def _meant(name: str, used: Collection[str]) -> str:
    """Those of the program that a property which nobody uses is like."""
    own = name.startswith("--") and name not in {*NAMES, PART, *used}
    return similar(name, (*NAMES, PART)) if own else ""
