"""Word files laid out by LibreOffice, if it is installed: only a layout tells their pages.

`laid_out` takes many in one start; `Office` one after the other in the background.
"""

import asyncio
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

PROGRAMS = ("soffice", "libreoffice")
START_S, EACH_S = 100, 20
"""How long a start may take, and each file."""
BEHIND = ("nice", "-n", "10") if shutil.which("nice") else ()
"""The pages of the next save come first."""


def program() -> str | None:
    """LibreOffice's program; None where it is not installed."""
    return next((it for it in map(shutil.which, PROGRAMS) if it), None)


def laid_out(files: Sequence[bytes]) -> list[bytes]:
    """Each Word file as a PDF, in one start with settings of its own; empty: it did not come out.

    Without the program all are empty.
    """
    found = program()
    if found is None or not files:
        return [b""] * len(files)
    with TemporaryDirectory(prefix="reportgen-") as name:
        sources = _written(Path(name), files)
        process = subprocess.Popen(  # noqa: S603  # a fixed command on files of our own names
            _command(found, Path(name), sources), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        try:
            with _ended(process.pid), suppress(subprocess.TimeoutExpired):
                process.wait(START_S + EACH_S * len(files))
        finally:
            process.wait()
        return [_made(it) for it in sources]


class Office:
    """LibreOffice with settings of its own; `folder` is the caller's and is removed by it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._program = program()
        self._one = asyncio.Lock()

    @property
    def there(self) -> bool:
        """Whether it is installed."""
        return self._program is not None

    async def pdf(self, docx: bytes) -> bytes:
        """The Word file as PDF; nothing if LibreOffice fails. Cancelling ends its process."""
        async with self._one:
            (source,) = _written(self._folder, [docx])
            await self._run(source)
            return _made(source)

    async def _run(self, source: Path) -> None:
        process = await asyncio.create_subprocess_exec(
            *BEHIND, *_command(str(self._program), self._folder, [source]),
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        try:
            with _ended(process.pid), suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), START_S + EACH_S)
        finally:
            await process.wait()


def _written(folder: Path, files: Sequence[bytes]) -> list[Path]:
    """The files under names of our own; what was made of earlier ones is gone."""
    sources = [folder / f"{i}.docx" for i in range(len(files))]
    for source, content in zip(sources, files, strict=True):
        source.with_suffix(".pdf").unlink(missing_ok=True)
        source.write_bytes(content)
    return sources


def _command(found: str, folder: Path, sources: Sequence[Path]) -> list[str]:
    return [
        found, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--convert-to", "pdf", "--outdir", str(folder), *map(str, sources),
    ]  # fmt: skip


@contextmanager
def _ended(process: int) -> Iterator[None]:
    """A process ends with this, and the second one that it starts."""
    try:
        yield
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process, signal.SIGKILL)


def _made(source: Path) -> bytes:
    file = source.with_suffix(".pdf")
    return file.read_bytes() if file.is_file() else b""
