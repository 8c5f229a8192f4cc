"""`template …`: the group of commands for those who change templates."""

from pathlib import Path
from typing import Annotated

import typer

from reportgen.arguments.shared import Shared, known
from reportgen.messages import Language


def declare(app: typer.Typer, lang: Language) -> None:
    """Add the group with its commands."""
    shared = Shared(lang)
    texts = shared.texts
    folder = Annotated[Path | None, shared.templates]
    lang_ = Annotated[str, shared.lang]
    group = typer.Typer(help=texts["template"], rich_markup_mode=None)
    app.add_typer(group, name="template")

    @group.command("list", help=texts["template-list"])
    def list_(templates: folder = None, lang: lang_ = lang) -> int:
        from reportgen.commands.options import Options
        from reportgen.commands.templates import list_templates

        return list_templates(Options(known(lang), [], templates))
