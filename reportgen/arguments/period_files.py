"""`new`, `schema`, `compare`."""

from pathlib import Path
from typing import Annotated

import typer

from reportgen.arguments.shared import Shared, known
from reportgen.messages import Language


def declare(app: typer.Typer, lang: Language) -> None:
    """Add the commands for the hand that types period files."""
    shared = Shared(lang)
    texts = shared.texts
    lang_ = Annotated[str, shared.lang]
    force_ = Annotated[bool, typer.Option("--force", help=texts["write-over"])]

    @app.command(help=texts["new"])
    def new(
        unit: Annotated[str, typer.Argument(metavar="UNIT", help=texts["new-unit"])],
        period: Annotated[str, typer.Argument(metavar="PERIOD", help=texts["new-period"])],
        data: Annotated[Path, typer.Option(metavar="DIR", help=texts["new-data"])] = Path("data"),
        out: Annotated[Path | None, typer.Option(metavar="FILE", help=texts["new-out"])] = None,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.new import new
        from reportgen.commands.options import Options

        return new((unit, period), data, out, Options(known(lang), []))

    @app.command(help=texts["schema"])
    def schema(
        kind: Annotated[str, typer.Argument(metavar="KIND", help=texts["schema-kind"])] = "ky",
        data: Annotated[Path | None, typer.Option(metavar="DIR", help=texts["schema-data"])] = None,
        out: Annotated[Path | None, typer.Option(metavar="FILE", help=texts["schema-out"])] = None,
        force: force_ = False,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.options import Options
        from reportgen.commands.schema import schema

        return schema(kind, data, out, Options(known(lang), []), force=force)

    @app.command(help=texts["compare"])
    def compare(
        first: Annotated[Path, typer.Argument(metavar="A", help=texts["compare-file"])],
        second: Annotated[Path, typer.Argument(metavar="B", help=texts["compare-file"])],
        export: Annotated[
            Path | None, typer.Option(metavar="FILE", help=texts["compare-export"])
        ] = None,
        force: force_ = False,
        only_changed: Annotated[
            bool, typer.Option("--only-changed", help=texts["compare-only-changed"])
        ] = False,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.compare import Shown, compare
        from reportgen.commands.options import Options

        options = Options(known(lang), [])
        return compare((first, second), Shown(export, force, only_changed), options)
