"""`verify`."""

from pathlib import Path
from typing import Annotated

import typer

from reportgen.arguments.shared import Shared, known
from reportgen.messages import Language


def declare(app: typer.Typer, lang: Language) -> None:
    """Add the command that compares the files of pairs."""
    shared = Shared(lang)
    texts = shared.texts
    lang_ = Annotated[str, shared.lang]
    format_ = Annotated[str, typer.Option(metavar="text|json", help=texts["verify-format"])]

    @app.command(help=texts["verify"])
    def verify(
        files: Annotated[list[Path], typer.Argument(metavar="A.docx A.pdf…", help=texts["pairs"])],
        pictures: Annotated[
            Path | None, typer.Option(metavar="DIR", help=texts["verify-pictures"])
        ] = None,
        format: format_ = "text",  # noqa: A002  # the option's name
        no_office: Annotated[bool, typer.Option("--no-office", help=texts["no-office"])] = False,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.options import Options
        from reportgen.commands.verify import Wanted, verify_pairs

        wanted = Wanted(pictures, format, office=not no_office)
        return verify_pairs(files, wanted, Options(known(lang), []))
