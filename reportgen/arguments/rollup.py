"""`rollup`, `trace`."""

from pathlib import Path
from typing import Annotated

import typer

from reportgen.arguments.shared import Shared, known
from reportgen.messages import Language


def declare(app: typer.Typer, lang: Language) -> None:
    """Add the commands that sum up units and say where a sum came from."""
    shared = Shared(lang)
    texts = shared.texts
    strict_ = Annotated[bool, shared.strict]
    lang_ = Annotated[str, shared.lang]

    @app.command(help=texts["rollup"])
    def rollup(
        files: Annotated[list[Path], typer.Argument(metavar="FILE…", help=texts["rollup-files"])],
        to: Annotated[Path, typer.Option(metavar="FILE", help=texts["rollup-to"])],
        unit: Annotated[str | None, typer.Option(metavar="UNIT", help=texts["rollup-unit"])] = None,
        period: Annotated[
            str | None, typer.Option(metavar="PERIOD", help=texts["rollup-period"])
        ] = None,
        data: Annotated[Path | None, typer.Option(metavar="DIR", help=texts["rollup-data"])] = None,
        jobs: Annotated[
            int | None, typer.Option(metavar="N", min=1, help=texts["rollup-jobs"])
        ] = None,
        force: Annotated[bool, typer.Option("--force", help=texts["rollup-force"])] = False,
        keep_going: Annotated[
            bool, typer.Option("--keep-going", help=texts["rollup-keep-going"])
        ] = False,
        strict: strict_ = False,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.options import Options
        from reportgen.commands.rollup import Wanted, rollup

        wanted = Wanted(to, unit, period, data, jobs, force=force, keep_going=keep_going)
        return rollup(files, wanted, Options(known(lang), [], strict=strict))

    @app.command(help=texts["trace"])
    def trace(
        code: Annotated[str, typer.Argument(metavar="CODE", help=texts["trace-code"])],
        files: Annotated[
            list[Path] | None, typer.Argument(metavar="FILE…", help=texts["trace-files"])
        ] = None,
        data: Annotated[Path | None, typer.Option(metavar="DIR", help=texts["trace-data"])] = None,
        json: Annotated[bool, typer.Option("--json", help=texts["trace-json"])] = False,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.options import Options
        from reportgen.commands.trace import trace

        return trace(code, files or [], data, Options(known(lang), []), json=json)
