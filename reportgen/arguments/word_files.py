"""`inspect`."""

from pathlib import Path
from typing import Annotated

import typer

from reportgen.arguments.shared import Shared, known
from reportgen.messages import Language


def declare(app: typer.Typer, lang: Language) -> None:
    """Add the command that looks at Word files."""
    shared = Shared(lang)
    texts = shared.texts
    folder = Annotated[Path | None, shared.templates]
    strict_ = Annotated[bool, shared.strict]
    lang_ = Annotated[str, shared.lang]

    @app.command(help=texts["inspect"])
    def inspect(
        files: Annotated[list[Path], typer.Argument(metavar="FILE…", help=texts["word-files"])],
        standard: Annotated[
            str | None, typer.Option(metavar="NAME", help=texts["standard"])
        ] = None,
        json: Annotated[Path | None, typer.Option(metavar="FILE", help=texts["json"])] = None,
        html: Annotated[Path | None, typer.Option(metavar="FILE", help=texts["html"])] = None,
        fix: Annotated[bool, typer.Option("--fix", help=texts["fix"])] = False,
        out: Annotated[Path | None, typer.Option(metavar="DIR", help=texts["fix-out"])] = None,
        templates: folder = None,
        strict: strict_ = False,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.options import Options
        from reportgen.commands.word_files import Wanted, inspect_files

        wanted = Wanted(standard, json, html, fix=fix, out=out)
        return inspect_files(files, wanted, Options(known(lang), [], templates, strict=strict))
