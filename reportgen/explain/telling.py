"""What a template sees, with the places of what its made values were made of."""

import re
from collections.abc import Iterable
from typing import Any

from reportgen.diagnostic import Mark
from reportgen.explain.data_places import DataPlaces
from reportgen.explain.figures import FigurePlaces
from reportgen.explain.steps import constant
from reportgen.explain.told import Told
from reportgen.job import Job
from reportgen.load.node import Scalar
from reportgen.period.model import PhuLuc, VanBan
from reportgen.period.references import INDICATOR_TABLE
from reportgen.render import Templates
from reportgen.render.columns import Column, indicator_columns
from reportgen.render.context import context
from reportgen.render.member_table import chosen_columns

NAMED_BY_UNIT = ("co_quan", "cap_tren", "dia_danh")
"""Keys of a document that its unit has too: what the document does not say, the unit says."""
NUMBER_KEYS = ("so_hieu", "so", "ky_hieu", "don_vi_soan")
"""Of what the line of number and symbol is made, as far as it is typed."""
CONSTANTS = {"ten_loai": "ten_loai", "ten_goi": "ten_loai", "lenh": "lenh"}
"""Values that the template of a type sets as a constant, by its name there."""
VALUE = "value"
FIELDS = {"actual": VALUE, "plan": "plan", "previous": "previous", "last_year": "last_year"}
"""The fields of a figure by the names of the columns of the indicator table."""
DEFINITIONS = ("cong_thuc", "xep_hang", "thay_doi_hang", "ten")
"""Keys of a column that say what it holds, the first that there is."""
CATALOGUE_KEYS = {"Chỉ tiêu": "ten", "Đơn vị tính": "don_vi_tinh"}
"""What columns of words print, by their headings."""

Values = dict[str, Any]


def told_context(job: Job, templates: Templates, figures: FigurePlaces) -> Values:
    """The variables of a document's template, made values with the places that they come from."""
    ready, document = job.ready, job.document
    values = context(document, ready.period, ready.unit, ready.catalogue, ready.figures, job.usage)
    _tell_document(values["van_ban"], job)
    _tell_constants(values["van_ban"], job.document, templates)
    period_mark = ready.period.ky_mark
    for name in ("ten", "sau"):
        values["ky"][name] = _told(values["ky"][name], period_mark)
    for shown, annex in zip(values["phu_luc"], document.phu_luc, strict=True):
        if shown["bang"] is not None:
            _tell_table(shown["bang"], annex, job, figures)
    return values


def _told(value: Any, *marks: Mark | None) -> Any:
    """A made text with its places; a text of the data has its own, and what is no text none."""
    if not isinstance(value, str) or isinstance(value, Scalar):
        return value
    return Told(value, tuple(it for it in marks if it))


def _tell_document(shown: Values, job: Job) -> None:
    document, unit, period = job.document, job.ready.unit, job.ready.period
    for name in NAMED_BY_UNIT:
        typed = getattr(document, name)
        source = getattr(unit, name) if typed is None else typed
        shown[name] = _told(shown[name], _mark(source))
    typed_keys = [it for it in NUMBER_KEYS if getattr(document, it) is not None]
    symbol = [] if document.ky_hieu or document.so_hieu else [_mark(unit.ky_hieu)]
    shown["so_hieu"] = _told(shown["so_hieu"], *_marks(document, typed_keys), *symbol)
    day = [it for it in ("ngay_thang", "ngay") if getattr(document, it) is not None]
    dated = _marks(document, day)
    shown["ngay_thang"] = _told(shown["ngay_thang"], *(dated or (period.ky_mark,)))
    for name in [it for it in dict(shown) if hasattr(document, it)]:
        if not isinstance(shown[name], Told):
            shown[name] = _told(shown[name], *_marks(document, [name]))


def _tell_constants(shown: Values, document: VanBan, templates: Templates) -> None:
    """What the template of the type sets, where the document does not say it."""
    for name, constant_name in CONSTANTS.items():
        if getattr(document, constant_name, None) is None:
            mark = constant(templates, str(document.loai), constant_name)
            shown[name] = _told(str(shown[name]), mark) if shown[name] else shown[name]


def _mark(value: Any) -> Mark | None:
    return value.mark if isinstance(value, Scalar) else None


def _marks(document: VanBan, names: Iterable[str]) -> list[Mark]:
    """Where keys of a document are typed."""
    return [document.marks[name] for name in names if name in document.marks]


def _tell_table(shown: Values, annex: PhuLuc, job: Job, figures: FigurePlaces) -> None:
    if annex.bang == INDICATOR_TABLE:
        _tell_indicators(shown, annex, job, figures)
    elif annex.bang is not None and not annex.xoay:
        _tell_members(shown, annex, job, figures)


def _tell_indicators(shown: Values, annex: PhuLuc, job: Job, figures: FigurePlaces) -> None:
    """Each cell of a row with the indicator and the fields that it prints."""
    known = job.ready.figures
    rows = [it for it in shown["dong"] if it.get("ma")]
    chosen = [known.values[it["ma"]] for it in rows]
    columns = indicator_columns(known.period, chosen, annex.so_sanh)
    for row in rows:
        cells = zip(row["o"][1:], columns, strict=True)
        row["o"][1:] = [_figure_cell(text, row["ma"], it, figures) for text, it in cells]


def _figure_cell(text: str, code: str, column: Column, figures: FigurePlaces) -> Told:
    """A cell: of a name or unit the place is in the catalogue, of a number where it is typed."""
    if key := CATALOGUE_KEYS.get(column.heading):
        mark = figures.places.find(f"chi_tieu.{code}.{key}")
        return Told(text, (mark,) if mark else ())
    names = [column.name] if column.name else re.findall(r"[a-z_]+", column.formula)
    fields = tuple(dict.fromkeys(FIELDS.get(it, VALUE) for it in names)) or (VALUE,)
    return Told(text, figures.of(code, fields), code, fields)


def _tell_members(shown: Values, annex: PhuLuc, job: Job, figures: FigurePlaces) -> None:
    """Each cell of a row with the place where its column is typed, else where it is defined."""
    name, ready = str(annex.bang), job.ready
    members = ready.figures.tables.get(name, ())
    columns = [*chosen_columns(ready.catalogue.bang[name], annex.cot, members)]
    for number, row in enumerate(shown["dong"]):
        typed = number < len(members)
        marks = [_cell(figures.places, name, number if typed else None, it) for it in columns]
        cells = zip(row["o"][1:], marks, strict=True)
        row["o"][1:] = [_told(str(text), it) for text, it in cells]


def _cell(places: DataPlaces, table: str, row: int | None, column: str) -> Mark | None:
    """Where a cell is typed; of a computed one, or a total, where its column is defined."""
    defined = f"bang.{table}.cot.{column}"
    keys = [f"{defined}.{it}" for it in DEFINITIONS]
    own = [] if row is None else [f"bang.{table}[{row}].{column}"]
    return places.find(*own, *keys)
