"""The five stages, in order: load, period, compute, render, write."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportgen import boxes, standard, stylesheet
from reportgen.boxes import FrontEnd
from reportgen.compute import compute
from reportgen.compute.figures import Figures
from reportgen.diagnostic import Diagnostic, errors
from reportgen.period import period_mistakes
from reportgen.period.model import Catalogue, DonVi, Period, VanBan
from reportgen.render import markdown, numbering
from reportgen.render.context import context, file_stem, own_parts, settings
from reportgen.render.words import binder
from reportgen.shelf import Shelf
from reportgen.standard import Standard
from reportgen.text import texts
from reportgen.write import writer


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


def prepare(file: Path, shelf: Shelf) -> tuple[Ready | None, list[Diagnostic]]:
    """Stages 1 to 3: a period file to figures, or every mistake in it."""
    registers, mistakes = shelf.registers(file)
    if registers is None or errors(mistakes):
        return None, [*mistakes]
    period, more = shelf.period(file, registers.catalogue)
    mistakes = [*mistakes, *more]
    if period is None:
        return None, mistakes
    types = shelf.templates.types()
    mistakes += period_mistakes(period, registers.catalogue, registers.registry, types)
    unit = registers.registry.get(period.don_vi)
    if unit is None:
        return None, mistakes
    others = shelf.others(file, registers.catalogue)
    mistakes += _same_period(period, others)
    mistakes += [it for text, path in texts(period) for it in markdown.mistakes(text, path)]
    figures, more = compute(period, registers.catalogue, unit, [*others.values()])
    mistakes += more
    return Ready(period, unit, registers.catalogue, figures), mistakes


def _same_period(period: Period, others: Mapping[Path, Period]) -> Iterator[Diagnostic]:
    """Another file of the unit that is of the same period: which one holds is not known."""
    for path, other in others.items():
        if other.ky == period.ky and other.don_vi == period.don_vi:
            values = {"value": period.ky.code, "other": path.name}
            yield Diagnostic("ky-trung", period.ky_mark, values, path="ky")


def jobs(
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
        mistakes += _nameless(document, constants, f"van_ban[{position - 1}]")
        stem = file_stem(document, ready.unit, constants.get("ky_hieu_loai", ""), position)
        subject = markdown.plain(document.trich_yeu or "", binder(ready.figures, pad=True))
        path = f"van_ban[{position - 1}]"
        found.append(Job(ready, document, path, folder, stem, subject))
    return found, mistakes


def _nameless(document: VanBan, constants: Mapping[str, object], path: str) -> Iterator[Diagnostic]:
    """A type whose template says neither its name nor its symbol, nor does the document."""
    typed = {
        "ten_loai": document.ten_loai,
        "ky_hieu_loai": document.ky_hieu or document.so_hieu,
    }
    for name, own in typed.items():
        if not own and not constants.get(name):
            values = {"value": name, "type": document.loai}
            yield Diagnostic("mau-thieu-hang", document.loai.mark, values, path=f"{path}.loai")


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


def render(job: Job, shelf: Shelf) -> tuple[str, Standard | None, list[Diagnostic]]:
    """Stage 4: the HTML of a document."""
    rules = chosen_standard(job, shelf)
    if isinstance(rules, Diagnostic):
        return "", None, [rules]
    ready, document = job.ready, job.document
    constants, _ = shelf.templates.constants(document.loai)
    agreed = settings(rules.settings, ready.unit, document)
    values = context(
        document, ready.period, ready.unit, ready.catalogue, ready.figures,
        rules.name, constants, agreed,
    )  # fmt: skip
    bind = binder(ready.figures, pad=agreed["them_so_khong"])
    html, mistakes = shelf.templates.render(document.loai, values, bind)
    wrong = numbering.mistakes(document.danh_so or (), f"{job.path}.danh_so")
    unused = _unused(document, values["nd"].used, job.path) if html else ()
    return html, rules, [*wrong, *unused, *mistakes]


def _unused(document: VanBan, used: Collection[str], path: str) -> Iterator[Diagnostic]:
    """Parts typed for this document alone that its template does not print."""
    for name, content in own_parts(document).items():
        if name not in used:
            values = {"value": name, "type": document.loai}
            mark = content[0].mark if content else None
            yield Diagnostic("phan-khong-in", mark, values, severity="warning", path=path)


def typeset(job: Job, shelf: Shelf) -> tuple[FrontEnd | None, list[Diagnostic]]:
    """Stages 4 and 5: HTML, cascade, boxes, and the rules of the standard."""
    html, rules, mistakes = render(job, shelf)
    if rules is None or errors(mistakes):
        return None, mistakes
    front, more = open_front_end(html, shelf)
    mistakes += more
    if front is not None:
        mistakes += stylesheet.losses(front.losses, shelf.templates.folders)
        mistakes += stylesheet.warnings(front.warnings, shelf.templates.folders)
        mistakes += standard.check(front.document, rules)
        mistakes += standard.check_numbers(front.document)
    return front, mistakes


def open_front_end(html: str, shelf: Shelf) -> tuple[FrontEnd | None, list[Diagnostic]]:
    """The front end of a page; an address outside the template folders is a diagnostic."""
    try:
        return boxes.front_end(html, shelf.templates.file), []
    except boxes.FetchError as error:
        return None, [Diagnostic("tai-nguyen-la", None, {"value": str(error)})]
    except RecursionError:
        return None, [Diagnostic("long-nhau-qua-sau")]


def write(front: FrontEnd, formats: Sequence[str]) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """Stage 5: the files of a document by suffix. A format with an error gives no file."""
    files: dict[str, bytes] = {}
    mistakes: list[Diagnostic] = []
    for name in formats:
        content, more = writer(name).write(front)
        mistakes += more
        if not errors(more):
            files[f".{name}"] = content
    return files, mistakes
