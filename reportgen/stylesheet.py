"""Places in stylesheets: where the CSS stands that Word cannot express or the engine ignores."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import tinycss2

from reportgen.diagnostic import Diagnostic, Mark, Source

IGNORED = re.compile(
    r"Ignored `(?P<css>.*?)` at (?P<line>\d+):(?P<column>\d+), (?P<why>.*)", re.DOTALL
)


class Declaration(NamedTuple):
    """One declaration with the selector that it stands under."""

    selector: str
    name: str
    value: str
    mark: Mark


def losses(found: Sequence[tuple[str, str]], folders: Sequence[Path]) -> Iterator[Diagnostic]:
    """A diagnostic for each element that Word cannot lay out, at the declaration that asks."""
    for element, css in found:
        name, _, value = css.partition(": ")
        named = [it for it in declarations(folders) if it.name == name and it.value == value]
        near = [it for it in named if _speaks_of(it.selector, element)] or named
        mark = near[0].mark if near else None
        values = {"value": css, "selector": near[0].selector if near else element}
        yield Diagnostic("word-khong-co", mark, values, severity="warning")


def _speaks_of(selector: str, element: str) -> bool:
    """Whether a selector ends in the element's tag or one of its classes."""
    tag, *classes = element.split(".")
    words = set(re.findall(r"[\w-]+", selector))
    return tag in words or bool(words & set(classes))


def warnings(said: Sequence[str], folders: Sequence[Path]) -> Iterator[Diagnostic]:
    """What the engine said of the stylesheet or template, placed where it can be."""
    for sentence in said:
        found = IGNORED.match(sentence)
        if found is None:
            yield Diagnostic("mau-canh-bao", None, {"value": sentence}, severity="warning")
            continue
        place = int(found["line"]), int(found["column"])
        mark = _place(found["css"], *place, folders)
        values = {"value": found["css"], "why": found["why"]}
        yield Diagnostic("css-bo-qua", mark, values, severity="warning")


def _place(css: str, line: int, column: int, folders: Sequence[Path]) -> Mark | None:
    """The stylesheet that has this text at this line; the engine does not name the file."""
    for source in sources(tuple(folders)):
        text = source.lines[line - 1] if line <= len(source.lines) else ""
        if text[column - 1 :].startswith(css.split("\n", maxsplit=1)[0][:20]):
            return Mark(source, line, column, len(css))
    return None


@cache
def sources(folders: tuple[Path, ...]) -> list[Source]:
    """The stylesheets of the template folders."""
    files = [file for folder in folders for file in sorted(folder.rglob("*.css"))]
    return [Source(str(file), file.read_text(encoding="utf-8")) for file in files]


def declarations(folders: Sequence[Path]) -> Iterator[Declaration]:
    """All declarations of all stylesheets."""
    for source in sources(tuple(folders)):
        rules = tinycss2.parse_stylesheet(source.text, skip_comments=True, skip_whitespace=True)
        for rule in rules:
            if rule.type == "qualified-rule":
                yield from _of_rule(rule, source)


def _of_rule(rule: tinycss2.ast.QualifiedRule, source: Source) -> Iterator[Declaration]:
    selector = tinycss2.serialize(rule.prelude).strip()
    for item in tinycss2.parse_blocks_contents(rule.content):
        if item.type == "declaration":
            value = tinycss2.serialize(item.value).strip()
            mark = Mark(source, item.source_line, item.source_column, len(item.name))
            yield Declaration(selector, item.lower_name, value, mark)
