"""Stage 5, beside the writers: which standard holds for a document, and whether it obeys."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from reportgen.diagnostic import Diagnostic
from reportgen.load.node import Mapping as MappingNode
from reportgen.load.node import Node, Scalar
from reportgen.reader import Reader
from reportgen.standard.check import check, diagnostic
from reportgen.standard.model import (
    Breach,
    Facts,
    Place,
    Rule,
    RulesFile,
    Standard,
    Standards,
    Unchecked,
)
from reportgen.standard.numbers import check_numbers

__all__ = [
    "Breach",
    "Facts",
    "Place",
    "Standard",
    "Standards",
    "check",
    "check_numbers",
    "choose",
    "diagnostic",
    "read_standards",
]


PARENT, SETTINGS = "ke_thua", "cai_dat"


def read_standards(nodes: Mapping[str, Node]) -> tuple[Standards, list[Diagnostic]]:
    """The standards by folder name, each with the rules that it inherits."""
    files: dict[str, RulesFile] = {}
    mistakes: dict[str, list[Diagnostic]] = {}
    for name in nodes:
        reader = Reader()
        if read := reader.read(RulesFile, _with_settings(name, nodes), ""):
            files[name] = read
        mistakes[name] = reader.diagnostics
    return {name: _standard(name, files) for name in files}, [*_causes(mistakes, nodes)]


def _causes(
    mistakes: Mapping[str, list[Diagnostic]], nodes: Mapping[str, Node]
) -> Iterator[Diagnostic]:
    """What is wrong where it began: a file that inherits from a wrong one lacks what that lacks."""
    parents = _parents(nodes)
    for name, said in mistakes.items():
        _, *older = _line(name, parents)
        if not any(mistakes.get(it) for it in older):
            yield from said


def _parents(nodes: Mapping[str, Node]) -> dict[str, str]:
    """What each file says that it inherits from."""
    return {it: str(_key(of, PARENT) or "") for it, of in nodes.items()}


def _with_settings(name: str, nodes: Mapping[str, Node]) -> Node:
    """A file in which `cai_dat` has what the standards say there that it inherits from, too."""
    node = nodes[name]
    said = [_key(nodes[it], SETTINGS) for it in _line(name, _parents(nodes))]
    written = [it for it in reversed(said) if isinstance(it, MappingNode)]
    wrong = said[0] is not None and not isinstance(said[0], MappingNode)
    if wrong or not written or not isinstance(node, MappingNode):
        return node
    settings = MappingNode({key: value for it in written for key, value in it.items()}, node.mark)
    return MappingNode({**node, Scalar(SETTINGS, node.mark): settings}, node.mark)


def _standard(name: str, files: Mapping[str, RulesFile]) -> Standard:
    own = files[name]
    line = [files[it] for it in _line(name, {n: str(of.ke_thua or "") for n, of in files.items()})]
    written: dict[str, Rule | Unchecked] = {}
    writers: dict[str, str] = {}
    types: dict[str, str] = {}
    for older in reversed(line):
        for code in older.bo:
            written.pop(code, None)
        demands: tuple[Rule | Unchecked, ...] = (*older.quy_tac, *older.khong_kiem)
        for item in demands:
            taken = item if older is own else _taken_over(item)
            written[item.ma], writers[item.ma] = taken, older.ten_ngan
        types |= {str(code): str(symbol) for code, symbol in older.the_loai.items()}
    return Standard(
        name=name,
        title=own.ten,
        short_title=own.ten_ngan,
        system=own.he_thong,
        first=own.tu,
        last=own.den,
        defaults=own.cai_dat,
        types=types,
        rules=tuple(it for it in written.values() if isinstance(it, Rule)),
        unchecked=tuple(it for it in written.values() if isinstance(it, Unchecked)),
        inherited={
            code: writer
            for code, writer in writers.items()
            if code in written and writer != own.ten_ngan
        },
    )


def _taken_over(item: Rule | Unchecked) -> Rule | Unchecked:
    """A demand in a newer standard: what was read in the older one is less sure there."""
    if isinstance(item, Rule) and item.tin_cay == "A" and item.nguon is None:
        return replace(item, tin_cay="B")
    return item


def _line(name: str, parents: Mapping[str, str]) -> Iterator[str]:
    """A standard and those that it inherits from, the newest first; a circle ends."""
    met: set[str] = set()
    while name in parents and name not in met:
        met.add(name)
        yield name
        name = parents[name]


def _key(node: Node, name: str) -> Node | None:
    """The value of a key, where there can be one."""
    return node.find(name) if isinstance(node, MappingNode) else None


def choose(standards: Standards, system: str, day: date) -> Standard | None:
    """The standard that holds for a document of that system and day; None when none does."""
    found = [it for it in standards.values() if it.holds(system, day)]
    return max(found, key=lambda it: it.first, default=None)
