"""Where figures were typed, and how they came about; of other periods of the unit too."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reportgen.compute.binding import NEEDS
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
    others: Iterable[Period]
    places: DataPlaces

    def of(self, code: str, fields: Iterable[str]) -> tuple[Mark, ...]:
        """Where the fields of an indicator's figure come from, each place once."""
        found = (
            (self._place(code, it) for it in fields) if code in self.ready.figures.values else ()
        )
        return tuple(dict.fromkeys(it for it in found if it))

    def needed(self, code: str, form: str) -> tuple[Mark, ...]:
        """Where that comes from which a format of a binding prints."""
        return self.of(code, NEEDS.get(form, ()))

    def _place(self, code: str, field: str) -> Mark | None:
        """Where a field is typed; of what is computed, where the indicator is defined."""
        ky = self.ready.period.ky
        if field == PREVIOUS:
            found = self._typed_in(ky.previous(), code)
        elif field == LAST_YEAR:
            found = self._typed_in(ky.same_last_year(), code)
        elif key := PLANS.get(field):
            found = self.places.find(f"so_lieu.{code}.{key}", f"chi_tieu.{code}.{key}.{ky.year}")
        else:
            found = self.ready.figures.values[code].mark
        return found or self.places.find(*(f"chi_tieu.{code}.{it}" for it in DEFINITIONS))

    def _typed_in(self, wanted: ReportingPeriod, code: str) -> Mark | None:
        """Where another period types a figure; what it computes stands nowhere."""
        typed = (it.so_lieu.get(code) for it in self.others if it.ky == wanted)
        return next((it.mark for it in typed if it), None)

    def trace(self, code: str) -> Trace | None:
        """How an indicator's figure came about; None for a name that is none."""
        if code not in self._traces:
            self._traces[code] = self._traced(code)
        return self._traces[code]

    @cached_property
    def _traces(self) -> dict[str, Trace | None]:
        return {}

    @cached_property
    def _desk(self) -> tuple[Desk, Kept] | None:
        desk, _ = open_desk(self.file, None)
        kept, _ = read_kept(self.file, desk) if desk else (None, [])
        return (desk, kept) if desk and kept else None

    def _traced(self, code: str) -> Trace | None:
        known: Mapping[str, object] = self.ready.figures.values
        if code not in known or self._desk is None:
            return None
        desk, kept = self._desk
        return tracer(kept, code, desk, 1).of(code)
