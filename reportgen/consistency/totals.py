"""Parts against totals: parts of a total, and the rows beneath a row of the annex."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import reduce

from reportgen.compute.figures import Figure, Figures
from reportgen.diagnostic import Diagnostic
from reportgen.formula import EXACT
from reportgen.period.catalogue import Catalogue, ChiTieu
from reportgen.vietnamese import format_number, format_quantity

Group = Mapping[str, Sequence[Figure]]
"""Figures by the code of the total that they belong to."""


def doubts(catalogue: Catalogue, figures: Figures) -> Iterator[Diagnostic]:
    """Parts that are more than their total, and rows that do not add up to the row above.

    A part says `phan_cua`: parts may overlap where they are computed, typed ones may not.
    A row says `cha` alone: all rows of one `cha` with its unit together are the whole.
    """
    for code, parts in _by_total(catalogue, figures, "phan_cua").items():
        yield from _parts(figures.values[code], parts, catalogue)
    for code, rows in _by_total(catalogue, figures, "cha").items():
        yield from _rows(figures.values[code], rows)


def _by_total(catalogue: Catalogue, figures: Figures, key: str) -> Group:
    found: dict[str, list[Figure]] = defaultdict(list)
    for code, indicator in catalogue.chi_tieu.items():
        total = getattr(indicator, key)
        if total in figures.values and _belongs(indicator, key, figures.values[total].unit):
            found[total].append(figures.values[code])
    return found


def _belongs(indicator: ChiTieu, key: str, unit: str) -> bool:
    """Whether an indicator can be added to others of its total."""
    additive = bool(unit) and indicator.don_vi_tinh == unit and not unit.startswith(("%", "‰"))
    return additive and "/" not in unit and (key == "phan_cua" or indicator.phan_cua is None)


def _parts(total: Figure, parts: Sequence[Figure], catalogue: Catalogue) -> Iterator[Diagnostic]:
    if total.value is None:
        return
    known = [it for it in parts if it.value is not None]
    larger = [it for it in known if (it.value or 0) > total.value]
    for part in larger:
        yield _said("phan-lon-hon-tong", part, total, [part])
    typed = [it for it in known if _is_typed(it.code, catalogue)]
    if not larger and len(typed) > 1 and _sum(typed) > total.value:
        yield _said("cac-phan-vuot-tong", typed[0], total, typed)


def _is_typed(code: str, catalogue: Catalogue) -> bool:
    indicator = catalogue.chi_tieu[code]
    return not (indicator.cong_thuc or indicator.dem or indicator.tong)


def _rows(total: Figure, rows: Sequence[Figure]) -> Iterator[Diagnostic]:
    values = [it.value for it in rows]
    if total.value is None or len(rows) < 2 or None in values:  # noqa: PLR2004  # one is no sum
        return
    if abs(_sum(rows) - total.value) > _rounding([total, *rows]):
        yield _said("cong-khac-tong", total, total, rows)


def _rounding(figures: Sequence[Figure]) -> Decimal:
    """By how much numbers may differ that were each rounded before they were typed."""
    places = [max(0, -int((it.value or Decimal(0)).as_tuple().exponent)) for it in figures]
    if not any(places):
        return Decimal(0)  # counts are not rounded
    return reduce(EXACT.add, (Decimal(5).scaleb(-it - 1) for it in places))


def _sum(figures: Sequence[Figure]) -> Decimal:
    return reduce(EXACT.add, (it.value or Decimal(0) for it in figures), Decimal(0))


def _said(code: str, at: Figure, total: Figure, parts: Sequence[Figure]) -> Diagnostic:
    numbers = [format_number(it.value or Decimal(0)) for it in parts]
    values = {
        "value": "; ".join(f"{it.short_label} {n}" for it, n in zip(parts, numbers, strict=True)),
        "sum": format_number(_sum(parts)),
        "label": total.short_label,
        "total": format_quantity(total.value or Decimal(0), total.unit, None, pad=False),
    }
    mark = next((it.mark for it in (at, total, *parts) if it.mark), None)
    return Diagnostic(code, mark, values, "warning", f"so_lieu.{at.code}")
