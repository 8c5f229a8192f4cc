"""What a chart says: categories and values of the Word file among the words drawn in the PDF.

Source: ECMA-376 part 1, 21.2 (charts).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal, InvalidOperation

from reportgen.verify.pdf_lines import Printed
from reportgen.vietnamese import format_number
from reportgen.word.ooxml import Element

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DECIMALS = re.compile(r"0\.(0+)")
MOST_WORDS = 2000
GAP = 0.5
"""The widest space in a label, by the size."""


def asked(chart: Element) -> tuple[str, ...]:
    """The categories of a chart and the values that it prints; names of series where many are."""
    every = [*chart.iter(f"{C}ser")]
    categories = [] if not every else _texts(every[0], "cat")
    names = (it for each in every for it in _texts(each, "tx")) if len(every) > 1 else ()
    labels = ("".join(it.split()) for it in (*categories, *names))
    return (*labels, *(it for each in every for it in _values(each)))[:MOST_WORDS]


def _texts(series: Element, name: str) -> Iterator[str]:
    part = series.find(C + name)
    if part is not None:
        yield from (it.text or "" for it in part.iter(f"{C}v"))


def _values(series: Element) -> Iterator[str]:
    """Those that are printed beside what is drawn for them: a nought has nothing."""
    labels = series.find(f"{C}dLbls")
    shown = None if labels is None else labels.find(f"{C}showVal")
    if labels is None or shown is None or shown.get("val") not in ("1", "true"):
        return
    form = labels.find(f"{C}numFmt")
    places = DECIMALS.search("" if form is None else form.get("formatCode") or "")
    for text in _texts(series, "val"):
        try:
            said = format_number(Decimal(text), len(places[1]) if places else 0)
        except (InvalidOperation, ValueError):
            said = text
        if said.strip("0,"):
            yield said


def drawn(printed: Iterable[Printed]) -> tuple[str, ...]:
    """What is drawn letter by letter, joined to labels: what follows close by in one line."""
    found: list[str] = []
    before: Printed | None = None
    for it in printed:
        said = "".join(it.shown.text.split())
        if before and _follows(before, it):
            found[-1] += said
        else:
            found.append(said)
        before = it
    return tuple(filter(None, found))


def _follows(before: Printed, it: Printed) -> bool:
    gap = abs(it.shown.left - before.shown.right)
    return gap < GAP * it.shown.size and abs(it.top_pt - before.top_pt) < it.shown.size / 10


def missing(word: Sequence[str], pdf: Sequence[str]) -> list[str]:
    """What a chart of the Word file says and that of the PDF, if it has words, does not.

    A label on two lines is two of the PDF's.
    """
    if not pdf:
        return []
    whole = "".join(pdf)
    lacking = (Counter(word) - Counter(pdf)).items()
    return [it for it, _ in lacking if _is_number(it) or it not in whole]


def _is_number(text: str) -> bool:
    return text.replace(".", "").replace(",", "").lstrip("-−").isdigit()
