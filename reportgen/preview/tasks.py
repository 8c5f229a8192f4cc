"""The work of the preview's processes, by name: heavy imports stay where it is done."""

from pathlib import Path

from reportgen.explain.model import Explanation
from reportgen.preview.orders import Contents, Drawing, Made, Spot, Wanted, WordMade
from reportgen.workshop.listing import Listing

MAKING, DRAWING = ("reportgen.preview.maker",), ("reportgen.preview.drawer",)
"""What the processes that fork makers, and drawers, have loaded before the first."""


def warm(folders: tuple[Path, ...]) -> None:
    """Before the first order of a maker."""
    from reportgen.preview import maker  # noqa: PLC0415  # heavy

    maker.warm(folders)


def contents(wanted: Wanted) -> Contents:
    """The documents of a period file."""
    from reportgen.preview import maker  # noqa: PLC0415  # heavy

    return maker.contents(wanted)


def listing(wanted: Wanted) -> Listing:
    """What the template folders hold."""
    from reportgen.preview import maker  # noqa: PLC0415  # heavy

    return maker.listing(wanted)


def pages(wanted: Wanted) -> Made:
    """The pages of a document as its PDF has them."""
    from reportgen.preview import maker  # noqa: PLC0415  # heavy

    return maker.pages(wanted)


def word(wanted: Wanted) -> WordMade:
    """The Word file of a document, and all that is said beside its pages."""
    from reportgen.preview import maker  # noqa: PLC0415  # heavy

    return maker.word(wanted)


def explained(wanted: Wanted, number: int) -> Explanation | None:
    """Why a paragraph is as it is."""
    from reportgen.preview import maker  # noqa: PLC0415  # heavy

    return maker.explained(wanted, number)


def draw(drawing: Drawing) -> bytes:
    """A page as a picture."""
    from reportgen.preview import drawer  # noqa: PLC0415  # heavy

    return drawer.draw(drawing)


def measure(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of the pages of a PDF, in points."""
    from reportgen.preview import drawer  # noqa: PLC0415  # heavy

    return drawer.measure(pdf)


def locate(wanted: tuple[bytes, tuple[tuple[int, str], ...]]) -> list[tuple[Spot, ...]]:
    """Where paragraphs (numbers and words) stand on the pages of a PDF."""
    from reportgen.preview import word_spots  # noqa: PLC0415  # heavy

    return word_spots.word_spots(*wanted)
