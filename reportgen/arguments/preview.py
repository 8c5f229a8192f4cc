"""`preview`."""

from pathlib import Path
from typing import Annotated

import typer

from reportgen.arguments.shared import Shared, known
from reportgen.messages import Language

LARGEST_PORT = 65535


def declare(app: typer.Typer, lang: Language) -> None:
    """Add the command that shows documents while they are edited."""
    shared = Shared(lang)
    texts = shared.texts
    folder = Annotated[Path | None, shared.templates]
    lang_ = Annotated[str, shared.lang]
    data_ = Annotated[
        list[Path] | None, typer.Argument(metavar="[DATA…]", help=texts["preview-data"])
    ]
    port_ = Annotated[int, typer.Option(metavar="N", min=0, max=LARGEST_PORT, help=texts["port"])]

    @app.command(help=texts["preview"])
    def preview(
        data: data_ = None,
        templates: folder = None,
        port: port_ = 0,
        no_open: Annotated[bool, typer.Option("--no-open", help=texts["no-open"])] = False,
        editor: Annotated[str, typer.Option(metavar="NAME|LINK", help=texts["editor"])] = "vscode",
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.options import Options
        from reportgen.commands.preview import preview

        options = Options(known(lang), [], templates)
        return preview(data or [Path("data")], (port, editor), options, quiet=no_open)
