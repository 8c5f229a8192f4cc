"""Classes that templates use and no stylesheet knows, and those of stylesheets that nobody uses."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.lint.markup import Element, Markup
from reportgen.lint.similar import similar
from reportgen.lint.template import OPAQUE, Template, string_constants
from reportgen.standard import Standards
from reportgen.stylesheet import Declaration

CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
NAME = re.compile(r"(?<!\S)[A-Za-z][A-Za-z0-9-]*(?!\S)")
COMPLETED = re.compile(rf"([a-z][\w-]*-){OPAQUE}")
"""A class that a block writes into the attribute of another template: `co-chu-{{ … }}`."""

OF_PROGRAM = {
    "dau", "dam", "gach", "so-rieng", "khong-so", "lien", "chu", "so", "giua", "tong", "con-1",
    "con-2",
}  # fmt: skip
"""Classes that filters and tables write; a test holds them against our own stylesheets."""


def of_rules(standards: Standards) -> set[str]:
    """The components that the rules of the standards speak of."""
    rules = [it for standard in standards.values() for it in standard.rules]
    return {name for it in rules for name in (it.thanh_phan, *it.trong, *it.tru, *it.khi_co)}


def of_selectors(found: Iterable[Declaration]) -> set[str]:
    """The classes that stylesheets speak of."""
    return {name for it in found for name in CLASS.findall(QUOTED.sub("", it.selector))}


def unknown_classes(found: Markup, known: set[str]) -> Iterator[Diagnostic]:
    """Classes that a template writes and nothing knows; of `cap-{{ … }}` one must begin so.

    A column may have a name and no rule: it takes what the others leave.
    """
    for element in found.elements:
        for name in element.classes if element.tag != "col" and not element.unended else ():
            start = name.partition(OPAQUE)[0]
            fits = any(it.startswith(start) for it in known) if OPAQUE in name else name in known
            if start and not fits:
                values = {"value": start, "near": similar(start, known)}
                yield Diagnostic("mau-lop-la", _place(element, start), values, severity="warning")


def _place(element: Element, name: str) -> Mark:
    """The class in the line of its tag; the tag where it stands in a later line."""
    mark = element.mark
    text = mark.source.lines[mark.line - 1]
    found = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w])").search(text, mark.column)
    return Mark(mark.source, mark.line, found.start() + 1, len(name)) if found else mark


def used_classes(templates: Mapping[str, tuple[Template, Markup]]) -> tuple[set[str], set[str]]:
    """What templates may write: whole classes, and beginnings that an expression completes."""
    whole, begun = set(OF_PROGRAM), set()
    for template, found in templates.values():
        whole |= {it for text in string_constants(template.tree) for it in NAME.findall(text)}
        begun |= {it for words in found.words for it in COMPLETED.findall(words.text)}
        for element in found.elements:
            for name in element.classes:
                start, ink, _ = name.partition(OPAQUE)
                whole.add(start)
                begun |= {start} if ink and start else set()
    return whole, begun


def unused_classes(
    found: Sequence[Declaration], used: tuple[set[str], set[str]]
) -> Iterator[Diagnostic]:
    """Classes that a stylesheet speaks of and no template writes."""
    whole, begun = used
    said: set[tuple[str, str]] = set()
    for it in found:
        for name in CLASS.findall(QUOTED.sub("", it.selector)):
            known = name in whole or any(name.startswith(start) for start in begun)
            if not known and (it.selector, name) not in said:
                said.add((it.selector, name))
                values = {"value": name, "near": similar(name, whole)}
                yield Diagnostic("css-lop-thua", _in_selector(it, name), values, severity="warning")


def _in_selector(it: Declaration, name: str) -> Mark:
    """The class in its selector, which stands before the declaration."""
    pattern = re.compile(rf"\.{re.escape(name)}(?![\w-])")
    for line in range(it.mark.line, 0, -1):
        if found := pattern.search(it.mark.source.lines[line - 1]):
            return Mark(it.mark.source, line, found.start() + 1, len(name) + 1)
    return it.mark
