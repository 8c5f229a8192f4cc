"""Jobs: the documents of a period, their names, and the standard that each follows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reportgen import standard
from reportgen.compute.figures import Figures
from reportgen.diagnostic import Diagnostic, errors
from reportgen.period.catalogue import Catalogue
from reportgen.period.model import DonVi, Period, VanBan
from reportgen.render import markdown
from reportgen.render.usage import Usage, file_stem, settings, settled
from reportgen.render.words import binder
from reportgen.shelf import Shelf
from reportgen.standard import Standard
from reportgen.vietnamese import short_date
from reportgen.write import Carried

SYSTEMS = {"dang": "Đảng", "nha-nuoc": "Nhà nước"}


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

    `path` is its place in the period file: `van_ban[0]`. `rules` is the standard that it
    follows, `usage` what that standard, the unit and the template settle for it.
    """

    ready: Ready
    document: VanBan
    path: str
    folder: str
    stem: str
    subject: str
    rules: Standard
    usage: Usage

    @property
    def name(self) -> str:
        """The document's name for people: `muong-vang/2024-h1/977-TB-HU`."""
        return f"{self.folder}/{self.stem}"

    @property
    def carried(self) -> Carried:
        """The period file as a document can carry it; it tells the unit and period by its name."""
        period = self.ready.period
        assert period.mark is not None  # noqa: S101  # the reader gives every period its place
        name = f"{period.don_vi}-{period.ky.slug}.yaml"
        measures = _measures(period, self.ready.catalogue)
        return Carried(name, period.mark.source.content, issue_day(self), measures)


def _measures(period: Period, catalogue: Catalogue) -> dict[str, str]:
    """The units of measure of what a period types, by indicator and by `table.column`."""
    typed = [it for it in catalogue.chi_tieu if it in period.so_lieu]
    found = {code: catalogue.chi_tieu[code].don_vi_tinh for code in typed}
    for name in period.bang:
        columns = catalogue.bang[name].cot.items()
        found |= {f"{name}.{column}": it.don_vi_tinh for column, it in columns if it.kieu == "so"}
    return {name: str(measure or "") for name, measure in found.items()}


def jobs_of(
    ready: Ready, shelf: Shelf, types: Sequence[str] = ()
) -> tuple[list[Job], list[Diagnostic]]:
    """The documents of a period, of the given types when any is given."""
    found: list[Job] = []
    mistakes: list[Diagnostic] = []
    for position, document in enumerate(ready.period.van_ban, 1):
        if types and document.loai not in types:
            continue
        constants, more = shelf.templates.constants(document.loai)
        rules = chosen_standard(document, position, ready, shelf)
        if isinstance(rules, Diagnostic):
            more.append(rules)
        else:
            more += _misplaced(document, ready, rules, f"van_ban[{position - 1}]")
        mistakes += more
        if not (errors(more) or isinstance(rules, Diagnostic)):
            own = shelf.templates.has_own_symbol(document.loai)
            usage = _usage(document, ready.unit, rules, constants, own_symbol=own)
            found.append(_job(document, position, ready, rules, usage))
    return found, mistakes


def _usage(
    document: VanBan,
    unit: DonVi,
    rules: Standard,
    constants: Mapping[str, Any],
    *,
    own_symbol: bool,
) -> Usage:
    """What holds for one document; letters that a user's template gives its type come first."""
    own = settled(constants, rules.name, unit.he_thong)
    symbols = dict(rules.types)
    if own_symbol:
        symbols[document.loai] = own["ky_hieu_loai"]
    defaults = dict(rules.settings)
    if own.get("dau_ket") is not None:  # of this type, where the standard excepts it
        defaults["dau_ket"] = own["dau_ket"]
    return Usage(rules.name, symbols, own, settings(defaults, unit, document))


def _job(document: VanBan, position: int, ready: Ready, rules: Standard, usage: Usage) -> Job:
    return Job(
        ready=ready,
        document=document,
        path=f"van_ban[{position - 1}]",
        folder=f"{ready.period.don_vi}/{ready.period.ky.slug}",
        stem=file_stem(document, ready.unit, usage, position),
        subject=markdown.plain(document.trich_yeu or "", binder(ready.figures, pad=True)),
        rules=rules,
        usage=usage,
    )


def chosen_standard(
    document: VanBan, position: int, ready: Ready, shelf: Shelf
) -> Standard | Diagnostic:
    """The standard that the data name, else the one that holds on the document's day."""
    named, day = document.tieu_chuan, document.ngay or ready.period.ky.end
    path = f"van_ban[{position - 1}]"
    if named is not None:
        if named in shelf.standards:
            return shelf.standards[named]
        values = {"value": named, "known": ", ".join(shelf.standards)}
        return Diagnostic("tieu-chuan-la", named.mark, values, path=f"{path}.tieu_chuan")
    found = standard.choose(shelf.standards, ready.unit.he_thong, day)
    values = {"value": short_date(day), "known": SYSTEMS[ready.unit.he_thong]}
    mark = document.mark_of("ngay")
    return found or Diagnostic("khong-co-tieu-chuan", mark, values, path=f"{path}.ngay")


def _misplaced(document: VanBan, ready: Ready, rules: Standard, path: str) -> Iterator[Diagnostic]:
    """A standard that was named and holds on another day, or for another system."""
    system, day = ready.unit.he_thong, document.ngay or rules.first
    if document.tieu_chuan is None or rules.holds(system, day):
        return
    dated = f" ngày {short_date(document.ngay)}" if document.ngay else ""
    values = {"value": rules.name, "known": f"văn bản {SYSTEMS[system]}{dated}"}
    mark, here = document.tieu_chuan.mark, f"{path}.tieu_chuan"
    yield Diagnostic("tieu-chuan-khong-ap-dung", mark, values, severity="warning", path=here)


def issue_day(job: Job) -> date:
    """The day of issue; of a draft, the last day of its period."""
    return job.document.ngay or job.ready.period.ky.end
