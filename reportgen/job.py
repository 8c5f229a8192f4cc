"""Jobs: the documents of a period, their names, and the standard that each follows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportgen import standard
from reportgen.compute.figures import Figures
from reportgen.diagnostic import Diagnostic, errors
from reportgen.period.model import Catalogue, DonVi, Period, VanBan
from reportgen.render import markdown
from reportgen.render.context import file_stem
from reportgen.render.words import binder
from reportgen.shelf import Shelf
from reportgen.standard import Standard


@dataclass(frozen=True)
class Ready:
    """A period with its figures: all that its documents need."""

    period: Period
    unit: DonVi
    catalogue: Catalogue
    figures: Figures


@dataclass(frozen=True)
class Job:
    """One document of a period; `folder` and `stem` name its files below `out/`.

    `path` is its place in the period file: `van_ban[0]`.
    """

    ready: Ready
    document: VanBan
    path: str
    folder: str
    stem: str
    subject: str

    @property
    def name(self) -> str:
        """The document's name for people: `muong-vang/2024-h1/977-TB-HU`."""
        return f"{self.folder}/{self.stem}"


def jobs_of(
    ready: Ready, shelf: Shelf, types: Sequence[str] = ()
) -> tuple[list[Job], list[Diagnostic]]:
    """The documents of a period, of the given types when any is given."""
    found: list[Job] = []
    mistakes: list[Diagnostic] = []
    folder = f"{ready.period.don_vi}/{ready.period.ky.slug}"
    for position, document in enumerate(ready.period.van_ban, 1):
        if types and document.loai not in types:
            continue
        constants, more = shelf.templates.constants(document.loai)
        mistakes += more
        if errors(more):
            continue
        stem = file_stem(document, ready.unit, constants.get("ky_hieu_loai", ""), position)
        subject = markdown.plain(document.trich_yeu or "", binder(ready.figures, pad=True))
        path = f"van_ban[{position - 1}]"
        found.append(Job(ready, document, path, folder, stem, subject))
    return found, mistakes


def chosen_standard(job: Job, shelf: Shelf) -> Standard | Diagnostic:
    """The standard that the data name, else the one that holds on the document's day."""
    named, day = job.document.tieu_chuan, issue_day(job)
    if named is not None:
        if named in shelf.standards:
            return shelf.standards[named]
        values = {"value": named, "known": ", ".join(shelf.standards)}
        return Diagnostic("tieu-chuan-la", named.mark, values, path=f"{job.path}.tieu_chuan")
    found = standard.choose(shelf.standards, job.ready.unit.he_thong, day)
    values = {"value": day.isoformat(), "known": job.ready.unit.he_thong}
    place = job.document.mark
    return found or Diagnostic("khong-co-tieu-chuan", place, values, path=f"{job.path}.ngay")


def issue_day(job: Job) -> date:
    """The day of issue; of a draft, the last day of its period."""
    return job.document.ngay or job.ready.period.ky.end
