"""Macros, sets and imports that nothing uses."""

from collections.abc import Iterator

from jinja2 import nodes

from reportgen.diagnostic import Diagnostic
from reportgen.lint.lookups import context_names
from reportgen.lint.scopes import assignments, targets
from reportgen.lint.template import Template
from reportgen.lint.trees import Trees
from reportgen.lint.uses import called_here

CONSTANTS = {"ten_loai", "ky_hieu_loai", "danh_so_thuong_le", "kieu", "lenh", "dau_ket"}
"""What the program itself reads from the template of a document type."""


def unused(template: Template, trees: Trees) -> Iterator[Diagnostic]:
    """What a template binds and none that extends, is extended or imports looks at."""
    own = trees.uses(template)
    others = [trees.uses(it) for it in trees.all() if it.name != template.name]
    below = [it for it in others if template.name in it.above]
    here = own.looked_up.union(*(it.looked_up for it in below))
    shared = here.union(*(trees.uses(it).looked_up for it in trees.above(template)))
    anywhere = here.union(*(it.looked_up | it.taken for it in others))
    for macro in template.tree.find_all(nodes.Macro):
        if macro.name not in anywhere and not trees.offered(template.name):
            yield _said("mau-macro-thua", macro, macro.name, template)
    for node in assignments(template.tree):
        for name in sorted(targets(node.target) - shared - CONSTANTS - context_names()):
            yield _said("mau-dat-thua", node, name, template)
    yield from _imports(template, here)


def _imports(template: Template, used: frozenset[str]) -> Iterator[Diagnostic]:
    for node in template.tree.find_all(nodes.FromImport):
        for name in map(called_here, node.names):
            if name not in used:
                yield _said("mau-nhap-thua", node, name, template)
    for whole in template.tree.find_all(nodes.Import):
        if whole.target not in used:
            yield _said("mau-nhap-thua", whole, whole.target, template)


def _said(code: str, node: nodes.Node, name: str, template: Template) -> Diagnostic:
    place = template.place(node.lineno, name)
    return Diagnostic(code, place, {"value": name}, severity="warning")
