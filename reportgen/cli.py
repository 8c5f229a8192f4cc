"""The command line: arguments in, diagnostics and an exit status out; it decides nothing.

The commands are declared in `arguments`, a module a group.
"""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from reportgen import __version__
from reportgen.arguments import (
    documents,
    excel,
    explain,
    extract,
    period_files,
    preview,
    rollup,
    template,
    verify,
    word_files,
)
from reportgen.arguments.shared import Shared, known
from reportgen.messages import Language
from reportgen.texts import TEXTS, UsageError
from reportgen.workers.signals import Stopped

DONE, DIAGNOSTICS, USAGE, INTERRUPTED = 0, 1, 2, 130
USAGE_ERRORS = (
    (re.compile(r"No such option:? '?(-[^\s']*)"), "unknown-option"),
    (re.compile(r"No such command '(.*?)'"), "unknown-command"),
    (re.compile(r"Missing (?:argument|option) '(.*?)'"), "missing-argument"),
    (re.compile(r"Option '(.*?)' requires an argument"), "missing-value"),
    (re.compile(r"Missing (command)"), "missing-command"),
    (re.compile(r"Got unexpected extra argument\S* \((.*?)\)"), "extra-argument"),
    (re.compile(r"Option '(.*?)' does not take a value"), "no-value"),
    (re.compile(r"Invalid value for '(--port)'"), "no-port"),
    (re.compile(r"Invalid value for '(.*?)': .* is not in the range x>=256"), "no-memory"),
    (re.compile(r"Invalid value for '(.*?)': .* is not (?:in the|a valid int) range"), "no-count"),
)


def run(arguments: Sequence[str]) -> int:
    """Run one command line, and give its exit status."""
    _open_streams()
    lang = language(arguments)
    try:
        program = command(lang)
        status = program(
            list(arguments) or ["--help"], prog_name="reportgen", standalone_mode=False
        )
        sys.stdout.flush()
    except (typer.TyperException, UsageError) as error:
        said = error.format_message() if isinstance(error, typer.TyperException) else str(error)
        print(TEXTS[lang]["usage"].format(message=usage(said, lang)), file=sys.stderr)
        print(TEXTS[lang]["try"], file=sys.stderr)
        return USAGE
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Stopped as stop:
        return stop.status
    except OSError as error:  # of the streams: files have diagnostics
        if not isinstance(error, BrokenPipeError):
            print(TEXTS[lang]["system"].format(why=error.strerror), file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DIAGNOSTICS
    return int(status or DONE) if arguments else USAGE


def _open_streams() -> None:
    """UTF-8 whatever the locale says; a stream that was closed swallows what is printed."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  # stays open
        getattr(sys, name).reconfigure(encoding="utf-8", errors="backslashreplace")


def language(arguments: Sequence[str]) -> Language:
    """The language asked for, known before the help texts are made."""
    for i, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            value = value or (arguments[i + 1] if i + 1 < len(arguments) else "")
            return "en" if value == "en" else "vi"
    return "vi"


def usage(said: str, lang: Language) -> str:
    """A sentence for one of typer's usage errors."""
    for pattern, key in USAGE_ERRORS:
        if found := pattern.match(said):
            return TEXTS[lang][key].format(value=found[1])
    return said


def command(lang: Language) -> Any:
    """The program with its help in a language."""
    texts = TEXTS[lang]
    app = typer.Typer(help=texts["app"], add_completion=False, rich_markup_mode=None)
    lang_ = Annotated[str, Shared(lang).lang]

    @app.callback()
    def program(
        version: Annotated[
            bool,
            typer.Option("--version", help=texts["version"], is_eager=True, callback=_version),
        ] = False,
        lang: lang_ = lang,
    ) -> None:
        del version
        known(lang)

    for group in (
        documents,
        excel,
        explain,
        extract,
        period_files,
        preview,
        rollup,
        template,
        verify,
        word_files,
    ):
        group.declare(app, lang)
    return _in_language(typer.main.get_command(app), texts)


def _version(asked: bool) -> None:
    if asked:
        print(__version__)
        raise typer.Exit


def _in_language(program: Any, texts: Any) -> Any:
    """The library's own words in the help, said in the language of the rest."""
    words = {
        "Usage:": texts["usage-word"], "Options:": f"{texts['options']}:",
        "Arguments:": f"{texts['arguments']}:", "Commands:": f"{texts['commands']}:",
        "Show this message and exit.": texts["help"], "[required]": texts["required"],
        "[default:": texts["default"].rstrip(), "[OPTIONS]": texts["options-word"],
        "COMMAND [ARGS]...": texts["command-word"],
    }  # fmt: skip
    for each in _with_those_below(program):
        each.get_help = _translated(each.get_help, words)
    return program


def _with_those_below(program: Any) -> Iterator[Any]:
    """A command, its own commands, and theirs."""
    yield program
    for each in getattr(program, "commands", {}).values():
        yield from _with_those_below(each)


def _translated(get_help: Any, words: dict[str, str]) -> Any:
    def translated(context: Any) -> str:
        text: str = get_help(context)
        for word, other in words.items():
            text = text.replace(word, other)
        return text

    return translated
