"""Names in the catalogue that point to nothing: plans, totals, parents, members of sets."""

from collections.abc import Collection, Iterator

from reportgen.diagnostic import Diagnostic
from reportgen.load.node import Scalar
from reportgen.period.catalogue import Catalogue, ChiTieu
from reportgen.period.references import unknown
from reportgen.vietnamese import PeriodError, PeriodKind, parse_period

PLANNED = {PeriodKind.YEAR, PeriodKind.STAGE, PeriodKind.TERM}


def name_mistakes(catalogue: Catalogue, taken: Collection[str]) -> Iterator[Diagnostic]:
    """Every wrong name. `taken` are the names that texts bind besides indicators."""
    for code, indicator in catalogue.chi_tieu.items():
        yield from _plans(indicator, f"chi_tieu.{code}.ke_hoach")
        for key in ("phan_cua", "cha"):
            named: Scalar | None = getattr(indicator, key)
            if named is not None:
                yield from unknown(
                    "chi-tieu-la", named, catalogue.chi_tieu, f"chi_tieu.{code}.{key}"
                )
        yield from _circle(code, indicator, catalogue)
    for code, found in catalogue.bo_chi_tieu.items():
        path = f"bo_chi_tieu.{code}"
        if code in catalogue.chi_tieu or code in taken:
            yield Diagnostic("bo-chi-tieu-trung-ten", found.mark, {"value": code}, path=path)
        for member in found.chi_tieu:
            yield from unknown("chi-tieu-la", member, catalogue.chi_tieu, f"{path}.chi_tieu")


def _plans(indicator: ChiTieu, path: str) -> Iterator[Diagnostic]:
    for name in indicator.ke_hoach:
        try:
            planned = parse_period(name).kind in PLANNED
        except PeriodError:
            planned = False
        if not planned:
            mark = name.mark if isinstance(name, Scalar) else indicator.mark
            yield Diagnostic("ke-hoach-ky", mark, {"value": name}, path=f"{path}.{name}")


def _circle(code: str, indicator: ChiTieu, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Parents that lead back to the indicator itself."""
    way = [code]
    while (above := catalogue.chi_tieu.get(way[-1])) and above.cha and above.cha not in way:
        way.append(above.cha)
    if above and above.cha == code:
        values = {"value": " → ".join([*way, code])}
        yield Diagnostic("chi-tieu-vong", indicator.mark, values, path=f"chi_tieu.{code}.cha")
