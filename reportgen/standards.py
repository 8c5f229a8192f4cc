"""The standards of the template folders, read."""

from collections.abc import Sequence
from pathlib import Path

from reportgen.diagnostic import Diagnostic
from reportgen.load import load_file
from reportgen.load.node import Node
from reportgen.standard import Standards, read_standards


def take_standards(folders: Sequence[Path]) -> tuple[Standards, list[Diagnostic]]:
    """The standards by name, and what is wrong with them."""
    rules, mistakes = named_nodes(folders, "standards/*/rules.yaml")
    standards, found = read_standards({path.parent.name: it for path, it in rules.items()})
    return standards, [*mistakes, *found]


def named_nodes(folders: Sequence[Path], pattern: str) -> tuple[dict[Path, Node], list[Diagnostic]]:
    """The files of a pattern by their path below a folder; a folder before another replaces its."""
    nodes: dict[Path, Node] = {}
    mistakes: list[Diagnostic] = []
    for folder in reversed(folders):
        for file in sorted(folder.glob(pattern)):
            node, found = load_file(file)
            mistakes += found
            if node is not None:
                nodes[file.relative_to(folder)] = node
    return nodes, mistakes
