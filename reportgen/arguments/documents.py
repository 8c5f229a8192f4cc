"""`render`, `check`, `show`."""

from pathlib import Path
from typing import Annotated

import typer

from reportgen.arguments.shared import Shared, known
from reportgen.messages import Language

LEAST_MIB = 256
"""With less a worker process cannot even load the engine and its fonts."""


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
    only_ = Annotated[
        list[str] | None, typer.Option("--only", metavar="FACET=VALUE", help=texts["only"])
    ]
    skip_ = Annotated[
        list[str] | None, typer.Option("--skip", metavar="FACET=VALUE", help=texts["skip"])
    ]
    jobs_ = Annotated[
        int | None, typer.Option("--jobs", metavar="N", min=1, help=texts["jobs-render"])
    ]
    log_ = Annotated[str | None, typer.Option("--log", metavar="FILE", help=texts["log"])]

    def limit(name: str, least: int = 1) -> type:
        option = typer.Option(f"--{name}", metavar="N", min=least, help=texts[name])
        return Annotated[int, option]  # type: ignore[return-value]  # an annotation, made here

    def path(name: str) -> type:
        return Annotated[Path | None, typer.Option(f"--{name}", metavar="FILE", help=texts[name])]  # type: ignore[return-value]  # as above

    @app.command(help=texts["render"])
    def render(
        data: data,
        type: kinds = None,  # noqa: A002  # the option's name
        only: only_ = None,
        skip: skip_ = None,
        format: Annotated[str, typer.Option(metavar="docx,pdf", help=texts["format"])] = "docx,pdf",  # noqa: A002
        carry: Annotated[str, typer.Option(metavar="docx,pdf", help=texts["carry"])] = "docx",
        out: Annotated[Path, typer.Option(metavar="DIR", help=texts["out"])] = Path("out"),
        templates: folder = None,
        strict: strict_ = False,
        jobs: jobs_ = None,
        force: Annotated[bool, typer.Option("--force", help=texts["force-render"])] = False,
        why: Annotated[bool, typer.Option("--why", help=texts["why-option"])] = False,
        keep_going: Annotated[
            bool, typer.Option("--keep-going/--fail-fast", help=texts["keep-going"])
        ] = True,
        pictures: Annotated[bool, typer.Option("--pictures", help=texts["pictures"])] = False,
        verify: Annotated[bool, typer.Option("--verify", help=texts["verify-option"])] = False,
        time_limit: limit("time-limit") = 120,  # type: ignore[valid-type]  # made above
        cpu_limit: limit("cpu-limit") = 60,  # type: ignore[valid-type]  # made above
        memory_limit: limit("memory-limit", LEAST_MIB) = 1536,  # type: ignore[valid-type]  # made above
        scheduler: Annotated[
            str | None, typer.Option(metavar="ADDRESS", help=texts["scheduler"])
        ] = None,
        tls_ca: path("tls-ca") = None,  # type: ignore[valid-type]  # made above
        tls_cert: path("tls-cert") = None,  # type: ignore[valid-type]  # made above
        tls_key: path("tls-key") = None,  # type: ignore[valid-type]  # made above
        log: log_ = None,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.documents import Manner, Wanted, render
        from reportgen.commands.options import Options

        wanted = Wanted(_names(format), _names(carry), only or [], skip or [])
        manner = Manner(
            jobs, (time_limit, cpu_limit, memory_limit), (scheduler, tls_ca, tls_cert, tls_key),
            log, force=force, keep_going=keep_going, why=why, pictures=pictures,
            verify=verify,
        )  # fmt: skip
        options = Options(known(lang), type or [], templates, strict=strict)
        return render(data, wanted, out, manner, options)

    @app.command(help=texts["check"])
    def check(
        data: data,
        type: kinds = None,  # noqa: A002  # the option's name
        only: only_ = None,
        skip: skip_ = None,
        templates: folder = None,
        strict: strict_ = False,
        jobs: jobs_ = None,
        log: log_ = None,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.documents import Manner, Wanted, check
        from reportgen.commands.options import Options

        wanted = Wanted(only=only or [], skip=skip or [])
        options = Options(known(lang), type or [], templates, strict=strict)
        return check(data, wanted, Manner(jobs, log=log), options)

    @app.command(help=texts["show"])
    def show(
        file: file,
        stage: Annotated[str, typer.Option(metavar="STAGE", help=texts["stage"])],
        type: kinds = None,  # noqa: A002  # the option's name
        templates: folder = None,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.options import Options
        from reportgen.commands.show import show

        return show(file, stage, Options(known(lang), type or [], templates))


def _names(listed: str) -> list[str]:
    return [it.strip() for it in listed.split(",") if it.strip()]
