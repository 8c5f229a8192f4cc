"""Names in the catalogue that point to nothing: plans, totals, parents, members of sets."""

from collections.abc import Collection, Iterator

from reportgen.diagnostic import Diagnostic
from reportgen.load.node import Scalar
from reportgen.period.catalogue import Catalogue, ChiTieu
from reportgen.period.references import unknown
from reportgen.vietnamese import PeriodError, PeriodKind, parse_period

ADDS_UP = ("trong-ky", "luy-ke")
PLANNED = {PeriodKind.YEAR, PeriodKind.STAGE, PeriodKind.TERM}


def name_mistakes(catalogue: Catalogue, taken: Collection[str]) -> Iterator[Diagnostic]:
    """Every wrong name. `taken` are the names that texts bind besides indicators."""
    for code, indicator in catalogue.chi_tieu.items():
        yield from _plans(indicator, f"chi_tieu.{code}.ke_hoach")
        for key in ("phan_cua", "cha"):
            named: Scalar | None = getattr(indicator, key)
            if named is not None:
                yield from _kept_apart(code, indicator, key, catalogue)
                yield from unknown(
                    "chi-tieu-la", named, catalogue.chi_tieu, f"chi_tieu.{code}.{key}"
                )
        yield from _circle(code, indicator, catalogue)
        yield from _nature(code, indicator, catalogue)
    for code, found in catalogue.bo_chi_tieu.items():
        path = f"bo_chi_tieu.{code}"
        if code in catalogue.chi_tieu or code in taken:
            yield Diagnostic("bo-chi-tieu-trung-ten", found.mark, {"value": code}, path=path)
        for member in found.chi_tieu:
            yield from unknown("chi-tieu-la", member, catalogue.chi_tieu, f"{path}.chi_tieu")
        for twice in (it for i, it in enumerate(found.chi_tieu) if it in found.chi_tieu[:i]):
            yield Diagnostic(
                "bo-chi-tieu-lap", twice.mark, {"value": twice}, path=f"{path}.chi_tieu"
            )


def unit_mistakes(catalogue: Catalogue, units: Collection[str]) -> Iterator[Diagnostic]:
    """Plans of units that are not in the registry."""
    for code, indicator in catalogue.chi_tieu.items():
        for name, plan in indicator.ke_hoach.items():
            for unit in (it for it in plan.don_vi if isinstance(it, Scalar)):
                path = f"chi_tieu.{code}.ke_hoach.{name}.{unit}"
                yield from unknown("ke-hoach-don-vi", unit, units, path)


def _kept_apart(
    code: str, indicator: ChiTieu, key: str, catalogue: Catalogue
) -> Iterator[Diagnostic]:
    """A part that is its own whole, or in another unit of measure than it."""
    whole = catalogue.chi_tieu.get(getattr(indicator, key))
    path = f"chi_tieu.{code}.{key}"
    if whole is indicator and key == "phan_cua":
        values = {"value": f"{code} → {code}"}
        yield Diagnostic("chi-tieu-vong", indicator.phan_cua.mark, values, path=path)  # type: ignore[union-attr]  # it is there
    elif whole and key == "phan_cua" and whole.don_vi_tinh != indicator.don_vi_tinh:
        values = {"value": indicator.don_vi_tinh or "", "other": whole.don_vi_tinh or ""}
        yield Diagnostic("phan-cua-don-vi", indicator.mark, values, path=path)


def _nature(code: str, indicator: ChiTieu, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Shares and rates that would be added up over time; formulas of two natures."""
    path = f"chi_tieu.{code}"
    unit = indicator.don_vi_tinh or ""
    if indicator.tinh_chat in ADDS_UP and (unit.startswith(("%", "‰")) or "/" in unit):
        values = {"value": unit}
        yield Diagnostic("tinh-chat-ty-le", indicator.mark, values, path=f"{path}.tinh_chat")
    used = [it.name for it in indicator.formula.names] if indicator.formula else []
    by = {it: [n for n in used if _nature_of(n, catalogue) == it] for it in ADDS_UP}
    if all(by.values()):
        values = {"value": by["trong-ky"][0], "other": by["luy-ke"][0]}
        yield Diagnostic("tinh-chat-lan", indicator.mark, values, path=path)


def _nature_of(code: str, catalogue: Catalogue) -> str | None:
    found = catalogue.chi_tieu.get(code)
    return found.tinh_chat if found else None


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
