"""A run as JSON, for programs: `summary.json`."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from reportgen.batch.result import Refusal, Report, Result, State
from reportgen.diagnostic import Diagnostic, errors, in_order
from reportgen.messages import Language

Json = dict[str, Any]

STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True)
class Edition:
    """How a run is told: below which folder its files lie, in which language, with which end.

    `status` is the exit status, `version` that of reportgen.
    """

    out: Path
    lang: Language
    version: str
    status: int


def as_json(report: Report, edition: Edition) -> str:
    """Counts, then every document and every refused file, in the order of the run.

    Documents of earlier runs stand apart from those of this one.

    A file name that is no Unicode comes back from `json.loads` as Python has it.
    """
    lang = edition.lang
    told = {
        "version": edition.version,
        "status": edition.status,
        "seconds": round(report.seconds, 3),
        **counts(report),
        "documents": [_document(it, edition) for it in report.results],
        "earlier_documents": [_document(it, edition) for it in report.earlier],
        "refused_files": [_refusal(it, lang) for it in report.refusals],
        "general": [told_of(it, lang) for it in report.general],
    }
    text = json.dumps(told, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")  # \udc80 is JSON too


def counts(report: Report) -> dict[str, int]:
    """Documents by state, files that give none, what was not begun, what was found, each once."""
    said = in_order(report.diagnostics)
    wrong = len(errors(said))
    return {
        **{state: report.count(state) for state in STATES},
        "refused": len(report.refusals),
        "left": report.left,
        "errors": wrong,
        "warnings": len(said) - wrong,
    }


def _document(result: Result, edition: Edition) -> Json:
    about = result.about
    return {
        "name": about.name,
        "unit": about.unit,
        "period": about.period,
        "type": about.type,
        "level": about.level or None,
        "subject": about.subject,
        "source": about.source,
        "state": result.state,
        "files": below(result.files, edition.out),
        "why": list(result.why),
        "seconds": round(result.seconds, 3),
        "diagnostics": [told_of(it, edition.lang) for it in result.diagnostics],
    }


def _refusal(refusal: Refusal, lang: Language) -> Json:
    return {
        "file": refusal.source,
        "diagnostics": [told_of(it, lang) for it in refusal.diagnostics],
    }


def told_of(diagnostic: Diagnostic, lang: Language) -> Json:
    """A diagnostic by its parts; `path` is a data key, or the file where there is no place."""
    mark = diagnostic.mark
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "file": mark.source.name if mark else None,
        "line": mark.line if mark else None,
        "column": mark.column if mark else None,
        "path": diagnostic.path or None,
        "sentence": diagnostic.message(lang),
        "remedy": diagnostic.remedy(lang) or None,
        "clause": diagnostic.clause or None,
    }


def below(files: Iterable[Path], out: Path) -> list[str]:
    """Files as they are reached from a folder, with `/` on every system."""
    folder = f"{out.as_posix()}/"
    return [it.as_posix().removeprefix(folder) for it in files]
