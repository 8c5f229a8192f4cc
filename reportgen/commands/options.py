"""What the commands share: options, usage errors, progress, diagnostics in a language."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from reportgen.data_files import own_templates
from reportgen.diagnostic import Diagnostic, in_order
from reportgen.messages import Language
from reportgen.texts import TEXTS, UsageError
from reportgen.workshop.files import PLACES, STANDARDS

DONE, DIAGNOSTICS = 0, 1
FORMATS = ("text", "json")
"""In which the commands on templates say what they found."""


@dataclass(frozen=True)
class Options:
    """What the commands share."""

    lang: Language
    types: Sequence[str]
    templates: Path | None = None
    strict: bool = False

    def text(self, key: str, **values: object) -> str:
        """A sentence of the command line."""
        return TEXTS[self.lang][key].format(**values)


def known_types(options: Options, names: Iterable[str] = ()) -> None:
    """A usage error when a document type is asked for of which there is no template."""
    folders = [*([options.templates] if options.templates else []), own_templates()]
    known = sorted({it.stem for folder in folders for it in folder.glob("documents/*.html")})
    for name in (*options.types, *names):
        refuse(name.casefold() not in known, options, "unknown-type", name, known)


def known_folder(folder: Path | None, options: Options) -> None:
    """A usage error when a template folder is not there, or one inside it is named instead."""
    if folder is None:
        return
    refuse(not folder.is_dir(), options, "no-folder", folder)
    full = folder.absolute()
    standard = full.parent.name == STANDARDS
    above = full.parent.parent if standard else full.parent
    here = Path.cwd()
    shown = above.relative_to(here) if above.is_relative_to(here) else above
    inside = standard or full.name in PLACES
    inside = inside and not any((folder / it).is_dir() for it in PLACES)
    refuse(inside, options, "inside-templates", folder, [str(shown)])


def known_format(form: str, options: Options) -> None:
    """A usage error when a form is asked for that there is none of."""
    refuse(form not in FORMATS, options, "template-no-format", form, FORMATS)


def refuse(
    wrong: bool, options: Options, key: str, value: object, known: Iterable[str] = ()
) -> None:
    """End with a usage error when something typed on the command line is wrong."""
    if wrong:
        raise UsageError(options.text(key, value=value, known=", ".join(known)))


def progress(total: int) -> Progress:
    """A bar on the standard error; none when there is nothing to wait for."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
               TimeRemainingColumn())  # fmt: skip
    return Progress(*columns, console=Console(stderr=True), disable=total == 0)


def strictly(mistakes: Iterable[Diagnostic], options: Options) -> list[Diagnostic]:
    """Mistakes in order; if strict, every warning is an error."""
    if options.strict:
        mistakes = [replace(it, severity="error") for it in mistakes]
    return in_order(mistakes)


def print_diagnostics(said: Iterable[Diagnostic], options: Options) -> None:
    """Print each on the standard error."""
    for diagnostic in said:
        print(diagnostic.render(options.lang), file=sys.stderr)
