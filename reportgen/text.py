"""Checks of text values that need no figures: what Markdown here does not carry."""

import re
from collections import Counter
from collections.abc import Iterator

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.load.node import Scalar

HTML_TAG = re.compile(r"(?<!\\)</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>|<!--")


def text_mistakes(text: Scalar, path: str) -> Iterator[Diagnostic]:
    """Diagnostics of a text: empty, or with an HTML tag, which would be printed as it is."""
    if not text.strip():
        yield Diagnostic("van-rong", text.mark, path=path)
    for found, mark in places(HTML_TAG, text):
        yield Diagnostic("the-html", mark, {"value": found[0]}, path=path)


def places(pattern: re.Pattern[str], text: Scalar) -> Iterator[tuple[re.Match[str], Mark]]:
    """Every match in a text with its place in the source."""
    seen: Counter[str] = Counter()
    for found in pattern.finditer(text):
        yield found, locate(text, found[0], seen[found[0]])
        seen[found[0]] += 1


def locate(text: Scalar, part: str, occurrence: int = 0) -> Mark:
    """The place of the n-th occurrence of a part of a text in its source.

    A part that the source writes otherwise (an escape, a folded line) is placed at the
    beginning of the text.
    """
    source = text.mark.source
    rest = source.lines[text.mark.line - 1 :]
    start = text.mark.column - 1
    for offset, line in enumerate(rest):
        at = line.find(part, start)
        while at >= 0:
            if occurrence == 0:
                return Mark(source, text.mark.line + offset, at + 1, len(part))
            occurrence -= 1
            at = line.find(part, at + 1)
        start = 0
    return text.mark
