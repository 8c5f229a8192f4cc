"""The worker processes of the preview, asked without holding up the server."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

from reportgen.preview import tasks
from reportgen.preview.orders import Drawing, Spot
from reportgen.workers.limits import Limits
from reportgen.workers.pool import Workers
from reportgen.workers.scheduler import Failure

Item = TypeVar("Item")
Thing = TypeVar("Thing")

MAKERS = 4
"""Two know a document; the others are there while these are stuck in a template that never ends."""
DRAWERS = 2
MAKING_LIMITS = Limits(wall_s=60, cpu_s=30, memory_mib=1024, documents_per_worker=10_000)
DRAWING_LIMITS = Limits(wall_s=60, cpu_s=10, memory_mib=768, documents_per_worker=10_000)


class Pools:
    """Makers of pages and those that draw them, under limits: what kills one kills no preview."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        warm = partial(tasks.warm, folders)
        self._makers = Workers(MAKERS, MAKING_LIMITS, tasks.MAKING, warm)
        self._drawers = Workers(DRAWERS, DRAWING_LIMITS, tasks.DRAWING)
        self._threads = ThreadPoolExecutor(max_workers=4 * (MAKERS + DRAWERS))

    async def make(self, work: Callable[[Item], Thing], item: Item) -> Thing | Failure:
        """What a maker makes, or what ended it."""
        return await self._asked(self._makers, work, item)

    async def draw(self, drawing: Drawing) -> bytes:
        """A picture; nothing where it cannot be drawn."""
        found = await self._asked(self._drawers, tasks.draw, drawing)
        return b"" if isinstance(found, Failure) else found

    async def measure(self, pdf: bytes) -> list[tuple[float, float]]:
        """The sizes of a PDF's pages in points."""
        found = await self._asked(self._drawers, tasks.measure, pdf)
        return [] if isinstance(found, Failure) else found

    async def locate(
        self, pdf: bytes, words: tuple[tuple[int, str], ...]
    ) -> list[tuple[Spot, ...]]:
        """Where paragraphs stand on the pages of a PDF, by numbers and words."""
        found = await self._asked(self._drawers, tasks.locate, (pdf, words))
        return [] if isinstance(found, Failure) else found

    async def _asked(
        self, workers: Workers, work: Callable[[Item], Thing], item: Item
    ) -> Thing | Failure:
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._threads, _one, workers, work, item)
        except Exception as error:  # noqa: BLE001  # a mistake of ours ends no preview
            return Failure("died", f"{type(error).__name__}: {error}")

    def close(self) -> None:
        """End every process; who waits for one is told."""
        self._makers.close()
        self._drawers.close()
        self._threads.shutdown(wait=False, cancel_futures=True)


def _one(workers: Workers, work: Callable[[Item], Thing], item: Item) -> Thing | Failure:
    ((_, found),) = workers.map(work, [item])
    return found
