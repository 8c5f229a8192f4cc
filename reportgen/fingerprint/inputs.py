"""What the documents of a period file are made from, told by digests before any YAML is read.

Drafting reads the period file, the unit's other period files beside it, the two registers of
the data folder, and the template folders: rules, reporting regimes, templates, stylesheets
and pictures. It reads no clock, environment or locale.
"""

import os
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from reportgen.data_files import CATALOGUE, REGISTRY, SIZE_LIMIT, data_folder, is_file, period_files
from reportgen.fingerprint.folders import read
from reportgen.fingerprint.parts import DIGITS, NONE, together
from reportgen.fingerprint.shared import Environment


@dataclass(frozen=True)
class Inputs:
    """The digests of a period file's inputs, by component.

    `data` is the file itself with its name as the user gave it, `others` the unit's other
    period files, `catalogue` and `registry` the registers with their names, `none` without a
    data folder.
    """

    data: str
    others: str
    catalogue: str
    registry: str
    templates: str
    fonts: str
    libraries: str
    options: str

    @property
    def components(self) -> dict[str, str]:
        """The digests by name, for a manifest and for `changed`."""
        return dict(vars(self))

    @property
    def key(self) -> str:
        """One digest of all of them."""
        return together(*vars(self).values())


@dataclass
class Reader:
    """Inputs of many period files: every file is read once, whatever happens to it later.

    Of a file that is too long no more is read than the one who drafts reads.

    What is drafted is read again by the one who drafts, who compares `digest_of` what it
    read with `digest`: a file that was changed in between is found out.
    """

    environment: Environment
    options: str
    _contents: dict[Path, bytes] = field(default_factory=dict)
    _siblings: dict[Path, "_Siblings"] = field(default_factory=dict)
    _registers: dict[Path, tuple[str, str]] = field(default_factory=dict)

    def inputs(self, file: Path) -> Inputs:
        """The inputs of a period file, named as the user named it."""
        catalogue, registry = self._of_registers(file.parent)
        return Inputs(
            data=self.digest(file),
            others=self._of_others(file),
            catalogue=catalogue,
            registry=registry,
            templates=self.environment.templates,
            fonts=self.environment.fonts,
            libraries=self.environment.libraries,
            options=self._of_options,
        )

    def digest(self, path: Path) -> str:
        """`digest_of` a file as it was when this run first read it."""
        return _named(path, self._content(path))

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that were read until now, named as they were."""
        return tuple(self._contents)

    @cached_property
    def _of_options(self) -> str:
        return together(self.options)

    def _content(self, path: Path) -> bytes:
        if path not in self._contents:
            self._contents[path] = _content_digest(read(path, SIZE_LIMIT + 1))
        return self._contents[path]

    def _of_registers(self, folder: Path) -> tuple[str, str]:
        """Those of `data_folder`; a folder without registers has those of the one above."""
        if folder not in self._registers:
            above = folder.parent
            own = above == folder or is_file(folder / CATALOGUE)
            self._registers[folder] = (
                self._read_registers(folder) if own else self._of_registers(above)
            )
        return self._registers[folder]

    def _read_registers(self, folder: Path) -> tuple[str, str]:
        found = data_folder(folder / CATALOGUE)
        if found is None:
            return NONE, NONE
        return self.digest(found / CATALOGUE), self.digest(found / REGISTRY)

    def _of_others(self, file: Path) -> str:
        folder = file.parent
        if folder not in self._siblings:
            found = _Siblings()
            for path in period_files(folder):
                name = path.relative_to(folder).as_posix()
                found.add(path, bytes.fromhex(together(name, self._content(path))))
            self._siblings[folder] = found
        return self._siblings[folder].without(file)


class _Siblings:
    """The period files of a folder: names and contents of all but one in one digest.

    Their entries lie in one row, so that a folder of thousands costs each of its files a
    hash over a few ten thousand bytes.
    """

    def __init__(self) -> None:
        self._row = bytearray()
        self._places: dict[tuple[int, int], list[slice]] = {}

    def add(self, path: Path, entry: bytes) -> None:
        """Put a file at the end of the row."""
        place = slice(len(self._row), len(self._row) + len(entry))
        self._row += entry
        self._places.setdefault(_identity(path), []).append(place)

    def without(self, file: Path) -> str:
        """The digest of the row without a file, under whatever names it stands there."""
        others, end = sha256(), 0
        row = memoryview(self._row)
        for place in self._places.get(_identity(file), []):
            others.update(row[end : place.start])
            end = place.stop
        others.update(row[end:])
        return others.hexdigest()[:DIGITS]


def digest_of(content: bytes, path: Path) -> str:
    """The digest of a file's bytes with its name as the user gave it: `Inputs.data`."""
    return _named(path, _content_digest(content))


def _named(path: Path, content: bytes) -> str:
    return together(str(path), content)


def _content_digest(content: bytes | None) -> bytes:
    """The digest of a file's bytes; one that cannot be read has none, which no bytes give."""
    return b"" if content is None else sha256(content).digest()


def _identity(path: Path) -> tuple[int, int]:
    """What is equal for two names of one file."""
    try:
        found = os.stat(path)  # noqa: PTH116  # half the time, for every file of a run
    except (OSError, ValueError):
        return (0, 0)
    return (found.st_dev, found.st_ino)
