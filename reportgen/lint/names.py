"""Names, keys, filters, tests and macros that are not there."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from inspect import signature

from jinja2 import nodes
from jinja2.tests import TESTS

from reportgen.diagnostic import Diagnostic
from reportgen.lint.lookups import context_names, lookups
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


def names(
    template: Template,
    above: list[Template],
    blocks: Collection[str],
    macros: Mapping[str, str],
    *,
    alone: bool,
) -> Iterator[Diagnostic]:
    """What the template calls by names that nothing has; `blocks` are all there are.

    `macros` are those of the parts, with their files; `alone`: no other template calls its own.
    """
    inherited = {name for it in above for name in top_names(it.tree)}
    seen = context_names() | inherited
    for node in unbound(template.tree, seen):
        place = template.place(node.lineno, node.name)
        if node.name in macros:
            values = {"value": node.name, "file": macros[node.name]}
            yield Diagnostic("mau-macro-chua-nhap", place, values)
            continue
        near = _within(node.name) or similar(node.name, {*seen, *top_names(template.tree)})
        yield Diagnostic("mau-ten-la", place, {"value": node.name, "near": near})
    yield from _filters(template)
    yield from lookups(template, blocks, alone=alone)


def _within(name: str) -> str:
    """The paths of the context that end in a name: the holder was forgotten."""
    ending = re.compile(rf"\w+\.{re.escape(name)}")
    return ", ".join(it for it in variables() if ending.fullmatch(it))


def _filters(template: Template) -> Iterator[Diagnostic]:
    for node in template.tree.find_all(nodes.Filter):
        if node.name not in known_filters():
            values = {"value": node.name, "near": similar(node.name, known_filters())}
            yield Diagnostic("mau-bo-loc-la", template.place(node.lineno, node.name), values)
        yield from _called_so(node, template)
    for test in template.tree.find_all(nodes.Test):
        if test.name not in TESTS:
            values = {"value": test.name, "near": similar(test.name, TESTS)}
            yield Diagnostic("mau-phep-thu-la", template.place(test.lineno, test.name), values)


def _called_so(node: nodes.Filter, template: Template) -> Iterator[Diagnostic]:
    """Values that a filter of ours does not take, or lacks."""
    made = filters(str).get(node.name)
    if made is None or node.dyn_args is not None or node.dyn_kwargs is not None:
        return
    wanted = signature(made)
    try:
        wanted.bind(node.node, *node.args, **{str(it.key): it.value for it in node.kwargs})
    except TypeError:
        names = ", ".join([*wanted.parameters][1:]) or "()"
        values = {"value": node.name, "known": names}
        yield Diagnostic("mau-loc-tham-so", template.place(node.lineno, node.name), values)
