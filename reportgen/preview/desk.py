"""What is open: documents that browsers look at, rendered again after every save."""

import asyncio
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from reportgen.batch.failing import ended
from reportgen.data_files import YAML_SUFFIXES, own_templates
from reportgen.diagnostic import Diagnostic
from reportgen.office import Office
from reportgen.preview import tasks
from reportgen.preview.easel import Easel, State, Word, WordState
from reportgen.preview.gallery import Gallery
from reportgen.preview.last_good import LastGood
from reportgen.preview.orders import Contents, Made, Sheet, Wanted, WordMade
from reportgen.preview.pools import Pools
from reportgen.preview.said import Speaker
from reportgen.preview.sources import Sources
from reportgen.workers.scheduler import Failure

Thing = TypeVar("Thing")
Key = tuple[int, str]

WORD_AFTER_S = 0.5
"""Seconds without a save after which LibreOffice is started."""
PATIENCE_S = 1.0
"""Seconds that a save waits for the render before it: what takes longer may never end."""
LATE_MS = 10_000
"""A file that was written longer ago was moved here, not saved."""
MOST_STREAMS = 5
"""Of windows that look at something; when there are more, the oldest is left until it is looked
at again. A browser opens six connections, and one must be free for all else."""


class Desk:
    """The period files that may be opened, and the documents of them that are open."""

    def __init__(self, sources: Sources, speaker: Speaker, office: Office) -> None:
        self.sources, self.speaker, self.office = sources, speaker, office
        self.folders = sources.folders
        self.pools = Pools(self.folders)
        self.gallery = Gallery(self.pools)
        self._changed: dict[Path, int] = {}
        self._save = self._lists = 0
        self._easels: dict[Key, Easel] = {}
        self._last_good = LastGood([*self.folders, own_templates()])
        self._tasks: set[asyncio.Task[None]] = set()
        self._streams: dict[asyncio.Queue[State | None], Easel] = {}

    def say_goodbye(self) -> None:
        """Nothing more will be told to anybody."""
        for queue in self._streams:
            queue.put_nowait(None)

    def close(self) -> None:
        """End all work."""
        for task in self._tasks:
            task.cancel()
        self.pools.close()

    def wanted(self, file: int, place: str = "") -> Wanted:
        """An order as of the last save."""
        return Wanted(self.folders, self.sources.files[file], place, dict(self._changed))

    async def contents(self, file: int) -> Contents:
        """The documents of a period file."""
        wanted = self.wanted(file)
        found = await self.pools.make(tasks.contents, wanted)
        return Contents(said=(self._ended(found, wanted),)) if isinstance(found, Failure) else found

    def open_easel(self, file: int, place: str) -> Easel | None:
        """A document that is open."""
        return self._easels.get((file, place))

    def listen(self, file: int, place: str) -> tuple[Easel, asyncio.Queue[State | None]]:
        """A browser looks at a document: what it shows comes through the queue from now on."""
        key = file, place
        easel = self._easels.setdefault(key, Easel(self.wanted(file, place)))
        queue: asyncio.Queue[State | None] = asyncio.Queue()
        easel.listeners.add(queue)
        self._streams[queue] = easel
        if len(self._streams) > MOST_STREAMS:
            oldest = next(iter(self._streams))
            oldest.put_nowait({"left": True})
            oldest.put_nowait(None)
            self.leave(oldest)
        if easel.wanted.changed != self._changed or not easel.asked:
            self.again(easel)
        if easel.render:
            queue.put_nowait(self._state(easel))
        return easel, queue

    def leave(self, queue: asyncio.Queue[State | None]) -> None:
        """A browser looks no longer."""
        if easel := self._streams.pop(queue, None):
            easel.listeners.discard(queue)

    def turned(self, folders: Iterable[Path]) -> None:
        """Folders have gone or come, with all that is in them."""
        self.saved(folders, time.time_ns() // 1_000_000)

    def saved(self, files: Iterable[Path], moment: int = 0) -> None:
        """Files were saved (at a moment in ms): what is looked at is rendered again."""
        files = [*files]
        self._save += 1
        self._lists += 1
        self._changed |= dict.fromkeys(files, self._save)
        self._last_good.saved(files)
        moment = moment or max(map(_saved_ms, files))
        for easel in self._easels.values():
            if easel.listeners:
                easel.asked_ms = moment
                self.again(easel)
                self._tell(easel)  # that it is no longer the newest
        self._begin(self._look())

    async def _look(self) -> None:
        """Whether there are other period files now."""
        if await asyncio.to_thread(self.sources.look):
            self._lists += 1
            for easel in self._easels.values():
                self._tell(easel)

    def again(self, easel: Easel) -> None:
        """Render a document, once what is being rendered has ended or taken too long."""
        if easel.drawing is not None:  # of what is no longer wanted; it would take its time
            easel.drawing.cancel()
        easel.wanted = replace(easel.wanted, changed=dict(self._changed))
        easel.asked += 1
        self._begin(self._in_turn(easel, easel.asked, easel.begun))

    def _begin(self, work: Any) -> asyncio.Task[None]:
        task: asyncio.Task[None] = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _in_turn(self, easel: Easel, number: int, before: asyncio.Task[None] | None) -> None:
        if before is not None and not before.done():
            await asyncio.wait([before], timeout=PATIENCE_S)
        if number == easel.asked:  # else a later save does it
            easel.begun = self._begin(self._render(easel, number))

    async def _render(self, easel: Easel, number: int) -> None:
        """The pages up to the one that is looked at, and beside them all of them."""
        saved_ms = easel.asked_ms
        whole = asyncio.create_task(self._made(easel.wanted))
        if easel.seen + 1 < len(easel.good.sheets):
            few = self._few(easel)
            first = asyncio.create_task(self._made(few))
            await asyncio.wait([whole, first], return_when=asyncio.FIRST_COMPLETED)
            if not whole.done() and first.result().sheets:
                self._show_first(easel, number, few, first.result(), saved_ms)
        self._show(easel, number, await whole, saved_ms)

    def _few(self, easel: Easel) -> Wanted:
        """The order of the pages up to the one that is looked at, drawn as wide as it is now."""
        key = easel.good.sheets[easel.seen - 1].key
        width_px = self.gallery.width_px(key)
        return replace(easel.wanted, upto=easel.seen, width_px=width_px, drawn=key)

    def _show_first(
        self, easel: Easel, number: int, few: Wanted, made: Made, saved_ms: int
    ) -> None:
        if number > easel.render:
            self.gallery.hang(made.pdf, made.sheets)
            if made.picture:
                self.gallery.keep(made.picture, few.width_px, made.sheets[-1].key)
            easel.saved_ms = saved_ms
            easel.show_first(made)
            self._tell(easel)

    def _show(self, easel: Easel, number: int, made: Made, saved_ms: int) -> None:
        """What was made, unless a later one was quicker, or it is broken and no longer wanted."""
        overtaken = number < easel.asked
        if number <= easel.render or (overtaken and not made.good):
            return
        easel.render, easel.saved_ms = number, saved_ms
        is_new = not easel.good.sheets
        easel.show(made)
        if made.good:
            self.gallery.hang(made.pdf, made.sheets)
        if made.good and not overtaken:
            self._last_good.is_good()
            self._draw_word(easel)
            if is_new:
                self._begin(self._learnt(easel))
        self._tell(easel)

    async def _learnt(self, easel: Easel) -> None:
        """Another maker learns the document, for a save that comes while the first is at work."""
        await self._made(replace(easel.wanted, upto=1))

    async def _made(self, wanted: Wanted) -> Made:
        made = await self.pools.make(tasks.pages, wanted)
        if isinstance(made, Failure):
            made = Made(said=(self._ended(made, wanted),))
        return replace(made, said=tuple(map(self._placed, made.said)))

    def _placed(self, it: Diagnostic) -> Diagnostic:
        """An error that has no place, in no data file either, stands where the last change is."""
        if it.mark or it.severity != "error" or Path(it.path).suffix in YAML_SUFFIXES:
            return it
        return replace(it, mark=self._last_good.mark())

    def _ended(self, failure: Failure, wanted: Wanted) -> Diagnostic:
        return ended(failure, self.speaker.name(wanted.file), path=wanted.place)

    def _draw_word(self, easel: Easel) -> None:
        easel.drawing = self._begin(self._word(easel))

    async def _word(self, easel: Easel) -> None:
        """The Word file after the pages, in the background."""
        made = await self.pools.make(tasks.word, easel.wanted)
        if isinstance(made, Failure):
            made = WordMade(said=(self._ended(made, easel.wanted),))
        word = easel.word
        same = made.docx == word.docx and self.gallery.keeps(word.sheets)
        drawn = bool(made.docx) and self.office.there and not same
        state: WordState = (
            "ready" if same else "working" if drawn else "boxes" if made.boxes else "failed"
        )
        easel.word = replace(word, state=state, boxes=made.boxes, said=made.said)
        self._tell(easel)
        if drawn:
            await asyncio.sleep(WORD_AFTER_S)
            sheets = await self._laid_out(made.docx, easel.words())
            state = "ready" if sheets else "boxes"
            easel.word = Word(state, sheets, made.boxes, made.said, made.docx)
            self._tell(easel)

    async def _laid_out(self, docx: bytes, words: tuple[tuple[int, str], ...]) -> tuple[Sheet, ...]:
        """The pages of a Word file as LibreOffice draws them, with where its paragraphs stand."""
        pdf = await self.office.pdf(docx)
        sheets = await self.gallery.foreign(pdf)
        spots = await self.pools.locate(pdf, words) or [()] * len(sheets)
        return tuple(replace(it, spots=on_it) for it, on_it in zip(sheets, spots, strict=True))

    def _tell(self, easel: Easel) -> None:
        state = self._state(easel)
        for queue in easel.listeners:
            queue.put_nowait(state)

    def _state(self, easel: Easel) -> State:
        """What a browser shows of a document, and whether its lists are still so."""
        missing = self.speaker.all(self.sources.missing(self.speaker))
        return {**easel.state(self.speaker), "lists": self._lists, "missing": missing}


def _saved_ms(file: Path) -> int:
    """When a file was written, or was found to be gone or another, long written: since 1970."""
    now = time.time_ns() // 1_000_000
    with suppress(OSError):
        written = file.stat().st_mtime_ns // 1_000_000
        return written if now - LATE_MS < written <= now else now
    return now
