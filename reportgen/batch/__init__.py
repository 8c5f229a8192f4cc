"""Period × document × format to jobs; one failed job stops no other."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from errno import (
    EACCES,
    EDQUOT,
    EEXIST,
    EISDIR,
    ENOSPC,
    ENOTDIR,
    EPERM,
    EROFS,
    EXDEV,
)
from pathlib import Path

from reportgen import consistency, output, pipeline, regime
from reportgen.diagnostic import Diagnostic, errors
from reportgen.job import Job, Ready, jobs_of
from reportgen.period import doubts
from reportgen.shelf import Shelf, period_files

REASONS = {
    **dict.fromkeys((ENOSPC, EDQUOT), "het-cho-trong"),
    **dict.fromkeys((EACCES, EPERM, EROFS), "khong-co-quyen-ghi"),
    **dict.fromkeys((ENOTDIR, EISDIR, EEXIST), "khong-phai-thu-muc"),
    EXDEV: "ngoai-thu-muc-ket-qua",
}
"""The system's reasons that have a sentence of their own."""

CARRIERS = ("docx",)
"""The formats whose files carry the period file when nothing else is asked for."""


@dataclass(frozen=True)
class Plan:
    """The jobs of a run, and the mistakes that were found before the first.

    `doubtful` names the jobs whose period file has a warning, `refused` counts the files with
    an error, which give no job.
    """

    jobs: list[Job]
    diagnostics: list[Diagnostic]
    doubtful: frozenset[str] = frozenset()
    refused: int = 0


@dataclass(frozen=True)
class Outcome:
    """What became of a job: its files, or why there are none."""

    job: Job
    diagnostics: list[Diagnostic]
    files: list[Path] = field(default_factory=list)

    @property
    def done(self) -> bool:
        """Whether nothing stood in the way."""
        return not errors(self.diagnostics)


def find(data: Sequence[Path]) -> list[Path]:
    """The period files that are named, or lie below the folders that are named."""
    found = [it for path in data for it in (period_files(path) if path.is_dir() else [path])]
    return list(dict.fromkeys(found))


def plan(files: Sequence[Path], shelf: Shelf, types: Sequence[str] = ()) -> Plan:
    """Stages 1 to 3 for every file. One with an error gives no job."""
    jobs: list[Job] = []
    said: list[Diagnostic] = []
    doubtful: set[str] = set()
    refused = 0
    for file in files:
        found, mistakes = _jobs_of_file(file, shelf, types)
        jobs += found
        said += mistakes
        refused += bool(errors(mistakes)) and not found
        doubtful |= {job.name for job in found if mistakes}
    clashes = _clashes(jobs)
    said += [_clash(job) for job in jobs if job.name in clashes]
    jobs = [job for job in jobs if job.name not in clashes]
    return Plan(jobs, said, frozenset(doubtful), refused)


def _jobs_of_file(
    file: Path, shelf: Shelf, types: Sequence[str]
) -> tuple[list[Job], list[Diagnostic]]:
    ready, mistakes = pipeline.prepare(file, shelf)
    if ready is None or errors(mistakes):
        return [], mistakes
    found, more = jobs_of(ready, shelf, types)
    return found, [*mistakes, *_doubts(ready, shelf), *more]


def _doubts(ready: Ready, shelf: Shelf) -> list[Diagnostic]:
    """Warnings on a period file, without those that it says were looked at."""
    period = ready.period
    found = [
        *doubts(period, ready.catalogue),
        *regime.doubts(period, ready.unit, shelf.regimes),
        *consistency.doubts(period, ready.catalogue, ready.figures),
    ]
    return [it for it in found if it.code not in period.bo_qua]


def _clashes(jobs: Sequence[Job]) -> set[str]:
    """Names that two documents would share, on any file system."""
    counts = Counter(job.name.casefold() for job in jobs)
    return {job.name for job in jobs if counts[job.name.casefold()] > 1}


def _clash(job: Job) -> Diagnostic:
    return Diagnostic("trung-ten-tep", job.document.mark, {"value": job.name}, path=job.path)


def render(
    plan: Plan,
    shelf: Shelf,
    formats: Sequence[str],
    out: Path,
    *,
    strict: bool = False,
    carry: Collection[str] = CARRIERS,
) -> Iterator[Outcome]:
    """Make and write every job's files below `out`, one outcome a job.

    If `strict`, a warning keeps a document from being written, one of its period file too.
    `carry` names the formats whose files carry the period file.
    """
    for job in plan.jobs:
        files, mistakes = _make(job, shelf, formats, carry)
        doubted = strict and (mistakes or job.name in plan.doubtful)
        if errors(mistakes) or doubted:
            yield Outcome(job, mistakes)
            continue
        try:
            written = output.write_files(out / job.folder, job.stem, files, out)
        except OSError as error:
            yield Outcome(job, [*mistakes, not_written(error, out / job.name)])
        else:
            yield Outcome(job, mistakes, written)


def not_written(error: OSError, path: Path) -> Diagnostic:
    """Why a file could not be written, in words where the system's reason is a known one."""
    code = REASONS.get(error.errno or 0, "khong-ghi-duoc")
    values = {"value": path, "why": error.strerror or str(error)}
    return Diagnostic(code, None, values, path=str(path))


def no_folder(out: Path) -> Diagnostic | None:
    """Why nothing can be written below a path: something on the way to it is no folder."""
    there = next((it for it in (out, *out.absolute().parents) if it.exists()), out)
    return None if there.is_dir() else not_written(NotADirectoryError(ENOTDIR, ""), out)


def check(jobs: Sequence[Job], shelf: Shelf) -> Iterator[Outcome]:
    """Make everything in memory, write nothing."""
    for job in jobs:
        yield Outcome(job, _make(job, shelf, ["docx", "pdf"])[1])


def _make(
    job: Job, shelf: Shelf, formats: Sequence[str], carry: Collection[str] = CARRIERS
) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """The files of a job in memory; a fault of ours fails this job only."""
    try:
        front, mistakes = pipeline.typeset(job, shelf)
        if front is None or errors(mistakes):
            return {}, _placed(mistakes, job)
        files, more = pipeline.write(front, formats, dict.fromkeys(carry, job.carried))
    except Exception as error:  # noqa: BLE001  # one document must not stop the batch
        values = {"value": job.name, "why": f"{type(error).__name__}: {error}"}
        return {}, [Diagnostic("loi-ben-trong", job.document.mark, values, path=job.path)]
    return files, _placed([*mistakes, *more], job)


def _placed(mistakes: Sequence[Diagnostic], job: Job) -> list[Diagnostic]:
    """What has no place in a file names its document."""
    return [it if it.mark or it.path else replace(it, path=job.name) for it in mistakes]
