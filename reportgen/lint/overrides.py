"""Blocks that nothing above has, and text that stands where it is never printed."""

from collections.abc import Iterator

from jinja2 import nodes

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.lint.similar import similar
from reportgen.lint.template import Template


def overrides(template: Template) -> Iterator[Diagnostic]:
    """A template that extends prints its blocks alone, and only those that stand above."""
    if template.tree.find(nodes.Extends) is None:
        return
    known = template.ancestry.known_blocks(template.name)
    for block in _outermost(template):
        if known and block.name not in known:
            place = template.place(block.lineno, block.name)
            near = similar(block.name, known)
            yield Diagnostic("mau-khoi-la", place, {"value": block.name, "near": near})
    yield from _outside(template)


def _outermost(template: Template) -> Iterator[nodes.Block]:
    """The blocks that stand in no other: one inside another is printed with it."""
    return (it for it in template.tree.body if isinstance(it, nodes.Block))


def _outside(template: Template) -> Iterator[Diagnostic]:
    for node in template.tree.body:
        if isinstance(node, nodes.Output):
            yield from _said(node, template)
        elif isinstance(node, nodes.Include):
            values = {"value": "{% include … %}"}
            place = template.place(node.lineno, "include")
            yield Diagnostic("mau-ngoai-khoi", place, values, severity="warning")


def _said(node: nodes.Output, template: Template) -> Iterator[Diagnostic]:
    """Text or an expression among the statements; blank lines between them are none."""
    for piece in node.nodes:
        text = piece.data if isinstance(piece, nodes.TemplateData) else "{{ … }}"
        words = text.strip()
        if words:
            line = piece.lineno + text[: len(text) - len(text.lstrip())].count("\n")
            place = Mark(template.source, line, 1, len(words.splitlines()[0]))
            yield Diagnostic("mau-ngoai-khoi", place, {"value": words}, severity="warning")
