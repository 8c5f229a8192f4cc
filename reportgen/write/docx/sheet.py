"""The named Word styles of a document, found in its boxes.

A style is what most paragraphs of its name look like (of two equally frequent looks, the
first seen), so that hardly a paragraph carries formatting of its own and a person who
changes the style in Word changes all of them.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from docx.styles import BabelFish

from reportgen.boxes.document import Document, Font, Format, Margin, Paragraph, paragraphs
from reportgen.vietnamese.text import slug

Look = tuple[Format, Font]
Part = TypeVar("Part", Font, Format)

FALLBACK = Font("Times New Roman", 14)
"""The font of a document without a paragraph: the text size of the standards."""
TAKEN_IDS = ("Normal", "DefaultParagraphFont", "TableNormal", "NoList", "FootnoteReference")


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style of Word: `id` is what the file refers to, `name` what people read.

    `base` is the name in the boxes of the style that it inherits from, '' of Normal.
    """

    id: str
    name: str
    format: Format
    font: Font
    base: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """All styles by the name in the boxes; the paragraphs without a name are `normal`.

    Notes have marks in a style of letters.
    """

    normal: Style
    named: dict[str, Style]
    has_notes: bool = False

    @property
    def families(self) -> tuple[str, ...]:
        """The font families of the styles, each once, that of Normal first."""
        styles = (self.normal, *self.named.values())
        return tuple(dict.fromkeys(style.font.family for style in styles))

    def base(self, style: Style) -> Style:
        """The style that another inherits from."""
        return self.named.get(style.base, self.normal)

    def of(self, paragraph: Paragraph) -> Style:
        """The style of a paragraph."""
        return self.named.get(paragraph.style, self.normal)


def sheet_of(document: Document) -> Sheet:
    """Gather the styles of a document, in the order in which it uses them."""
    looks: dict[str, Counter[Look]] = {}
    for paragraph, form in _shapes(document):
        looks.setdefault(_key(paragraph.style), Counter())[form, paragraph.font] += 1
    normal = _normal(document, looks)
    taken = {name.lower() for name in TAKEN_IDS}
    named = {name: _style(name, looks[name], taken) for name in looks if name}
    bases = {_key(it.style): _key(it.base) for it in _all_paragraphs(document) if it.base}
    named = _with_bases(named, bases, normal, taken)
    return Sheet(normal, named, any(it.notes for it in _all_paragraphs(document)))


def _key(name: str) -> str:
    """Word has one style "Normal", whatever its letters; it is that of unnamed paragraphs."""
    return "" if name.lower() == "normal" else name


def _all_paragraphs(document: Document) -> Iterator[Paragraph]:
    """Every paragraph, in reading order, notes after their calls, margins after their section."""
    for section in document.sections:
        for paragraph in paragraphs(section.blocks):
            yield paragraph
            for note in paragraph.notes:
                yield from note.paragraphs
        for margin in (section.margin, section.first or Margin()):
            yield from margin.header
            yield from margin.footer


def _shapes(document: Document) -> Iterator[tuple[Paragraph, Format]]:
    """Every paragraph with its format; the space above a table of contents is not of its lines.

    Word makes those anew in their styles alone.
    """
    for paragraph in _all_paragraphs(document):
        form, line = paragraph.format, paragraph.entry
        own_pt = line.own_above_pt(form.before_pt) if line else form.before_pt
        yield paragraph, replace(form, before_pt=own_pt)


def _style(name: str, looks: Counter[Look], taken: set[str]) -> Style:
    """A page break or a frame belongs to a place in the text, never to a style."""
    shape, font = looks.most_common(1)[0][0]
    return Style(_id(name, taken), BabelFish.ui2internal(name), _unbroken(shape), font)


def _with_bases(
    named: dict[str, Style], bases: Mapping[str, str], normal: Style, taken: set[str]
) -> dict[str, Style]:
    """The styles with their bases, each base before its family; a circle is cut.

    Who changes a base in Word changes its family. One that no paragraph has itself is what its
    family has in common, and otherwise Normal.
    """
    found: dict[str, Style] = {}
    for name, style in named.items():
        base = bases.get(name, "")
        if base and base not in named and base not in found:
            family = [named[it] for it in named if bases.get(it) == base]
            found[base] = _common(family, normal, base, _id(base, taken))
        found[name] = replace(style, base=base if base and not _turns(name, bases) else "")
    return found


def _common(family: list[Style], normal: Style, name: str, new_id: str) -> Style:
    """A style with what all of a family have in common."""
    form = _shared([it.format for it in family], normal.format)
    font = _shared([it.font for it in family], normal.font)
    shown = BabelFish.ui2internal(name)
    return replace(normal, id=new_id, name=shown, format=replace(form, outline=0), font=font)


def _shared(parts: Sequence[Part], other: Part) -> Part:
    """The properties in which all parts agree, the rest from another."""
    values = {it.name: {getattr(part, it.name) for part in parts} for it in fields(other)}
    same = {name: next(iter(found)) for name, found in values.items() if len(found) == 1}
    return replace(other, **same)


def _turns(name: str, bases: Mapping[str, str]) -> bool:
    """Whether a style would inherit from itself."""
    seen, at = {name}, bases.get(name, "")
    while at:
        if at in seen:
            return True
        seen.add(at)
        at = bases.get(at, "")
    return False


def _unbroken(shape: Format) -> Format:
    return replace(shape, page_break_before=False, foot=None)


def _id(name: str, taken: set[str]) -> str:
    """`Trích yếu` -> `TrichYeu`. Word compares ids without regard to case."""
    stem = "".join(word.capitalize() for word in slug(name).split("-")) or "Style"
    number, found = 1, stem
    while found.lower() in taken:
        number += 1
        found = f"{stem}{number}"
    taken.add(found.lower())
    return found


def _normal(document: Document, looks: dict[str, Counter[Look]]) -> Style:
    """The style under all others: the look of running text, of its plainest properties only.

    Text in tables is asked only when nothing else is unnamed. A style that a person
    makes in Word starts from this one, so borders, headings and bold stay out of it.
    """
    running = Counter(_running(document))
    votes = running or looks.get("", Counter())
    shape = votes.most_common(1)[0][0][0] if votes else Format()
    font = _commonest_font(votes or sum(looks.values(), Counter()))
    calm = Format(shape.align, shape.first_line_pt, before_pt=shape.before_pt,
                  line_pt=shape.line_pt)  # fmt: skip
    return Style("Normal", "Normal", calm, Font(font.family, font.size_pt))


def _running(document: Document) -> Iterator[Look]:
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph) and block.inlines and not _key(block.style):
                yield block.format, block.font


def _commonest_font(looks: Counter[Look]) -> Font:
    fonts: Counter[Font] = Counter()
    for (_, font), count in looks.items():
        fonts[font] += count
    return fonts.most_common(1)[0][0] if fonts else FALLBACK
