"""The run of the preview: a server on this machine alone, and a watch on the files."""

import asyncio
import logging
import secrets
import socket
import tempfile
import webbrowser
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import uvicorn
from starlette.applications import Starlette
from watchfiles import awatch

from reportgen.data_files import data_folder, own_templates
from reportgen.office import Office
from reportgen.preview.desk import Desk
from reportgen.preview.guard import Guard
from reportgen.preview.routes import Routes
from reportgen.preview.said import Speaker

HOST = "127.0.0.1"
TOKEN_BYTES = 32
STEP_MS, DEBOUNCE_MS = 10, 200
"""Saves within so short a time are one: silence that ends it, and the longest wait."""
ENDING_S = 1


@dataclass(frozen=True)
class Run:
    """What a preview shows, and how it speaks; `port` 0 is any free one."""

    files: Sequence[Path]
    folders: Sequence[Path]
    speaker: Speaker
    words: Mapping[str, str]
    port: int = 0


def serve(run: Run, started: Callable[[str], None]) -> None:
    """Until it is interrupted. `started` is told the address; OSError if the port is taken."""
    with (
        socket.create_server((HOST, run.port)) as listening,
        tempfile.TemporaryDirectory(prefix="reportgen-preview-") as folder,
    ):
        port = listening.getsockname()[1]
        token = secrets.token_urlsafe(TOKEN_BYTES)

        @asynccontextmanager
        async def lifespan(_: Starlette) -> AsyncIterator[None]:
            watching = asyncio.create_task(_watch(desk, run))
            started(f"http://{HOST}:{port}/{token}/")
            yield
            watching.cancel()
            desk.close()

        desk = Desk(run.files, run.folders, run.speaker, Office(Path(folder)))
        app = Guard(Routes(desk, run.words).app(lifespan), token, port)
        config = uvicorn.Config(
            app, log_config=None, access_log=False, ws="none", server_header=False,
            timeout_graceful_shutdown=ENDING_S,
        )  # fmt: skip
        Server(config, desk).run(sockets=[listening])


class Server(uvicorn.Server):
    """Ends what streams when it is told to stop; what is cut off then is no mistake to speak of."""

    def __init__(self, config: uvicorn.Config, desk: Desk) -> None:
        super().__init__(config)
        self._desk = desk

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A signal asks it to stop."""
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        self._desk.say_goodbye()
        super().handle_exit(sig, frame)


async def _watch(desk: Desk, run: Run) -> None:
    """By the system's notices; where it gives none for so many folders, by looking."""
    places = _watched(run)
    for looking in (False, True):
        with suppress(OSError, RuntimeError):
            async for changes in awatch(
                *places, step=STEP_MS, debounce=DEBOUNCE_MS, force_polling=looking
            ):
                desk.saved(sorted(Path(name) for _, name in changes))


def _watched(run: Run) -> list[Path]:
    """The folders of templates and of data, each once; none that lies in another."""
    data = (data_folder(it) or it.parent for it in run.files)
    found = {it.absolute() for it in (*run.folders, own_templates(), *data)}
    return sorted(it for it in found if not found & {*it.parents})


def open_browser(address: str) -> None:
    """Show a page; in the background, since some browsers keep the caller waiting."""
    asyncio.get_running_loop().run_in_executor(None, webbrowser.open, address)
