"""One run: what stands is left, the rest is drafted, then made, then written, by one process.

All names are known before the first document is made, so two that would share a file are
refused, both, before anything is written.
"""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Literal

from reportgen import output
from reportgen.batch import tasks
from reportgen.batch.failing import clash, ended, not_written, occupied
from reportgen.batch.finding import clashes
from reportgen.batch.ledger import Ledger
from reportgen.batch.memory import Memory
from reportgen.batch.orders import Draft, Drafted, Order, Product
from reportgen.batch.result import Refusal, Result
from reportgen.batch.settings import Settings
from reportgen.diagnostic import Diagnostic, errors
from reportgen.workers.scheduler import Failure, Local, Scheduler

Phase = Literal["compare", "read", "make"]
"""Files compared with the manifest, files read, documents made."""
Tell = Callable[[Phase, int, int], None]
"""Told how many of how many are done in a phase."""
Place = tuple[int, int]
"""The number of a file in the run, and of a document in it; -1 for the file itself."""


@dataclass(frozen=True)
class Job:
    """A document to be made: where it stands, why it is made, and the warnings on its file."""

    place: Place
    draft: Draft
    why: tuple[str, ...]
    said: tuple[Diagnostic, ...]


@dataclass
class Run:
    """Makes the documents of period files; without a `memory` it only checks them.

    `general` gets what belongs to no document, `left` counts those that were not begun (while
    files are being read: the files).
    """

    files: Sequence[Path]
    settings: Settings
    memory: Memory | None
    tell: Tell
    general: list[Diagnostic] = field(default_factory=list)
    left: int = 0

    def outcomes(
        self, readers: Local, makers: Scheduler
    ) -> Generator[tuple[Place, Result | Refusal]]:
        """Every document and every refused file as soon as it is known, with its place.

        Files are read by `readers`, on this machine, documents made by `makers`, wherever. There
        are none if the templates or standards have an error.
        """
        self.left = len(self.files)  # as long as their documents are not known
        standing = self._standing()
        numbers = [i for i in range(len(self.files)) if i not in standing]
        if numbers and self._surveyed(readers):
            self.left = 0
            return
        drafted = self._drafted(numbers, readers)
        readers.rest()
        self.left = len([*_names(standing, drafted)])
        found = self._told(self._all(standing, drafted, makers))
        if self.memory is None:
            yield from found
            return
        ledger = Ledger(self.memory, self.files, {i: _bare(it) for i, it in drafted.items()})
        self._entered(ledger.open)
        for place, outcome in found:
            self._entered(partial(ledger.enter, place[0], outcome))
            yield place, outcome

    def _told(
        self, found: Generator[tuple[Place, Result | Refusal]]
    ) -> Iterator[tuple[Place, Result | Refusal]]:
        """The outcomes up to the first that fails, if that ends the run; what is left, counted."""
        with closing(found):
            for place, outcome in found:
                self.left -= isinstance(outcome, Result)
                yield place, outcome
                good = isinstance(outcome, Result) and outcome.done
                if not (good or self.settings.keep_going):
                    return

    def _surveyed(self, readers: Scheduler) -> bool:
        """Whether no file can be read rightly, as the templates or standards are wrong."""
        for _, found in readers.map(tasks.survey, [self.settings.workshop]):
            self.general += [ended(found, "templates")] if isinstance(found, Failure) else found
        return bool(errors(self.general))

    def _doubt(self, made: Drafted | Product | Failure) -> None:
        """If the templates were others meanwhile: a warning."""
        if not isinstance(made, Failure) and made.overtaken:
            self.overtake()

    def overtake(self) -> None:
        """Warn, once, that the templates changed while the run was going on."""
        mistake = Diagnostic("mau-doi-giua-chung", None, severity="warning")
        if mistake not in self.general:
            self.general.append(mistake)

    def _entered(self, enter: Callable[[], None]) -> None:
        """What cannot be noted is made again next time: a warning, once."""
        try:
            enter()
        except OSError as error:
            place = Path(error.filename or self.settings.out)
            mistake = replace(not_written(error, place), severity="warning")
            if mistake not in self.general:
                self.general.append(mistake)

    def _all(
        self,
        standing: dict[int, list[Result]],
        drafted: dict[int, Drafted],
        makers: Scheduler,
    ) -> Generator[tuple[Place, Result | Refusal]]:
        taken = clashes(_names(standing, drafted))
        jobs: list[Job] = []
        for number in range(len(self.files)):
            for i, it in enumerate(standing.get(number, ())):
                yield (number, i), _refused(it) if it.about.name.casefold() in taken else it
            if number in drafted:
                yield from self._decided(number, drafted.pop(number), taken, jobs)
        yield from self._made(jobs, makers)

    def _standing(self) -> dict[int, list[Result]]:
        """The documents of the files that need not be read, by the file's number."""
        found: dict[int, list[Result]] = {}
        if self.memory is not None:
            for i, file in enumerate(self.files):
                if (results := self.memory.standing(file)) is not None:
                    found[i] = results
                self.tell("compare", i + 1, len(self.files))
        return found

    def _drafted(self, numbers: Sequence[int], readers: Scheduler) -> dict[int, Drafted]:
        """The other files after stage 4."""
        work = partial(tasks.draft, self.settings.workshop)
        found: dict[int, Drafted] = {}
        for at, made in readers.map(work, (self.files[i] for i in numbers)):
            file = self.files[numbers[at]]
            found[numbers[at]] = self._apart(file, readers) if isinstance(made, Failure) else made
            self._doubt(found[numbers[at]])
            self.tell("read", len(found), len(numbers))
        return found

    def _apart(self, file: Path, readers: Scheduler) -> Drafted:
        """A file that ran into a limit, document by document: one of them may be to blame."""
        workshop = self.settings.workshop
        ((_, found),) = readers.map(partial(tasks.outline, workshop), [file])
        if isinstance(found, Failure):
            return Drafted(said=(ended(found, str(file)),))
        drafts, overtaken = list(found.drafts), found.overtaken
        work = partial(tasks.draft_one, workshop, file)
        for at, made in readers.map(work, range(len(drafts))):
            if isinstance(made, Failure):
                drafts[at] = _lost(drafts[at], made)
            else:
                drafts[at : at + 1] = made.drafts or [drafts[at]]
                overtaken = overtaken or made.overtaken
        return replace(found, drafts=tuple(drafts), overtaken=overtaken)

    def _decided(
        self, number: int, found: Drafted, taken: set[str], jobs: list[Job]
    ) -> Iterator[tuple[Place, Result | Refusal]]:
        """A file's mistakes, and its documents that are not to be made; the others become jobs."""
        wrong = bool(errors(found.said))
        if wrong:
            yield (number, -1), Refusal(str(self.files[number]), found.said)
        elif not found.drafts:
            self.general += found.said
        said = () if wrong else found.said
        for i, draft in enumerate(found.drafts):
            outcome = self._outcome(number, draft, found.said, taken)
            if isinstance(outcome, Result):
                diagnostics = (*said, *outcome.diagnostics)
                yield (number, i), replace(outcome, diagnostics=diagnostics)
            else:
                jobs.append(Job((number, i), draft, outcome, said))

    def _outcome(
        self, number: int, draft: Draft, said: Sequence[Diagnostic], taken: set[str]
    ) -> Result | tuple[str, ...]:
        """What is known of a document before it is made; else why it is to be made."""
        about = draft.about
        if about.name.casefold() in taken:
            return Result(about, "failed", (), (clash(about.name, draft.mark, draft.path),))
        if draft.manuscript is None or (self.settings.strict and (said or draft.said)):
            return Result(about, "failed", (), draft.said)
        if self.memory is None:
            return ()
        if other := self.memory.occupant(draft):
            return Result(about, "failed", (), (occupied(draft, other),))
        return self.memory.why(draft, self.files[number]) or self.memory.unchanged(draft)

    def _made(self, jobs: list[Job], makers: Scheduler) -> Iterator[tuple[Place, Result | Refusal]]:
        """The jobs, each written as soon as it is made."""
        work = partial(tasks.make, self.settings.workshop)
        waiting, total = dict(enumerate(jobs)), len(jobs)
        jobs.clear()
        if total:
            self.tell("make", 0, total)
        with closing(makers.map(work, self._orders(waiting))) as made:
            for done, (at, product) in enumerate(made, 1):
                job = waiting.pop(at)
                self._doubt(product)
                self.tell("make", done, total)
                yield job.place, self._result(job, product)

    def _orders(self, jobs: dict[int, Job]) -> Iterator[Order]:
        """The orders, one after the other; what has gone out is let go of."""
        settings = self.settings
        for i in [*jobs]:
            draft = jobs[i].draft
            assert draft.manuscript is not None  # noqa: S101  # such a document is no job
            jobs[i] = replace(jobs[i], draft=replace(draft, manuscript=None))
            yield Order(
                draft.manuscript, settings.formats, settings.carry, strict=settings.strict,
                keep=self.memory is not None,
            )  # fmt: skip

    def _result(self, job: Job, product: Product | Failure) -> Result:
        """What became of a document; its files are written here."""
        draft, about = job.draft, job.draft.about
        if isinstance(product, Failure):
            mistake = ended(product, about.name, draft.mark, draft.path)
            return Result(about, "failed", (), (*job.said, *draft.said, mistake), job.why)
        said = (*job.said, *draft.said, *product.said)
        if errors(said) or (self.settings.strict and said):
            return Result(about, "failed", (), said, job.why, product.seconds)
        if self.memory is None:
            return Result(about, "checked", (), said, (), product.seconds)
        try:
            files = self._write(draft, product)
        except OSError as error:
            mistake = not_written(error, self.settings.out / about.name)
            return Result(about, "failed", (), (*said, mistake), job.why, product.seconds)
        return Result(about, "written", tuple(files), said, job.why, product.seconds)

    def _write(self, draft: Draft, product: Product) -> list[Path]:
        """Note a document, then write its files: noted and not written is as good as neither.

        One that may be made of other templates is not noted: the next run makes it again.
        """
        assert self.memory is not None  # noqa: S101  # who only checks does not write
        if not product.overtaken:
            self._entered(partial(self.memory.note, draft, product.files, product.said))
        place = self.settings.out / draft.about.name
        return output.write_files(
            place.parent, place.name, product.files, self.settings.out, swept=True
        )


def _names(standing: dict[int, list[Result]], drafted: dict[int, Drafted]) -> Iterator[str]:
    """The names of all documents of a run."""
    yield from (it.about.name for results in standing.values() for it in results)
    yield from (it.about.name for found in drafted.values() for it in found.drafts)


def _refused(result: Result) -> Result:
    """A document that stands, but shares its name with another."""
    about = result.about
    return Result(about, "failed", diagnostics=(clash(about.name, None, about.source),))


def _lost(draft: Draft, failure: Failure) -> Draft:
    """A document that ran into a limit before its text was there."""
    return replace(draft, said=(ended(failure, draft.about.name, draft.mark, draft.path),))


def _bare(found: Drafted) -> Drafted:
    """What is kept of a file while its documents are made."""
    drafts = tuple(replace(it, manuscript=None, mark=None) for it in found.drafts)
    return replace(found, drafts=drafts)
