"""The roll-up: members' files in, the file of the unit above them written or not."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from reportgen.commands.options import (
    DIAGNOSTICS,
    DONE,
    Options,
    print_diagnostics,
    progress,
    refuse,
    strictly,
)
from reportgen.data_files import YAML_SUFFIXES, data_folder, period_files
from reportgen.diagnostic import Diagnostic, errors
from reportgen.output import write_file
from reportgen.period.model import Period
from reportgen.rollup import RollUp, roll_up, wanted
from reportgen.rollup.desk import Desk, content_of, open_desk, period_of, recorded
from reportgen.rollup.member import Member
from reportgen.rollup.members import WORTH_WORKERS, most_jobs, read_members
from reportgen.rollup.reading import MemberReader, Reading, Task, is_document
from reportgen.rollup.replaced import earlier, forced, replaced
from reportgen.rollup.tables import namesakes
from reportgen.rollup.writing import unwritable, written
from reportgen.workers.signals import stoppable

NO_DATA = {"khong-mang-du-lieu", "dinh-kem-la"}
"""What is wrong with a document that was not made to be rolled up."""


@dataclass(frozen=True)
class Wanted:
    """What a roll-up is asked for: the file to write, and how."""

    to: Path
    unit: str | None = None
    period: str | None = None
    data: Path | None = None
    jobs: int | None = None
    force: bool = False
    keep_going: bool = False


@dataclass(frozen=True)
class Outcome:
    """What came of it: the content to write, or the errors why there is none."""

    rolled: RollUp | None
    content: bytes | None
    mistakes: list[Diagnostic]


def rollup(paths: Sequence[Path], wanted: Wanted, options: Options) -> int:
    """Roll members up into a file; the exit status. A signal ends it in order, nothing written."""
    with stoppable():
        return _rollup(paths, wanted, options)


def _rollup(paths: Sequence[Path], wanted: Wanted, options: Options) -> int:
    refuse(wanted.to.suffix not in YAML_SUFFIXES, options, "rollup-no-yaml", wanted.to)
    for path in paths:
        refuse(not path.exists(), options, "no-path", path)
    refuse(wanted.data is not None and not wanted.data.is_dir(), options, "no-folder", wanted.data)
    files = _files(paths, wanted.to)
    refuse(not files, options, "no-data", ", ".join(map(str, paths)))
    desk, mistakes = open_desk(wanted.to, wanted.data)
    if desk is None or errors(mistakes):
        return _report(Outcome(None, None, mistakes), wanted, options)
    outcome = _rolled(files, desk, wanted, options)
    whole = Outcome(outcome.rolled, outcome.content, [*mistakes, *outcome.mistakes])
    return _report(whole, wanted, options)


def _files(paths: Sequence[Path], to: Path) -> dict[Path, bool]:
    """The files, and whether each was named; a folder gives its YAML files and its documents."""
    found = {it: True for it in paths if not it.is_dir()}
    for folder in (it for it in paths if it.is_dir()):
        documents = sorted(it for it in folder.rglob("*") if is_document(it) and it.is_file())
        found = dict.fromkeys([*period_files(folder), *documents], False) | found
    return {it: named for it, named in found.items() if not (to.exists() and it.samefile(to))}


def _rolled(files: dict[Path, bool], desk: Desk, asked: Wanted, options: Options) -> Outcome:
    readings = _readings(list(files), desk, asked.jobs or most_jobs(), options)
    members = [it.member for it in readings if it.member]
    mistakes = [mistake for it in readings for mistake in _said(it, named=files[Path(it.file)])]
    cutoffs = [it.cutoff for it in members]
    content, more = content_of(desk, asked.unit, asked.period, cutoffs)
    into, also = (None, []) if content is None else period_of(desk, content)
    mistakes += [*more, *also]
    if into is None or content is None:
        return Outcome(None, None, mistakes)
    meant = [it for it in members if files[Path(it.origin.file)] or _is_meant(it, into)]
    rolled = roll_up(meant, into, desk.catalogue, desk.registry)
    unread = len(readings) - len(members)
    rolled = replace(rolled, refused=rolled.refused + unread)
    mistakes += rolled.mistakes
    final = [*unwritable(rolled.figures), *namesakes(_units(rolled), desk.catalogue, desk.registry)]
    final += _replaced(rolled, members, into, desk, force=asked.force)
    if not rolled.members:
        final.append(Diagnostic("khong-thanh-vien", into.ky_mark, {"value": into.don_vi}))
    mistakes += final
    if errors(strictly(final if asked.keep_going else mistakes, options)):
        return Outcome(rolled, None, mistakes)
    new, more = written(rolled, desk, content, into)
    return Outcome(rolled, new, [*mistakes, *more])


def _said(reading: Reading, *, named: bool) -> Iterator[Diagnostic]:
    """A document in a folder need not carry data: it is said, and left aside."""
    for it in reading.mistakes:
        aside = it.code in NO_DATA and not named
        yield replace(it, severity="warning") if aside else it


def _is_meant(member: Member, into: Period) -> bool:
    """Of a folder: the files of the period, without the documents of the unit itself."""
    own = member.origin.is_document and member.unit == into.don_vi
    return member.period == into.ky and not own


def _units(rolled: RollUp) -> list[str]:
    return [*(it.unit for it in rolled.members), *rolled.missing]


def _replaced(
    rolled: RollUp, members: Sequence[Member], into: Period, desk: Desk, *, force: bool
) -> Iterator[Diagnostic]:
    known = members if force else recorded(desk, into, members)
    before = earlier(into, known, desk.catalogue, desk.registry)
    found = replaced(rolled, before, into, desk.catalogue, desk.registry)
    return forced(found) if force else found


def _readings(files: Sequence[Path], desk: Desk, jobs: int, options: Options) -> list[Reading]:
    """What came of the files, in their order."""
    reader = MemberReader(wanted(desk.catalogue), desk.folder)
    tasks = [Task(it, data_folder(it) or desk.folder) for it in files]
    found: dict[int, Reading] = {}
    with (
        progress(len(tasks) if len(tasks) >= WORTH_WORKERS else 0) as bar,
        closing(read_members(tasks, reader, jobs)) as readings,
    ):
        working = bar.add_task(options.text("rollup-reading"), total=len(tasks))
        for at, reading in readings:
            found[at] = reading
            bar.advance(working)
    return [found[i] for i in range(len(tasks))]


def _report(outcome: Outcome, asked: Wanted, options: Options) -> int:
    """Write the file if it can be; print what was said and what was done."""
    key, failed = "rollup-not-written", []
    if outcome.content is not None:
        same = asked.to.exists() and asked.to.read_bytes() == outcome.content
        failed = [] if same else _write(asked.to, outcome.content)
        key = key if failed else "rollup-same" if same else "rollup-written"
    said = strictly([*outcome.mistakes, *failed], options)
    print_diagnostics(said, options)
    if outcome.rolled is not None:
        _print_table(outcome.rolled, asked.to, options)
    wrong = len(errors(said))
    line = options.text(key, value=asked.to, errors=wrong, warnings=len(said) - wrong)
    print(line, file=sys.stderr)
    return DIAGNOSTICS if wrong else DONE


def _write(file: Path, content: bytes) -> list[Diagnostic]:
    try:
        write_file(file, content)
    except OSError as error:
        from reportgen.batch.failing import not_written  # noqa: PLC0415  # slow, seldom needed

        return [not_written(error, file)]
    return []


def _print_table(rolled: RollUp, to: Path, options: Options) -> None:
    table = Table(title=options.text("rollup-table", value=to), show_header=False)
    table.add_column(overflow="fold")
    table.add_column(justify="right")
    for name, amount in _counts(rolled, options):
        table.add_row(name, str(amount))
    Console(markup=False, emoji=False, highlight=False).print(table)


def _counts(rolled: RollUp, options: Options) -> Iterator[tuple[str, int]]:
    yield options.text("rollup-members"), len(rolled.members)
    yield options.text("rollup-missing"), len(rolled.missing)
    yield options.text("rollup-refused"), rolled.refused
    yield options.text("rollup-figures"), len(rolled.figures)
    partial = [it for it in rolled.figures.values() if it.reported < it.expected]
    yield options.text("rollup-partial"), len(partial)
    for name, rows in rolled.rows.items():
        yield options.text("rollup-rows", value=name), len(rows)
