"""Options that several commands have, with their help in a language."""

from typing import Any

import typer

from reportgen.messages import Language
from reportgen.texts import LANGUAGES, TEXTS, UsageError


def known(lang: str) -> Language:
    """A language that was asked for; a usage error when there is none of that name."""
    if lang not in LANGUAGES:
        raise UsageError(TEXTS["vi"]["unknown-lang"].format(value=lang))
    return "en" if lang == "en" else "vi"


class Shared:
    """The shared arguments; a command annotates with them: `Annotated[Path, shared.file]`."""

    def __init__(self, lang: Language) -> None:
        texts = TEXTS[lang]
        self.texts = texts
        self.data: Any = typer.Argument(metavar="DATA…", help=texts["data"])
        self.file: Any = typer.Argument(metavar="FILE", help=texts["file"])
        self.kinds: Any = typer.Option("--type", metavar="TYPE", help=texts["type"])
        self.templates: Any = typer.Option("--templates", metavar="DIR", help=texts["templates"])
        self.strict: Any = typer.Option("--strict", help=texts["strict"])
        self.lang: Any = typer.Option("--lang", metavar="vi|en", help=texts["lang"])
