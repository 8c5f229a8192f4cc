"""Units of measure: a member's are those of the whole, since nothing is converted."""

from collections.abc import Collection, Iterator, Mapping

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.formula import Aggregate
from reportgen.period.catalogue import Catalogue
from reportgen.rollup.estimates import operands

Measures = Mapping[str, str]
"""Units of measure by indicator and by `table.column`."""


def of_catalogue(
    own: Catalogue, whole: Catalogue, codes: Collection[str], file: str
) -> Iterator[Diagnostic]:
    """Errors: what the catalogue of a member's file measures in another unit than the whole's."""
    if own is not whole:
        yield from _differing(_measures(own), _marks(own), whole, codes, file)


def of_document(
    told: Measures | None, whole: Catalogue, codes: Collection[str], file: str
) -> Iterator[Diagnostic]:
    """Errors: what a document measures in another unit; a warning where it does not tell."""
    if told is None:
        yield Diagnostic("khong-ro-don-vi-tinh", None, {}, "warning", file)
    else:
        yield from _differing(told, {}, whole, codes, file)


def _differing(
    told: Measures,
    marks: Mapping[str, Mark | None],
    whole: Catalogue,
    codes: Collection[str],
    file: str,
) -> Iterator[Diagnostic]:
    expected = _measures(whole)
    for name in _needed(codes, whole):
        if name in told and name in expected and _plain(told[name]) != _plain(expected[name]):
            values = {"code": name, "file": file, "own": told[name] or "-"}
            values |= {"value": expected[name] or "-"}
            mark = marks.get(name)
            yield Diagnostic("don-vi-tinh-khac", mark, values, path=name if mark else file)


def _needed(codes: Collection[str], catalogue: Catalogue) -> list[str]:
    """The indicators, those that they are computed from, and the columns that these look at."""
    found: dict[str, None] = {}
    waiting = [*codes][::-1]
    while waiting:
        code = waiting.pop()
        if code not in found:
            found[code] = None
            waiting += operands(code, catalogue)[::-1]
            found |= dict.fromkeys(_columns(code, catalogue))
    return [*found]


def _columns(code: str, catalogue: Catalogue) -> Iterator[str]:
    formula = catalogue.formulas.get(code)
    for it in formula.walk() if formula else ():
        if isinstance(it, Aggregate):
            named = it.condition.names if it.condition else []
            yield from (f"{it.table}.{name}" for name in (it.column, *(n.name for n in named)))


def _measures(catalogue: Catalogue) -> dict[str, str]:
    found = {code: it.don_vi_tinh for code, it in catalogue.chi_tieu.items()}
    for name, table in catalogue.bang.items():
        found |= {f"{name}.{column}": it.don_vi_tinh for column, it in table.cot.items()}
    return {name: str(it or "") for name, it in found.items()}


def _marks(catalogue: Catalogue) -> dict[str, Mark | None]:
    found = {code: it.mark for code, it in catalogue.chi_tieu.items()}
    for name, table in catalogue.bang.items():
        found |= {f"{name}.{column}": it.mark for column, it in table.cot.items()}
    return found


def _plain(measure: str) -> str:
    return " ".join(measure.casefold().split())
