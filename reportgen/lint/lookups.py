"""Keys that are not there: of what the context holds, of loops, of the blocks of a page."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from jinja2 import nodes

from reportgen.diagnostic import Diagnostic
from reportgen.lint.paths import LEAF, Paths, key_of
from reportgen.lint.similar import similar
from reportgen.lint.template import Template
from reportgen.render.environment import TEXT_METHODS
from reportgen.workshop.variables import FLAG, LIST, NUMBER, PROSE, TEXT, variables

LOOP = (
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0",
    "previtem", "nextitem", "cycle", "changed",
)  # fmt: skip
"""What Jinja tells of a loop."""
PLAIN = (TEXT, PROSE, NUMBER, FLAG)
Lookup = nodes.Getattr | nodes.Getitem


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


def lookups(template: Template, blocks: Collection[str], *, alone: bool) -> Iterator[Diagnostic]:
    """A key is judged where its holder is known: a path of the context, also by another name.

    `blocks` are those that `self` may have; `alone`: no other template calls its macros.
    """
    paths = Paths(template.tree, alone=alone)
    for node in _lookups(template.tree):
        key = key_of(node)
        holder = paths.of(node.node) or _name(node.node)
        known = _known(holder, blocks)
        if key and known is not None and key not in known:
            values = {"value": key, "holder": holder, "near": similar(key, known)}
            place = template.place(node.lineno, key, "." if isinstance(node, nodes.Getattr) else "")
            yield Diagnostic("mau-khoa-la", place, values)


def _lookups(tree: nodes.Template) -> list[Lookup]:
    return [*tree.find_all(nodes.Getattr), *tree.find_all(nodes.Getitem)]


def _name(node: nodes.Node) -> str:
    """`self` and `loop`, which no context holds."""
    return node.name if isinstance(node, nodes.Name) and node.name in {"self", "loop"} else ""


def _known(holder: str, blocks: Collection[str]) -> Collection[str] | None:
    """The keys of a holder; None where they are not known."""
    if holder in {"self", "loop"}:
        return LOOP if holder == "loop" else blocks
    if not holder or holder in keys():
        return keys().get(holder) if holder else None
    kind = variables()[holder].kind if holder in variables() else ""
    item = variables().get(holder.removesuffix(LEAF)) if holder.endswith(LEAF) else None
    plain = kind.startswith(PLAIN) or (item is not None and item.kind.startswith(LIST))
    return TEXT_METHODS if plain else None
