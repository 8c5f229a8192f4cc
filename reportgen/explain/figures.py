"""Where figures were typed, and how they came about; of other periods of the unit too."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reportgen.diagnostic import Mark
from reportgen.explain.data_places import DataPlaces
from reportgen.job import Ready
from reportgen.period.model import Period
from reportgen.rollup.desk import Desk, open_desk
from reportgen.rollup.trace import Trace
from reportgen.rollup.tracing import Kept, read_kept, tracer
from reportgen.vietnamese import ReportingPeriod

PLANS = {"plan": "ke_hoach", "of_plan": "ke_hoach", "term_plan": "ke_hoach_giai_doan"}
"""Fields of a figure that are plans, and the key of each."""
DEFINITIONS = ("cong_thuc", "liet_ke", "ten")
"""Keys of an indicator that say what it is, the first that there is."""
PREVIOUS, LAST_YEAR = "previous", "last_year"


@dataclass
class FigurePlaces:
    """The figures of a period; `others` are the unit's other periods."""

    file: Path
    ready: Ready
    others: Mapping[Path, Period]
    places: DataPlaces

    def of(self, code: str, fields: Iterable[str]) -> tuple[Mark, ...]:
        """Where the fields of an indicator's figure come from, each place once."""
        found = (
            (self._place(code, it) for it in fields) if code in self.ready.figures.values else ()
        )
        return tuple(dict.fromkeys(it for it in found if it))

    def _place(self, code: str, field: str) -> Mark | None:
        """Where a field is typed; of what is computed, where the indicator is defined."""
        ky = self.ready.period.ky
        if field == PREVIOUS:
            found = self.typed_in(ky.previous(), code)
        elif field == LAST_YEAR:
            found = self.typed_in(ky.same_last_year(), code)
        elif key := PLANS.get(field):
            found = self.places.find(f"so_lieu.{code}.{key}", f"chi_tieu.{code}.{key}.{ky.year}")
        else:
            found = self.ready.figures.values[code].mark
        return found or self.places.find(*(f"chi_tieu.{code}.{it}" for it in DEFINITIONS))

    def typed_in(self, wanted: ReportingPeriod, code: str) -> Mark | None:
        """Where another period types a figure; what it computes stands nowhere."""
        other = self._of_period(wanted)
        typed = self.others[other].so_lieu.get(code) if other else None
        return typed.mark if typed else None

    def _of_period(self, wanted: ReportingPeriod) -> Path | None:
        return next((path for path, it in self.others.items() if it.ky == wanted), None)

    def trace(self, code: str, fields: Iterable[str] = ()) -> Trace | None:
        """How an indicator's figure came about; None for a name that is none.

        Where nothing but the value of another period is printed, it is that period's.
        """
        ky, asked = self.ready.period.ky, [*fields]
        other = {PREVIOUS: ky.previous(), LAST_YEAR: ky.same_last_year()}.get(
            asked[0] if len(asked) == 1 else ""
        )
        file = self._of_period(other) if other else self.file
        if file is None or code not in self.ready.figures.values:
            return None
        if (file, code) not in self._traces:
            self._traces[file, code] = self._traced(file, code)
        return self._traces[file, code]

    @cached_property
    def _traces(self) -> dict[tuple[Path, str], Trace | None]:
        return {}

    @cached_property
    def _kept(self) -> dict[Path, Kept | None]:
        return {}

    @cached_property
    def _desk(self) -> Desk | None:
        return open_desk(self.file, None)[0]

    def _traced(self, file: Path, code: str) -> Trace | None:
        desk = self._desk
        if desk and file not in self._kept:
            self._kept[file] = read_kept(file, desk)[0]
        kept = self._kept.get(file)
        return tracer(kept, code, desk, 1).of(code) if desk and kept else None
