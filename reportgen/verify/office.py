"""Word files laid out by LibreOffice, if it is installed: only a layout tells their pages."""

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

PROGRAMS = ("soffice", "libreoffice")
START_S, EACH_S = 60, 20
"""How long a start may take, and each file."""


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
        folder = Path(name)
        sources = [folder / f"{i}.docx" for i in range(len(files))]
        for source, content in zip(sources, files, strict=True):
            source.write_bytes(content)
        _run(found, folder, sources)
        return [_made(it.with_suffix(".pdf")) for it in sources]


def _made(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


def _run(found: str, folder: Path, sources: Sequence[Path]) -> None:
    command = [
        found, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--convert-to", "pdf", "--outdir", str(folder), *map(str, sources),
    ]  # fmt: skip
    process = subprocess.Popen(  # noqa: S603  # a fixed command on files of our own names
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    try:
        with suppress(subprocess.TimeoutExpired):
            process.wait(START_S + EACH_S * len(sources))
    finally:
        with suppress(ProcessLookupError):  # it starts a second one
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
