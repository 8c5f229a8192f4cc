"""A run as one HTML page that needs no other file: `index.html`, to read, filter and print."""

import os
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from hashlib import sha256
from importlib.resources import files
from struct import unpack_from
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

from reportgen.batch.result import Report, Result
from reportgen.batch.summary import Edition, below, counts, told_of
from reportgen.diagnostic import (
    CLAUSE_WORD,
    REMEDY_WORD,
    SEVERITY_WORDS,
    Diagnostic,
    errors,
    excerpt,
    printable,
)
from reportgen.messages import Language
from reportgen.vietnamese import format_number

Shown = dict[str, Any]

SAID_SHOWN = 50
"""Diagnostics of one document or file on the page; `summary.json` has all."""
OPEN_LIMIT = 20
"""So many failed documents or refused files stand unfolded; of more, the names come first."""
CHOICES = ("level", "period", "type", "state")
"""What is chosen from a list; units are too many for one."""
PNG_SIZE_AT = 16


def as_page(
    report: Report,
    edition: Edition,
    words: Mapping[str, str],
    pages: Mapping[str, bytes] | None = None,
) -> str:
    """The page; `words` are its texts, `pages` PNG pictures of first pages by document.

    It tells nothing of time: runs that end alike give the same bytes.
    """
    lang, pictures = edition.lang, pages or {}
    listed = (*report.results, *report.earlier)
    rows = [_row(it, edition, words, pictures.get(it.about.name)) for it in listed]
    return _template().render(
        lang=lang,
        words=words,
        version=edition.version,
        verdict=_verdict(report),
        counts={"total": len(report.results), **counts(report)},
        general=_said(report.general, lang),
        refusals=[_told(it.source, it.diagnostics, lang) for it in report.refusals],
        open_refusals=len(report.refusals) <= OPEN_LIMIT,
        rows=rows,
        open_failed=report.count("failed") <= OPEN_LIMIT,
        with_level=any(it["level"] for it in rows),
        with_picture=any(it["picture"] for it in rows),
        choices=_choices(rows),
        severity_words=SEVERITY_WORDS[lang],
        clause_word=CLAUSE_WORD[lang],
        remedy_word=REMEDY_WORD[lang],
        number=_number(lang),
    )


def prepare() -> None:
    """Compile the page: it takes as long as the rest, and there is time while workers start."""
    _template()


@cache
def _template() -> Template:
    """The template, compiled once; only the style and script of this page may run in it."""
    environment = Environment(
        loader=FunctionLoader(_own),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    for name in ("css", "js"):
        text = _own(f"index.{name}")
        environment.globals[name] = Markup(text)  # noqa: S704  # a file of this package
        environment.globals[f"{name}_hash"] = b64encode(sha256(text.encode()).digest()).decode()
    return environment.get_template("index.html")


def _own(name: str) -> str:
    return files("reportgen.batch").joinpath(name).read_text(encoding="utf-8")


def _number(lang: Language) -> Callable[[int], str]:
    return (lambda it: format_number(Decimal(it))) if lang == "vi" else "{:,}".format


def _verdict(report: Report) -> str:
    """The key of the sentence that stands first."""
    if report.left:
        return "stopped"
    if not report.ok:
        return "some-failed"
    return "all-done" if report.results else "nothing"


def _row(result: Result, edition: Edition, words: Mapping[str, str], png: bytes | None) -> Shown:
    about = result.about
    level = f"index-level-{about.level}"
    return {
        **_told(about.name.rpartition("/")[2], result.diagnostics, edition.lang),
        "unit": about.unit,
        "level": words.get(level, about.level),
        "period": about.period,
        "type": about.type,
        "subject": _text(about.subject),
        "failed": not result.done,
        "earlier": result.state == "earlier",
        "state": words[f"index-state-{result.state}"],
        "links": [_link(it) for it in below(result.files, edition.out)],
        "picture": _picture(png) if png else None,
    }


def _told(name: str, said: Sequence[Diagnostic], lang: Language) -> Shown:
    """A name, and what was said of it."""
    wrong = len(errors(said))
    shown = _said(said[:SAID_SHOWN], lang)
    return {
        "name": printable(name),
        "errors": wrong,
        "warnings": len(said) - wrong,
        "said": shown,
        "more": len(said) - len(shown),
    }


def _said(diagnostics: Iterable[Diagnostic], lang: Language) -> list[Shown]:
    return [
        {
            **told_of(it, lang),
            "place": printable(str(it.mark) if it.mark else it.path),
            "key": printable(it.path) if it.mark else "",
            "excerpt": "\n".join(excerpt(it.mark)) if it.mark else "",
        }
        for it in diagnostics
    ]


def _text(text: str) -> str:
    """A text without what HTML cannot hold; a break in a line is a space."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\xa0" else " " for c in text)


def _link(file: str) -> tuple[str, str]:
    """The kind of a file, and its address from where the page lies."""
    return file.rpartition(".")[2].upper(), quote(os.fsencode(file))


def _picture(png: bytes) -> Shown:
    """A PNG within the page; with its size, so that nothing moves while it is read."""
    width, height = unpack_from(">II", png, PNG_SIZE_AT)
    return {"width": width, "height": height, "data": b64encode(png).decode("ascii")}


def _choices(rows: Sequence[Shown]) -> dict[str, list[str]]:
    """The values to choose from, where there is a choice."""
    found = {key: sorted({it[key] for it in rows} - {""}) for key in CHOICES}
    return {key: values for key, values in found.items() if len(values) > 1}
