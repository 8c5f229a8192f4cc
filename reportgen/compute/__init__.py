"""Stage 3: a Period, the catalogue and the unit's other periods to Figures."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.compute import binding
from reportgen.compute.charts import Matter, chart_figures
from reportgen.compute.figures import Figure, Figures, FigureSet
from reportgen.compute.history import ADDS_UP, History
from reportgen.compute.plans import next_plan, stage_of, term_plan, year_plan
from reportgen.compute.totals import table_totals
from reportgen.diagnostic import Diagnostic
from reportgen.formula import Aggregate, Binary, Call, Expression
from reportgen.period.catalogue import Catalogue, ChiTieu
from reportgen.period.model import DonVi, Period, SoLieu
from reportgen.vietnamese import format_number

COMPUTED_DECIMALS = 2


def compute(
    period: Period, catalogue: Catalogue, unit: DonVi, others: Sequence[Period]
) -> tuple[Figures, list[Diagnostic]]:
    """The figures of a period, and every mistake in what its texts bind.

    `others` are the unit's other periods, in any order; the period before and the same
    period last year are found among them by their own dates.
    """
    own = [it for it in others if it.don_vi == period.don_vi]
    history = History([*own, period], catalogue)
    estimates = _estimates(period, catalogue)
    values = {
        code: _figure(code, indicator, period, history, estimates)
        for code, indicator in catalogue.chi_tieu.items()
    }
    values = {code: _in_whole(it, catalogue.chi_tieu[code], values) for code, it in values.items()}
    drawn, chart_mistakes = chart_figures(Matter(period, catalogue, values, history))
    tables = {name: history.rows(name, period.ky) or () for name in period.bang}
    figures = Figures(
        period=period.ky,
        cutoff=period.chot_so_lieu,
        unit_name=unit.ten,
        place=unit.dia_danh,
        values=values,
        sets=_sets(catalogue, values),
        tables=tables,
        totals={name: table_totals(catalogue.bang[name], rows) for name, rows in tables.items()},
        charts=drawn,
    )
    of_unit = binding.mistakes(unit, figures, str(period.don_vi))
    found = [*binding.mistakes(period, figures), *of_unit, *chart_mistakes]
    return figures, [*found, *_contradictions(period, history, figures)]


def _contradictions(period: Period, history: History, figures: Figures) -> Iterator[Diagnostic]:
    """Typed values that the other periods contradict: a year that its halves do not add up to."""
    for code, typed in period.so_lieu.items():
        other = history.otherwise(code, period.ky)
        if typed.thuc_hien is not None and other is not None and other != typed.thuc_hien:
            figure = figures.values[code]
            shown = {"value": format_number(typed.thuc_hien), "other": format_number(other)}
            values = {"label": figure.label, **shown}
            path = f"so_lieu.{code}.thuc_hien"
            yield Diagnostic("cac-ky-khong-khop", typed.mark, values, "warning", path)


def _figure(
    code: str, indicator: ChiTieu, period: Period, history: History, estimates: Collection[str]
) -> Figure:
    typed, ky = period.so_lieu.get(code, SoLieu()), period.ky
    return Figure(
        code=code,
        label=indicator.ten,
        short_label=indicator.ten_ngan or indicator.ten,
        unit=indicator.don_vi_tinh or "",
        decimals=_decimals(indicator),
        group=indicator.nhom or "",
        parent=indicator.cha or "",
        hidden=indicator.an,
        more_is_better=indicator.chieu == "tang",
        value=history.value(code, ky),
        in_period=history.in_period(code, ky),
        year_to_date=history.year_to_date(code, ky),
        toward_plan=history.toward_plan(code, ky),
        toward_term_plan=history.toward_term_plan(code, stage_of(indicator, period), ky),
        names=history.names(indicator, ky) if indicator.liet_ke else None,
        is_list=indicator.liet_ke is not None,
        plan=year_plan(code, indicator, period),
        term_plan=term_plan(code, indicator, period),
        next_plan=next_plan(indicator, period),
        previous=history.in_period(code, ky.previous()),
        last_year=history.value(code, ky.same_last_year()) if ky.years == 1 else None,
        last_year_alone=history.in_period(code, ky.same_last_year()) if ky.years == 1 else None,
        previous_name=ky.previous_name,
        last_year_name=ky.last_year_name,
        grows_until_due=_grows(indicator, period),
        estimate=code in estimates,
        note=typed.ghi_chu or "",
        source=typed.nguon or indicator.nguon or "",
        mark=typed.mark,
    )


def _grows(indicator: ChiTieu, period: Period) -> bool:
    """Whether what is best kept low can still grow before the plan of the year is due."""
    early = period.ky.years == 1 and (period.ky.end.month, period.ky.end.day) != (12, 31)
    return early and indicator.chieu == "giam" and indicator.tinh_chat in ADDS_UP


def _estimates(period: Period, catalogue: Catalogue) -> set[str]:
    """Indicators that are estimates, or computed from one."""
    found = {str(code) for code, it in period.so_lieu.items() if it.uoc}
    for code, formula in catalogue.formulas.items():
        if any(it.name in found for it in formula.names):
            found.add(code)
    return found


def _in_whole(figure: Figure, indicator: ChiTieu, values: Mapping[str, Figure]) -> Figure:
    """A figure that knows the total that it is a part of."""
    whole = values.get(indicator.phan_cua or "")
    return replace(figure, whole=whole.value, whole_label=whole.label) if whole else figure


def _sets(catalogue: Catalogue, values: Mapping[str, Figure]) -> dict[str, FigureSet]:
    return {
        code: FigureSet(
            code=code, label=it.ten, members=tuple(values[c] for c in it.chi_tieu if c in values)
        )
        for code, it in catalogue.bo_chi_tieu.items()
    }


def _decimals(indicator: ChiTieu) -> int | None:
    """As many as the catalogue says; of a quotient two, of all else as many as there are."""
    divided = indicator.formula is not None and any(map(_divides, indicator.formula.walk()))
    return COMPUTED_DECIMALS if indicator.so_le is None and divided else indicator.so_le


def _divides(part: Expression) -> bool:
    match part:
        case Binary(operator="/") | Call(function="phan_tram") | Aggregate(function="trung_binh"):
            return True
    return False
