"""`template lint`: mistakes in templates, told without making a document."""

import json
from collections.abc import Sequence
from pathlib import Path

from reportgen.commands.options import (
    DIAGNOSTICS,
    DONE,
    Options,
    known_folder,
    known_format,
    print_diagnostics,
    refuse,
    strictly,
)
from reportgen.data_files import own_templates
from reportgen.diagnostic import Diagnostic, errors, in_order
from reportgen.lint import lint
from reportgen.lint.misplaced import looking_like_templates
from reportgen.shelf import take_shelf
from reportgen.workshop.files import PLACES, SUFFIXES


def lint_templates(paths: Sequence[Path], form: str, options: Options) -> int:
    """Say what is wrong in these files, or in a template folder; the exit status."""
    known_format(form, options)
    for path in paths:
        refuse(not path.exists(), options, "no-path", path)
    own = options.templates
    known_folder(own, options)
    asked = _by_folder(paths, own, options)
    said = [it for folder, names in asked.items() for it in _lint(folder, names)]
    said = strictly(in_order(said), options)
    _print(said, form, options)
    return DIAGNOSTICS if errors(said) else DONE


def _by_folder(
    paths: Sequence[Path], own: Path | None, options: Options
) -> dict[Path | None, list[str]]:
    """The files that are asked for by the template folder that they lie in; all where none is."""
    found: dict[Path | None, list[str]] = {} if paths else {own: []}
    for path in paths:
        folder = _folder_of(path)
        names = _below(path, folder) if folder else []
        lost = folder == path and any(looking_like_templates(path))
        refuse(not names and not lost, options, "lint-no-template", path)
        found.setdefault(folder, []).extend(names)
    return found


def _folder_of(path: Path) -> Path | None:
    """The template folder of a path: that in which the outermost `documents/`, `parts/` … lies."""
    if path.is_dir() and any((path / place).is_dir() for place in PLACES):
        return path
    inside = [it for it in (path, *path.parents) if it.name in PLACES]
    if inside:
        return inside[-1].parent
    return path if path.is_dir() and any(looking_like_templates(path)) else None


def _below(path: Path, folder: Path) -> list[str]:
    """The files that are meant by a path in a template folder, by their names in it."""
    files = [path] if path.is_file() else sorted(path.rglob("*"))
    return [
        it.relative_to(folder).as_posix() for it in files if it.suffix in SUFFIXES and it.is_file()
    ]


def _lint(folder: Path | None, names: Sequence[str]) -> list[Diagnostic]:
    ours = own_templates()
    own = [folder] if folder is not None and folder.resolve() != ours.resolve() else []
    shelf, said = take_shelf(own)
    return [*said, *lint(shelf.templates.folders, shelf.standards, names)]


def _print(said: Sequence[Diagnostic], form: str, options: Options) -> None:
    if form == "json":
        print(json.dumps([_plain(it, options) for it in said], ensure_ascii=False, indent=1))
        return
    print_diagnostics(said, options)
    counts = {"errors": len(errors(said)), "warnings": len(said) - len(errors(said))}
    print(options.text("linted", **counts))


def _plain(it: Diagnostic, options: Options) -> dict[str, object]:
    place = it.mark
    return {
        "code": it.code,
        "severity": it.severity,
        "file": place.source.name if place else it.path,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "length": place.length if place else None,
        "message": it.message(options.lang),
        "remedy": it.remedy(options.lang),
    }
