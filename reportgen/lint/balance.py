"""Tags that are not closed, closed in a wrong order, or cannot stand in a paragraph."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from reportgen.diagnostic import Diagnostic
from reportgen.lint.markup import Element, Markup, Tag, markup
from reportgen.lint.pieces import Piece, block_pieces, pieces
from reportgen.lint.tags import BLOCKS, INLINE
from reportgen.lint.template import Template
from reportgen.lint.trees import Trees

BRANCH = re.compile(r"\{%[-+]?\s*(?:else|elif)\b")
"""Where one of several tags is printed: which is closed then cannot be told."""
SUPER = re.compile(r"\bsuper\s*\(")

Kind = tuple[str, bool]


def balance(template: Template, found: Markup) -> Iterator[Diagnostic]:
    """A warning for each tag of a line that is not closed, and each block in a paragraph."""
    if BRANCH.search(template.source.text):
        found = _without_branches(template, found)
    for element, by in found.unclosed:
        if element.tag in INLINE:
            yield _wrong(element.tag, element, by)
    for element in found.elements:
        holder = element.parent
        if element.tag in BLOCKS and holder and holder.tag == "p" and holder.closed:
            values = {"value": element.tag}
            yield Diagnostic("mau-khoi-trong-p", element.mark, values, severity="warning")


def _wrong(name: str, at: Element | Tag, by: str) -> Diagnostic:
    code = "mau-the-sai-thu-tu" if by else "mau-the-khong-dong"
    return Diagnostic(code, at.mark, {"value": name, "by": by}, severity="warning")


def _loose(tag: Tag) -> Diagnostic:
    code = "mau-the-dong-thua" if tag.closing else "mau-khoi-khong-dong"
    return Diagnostic(code, tag.mark, {"value": tag.name}, severity="warning")


def _without_branches(template: Template, found: Markup) -> Markup:
    """Only what stands far from a branch: a tag is not judged if one follows in its block."""
    lines = [number for number, text in enumerate(template.source.lines, 1) if BRANCH.search(text)]

    def apart(element: Element) -> bool:
        return not any(it >= element.mark.line for it in lines)

    kept = [it for it in found.unclosed if apart(it[0])]
    return Markup([it for it in found.elements if apart(it)], found.words, kept)


class Loose:
    """Tags without their others in each template: a file may close what another opens."""

    def __init__(self, templates: Mapping[str, tuple[Template, Markup]], trees: Trees) -> None:
        self._trees = trees
        self._pieces = {name: pieces(*it) for name, it in templates.items()}
        self._left = {
            name: [*self._of_template(it, self._pieces[name])]
            for name, (it, _) in templates.items()
        }

    def of(self, name: str) -> Iterator[Diagnostic]:
        """A warning for each tag of a template whose other stands in no template."""
        elsewhere = {_kind(it) for other, left in self._left.items() if other != name
                     for it in left}  # fmt: skip
        for piece in self._pieces[name]:
            yield from (_wrong(tag.name, tag, by) if by else _loose(tag) for tag, by in piece.wrong)
        for tag in self._left[name]:
            if (tag.name, not tag.closing) not in elsewhere:
                yield _loose(tag)

    def _of_template(self, template: Template, found: Iterable[Piece]) -> Iterator[Tag]:
        """What its parts leave together, in the order in which they are printed."""
        known = template.ancestry.known_blocks(template.name)
        order = {name: place for place, name in enumerate(known)}
        waiting: list[Tag] = []
        for piece in sorted(found, key=lambda it: order.get(it.name, len(order))):
            for tag in self._own(template, piece):
                other = next((it for it in reversed(waiting) if tag.closing and _kind(it)
                              == (tag.name, False)), None)  # fmt: skip
                if other is None:
                    waiting.append(tag)
                else:
                    waiting.remove(other)
        yield from waiting

    def _own(self, template: Template, piece: Piece) -> Iterator[Tag]:
        """What a block leaves that the one in whose place it stands does not leave."""
        left = piece.left()
        usual = self._of_originals(template, piece.name) if left and piece.name else Counter()
        for tag in left:
            if usual[_kind(tag)]:
                usual[_kind(tag)] -= 1
            else:
                yield tag

    def _of_originals(self, template: Template, block: str) -> Counter[Kind]:
        here = [it.body for it in template.ancestry.blocks(template.name) if it.name == block]
        if any(SUPER.search(it) for it in here):
            return Counter()
        found: Counter[Kind] = Counter()
        for it in template.ancestry.originals(template.name, block):
            other = self._trees.get(it.template)
            for piece in block_pieces(other, markup(other), block) if other else ():
                found |= Counter(_kind(tag) for tag in piece.left())
        return found


def _kind(tag: Tag) -> Kind:
    return tag.name, tag.closing
