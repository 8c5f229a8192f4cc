"""Inspections as JSON, for programs, and the facts of a file in words, for people."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportgen.diagnostic import Diagnostic, printable
from reportgen.inspect.finding import Inspection
from reportgen.inspect.fix import Change
from reportgen.messages import Language
from reportgen.standard.check import Breach, Place, allowed, clause
from reportgen.vietnamese import short_date

Json = dict[str, Any]


@dataclass(frozen=True)
class Corrected:
    """A corrected copy: its file, what is right in it now, and what it still breaches."""

    file: Path
    changes: Sequence[Change]
    after: Inspection


@dataclass(frozen=True)
class Result:
    """What is kept of a file; the file itself is let go of."""

    inspection: Inspection
    corrected: Corrected | None = None

    @property
    def last(self) -> Inspection:
        """The copy where there is one: what is wrong in it is wrong after all was done."""
        return self.corrected.after if self.corrected else self.inspection


def as_json(results: Sequence[Result], lang: Language) -> str:
    """All files with what was found in them; the counts are those of the files as they came."""
    files = [_file(it, lang) for it in results]
    said = [found for it in files for found in (*it["breaches"], *it["mistakes"])]
    counts = {
        f"{name}s": len([it for it in said if it["severity"] == name])
        for name in ("error", "warning")
    }
    return json.dumps({**counts, "files": files}, ensure_ascii=False, indent=1)


def _file(result: Result, lang: Language) -> Json:
    inspection = result.inspection
    found = inspection.recognised
    return {
        "file": printable(str(inspection.file)),
        "standard": inspection.standard.name if inspection.standard else None,
        "system": found.system or None,
        "type": found.type or None,
        "level": found.level or None,
        "date": found.day.isoformat() if found.day else None,
        "components": list(found.components),
        "breaches": [_breach(it, inspection) for it in inspection.breaches],
        "mistakes": [_mistake(it, inspection, lang) for it in inspection.mistakes],
        "corrected": _corrected(result.corrected) if result.corrected else None,
    }


def _breach(breach: Breach, inspection: Inspection) -> Json:
    rule = breach.rule
    return {
        "rule": rule.ma,
        "severity": inspection.severity(breach),
        "component": rule.thanh_phan,
        "clause": clause(rule, inspection.standard) if inspection.standard else rule.dieu,
        "sentence": rule.cau,
        "value": breach.value,
        "allowed": allowed(rule),
        "places": _places(breach.places),
    }


def _places(places: Sequence[Place]) -> list[Json]:
    return [{"paragraph": it.number or None, "text": it.text} for it in places]


def _mistake(diagnostic: Diagnostic, inspection: Inspection, lang: Language) -> Json:
    return {
        "code": diagnostic.code,
        "severity": "error" if inspection.strict else diagnostic.severity,
        "message": diagnostic.message(lang),
        "remedy": diagnostic.remedy(lang),
    }


def _corrected(corrected: Corrected) -> Json:
    changes = [
        {
            "rule": it.breach.rule.ma,
            "from": it.breach.value,
            "to": it.shown,
            "places": _places(it.breach.places),
        }
        for it in corrected.changes
    ]
    left = [_breach(it, corrected.after) for it in corrected.after.breaches]
    return {"file": printable(str(corrected.file)), "changes": changes, "left": left}


def facts(inspection: Inspection) -> list[str]:
    """What a file was taken for, each only where it is known: standard, type, date."""
    found = inspection.recognised
    words = (
        inspection.standard.short_title if inspection.standard else "",
        found.type,
        short_date(found.day) if found.day else "",
    )
    return [it for it in words if it]
