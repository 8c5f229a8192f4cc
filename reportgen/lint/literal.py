"""What a template prints as it stands though it was meant to be run: braces, a bare `super`."""

import re
from collections.abc import Iterator

from jinja2 import nodes

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.lint.lookups import context_names
from reportgen.lint.template import Template

SINGLE = re.compile(
    r"(?<!\{)(?<!\{ )\{\s*(?P<inner>(?P<root>\w+)(?:\.\w+)*(?:\s*\|[^{}\n]*)?)\s*\}(?!\})"
)
APART = re.compile(r"\{\s+(?P<mark>[{%])\s*(?P<inner>[^{}%\n]*?)\s*[}%]\s*\}")
"""Braces that a space parts."""
ENDS = {"{": "}", "%": "%"}


def literal(template: Template) -> Iterator[Diagnostic]:
    """Single braces around what the data have, braces parted by a space, `super` not called."""
    text = template.markup
    for found in SINGLE.finditer(text):
        if found["root"] in context_names():
            right = f"{{{{ {found['inner'].strip()} }}}}"
            yield _said(template, found, right)
    for found in APART.finditer(text):
        mark = found["mark"]
        yield _said(template, found, f"{{{mark} {found['inner']} {ENDS[mark]}}}")
    yield from _super(template)


def _said(template: Template, found: re.Match[str], right: str) -> Diagnostic:
    before = found.string[: found.start()]
    column = found.start() - before.rfind("\n")
    mark = Mark(template.source, before.count("\n") + 1, column, len(found[0].split("\n")[0]))
    return Diagnostic("mau-ngoac-don", mark, {"value": found[0], "right": right})


def _super(template: Template) -> Iterator[Diagnostic]:
    called = {id(it.node) for it in template.tree.find_all(nodes.Call)}
    for node in template.tree.find_all(nodes.Name):
        if node.name == "super" and node.ctx == "load" and id(node) not in called:
            yield Diagnostic("mau-super", template.place(node.lineno, "super"))
