"""The way through the templates to an element or to words, with the files that it stands before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import nodes

from reportgen.diagnostic import Mark, Source
from reportgen.explain.model import Step, StepKind
from reportgen.explain.traced import Frame, Trail
from reportgen.render import DOCUMENTS, SUFFIX, Templates

BLOCK, MACRO, ROOT = "block_", "macro", "root"
KINDS: dict[str, StepKind] = {MACRO: "macro", ROOT: "tep"}


@dataclass(frozen=True)
class Steps:
    """Reads trails by the templates that they went through."""

    templates: Templates

    def of(self, trail: Trail | None) -> tuple[Step, ...]:
        """From the outermost line to the innermost; a file that only extends another has none."""
        frames = trail.frames if trail else ()
        kept = [
            frame
            for inner, frame in zip((None, *frames), frames, strict=False)
            if not (inner and inner.function == ROOT and frame.function == ROOT)
        ]
        return tuple(filter(None, map(self._step, reversed(kept))))

    def _step(self, frame: Frame) -> Step | None:
        mark = self.templates.mark(frame.template, frame.line)
        if mark is None:
            return None
        if frame.function.startswith(BLOCK):
            name = frame.function.removeprefix(BLOCK)
            covers = self._blocks(name, frame.covered)
            return Step(mark, "khoi", name, covers)
        kind = KINDS.get(frame.function, "tep")
        name = self._macro(frame) if kind == "macro" else frame.template
        return Step(mark, kind, name, tuple(self._files(frame.template, mark)))

    def _blocks(self, name: str, templates: Iterable[str]) -> tuple[Mark, ...]:
        """Where other templates give a block of this name."""
        found = (
            self.templates.mark(template, block.lineno)
            for template in templates
            for block in self.templates.environment.tree(template).find_all(nodes.Block)
            if block.name == name
        )
        return tuple(filter(None, found))

    def _macro(self, frame: Frame) -> str:
        """The name of the macro that a line stands in: the last that begins before it."""
        macros = self.templates.environment.tree(frame.template).find_all(nodes.Macro)
        begun = [it for it in macros if it.lineno <= frame.line]
        return max(begun, key=lambda it: it.lineno).name if begun else ""

    def _files(self, template: str, mark: Mark) -> Iterator[Mark]:
        """The files of the same name in the folders behind the one that a template is in."""
        own = Path(mark.source.name).resolve()
        files = [(folder / template).resolve() for folder in self.templates.folders]
        for file in files[files.index(own) + 1 :] if own in files else ():
            if file.is_file():
                yield Mark(Source(str(file), file.read_text(encoding="utf-8")), 1, 1)


def constant(templates: Templates, kind: str, name: str) -> Mark | None:
    """Where the template of a document type, or one that it extends, sets a name."""
    for file, tree in templates.environment.line_of(f"{DOCUMENTS}{kind}{SUFFIX}"):
        for node in tree.body:
            target = node.target if isinstance(node, nodes.Assign) else None
            if isinstance(target, nodes.Name) and target.name == name:
                return templates.mark(file, node.lineno)
    return None
