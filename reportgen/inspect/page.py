"""Inspections as one HTML page that needs no other file, to read, print and send."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from reportgen.diagnostic import errors
from reportgen.inspect.finding import Inspection, severity
from reportgen.inspect.fix import Change
from reportgen.inspect.report import facts
from reportgen.messages import Language
from reportgen.standard.check import allowed, clause

TEMPLATE = "page.html"
PLACES_SHOWN = 20


def as_page(
    inspections: Sequence[Inspection],
    changes: Mapping[int, Sequence[Change]],
    words: Mapping[str, str],
    lang: Language,
) -> str:
    """The page; `words` are its headings, `changes` by the position of the file."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    files = [
        {
            "name": str(it.file),
            "facts": facts(it),
            "components": it.recognised.components,
            "rows": _rows(it, lang),
            "changes": [
                {
                    "sentence": change.breach.rule.cau,
                    "from": change.breach.value,
                    "to": change.shown,
                }
                for change in changes.get(i, ())
            ],
            "failed": bool(errors(it.said())),
        }
        for i, it in enumerate(inspections)
    ]
    return environment.get_template(TEMPLATE).render(files=files, words=words, lang=lang)


def _rows(inspection: Inspection, lang: Language) -> list[dict[str, object]]:
    """Mistakes of the file, then breaches, as the rows of its table."""
    mistakes: list[dict[str, object]] = [
        {
            "severity": it.severity,
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
            "severity": severity(it),
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
