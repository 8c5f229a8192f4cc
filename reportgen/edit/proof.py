"""What an edited file must say: the old data with what was wanted, nothing else."""

from collections.abc import Mapping, Sequence
from typing import Any

from reportgen.edit.merge import FIGURE_DEPTH, FIGURES, REACHED, present
from reportgen.edit.same import says
from reportgen.load.node import Node, Scalar

Path = tuple[str, ...]


def is_as_wanted(old: Node | None, new: Node | None, wanted: Any, path: Path) -> bool:
    """Whether a new node is the old one with what is wanted merged into it."""
    if wanted is None:
        return new is None
    if new is None:
        return old is None and present(wanted) is None
    if isinstance(wanted, Mapping):
        return _is_mapping_as_wanted(_long(old, path), _long(new, path), wanted, path)
    if isinstance(wanted, list | tuple):
        return _is_list_as_wanted(old, new, wanted, path)
    return isinstance(new, Scalar) and says(new, wanted)


def _is_mapping_as_wanted(old: Any, new: Any, wanted: Mapping[str, Any], path: Path) -> bool:
    old = old if isinstance(old, Mapping) else {}
    if isinstance(new, Scalar) and new.is_null:  # all its keys were taken away
        new = {}
    if not isinstance(new, Mapping):
        return False
    others = [{k: v for k, v in it.items() if k not in wanted} for it in (old, new)]
    return others[0] == others[1] and all(
        is_as_wanted(old.get(name), new.get(name), value, (*path, name))
        for name, value in wanted.items()
    )


def _is_list_as_wanted(old: Any, new: Any, wanted: Sequence[Any], path: Path) -> bool:
    """Each row wanted is there once; its other keys are those of the old row."""
    if not isinstance(new, list) or len(new) != len(wanted):
        return False
    if not all(isinstance(it, Mapping) and it for it in wanted):
        return all(is_as_wanted(None, it, row, path) for it, row in zip(new, wanted, strict=True))
    free = [*wanted]
    for node in new:
        row = next((it for it in free if _holds(node, it)), None)
        if row is None:
            return False
        free.remove(row)
        rest = {k: v for k, v in node.items() if k not in row}
        if rest and not any(_rest(it, row) == rest for it in old or []):
            return False
    return True


def _rest(node: Any, row: Mapping[str, Any]) -> dict[Any, Any]:
    return {k: v for k, v in node.items() if k not in row} if isinstance(node, Mapping) else {}


def _holds(node: Any, row: Mapping[str, Any]) -> bool:
    return isinstance(node, Mapping) and all(
        is_as_wanted(None, node.get(name), value, ("*", name)) for name, value in row.items()
    )


def _long(node: Node | None, path: Path) -> Any:
    """A figure typed as a number alone, spelt out."""
    figure = len(path) == FIGURE_DEPTH and path[0] == FIGURES
    if figure and isinstance(node, Scalar) and not node.is_null:
        return {REACHED: node}
    return node
