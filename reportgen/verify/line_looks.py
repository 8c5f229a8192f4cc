"""Whether lines of both files are alike: whether there is one, its width, kind and colour."""

from collections.abc import Sequence

from reportgen.boxes.document import Border
from reportgen.verify.lawful import WIDTH_PT
from reportgen.verify.parts import Rule
from reportgen.verify.pdf_paint import BROKEN, DOUBLE, SINGLE

KINDS = {"single": SINGLE, "double": DOUBLE, "dotted": BROKEN, "dashed": BROKEN}
SHADE = 8
"""Of 255: the engine draws a colour that it has reckoned a little beside it."""
NONE = "—"


def apart(word: Sequence[Border], pdf: Sequence[Rule]) -> tuple[str, str] | None:
    """How lines of one place differ, in words; None where they do not.

    Of several in one place the PDF shows the last, and Word the one that it holds for stronger:
    if any two are alike, the rest says nothing.
    """
    if not word and not pdf:
        return None
    if any(_alike(a, b) for a in word for b in pdf):
        return None
    return (_word(word[0]) if word else NONE), (_pdf(pdf[-1]) if pdf else NONE)


def _alike(word: Border, pdf: Rule) -> bool:
    """A colour that is not known is any."""
    return (
        KINDS[word.style] == pdf.kind
        and abs(word.width_pt - pdf.width_pt) <= WIDTH_PT
        and _same(word.color, pdf.color)
    )


def _same(word: str, pdf: str) -> bool:
    if not (word and pdf):
        return True
    own, other = bytes.fromhex(word), bytes.fromhex(pdf)
    return all(abs(a - b) <= SHADE for a, b in zip(own, other, strict=True))


def _word(it: Border) -> str:
    return f"{it.width_pt:.2g} pt {KINDS[it.style]} {it.color.upper()}"


def _pdf(it: Rule) -> str:
    return f"{it.width_pt:.2g} pt {it.kind} {it.color}".strip()
