"""The language of formulas: what an indicator or a column may be computed by."""

from reportgen.diagnostic import Diagnostic
from reportgen.load.node import Scalar


class Expression:
    """A formula that was read."""


def parse(text: Scalar, path: str) -> tuple[Expression | None, list[Diagnostic]]:
    """The formula that a text writes, or what is wrong with it."""
    raise NotImplementedError(text, path)
