"""What a template sees, with the places of what its made values were made of."""

from collections.abc import Iterable
from typing import Any

from reportgen.diagnostic import Mark
from reportgen.explain.figures import FigurePlaces
from reportgen.explain.steps import constant
from reportgen.explain.tables import tell_table
from reportgen.explain.told import Told, told
from reportgen.job import Job
from reportgen.load.node import Scalar
from reportgen.period.model import VanBan
from reportgen.render import Templates
from reportgen.render.context import context

NAMED_BY_UNIT = ("co_quan", "cap_tren", "dia_danh")
"""Keys of a document that its unit has too: what the document does not say, the unit says."""
NUMBER_KEYS = ("so_hieu", "so", "ky_hieu", "don_vi_soan")
"""Of what the line of number and symbol is made, as far as it is typed."""
CONSTANTS = {"ten_loai": "ten_loai", "ten_goi": "ten_loai", "lenh": "lenh"}
"""Values that the template of a type sets as a constant, by its name there."""
Values = dict[str, Any]


def told_context(job: Job, templates: Templates, figures: FigurePlaces) -> Values:
    """The variables of a document's template, made values with the places that they come from."""
    ready, document = job.ready, job.document
    values = context(document, ready.period, ready.unit, ready.catalogue, ready.figures, job.usage)
    _tell_document(values["van_ban"], job)
    _tell_constants(values["van_ban"], job.document, templates)
    period_mark = ready.period.ky_mark
    for name in ("ten", "sau"):
        values["ky"][name] = told(values["ky"][name], period_mark)
    for shown, annex in zip(values["phu_luc"], document.phu_luc, strict=True):
        if shown["bang"] is not None:
            tell_table(shown["bang"], annex, job, figures)
    return values


def _tell_document(shown: Values, job: Job) -> None:
    document, unit, period = job.document, job.ready.unit, job.ready.period
    for name in NAMED_BY_UNIT:
        typed = getattr(document, name)
        source = getattr(unit, name) if typed is None else typed
        shown[name] = told(shown[name], _mark(source))
    typed_keys = [it for it in NUMBER_KEYS if getattr(document, it) is not None]
    symbol = [] if document.ky_hieu or document.so_hieu else [_mark(unit.ky_hieu)]
    shown["so_hieu"] = told(shown["so_hieu"], *_marks(document, typed_keys), *symbol)
    day = [it for it in ("ngay_thang", "ngay") if getattr(document, it) is not None]
    dated = _marks(document, day)
    shown["ngay_thang"] = told(shown["ngay_thang"], *(dated or (period.ky_mark,)))
    for name in [it for it in dict(shown) if hasattr(document, it)]:
        if not isinstance(shown[name], Told):
            shown[name] = told(shown[name], *_marks(document, [name]))


def _tell_constants(shown: Values, document: VanBan, templates: Templates) -> None:
    """What the template of the type sets, where the document does not say it."""
    for name, constant_name in CONSTANTS.items():
        if getattr(document, constant_name, None) is None:
            mark = constant(templates, str(document.loai), constant_name)
            shown[name] = told(str(shown[name]), mark) if shown[name] else shown[name]


def _mark(value: Any) -> Mark | None:
    return value.mark if isinstance(value, Scalar) else None


def _marks(document: VanBan, names: Iterable[str]) -> list[Mark]:
    """Where keys of a document are typed."""
    return [document.marks[name] for name in names if name in document.marks]
