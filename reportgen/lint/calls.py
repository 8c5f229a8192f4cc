"""Calls of macros with keywords that the macro does not have, with too many or too few values."""

from collections.abc import Iterator

from jinja2 import nodes

from reportgen.diagnostic import Diagnostic
from reportgen.lint.similar import similar
from reportgen.lint.template import Template
from reportgen.lint.trees import Trees
from reportgen.lint.uses import asked_of, called_here

Macros = dict[str, nodes.Macro]


def calls(template: Template, trees: Trees) -> Iterator[Diagnostic]:
    """What is wrong in the calls of macros whose definition is known."""
    known = _macros(template, trees)
    for call in template.tree.find_all(nodes.Call):
        macro = known.get(_called(call.node))
        if macro is not None and call.dyn_args is None and call.dyn_kwargs is None:
            yield from _keywords(call, macro, template)
            yield from _count(call, macro, template)


def _called(node: nodes.Expr) -> str:
    """The name by which a macro is called: `m`, or `file.m` of a whole import."""
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        return f"{node.node.name}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else ""


def _macros(template: Template, trees: Trees) -> Macros:
    """The macros that a template sees by the names by which it calls them."""
    found: Macros = {}
    for it in (*reversed(trees.above(template)), template):
        found |= _defined(it) | _imported(it, trees)
    return found


def _defined(template: Template) -> Macros:
    return {it.name: it for it in template.tree.body if isinstance(it, nodes.Macro)}


def _imported(template: Template, trees: Trees) -> Macros:
    found: Macros = {}
    for whole in template.tree.find_all(nodes.Import):
        given = _given(whole, trees)
        found |= {f"{whole.target}.{name}": it for name, it in given.items()}
    for node in template.tree.find_all(nodes.FromImport):
        given = _given(node, trees)
        pairs = ((called_here(it), given.get(asked_of(it))) for it in node.names)
        found |= {name: macro for name, macro in pairs if macro}
    return found


def _given(node: nodes.FromImport | nodes.Import, trees: Trees) -> Macros:
    """The macros of the template that is imported; none where its name is not known."""
    name = node.template.value if isinstance(node.template, nodes.Const) else ""
    other = trees.get(str(name)) if name else None
    return _defined(other) if other else {}


def _keywords(call: nodes.Call, macro: nodes.Macro, template: Template) -> Iterator[Diagnostic]:
    known = [it.name for it in macro.args]
    if _looks_at(macro, "kwargs"):
        return
    for it in call.kwargs:
        if it.key not in [*known, "caller"]:
            near = similar(it.key, known)
            values = {"macro": macro.name, "value": it.key, "near": near, "known": _list(known)}
            yield Diagnostic("mau-tham-so-la", template.place(it.lineno, it.key), values)


def _count(call: nodes.Call, macro: nodes.Macro, template: Template) -> Iterator[Diagnostic]:
    """Values by their places; a macro with `varargs` takes any number."""
    names = [it.name for it in macro.args]
    given = {*names[: len(call.args)], *(it.key for it in call.kwargs)}
    needed = names[: len(names) - len(macro.defaults)]
    lacking = [it for it in needed if it not in given]
    values = {"macro": macro.name, "count": len(call.args), "most": len(names)}
    place = template.place(call.lineno, _called(call.node).rpartition(".")[2])
    if len(call.args) > len(names) and not _looks_at(macro, "varargs"):
        yield Diagnostic("mau-thua-tham-so", place, {**values, "known": _list(names)})
    elif lacking and len(call.args) + len(call.kwargs) < len(needed):
        yield Diagnostic("mau-thieu-tham-so", place, {**values, "lacking": _list(lacking)})


def _looks_at(macro: nodes.Macro, name: str) -> bool:
    return any(it.name == name for it in macro.find_all(nodes.Name))


def _list(names: list[str]) -> str:
    return ", ".join(names) or "()"
