"""Stage 5 of a document: cascade, boxes, the rules of its standard, files."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from reportgen import boxes, standard, stylesheet
from reportgen.diagnostic import Diagnostic, Mark, errors
from reportgen.manuscript import Manuscript
from reportgen.standard import Standards
from reportgen.template_files import TemplateFiles
from reportgen.write import Carried, writer

PLACES: Mapping[str, Callable[[str, Sequence[Path]], Mark | None]] = {
    **dict.fromkeys(
        ("tai-nguyen-la", "lien-ket-la", "phong-chu-khac", "bang-qua-rong", "hinh-khong-ve-duoc"),
        stylesheet.asking,
    ),
    "long-nhau-qua-sau": stylesheet.unclosed,
    "trang-vo-ly": stylesheet.sheet,
    "css-ma-hoa": stylesheet.broken,
}
"""Who knows where a template or stylesheet asks for what was refused."""


def typeset(
    text: Manuscript, files: TemplateFiles, standards: Standards
) -> tuple["boxes.FrontEnd | None", list[Diagnostic]]:
    """Cascade, boxes, and the rules of the standard."""
    front, mistakes = open_front_end(text.html, files)
    if front is not None:
        rules = standards[text.rules]
        mistakes += stylesheet.losses(front.losses, files.folders)
        mistakes += stylesheet.warnings(front.warnings, files.folders)
        breaches = standard.check(front.document, rules, text.facts)
        mistakes += [standard.diagnostic(it, rules) for it in breaches]
        mistakes += _wrong_numbers(front, text)
    return front, mistakes


def _wrong_numbers(front: "boxes.FrontEnd", text: Manuscript) -> list[Diagnostic]:
    """Numbers that the document's scheme cannot give, one of a kind, at the document."""
    first = {it.code: it for it in reversed([*standard.check_numbers(front.document)])}
    path = f"{text.path}.danh_so"
    return [replace(it, mark=text.mark, path=path) for it in first.values()]


def open_front_end(
    html: str, files: TemplateFiles
) -> tuple["boxes.FrontEnd | None", list[Diagnostic]]:
    """The front end of a page; an address outside the template folders is a diagnostic."""
    try:
        return boxes.front_end(html, files.file), []
    except boxes.FetchError as error:
        said = [Diagnostic(error.code, None, {"value": str(error)})]
        return None, at_their_lines(said, files)
    except RecursionError:
        return None, [Diagnostic("long-nhau-qua-sau")]


def at_their_lines(said: Sequence[Diagnostic], files: TemplateFiles) -> list[Diagnostic]:
    """Diagnostics of what was refused, each where a template or stylesheet asks for it."""
    return [
        replace(it, mark=PLACES[it.code](str(it.values["value"]), files.folders))
        if it.mark is None and it.code in PLACES and "value" in it.values
        else it
        for it in said
    ]


def write(
    front: "boxes.FrontEnd",
    formats: Sequence[str],
    carried: Mapping[str, Carried] = MappingProxyType({}),
) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """The files of a document by suffix. A format with an error gives no file.

    `carried` says by format which period data its file carries.
    """
    files: dict[str, bytes] = {}
    mistakes: list[Diagnostic] = []
    for name in formats:
        content, more = writer(name).write(front, carried.get(name))
        mistakes += more
        if not errors(more):
            files[f".{name}"] = content
    return files, mistakes
