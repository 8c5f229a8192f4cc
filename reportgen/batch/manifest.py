"""What stands in an output folder and what it was made from: a journal of JSON lines.

Its first line names its form and the version of reportgen; every other line is an entry on a
document or a period file with its checksum, and the last one of a name holds. An entry is
written before the files that it tells of, and counts only if their hashes fit: whatever moment
a run ends at, nothing is believed that is not there. What cannot be read is left out; then
documents are made again.
"""

import errno
import os
import stat
from collections.abc import Collection
from contextlib import suppress
from hashlib import file_digest
from pathlib import Path
from typing import Self

from reportgen import output
from reportgen.batch.entry import (
    Entry,
    Kind,
    Source,
    Stamp,
    entry_of,
    json_line,
    line_of,
    name_of,
)

__all__ = ["Entry", "Manifest", "Source", "Stamp", "intact"]

FORM = 1
STEM, SUFFIX = ".manifest", ".jsonl"
READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
APPEND = os.O_WRONLY | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK


class Manifest:
    """The journal of one folder, for the one run that holds the folder's lock.

    `distrusted` tells that a journal was there and nothing of it is believed: it is of another
    version, damaged at its head, a link, or cannot be read; the first entry makes it anew.
    `skipped` counts the single lines that are left out.
    """

    def __init__(self, folder: Path, version: str) -> None:
        self.folder = folder
        self.distrusted = False
        self.skipped = 0
        self._header = json_line({"manifest": FORM, "reportgen": version})
        self._held: dict[tuple[Kind, str], bytes] = {}  # the last line of each name
        self._lines = 0  # entries in the file, superseded ones too
        self._anew = False  # the file is not there, or is not to be kept
        self._torn = False  # its last line has no end
        self._handle: int | None = None

    @classmethod
    def open(cls, folder: Path, version: str) -> Self:
        """Read the journal of a folder, as `version` of reportgen; raises nothing."""
        manifest = cls(folder, version)
        try:
            content = _content(folder / f"{STEM}{SUFFIX}")
        except FileNotFoundError:
            manifest._anew = True
        except OSError:
            manifest._anew = manifest.distrusted = True
        else:
            manifest._read(content)
        return manifest

    def document(self, name: str) -> Entry | None:
        """The entry of a document."""
        found = self._entry(Entry, name)
        return found if isinstance(found, Entry) else None

    def documents(self) -> set[str]:
        """The names of all documents."""
        return {name for kind, name in self._held if kind is Entry}

    def source(self, path: str) -> Source | None:
        """The entry of a period file."""
        found = self._entry(Source, path)
        return found if isinstance(found, Source) else None

    def record(self, entry: Entry | Source) -> None:
        """Write an entry. OSError when that cannot be done.

        Then the entry before it holds, and the journal stays readable and goes on. The caller
        may write the document all the same: the older entry does not fit it, so that the next
        run makes it again.
        """
        line = line_of(entry)
        if self._anew:
            self.compact()
        self._append(line)
        self._held[type(entry), entry.name] = line
        self._lines += 1

    def compact(self) -> None:
        """Write the file anew with the entries that hold. OSError when that cannot be done."""
        self._release()  # else entries would go on into the file that is replaced
        lines = [self._header, *self._held.values()]
        content = b"".join(it + b"\n" for it in lines)
        output.write_files(self.folder, STEM, {SUFFIX: content}, self.folder)
        self._lines, self.skipped = len(self._held), 0
        self._anew = self._torn = False

    def discard(self) -> None:
        """Forget all: the next run makes it anew. OSError when the file cannot be removed."""
        self._release()
        (self.folder / f"{STEM}{SUFFIX}").unlink(missing_ok=True)
        self._held.clear()
        self._lines, self.skipped, self._anew, self._torn = 0, 0, True, False

    def close(self) -> None:
        """End; what no longer holds is left out if it is more than what does. Raises nothing."""
        with suppress(OSError):  # then the journal stands as it is
            if self.skipped or self._lines > 2 * len(self._held):
                self.compact()
            if self._handle is not None:
                os.fsync(self._handle)
        self._release()

    def _read(self, content: bytes) -> None:
        header, *lines = content.split(b"\n")
        if header != self._header:
            self._anew = self.distrusted = True
            return
        self._torn = not content.endswith(b"\n")
        for line in filter(None, lines):
            try:
                self._held[name_of(line)] = line
            except ValueError:
                self.skipped += 1
            else:
                self._lines += 1

    def _entry(self, kind: Kind, name: str) -> Entry | Source | None:
        """Read when asked for: a run over a part of a nation needs no more."""
        line = self._held.get((kind, name))
        if line is None:
            return None
        try:
            return entry_of(line)
        except ValueError:
            del self._held[kind, name]
            self.skipped += 1
            return None

    def _append(self, line: bytes) -> None:
        """In one call, so that a kill seldom tears a line; a torn one is ended by the next."""
        handle = self._opened()
        content = b"\n" * self._torn + line + b"\n"
        self._torn = True
        while content:  # more than once only if the disk takes a part, and says why at the next
            content = content[os.write(handle, content) :]
        self._torn = False

    def _opened(self) -> int:
        if self._handle is None:
            self._handle = os.open(self.folder / f"{STEM}{SUFFIX}", APPEND)
        return self._handle

    def _release(self) -> None:
        handle, self._handle = self._handle, None
        if handle is not None:
            with suppress(OSError):  # it is closed all the same
                os.close(handle)


def intact(entry: Entry, suffixes: Collection[str], out: Path) -> bool:
    """Whether the document's files of these suffixes stand below `out` as they were made."""
    file = out / entry.name
    try:
        output.check_inside(file.parent, out)
        return all(
            suffix in entry.files and _digest(Path(f"{file}{suffix}")) == entry.files[suffix].sha256
            for suffix in suffixes
        )
    except (OSError, ValueError):  # not there, a link; ValueError: a NUL in a name
        return False


def _digest(path: Path) -> str:
    with os.fdopen(_plain_file(path), "rb", buffering=0) as file:
        return file_digest(file, "sha256").hexdigest()


def _content(path: Path) -> bytes:
    with os.fdopen(_plain_file(path), "rb") as file:
        return file.read()


def _plain_file(path: Path) -> int:
    """A handle to read a file. OSError also when it is a link, a pipe, a device, a folder."""
    handle = os.open(path, READ)
    if stat.S_ISREG(os.fstat(handle).st_mode):
        return handle
    os.close(handle)
    raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
