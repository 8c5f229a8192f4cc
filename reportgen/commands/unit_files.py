"""The period files of a unit, wherever they lie in a data folder, and the form that they give."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.diagnostic import Diagnostic, errors
from reportgen.excel.outline import Outline, outline
from reportgen.load import load_file
from reportgen.load.node import Mapping, Scalar
from reportgen.period.model import Period
from reportgen.reader import Code
from reportgen.shelf import CATALOGUE, Registers, Shelf, period_files
from reportgen.vietnamese import PeriodError, ReportingPeriod, parse_period

HASH_DIGITS = 16
TYPED = r"(?:^|[{{,])[ \t]*{key}:[ \t]*[\"']?([^\s\"',}}#]+)"
"""A key of a file that cannot be read as YAML."""


@dataclass(frozen=True)
class UnitFiles:
    """What the files of a unit say: of the period asked for, and of its others."""

    now: Period | None
    others: Sequence[Period]
    diagnostics: list[Diagnostic]


def files_of(data: Path, unit: str) -> dict[Path, ReportingPeriod | None]:
    """The period files below a folder that are of a unit; None where a period cannot be read."""
    found: dict[Path, ReportingPeriod | None] = {}
    for file in period_files(data):
        text = file.read_text(encoding="utf-8", errors="replace")
        don_vi, ky = _heads(file, text) if unit in text else ("", "")
        if don_vi == unit:
            found[file] = _period(ky)
    return found


def _heads(file: Path, text: str) -> tuple[str, str]:
    """The unit and the period that a file names, also one that is no whole YAML."""
    node, _ = load_file(file)
    if isinstance(node, Mapping):
        values = node.find("don_vi"), node.find("ky")
        unit, ky = (str(it) if isinstance(it, Scalar) else "" for it in values)
    else:
        places = (re.search(TYPED.format(key=it), text, re.MULTILINE) for it in ("don_vi", "ky"))
        unit, ky = (it[1] if it else "" for it in places)
    return unit, ky


def _period(text: str) -> ReportingPeriod | None:
    try:
        return parse_period(text)
    except PeriodError:
        return None


def unit_files(
    shelf: Shelf, registers: Registers, data: Path, asked: tuple[str, ReportingPeriod]
) -> UnitFiles:
    """The unit's periods. Mistakes count in the files whose values are shown; others are named."""
    unit, ky = asked
    shown = {ky, ky.previous(), ky.same_last_year()}
    periods: list[Period] = []
    said: list[Diagnostic] = []
    for file, its in files_of(data, unit).items():
        period, mistakes = shelf.period(file, registers.catalogue)
        wrong = errors(mistakes)
        if period is not None and not wrong:
            periods.append(period)
        elif its in shown:
            said += wrong
        else:
            values = {"value": file, "errors": len(wrong)}
            said.append(Diagnostic("excel-bo-qua-tep", None, values, "warning", str(file)))
    now = next((it for it in periods if it.ky == ky), None)
    return UnitFiles(now, [it for it in periods if it.ky != ky], said)


def outline_of(
    files: UnitFiles, registers: Registers, data: Path, asked: tuple[str, ReportingPeriod]
) -> Outline:
    """The content of a form."""
    unit, ky = asked
    unit_of = registers.registry[unit]
    assert unit_of.mark  # noqa: S101  # every record that was read has its place
    code = Code(Scalar(unit, unit_of.mark))
    period = files.now or Period(don_vi=code, ky=ky, chot_so_lieu=ky.end)
    digest = hashlib.sha256((data / CATALOGUE).read_bytes()).hexdigest()[:HASH_DIGITS]
    return outline(period, unit_of, registers.catalogue, files.others, digest)
