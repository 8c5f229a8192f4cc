"""Files written whole or not at all: those below `out/`, and never outside it; single ones."""

import os
import stat
import tempfile
import time
from collections.abc import Mapping
from errno import EINVAL, EXDEV
from pathlib import Path

TEMPORARY = ".reportgen-"
STALE_S = 3600


def write_files(folder: Path, stem: str, files: Mapping[str, bytes], root: Path) -> list[Path]:
    """Write the files of one document, `stem` + suffix. OSError when one cannot be written.

    All are complete on the disk under temporary names before the first gets its own, so a
    full disk leaves what was there.
    """
    if not folder.resolve().is_relative_to(root.resolve()):
        raise OSError(EXDEV, f"{folder} leads outside {root}")
    folder.mkdir(parents=True, exist_ok=True)
    _remove_stale(folder)
    ready: list[tuple[str, Path]] = []
    try:
        for suffix, content in files.items():
            ready.append((_temporary(folder, content), folder / f"{stem}{suffix}"))
        for temporary, final in ready:
            Path(temporary).replace(final)
    finally:
        for temporary, _ in ready:
            Path(temporary).unlink(missing_ok=True)
    _sync_folder(folder)
    return [final for _, final in ready]


def write_file(file: Path, content: bytes) -> None:
    """Write one file that a user named. OSError when that cannot be done.

    A file that is there keeps its mode; a link stays, and what it leads to is written.
    """
    real = file.resolve()
    if real.exists() and not real.is_file():  # a folder, a device
        raise OSError(EINVAL, os.strerror(EINVAL))
    mode = stat.S_IMODE(real.stat().st_mode) if real.exists() else None
    real.parent.mkdir(parents=True, exist_ok=True)
    _remove_stale(real.parent)
    temporary = Path(_temporary(real.parent, content, mode))
    try:
        temporary.replace(real)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(real.parent)


def _temporary(folder: Path, content: bytes, mode: int | None = None) -> str:
    handle, name = tempfile.mkstemp(prefix=TEMPORARY, dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            os.fchmod(file.fileno(), 0o666 & ~_umask() if mode is None else mode)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return name


def _remove_stale(folder: Path) -> None:
    """What a killed run left behind: older than any file that is being written now."""
    for path in folder.glob(f"{TEMPORARY}*"):
        if path.stat().st_mtime < time.time() - STALE_S:
            path.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
