"""The rules of a stylesheet, in the order of the cascade, with the selectors that name styles."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import tinycss2
from cssselect2 import SelectorError, compile_selector_list

from reportgen.template_files import TemplateFiles

STYLE = "--word-style"
Specificity = tuple[int, int, int]


@dataclass(frozen=True)
class Rule:
    """One selector of a rule: how it matches, what it declares, the Word style that it names.

    `context` is the page and margin box of a rule for the margins: `@page :first`, `@top-right`;
    the page alone where it is of the sheet itself, which may be `turned`.
    """

    selector: str
    compiled: Any
    names: frozenset[str]
    style: str = ""
    context: tuple[str, ...] = ()
    turned: bool = False

    @property
    def specificity(self) -> Specificity:
        """How strong the selector is."""
        found: Specificity = self.compiled.specificity
        return found

    def matches(self, element: Any, pseudo: str | None) -> bool:
        """Whether it is of an element, or of its pseudo-element."""
        return bool(self.compiled.pseudo_element == pseudo and self.compiled.test(element))


def rules_of(path: str, files: TemplateFiles) -> list[Rule]:
    """The rules of a stylesheet of the template folders and of those that it imports."""
    return [*_rules(path, files, frozenset())]


def _rules(path: str, files: TemplateFiles, met: frozenset[str]) -> Iterator[Rule]:
    if path in met:
        return
    text = files.file(path).decode("utf-8", "replace")
    for item in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
        if item.type == "at-rule" and item.lower_at_keyword == "import":
            asked = [it.value for it in item.prelude if it.type in ("url", "string")]
            asked += [it.arguments[0].value for it in item.prelude if it.type == "function"]
            there = posixpath.normpath(posixpath.join(posixpath.dirname(path), asked[0]))
            yield from _rules(there, files, met | {path})
        else:
            yield from _of_item(item)


def _of_item(item: Any) -> Iterator[Rule]:
    if item.type == "qualified-rule":
        names, style = _declared(item.content)
        for selector in _selectors(item.prelude):
            yield from _compiled(selector, names, style)
    elif item.type == "at-rule" and item.content is not None:
        if item.lower_at_keyword == "page":
            yield from _of_page(item)
        elif item.lower_at_keyword in ("media", "supports"):
            for inner in tinycss2.parse_rule_list(item.content, skip_comments=True):
                yield from _of_item(inner)


def _of_page(item: Any) -> Iterator[Rule]:
    """A page, and its margin boxes."""
    page = f"@page {tinycss2.serialize(item.prelude).strip()}".strip()
    turned = "landscape" in tinycss2.serialize(item.content)
    yield Rule("", None, _declared(item.content)[0], "", (page,), turned)
    for box in tinycss2.parse_blocks_contents(item.content, skip_comments=True):
        if box.type == "at-rule" and box.content is not None:
            names, style = _declared(box.content)
            yield Rule("", None, names, style, (page, f"@{box.at_keyword}"))


def _selectors(prelude: list[Any]) -> Iterator[str]:
    """The selectors of a list, as they are written."""
    parts: list[list[Any]] = [[]]
    for item in prelude:
        if item == ",":
            parts.append([])
        else:
            parts[-1].append(item)
    yield from (" ".join(tinycss2.serialize(part).split()) for part in parts)


def _compiled(selector: str, names: frozenset[str], style: str) -> Iterator[Rule]:
    try:
        for found in compile_selector_list(selector):
            yield Rule(selector, found, names, style)
    except SelectorError:  # the engine has said so
        return


def _declared(content: list[Any]) -> tuple[frozenset[str], str]:
    """The properties that a block sets, and the style that it names."""
    found = [
        it for it in tinycss2.parse_blocks_contents(content, skip_comments=True)
        if it.type == "declaration"
    ]  # fmt: skip
    named = [[token.value for token in it.value if token.type == "string"] for it in found
             if it.lower_name == STYLE]  # fmt: skip
    style = next(iter(named[-1]), "") if named else ""  # a second name is that of its base
    return frozenset(it.lower_name for it in found), style
