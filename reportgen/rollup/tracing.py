"""Period files for a trace: read with what they were rolled up from, as it stands today."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.compute.history import History
from reportgen.data_files import period_files
from reportgen.diagnostic import Diagnostic, errors
from reportgen.load import Mapping, load_file
from reportgen.period import read_period
from reportgen.period.catalogue import Catalogue
from reportgen.period.model import NguonTongHop, Period, Registry
from reportgen.rollup.desk import Desk
from reportgen.rollup.members import read_members
from reportgen.rollup.reading import PARTS, MemberReader, Reading, part, source_task
from reportgen.rollup.tables import short_name
from reportgen.rollup.trace import Source, State, Tracer

READ = (*PARTS, "tong_hop_tu")


@dataclass(frozen=True)
class Kept:
    """A period file and the values of its unit over the periods that lie beside it."""

    file: Path
    period: Period
    history: History

    def has(self, code: str, catalogue: Catalogue) -> bool:
        """Whether the period has the figure: a value, or the table that a list is of."""
        indicator = catalogue.chi_tieu[code]
        table = (indicator.liet_ke or "").partition(".")[0]
        listed = bool(table) and table in self.period.bang
        return listed or self.history.value(code, self.period.ky) is not None


def read_kept(file: Path, desk: Desk) -> tuple[Kept | None, list[Diagnostic]]:
    """A period file with those beside it; a file beside it that has mistakes is left aside."""
    period, mistakes = _period(file, desk.catalogue)
    if period is None or errors(mistakes):
        return None, mistakes
    beside = [_period(it, desk.catalogue) for it in period_files(file.parent) if it != file]
    others = [it for it, found in beside if it and not errors(found)]
    own = [it for it in others if it.don_vi == period.don_vi and it.ky != period.ky]
    return Kept(file, period, History([*own, period], desk.catalogue)), mistakes


def _period(file: Path, catalogue: Catalogue) -> tuple[Period | None, list[Diagnostic]]:
    node, mistakes = load_file(file)
    if not isinstance(node, Mapping):
        return None, mistakes
    period, more = read_period(part(node, READ), catalogue)
    return period, [*mistakes, *more]


def latest(kept: Sequence[Kept]) -> list[Kept]:
    """Of each unit the file of its latest period, in the order of the files."""
    found: dict[str, Kept] = {}
    for it in sorted(kept, key=lambda it: it.period.ky):
        found[it.period.don_vi] = it
    return sorted(found.values(), key=lambda it: it.file)


def tracer(kept: Kept, code: str, desk: Desk, jobs: int) -> Tracer:
    """What traces a figure of a period file; the members' files are read for it."""
    sources = list(_sources(kept, code, desk, jobs))
    return Tracer(kept.period, desk.catalogue, desk.registry, kept.history, sources)


def _sources(kept: Kept, code: str, desk: Desk, jobs: int) -> Iterator[Source]:
    rolled = kept.period.tong_hop_tu
    tasks = [source_task(it, kept.file, desk.folder) for it in rolled]
    codes = [name for name, it in desk.catalogue.chi_tieu.items() if it.tong_hop or name == code]
    readings = dict(read_members(tasks, MemberReader(codes, desk.folder), jobs))
    for i, (it, task) in enumerate(zip(rolled, tasks, strict=True)):
        yield _source(it, task.file, readings[i], desk.registry)


def _source(it: NguonTongHop, file: Path, reading: Reading, registry: Registry) -> Source:
    unit, member = registry.get(it.don_vi), reading.member
    return Source(
        unit=str(it.don_vi),
        name=short_name(unit) if unit else str(it.don_vi),
        file=str(file),
        state=_state(it, file, reading),
        values=member.values if member else {},
        estimates=member.estimates if member else frozenset(),
    )


def _state(it: NguonTongHop, file: Path, reading: Reading) -> State:
    if not file.exists():
        return "khong-con"
    if reading.member is None:
        return "khong-doc-duoc"
    return "nguyen" if reading.member.origin.digest == it.bam else "da-sua"
