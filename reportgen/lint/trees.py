"""The templates of the folders as trees, each parsed once; mistakes of syntax on the way."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import TemplateSyntaxError, nodes

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.lint.template import Template
from reportgen.lint.uses import Uses, uses
from reportgen.render.environment import Environment
from reportgen.render.syntax import syntax_mistake
from reportgen.workshop.ancestry import Ancestry
from reportgen.workshop.files import template_files

BROKEN = "\ufffd"
PARTS, DOCUMENTS = "parts/", "documents/"


class Trees:
    """Templates by name. `mistakes` are those that keep one from being read."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.ancestry = Ancestry(folders)
        self.environment = Environment(folders, {})
        self.files = template_files(folders)
        self.mistakes: list[Diagnostic] = []
        self._known: dict[str, Template | None] = {}
        self._uses: dict[str, Uses] = {}

    def get(self, name: str) -> Template | None:
        """A template; None where there is none, or none that can be read."""
        if name not in self._known:
            self._known[name] = self._parsed(name)
        return self._known[name]

    def tree(self, name: str) -> nodes.Template | None:
        """The tree of such a template."""
        found = self.get(name)
        return found.tree if found else None

    def all(self) -> Iterator[Template]:
        """The templates that count, by name: the user's where there is one, else ours."""
        names = (it.name for it in self.files if it.name.endswith(".html"))
        return (it for name in names if (it := self.get(name)))

    def macros_of_parts(self) -> dict[str, str]:
        """The macros that templates may import, with the file of each."""
        parts = [it for it in self.all() if it.name.startswith(PARTS)]
        macros = ((node, it) for it in parts for node in it.tree.body)
        return {node.name: it.name for node, it in macros if isinstance(node, nodes.Macro)}

    def offered(self, name: str) -> bool:
        """Whether a file is one of our parts: they are there for others, used here or not."""
        return name.startswith(PARTS) and not any(it.own for it in self.files if it.name == name)

    def is_alone(self, template: Template) -> bool:
        """Whether it is a document that no other extends: its macros are its own."""
        others = (it for it in self.all() if it.name != template.name)
        below = any(template.name in self.uses(it).above for it in others)
        return template.name.startswith(DOCUMENTS) and not below

    def uses(self, template: Template) -> Uses:
        """What a template looks up and takes from others."""
        if template.name not in self._uses:
            self._uses[template.name] = uses(template)
        return self._uses[template.name]

    def above(self, template: Template) -> list[Template]:
        """The templates that one extends, the nearest first."""
        return [it for name in self.ancestry.above(template.name) if (it := self.get(name))]

    def _parsed(self, name: str) -> Template | None:
        source = self.ancestry.source(name)
        if source is None:
            return None
        if BROKEN in source.text:
            self.mistakes.append(Diagnostic("mau-ma-hoa", Mark(source, 1, 1)))
            return None
        try:
            tree = self.environment.parse(source.text, name)
        except TemplateSyntaxError as error:
            self.mistakes.append(syntax_mistake(error, source))
            return None
        return Template(name, source, tree, self.ancestry)
