"""The run of the preview: a server on this machine alone, and a watch on the files."""

import asyncio
import logging
import secrets
import signal
import socket
import tempfile
import webbrowser
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import uvicorn
from starlette.applications import Starlette
from watchfiles import awatch

from reportgen.data_files import data_folder, identity, own_templates
from reportgen.office import Office
from reportgen.preview.desk import Desk
from reportgen.preview.guard import Guard
from reportgen.preview.routes import Routes
from reportgen.preview.said import Speaker
from reportgen.preview.sources import Sources
from reportgen.workers.signals import stoppable

HOST = "127.0.0.1"
TOKEN_BYTES = 32
STEP_MS, DEBOUNCE_MS = 10, 200
"""Saves within so short a time are one: silence that ends it, and the longest wait."""
ENDING_S = 1
AGAIN_S = 0.5
"""How often it looks whether the folders themselves are there."""


@dataclass(frozen=True)
class Run:
    """What a preview shows, and how it speaks; `port` 0 is any free one."""

    data: Sequence[Path]
    folders: Sequence[Path]
    speaker: Speaker
    words: Mapping[str, str]
    port: int = 0


def serve(run: Run, started: Callable[[str], None]) -> None:
    """Until it is interrupted. `started` is told the address; OSError if the port is taken."""
    with (
        stoppable(),
        socket.create_server((HOST, run.port)) as listening,
        tempfile.TemporaryDirectory(prefix="reportgen-preview-") as folder,
    ):
        port = listening.getsockname()[1]
        token = secrets.token_urlsafe(TOKEN_BYTES)

        @asynccontextmanager
        async def lifespan(_: Starlette) -> AsyncIterator[None]:
            watching = asyncio.create_task(_watch(desk))
            started(f"http://{HOST}:{port}/{token}/")
            yield
            watching.cancel()
            desk.close()

        desk = Desk(Sources(run.data, run.folders), run.speaker, Office(Path(folder)))
        app = Guard(Routes(desk, run.words).app(lifespan), token, port)
        config = uvicorn.Config(
            app, log_config=None, access_log=False, ws="none", server_header=False,
            timeout_graceful_shutdown=ENDING_S,
        )  # fmt: skip
        Server(config, desk).run(sockets=[listening])


class Server(uvicorn.Server):
    """Ends what streams when it is told to stop; what is cut off then is no mistake to speak of.

    Nor is what a browser tries that the page does not (a web socket).
    """

    def __init__(self, config: uvicorn.Config, desk: Desk) -> None:
        super().__init__(config)
        self._desk = desk
        logging.getLogger("uvicorn.error").setLevel(logging.ERROR)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """A terminal that is closed ends it in order, as SIGTERM does."""
        with super().capture_signals():
            if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:  # nohup
                yield
                return
            before = signal.signal(signal.SIGHUP, self.handle_exit)
            try:
                yield
            finally:
                signal.signal(signal.SIGHUP, before)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A signal asks it to stop."""
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        self._desk.say_goodbye()
        super().handle_exit(sig, frame)


async def _watch(desk: Desk) -> None:
    """By the system's notices; where it gives none for so many folders, by looking."""
    looking, told = False, _there(desk.sources)
    while True:
        turned = asyncio.Event()
        turning = asyncio.create_task(_turned(desk, told, turned))
        try:
            async for changes in awatch(
                *_watched(desk.sources), step=STEP_MS, debounce=DEBOUNCE_MS,
                force_polling=looking, stop_event=turned,
            ):  # fmt: skip
                desk.saved(sorted(Path(name) for _, name in changes))
        except (OSError, RuntimeError):
            looking = True
            await asyncio.sleep(AGAIN_S)
        finally:
            turning.cancel()


async def _turned(desk: Desk, told: dict[Path, object], turned: asyncio.Event) -> None:
    """Ask for a new watch when a folder has gone or come: its notices end with it.

    What has changed since it was `told` is told once the watch has begun, so that no save is
    lost between.
    """
    there = _there(desk.sources)
    await asyncio.sleep(AGAIN_S)
    if others := [it for it in there if there[it] != told[it]]:
        told |= there
        desk.turned(others)
    while _there(desk.sources) == there:  # noqa: ASYNC110  # the file system tells no event
        await asyncio.sleep(AGAIN_S)
    turned.set()


def _there(sources: Sources) -> dict[Path, object]:
    """Which folder stands under each name that was given, if any."""
    return {it: _identity(it) for it in sources.places}


def _identity(path: Path) -> object:
    with suppress(OSError):
        return path.is_dir() and identity(path)
    return None


def _watched(sources: Sources) -> list[Path]:
    """The folders of templates and of data, each once; none that lies in another."""
    data = [it if it.is_dir() else data_folder(it) or it.parent for it in sources.data]
    own = [data_folder(it) or it.parent for it in sources.files]
    found = {*sources.folders, own_templates().absolute(), *data, *own}
    return sorted(it for it in found if it.is_dir() and not found & {*it.parents})


def open_browser(address: str) -> None:
    """Show a page; in the background, since some browsers keep the caller waiting."""
    asyncio.get_running_loop().run_in_executor(None, webbrowser.open, address)
