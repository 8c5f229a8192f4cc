"""Annex tables: the indicators of a period, and its member tables, ready to print."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from operator import attrgetter
from typing import Any, NamedTuple

from reportgen.compute.figures import Figure, Figures
from reportgen.period.catalogue import Bang, Catalogue, Cot
from reportgen.period.model import Period, PhuLuc
from reportgen.period.references import INDICATOR_TABLE
from reportgen.vietnamese import ReportingPeriod, format_number, format_target, roman, round_half_up

Table = Mapping[str, Any]
SHARE_DECIMALS = 1
NONE = ""
NUMBER_WEIGHT, TEXT_WEIGHT, NAME_WEIGHT = 10, 12, 25


class Column(NamedTuple):
    """A column: heading, kind (CSS class), width weight, and a figure's text in it."""

    heading: str
    kind: str
    weight: int
    text: Callable[[Figure], str]
    optional: bool = False


def annexes(
    wanted: Iterable[PhuLuc], period: Period, catalogue: Catalogue, figures: Figures
) -> list[dict[str, Any]]:
    """The annexes of a document as plain values; number and content are added by the caller."""
    return [
        {
            "ten": annex.ten,
            "ngang": annex.ngang,
            "ghi_chu": annex.ghi_chu,
            "bang": _table(annex, period, catalogue, figures),
        }
        for annex in wanted
    ]


def _table(annex: PhuLuc, period: Period, catalogue: Catalogue, figures: Figures) -> Table | None:
    if annex.bang is None:
        return None
    if annex.bang == INDICATOR_TABLE:
        return indicator_table(figures, annex.chi_tieu)
    return member_table(catalogue.bang[annex.bang], period, annex.bang)


def indicator_table(figures: Figures, codes: tuple[str, ...]) -> Table:
    """Indicators with a value, by groups; columns without any value are left out."""
    chosen = [
        figure
        for figure in figures.values.values()
        if figure.value is not None and (not codes or figure.code in codes)
    ]
    columns = [
        column
        for column in _columns(figures.period, chosen)
        if not column.optional or any(column.text(figure) for figure in chosen)
    ]
    heads = [Column("TT", "giua", 5, _nothing), *columns]
    estimated = any(figure.estimate for figure in chosen)
    return {**_plain(heads, list(_rows(chosen, columns))), "co_uoc": estimated}


def _rows(chosen: list[Figure], columns: list[Column]) -> Iterator[dict[str, Any]]:
    """A row a figure, numbered in its group, with a row before each group, numbered in Roman."""
    group, groups, number = "", 0, 0
    for figure in chosen:
        if figure.group != group:
            group, groups, number = figure.group, groups + 1, 0
            yield {"nhom": group, "o": [roman(groups)]}
        number += 1
        yield {"nhom": "", "o": [str(number), *(column.text(figure) for column in columns)]}


def _columns(period: ReportingPeriod, chosen: list[Figure]) -> list[Column]:
    """The columns; compared is the same period last year, or where nobody has it, the one before.

    Half-years differ by season, so the period before is no measure where last year's is known.
    """
    yearly = any(figure.last_year is not None for figure in chosen)
    other = period.same_last_year() if yearly else period.previous()
    earlier = attrgetter("last_year" if yearly else "previous")
    name = "cùng kỳ" if yearly else "kỳ trước"
    return [
        Column("Chỉ tiêu", "chu", 37, lambda f: f.label),
        Column("Đơn vị tính", "giua", 13, lambda f: f.unit),
        Column(
            f"Thực hiện {other.name}", "so", 11, lambda f: _number(f, earlier(f)), optional=True
        ),
        Column(f"Kế hoạch năm {period.year}", "so", 11, _plan, optional=True),
        Column(f"Thực hiện {period.name}", "so", 11, _actual),
        Column("So với kế hoạch (%)", "so", 10, _of_plan, optional=True),
        Column(
            f"Tăng, giảm so với {name} (%)",
            "so",
            12,
            lambda f: growth(f, earlier(f)),
            optional=True,
        ),
        Column("Ghi chú", "chu", 14, lambda f: f.note, optional=True),
    ]


def _nothing(_: Figure) -> str:
    return NONE


def _number(figure: Figure, value: Decimal | None) -> str:
    return NONE if value is None else format_number(value, figure.decimals)


def _plan(figure: Figure) -> str:
    return NONE if figure.plan is None else format_target(figure.plan, figure.decimals)


def _actual(figure: Figure) -> str:
    """The value, marked with * when it is an estimate; a line beneath the table says so."""
    return f"{_number(figure, figure.value)}{'*' if figure.estimate else ''}"


def _of_plan(figure: Figure) -> str:
    """Percent of the plan; a percentage is not divided by another."""
    if figure.of_plan is None or figure.is_share:
        return NONE
    return format_number(figure.of_plan, SHARE_DECIMALS)


def growth(figure: Figure, before: Decimal | None) -> str:
    """The change as a signed percentage; of percentages, in points."""
    if figure.value is None or before is None:
        return NONE
    difference = figure.value - before
    if figure.is_share:
        return f"{_signed(difference, figure.decimals)} điểm"
    if before == 0:
        return NONE
    return _signed(difference / abs(before) * 100, SHARE_DECIMALS)


def _signed(value: Decimal, decimals: int | None) -> str:
    rounded = value if decimals is None else round_half_up(value, decimals)
    return f"{'+' if rounded > 0 else ''}{format_number(rounded, decimals)}"


def member_table(spec: Bang, period: Period, name: str) -> Table:
    """A member table, a row a member."""
    columns = [Column("TT", "giua", 5, _nothing)]
    for column in spec.cot.values():
        heading = f"{column.ten} ({column.don_vi_tinh})" if column.don_vi_tinh else column.ten
        kind = "so" if column.kieu == "so" else "chu"
        weight = NUMBER_WEIGHT if kind == "so" else TEXT_WEIGHT if columns[1:] else NAME_WEIGHT
        columns.append(Column(heading, kind, weight, _nothing))
    rows = [
        {
            "nhom": "",
            "o": [str(i), *(_cell(row[name], column) for name, column in spec.cot.items())],
        }
        for i, row in enumerate(period.bang.get(name, ()), 1)
    ]
    return _plain(columns, rows)


def _cell(value: object, column: Cot) -> str:
    return format_number(value, column.so_le) if isinstance(value, Decimal) else str(value)


def _plain(columns: list[Column], rows: list[dict[str, Any]]) -> Table:
    whole = sum(column.weight for column in columns)
    heads = [
        {"ten": it.heading, "kieu": it.kind, "rong": round(it.weight / whole * 100, 2)}
        for it in columns
    ]
    return {"cot": heads, "dong": rows, "co_uoc": False}
