"""Names, keys, filters, tests and macros that are not there."""

from collections.abc import Iterator, Mapping
from functools import cache

from jinja2 import nodes
from jinja2.tests import TESTS

from reportgen.diagnostic import Diagnostic
from reportgen.lint.paths import Paths, key_of
from reportgen.lint.scopes import top_names, unbound
from reportgen.lint.similar import similar
from reportgen.lint.template import Template
from reportgen.render.environment import ALLOWED_FILTERS
from reportgen.render.filters import filters
from reportgen.workshop.variables import variables

JINJA_FILTERS = (*ALLOWED_FILTERS, "join", "replace")


@cache
def known_filters() -> tuple[str, ...]:
    """The filters that a template may call: ours, and those of Jinja that are let in."""
    return tuple(sorted({*filters(str), *JINJA_FILTERS}))


@cache
def keys() -> Mapping[str, tuple[str, ...]]:
    """The keys of each group that a template sees, by its path."""
    found: dict[str, list[str]] = {}
    for path in variables():
        holder, _, name = path.rpartition(".")
        found.setdefault(holder, []).append(name)
    return {holder: tuple(names) for holder, names in found.items()}


def context_names() -> frozenset[str]:
    """The names that every template sees."""
    return frozenset(keys()[""])


def names(template: Template, above: list[Template]) -> Iterator[Diagnostic]:
    """What the template calls by names that nothing has."""
    inherited = {name for it in above for name in top_names(it.tree)}
    seen = context_names() | inherited
    for node in unbound(template.tree, seen):
        near = similar(node.name, {*seen, *top_names(template.tree)})
        place = template.place(node.lineno, node.name)
        yield Diagnostic("mau-ten-la", place, {"value": node.name, "near": near})
    yield from _filters(template)
    yield from _keys(template)


def _filters(template: Template) -> Iterator[Diagnostic]:
    for node in template.tree.find_all(nodes.Filter):
        if node.name not in known_filters():
            values = {"value": node.name, "near": similar(node.name, known_filters())}
            yield Diagnostic("mau-bo-loc-la", template.place(node.lineno, node.name), values)
    for test in template.tree.find_all(nodes.Test):
        if test.name not in TESTS:
            values = {"value": test.name, "near": similar(test.name, TESTS)}
            yield Diagnostic("mau-phep-thu-la", template.place(test.lineno, test.name), values)


def _keys(template: Template) -> Iterator[Diagnostic]:
    """A key is judged where its holder is known: a path of the context, also by another name."""
    paths = Paths(template.tree)
    for node in _lookups(template.tree):
        holder, key = paths.of(node.node), key_of(node)
        if key and holder and holder in keys() and key not in keys()[holder]:
            near = similar(key, keys()[holder])
            place = template.place(node.lineno, key, "." if isinstance(node, nodes.Getattr) else "")
            yield Diagnostic("mau-khoa-la", place, {"value": key, "holder": holder, "near": near})


def _lookups(tree: nodes.Template) -> list[nodes.Getattr | nodes.Getitem]:
    return [*tree.find_all(nodes.Getattr), *tree.find_all(nodes.Getitem)]
