"""Estimates: a figure that is computed from an estimate is one."""

from reportgen.period.catalogue import Catalogue
from reportgen.period.model import Period


def is_estimate(code: str, period: Period, catalogue: Catalogue) -> bool:
    """Whether a figure, or one that it is computed from, is marked as an estimate."""
    typed = period.so_lieu.get(code)
    if typed and typed.uoc:
        return True
    return any(is_estimate(it, period, catalogue) for it in operands(code, catalogue))


def operands(code: str, catalogue: Catalogue) -> list[str]:
    """The indicators that a formula names, in its order, each once.

    Formulas that run in a circle are not among the catalogue's `formulas`.
    """
    formula = catalogue.formulas.get(code)
    return [*dict.fromkeys(it.name for it in formula.names)] if formula else []
