"""`template …`: the group of commands for those who change templates."""

from pathlib import Path
from typing import Annotated

import typer

from reportgen.arguments import template_styles
from reportgen.arguments.shared import Shared, known
from reportgen.messages import Language

OWN = Path("mau")
"""Where new template files go when no folder is named."""


def declare(app: typer.Typer, lang: Language) -> None:
    """Add the group with its commands."""
    shared = Shared(lang)
    texts = shared.texts
    folder = Annotated[Path | None, shared.templates]
    own = Annotated[Path, typer.Option("--templates", metavar="DIR", help=texts["own-templates"])]
    lang_ = Annotated[str, shared.lang]
    format_ = Annotated[str, typer.Option(metavar="text|json", help=texts["template-format"])]
    group = typer.Typer(help=texts["template"], rich_markup_mode=None)
    app.add_typer(group, name="template")
    template_styles.declare(group, lang)

    @group.command("list", help=texts["template-list"])
    def list_(
        format: format_ = "text",  # noqa: A002  # the option's name
        templates: folder = None,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.options import Options
        from reportgen.commands.templates import list_templates

        return list_templates(format, Options(known(lang), [], templates))

    @group.command("new", help=texts["template-new"])
    def new(
        kind: Annotated[str, typer.Argument(metavar="TYPE", help=texts["new-kind"])],
        like: Annotated[
            str, typer.Option("--from", metavar="TYPE", help=texts["new-like"])
        ] = "trang",
        name: Annotated[str, typer.Option(metavar="TEXT", help=texts["new-name"])] = "",
        symbol: Annotated[str, typer.Option(metavar="TEXT", help=texts["new-symbol"])] = "",
        templates: own = OWN,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.options import Options
        from reportgen.commands.template_files import new_template
        from reportgen.workshop.new_type import NewType

        return new_template(NewType(kind, name, symbol, like), templates, Options(known(lang), []))

    @group.command("override", help=texts["template-override"])
    def override(
        kind: Annotated[str, typer.Argument(metavar="TYPE", help=texts["override-kind"])],
        block: Annotated[str, typer.Argument(metavar="BLOCK", help=texts["override-block"])],
        templates: own = OWN,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.options import Options
        from reportgen.commands.template_files import override_block

        return override_block(kind, block, templates, Options(known(lang), []))

    @group.command("lint", help=texts["template-lint"])
    def lint(
        paths: Annotated[
            list[Path] | None, typer.Argument(metavar="PATH…", help=texts["lint-paths"])
        ] = None,
        format: format_ = "text",  # noqa: A002  # the option's name
        templates: folder = None,
        strict: Annotated[bool, shared.strict] = False,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.options import Options
        from reportgen.commands.template_lint import lint_templates

        options = Options(known(lang), [], templates, strict=strict)
        return lint_templates(paths or [], format, options)

    @group.command("diff", help=texts["template-diff"])
    def diff(
        templates: Annotated[
            Path, typer.Option("--templates", metavar="DIR", help=texts["diff-folder"])
        ] = OWN,
        remember: Annotated[bool, typer.Option("--remember", help=texts["diff-remember"])] = False,
        format: format_ = "text",  # noqa: A002  # the option's name
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.options import Options
        from reportgen.commands.template_diff import diff_templates, remember_originals

        options = Options(known(lang), [])
        if remember:
            return remember_originals(templates, options)
        return diff_templates(templates, format, options)

    @group.command("docs", help=texts["template-docs"])
    def docs(
        out: Annotated[
            Path | None, typer.Option("--out", "-o", metavar="FILE", help=texts["docs-out"])
        ] = None,
        templates: folder = None,
        lang: lang_ = lang,
    ) -> int:
        from reportgen.commands.options import Options
        from reportgen.commands.template_docs import template_docs

        return template_docs(out, Options(known(lang), [], templates))
