"""Where on the pages each paragraph stands, with its words: for a click on it."""

from typing import Any

from reportgen.boxes import FrontEnd
from reportgen.boxes.places import Placed, places
from reportgen.explain import every
from reportgen.preview.orders import Spot, SpotKind


def spots(laid_out: Any, front: FrontEnd) -> list[tuple[Spot, ...]]:
    """What each page has that can be explained and says something; the sheet itself comes first."""
    words: dict[int, str] = {}
    for it in every(front):
        words.setdefault(it.number, " ".join(it.text.split()))
    pages: list[list[Spot]] = [[] for _ in laid_out.pages]
    for placed in places(laid_out, front.pages):
        if text := words.get(placed.number):
            pages[placed.page - 1].append(_spot(placed, text, _kind(placed.number, front)))
    return [tuple(it) for it in pages]


def _kind(number: int, front: FrontEnd) -> SpotKind:
    page = front.pages.get(number)
    return "text" if page is None else "margin" if page.box else "sheet"


def _spot(it: Placed, text: str, kind: SpotKind) -> Spot:
    return Spot(it.number, it.left_pt, it.top_pt, it.width_pt, it.height_pt, text, kind)
