"""The rules of the standard that speak of a paragraph: what it has, what is wanted, whether met."""

from reportgen.boxes.document import Document
from reportgen.explain.model import Clause
from reportgen.standard import Facts, Standard
from reportgen.standard.check import allowed, allows, clause, shown, speaking


def clauses(document: Document, standard: Standard, facts: Facts) -> dict[int, tuple[Clause, ...]]:
    """By the place of a paragraph in reading order, from 1, the rules that speak of it."""
    return {
        number: tuple(
            Clause(
                code=rule.ma,
                clause=clause(rule, standard),
                sentence=rule.cau,
                found=tuple(dict.fromkeys(map(shown, values))),
                wanted=allowed(rule),
                met=all(allows(rule, it) for it in values) if values else None,
            )
            for rule, values in rules
        )
        for number, rules in speaking(document, standard, facts).items()
    }
