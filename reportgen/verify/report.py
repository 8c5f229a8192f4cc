"""The findings as JSON, for programs."""

import json
from collections.abc import Sequence
from typing import Any

from reportgen.diagnostic import Diagnostic
from reportgen.verify import Verdict
from reportgen.verify.finding import Finding

VERSION = 1


def as_json(results: Sequence[tuple[str, str, Verdict]]) -> str:
    """One object a pair, in order: names of its files, whether they are equal, all findings."""
    pairs = [_pair(*it) for it in results]
    return json.dumps({"version": VERSION, "pairs": pairs}, ensure_ascii=False, indent=2)


def _pair(docx: str, pdf: str, verdict: Verdict) -> dict[str, Any]:
    return {
        "docx": docx,
        "pdf": pdf,
        "equal": verdict.equal,
        "words_only": verdict.words_only,
        "pages": verdict.pages,
        "pages_compared": verdict.laid_out,
        "refused": [_said(it) for it in verdict.refused],
        "findings": [_finding(it, docx) for it in verdict.findings],
    }


def _said(it: Diagnostic) -> dict[str, str]:
    return {
        "code": it.code, "severity": it.severity, "file": it.path, "vi": it.message("vi"),
        "en": it.message("en"),
    }  # fmt: skip


def _finding(it: Finding, docx: str) -> dict[str, Any]:
    return {
        **_said(it.diagnostic(docx)),
        "property": it.what,
        "docx_place": it.at._asdict(),
        "pdf_place": it.on._asdict(),
        "docx_value": it.word,
        "pdf_value": it.pdf,
        "places": it.count,
    }
