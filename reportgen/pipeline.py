"""Stages 1 to 4, in order: load, period, compute, render; and 5, typesetting, after them."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from reportgen import boxes, consistency, regime, typesetting
from reportgen.compute import compute
from reportgen.deadline import Patience
from reportgen.diagnostic import Diagnostic, Severity, errors
from reportgen.job import Job, Ready, issue_day
from reportgen.manuscript import Manuscript
from reportgen.period import period_mistakes
from reportgen.period.model import Period, VanBan
from reportgen.period.unfilled import unfilled
from reportgen.render import PATIENCE, kinds, markdown, numbering
from reportgen.render.context import context, own_parts
from reportgen.render.words import binder, manner
from reportgen.shelf import Registers, Shelf
from reportgen.standard import Facts, Standard
from reportgen.text import texts
from reportgen.vietnamese import ReportingPeriod

ABSENCES = {
    "thieu-nguoi-ky", "muc-rong", "viec-dau-moi", "rang-buoc-thieu-gia-tri",
    "rang-buoc-thieu-ke-hoach", "rang-buoc-thieu-ky-truoc", "rang-buoc-thieu-cung-ky",
}  # fmt: skip
"""Mistakes that say something is missing, which is not sure where a part was not readable."""


def prepare(file: Path, shelf: Shelf) -> tuple[Ready | None, list[Diagnostic]]:
    """Stages 1 to 3: a period file to figures, or every mistake in it."""
    registers, mistakes = shelf.registers(file)
    if registers is None or errors(mistakes):
        return None, [*mistakes]
    period, more = shelf.period(file, registers.catalogue)
    mistakes = [*mistakes, *more]
    if period is None:
        return None, mistakes
    unit = registers.registry.get(period.don_vi)
    if unit is None:
        return None, [*mistakes, *_names(period, registers, shelf)]
    mistakes += _spoilt(period, shelf.spoilt(file, registers.catalogue))
    others = shelf.others(file, registers.catalogue)
    figures, bindings = compute(period, registers.catalogue, unit, [*others.values()])
    found = [
        *_names(period, registers, shelf),
        *_same_period(period, others),
        *regime.mistakes(period, shelf.regimes),
        *consistency.mistakes(period),
        *unfilled(period, registers.catalogue),
        *(it for text, path in texts(period) for it in markdown.mistakes(text, path)),
        *bindings,
    ]
    if errors(mistakes):  # what could not be read is not missing, nor wrong a second time
        said = {path for it in mistakes for path in (it.path, it.path.removesuffix(".thuc_hien"))}
        found = [it for it in found if it.code not in ABSENCES and it.path not in said]
    return Ready(period, unit, registers.catalogue, figures), [*mistakes, *found]


def _names(period: Period, registers: Registers, shelf: Shelf) -> Iterator[Diagnostic]:
    types = shelf.templates.types()
    return period_mistakes(period, registers.catalogue, registers.registry, types)


def _spoilt(period: Period, files: Mapping[Path, ReportingPeriod | None]) -> Iterator[Diagnostic]:
    """Files of the unit that have an error, and with it no figures that this one compares with.

    A period of the year before is certainly compared with; of an older one it is not known.
    """
    for path, other in files.items():
        if other is None or other.end < period.ky.end:
            near = other is not None and other.end >= period.ky.same_last_year().start
            values = {"value": path.name}
            severity: Severity = "error" if near else "warning"
            yield Diagnostic("ky-khac-co-loi", period.ky_mark, values, severity, path="ky")


def _same_period(period: Period, others: Mapping[Path, Period]) -> Iterator[Diagnostic]:
    """Files of the unit that are of one period: which of them holds is not known."""
    seen = {period.ky: period}
    for path, other in others.items():
        if other.don_vi == period.don_vi:
            first = seen.setdefault(other.ky, other)
            if first is not other:
                values = {"value": other.ky.code, "other": path.name}
                yield Diagnostic("ky-trung", first.ky_mark, values, path="ky")


def render(
    job: Job, shelf: Shelf, patience: Patience = PATIENCE
) -> tuple[str, Standard, list[Diagnostic]]:
    """Stage 4: the HTML of a document."""
    ready, document, usage = job.ready, job.document, job.usage
    values = context(document, ready.period, ready.unit, ready.catalogue, ready.figures, usage)
    bind = binder(ready.figures, **manner(usage.settings))
    html, mistakes = shelf.templates.render(document.loai, values, bind, patience)
    if html:
        mistakes += _unused(document, values["nd"].used, job.path)
        mistakes += kinds.missing(document, usage, job.path)
        mistakes += kinds.other_issuer(document, ready.unit, usage, job.path)
        mistakes += kinds.unprinted(document, usage, values["van_ban"].used, job.path)
    return html, job.rules, [*_wrong_marks(document, job.path), *mistakes]


def _wrong_marks(document: VanBan, path: str) -> Iterator[Diagnostic]:
    """Marks that begin no series, of a document and of its annexes."""
    yield from numbering.mistakes(document.danh_so or (), f"{path}.danh_so")
    for i, annex in enumerate(document.phu_luc):
        yield from numbering.mistakes(annex.danh_so or (), f"{path}.phu_luc[{i}].danh_so")


def _unused(document: VanBan, used: Collection[str], path: str) -> Iterator[Diagnostic]:
    """Parts typed for this document alone that its template does not print."""
    for name, content in own_parts(document).items():
        if name not in used:
            values = {"value": name, "type": document.loai}
            mark = content[0].mark if content else None
            yield Diagnostic("phan-khong-in", mark, values, severity="warning", path=path)


def manuscript(
    job: Job, shelf: Shelf, patience: Patience = PATIENCE
) -> tuple[Manuscript | None, list[Diagnostic]]:
    """Stage 4, and all that stage 5 needs of a document beside its HTML."""
    html, rules, mistakes = render(job, shelf, patience)
    if errors(mistakes):
        return None, mistakes
    facts = Facts(str(job.document.loai), str(job.ready.unit.cap), issue_day(job))
    mark, path = job.document.mark, job.path
    return Manuscript(job.name, html, rules.name, facts, job.carried, mark, path), mistakes


def front_end(job: Job, shelf: Shelf) -> tuple["boxes.FrontEnd | None", list[Diagnostic]]:
    """Stages 4 and 5 of a job."""
    text, mistakes = manuscript(job, shelf)
    if text is None:
        return None, mistakes
    front, more = typesetting.typeset(text, shelf.templates, shelf.standards)
    return front, [*mistakes, *more]
