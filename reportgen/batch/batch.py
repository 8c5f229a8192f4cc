"""The run as its users have it: what goes in, one result after the other, the report at the end."""

import logging
import math
import os
import time
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from uuid import uuid4

from reportgen import __version__, output
from reportgen.batch import MAKING, READING, page, tasks
from reportgen.batch.choice import Choice
from reportgen.batch.earlier import earlier
from reportgen.batch.failing import no_folder, not_written
from reportgen.batch.finding import find
from reportgen.batch.lock import Held, locked
from reportgen.batch.manifest import Manifest
from reportgen.batch.memory import Memory
from reportgen.batch.orders import Workshop
from reportgen.batch.pictures import pictures
from reportgen.batch.publish import publish
from reportgen.batch.remote import ClusterError, Remote, require_cluster
from reportgen.batch.result import Refusal, Report, Result
from reportgen.batch.run import Place, Run, Tell
from reportgen.batch.settings import Settings, refuse_unknown
from reportgen.batch.summary import Edition, counts
from reportgen.batch.verifying import verified, with_verdict
from reportgen.data_files import own_templates
from reportgen.deadline import Patience
from reportgen.diagnostic import Diagnostic
from reportgen.fingerprint import FontconfigError, environment, templates
from reportgen.log import logger
from reportgen.messages import Language
from reportgen.workers.pool import Limits, Workers
from reportgen.workers.scheduler import Failure, Here, Local, Scheduler
from reportgen.workers.signals import Stopped

LOG = logger("batch")
STOPPED, INTERRUPTED = 1, 130
"""Exit statuses of a run that its reader left, and of one that was interrupted."""
IN_THIS_PROCESS = 0
"""So many jobs mean: without worker processes, and so without limits but for templates."""


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0))


def _silent(*_: object) -> None:
    """Who was not asked to be told."""


@dataclass
class Batch:
    """The documents of period files and folders, made below `out` or only checked.

    `formats` and `carry` are names of formats: those to make, those whose files carry the period
    file. `choice` says which documents; `templates` is the user's folder, which comes before
    ours. Work is done in `jobs` processes, as many as there are cores unless it is said, under
    `limits`; with a `cluster` documents are made there. `tell` is called as the run goes on.
    The report beside the documents is in `lang`, with pictures of first pages if asked for; if
    `verify`, both files of each document are compared, and one that has others fails.
    """

    data: Sequence[Path | str] | Path | str
    out: Path | str = "out"
    formats: Sequence[str] = ("docx", "pdf")
    carry: Sequence[str] = ("docx",)
    templates: Path | str | None = None
    choice: Choice = field(default_factory=Choice)
    strict: bool = False
    force: bool = False
    keep_going: bool = True
    jobs: int | None = None
    limits: Limits = field(default_factory=Limits)
    cluster: Remote | None = None
    tell: Tell = _silent
    lang: Language = "vi"
    pictures: bool = False
    verify: bool = False
    report: Report = field(default_factory=Report, init=False)
    _pictures: Mapping[str, bytes] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        """ValueError for a format, a template folder or a number of jobs that there is not."""
        refuse_unknown(self.formats, self.carry, self.templates)
        if self.jobs is not None and self.jobs < IN_THIS_PROCESS:
            raise ValueError(f"no number of processes: {self.jobs}")

    def run(self) -> Generator[Result | Refusal]:
        """Make and write the documents, one outcome after the other; then `report` has all.

        Whoever stops reading stops the run: what was not begun is counted as left. The report
        is written beside the documents in any case. Raises ImportError before anything is done
        if the extra is missing that reaches a `cluster`.
        """
        if self.cluster:
            require_cluster()
        self._pictures = {}
        with ExitStack() as stack:
            try:
                memory = self._opened(stack)
            except _Refused as refused:
                self.report = Report(general=(refused.diagnostic,))
                return
            status = STOPPED
            try:
                yield from self._outcomes(memory.settings, memory)
                status = int(not self.report.ok)
            except (KeyboardInterrupt, Stopped) as stop:
                status = stop.status if isinstance(stop, Stopped) else INTERRUPTED
                raise
            finally:
                self._publish(status)

    def _publish(self, status: int) -> None:
        edition = Edition(Path(self.out), self.lang, __version__, status)
        try:
            publish(self.report, edition, self._pictures)
        except OSError as error:
            mistake = not_written(error, Path(error.filename or self.out))
            self.report = replace(self.report, general=(*self.report.general, mistake))

    def check(self) -> Generator[Result | Refusal]:
        """Find every mistake, in the templates too; write nothing."""
        settings = self._settings(templates(self._folders()))
        yield from self._outcomes(replace(settings, formats=("docx", "pdf")), None)

    def _own(self) -> tuple[Path, ...]:
        """The user's template folders."""
        if not self.templates:
            return ()
        folder = Path(self.templates)
        return (folder.resolve() if self.cluster else folder,)  # a cluster stands elsewhere

    def _folders(self) -> tuple[Path, ...]:
        return (*self._own(), own_templates())

    def _settings(self, digest: str) -> Settings:
        """What is asked for; with the digest of the template folders."""
        workshop = Workshop(self._own(), digest, uuid4().hex, self.choice, self._patience())
        return Settings(
            out=Path(self.out), workshop=workshop, formats=tuple(self.formats),
            carry=tuple(self.carry), choice=self.choice, strict=self.strict, force=self.force,
            keep_going=self.keep_going,
        )  # fmt: skip

    def _patience(self) -> Patience:
        """Half of a document's time: a template is stopped, and its line told, before a process.

        In this process, where somebody may be debugging, no clock counts.
        """
        by_clock = math.inf if self.jobs == IN_THIS_PROCESS else self.limits.wall_s / 2
        return Patience(self.limits.cpu_s / 2, by_clock)

    def _opened(self, stack: ExitStack) -> Memory:
        """The output folder, locked and cleared of what a killed run left, and its manifest."""
        out = Path(self.out)
        if wrong := no_folder(out):
            raise _Refused(wrong)
        try:
            stack.enter_context(locked(out))
            output.remove_temporaries(out)
        except Held as held:
            values = {"value": out, "known": held.holder}
            raise _Refused(Diagnostic("dang-co-luot-khac", None, values, path=str(out))) from held
        except OSError as error:
            raise _Refused(not_written(error, out)) from error
        try:
            shared = environment(self._folders())
        except FontconfigError as error:
            values = {"value": str(error)}
            raise _Refused(Diagnostic("phong-chu-khong-tim", None, values)) from error
        manifest = stack.enter_context(closing(Manifest.open(out, __version__)))
        return Memory(manifest, shared, self._settings(shared.templates))

    def _outcomes(self, settings: Settings, memory: Memory | None) -> Iterator[Result | Refusal]:
        start = time.perf_counter()
        LOG.info("start", extra={"out": str(settings.out), "jobs": self._processes()})
        found: dict[Place, Result | Refusal] = {}
        data = [self.data] if isinstance(self.data, (str, Path)) else self.data
        files = find([Path(it) for it in data])
        run = Run(files, settings, memory, self.tell, left=len(files))
        if memory and memory.manifest.distrusted:
            run.general.append(_distrusted(settings.out))
        try:
            with ExitStack() as stack:
                readers = stack.enter_context(closing(self._readers()))
                makers = stack.enter_context(closing(self._makers(settings, memory)))
                page.prepare()
                outcomes = stack.enter_context(closing(run.outcomes(readers, makers)))
                for place, outcome in outcomes:
                    found[place] = outcome
                    _log(outcome)
                    yield outcome
                run.general += makers.doubts
                run.general += [_rewritten(it) for it in memory.rewritten] if memory else []
                if memory and templates(self._folders()) != memory.environment.templates:
                    run.general += _forgotten(memory)
                    run.overtake()
                if memory is None:
                    run.general += _syntax(readers, settings)
                elif self.verify:
                    _verify(found, readers)
                if memory is not None and self.pictures:
                    report = _report(found, run, 0)
                    listed = (*report.results, *report.earlier)
                    self._pictures = pictures(listed, readers)
        except ClusterError as error:
            run.general += error.diagnostics
        finally:
            self.report = _report(found, run, time.perf_counter() - start)
            LOG.info("end", extra=counts(self.report) | {"seconds": self.report.seconds})

    def _processes(self) -> int:
        return cores() if self.jobs is None else self.jobs

    def _readers(self) -> Local:
        jobs = self._processes()
        return Here() if jobs == IN_THIS_PROCESS else Workers(jobs, self.limits, READING)

    def _makers(self, settings: Settings, memory: Memory | None) -> Scheduler:
        """The cluster, if there is one."""
        if self.cluster is None or memory is None:
            jobs = self._processes()
            return Here() if jobs == IN_THIS_PROCESS else processes(self.limits, jobs)
        from reportgen.batch.cluster import Cluster  # noqa: PLC0415  # an extra

        folders = settings.workshop.folders
        return Cluster(
            self.cluster.address, self.cluster.tls, vars(memory.environment),
            partial(tasks.shared, folders), partial(processes, self.limits),
        )  # fmt: skip


def processes(limits: Limits, jobs: int) -> Scheduler:
    """Makers of documents on one machine."""
    return Workers(jobs, limits, MAKING, tasks.warm)


class _Refused(Exception):  # noqa: N818  # it carries why
    """Nothing can be made."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message())
        self.diagnostic = diagnostic


def _rewritten(file: str) -> Diagnostic:
    return Diagnostic("tep-doi-giua-chung", None, {"value": file}, severity="warning", path=file)


def _forgotten(memory: Memory) -> list[Diagnostic]:
    """Nobody knows what was made from which templates: none is trusted, or it is said."""
    try:
        memory.manifest.discard()
    except OSError as error:
        return [not_written(error, Path(error.filename or memory.settings.out))]
    return []


def _distrusted(out: Path) -> Diagnostic:
    return Diagnostic("so-cai-khac", None, {"value": out}, severity="warning", path=str(out))


def _log(outcome: Result | Refusal) -> None:
    """One line a document or refused file: names, states and codes, no data."""
    codes = " ".join(dict.fromkeys(it.code for it in outcome.diagnostics))
    if isinstance(outcome, Refusal):
        LOG.warning("refused", extra={"file": outcome.source, "codes": codes})
        return
    level = logging.INFO if outcome.done else logging.WARNING
    extra = {
        "document": outcome.about.name, "codes": codes, "why": " ".join(outcome.why),
        "seconds": round(outcome.seconds, 3),
    }  # fmt: skip
    LOG.log(level, outcome.state, extra=extra)


def _syntax(scheduler: Scheduler, settings: Settings) -> list[Diagnostic]:
    """Mistakes of syntax in templates that no document may have needed."""
    found: list[Diagnostic] = []
    for _, it in scheduler.map(tasks.syntax, [settings.workshop]):
        found += [] if isinstance(it, Failure) else it
    return found


def _verify(found: dict[Place, Result | Refusal], scheduler: Scheduler) -> None:
    """Compare the files of all documents that stand; what differs is put into the results."""
    results = {place: it for place, it in found.items() if isinstance(it, Result)}
    said = verified(results.values(), scheduler)
    for place, it in results.items():
        found[place] = with_verdict(it, said.get(it.about.name, ()))


def _earlier(
    run: Run, results: Sequence[Result], outcomes: Sequence[Result | Refusal]
) -> tuple[Result, ...]:
    refused = {it.source for it in outcomes if isinstance(it, Refusal)}
    return earlier(run.memory, run.files, results, refused) if run.memory else ()


def _report(found: dict[Place, Result | Refusal], run: Run, seconds: float) -> Report:
    """All outcomes in the order of the files and of the documents in them."""
    outcomes = [found[place] for place in sorted(found)]
    results = tuple(it for it in outcomes if isinstance(it, Result))
    return Report(
        results=results,
        earlier=_earlier(run, results, outcomes),
        refusals=tuple(it for it in outcomes if isinstance(it, Refusal)),
        general=tuple(run.general), left=run.left, strict=run.settings.strict, seconds=seconds,
    )  # fmt: skip
