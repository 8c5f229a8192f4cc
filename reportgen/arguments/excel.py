"""`excel form`, `excel read`."""

from pathlib import Path
from typing import Annotated

import typer

from reportgen.arguments.shared import Shared, known
from reportgen.messages import Language


def declare(app: typer.Typer, lang: Language) -> None:
    """Add the commands that make and read workbooks."""
    shared = Shared(lang)
    texts = shared.texts
    strict_ = Annotated[bool, shared.strict]
    lang_ = Annotated[str, shared.lang]
    excel = typer.Typer(help=texts["excel"], add_completion=False, rich_markup_mode=None)
    app.add_typer(excel, name="excel")

    @excel.command(help=texts["excel-form"])
    def form(
        unit: Annotated[str, typer.Argument(metavar="UNIT", help=texts["excel-unit"])],
        period: Annotated[str, typer.Argument(metavar="PERIOD", help=texts["excel-period"])],
        data: Annotated[Path, typer.Option(metavar="DIR", help=texts["excel-data"])] = Path("data"),
        out: Annotated[Path | None, typer.Option(metavar="FILE", help=texts["excel-out"])] = None,
        force: Annotated[bool, typer.Option("--force", help=texts["excel-force"])] = False,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.excel import form
        from reportgen.commands.options import Options

        return form((unit, period), data, out, Options(known(lang), []), force=force)

    @excel.command(help=texts["excel-read"])
    def read(
        file: Annotated[Path, typer.Argument(metavar="FILE", help=texts["excel-file"])],
        mapping: Annotated[
            Path | None, typer.Option(metavar="FILE", help=texts["excel-mapping"])
        ] = None,
        data: Annotated[Path, typer.Option(metavar="DIR", help=texts["excel-data"])] = Path("data"),
        to: Annotated[Path | None, typer.Option(metavar="FILE", help=texts["excel-to"])] = None,
        strict: strict_ = False,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.excel import Wanted, read
        from reportgen.commands.options import Options

        return read(Wanted(file, mapping, data, to), Options(known(lang), [], strict=strict))
