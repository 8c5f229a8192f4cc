"""Mistakes in templates and stylesheets that show without making a document."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from reportgen.boxes.complaints import PROPERTIES
from reportgen.diagnostic import Diagnostic, Source, in_order
from reportgen.lint.balance import Loose, balance
from reportgen.lint.calls import calls
from reportgen.lint.classes import (
    of_rules,
    of_selectors,
    unknown_classes,
    unused_classes,
    used_classes,
)
from reportgen.lint.comparisons import comparisons
from reportgen.lint.declarations import ignored, too_deep
from reportgen.lint.elements import elements
from reportgen.lint.extending import extending, without_look
from reportgen.lint.html import html
from reportgen.lint.imports import imports
from reportgen.lint.inlines import inlines, reshaped
from reportgen.lint.literal import literal
from reportgen.lint.markup import Markup, markup
from reportgen.lint.misplaced import misplaced
from reportgen.lint.names import names
from reportgen.lint.nested import flexible, nested
from reportgen.lint.overrides import overrides
from reportgen.lint.own_properties import own_properties
from reportgen.lint.resources import asked_by_css, asked_by_tags
from reportgen.lint.selectors import selectors
from reportgen.lint.sizes import placed, sizes
from reportgen.lint.template import Template
from reportgen.lint.trees import Trees
from reportgen.lint.typed import type_names, typed
from reportgen.lint.unused import unused
from reportgen.lint.variables import asked_names, fonts, own_faces, set_names, unset
from reportgen.lint.word import in_style, printed, standing, word_losses
from reportgen.lint.word_pages import page_losses
from reportgen.lint.written import ignored_here, written
from reportgen.standard import Standards
from reportgen.stylesheet import declarations
from reportgen.workshop.files import TemplateFile, template_files

__all__ = ["lint"]


def lint(
    folders: Sequence[Path], standards: Standards, chosen: Collection[str] = ()
) -> list[Diagnostic]:
    """What is wrong in the files chosen by name; in all of the first folder where none is."""
    linter = _Linter(folders, standards)
    files = [it for it in linter.trees.files if it.own or len(folders) == 1]
    names_ = {*chosen} or {it.name for it in files}
    found = [it for name in sorted(names_) for it in linter.of(name)]
    texts = {str(folder / name) for folder in folders for name in names_}
    broken = [it for it in linter.trees.mistakes if it.mark is None or it.mark.source.name in texts]
    lost = [it for name, it in linter.misplaced() if name in names_ or not chosen]
    return in_order([*broken, *found, *lost])


class _Linter:
    """What all files of the folders know of each other, gathered once."""

    def __init__(self, folders: Sequence[Path], standards: Standards) -> None:
        self.folders, self.trees, self.standards = folders, Trees(folders), standards
        self.own = {it.name for it in self.trees.files if it.own}
        self.templates = {it.name: (it, markup(it)) for it in self.trees.all()}
        self.declared = [*declarations(folders)]
        self.properties = PROPERTIES
        texts = [it.source.text for it in (*self.trees.files, *template_files(folders[-1:]))]
        self.variables, self.faces = set_names(texts), own_faces(texts)
        self.asked, self.parts = asked_names(texts), of_rules(standards)
        self.elements = [it for _, found in self.templates.values() for it in found.elements]
        self.placed, self.standing = placed(self.declared), standing(self.declared)
        self.ids = {it.attributes["id"] for it in self.elements if "id" in it.attributes}
        self.reshaped = self.placed | reshaped(self.declared)
        self.known = of_selectors(self.declared) | of_rules(standards)
        self.used = used_classes(self.templates)
        self.used[0].update(of_rules(standards))
        self.blocks = {
            it.name for name in self.templates for it in self.trees.ancestry.blocks(name)
        }
        self.macros = self.trees.macros_of_parts()
        self.loose = Loose(self.templates, self.trees)
        self.flexible = flexible(self.declared)
        known = (it for it, _ in self.templates.values())
        self.type_names = type_names(each for it in known for each in (it, *self.trees.above(it)))

    def of(self, name: str) -> Iterator[Diagnostic]:
        """What is wrong in one file."""
        if name in self.templates:
            template, found = self.templates[name]
            yield from self._code(template)
            yield from self._html(found)
            yield from balance(template, found)
            yield from self.loose.of(name)
            yield from ignored_here(template, self.properties)
            for css in written(template):
                yield from self._names(css, template.source)
        elif name.endswith(".css"):
            for file in (it for it in self.trees.files if it.name == name):
                yield from self._css(file)

    def misplaced(self) -> Iterator[tuple[str, Diagnostic]]:
        """The files of the user's folders that nothing reads."""
        for folder in self.folders[:-1]:
            yield from misplaced(folder, self.trees.files, self.standards)

    def _code(self, template: Template) -> Iterator[Diagnostic]:
        alone = self.trees.is_alone(template)
        yield from names(
            template, self.trees.above(template), self.blocks, self.macros, alone=alone
        )
        yield from imports(template, self.trees)
        yield from extending(template, self.trees, own=template.name in self.own)
        yield from calls(template, self.trees)
        yield from overrides(template)
        yield from literal(template)
        yield from comparisons(template, self.trees, alone=alone)
        yield from unused(template, self.trees)

    def _html(self, found: Markup) -> Iterator[Diagnostic]:
        yield from elements(found)
        yield from html(found)
        yield from asked_by_tags(found, self.folders)
        yield from typed(found, self.type_names)
        yield from unknown_classes(found, self.known)
        yield from nested(found, self.flexible)
        for element in found.elements:
            own = [*in_style(element)]
            yield from word_losses(own, self.standing)
            yield from sizes(own, [element], self.placed | placed(own))
            apart = self.reshaped | reshaped(own) | placed(own)
            yield from inlines(own, [element], apart)

    def _css(self, file: TemplateFile) -> Iterator[Diagnostic]:
        name, source = file.name, file.source
        yield from without_look(file)
        if deep := [*too_deep(source)]:
            yield from deep
            return
        own = [it for it in self.declared if it.mark.source.name == source.name]
        yield from ignored(source, self.properties)
        yield from self._names(source.text, source)
        yield from asked_by_css(name, source, self.folders)
        yield from selectors(own, self.used[0], self.ids)
        yield from own_properties(own, self.asked, self.parts)
        yield from word_losses(printed(own), self.standing)
        yield from page_losses(printed(own))
        yield from sizes(printed(own), self.elements, self.placed)
        yield from inlines(printed(own), self.elements, self.reshaped)
        if not self.trees.offered(name):
            yield from unused_classes(own, self.used)

    def _names(self, css: str, source: Source) -> Iterator[Diagnostic]:
        """Custom properties and fonts that are not there."""
        yield from unset(css, source, self.variables)
        yield from fonts(css, source, self.faces)
