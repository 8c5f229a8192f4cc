"""`extract`."""

from pathlib import Path
from typing import Annotated

import typer

from reportgen.arguments.shared import Shared, known
from reportgen.messages import Language


def declare(app: typer.Typer, lang: Language) -> None:
    """Add the command that takes period data out of a document."""
    shared = Shared(lang)
    texts = shared.texts

    @app.command(help=texts["extract"])
    def extract(
        file: Annotated[Path, typer.Argument(metavar="FILE", help=texts["carrier"])],
        out: Annotated[Path | None, typer.Option(metavar="FILE", help=texts["extract-out"])] = None,
        force: Annotated[bool, typer.Option("--force", help=texts["extract-force"])] = False,
        lang: Annotated[str, shared.lang] = lang,
    ) -> int:
        from reportgen.commands.extract import extract
        from reportgen.commands.options import Options

        return extract(file, out, Options(known(lang), []), force=force)
