"""Files written whole or not at all: those below `out/`, and never outside it; single ones."""

import os
import secrets
import stat
import time
from collections.abc import Mapping
from contextlib import suppress
from errno import EINVAL, EXDEV
from pathlib import Path

TEMPORARY = ".reportgen-"
STALE_S = 3600
NEW_FILE = os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW | os.O_CLOEXEC


def write_files(
    folder: Path, stem: str, files: Mapping[str, bytes], root: Path, *, swept: bool = False
) -> list[Path]:
    """Write the files of one document, `stem` + suffix. OSError when one cannot be written.

    All are complete on the disk under temporary names before the first gets its own, so a
    full disk leaves what was there. After an error each file is whole, the old or the new one.
    `swept` spares the look for what killed runs left: the caller has removed it below `root`.
    """
    check_inside(folder, root)
    folder.mkdir(parents=True, exist_ok=True)
    if not swept:
        _remove_stale(folder)
    ready: list[tuple[Path, Path]] = []
    try:
        for suffix, content in files.items():
            ready.append((_temporary(folder, content), folder / f"{stem}{suffix}"))
        for temporary, final in ready:
            temporary.replace(final)
    finally:
        for temporary, _ in ready:
            _remove(temporary)
    _sync_folder(folder)
    return [final for _, final in ready]


def check_inside(folder: Path, root: Path) -> None:
    """OSError when a folder that should lie below `root` leads elsewhere by a link."""
    real = Path(os.path.realpath(folder))  # unlike resolve() takes a circle of links
    if not real.is_relative_to(os.path.realpath(root)):
        raise OSError(EXDEV, f"{folder} leads outside {root}")


def remove_temporaries(root: Path) -> None:
    """Remove all that killed runs left below a folder. For who holds its lock; raises nothing.

    No link is followed, and one that cannot be removed is let be.
    """
    for folder, _, names in os.walk(root):
        for name in names:
            if name.startswith(TEMPORARY):
                _remove(Path(folder, name))


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
    temporary = _temporary(real.parent, content, mode)
    try:
        temporary.replace(real)
    finally:
        _remove(temporary)
    _sync_folder(real.parent)


def _temporary(folder: Path, content: bytes, mode: int | None = None) -> Path:
    """A new file in the folder, complete on the disk; none if there was an error."""
    file = folder / f"{TEMPORARY}{secrets.token_hex(8)}"
    # The system applies the umask; asking for it would set it, for every thread, for a moment.
    # Nobody else may read what takes the place of a file that has a mode, before it has it.
    handle = os.open(file, NEW_FILE, 0o666 if mode is None else 0o600)
    try:
        _fill(handle, content, mode)
    except BaseException:
        _remove(file)
        raise
    return file


def _fill(handle: int, content: bytes, mode: int | None) -> None:
    try:
        rest = memoryview(content)
        while rest:  # a full disk takes a part, and says so at the next call
            rest = rest[os.write(handle, rest) :]
        if mode is not None:
            os.fchmod(handle, mode)
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove_stale(folder: Path) -> None:
    """What a killed run left behind: older than any file that is being written now."""
    for path in folder.glob(f"{TEMPORARY}*"):
        with suppress(OSError):  # another process was faster
            if path.lstat().st_mtime < time.time() - STALE_S:
                _remove(path)


def _remove(temporary: Path) -> None:
    """A temporary file, if it can be: one that stays does no harm, and goes with the next run."""
    with suppress(OSError):
        temporary.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
