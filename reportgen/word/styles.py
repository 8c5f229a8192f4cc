"""Named styles: chains of inheritance made flat, each once.

Order of levels, the later the stronger: defaults of the document, table style, paragraph
style, numbering, what the paragraph or run says itself (ECMA-376 part 1, 17.7.2).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from reportgen.word.letters import overlaid
from reportgen.word.levels import level
from reportgen.word.numbering import Number, Numbering
from reportgen.word.ooxml import NOTHING, Element, Level, W, child, is_on, value
from reportgen.word.theme import Theme

Levels = tuple[Level, Level]
"""Paragraph and run properties."""
EMPTY: Levels = (NOTHING, NOTHING)
LONGEST_CHAIN = 50


@dataclass(frozen=True, slots=True)
class Ground:
    """The table style that a paragraph stands on, with the parts of it that hold in its cell."""

    style: str = ""
    parts: tuple[str, ...] = ()


OPEN_GROUND = Ground()
"""Outside of all tables."""


@dataclass
class Styles:
    """The styles of a file by kind and id; lists say something of the paragraphs of a style."""

    root: Element | None
    theme: Theme = field(default_factory=dict)
    numbering: Numbering = field(default_factory=partial(Numbering, None))

    def __post_init__(self) -> None:
        """Index the part, and find the defaults."""
        found = [] if self.root is None else self.root.findall(f"{W}style")
        self._by_kind = {(value(s, "type") or "paragraph", value(s, "styleId")): s for s in found}
        self._default = {
            value(s, "type"): value(s, "styleId")
            for s in found
            if is_on({"it.val": value(s, "default") or "0"}, "it")
        }
        defaults = child(self.root, "docDefaults")
        self.defaults: Levels = (
            level(child(defaults, "pPrDefault", "pPr")),
            level(child(defaults, "rPrDefault", "rPr")),
        )
        self._flat: dict[tuple[str, str], Levels] = {}
        self._grounds: dict[Ground, Levels] = {}
        self._cells: dict[Ground, Level] = {}
        self._shapes: dict[tuple[str, Ground], Level] = {}
        self._letters: dict[tuple[str, str, Ground], Level] = {}

    def paragraph_id(self, wanted: str) -> str:
        """The id of a paragraph style, the default one where there is none of that id."""
        return (
            wanted if ("paragraph", wanted) in self._by_kind else self._default.get("paragraph", "")
        )

    def table_id(self, wanted: str) -> str:
        """The id of a table style, the default one where there is none of that id."""
        return wanted if ("table", wanted) in self._by_kind else self._default.get("table", "")

    def name(self, style: str) -> str:
        """The name of a paragraph style as Word lists it; empty for the default one."""
        element = self._by_kind.get(("paragraph", style))
        default = style == self._default.get("paragraph")
        return "" if element is None or default else value(child(element, "name"))

    def shape(self, style: str, ground: Ground) -> Level:
        """Paragraph properties of a style where it stands, the defaults beneath."""
        known = self._shapes.get((style, ground))
        if known is None:
            below, own = self._ground(ground)[0], self.flat("paragraph", style)[0]
            known = self._shapes[style, ground] = {**self.defaults[0], **below, **own}
        return known

    def letters(self, style: str, character: str, ground: Ground) -> Level:
        """Run properties of a paragraph style and a character style, the defaults beneath."""
        key = (style, character, ground)
        known = self._letters.get(key)
        if known is None:
            styles = (
                self._ground(ground)[1],
                self.flat("paragraph", style)[1],
                self.flat("character", character)[1],
            )
            known = self._letters[key] = overlaid(self.defaults[1], styles)
        return known

    def flat(self, kind: str, style: str) -> Levels:
        """A style with all that it is based on."""
        known = self._flat.get((kind, style))
        if known is None:
            shape: dict[str, str] = {}
            letters: dict[str, str] = {}
            for element in reversed(list(self.chain(kind, style))):
                own = level(child(element, "pPr"))
                shape |= {**self._list_indent(element, own), **own}
                letters |= level(child(element, "rPr"))
            known = self._flat[kind, style] = (shape, letters)
        return known

    def _list_indent(self, element: Element, own: Level) -> Level:
        """What the list of a style says; the style's own properties are stronger."""
        if "numPr/numId.val" not in own:
            return NOTHING
        return self.numbering.shape(self.number(value(element, "styleId"), own))

    def number(self, style: str, shape: Level) -> Number:
        """The list and depth that properties ask for; the depth may be linked to the style."""
        name = shape.get("numPr/numId.val", "")
        depth = shape.get("numPr/ilvl.val", "")
        if not depth:
            return name, self.numbering.linked.get((name, style), 0)
        return name, int(depth) if depth in {*"012345678"} else 0

    def chain(self, kind: str, style: str) -> Iterator[Element]:
        """The style, what it is based on, and so on; a circle is walked once."""
        met: set[str] = set()
        while style not in met and len(met) < LONGEST_CHAIN:
            met.add(style)
            element = self._by_kind.get((kind, style))
            if element is None:
                return
            yield element
            style = value(child(element, "basedOn"))

    def _ground(self, ground: Ground) -> Levels:
        if not ground.style:
            return EMPTY
        known = self._grounds.get(ground)
        if known is None:
            shape, letters = map(dict, self.flat("table", ground.style))
            for element in self._parts(ground):
                shape |= level(child(element, "pPr"))
                letters |= level(child(element, "rPr"))
            known = self._grounds[ground] = (shape, letters)
        return known

    def cell(self, ground: Ground) -> Level:
        """What the parts of a table style say of the lines and the ground of a cell."""
        known = self._cells.get(ground)
        if known is None:
            found: dict[str, str] = {}
            for element in self._parts(ground):
                found |= {**level(child(element, "tblPr")), **level(child(element, "tcPr"))}
            known = self._cells[ground] = found
        return known

    def _parts(self, ground: Ground) -> Iterator[Element]:
        """What a table style and those it is based on say of its parts, the weakest first."""
        chain = reversed(list(self.chain("table", ground.style)))
        found = [it for element in chain for it in element.findall(f"{W}tblStylePr")]
        return (it for part in ground.parts for it in found if value(it, "type") == part)
