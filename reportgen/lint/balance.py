"""Tags that are not closed, closed in a wrong order, or cannot stand in a paragraph."""

import re
from collections.abc import Iterator

from reportgen.diagnostic import Diagnostic
from reportgen.lint.markup import Element, Markup
from reportgen.lint.template import Template

BRANCH = re.compile(r"\{%[-+]?\s*(?:else|elif)\b")
"""Where one of several tags is printed: which is closed then cannot be told."""

INLINE = {"a", "b", "big", "code", "em", "i", "s", "small", "span", "strong", "sub", "sup", "u"}
BLOCKS = {"div", "table", "ul", "ol", "dl", "section", "h1", "h2", "h3", "h4", "h5", "h6", "p"}


def balance(template: Template, found: Markup) -> Iterator[Diagnostic]:
    """A warning for each such tag."""
    if BRANCH.search(template.source.text):
        found = _without_branches(template, found)
    for element, by in found.unclosed:
        if element.tag in INLINE:
            values = {"value": element.tag, "by": by}
            code = "mau-the-khong-dong" if not by else "mau-the-sai-thu-tu"
            yield Diagnostic(code, element.mark, values, severity="warning")
    for element in found.elements:
        holder = element.parent
        if element.tag in BLOCKS and holder and holder.tag == "p" and holder.closed:
            values = {"value": element.tag}
            yield Diagnostic("mau-khoi-trong-p", element.mark, values, severity="warning")


def _without_branches(template: Template, found: Markup) -> Markup:
    """Only what stands far from a branch: a tag is not judged if one follows in its block."""
    lines = [number for number, text in enumerate(template.source.lines, 1) if BRANCH.search(text)]

    def apart(element: Element) -> bool:
        return not any(it >= element.mark.line for it in lines)

    kept = [it for it in found.unclosed if apart(it[0])]
    return Markup([it for it in found.elements if apart(it)], found.words, kept)
