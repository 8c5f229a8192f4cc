"""What is said of a document, for the page: with the excerpt and a link into the editor."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from reportgen.data_files import own_templates
from reportgen.diagnostic import Diagnostic, Mark, excerpt, in_order
from reportgen.messages import Language

EDITORS = {
    "vscode": "vscode://file/{file}:{line}:{column}",
    "vscodium": "vscodium://file/{file}:{line}:{column}",
    "cursor": "cursor://file/{file}:{line}:{column}",
    "idea": "idea://open?file=/{file}&line={line}&column={column}",
    "none": "",
}
"""The links of editors by name; any other link of this form may be given. A file's path comes
without its first `/`."""
RUNNING = ("javascript", "data", "vbscript", "blob", "file")
"""Links that would not open an editor."""


def editor_link(name: str) -> str | None:
    """The form of an editor's links; None for what is no such form."""
    form = EDITORS.get(name, name)
    scheme, separator, _ = form.partition("://")
    plain = scheme.replace("-", "").replace("+", "").isalnum()
    good = separator and plain and scheme.lower() not in RUNNING and "{file}" in form
    return form if good or not form else None


@dataclass(frozen=True)
class Speaker:
    """Says diagnostics in a language; `here` is the folder that names are told from."""

    lang: Language
    link: str
    here: Path

    def all(self, said: Iterable[Diagnostic]) -> list[dict[str, Any]]:
        """Errors first, each in order of its place."""
        ordered = sorted(in_order(said), key=lambda it: it.severity)
        return [self.one(it) for it in ordered]

    def one(self, it: Diagnostic) -> dict[str, Any]:
        """A diagnostic as plain values."""
        return {
            "severity": it.severity,
            "code": it.code,
            "message": it.message(self.lang),
            "remedy": it.remedy(self.lang),
            "clause": it.clause,
            "key": self.name(Path(it.path)) if it.path.startswith("/") else it.path,
            "place": self.place(it.mark) if it.mark else None,
            "words": "" if it.mark else str(it.values.get("where", "")),
        }

    def place(self, mark: Mark) -> dict[str, Any]:
        """A place with the words that stand there."""
        return {**self.at(mark.source.name, mark.line, mark.column), "excerpt": excerpt(mark)}

    def at(self, file: str, line: int, column: int) -> dict[str, Any]:
        """A place by its file, line and column."""
        path = Path(file).absolute()
        return {
            "name": self.name(path),
            "line": line,
            "column": column,
            "link": self.link_to(path, line, column),
        }

    def name(self, file: Path) -> str:
        """A file as people call it: from here, or from where our own templates lie."""
        for folder in (self.here, own_templates().parent):
            if file.is_relative_to(folder):
                return str(file.relative_to(folder))
        return str(file)

    def link_to(self, file: Path, line: int = 1, column: int = 1) -> str:
        """What opens the file in the editor."""
        values = {"file": quote(file.as_posix().lstrip("/")), "line": line, "column": column}
        link = self.link
        for name, value in values.items():
            link = link.replace(f"{{{name}}}", str(value))
        return link
