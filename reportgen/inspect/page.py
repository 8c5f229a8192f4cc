"""Inspections as one HTML page that needs no other file, to read, print and send."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from reportgen.diagnostic import errors, printable
from reportgen.inspect.finding import Inspection
from reportgen.inspect.report import Corrected, Result, facts
from reportgen.messages import Language
from reportgen.standard.check import allowed, clause

TEMPLATE = "page.html"
PLACES_SHOWN = 20


def as_page(results: Sequence[Result], words: Mapping[str, str], lang: Language) -> str:
    """The page; `words` are its headings."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    files = [_file(it, lang) for it in results]
    return environment.get_template(TEMPLATE).render(files=files, words=words, lang=lang)


def _file(result: Result, lang: Language) -> dict[str, object]:
    inspection = result.inspection
    return {
        "name": printable(str(inspection.file)),
        "facts": facts(inspection),
        "components": inspection.recognised.components,
        "rows": _rows(inspection, lang),
        "failed": bool(errors(inspection.said())),
        "corrected": _corrected(result.corrected, lang) if result.corrected else None,
    }


def _corrected(corrected: Corrected, lang: Language) -> dict[str, object]:
    return {
        "name": printable(str(corrected.file)),
        "changes": [
            {"sentence": it.breach.rule.cau, "from": it.breach.value, "to": it.shown}
            for it in corrected.changes
        ],
        "rows": _rows(corrected.after, lang),
    }


def _rows(inspection: Inspection, lang: Language) -> list[dict[str, object]]:
    """Mistakes of the file, then breaches, as the rows of its table."""
    mistakes: list[dict[str, object]] = [
        {
            "severity": "error" if inspection.strict else it.severity,
            "sentence": it.message(lang),
            "rule": it.code,
            "value": "",
            "allowed": it.remedy(lang),
            "clause": "",
            "places": [],
            "more": 0,
        }
        for it in inspection.mistakes
    ]
    standard = inspection.standard
    return mistakes + [
        {
            "severity": inspection.severity(it),
            "sentence": it.rule.cau,
            "rule": it.rule.ma,
            "value": it.value,
            "allowed": allowed(it.rule),
            "clause": clause(it.rule, standard) if standard else it.rule.dieu,
            "places": it.places[:PLACES_SHOWN],
            "more": max(0, len(it.places) - PLACES_SHOWN),
        }
        for it in inspection.breaches
    ]
