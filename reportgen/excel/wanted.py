"""What a workbook says, as the keys of a period file: a new file, or changes of an old one."""

from collections.abc import Mapping
from dataclasses import replace
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
    before = old[0].so_lieu if old else {}
    estimates = any("uoc" in it.columns for it in found.layout.figures)
    figures = {
        code: _figure(it, _kept(it, before.get(code), estimates=estimates), plans.get(code))
        for code, it in found.period.so_lieu.items()
    }
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


def _kept(typed: SoLieu, before: SoLieu | None, *, estimates: bool) -> SoLieu | None:
    """The old figure; one that a new number replaces is an estimate only if the sheet says so."""
    if before is None or typed.thuc_hien is None or not estimates:
        return before
    return replace(before, uoc=False)


def _figure(typed: SoLieu, kept: SoLieu | None, plan: Target | None) -> Value:
    """The keys of a figure that say something. An empty cell takes none away but an estimate."""
    values: dict[str, Value | None] = {
        name: getattr(typed, name)
        if getattr(typed, name) is not None
        else getattr(kept, name, None)
        for name in KEYS
    }
    values["ke_hoach"] = values["ke_hoach"] or plan
    values["uoc"] = typed.uoc or (kept is not None and kept.uoc) or None
    wanted = {name: it for name, it in values.items()
              if it is not None or (name == "uoc" and kept is not None)}  # fmt: skip
    value = wanted.get("thuc_hien")
    alone = kept is None and len(wanted) == 1
    return value if alone and value is not None else wanted


def _row(row: Mapping[str, Any], spec: Bang) -> dict[str, Any]:
    """The columns of a row that are typed."""
    return {name: row[name] for name, it in spec.cot.items() if not it.is_computed}
