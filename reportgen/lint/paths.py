"""The paths of expressions: `phu_luc[].ten` for `p.ten` in a loop over the annexes."""

import re

from jinja2 import nodes

from reportgen.lint.scopes import assignments, targets, unbound

LEAF = "[]"
ITEM, CHART = "nd.mo_dau[]", "phu_luc[].bieu_do[]"
SAME = (
    (re.compile(r"nd\.\w+\[\]|.*\.(?:muc|noi_dung|cac_muc)\[\]"), ITEM),
    (re.compile(r".*\.bieu_do\[\]"), CHART),
)
"""Places that hold the same keys, with the one where the table of variables has them."""


class Paths:
    """The paths of a template's expressions, as far as names, loops and sets tell them.

    `alone`: no other template calls its macros, so their calls here tell what they are given.
    """

    def __init__(self, tree: nodes.Template, *, alone: bool = False) -> None:
        self._names = {id(it): str(it.name) for it in unbound(tree, frozenset())}
        for loop in tree.find_all(nodes.For):
            self._enter(loop)
        bound = _bound_names(tree)
        for node in tree.find_all(nodes.Assign):
            if isinstance(node.target, nodes.Name) and bound.count(node.target.name) == 1:
                self._name([tree], node.target.name, self.of(node.node))
        for macro in tree.find_all(nodes.Macro) if alone else ():
            self._call(macro, tree)

    def of(self, node: nodes.Node) -> str:
        """`van_ban.cuoc_hop` for that expression; '' for one that is not known."""
        return _same(self._of(node))

    def _of(self, node: nodes.Node) -> str:
        if isinstance(node, nodes.Name):
            return self._names.get(id(node), "")
        if isinstance(node, nodes.Getitem) and _is_index(node.arg):
            holder = self.of(node.node)
            return f"{holder}{LEAF}" if holder else ""
        if isinstance(node, nodes.Getattr | nodes.Getitem):
            holder, key = self.of(node.node), key_of(node)
            return f"{holder}.{key}" if holder and key else ""
        return ""

    def _call(self, macro: nodes.Macro, tree: nodes.Template) -> None:
        """Name the parameters of a macro that every call gives the same kind of thing."""
        calls = [it for it in tree.find_all(nodes.Call) if _calls(it, macro.name)]
        set_anew = {it for node in macro.find_all(nodes.Assign) for it in targets(node.target)}
        for place, parameter in enumerate(macro.args):
            given = [_given(it, place, parameter.name) for it in calls]
            found = {self.of(it) if it else "" for it in given}
            if len(found) == 1 and (path := found.pop()) and parameter.name not in set_anew:
                self._name(macro.body, parameter.name, path)
        for loop in macro.find_all(nodes.For):
            self._enter(loop)

    def _enter(self, loop: nodes.For) -> None:
        path = self.of(loop.iter)
        for name in targets(loop.target):
            whole = isinstance(loop.target, nodes.Name) and path
            self._name(loop.body, name, f"{path}{LEAF}" if whole else "")

    def _name(self, body: list[nodes.Node], name: str, path: str) -> None:
        for statement in body:
            for it in statement.find_all(nodes.Name):
                if it.name == name and it.ctx == "load":
                    self._names[id(it)] = _same(path)


def key_of(node: nodes.Getattr | nodes.Getitem) -> str:
    """The key that an expression looks up; '' where another expression makes it."""
    if isinstance(node, nodes.Getattr):
        return str(node.attr)
    value = node.arg.value if isinstance(node.arg, nodes.Const) else None
    return value if isinstance(value, str) else ""


def _calls(call: nodes.Call, name: str) -> bool:
    return isinstance(call.node, nodes.Name) and call.node.name == name


def _given(call: nodes.Call, place: int, name: str) -> nodes.Expr | None:
    """What a call gives for a parameter, by its place or its name."""
    if place < len(call.args):
        return call.args[place]
    return next((it.value for it in call.kwargs if it.key == name), None)


def _same(path: str) -> str:
    return next((place for pattern, place in SAME if pattern.fullmatch(path)), path)


def _is_index(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, int)


def _bound_names(tree: nodes.Template) -> list[str]:
    """Every name that something in a template binds, as often as it is bound."""
    found = [name for node in assignments(tree) for name in targets(node.target)]
    found += [name for loop in tree.find_all(nodes.For) for name in targets(loop.target)]
    return found + [it.name for macro in tree.find_all(nodes.Macro) for it in macro.args]
