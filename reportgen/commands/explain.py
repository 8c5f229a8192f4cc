"""Why a paragraph of a document is as it is."""

import json as json_text
from collections.abc import Sequence
from pathlib import Path

from reportgen import pipeline
from reportgen.commands.explained import lines, plain
from reportgen.commands.options import DIAGNOSTICS, DONE, Options, print_diagnostics, refuse
from reportgen.commands.shelves import shelf_of
from reportgen.diagnostic import Diagnostic, errors, in_order
from reportgen.explain import Explainer, Said, explainer, find, near
from reportgen.job import jobs_of

FORMATS = ("text", "json")
SHOWN = 70
"""Letters of a paragraph in a list."""

Match = tuple[Explainer, Said]


def explain(file: Path, words: str, nth: int | None, form: str, options: Options) -> int:
    """Print why the paragraph with these words is as it is; the exit status."""
    refuse(form not in FORMATS, options, "explain-unknown-format", form)
    refuse(not words.strip(), options, "explain-no-words", words)
    refuse(not file.exists(), options, "no-path", file)
    explainers, mistakes = _explainers(file, options)
    found = best([(it, p) for it in explainers for p in find(it.front, words)], words)
    if explainers:
        mistakes = [*_missing(explainers, found, words, nth)]
    if errors(mistakes):
        print_diagnostics(in_order(mistakes), options)
        return DIAGNOSTICS
    if nth is None and len(found) > 1:
        _print_several(found, options)
        return DIAGNOSTICS
    document, paragraph = found[(nth or 1) - 1]
    explanation = document.of(paragraph.number)
    if form == "json":
        named = {"van_ban": document.job.name, **plain(explanation)}
        print(json_text.dumps(named, ensure_ascii=False, indent=2))
        return DONE
    print(document.job.name)
    for line in lines(explanation, options):
        print(line)
    return DONE


def _explainers(file: Path, options: Options) -> tuple[list[Explainer], list[Diagnostic]]:
    """What explains each document of a period file; what is only doubtful is not said here."""
    shelf, mistakes = shelf_of(options)
    ready, more = pipeline.prepare(file, shelf)
    mistakes = [*mistakes, *more]
    if ready is None or errors(mistakes):
        return [], mistakes
    jobs, more = jobs_of(ready, shelf, options.types)
    mistakes += more
    found: list[Explainer] = []
    for job in jobs:
        document, more = explainer(job, shelf)
        mistakes += more
        found += [document] if document else []
    return found, mistakes


def best(found: Sequence[Match], words: str) -> list[Match]:
    """The paragraphs that are these words and nothing else, where there are any; else all."""
    whole = [it for it in found if it[1].text.split() == words.split()]
    return whole or [*found]


def _missing(
    explainers: Sequence[Explainer], found: Sequence[Match], words: str, nth: int | None
) -> list[Diagnostic]:
    if not found:
        texts = dict.fromkeys(text for it in explainers for text in near(it.front, words))
        known = "; ".join(f"«{it[:SHOWN]}»" for it in [*texts][:5]) or "-"
        return [Diagnostic("khong-thay-chu", None, {"value": words, "known": known})]
    if nth is not None and nth > len(found):
        return [Diagnostic("khong-co-doan-thu", None, {"value": nth, "known": len(found)})]
    return []


def _print_several(found: Sequence[Match], options: Options) -> None:
    print(options.text("explain-several", value=len(found)))
    width = len(str(len(found)))
    for number, (document, paragraph) in enumerate(found, 1):
        text = " ".join(paragraph.text.split())
        shown = text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
        told = f"{document.job.stem}  {shown}  {paragraph.where}"
        print(f"   {number:{width}}  {told.rstrip()}")
