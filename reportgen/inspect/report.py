"""Inspections as JSON, for programs, and the facts of a file in words, for people."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reportgen.diagnostic import Diagnostic
from reportgen.inspect.finding import Inspection, severity
from reportgen.inspect.fix import Change
from reportgen.messages import Language
from reportgen.standard.check import Breach, allowed, clause
from reportgen.vietnamese import short_date

Json = dict[str, Any]


def as_json(
    inspections: Iterable[Inspection], changes: Mapping[int, Sequence[Change]], lang: Language
) -> str:
    """All files with what was found in them; `changes` by the position of the file."""
    files = [_file(it, changes.get(i, ()), lang) for i, it in enumerate(inspections)]
    said = [found for it in files for found in (*it["breaches"], *it["mistakes"])]
    counts = {
        f"{name}s": len([it for it in said if it["severity"] == name])
        for name in ("error", "warning")
    }
    return json.dumps({**counts, "files": files}, ensure_ascii=False, indent=1)


def _file(inspection: Inspection, changes: Sequence[Change], lang: Language) -> Json:
    found = inspection.recognised
    return {
        "file": str(inspection.file),
        "standard": inspection.standard.name if inspection.standard else None,
        "system": found.system or None,
        "type": found.type or None,
        "level": found.level or None,
        "date": found.day.isoformat() if found.day else None,
        "components": list(found.components),
        "breaches": [_breach(it, inspection) for it in inspection.breaches],
        "mistakes": [_mistake(it, lang) for it in inspection.mistakes],
        "changes": [{"rule": it.breach.rule.ma, "value": it.shown} for it in changes],
    }


def _breach(breach: Breach, inspection: Inspection) -> Json:
    rule = breach.rule
    return {
        "rule": rule.ma,
        "severity": severity(breach),
        "component": rule.thanh_phan,
        "clause": clause(rule, inspection.standard) if inspection.standard else rule.dieu,
        "sentence": rule.cau,
        "value": breach.value,
        "allowed": allowed(rule),
        "places": [{"paragraph": it.number or None, "text": it.text} for it in breach.places],
    }


def _mistake(diagnostic: Diagnostic, lang: Language) -> Json:
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": diagnostic.message(lang),
        "remedy": diagnostic.remedy(lang),
    }


def facts(inspection: Inspection) -> list[str]:
    """What a file was taken for, each only where it is known: standard, type, date."""
    found = inspection.recognised
    words = (
        inspection.standard.short_title if inspection.standard else "",
        found.type,
        short_date(found.day) if found.day else "",
    )
    return [it for it in words if it]
