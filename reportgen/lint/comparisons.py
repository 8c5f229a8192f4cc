"""Conditions that can never hold: a key with few values is compared with none of them."""

from collections.abc import Collection, Iterator, Mapping

from jinja2 import nodes

from reportgen.diagnostic import Diagnostic
from reportgen.lint.paths import Paths
from reportgen.lint.similar import similar
from reportgen.lint.template import Template
from reportgen.lint.trees import DOCUMENTS, Trees
from reportgen.workshop.new_type import suggested

SYSTEMS = ("dang", "nha-nuoc")
SAME = {"eq", "ne"}
AMONG = {"in", "notin"}


def comparisons(template: Template, trees: Trees, *, alone: bool) -> Iterator[Diagnostic]:
    """A warning at each text that such a key never is; `alone`: its macros are its own."""
    paths, known = Paths(template.tree, alone=alone), _values(trees)
    for node in template.tree.find_all(nodes.Compare):
        for path, constant in _pairs(node, paths):
            text = constant.value
            if path in known and isinstance(text, str) and text not in known[path]:
                near = similar(suggested(text), known[path])
                values = {"path": path, "value": text, "near": near}
                place = template.place(constant.lineno, text)
                values["known"] = ", ".join(sorted(known[path]))
                yield Diagnostic("mau-so-sanh-la", place, values, severity="warning")


def _values(trees: Trees) -> Mapping[str, Collection[str]]:
    """All that a key may be: types are named as their files."""
    files = (it.name for it in trees.files if it.name.startswith(DOCUMENTS))
    types = {it.removeprefix(DOCUMENTS).removesuffix(".html") for it in files}
    return {"van_ban.loai": types, "van_ban.he_thong": SYSTEMS}


def _pairs(node: nodes.Compare, paths: Paths) -> Iterator[tuple[str, nodes.Const]]:
    """A path with each constant that it is held against: by itself, or in a list."""
    for operand in node.ops:
        left, right = node.expr, operand.expr
        if operand.op in SAME:
            for one, other in ((left, right), (right, left)):
                if isinstance(other, nodes.Const):
                    yield paths.of(one), other
        elif operand.op in AMONG and isinstance(right, nodes.List | nodes.Tuple):
            for item in right.items:
                if isinstance(item, nodes.Const):
                    yield paths.of(left), item
