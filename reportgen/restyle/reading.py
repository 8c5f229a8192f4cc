"""The styles and pages of a Word file, as whatever program saved it last defines them."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from reportgen.boxes.document import Document, Field, Font, Geometry, Paragraph, Run
from reportgen.diagnostic import Diagnostic
from reportgen.restyle.book import MARK, NORMAL, every_paragraph, pages_of
from reportgen.restyle.traits import TRAITS, Look
from reportgen.word import read_content
from reportgen.word.letters import font
from reportgen.word.numbering import Numbering
from reportgen.word.ooxml import Level, W, child, composed, is_on, length, value
from reportgen.word.package import Package
from reportgen.word.shape import shape
from reportgen.word.styles import OPEN_GROUND, Styles
from reportgen.word.theme import Theme, theme_fonts

SUBJECT = re.compile(rf"{MARK} (?P<standard>[a-z0-9_.-]+) sha256:(?P<digest>[0-9a-f]{{64}})")


@dataclass(frozen=True)
class WordStyle:
    """A paragraph style with all that it inherits; `levels` are its properties as Word names them.

    `direct` are paragraphs of it that look otherwise, by their own formatting.
    """

    name: str
    look: Look
    levels: Level
    direct: int = 0


@dataclass(frozen=True)
class WordBook:
    """What a Word file says of styles and pages; standard and digest are empty if it is not ours.

    The names of styles are in small letters, by which Word tells them apart; `used` are those of
    the styles that paragraphs have.
    """

    styles: Mapping[str, WordStyle]
    pages: Mapping[str, Geometry]
    standard: str
    digest: str
    used: frozenset[str]


def read_book(content: bytes, name: str) -> tuple[WordBook | None, list[Diagnostic]]:
    """The styles of a Word file, opened as untrusted; `name` is what the user calls it."""
    word, said = read_content(content, name)
    if word is None:
        return None, said
    styles = _styles(word.package, word.main)
    found = SUBJECT.search(word.document.metadata.subject)
    standard, digest = (found["standard"], found["digest"]) if found else ("", "")
    direct = _direct(word.document, styles)
    styles = {it: replace(style, direct=direct[it]) for it, style in styles.items()}
    used = frozenset((it.style or NORMAL).casefold() for it in every_paragraph(word.document))
    return WordBook(styles, pages_of(word.document.sections), standard, digest, used), said


def _styles(package: Package, main: str) -> dict[str, WordStyle]:
    """The paragraph styles by name; the default one is Normal."""
    root = package.optional(main, "styles")
    theme = theme_fonts(package.optional(main, "theme"))
    styles = Styles(root, theme, Numbering(package.optional(main, "numbering")))
    found = {}
    for element in [] if root is None else root.findall(f"{W}style"):
        if (value(element, "type") or "paragraph") == "paragraph":
            default = is_on({"it.val": value(element, "default") or "0"}, "it")
            name = NORMAL if default else composed(value(child(element, "name")))
            found[name.casefold()] = _style(name, styles, value(element, "styleId"), theme)
    return found


def _style(name: str, styles: Styles, style: str, theme: Theme) -> WordStyle:
    form, letters = styles.shape(style, OPEN_GROUND), styles.letters(style, "", OPEN_GROUND)
    face: Font = font(letters, theme)
    before, after = (max(0.0, length(form, f"spacing.{side}")) for side in ("before", "after"))
    look = Look(face, shape(form, before, face.size_pt), after)
    return WordStyle(name, look, {**form, **{f"r:{key}": it for key, it in letters.items()}})


def _direct(document: Document, styles: Mapping[str, WordStyle]) -> Counter[str]:
    """How many paragraphs of each style have a look of their own."""
    used = ((it, styles.get((it.style or NORMAL).casefold())) for it in every_paragraph(document))
    return Counter(
        style.name.casefold() for it, style in used if style and _is_dressed(it, style.look)
    )


def _is_dressed(paragraph: Paragraph, look: Look) -> bool:
    own = Look(look.font, paragraph.format)
    blocks = (it for it in TRAITS if it.kind == "block" or it.key in ("left", "right"))
    letters = (it.font for it in paragraph.inlines if isinstance(it, Run | Field))
    return any(it != look.font for it in letters) or not all(
        it.same(it.read(own), it.read(look)) for it in blocks
    )
