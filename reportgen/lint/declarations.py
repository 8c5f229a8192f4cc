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
BRACES = re.compile(r"""/\*.*?\*/|"[^"\n]*"|'[^'\n]*'|[{}]""", re.DOTALL)
PLACED = re.compile(r"at (?P<line>\d+):(?P<column>\d+)")


def ignored(
    source: Source, properties: Collection[str], css: str | None = None
) -> Iterator[Diagnostic]:
    """What the engine says of a stylesheet by itself; `properties` are names to choose from.

    `css` is the stylesheet where it is not the whole source, its letters at their places there.
    What comes after a rule that never ends is not judged: it lies in that rule.
    """
    text = source.text if css is None else css
    start = _never_closed(text)
    if start is not None:
        mark, words = _rule(text, start, source)
        yield Diagnostic("css-thieu-ngoac", mark, {"value": words}, severity="warning")
    for sentence in complaints(text if start is None else text[: text.rfind("}", 0, start) + 1]):
        found = IGNORED.match(sentence)
        yield _of_declaration(found, source, properties) if found else _other(sentence, source)


def _never_closed(text: str) -> int | None:
    """Where the brace stands that is still open at the end."""
    waiting: list[int] = []
    for found in BRACES.finditer(text):
        if found[0] == "{":
            waiting.append(found.start())
        elif found[0] == "}" and waiting:
            waiting.pop()
    return waiting[0] if waiting else None


def _rule(text: str, brace: int, source: Source) -> tuple[Mark, str]:
    """The selector before a brace, and its place."""
    begun = max(text.rfind(it, 0, brace) for it in ("{", "}", ";", "*/")) + 1
    words = text[begun:brace].lstrip("/").strip()
    start = text.find(words, begun) if words else brace
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    return Mark(source, line, column, max(1, len(words.split("\n")[0]))), " ".join(words.split())


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
        first, _, rest = value.strip().partition("\n")
        if ":" in rest:
            values = {"value": first.strip(), "next": rest.strip()}
            return Diagnostic("css-thieu-cham-phay", mark, values, severity="warning")
        values = {"name": name, "value": " ".join(value.split())}
        return Diagnostic("css-gia-tri-la", mark, values, severity="warning")
    return Diagnostic("css-bo-qua", mark, {"value": css, "why": why}, severity="warning")


def _other(sentence: str, source: Source) -> Diagnostic:
    if place := PLACED.search(sentence):
        line, column = int(place["line"]), int(place["column"])
        mark = Mark(source, line, column)
        if source.lines[line - 1][column - 1 :].startswith("@import"):
            return Diagnostic("css-import-muon", mark, severity="warning")
        return Diagnostic("css-cu-phap", mark, severity="warning")
    selector = SELECTOR.search(sentence)
    mark = _place(selector, source)
    if selector:
        words = " ".join(selector[1].removeprefix(":is(").split())
        code = "css-ghi-chu" if words.startswith("//") else "css-bo-chon-la"
        return Diagnostic(code, mark, {"value": words}, severity="warning")
    return Diagnostic("mau-canh-bao", mark, {"value": sentence}, severity="warning")


def _place(selector: re.Match[str] | None, source: Source) -> Mark:
    """The selector that a sentence names, where it stands as it is said."""
    text = selector[1].strip() if selector else ""
    start = source.text.find(text) if text else -1
    if start < 0:
        return Mark(source, 1, 1)
    line = source.text.count("\n", 0, start) + 1
    return Mark(source, line, start - source.text.rfind("\n", 0, start), len(text))
