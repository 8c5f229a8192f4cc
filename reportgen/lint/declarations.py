"""CSS that the engine ignores: properties that there are not, values that they do not take."""

import re
from collections.abc import Collection, Iterator

from reportgen.boxes.complaints import complaints
from reportgen.diagnostic import Diagnostic, Mark, Source
from reportgen.lint.similar import similar
from reportgen.stylesheet import IGNORED

UNKNOWN = "unknown property"
INVALID = "invalid value"
SELECTOR = re.compile(r"selector, '(.*?)'", re.DOTALL)
PLACED = re.compile(r"at (?P<line>\d+):(?P<column>\d+)")


def ignored(source: Source, properties: Collection[str]) -> Iterator[Diagnostic]:
    """What the engine says of a stylesheet by itself; `properties` are names to choose from."""
    for sentence in complaints(source.text):
        found = IGNORED.match(sentence)
        yield _of_declaration(found, source, properties) if found else _other(sentence, source)


def _of_declaration(
    found: re.Match[str], source: Source, properties: Collection[str]
) -> Diagnostic:
    css, why = found["css"], found["why"]
    mark = Mark(source, int(found["line"]), int(found["column"]), len(css))
    name, _, value = css.partition(":")
    name = name.strip()
    if why.startswith(UNKNOWN):
        values = {"value": name, "near": similar(name, properties)}
        return Diagnostic("css-thuoc-tinh-la", mark, values, severity="warning")
    if why.startswith(INVALID):
        values = {"name": name, "value": value.strip()}
        return Diagnostic("css-gia-tri-la", mark, values, severity="warning")
    return Diagnostic("css-bo-qua", mark, {"value": css, "why": why}, severity="warning")


def _other(sentence: str, source: Source) -> Diagnostic:
    if place := PLACED.search(sentence):
        mark = Mark(source, int(place["line"]), int(place["column"]))
        return Diagnostic("css-cu-phap", mark, severity="warning")
    mark = _place(SELECTOR.search(sentence), source)
    return Diagnostic("mau-canh-bao", mark, {"value": sentence}, severity="warning")


def _place(selector: re.Match[str] | None, source: Source) -> Mark:
    """The selector that a sentence names, where it stands as it is said."""
    text = selector[1].strip() if selector else ""
    start = source.text.find(text) if text else -1
    if start < 0:
        return Mark(source, 1, 1)
    line = source.text.count("\n", 0, start) + 1
    return Mark(source, line, start - source.text.rfind("\n", 0, start), len(text))
