"""`explain`."""

from pathlib import Path
from typing import Annotated

import typer

from reportgen.arguments.shared import Shared, known
from reportgen.messages import Language


def declare(app: typer.Typer, lang: Language) -> None:
    """Add the command that says why a paragraph is as it is."""
    shared = Shared(lang)
    texts = shared.texts

    @app.command(help=texts["explain"])
    def explain(
        file: Annotated[Path, shared.file],
        at: Annotated[str, typer.Option("--at", metavar="TEXT", help=texts["explain-at"])],
        nth: Annotated[
            int | None, typer.Option("--nth", metavar="N", min=1, help=texts["explain-nth"])
        ] = None,
        type: Annotated[list[str] | None, shared.kinds] = None,  # noqa: A002  # the option's name
        templates: Annotated[Path | None, shared.templates] = None,
        format: Annotated[  # noqa: A002  # the option's name
            str, typer.Option(metavar="text|json", help=texts["explain-format"])
        ] = "text",
        lang: Annotated[str, shared.lang] = lang,
    ) -> int:
        from reportgen.commands.explain import explain
        from reportgen.commands.options import Options

        options = Options(known(lang), type or [], templates)
        return explain(file, at, nth, format, options)
