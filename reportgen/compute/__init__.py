"""Stage 3: a Period, the catalogue and the unit's other periods to Figures."""

from collections.abc import Sequence

from reportgen.compute import binding
from reportgen.compute.figures import Figure, Figures
from reportgen.compute.indicators import names_of, value_of
from reportgen.diagnostic import Diagnostic
from reportgen.period.model import Catalogue, ChiTieu, DonVi, Period, SoLieu

COMPUTED_DECIMALS = 2


def compute(
    period: Period, catalogue: Catalogue, unit: DonVi, others: Sequence[Period]
) -> tuple[Figures, list[Diagnostic]]:
    """The figures of a period, and every mistake in what its texts bind.

    `others` are the unit's other periods, in any order; the period before and the same
    period last year are found among them by their own dates.
    """
    by_period = {other.ky: other for other in others if other.don_vi == period.don_vi}
    previous = by_period.get(period.ky.previous())
    last_year = by_period.get(period.ky.same_last_year())
    values = {
        code: _figure(code, indicator, period, catalogue, previous, last_year)
        for code, indicator in catalogue.chi_tieu.items()
    }
    figures = Figures(
        period=period.ky,
        cutoff=period.chot_so_lieu,
        unit_name=unit.ten,
        place=unit.dia_danh,
        values=values,
    )
    of_unit = binding.mistakes(unit, figures, str(period.don_vi))
    return figures, [*binding.mistakes(period, figures), *of_unit]


def _figure(
    code: str,
    indicator: ChiTieu,
    period: Period,
    catalogue: Catalogue,
    previous: Period | None,
    last_year: Period | None,
) -> Figure:
    typed = period.so_lieu.get(code, SoLieu())
    return Figure(
        code=code,
        label=indicator.ten,
        unit=indicator.don_vi_tinh or "",
        decimals=_decimals(indicator),
        group=indicator.nhom or "",
        value=value_of(code, period, catalogue),
        names=names_of(indicator, period) if indicator.liet_ke else None,
        is_list=indicator.liet_ke is not None,
        plan=typed.ke_hoach,
        previous=value_of(code, previous, catalogue) if previous else None,
        last_year=value_of(code, last_year, catalogue) if last_year else None,
        estimate=typed.uoc,
        note=typed.ghi_chu or "",
        mark=typed.mark,
    )


def _decimals(indicator: ChiTieu) -> int | None:
    if indicator.so_le is None and (indicator.ty_le or indicator.trung_binh):
        return COMPUTED_DECIMALS
    return indicator.so_le
