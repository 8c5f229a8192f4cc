"""`template styles export`, `template styles import`."""

from pathlib import Path
from typing import Annotated

import typer

from reportgen.arguments.shared import Shared, known
from reportgen.messages import Language

OWN = Path("mau")
"""Where the stylesheet goes when no folder is named."""


def declare(group: typer.Typer, lang: Language) -> None:
    """Add the commands to the group `template`."""
    shared = Shared(lang)
    texts = shared.texts
    lang_ = Annotated[str, shared.lang]
    standard_ = Annotated[str | None, typer.Option(metavar="NAME", help=texts["styles-standard"])]
    styles = typer.Typer(help=texts["styles"], add_completion=False, rich_markup_mode=None)
    group.add_typer(styles, name="styles")

    @styles.command("export", help=texts["styles-export"])
    def export(
        standard: standard_ = None,
        out: Annotated[
            Path | None, typer.Option("--out", "-o", metavar="FILE", help=texts["styles-out"])
        ] = None,
        force: Annotated[bool, typer.Option("--force", help=texts["styles-force"])] = False,
        templates: Annotated[Path | None, shared.templates] = None,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.options import Options
        from reportgen.commands.template_styles import export_styles

        return export_styles(standard, out, Options(known(lang), [], templates), force=force)

    @styles.command("import", help=texts["styles-import"])
    def import_(
        file: Annotated[Path, typer.Argument(metavar="FILE", help=texts["styles-file"])],
        standard: standard_ = None,
        dry_run: Annotated[bool, typer.Option("--dry-run", help=texts["styles-dry-run"])] = False,
        templates: Annotated[
            Path, typer.Option("--templates", metavar="DIR", help=texts["own-templates"])
        ] = OWN,
        strict: Annotated[bool, shared.strict] = False,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.options import Options
        from reportgen.commands.template_styles import import_styles

        options = Options(known(lang), [], templates, strict=strict)
        return import_styles(file, standard, options, dry_run=dry_run)
