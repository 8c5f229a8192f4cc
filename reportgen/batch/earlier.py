"""Documents of earlier runs that this one did not touch: they stand in its report too."""

import os
import stat
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from reportgen import output
from reportgen.batch.entry import Entry
from reportgen.batch.memory import Memory
from reportgen.batch.result import Result
from reportgen.diagnostic import Diagnostic

Given = Mapping[str, set[str]]
"""The documents that files of this run gave, by the file."""


def earlier(
    memory: Memory,
    files: Sequence[Path],
    results: Sequence[Result],
    refused: Collection[str] = (),
) -> tuple[Result, ...]:
    """The other documents of the manifest of which a file still stands, by name.

    That it stands is enough: a person may have written into it. A warning tells of a document
    whose period file is gone, is one of the `refused`, or was done and gives it no longer.
    """
    given: Given = {str(it): set() for it in files}
    for it in results:
        given.get(it.about.source, set()).add(it.about.name)
    seen = {it.about.name for it in results}
    found = [memory.manifest.document(it) for it in sorted(memory.manifest.documents() - seen)]
    return tuple(
        Result(it.about, "earlier", there, _said(memory, it, given, refused))
        for it in found
        if it is not None and (there := _files(it, memory.settings.out))
    )


def _files(entry: Entry, out: Path) -> tuple[Path, ...]:
    """The files of a document that are there, none by way of a link."""
    stem = out / entry.name
    try:
        output.check_inside(stem.parent, out)
    except (OSError, ValueError):  # a link; ValueError: a NUL in a name
        return ()
    found = (stem.with_name(f"{stem.name}{it}") for it in sorted(entry.files))
    return tuple(filter(_is_plain, found))


def _is_plain(file: Path) -> bool:
    try:
        return stat.S_ISREG(os.lstat(file).st_mode)
    except OSError:  # not there
        return False


def _said(
    memory: Memory, entry: Entry, given: Given, refused: Collection[str]
) -> tuple[Diagnostic, ...]:
    """A warning if the period file is gone, is refused, or has not this document any more."""
    path = entry.about.source
    code = "khong-con-van-ban"
    if path in refused:
        code = "ban-cu-tep-loi"
    elif Path(path).is_file():
        if memory.settings.choice or path not in given:
            return ()
        source = memory.manifest.source(path)
        if source is None or not source.covers(memory.settings.choice.types):
            return ()
        if source.documents.keys() != given[path]:
            return ()
    return (Diagnostic(code, None, {"value": path}, severity="warning", path=path),)
