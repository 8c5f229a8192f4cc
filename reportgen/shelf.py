"""The shelf: files that serve many documents, read once: templates, standards, registers."""

from collections.abc import Sequence
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
from reportgen.load import load_file
from reportgen.load.node import Node
from reportgen.period import read_catalogue, read_period, read_registry, unit_mistakes
from reportgen.period.catalogue import Catalogue
from reportgen.period.model import Period, Registry
from reportgen.regime import Regimes, read_regimes
from reportgen.render import Templates
from reportgen.standard import Standards, read_standards

__all__ = [
    "CATALOGUE", "REGISTER_FILES", "REGISTRY", "Registers", "Shelf", "data_folder", "own_templates",
    "period_files", "take_shelf",
]  # fmt: skip

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
    _folder: Path | None = None

    def registers(self, period_file: Path) -> tuple[Registers | None, list[Diagnostic]]:
        """The registers of the data folder that a period file lies in."""
        folder = data_folder(period_file)
        if folder is None:
            missing = [it for it in (REGISTRY, CATALOGUE) if data_folder(period_file, {it}) is None]
            names = {"value": ", ".join(missing or (REGISTRY, CATALOGUE))}
            return None, [Diagnostic("thieu-so", None, names, path=str(period_file))]
        if folder not in self._registers:
            self._registers[folder] = _read_registers(folder)
        return self._registers[folder]

    def period(self, file: Path, catalogue: Catalogue) -> tuple[Period | None, list[Diagnostic]]:
        """A period file, read once."""
        if file not in self._periods:
            node, mistakes = load_file(file)
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
            self._folder = folder

    def others(self, file: Path, catalogue: Catalogue) -> dict[Path, Period]:
        """The unit's other periods: the readable files beside it."""
        siblings = [it for it in period_files(file.parent) if not it.samefile(file)]
        found = {it: self.period(it, catalogue) for it in siblings}
        return {
            it: period
            for it, (period, mistakes) in found.items()
            if period is not None and not errors(mistakes)
        }


def take_shelf(folders: Sequence[Path]) -> tuple[Shelf, list[Diagnostic]]:
    """The shelf with the user's template folders before ours."""
    templates = Templates([*folders, own_templates()])
    rules, mistakes = _named_files(templates.folders, "standards/*/rules.yaml")
    standards, found = read_standards({path.parent.name: it for path, it in rules.items()})
    days, more = _named_files(templates.folders, "che-do/*.yaml")
    regimes, also = read_regimes({path.stem: it for path, it in days.items()})
    return Shelf(templates, standards, regimes), [*mistakes, *found, *more, *also]


def _named_files(
    folders: Sequence[Path], pattern: str
) -> tuple[dict[Path, Node], list[Diagnostic]]:
    """The files of a pattern by their path below a folder; a folder before another replaces its."""
    nodes: dict[Path, Node] = {}
    mistakes: list[Diagnostic] = []
    for folder in reversed(folders):
        for file in sorted(folder.glob(pattern)):
            node, found = load_file(file)
            mistakes += found
            if node is not None:
                nodes[file.relative_to(folder)] = node
    return nodes, mistakes


def _read_registers(folder: Path) -> tuple[Registers | None, list[Diagnostic]]:
    catalogue_node, mistakes = load_file(folder / CATALOGUE)
    registry_node, more = load_file(folder / REGISTRY)
    mistakes = [*mistakes, *more]
    if catalogue_node is None or registry_node is None:
        return None, mistakes
    catalogue, more = read_catalogue(catalogue_node)
    registry, also = read_registry(registry_node)
    mistakes += [*more, *also]
    if catalogue is not None:
        mistakes += unit_mistakes(catalogue, registry)
    return (None if catalogue is None else Registers(catalogue, registry)), mistakes
