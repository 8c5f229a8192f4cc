"""Documents made or checked: many files in one run."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from reportgen.batch.choice import FACETS, conditions
from reportgen.batch.finding import find
from reportgen.batch.run import Phase
from reportgen.batch.settings import formats as known_formats
from reportgen.commands.options import (
    Options,
    known_folder,
    known_types,
    refuse,
)
from reportgen.commands.run_progress import Tick, run_progress
from reportgen.commands.run_report import print_checked, print_rendered
from reportgen.library import (
    Batch,
    Choice,
    Limits,
    Refusal,
    Remote,
    Tls,
    UnknownFacet,
    open_log,
)
from reportgen.office import program
from reportgen.workers.signals import Stopped, stoppable

Cluster = tuple[str | None, Path | None, Path | None, Path | None]
"""An address, and the files of an authority, a certificate and its key; as typed."""
LEVELS = ("tinh", "huyen", "xa")
NOTHING = "none"
"""What stands for no format at all."""


@dataclass(frozen=True)
class Wanted:
    """Which documents are asked for, and of which files; as typed."""

    formats: Sequence[str] = ("docx", "pdf")
    carry: Sequence[str] = ("docx",)
    only: Sequence[str] = ()
    skip: Sequence[str] = ()

    def check(self, options: Options) -> None:
        """A usage error when a name is not that of a format."""
        for name, given in (("--format", self.formats), ("--carry", self.carry)):
            refuse(not given, options, "missing-value", name)
        known = known_formats()
        for name in self.formats:
            refuse(name not in known, options, "unknown-format", name, known)
        for name in self.carry:
            refuse(
                name not in (*known, NOTHING), options, "unknown-format", name, (*known, NOTHING)
            )
        alone = NOTHING not in self.carry or len(self.carry) == 1
        refuse(not alone, options, "carry-nothing-else", NOTHING)

    def choice(self, options: Options) -> Choice:
        """The documents by facets; a usage error when a condition cannot be read."""
        try:
            only, skip = conditions(self.only), conditions(self.skip)
        except UnknownFacet as error:
            refuse(wrong=True, options=options, key="unknown-facet", value=error, known=FACETS)
            raise
        for chosen in (only, skip):
            known_types(options, filter(_is_plain, chosen.get("loai", ())))
            for level in filter(_is_plain, chosen.get("cap", ())):
                refuse(level.casefold() not in LEVELS, options, "unknown-level", level, LEVELS)
        kinds = (*only.get("loai", ()), *options.types)
        return Choice({**only, "loai": kinds} if kinds else only, skip)


def _is_plain(value: str) -> bool:
    """Whether a value is a name, and no pattern."""
    return not set(value) & {*"*?["}


@dataclass(frozen=True)
class Manner:
    """How a run is done.

    `limits` are seconds of the clock, seconds of the processor, MiB.
    """

    jobs: int | None = None
    limits: tuple[int, int, int] = (120, 60, 1536)
    cluster: Cluster = (None, None, None, None)
    log: str | None = None
    force: bool = False
    keep_going: bool = True
    why: bool = False
    pictures: bool = False
    verify: bool = False


def render(
    data: Sequence[Path], wanted: Wanted, out: Path, manner: Manner, options: Options
) -> int:
    """Make documents and write them; the exit status."""
    wanted.check(options)
    batch = _batch(data, wanted, manner, options, out)
    try:
        _follow(batch, manner.log, options, write=True)
    except (KeyboardInterrupt, Stopped):
        print_rendered(batch.report, options, why=manner.why)
        raise
    if manner.verify and any(it.files for it in batch.report.results):
        _tell_rest(out, options)
    return print_rendered(batch.report, options, why=manner.why)


def _tell_rest(out: Path, options: Options) -> None:
    """Say once what `--verify` leaves: where pages begin in Word, which only LibreOffice tells."""
    why = options.text("why-later" if program() else "why-no-soffice", value=out)
    print(options.text("starts-not-checked", why=why), file=sys.stderr)


def check(data: Sequence[Path], wanted: Wanted, manner: Manner, options: Options) -> int:
    """Find every mistake, write nothing; the exit status."""
    batch = _batch(data, wanted, manner, options, Path("out"))
    _follow(batch, manner.log, options, write=False)
    return print_checked(batch.report, options)


def _batch(
    data: Sequence[Path], wanted: Wanted, manner: Manner, options: Options, out: Path
) -> Batch:
    for path in data:
        refuse(not path.exists(), options, "no-path", path)
    refuse(not find(data), options, "no-data", ", ".join(map(str, data)))
    refuse(
        manner.pictures and "pdf" not in wanted.formats, options, "pictures-of-pdf", "--pictures"
    )
    lone = manner.verify and not {"docx", "pdf"} <= {*wanted.formats}
    refuse(lone, options, "verify-needs-both", "--verify")
    own = options.templates
    known_folder(own, options)
    known_types(options)
    return Batch(
        data, out, wanted.formats, [it for it in wanted.carry if it != NOTHING], own,
        wanted.choice(options), strict=options.strict, force=manner.force,
        keep_going=manner.keep_going, jobs=manner.jobs, limits=Limits(*manner.limits),
        lang=options.lang, pictures=manner.pictures, verify=manner.verify,
        cluster=_cluster(manner.cluster, options),
    )  # fmt: skip


def _cluster(typed: Cluster, options: Options) -> Remote | None:
    """The cluster that is asked for; a usage error when its extra or a file of three is missing."""
    address, *files = typed
    tls = [it for it in files if it is not None]
    alone = bool(tls) and not (address and len(tls) == len(files))
    refuse(alone, options, "tls-files", "--tls-ca, --tls-cert, --tls-key")
    if address is None:
        return None
    refuse(find_spec("distributed") is None, options, "no-extra", "reportgen[dask]")
    return Remote(address, Tls(*tls) if tls else None)


def _follow(batch: Batch, log: str | None, options: Options, *, write: bool) -> None:
    """Run a batch to its end, telling how far it is; a signal ends it in order."""
    with stoppable(), _logged(log, options), run_progress(None, options.lang) as tick:
        batch.tell = partial(_tell, tick)
        for outcome in batch.run() if write else batch.check():
            if isinstance(outcome, Refusal) or not outcome.done:
                tick.miss()


def _tell(tick: Tick, phase: Phase, done: int, total: int) -> None:
    if phase == "read":
        tick.reading(done, total)
    if phase == "make" and not done:
        tick.total(total)
    elif phase == "make":
        tick()


@contextmanager
def _logged(log: str | None, options: Options) -> Iterator[None]:
    """The run's log, if one is asked for; a usage error when its file cannot be opened."""
    if log is None:
        yield
        return
    with ExitStack() as stack:
        try:
            handler = stack.enter_context(open_log(log))
        except OSError as error:
            refuse(wrong=True, options=options, key="no-log", value=f"{log}: {error.strerror}")
        yield
        if handler.wrong:
            print(options.text("log-torn", value=log), file=sys.stderr)
