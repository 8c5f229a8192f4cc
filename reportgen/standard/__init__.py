"""Stage 5, beside the writers: which standard holds for a document, and whether it obeys."""

from collections.abc import Mapping
from datetime import date

from reportgen.diagnostic import Diagnostic
from reportgen.load.node import Node
from reportgen.reader import Reader
from reportgen.standard.check import check
from reportgen.standard.model import RulesFile, Standard, Standards
from reportgen.standard.numbers import check_numbers

__all__ = ["Standard", "Standards", "check", "check_numbers", "choose", "read_standards"]


def read_standards(nodes: Mapping[str, Node]) -> tuple[Standards, list[Diagnostic]]:
    """The standards by folder name, each with the rules that it inherits."""
    reader = Reader()
    files: dict[str, RulesFile] = {}
    for name, node in nodes.items():
        if read := reader.read(RulesFile, node, ""):
            files[name] = read
    return {name: _standard(name, files) for name in files}, reader.diagnostics


def _standard(name: str, files: Mapping[str, RulesFile]) -> Standard:
    own = files[name]
    rules = {rule.ma: rule for rule in own.quy_tac}
    inherited: dict[str, str] = {}
    parent, met = own.ke_thua, {name}
    while parent is not None and parent in files and parent not in met:
        older = {rule.ma: rule for rule in files[parent].quy_tac if rule.ma not in rules}
        inherited |= dict.fromkeys(older, files[parent].ten_ngan)
        rules = older | rules
        met.add(parent)
        parent = files[parent].ke_thua
    return Standard(
        name=name,
        title=own.ten,
        short_title=own.ten_ngan,
        system=own.he_thong,
        first=own.tu,
        last=own.den,
        defaults=own.cai_dat,
        rules=tuple(rules.values()),
        inherited=inherited,
    )


def choose(standards: Standards, system: str, day: date) -> Standard | None:
    """The standard that holds for a document of that system and day; None when none does."""
    found = [it for it in standards.values() if it.holds(system, day)]
    return max(found, key=lambda it: it.first, default=None)
