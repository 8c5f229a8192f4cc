"""`render`, `check`, `show`."""

from pathlib import Path
from typing import Annotated

import typer

from reportgen.arguments.shared import Shared, known
from reportgen.messages import Language


def declare(app: typer.Typer, lang: Language) -> None:
    """Add the commands that make documents."""
    shared = Shared(lang)
    texts = shared.texts
    data = Annotated[list[Path], shared.data]
    file = Annotated[Path, shared.file]
    kinds = Annotated[list[str] | None, shared.kinds]
    folder = Annotated[Path | None, shared.templates]
    strict_ = Annotated[bool, shared.strict]
    lang_ = Annotated[str, shared.lang]

    @app.command(help=texts["render"])
    def render(
        data: data,
        type: kinds = None,  # noqa: A002  # the option's name
        format: Annotated[str, typer.Option(metavar="docx,pdf", help=texts["format"])] = "docx,pdf",  # noqa: A002
        carry: Annotated[str, typer.Option(metavar="docx,pdf", help=texts["carry"])] = "docx",
        out: Annotated[Path, typer.Option(metavar="DIR", help=texts["out"])] = Path("out"),
        templates: folder = None,
        strict: strict_ = False,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.documents import Files, render
        from reportgen.commands.options import Options

        options = Options(known(lang), type or [], templates, strict=strict)
        return render(data, Files(_names(format), _names(carry)), out, options)

    @app.command(help=texts["check"])
    def check(
        data: data,
        type: kinds = None,  # noqa: A002  # the option's name
        templates: folder = None,
        strict: strict_ = False,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.documents import check
        from reportgen.commands.options import Options

        return check(data, Options(known(lang), type or [], templates, strict=strict))

    @app.command(help=texts["show"])
    def show(
        file: file,
        stage: Annotated[str, typer.Option(metavar="STAGE", help=texts["stage"])],
        type: kinds = None,  # noqa: A002  # the option's name
        templates: folder = None,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.documents import show
        from reportgen.commands.options import Options

        return show(file, stage, Options(known(lang), type or [], templates))


def _names(listed: str) -> list[str]:
    return [it.strip() for it in listed.split(",") if it.strip()]
