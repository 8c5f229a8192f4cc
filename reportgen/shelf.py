"""The shelf: files that serve many documents, read once: templates, standards, registers."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.data_files import (
    CATALOGUE,
    REGISTER_FILES,
    REGISTRY,
    data_folder,
    own_templates,
    period_files,
)
from reportgen.diagnostic import Diagnostic, errors
from reportgen.fingerprint import digest_of
from reportgen.glance import Glance, glance
from reportgen.load import load, read_bytes
from reportgen.load.node import Node
from reportgen.period import read_catalogue, read_period, read_registry, unit_mistakes
from reportgen.period.catalogue import Catalogue
from reportgen.period.model import Period, Registry
from reportgen.regime import Regimes, read_regimes
from reportgen.render import Templates
from reportgen.standard import Standards
from reportgen.standards import named_nodes, take_standards
from reportgen.vietnamese import PeriodError, ReportingPeriod, parse_period

__all__ = [
    "CATALOGUE", "REGISTER_FILES", "REGISTRY", "Registers", "Shelf", "data_folder", "own_templates",
    "period_files", "take_shelf",
]  # fmt: skip

Load = Callable[[Path], tuple[Node | None, list[Diagnostic]]]


@dataclass(frozen=True)
class Registers:
    """The two registers of a data folder."""

    catalogue: Catalogue
    registry: Registry


@dataclass
class Shelf:
    """Reads every file once and keeps its diagnostics with it."""

    templates: Templates
    standards: Standards
    regimes: Regimes = field(default_factory=dict)
    _registers: dict[Path, tuple[Registers | None, list[Diagnostic]]] = field(default_factory=dict)
    _periods: dict[Path, tuple[Period | None, list[Diagnostic]]] = field(default_factory=dict)
    _by_unit: dict[Path, dict[str, list[Path]]] = field(default_factory=dict)
    _glances: dict[Path, Glance] = field(default_factory=dict)
    _digests: dict[Path, str] = field(default_factory=dict)
    _folder: Path | None = None

    def registers(self, period_file: Path) -> tuple[Registers | None, list[Diagnostic]]:
        """The registers of the data folder that a period file lies in."""
        folder = data_folder(period_file)
        if folder is None:
            missing = [it for it in (REGISTRY, CATALOGUE) if data_folder(period_file, {it}) is None]
            names = {"value": ", ".join(missing or (REGISTRY, CATALOGUE))}
            return None, [Diagnostic("thieu-so", None, names, path=str(period_file))]
        if folder not in self._registers:
            self._registers[folder] = _read_registers(folder, self._load)
        return self._registers[folder]

    def period(self, file: Path, catalogue: Catalogue) -> tuple[Period | None, list[Diagnostic]]:
        """A period file, read once."""
        if file not in self._periods:
            node, mistakes = self._load(file)
            period, more = (None, []) if node is None else read_period(node, catalogue)
            self._periods[file] = (period, [*mistakes, *more])
        return self._periods[file]

    def readable(self, file: Path) -> tuple[Registers, Period] | None:
        """A period with its registers, as far as they can be read; whatever else is wrong."""
        registers, _ = self.registers(file)
        period = self.period(file, registers.catalogue)[0] if registers else None
        return (registers, period) if registers and period else None

    def keep_periods_of(self, folder: Path) -> None:
        """Let go of the periods that were read for files of another folder."""
        if folder != self._folder:
            self._periods.clear()
            self._by_unit.clear()
            self._glances.clear()
            self._folder = folder

    def forget(self, files: Iterable[Path]) -> None:
        """Let go of what was read from these files: they have changed."""
        for file in files:
            self._by_unit = {
                folder: units
                for folder, units in self._by_unit.items()
                if not file.is_relative_to(folder)
            }
            self._periods.pop(file, None)
            self._glances.pop(file, None)
            if file.name in REGISTER_FILES:
                self._registers.pop(file.parent, None)
                self._periods.clear()

    def others(self, file: Path, catalogue: Catalogue) -> dict[Path, Period]:
        """The unit's other periods: the files beside it of the same unit that have no error."""
        found = {it: self.period(it, catalogue) for it in self._beside(file, catalogue)}
        return {it: other for it, (other, said) in found.items() if other and not errors(said)}

    def spoilt(self, file: Path, catalogue: Catalogue) -> dict[Path, ReportingPeriod | None]:
        """The files of the same unit that have an error, with their period if it is told."""
        good = self.others(file, catalogue)
        return {
            it: self._period_of(it, catalogue)
            for it in self._beside(file, catalogue)
            if it not in good
        }

    def _period_of(self, file: Path, catalogue: Catalogue) -> ReportingPeriod | None:
        period, _ = self.period(file, catalogue)
        if period is not None:
            return period.ky
        with suppress(PeriodError):
            return parse_period(self._glances[file].period or file.stem.upper())
        return None

    def _beside(self, file: Path, catalogue: Catalogue) -> list[Path]:
        """The other period files in its folder that are of the same unit, as far as is told."""
        period, _ = self.period(file, catalogue)
        if file.parent not in self._by_unit:
            self._by_unit[file.parent] = self._sorted_by_unit(file.parent, catalogue)
        units = self._by_unit[file.parent]
        found = units.get(str(period.don_vi), []) if period else []
        if {*units} == {"", str(period and period.don_vi)}:  # the folder is this unit's alone
            found = [*found, *(it for it in units[""] if it.parent == file.parent)]
        return [it for it in found if not it.samefile(file)]

    def _sorted_by_unit(self, folder: Path, catalogue: Catalogue) -> dict[str, list[Path]]:
        """The period files of a folder by unit, read no further: it may hold thousands of units."""
        units: dict[str, list[Path]] = {}
        for path in period_files(folder):
            content, _ = read_bytes(path, str(path))
            self._glances[path] = glance(content or b"")
            unit = self._glances[path].unit
            if not unit:  # said in another way, or not at all
                period, _ = self.period(path, catalogue)
                unit = str(period.don_vi) if period else ""
            units.setdefault(unit, []).append(path)
        return units

    def digests(self, file: Path) -> dict[str, str]:
        """What a file's documents were made of, as it was read: `digest_of` each file, by name."""
        registers, _ = self.registers(file)
        folder = data_folder(file)
        beside = self._beside(file, registers.catalogue) if registers else []
        names = [file, *beside, *((folder / it for it in REGISTER_FILES) if folder else ())]
        return {str(it): self._digests.get(it, "") for it in names}

    def _load(self, file: Path) -> tuple[Node | None, list[Diagnostic]]:
        """A file's node; what was read is kept as a digest."""
        content, mistakes = read_bytes(file, str(file))
        if content is None:
            return None, mistakes
        self._digests[file] = digest_of(content, file)
        return load(str(file), content)


def take_shelf(folders: Sequence[Path]) -> tuple[Shelf, list[Diagnostic]]:
    """The shelf with the user's template folders before ours."""
    templates = Templates([*folders, own_templates()])
    standards, mistakes = take_standards(templates.folders)
    days, found = named_nodes(templates.folders, "che-do/*.yaml")
    regimes, more = read_regimes({path.stem: it for path, it in days.items()})
    return Shelf(templates, standards, regimes), [*mistakes, *found, *more]


def _read_registers(folder: Path, read: Load) -> tuple[Registers | None, list[Diagnostic]]:
    catalogue_node, mistakes = read(folder / CATALOGUE)
    registry_node, more = read(folder / REGISTRY)
    mistakes = [*mistakes, *more]
    if catalogue_node is None or registry_node is None:
        return None, mistakes
    catalogue, more = read_catalogue(catalogue_node)
    registry, also = read_registry(registry_node)
    mistakes += [*more, *also]
    if catalogue is not None:
        mistakes += unit_mistakes(catalogue, registry)
    return (None if catalogue is None else Registers(catalogue, registry)), mistakes
