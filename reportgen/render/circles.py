"""Templates that lead back to themselves by `extends`, `include` or `import`: they never end."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jinja2 import nodes

NAMING = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
HELD = (nodes.If, nodes.For, nodes.Macro, nodes.CallBlock)
"""What stands in these is not run always: a part that includes itself may come to an end."""
ARROW = " → "

TreeOf = Callable[[str], nodes.Template | None]


@dataclass(frozen=True)
class Step:
    """A template, the line in which it asks for another, and that one's name."""

    template: str
    line: int
    asked: str


def circle(name: str, tree_of: TreeOf) -> tuple[Step, ...]:
    """The shortest way from a template back to itself; empty where there is none."""
    ways: list[tuple[Step, ...]] = [(it,) for it in _asking(name, tree_of)]
    met = {name}
    for way in ways:  # grows meanwhile
        last = way[-1].asked
        if last == name:
            return way
        if last not in met:
            met.add(last)
            ways += [(*way, it) for it in _asking(last, tree_of)]
    return ()


def spelt(way: tuple[Step, ...]) -> str:
    """The way as people read it: each file with its line, and where it ends."""
    return ARROW.join([*(f"{it.template}:{it.line}" for it in way), way[-1].asked])


def _asking(name: str, tree_of: TreeOf) -> Iterator[Step]:
    tree = tree_of(name)
    return _steps(name, tree) if tree is not None else iter(())


def _steps(name: str, node: nodes.Node) -> Iterator[Step]:
    for child in node.iter_child_nodes():
        if isinstance(child, NAMING):
            asked = child.template
            if isinstance(asked, nodes.Const) and isinstance(asked.value, str):
                yield Step(name, child.lineno, asked.value)
        elif not isinstance(child, HELD):
            yield from _steps(name, child)
