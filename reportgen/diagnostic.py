"""Diagnostics: what is wrong in a user's file, where, and what to do about it.

A mistake of the user is a `Diagnostic`, a value that a stage collects; a mistake of the
programmer is an exception. This module imports nothing of ours but the sentences.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from reportgen.messages import MESSAGES, Language

Severity = Literal["error", "warning"]

SEVERITY_WORDS: Mapping[Language, Mapping[Severity, str]] = {
    "vi": {"error": "lỗi", "warning": "cảnh báo"},
    "en": {"error": "error", "warning": "warning"},
}
REMEDY_WORD: Mapping[Language, str] = {"vi": "cách sửa", "en": "remedy"}
CLAUSE_WORD: Mapping[Language, str] = {"vi": "căn cứ", "en": "source"}
VALUE_LIMIT = 80
WAY_LIMIT = 40
EXCERPT_LIMIT = 100


@dataclass(frozen=True)
class Source:
    """A text file as the user named it, kept for excerpts; `signed` if it began with a BOM."""

    name: str
    text: str = field(repr=False)
    signed: bool = False

    @property
    def content(self) -> bytes:
        """The bytes of a UTF-8 file as they were read."""
        return self.text.encode("utf-8-sig" if self.signed else "utf-8")

    @cached_property
    def lines(self) -> list[str]:
        """Lines of the text, split where YAML splits them."""
        return self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


@dataclass(frozen=True)
class Mark:
    """A place in a source: line and column from 1, length in letters."""

    source: Source = field(repr=False)
    line: int
    column: int
    length: int = 1

    def __str__(self) -> str:
        return f"{self.source.name}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Diagnostic:
    """One mistake: a stable code of `messages.py`, its values, its place.

    `path` names the data key (`van_ban[0].ngay`) or the file where there is no place;
    `clause` the rule of the standard that is broken.
    """

    code: str
    mark: Mark | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    severity: Severity = "error"
    path: str = ""
    clause: str = ""

    def message(self, lang: Language = "vi") -> str:
        """The sentence that says what is wrong."""
        return MESSAGES[self.code][lang].text.format_map(self._shown())

    def remedy(self, lang: Language = "vi") -> str:
        """The sentence that says what to do; empty when there is nothing to add."""
        said = MESSAGES[self.code][lang]
        words = said.alone if self.values.get("near") == "" else said.remedy
        return words.format_map(self._shown())

    def _shown(self) -> dict[str, str]:
        return {name: shorten(value) for name, value in self.values.items()}

    def render(self, lang: Language = "vi") -> str:
        """The whole diagnostic: place, code, sentence, excerpt, remedy; no final newline."""
        place = printable(str(self.mark) if self.mark else self.path)
        key = f" ({shorten(self.path)})" if self.mark and self.path else ""
        head = f"{SEVERITY_WORDS[lang][self.severity]} {self.code}: {self.message(lang)}{key}"
        lines = [f"{place}: {head}" if place else head]
        if self.mark:
            lines += excerpt(self.mark)
        if self.clause:
            lines.append(f"   {CLAUSE_WORD[lang]}: {self.clause}")
        if remedy := self.remedy(lang):
            lines.append(f"   {REMEDY_WORD[lang]}: {remedy}")
        return "\n".join(lines)


def printable(text: str) -> str:
    """A text for a terminal: what would move the cursor or change colours is spelt out."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def shorten(value: object) -> str:
    """A value for a message: printable, on one line, at most 80 letters; of a way each step."""
    if isinstance(value, tuple):
        steps = value if len(value) <= WAY_LIMIT else (*value[: WAY_LIMIT - 1], "…", value[-1])
        return " → ".join(map(shorten, steps))
    text = printable(str(value))
    return text if len(text) <= VALUE_LIMIT else text[: VALUE_LIMIT - 1] + "…"


def excerpt(mark: Mark) -> list[str]:
    """The marked line with its number and a row of ^ beneath, both cut to the window shown."""
    if not 1 <= mark.line <= len(mark.source.lines):
        return []
    line = mark.source.lines[mark.line - 1].replace("\t", " ")
    start = max(0, mark.column - 1 - EXCERPT_LIMIT // 2) if len(line) > EXCERPT_LIMIT else 0
    window = "".join(c if c.isprintable() else "�" for c in line[start : start + EXCERPT_LIMIT])
    offset = mark.column - 1 - start
    width = max(1, min(mark.length, len(window) - offset))
    return [f"{mark.line:5} | {window}", f"      | {' ' * offset}{'^' * width}"]


def errors(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Those diagnostics that stop the work."""
    return [d for d in diagnostics if d.severity == "error"]


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Diagnostics by file, line and column, each said once."""
    unique = {d.render(): d for d in diagnostics}
    return sorted(unique.values(), key=_place)


def _place(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    mark = diagnostic.mark
    if mark is None:
        return ("", 0, 0, diagnostic.render())
    return (mark.source.name, mark.line, mark.column, diagnostic.code)
