"""What each template looks up and takes from others, gathered once."""

from dataclasses import dataclass

from jinja2 import nodes

from reportgen.lint.template import Template
from reportgen.template_files import ORIGINAL


@dataclass(frozen=True)
class Uses:
    """Names that a template looks up, attributes among them, by which macros are called too.

    `taken` are those that it imports; `above` the templates that it extends, by both names:
    who extends the original sees what it binds.
    """

    looked_up: frozenset[str]
    taken: frozenset[str]
    above: frozenset[str]


def uses(template: Template) -> Uses:
    """What one template uses."""
    tree = template.tree
    loaded = {it.name for it in tree.find_all(nodes.Name) if it.ctx == "load"}
    attributes = {str(it.attr) for it in tree.find_all(nodes.Getattr)}
    taken = (asked_of(it) for node in tree.find_all(nodes.FromImport) for it in node.names)
    above = template.ancestry.above(template.name)
    both = {*above, *(it.removeprefix(f"{ORIGINAL}/") for it in above)}
    return Uses(frozenset(loaded | attributes), frozenset(taken), frozenset(both))


def asked_of(name: str | tuple[str, str]) -> str:
    """The macro that an import asks for, whatever it is called here."""
    return name if isinstance(name, str) else name[0]


def called_here(name: str | tuple[str, str]) -> str:
    """The name that an import binds."""
    return name if isinstance(name, str) else name[1]
