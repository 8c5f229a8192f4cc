"""What a user's file builds on: nothing, itself, or not the shipped look; blocks written twice."""

from collections.abc import Iterator

from jinja2 import nodes

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.lint.template import Template
from reportgen.lint.trees import Trees
from reportgen.render.circles import Step, circle, spelt
from reportgen.template_files import ORIGINAL
from reportgen.workshop.files import IMPORTS, TemplateFile, base_of

DOCUMENTS = "documents/"
STYLE = "style.css"


def extending(template: Template, trees: Trees, *, own: bool) -> Iterator[Diagnostic]:
    """An own document that extends nothing and is no whole page, circles, blocks twice."""
    extends = template.tree.find(nodes.Extends)
    alone = own and extends is None and template.name.startswith(DOCUMENTS)
    if alone and "<html" not in template.markup.casefold():
        base = _nearest_base(template)
        yield Diagnostic("mau-thieu-extends", Mark(template.source, 1, 1), {"base": base})
    if own and (way := circle(template.name, trees.tree)):
        yield _circular(template, way)
    yield from _twice(template)


def _nearest_base(template: Template) -> str:
    """How the missing line names what this document would extend."""
    original = f"{ORIGINAL}/{template.name}"
    return f'"{original}"' if template.ancestry.source(original) else "trang"


def _circular(template: Template, way: tuple[Step, ...]) -> Diagnostic:
    """A template that leads back to itself: who extends itself may have meant the original."""
    first = way[0]
    place = template.place(first.line, first.asked)
    if len(way) > 1 or base_of(template.name, template.source.text) != template.name:
        return Diagnostic("mau-goi-vong", place, {"value": spelt(way)})
    values = {"value": first.asked, "original": f"{ORIGINAL}/{template.name}"}
    return Diagnostic("mau-vong-tron", place, values)


def _twice(template: Template) -> Iterator[Diagnostic]:
    """Jinja refuses a template with two blocks of one name."""
    first: dict[str, int] = {}
    for block in template.ancestry.blocks(template.name):
        if block.name in first:
            place = Mark(template.source, block.line, block.column, len(block.name))
            values = {"value": block.name, "first": first[block.name]}
            yield Diagnostic("mau-khoi-hai-lan", place, values)
        first.setdefault(block.name, block.line)


def without_look(file: TemplateFile) -> Iterator[Diagnostic]:
    """A standard's own stylesheet in which nothing of the shipped one is left."""
    imported = (it["name"] for it in IMPORTS.finditer(file.source.text))
    wanted = f"{ORIGINAL}/{file.name}"
    covers = file.own and file.covers and file.name.endswith(f"/{STYLE}")
    if covers and not any(it.endswith(wanted) for it in imported):
        values = {"value": f"../../{wanted}"}
        yield Diagnostic("css-thieu-goc", Mark(file.source, 1, 1), values, severity="warning")
