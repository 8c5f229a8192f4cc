"""Names by the scopes of Jinja: which names a template looks up, and where nothing gives them."""

from collections.abc import Iterator

from jinja2 import nodes

ALWAYS = {"self", "super", "range"}
"""Names that Jinja gives; where one of them has no meaning, running the template says so."""
IN_LOOPS = {"loop"}
IN_MACROS = {"varargs", "kwargs", "caller"}

Names = frozenset[str]


def top_names(tree: nodes.Template) -> set[str]:
    """What a template binds outside its blocks and macros; those that extend it see it too."""
    return _bound(tree.body)


def unbound(tree: nodes.Template, known: Names) -> Iterator[nodes.Name]:
    """The names that are looked up though nothing in the template binds them there."""
    top = known | ALWAYS | top_names(tree)
    yield from _walk(tree.body, frozenset(top), frozenset(top))


def _bound(body: list[nodes.Node]) -> set[str]:
    """The names that statements bind in their own scope; `if` opens none."""
    found: set[str] = set()
    for node in body:
        match node:
            case nodes.Assign() | nodes.AssignBlock():
                found |= targets(node.target)
            case nodes.Import():
                found.add(node.target)
            case nodes.FromImport():
                found |= {it if isinstance(it, str) else it[1] for it in node.names}
            case nodes.Macro():
                found.add(node.name)
            case nodes.If():
                branches = (*node.body, *node.elif_, *node.else_)
                found |= _bound(list(branches))
    return found


def assignments(tree: nodes.Template) -> list[nodes.Assign | nodes.AssignBlock]:
    """Every `set` of a template, in its order."""
    found: list[nodes.Assign | nodes.AssignBlock]
    found = [*tree.find_all(nodes.Assign), *tree.find_all(nodes.AssignBlock)]
    return sorted(found, key=lambda it: it.lineno)


def targets(target: nodes.Node) -> set[str]:
    """The names that an assignment or a loop binds."""
    if isinstance(target, nodes.Name):
        return {target.name}
    return {it.name for it in target.find_all(nodes.Name) if it.ctx == "store"}


def _walk(body: list[nodes.Node], seen: Names, top: Names) -> Iterator[nodes.Name]:
    here = seen | _bound(body)
    for node in body:
        yield from _visit(node, here, top)


def _visit(node: nodes.Node, seen: Names, top: Names) -> Iterator[nodes.Name]:
    match node:
        case nodes.Name():
            if node.ctx == "load" and node.name not in seen:
                yield node
        case nodes.For():
            yield from _loop(node, seen, top)
        case nodes.Macro() | nodes.CallBlock():
            yield from _callable(node, seen, top)
        case nodes.Block():
            yield from _walk(node.body, seen if node.scoped else top, top)
        case nodes.With():
            yield from (it for each in node.values for it in _visit(each, seen, top))
            names = {name for each in node.targets for name in targets(each)}
            yield from _walk(node.body, seen | names, top)
        case nodes.If():
            yield from _visit(node.test, seen, top)
            for branch in (node.body, node.elif_, node.else_):
                yield from _walk(list(branch), seen, top)
        case nodes.AssignBlock() | nodes.FilterBlock() | nodes.ScopedEvalContextModifier():
            yield from _children(node, seen, top)
        case _:
            yield from _children(node, seen, top)


def _children(node: nodes.Node, seen: Names, top: Names) -> Iterator[nodes.Name]:
    body = getattr(node, "body", None)
    inner = seen | _bound(body) if isinstance(body, list) else seen
    for child in node.iter_child_nodes():
        yield from _visit(child, inner, top)


def _loop(node: nodes.For, seen: Names, top: Names) -> Iterator[nodes.Name]:
    inner = seen | targets(node.target) | IN_LOOPS
    yield from _visit(node.iter, seen, top)
    if node.test is not None:
        yield from _visit(node.test, inner, top)
    yield from _walk(node.body, inner, top)
    yield from _walk(node.else_, seen, top)


def _callable(node: nodes.Macro | nodes.CallBlock, seen: Names, top: Names) -> Iterator[nodes.Name]:
    inner = (seen - IN_LOOPS) | {it.name for it in node.args} | IN_MACROS
    if isinstance(node, nodes.CallBlock):
        yield from _visit(node.call, seen, top)
    yield from (it for each in node.defaults for it in _visit(each, inner, top))
    yield from _walk(node.body, inner, top)
