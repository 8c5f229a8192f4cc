"""Why a paragraph is as it is: the line of the template, the data, the stylesheet, the standard.

`explainer` reads a document once; `Explainer.of` then explains a paragraph by its `number`, which
`boxes.places` gives for a point on a page and `find` for words. The margins of pages, what stands
in them and the watermark have numbers too.
"""

from reportgen.explain.explainer import Explainer, explainer
from reportgen.explain.find import Said, every, find, near
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
    "Clause", "Declaration", "Difference", "Explainer", "Explanation", "Inside", "Property",
    "Said", "Step", "WordStyle", "Words", "every", "explainer", "find", "near",
]  # fmt: skip
