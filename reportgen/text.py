"""Checks of text values that need no figures: numbers, what Markdown here does not carry."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.load.node import Scalar
from reportgen.vietnamese import NumberReason

NUMBER_CODES = {
    NumberReason.EMPTY: "so-rong",
    NumberReason.DOT_AS_DECIMAL: "so-dau-cham",
    NumberReason.COMMA_AS_THOUSANDS: "so-dau-phay",
    NumberReason.UNEVEN_GROUPS: "so-khong-doc-duoc",
    NumberReason.WRONG_SEPARATOR: "so-dau-cach",
    NumberReason.LEADING_ZERO: "so-khong-dau",
    NumberReason.EXPONENT: "so-mu",
    NumberReason.UNIT: "so-kem-don-vi",
    NumberReason.TOO_LONG: "so-qua-dai",
    NumberReason.NOT_A_NUMBER: "so-khong-doc-duoc",
}
"""The diagnostic of a number that cannot be read."""

HTML_TAG = re.compile(r"(?<!\\)</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>|<!--")
TABLE = re.compile(r"(?m)^\s*\|?\s*:?-+:?\s*\|[\s:|-]*$")
"""The line beneath the head of a Markdown table."""


def texts(model: Any, path: str = "") -> Iterator[tuple[Scalar, str]]:
    """Every text of a model with its data path, keys without metadata left out."""
    if isinstance(model, Scalar):
        yield model, path
    elif is_dataclass(model):
        for item in fields(model):
            if item.metadata:
                yield from texts(getattr(model, item.name), f"{path}.{item.name}".lstrip("."))
    elif isinstance(model, Mapping):
        for name, value in model.items():
            yield from texts(value, f"{path}.{name}")
    elif isinstance(model, tuple):
        for i, value in enumerate(model):
            yield from texts(value, f"{path}[{i}]")


def text_mistakes(text: Scalar, path: str) -> Iterator[Diagnostic]:
    """Diagnostics of a text: empty, or with an HTML tag, which would be printed as it is."""
    if not text.strip():
        yield Diagnostic("van-rong", text.mark, path=path)
    if TABLE.search(text):
        yield Diagnostic("bang-trong-chu", text.mark, path=path)
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
