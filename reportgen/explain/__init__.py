"""Why a paragraph is as it is: the line of the template, the data, the stylesheet, the standard.

`explainer` reads a document once; `Explainer.of` then explains a paragraph by its `number`, which
`boxes.places` gives for a point on a page and `find` for words.
"""

from reportgen.explain.explainer import Explainer, explainer
from reportgen.explain.find import find, near
from reportgen.explain.model import (
    Clause,
    Declaration,
    Difference,
    Explanation,
    Inside,
    Property,
    Step,
    Words,
    WordStyle,
)

__all__ = [
    "Clause", "Declaration", "Difference", "Explainer", "Explanation", "Inside", "Property", "Step",
    "WordStyle", "Words", "explainer", "find", "near",
]  # fmt: skip
