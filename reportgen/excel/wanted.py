"""What a workbook says, as the keys of a period file: a new file, or changes of an old one."""

from collections.abc import Mapping
from typing import Any

from reportgen.diagnostic import Diagnostic
from reportgen.edit import Value, update
from reportgen.edit.write import entry
from reportgen.excel.read import Found
from reportgen.period.catalogue import Bang, Catalogue
from reportgen.period.model import Period, SoLieu
from reportgen.vietnamese import Target

HEADS = ("don_vi", "ky", "chot_so_lieu")
KEYS = ("thuc_hien", "ke_hoach", "uoc", "ghi_chu", "nguon")


def period_file(
    name: str,
    old: tuple[Period, bytes] | None,
    found: Found,
    plans: Mapping[str, Target],
    catalogue: Catalogue,
) -> tuple[bytes | None, list[Diagnostic]]:
    """The period file with what was read, comments and order of an old one kept.

    `plans` are those that the catalogue does not know and the form showed.
    """
    before = old[0] if old else None
    figures = {code: _figure(it, before.so_lieu.get(code) if before else None, plans.get(code))
               for code, it in found.period.so_lieu.items()}  # fmt: skip
    tables = {
        code: [_row(row, catalogue.bang[code]) for row in rows]
        for code, rows in found.period.bang.items()
    }
    wanted: dict[str, Value | None] = {name: getattr(found.period, name) for name in HEADS} | {
        key: it for key, it in (("so_lieu", figures), ("bang", tables)) if it
    }
    content = old[1] if old else _begun(found.period)
    return update(name, content, wanted, [*catalogue.chi_tieu])


def _begun(period: Period) -> bytes:
    """The first lines of a new file."""
    heads = (line for name in HEADS for line in entry(name, getattr(period, name)))
    return ("\n".join(heads) + "\n").encode()


def _figure(typed: SoLieu, before: SoLieu | None, plan: Target | None) -> Value:
    """The keys of a figure that say something; those that no longer do are taken away."""
    values = {name: getattr(typed, name) for name in KEYS}
    values["uoc"] = typed.uoc or None
    if values["ke_hoach"] is None:
        values["ke_hoach"] = before.ke_hoach if before and before.ke_hoach else plan
    had = {name for name in KEYS if before and getattr(before, name)}
    wanted = {name: it for name, it in values.items() if it is not None or name in had}
    alone = before is None and [*wanted] == ["thuc_hien"]
    return wanted["thuc_hien"] if alone else wanted


def _row(row: Mapping[str, Any], spec: Bang) -> dict[str, Any]:
    """The columns of a row that are typed."""
    return {name: row[name] for name, it in spec.cot.items() if not it.is_computed}
