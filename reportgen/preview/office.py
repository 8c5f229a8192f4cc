"""The pages of a Word file as LibreOffice draws them, in the background; a newer one wins."""

import asyncio
import os
import shutil
import signal
from contextlib import suppress
from pathlib import Path

PROGRAMS = ("soffice", "libreoffice")
LONGEST_S = 120
BEHIND = ("nice", "-n", "10") if shutil.which("nice") else ()
"""The pages of the next save come first."""


class Office:
    """LibreOffice with a profile of its own; `folder` is the run's and is removed with it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._program = next((it for it in map(shutil.which, PROGRAMS) if it), None)
        self._one = asyncio.Lock()

    @property
    def there(self) -> bool:
        """Whether it is installed."""
        return self._program is not None

    async def pdf(self, docx: bytes) -> bytes:
        """The Word file as PDF; nothing if LibreOffice fails. Cancelling ends its process."""
        async with self._one:
            source, target = self._folder / "van-ban.docx", self._folder / "van-ban.pdf"
            target.unlink(missing_ok=True)
            source.write_bytes(docx)
            await self._run(source)
            return target.read_bytes() if target.is_file() else b""

    async def _run(self, source: Path) -> None:
        profile = (self._folder / "profile").as_uri()
        process = await asyncio.create_subprocess_exec(
            *BEHIND, str(self._program), f"-env:UserInstallation={profile}", "--headless",
            "--convert-to", "pdf", "--outdir", str(self._folder), str(source),
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        try:
            with suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), LONGEST_S)
        finally:
            with suppress(ProcessLookupError):  # it starts a second one
                os.killpg(process.pid, signal.SIGKILL)
            await process.wait()
