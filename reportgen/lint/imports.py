"""Templates that are named and not there, macros imported that are not in them."""

from collections.abc import Iterator

from jinja2 import nodes

from reportgen.diagnostic import Diagnostic
from reportgen.lint.lookups import context_names
from reportgen.lint.scopes import top_names, unbound
from reportgen.lint.similar import similar
from reportgen.lint.template import Template
from reportgen.lint.trees import Trees
from reportgen.lint.uses import asked_of

Naming = nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport


def imports(template: Template, trees: Trees) -> Iterator[Diagnostic]:
    """What is wrong with the names of other templates and with what is taken from them."""
    for node in _naming(template.tree):
        name = node.template.value if isinstance(node.template, nodes.Const) else ""
        if not isinstance(name, str) or not name:
            continue
        other = trees.get(name)
        if other is None:
            if template.ancestry.source(name) is None:
                place = template.place(node.lineno, name)
                near = similar(name, trees.environment.list_templates(extensions=["html"]))
                yield Diagnostic("mau-khong-co", place, {"value": name, "near": near})
        elif isinstance(node, nodes.FromImport | nodes.Import):
            yield from _taken(node, template, other)


def _naming(tree: nodes.Template) -> list[Naming]:
    found: list[Naming] = [*tree.find_all(nodes.Extends), *tree.find_all(nodes.Include)]
    found += [*tree.find_all(nodes.Import)]
    found += [*tree.find_all(nodes.FromImport)]
    return found


def _taken(
    node: nodes.FromImport | nodes.Import, template: Template, other: Template
) -> Iterator[Diagnostic]:
    given = top_names(other.tree)
    wanted = map(asked_of, node.names) if isinstance(node, nodes.FromImport) else ()
    for name in wanted:
        if name not in given:
            values = {"value": name, "file": other.name, "near": similar(name, given)}
            yield Diagnostic("mau-nhap-la", template.place(node.lineno, name), values)
    if not node.with_context and (names := _wanted_context(other)):
        values = {"file": other.name, "names": ", ".join(names)}
        yield Diagnostic("mau-nhap-thieu-ngu-canh", template.place(node.lineno, "import"), values)


def _wanted_context(other: Template) -> list[str]:
    """The names of the context that a template looks up."""
    free = {it.name for it in unbound(other.tree, frozenset())}
    return sorted(free & context_names())
