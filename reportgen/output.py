"""Files written whole or not at all: those below `out/`, and never outside it; single ones."""

import os
import secrets
import stat
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from errno import EINVAL, EXDEV
from pathlib import Path

TEMPORARY = ".reportgen-"
STALE_S = 3600
FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
NEW_FILE = os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW | os.O_CLOEXEC


def write_files(
    folder: Path, stem: str, files: Mapping[str, bytes], root: Path, *, swept: bool = False
) -> list[Path]:
    """Write the files of one document, `stem` + suffix. OSError when one cannot be written.

    All are complete on the disk under temporary names before the first gets its own, so a
    full disk leaves what was there. After an error each file is whole, the old or the new one.
    `swept` spares the look for what killed runs left: the caller has removed it below `root`.
    """
    with _entered(folder, root) as inside:
        if not swept:
            _remove_stale(inside)
        ready: dict[str, str] = {}
        try:
            for suffix, content in files.items():
                ready[f"{stem}{suffix}"] = _temporary(inside, content)
            for final, temporary in ready.items():
                os.replace(temporary, final, src_dir_fd=inside, dst_dir_fd=inside)
        finally:
            for temporary in ready.values():
                _remove(temporary, inside)
        os.fsync(inside)
    return [folder / final for final in ready]


@contextmanager
def _entered(folder: Path, root: Path) -> Iterator[int]:
    """A handle of a folder below `root`, made where it is missing.

    Entered step by step, so that a link which is put in the way meanwhile is not followed.
    """
    below = check_inside(folder, root)
    real = Path(os.path.realpath(root))
    real.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        inside = _opened(stack, real)
        for name in below.parts:
            with suppress(FileExistsError):
                os.mkdir(name, dir_fd=inside)
            inside = _opened(stack, name, inside)
        yield inside


def _opened(stack: ExitStack, name: str | Path, inside: int | None = None) -> int:
    """A handle of a folder, by its path or by its name in another; closed with the stack."""
    handle = os.open(name, FOLDER, dir_fd=inside)
    stack.callback(os.close, handle)
    return handle


def check_inside(folder: Path, root: Path) -> Path:
    """The real way from `root` to a folder below it; OSError when a link leads it elsewhere."""
    real, top = (Path(os.path.realpath(it)) for it in (folder, root))  # takes a circle of links
    if not real.is_relative_to(top):
        raise OSError(EXDEV, f"{folder} leads outside {root}")
    return real.relative_to(top)


def remove_temporaries(root: Path) -> None:
    """Remove all that killed runs left below a folder. For who holds its lock; raises nothing.

    No link is followed, and one that cannot be removed is let be.
    """
    for folder, _, names in os.walk(root):
        for name in names:
            if name.startswith(TEMPORARY):
                _remove(f"{folder}/{name}")


def write_file(file: Path, content: bytes) -> None:
    """Write one file that a user named. OSError when that cannot be done.

    A file that is there keeps its mode; a link stays, and what it leads to is written.
    """
    real = file.resolve()
    if real.exists() and not real.is_file():  # a folder, a device
        raise OSError(EINVAL, os.strerror(EINVAL))
    mode = stat.S_IMODE(real.stat().st_mode) if real.exists() else None
    real.parent.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        inside = _opened(stack, real.parent)
        _remove_stale(inside)
        temporary = _temporary(inside, content, mode)
        try:
            os.replace(temporary, real.name, src_dir_fd=inside, dst_dir_fd=inside)
        finally:
            _remove(temporary, inside)
        os.fsync(inside)


def _temporary(inside: int, content: bytes, mode: int | None = None) -> str:
    """The name of a new file in a folder, complete on the disk; none if there was an error."""
    name = f"{TEMPORARY}{secrets.token_hex(8)}"
    # The system applies the umask; asking for it would set it, for every thread, for a moment.
    # Nobody else may read what takes the place of a file that has a mode, before it has it.
    handle = os.open(name, NEW_FILE, 0o666 if mode is None else 0o600, dir_fd=inside)
    try:
        _fill(handle, content, mode)
    except BaseException:
        _remove(name, inside)
        raise
    return name


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


def _remove_stale(inside: int) -> None:
    """What a killed run left behind: older than any file that is being written now."""
    for name in os.listdir(inside):
        if name.startswith(TEMPORARY):
            with suppress(OSError):  # another process was faster
                found = os.stat(name, dir_fd=inside, follow_symlinks=False)
                if found.st_mtime < time.time() - STALE_S:
                    _remove(name, inside)


def _remove(temporary: str, inside: int | None = None) -> None:
    """A temporary file, if it can be: one that stays does no harm, and goes with the next run."""
    with suppress(OSError):
        os.unlink(temporary, dir_fd=inside)
