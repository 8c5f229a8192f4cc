"""One open document: its last good pages, those before the last save, and what is said of it."""

import asyncio
from dataclasses import dataclass, field
from typing import Any, Literal

from reportgen.diagnostic import Diagnostic
from reportgen.preview.orders import Made, Sheet, Wanted
from reportgen.preview.said import Speaker

State = dict[str, Any]
"""All that a browser shows of a document; a queue ends with None."""
WordState = Literal["none", "working", "ready", "boxes", "failed"]


@dataclass
class Word:
    """The pages of the Word file: drawn by LibreOffice, or our own view of its boxes."""

    state: WordState = "none"
    sheets: tuple[Sheet, ...] = ()
    boxes: str = ""
    said: tuple[Diagnostic, ...] = ()
    docx: bytes = b""


@dataclass
class Easel:
    """What a document shows.

    `render` is the number of the newest rendering, `asked` of the last that was asked for;
    `saved_ms` and `asked_ms` are when the files were saved that each shows (milliseconds since
    1970); `seen` is the last page that a browser shows now, from 1.
    """

    wanted: Wanted
    good: Made = field(default_factory=Made)
    before: tuple[Sheet, ...] = ()
    said: tuple[Diagnostic, ...] = ()
    word: Word = field(default_factory=Word)
    broken: bool = False
    saved_ms: int = 0
    asked_ms: int = 0
    render: int = 0
    seen: int = 1
    asked: int = 0
    begun: asyncio.Task[None] | None = None
    drawing: asyncio.Task[None] | None = None
    shown: tuple[Sheet, ...] = ()
    whole: bool = True
    listeners: set[asyncio.Queue[State | None]] = field(default_factory=set)

    def show_first(self, made: Made) -> None:
        """The first pages are new; those after them are still the old ones."""
        rest = self.good.sheets[len(made.sheets) :]
        self._turn((*made.sheets, *rest), whole=False)

    def show(self, made: Made) -> None:
        """All that was made; after an error the last good pages stay."""
        self.said, self.broken = made.said, not made.good
        if made.good:
            self._turn(made.sheets, whole=True)
            self.good = made
        else:
            self.shown, self.whole = self.good.sheets, True

    def words(self) -> tuple[tuple[int, str], ...]:
        """The paragraphs of the last good pages in their order, each with its number."""
        every = (it for sheet in self.good.sheets for it in sheet.spots if it.kind == "text")
        return tuple(sorted({it.number: it.text for it in every}.items()))

    def _turn(self, sheets: tuple[Sheet, ...], *, whole: bool) -> None:
        if self.good.sheets and _keys(sheets) != _keys(self.good.sheets):
            self.before = self.good.sheets
        self.shown, self.whole = sheets, whole

    def state(self, speaker: Speaker) -> State:
        """All that the browser shows, as plain values."""
        return {
            "render": self.render,
            "whole": self.whole and self.render == self.asked,
            "name": self.good.name,
            "pages": [_page(it) for it in self.shown],
            "before": [_page(it) for it in self.before],
            "word": {"state": self.word.state, "pages": [_page(it) for it in self.word.sheets]},
            "said": speaker.all((*self.said, *(() if self.broken else self.word.said))),
            "broken": self.broken,
            "saved": self.saved_ms,
        }


def _keys(sheets: tuple[Sheet, ...]) -> list[str]:
    return [it.key for it in sheets]


def _page(sheet: Sheet) -> dict[str, Any]:
    return {"key": sheet.key, "width": sheet.width_pt, "height": sheet.height_pt}
