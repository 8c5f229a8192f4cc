"""The language of formulas: what an indicator or a column may be computed by.

A text is read to a tree (`parse`), the tree checked against what its names mean (`check`),
put in order with others (`arranged`), evaluated (`evaluate`).
"""

from reportgen.formula.check import Kind, Meaning, Scope, check
from reportgen.formula.evaluate import (
    EXACT,
    Cells,
    Value,
    Values,
    chosen,
    evaluate,
    number_of,
    percent,
)
from reportgen.formula.graph import arranged, circles
from reportgen.formula.parser import number, parse
from reportgen.formula.tree import Aggregate, Binary, Call, Expression, Name, Number, Text, Unary
from reportgen.formula.units import unit_of

__all__ = [
    "EXACT",
    "Aggregate",
    "Binary",
    "Call",
    "Cells",
    "Expression",
    "Kind",
    "Meaning",
    "Name",
    "Number",
    "Scope",
    "Text",
    "Unary",
    "Value",
    "Values",
    "arranged",
    "check",
    "chosen",
    "circles",
    "evaluate",
    "number",
    "number_of",
    "parse",
    "percent",
    "unit_of",
]
