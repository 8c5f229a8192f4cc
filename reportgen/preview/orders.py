"""What goes to the worker processes of the preview, and what comes back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from reportgen.diagnostic import Diagnostic, errors

SpotKind = Literal["text", "margin", "sheet"]


@dataclass(frozen=True)
class Wanted:
    """A document to be shown: `place` is where it stands in its period file (`van_ban[0]`).

    `changed` tells by file the number of the save that changed it last; `upto` is the last page
    that is needed now (0: all), which is drawn so many pixels across unless it looks as before
    (`drawn`, its key).
    """

    folders: tuple[Path, ...]
    file: Path
    place: str
    changed: Mapping[Path, int] = field(default_factory=dict)
    upto: int = 0
    width_px: int = 0
    drawn: str = ""


@dataclass(frozen=True)
class Spot:
    """A paragraph on a page, what stands in its margins, or the sheet with all of them.

    In points from the page's upper left corner. `number` is the paragraph's own; a repeated table
    header, or a paragraph that runs over two pages, has several spots.
    """

    number: int
    x_pt: float
    y_pt: float
    width_pt: float
    height_pt: float
    text: str
    kind: SpotKind = "text"


@dataclass(frozen=True)
class Sheet:
    """A page: equal keys look the same."""

    key: str
    width_pt: float
    height_pt: float
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True)
class Made:
    """What came of an order: no sheets if something stood in the way, a picture of the last."""

    name: str = ""
    pdf: bytes = b""
    sheets: tuple[Sheet, ...] = ()
    said: tuple[Diagnostic, ...] = ()
    picture: bytes = b""

    @property
    def good(self) -> bool:
        """Whether there are pages, and no error."""
        return bool(self.sheets) and not errors(self.said)


@dataclass(frozen=True)
class WordMade:
    """The Word file, our own view of its boxes as HTML, and what is said of both formats."""

    docx: bytes = b""
    boxes: str = ""
    said: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True)
class Entry:
    """A document of a period file, for the list."""

    place: str
    name: str
    type: str
    subject: str


@dataclass(frozen=True)
class Contents:
    """The documents of a period file, or why there are none."""

    entries: tuple[Entry, ...] = ()
    said: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True)
class Drawing:
    """A page to be drawn so many pixels across; over it another one, if there are two."""

    pdf: bytes
    page: int
    width_px: int
    other: bytes = b""
    other_page: int = 0
