"""A template to be linted: its text, tree and what stands above it; places in its text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import nodes

from reportgen.diagnostic import Mark, Source
from reportgen.workshop.ancestry import Ancestry

JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
OPAQUE = "\ue000"
"""Stands in the markup for what an expression prints: a private letter, which no text has."""


@dataclass(frozen=True)
class Template:
    """A template by its name below the folder, with its tree and those of its ancestors."""

    name: str
    source: Source
    tree: nodes.Template
    ancestry: Ancestry

    def place(self, line: int, word: str, before: str = "") -> Mark:
        """Where a word stands in a line, after `before`; the line's beginning if it does not."""
        lines = self.source.lines
        text = lines[line - 1] if 1 <= line <= len(lines) else ""
        start = re.escape(before) or r"(?<!\w)"
        found = re.search(rf"{start}(?P<word>{re.escape(word)})(?!\w)", text)
        column = found.start("word") + 1 if found else 1
        return Mark(self.source, max(line, 1), column, len(word) if found else 1)

    @property
    def markup(self) -> str:
        """The HTML as it stands, letter for letter, with all of Jinja blotted out."""
        return JINJA.sub(_blotted, self.source.text)


def _blotted(found: re.Match[str]) -> str:
    ink = OPAQUE if found[0].startswith("{{") else " "
    return "".join("\n" if letter == "\n" else ink for letter in found[0])


def string_constants(tree: nodes.Template) -> Iterator[str]:
    """The texts that stand in a template's expressions."""
    for node in tree.find_all(nodes.Const):
        if isinstance(node.value, str):
            yield node.value
