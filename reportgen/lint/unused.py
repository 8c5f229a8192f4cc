"""Macros, sets and imports that nothing uses."""

from collections.abc import Iterator, Sequence

from jinja2 import nodes

from reportgen.diagnostic import Diagnostic
from reportgen.lint.scopes import assignments, targets
from reportgen.lint.template import Template
from reportgen.lint.trees import Trees

CONSTANTS = {"ten_loai", "ky_hieu_loai", "danh_so_thuong_le", "kieu", "lenh", "dau_ket"}
"""What the program itself reads from the template of a document type."""


def unused(template: Template, trees: Trees) -> Iterator[Diagnostic]:
    """What a template binds and neither it nor one that extends or imports it looks at."""
    others = [it for it in trees.all() if it.name != template.name]
    below = [it for it in others if template.name in _names_above(it)]
    here = _used([template, *below])
    anywhere = here | _used(others) | {name for it in others for name in _taken(it)}
    for macro in template.tree.find_all(nodes.Macro):
        if macro.name not in anywhere and not trees.offered(template.name):
            yield _said("mau-macro-thua", macro, macro.name, template)
    for node in assignments(template.tree):
        for name in sorted(targets(node.target) - here - CONSTANTS):
            yield _said("mau-dat-thua", node, name, template)
    yield from _imports(template, here)


def _names_above(template: Template) -> set[str]:
    """With and without `goc/`: who extends the original sees what it binds."""
    above = template.ancestry.above(template.name)
    return {*above, *(it.removeprefix("goc/") for it in above)}


def _imports(template: Template, used: set[str]) -> Iterator[Diagnostic]:
    for node in template.tree.find_all(nodes.FromImport):
        for it in node.names:
            name = it if isinstance(it, str) else it[1]
            if name not in used:
                yield _said("mau-nhap-thua", node, name, template)
    for whole in template.tree.find_all(nodes.Import):
        if whole.target not in used:
            yield _said("mau-nhap-thua", whole, whole.target, template)


def _used(templates: Sequence[Template]) -> set[str]:
    """The names that templates look up, and the attributes, by which macros are called too."""
    loaded = {
        node.name for it in templates for node in it.tree.find_all(nodes.Name) if node.ctx == "load"
    }
    return loaded | {str(node.attr) for it in templates for node in it.tree.find_all(nodes.Getattr)}


def _taken(template: Template) -> set[str]:
    return {
        it if isinstance(it, str) else it[0]
        for node in template.tree.find_all(nodes.FromImport)
        for it in node.names
    }


def _said(code: str, node: nodes.Node, name: str, template: Template) -> Diagnostic:
    place = template.place(node.lineno, name)
    return Diagnostic(code, place, {"value": name}, severity="warning")
