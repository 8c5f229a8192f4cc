"""Formulas of the catalogue: names, kinds, units, circles, one formula an indicator."""

from collections.abc import Iterator, Mapping

from reportgen.diagnostic import Diagnostic
from reportgen.formula import Expression, Meaning, Scope, check, circles, unit_of
from reportgen.period.catalogue import Bang, Catalogue, ChiTieu
from reportgen.period.references import unknown

OPERATIONS = ("cong_thuc", "dem", "tong", "trung_binh", "ty_le", "liet_ke")
TABLE_FORMS = ("dem", "tong", "trung_binh", "liet_ke")


def catalogue_mistakes(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Formulas that cannot be computed: of indicators, and of columns of member tables."""
    tables = {name: _columns(table) for name, table in catalogue.bang.items()}
    for name, table in catalogue.bang.items():
        yield from _column_mistakes(table, tables[name], f"bang.{name}.cot")
    names = {code: _indicator(it) for code, it in catalogue.chi_tieu.items()}
    scope = Scope("chi-tieu-la", names, tables)
    for code, indicator in catalogue.chi_tieu.items():
        path = f"chi_tieu.{code}"
        yield from _form_mistakes(indicator, path)
        if indicator.formula:
            here = f"{path}.{_form(indicator)}"
            yield from check(indicator.formula, scope, names[code], here)
        yield from _list_mistakes(indicator, catalogue, scope, path)
    formulas = {code: it.formula for code, it in catalogue.chi_tieu.items() if it.formula}
    yield from _circles(formulas, "chi_tieu")


def _indicator(indicator: ChiTieu) -> Meaning:
    unit = unit_of(indicator.don_vi_tinh)
    return Meaning("so" if indicator.liet_ke is None else "chu", unit)


def _columns(table: Bang) -> Mapping[str, Meaning]:
    return {name: Meaning(it.kieu, unit_of(it.don_vi_tinh)) for name, it in table.cot.items()}


def _column_mistakes(
    table: Bang, columns: Mapping[str, Meaning], path: str
) -> Iterator[Diagnostic]:
    known = {name: it for name, it in columns.items() if not table.cot[name].is_rank}
    formulas = {name: it.cong_thuc for name, it in table.cot.items() if it.cong_thuc}
    for name, formula in formulas.items():
        here = f"{path}.{name}.cong_thuc"
        yield from check(formula, Scope("cot-la", known), columns[name], here)
    yield from _circles(formulas, path)


def _circles(formulas: Mapping[str, Expression], path: str) -> Iterator[Diagnostic]:
    for circle in circles(formulas):
        first = circle[-1].name
        way = (first, *(name.name for name in circle))
        yield Diagnostic("vong-cong-thuc", circle[0].mark, {"value": way}, path=f"{path}.{first}")


def _form(indicator: ChiTieu) -> str:
    """The key that an indicator is computed by."""
    return next(name for name in OPERATIONS if getattr(indicator, name))


def _form_mistakes(indicator: ChiTieu, path: str) -> Iterator[Diagnostic]:
    used = [name for name in OPERATIONS if getattr(indicator, name)]
    if len(used) > 1:
        yield Diagnostic("hai-phep-tinh", indicator.mark, {"value": ", ".join(used)}, path=path)
    if indicator.ty_le and len(indicator.ty_le) != 2:  # noqa: PLR2004  # a ratio has two terms
        yield Diagnostic("ty-le-hai-ve", indicator.mark, path=path)
    if indicator.khi and not any(getattr(indicator, name) for name in TABLE_FORMS):
        yield Diagnostic("khi-khong-bang", indicator.mark, path=f"{path}.khi")


def _list_mistakes(
    indicator: ChiTieu, catalogue: Catalogue, scope: Scope, path: str
) -> Iterator[Diagnostic]:
    """A list names a text column; its condition is judged like that of a formula."""
    if indicator.liet_ke is None or scope.tables is None:
        return
    here = f"{path}.liet_ke"
    texts = [
        f"{table}.{name}"
        for table, spec in catalogue.bang.items()
        for name, column in spec.cot.items()
        if column.kieu == "chu"
    ]
    yield from unknown("cot-la", indicator.liet_ke, texts, here)
    table = indicator.liet_ke.partition(".")[0]
    if indicator.condition and table in scope.tables:
        rows = Scope("cot-la", scope.tables[table], scope.tables)
        yield from check(indicator.condition, rows, Meaning("dieu-kien"), here)
