"""CSS that the engine ignores: properties that there are not, values that they do not take."""

import re
from collections.abc import Collection, Iterator

from reportgen.boxes.complaints import complaints
from reportgen.diagnostic import Diagnostic, Mark, Source
from reportgen.lint.sentences import sentence
from reportgen.lint.similar import similar
from reportgen.stylesheet import IGNORED

UNKNOWN = "unknown property"
INVALID = "invalid value"
BRACKETS = re.compile(r"""/\*.*?\*/|"[^"\n]*"|'[^'\n]*'|[][(){}]""", re.DOTALL)
DEEPEST = 60
PARTED = re.compile(r"(\d)\s+(pt|mm|cm|in|px|em|rem|pc|%)(?![\w-])")
COMMA = re.compile(r"(?<![\w.,])(-?\d+),(\d+(?:pt|mm|cm|in|px|em|rem|pc|%)?)(?![\w.,])")
"""A number written in the Vietnamese way."""
MEANT = {"line-spacing": "line-height", "font-color": "color", "text-color": "color",
         "bold": "font-weight", "italic": "font-style", "underline": "text-decoration",
         "align": "text-align", "indent": "text-indent", "font-name": "font-family",
         "page-margin": "margin"}  # fmt: skip
"""Names that there are elsewhere, as in Word, with those of CSS."""
LONE = re.compile(r"-?(?:\d*\.)?[1-9]\d*(?:\.\d+)?")
"""A number without a unit, where one is needed."""
WORDS = {
    "always", "auto", "avoid", "baseline", "black", "block", "blue", "bold", "bolder", "both",
    "bottom", "capitalize", "center", "collapse", "dashed", "decimal", "disc", "dotted", "double",
    "fixed", "gray", "green", "hidden", "inherit", "initial", "inline", "inside", "italic",
    "justify", "landscape", "left", "lighter", "line-through", "lowercase", "middle", "none",
    "normal", "nowrap", "oblique", "outside", "page", "pre-line", "pre-wrap", "red", "relative",
    "right", "separate", "solid", "square", "static", "sub", "super", "table", "table-cell",
    "table-row", "top", "transparent", "underline", "unset", "uppercase", "visible", "white",
}  # fmt: skip
"""Words that values are made of."""
SURE = 0.82
"""They are short: two that are less alike have little to do with each other."""
BRACES = re.compile(r"""/\*.*?\*/|"[^"\n]*"|'[^'\n]*'|[{}]""", re.DOTALL)


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
    for said in complaints(text if start is None else text[: text.rfind("}", 0, start) + 1]):
        found = IGNORED.match(said)
        if found:
            yield _of_declaration(found, source, properties)
        else:
            yield from sentence(said, source)


def too_deep(source: Source) -> Iterator[Diagnostic]:
    """The bracket at which a stylesheet is nested so deep that none of it can be read."""
    depth = 0
    for found in BRACKETS.finditer(source.text):
        depth += (found[0] in "([{") - (found[0] in ")]}")
        if depth > DEEPEST:
            line = source.text.count("\n", 0, found.start()) + 1
            column = found.start() - source.text.rfind("\n", 0, found.start())
            yield Diagnostic("css-long-sau", Mark(source, line, column), severity="warning")
            return


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


def _of_value(name: str, value: str, mark: Mark) -> Diagnostic:
    """A value that a property does not take: a unit apart from its number, a word misspelt."""
    values = {"name": name, "value": value}
    if COMMA.search(value) and "(" not in value:
        near = COMMA.sub(r"\1.\2", value)
        return Diagnostic("css-dau-phay", mark, {**values, "near": near}, severity="warning")
    if PARTED.search(value):
        near = PARTED.sub(r"\1\2", value)
        return Diagnostic("css-don-vi", mark, {**values, "near": near}, severity="warning")
    if any(LONE.fullmatch(it) for it in value.split()):
        near = " ".join(f"{it}pt" if LONE.fullmatch(it) else it for it in value.split())
        return Diagnostic("css-don-vi", mark, {**values, "near": near}, severity="warning")
    near = similar(value.casefold(), WORDS, SURE) if value.isascii() and value.isalpha() else ""
    return Diagnostic("css-gia-tri-la", mark, {**values, "near": near}, severity="warning")


def _of_declaration(
    found: re.Match[str], source: Source, properties: Collection[str]
) -> Diagnostic:
    css, why = found["css"], found["why"]
    mark = Mark(source, int(found["line"]), int(found["column"]), len(css))
    name, _, value = css.partition(":")
    name = name.strip()
    if why.startswith(UNKNOWN):
        values = {"value": name, "near": MEANT.get(name) or similar(name, properties)}
        return Diagnostic("css-thuoc-tinh-la", mark, values, severity="warning")
    if why.startswith(INVALID):
        first, _, rest = value.strip().partition("\n")
        if ":" in rest:
            values = {"value": first.strip(), "next": rest.strip()}
            return Diagnostic("css-thieu-cham-phay", mark, values, severity="warning")
        return _of_value(name, " ".join(value.split()), mark)
    return Diagnostic("css-bo-qua", mark, {"value": css, "why": why}, severity="warning")
