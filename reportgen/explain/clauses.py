"""The rules of the standard that speak of a paragraph: what it has, what is wanted, whether met."""

from collections.abc import Iterator

from reportgen.boxes.document import Document
from reportgen.explain.model import Clause
from reportgen.standard import Facts, Standard
from reportgen.standard.check import allowed, allows, clause, shown, speaking_of


def clauses(number: int, document: Document, standard: Standard, facts: Facts) -> Iterator[Clause]:
    """Every rule that speaks of a paragraph, by its place in reading order from 1."""
    for rule, values in speaking_of(number, document, standard, facts):
        yield Clause(
            code=rule.ma,
            clause=clause(rule, standard),
            sentence=rule.cau,
            found=tuple(dict.fromkeys(map(shown, values))),
            wanted=allowed(rule),
            met=all(allows(rule, it) for it in values) if values else None,
        )
