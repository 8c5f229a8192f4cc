"""How a figure came about: its formula, the rows and figures it is made of, the files of units."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from reportgen.compute.history import History
from reportgen.compute.ranks import in_order
from reportgen.formula import Aggregate, Expression, chosen
from reportgen.load.node import Scalar
from reportgen.period.catalogue import Catalogue, ChiTieu
from reportgen.period.model import Period, Registry, Row
from reportgen.rollup.estimates import is_estimate, operands
from reportgen.rollup.tables import name_column
from reportgen.rollup.totals import WAYS
from reportgen.rollup.words import in_words
from reportgen.vietnamese import format_number

Kind = Literal["cong-thuc", "liet-ke", "tong-hop", "go-tay", "ky-khac", "khong-co"]
"""Computed, a list of names, rolled up, typed, derived from other periods, not there."""

State = Literal["nguyen", "da-sua", "khong-con", "khong-doc-duoc"]
"""A file that was rolled up: as it was, changed since, gone, not to be read any more."""


@dataclass(frozen=True, kw_only=True)
class Share:
    """A member's part in a rolled-up figure, and how its file stands today."""

    unit: str
    name: str
    file: str
    state: State
    value: Decimal | None = None
    estimate: bool = False


@dataclass(frozen=True, kw_only=True)
class Counted:
    """A row of a member table that a formula counts; `share` is the file that it came from."""

    table: str
    name: str
    cells: Mapping[str, str]
    share: Share | None = None


@dataclass(frozen=True, kw_only=True)
class Part:
    """What another period adds to a figure, or takes off."""

    ky: str
    value: Decimal


@dataclass(frozen=True, kw_only=True)
class Trace:
    """A figure and how it came about. `adds_up` is None where nothing was rolled up.

    `names` are those that a list names, `parts` the periods that a derived figure follows from.
    """

    code: str
    label: str
    measure: str
    value: Decimal | None
    estimate: bool
    kind: Kind
    place: str = ""
    formula: str = ""
    words: str = ""
    operands: tuple["Trace", ...] = ()
    rows: tuple[Counted, ...] = ()
    shares: tuple[Share, ...] = ()
    adds_up: bool | None = None
    names: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Tracer:
    """Traces the figures of one period; `sources` are its members' files as they stand today."""

    period: Period
    catalogue: Catalogue
    registry: Registry
    history: History
    sources: Sequence["Source"] = ()

    def of(self, code: str) -> Trace:
        """The trace of a figure, with those of the figures that it is computed from."""
        indicator = self.catalogue.chi_tieu[code]
        typed = self.period.so_lieu.get(code)
        found = Trace(
            code=code,
            label=indicator.ten,
            measure=indicator.don_vi_tinh or "",
            value=self.history.value(code, self.period.ky),
            estimate=is_estimate(code, self.period, self.catalogue),
            kind=self._kind(code),
            place=str(typed.mark) if typed and typed.mark else "",
        )
        if found.kind == "tong-hop":
            return self._rolled(found)
        if found.kind == "liet-ke":
            return self._listed(found, indicator)
        if found.kind == "ky-khac":
            told = self.history.parts(code, self.period.ky)
            return replace(found, parts=tuple(Part(ky=ky.code, value=it) for ky, it in told))
        return self._computed(found, indicator.formula) if indicator.formula else found

    def _kind(self, code: str) -> Kind:
        indicator, typed = self.catalogue.chi_tieu[code], self.period.so_lieu.get(code)
        if indicator.is_computed:
            return "cong-thuc" if indicator.formula else "liet-ke"
        if typed is not None and typed.thuc_hien is not None:
            return "tong-hop" if typed.tong_hop else "go-tay"
        return "khong-co" if self.history.value(code, self.period.ky) is None else "ky-khac"

    def _listed(self, found: Trace, indicator: ChiTieu) -> Trace:
        """A list and the rows that it names, in its order."""
        table, _, column = (indicator.liet_ke or "").partition(".")
        listed = Aggregate("liet_ke", table, column, indicator.condition)
        known = self.catalogue.bang.get(table)
        rows = in_order(self._chosen(listed), indicator, known) if known else ()
        return replace(
            found,
            names=tuple(str(row.get(column)) for row in rows),
            rows=tuple(self._counted(listed, rows, indicator.theo)),
            formula=str(listed),
        )

    def _computed(self, found: Trace, formula: Expression) -> Trace:
        tables = [it for it in formula.walk() if isinstance(it, Aggregate)]
        return replace(
            found,
            formula=str(formula),
            words=in_words(formula, self.catalogue),
            operands=tuple(self.of(it) for it in operands(found.code, self.catalogue)),
            rows=tuple(row for it in tables for row in self._counted(it, self._chosen(it))),
        )

    def _rolled(self, found: Trace) -> Trace:
        shares = tuple(it.share(found.code) for it in self.sources)
        way = self.catalogue.chi_tieu[found.code].tong_hop
        values = [it.value for it in shares if it.value is not None]
        adds_up = bool(way and values) and WAYS[way or "tong"](values) == found.value
        return replace(found, shares=shares, formula=way or "", adds_up=adds_up)

    def _chosen(self, it: Aggregate) -> list[Row]:
        """The rows that a function of a table looks at."""
        moment = self.history.at(self.period.ky)
        return chosen(moment.rows(it.table) or (), it.condition, moment)

    def _counted(
        self, it: Aggregate, rows: Sequence[Row], ranked_by: str | None = None
    ) -> Iterator[Counted]:
        """Rows with the columns that a function names, and that by which they are ranked."""
        table = self.catalogue.bang.get(it.table)
        if table is None:
            return
        title = name_column(table) or next(iter(table.cot))
        named = it.condition.names if it.condition else []
        wanted = (it.column, *(n.name for n in named), ranked_by)
        columns = dict.fromkeys(name for name in wanted if name)
        files = {source.name: source.share("") for source in self.sources}
        for row in rows:
            name = str(row.get(title))
            cells = {c: shown(row.get(c)) for c in columns if c != title}
            yield Counted(table=it.table, name=name, cells=cells, share=files.get(name))


@dataclass(frozen=True, kw_only=True)
class Source:
    """A member's file as it stands today: its values, where it can still be read."""

    unit: str
    name: str
    file: str
    state: State
    values: Mapping[str, Decimal]
    estimates: frozenset[str] = frozenset()

    def share(self, code: str) -> Share:
        """Its part in a figure."""
        return Share(
            unit=self.unit,
            name=self.name,
            file=self.file,
            state=self.state,
            value=self.values.get(code),
            estimate=code in self.estimates,
        )


def shown(value: Decimal | Scalar | None) -> str:
    """A cell as it is typed."""
    return format_number(value) if isinstance(value, Decimal) else str(value or "")
