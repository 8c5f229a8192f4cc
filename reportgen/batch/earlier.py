"""Documents of earlier runs that this one did not make: they stand in its report too."""

import os
import stat
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen import output
from reportgen.batch.entry import Entry, at_end_of, way_to
from reportgen.batch.memory import Memory
from reportgen.batch.result import Result
from reportgen.data_files import is_file
from reportgen.diagnostic import Diagnostic


@dataclass(frozen=True)
class _Run:
    """What this run did, by the ways from the folder of the documents to the period files.

    `names` are the files as they were named, `given` the documents that they gave, `failed`
    those that could not be made, with the ways to their files.
    """

    names: Mapping[str, str]
    given: Mapping[str, set[str]]
    failed: Mapping[str, set[str]]
    refused: set[str]


def earlier(
    memory: Memory,
    files: Sequence[Path],
    results: Sequence[Result],
    refused: Collection[str] = (),
) -> tuple[Result, ...]:
    """The other documents of the manifest of which a file still stands, by name.

    That it stands is enough: a person may have written into it. Those that could not be made
    now are among them. A warning tells of these, and of a document whose period file is gone, is
    one of the `refused`, or was done and gives it no longer.
    """
    done = {it.about.name for it in results if it.done or it.state == "differs"}
    names = sorted(memory.manifest.documents() - done)
    found = [it for name in names if (it := memory.manifest.document(name))]
    run = _run(memory.settings.out, files if found else (), results, refused)
    return tuple(
        Result(it.about, "earlier", there, _said(memory, it, run))
        for it in found
        if (there := _files(it, memory.settings.out))
    )


def _run(
    out: Path, files: Sequence[Path], results: Sequence[Result], refused: Collection[str]
) -> _Run:
    given: dict[str, set[str]] = {str(it): set() for it in files}
    failed: dict[str, set[str]] = {}
    for it in results:
        given.get(it.about.source, set()).add(it.about.name)
        if not it.done:
            failed.setdefault(it.about.name, set()).add(way_to(it.about.source, out))
    return _Run(
        names={way_to(name, out): name for name in given},
        given=given,
        failed=failed,
        refused={way_to(it, out) for it in refused},
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


def _said(memory: Memory, entry: Entry, run: _Run) -> tuple[Diagnostic, ...]:
    """A warning if this document is not what its period file gives now, or that is not known."""
    out = memory.settings.out
    way = entry.way_from(out)
    path = run.names.get(way, entry.about.source)
    stands = is_file(at_end_of(way, out)) or is_file(path)
    code = "khong-con-van-ban"
    if run.refused and run.refused & {way, *map(str, Path(way).parents)}:
        code = "ban-cu-tep-loi"
    elif entry.name in run.failed and (way in run.failed[entry.name] or not stands):
        code = "ban-cu-khong-lam-duoc"
    elif stands and not _is_given_up(memory, path, run):
        return ()
    return (Diagnostic(code, None, {"value": path}, severity="warning", path=path),)


def _is_given_up(memory: Memory, path: str, run: _Run) -> bool:
    """Whether a period file was done in this run, and all that it gives is known."""
    choice, source = memory.settings.choice, memory.manifest.source(path)
    if choice or path not in run.given or source is None or not source.covers(choice.types):
        return False
    return source.documents.keys() == run.given[path]
