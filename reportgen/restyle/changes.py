"""What was changed: the styles and pages of a Word file beside what we would write now."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.boxes.document import Geometry
from reportgen.restyle.reading import WordBook, WordStyle
from reportgen.restyle.traits import BY_KEY, NEAR_PT, TRAITS, Trait, Value

LOST = {
    "r:caps": "caps", "r:smallCaps": "small-caps", "r:shadow": "effects", "r:outline": "effects",
    "r:emboss": "effects", "r:imprint": "effects", "r:vanish": "hidden", "r:effect": "effects",
    "r:glow": "effects", "r:reflection": "effects", "r:textOutline": "effects",
    "r:textFill": "effects", "r:props3d": "effects", "r:scene3d": "effects",
    "r:position": "raised", "r:vertAlign": "raised", "r:w": "scale", "r:em": "emphasis",
    "r:highlight": "highlight", "r:shd": "highlight", "r:bdr": "border", "tab": "tabs",
    "numPr/numId": "numbering", "framePr": "frame", "pBdr/top": "border", "pBdr/left": "border",
    "pBdr/bottom": "border", "pBdr/right": "border", "shd": "background", "keepNext": "keep",
    "keepLines": "keep", "pageBreakBefore": "keep", "widowControl": "keep",
    "outlineLvl": "outline", "textDirection": "direction", "contextualSpacing": "contextual",
}  # fmt: skip
"""Properties of Word that are not taken over, by what they are called here."""
FACE = BY_KEY["family"]
FAMILY = re.compile(r"[\w .,&()+-]{1,64}")
"""What may name a font in a stylesheet."""
OFF = {"", "0", "false", "off", "none", "nil", "auto", "baseline", "100", "clear"}
"""Values that say what holds without them: programs write them or leave them out."""
ON = {"true", "on"}
SIDES = ("top_pt", "right_pt", "bottom_pt", "left_pt", "header_pt", "footer_pt")


@dataclass(frozen=True, slots=True)
class Change:
    """A trait of a style that is another now."""

    style: str
    trait: Trait
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class PageChange:
    """A margin of a sheet (`trang`, `trang-ngang`) that is another now, in points."""

    page: str
    side: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Loss:
    """What cannot be taken over: a property by its key (`tabs`), of a style.

    Or a trait of a style that `follows` another style, whose element it stands in.
    """

    style: str
    what: str
    follows: bool = False


def changes(now: WordBook, edited: WordBook) -> list[Change]:
    """Every trait that differs, by style in our order."""
    pairs = ((it, edited.styles.get(name)) for name, it in now.styles.items())
    return [it for ours, theirs in pairs if theirs is not None for it in _changed(ours, theirs)]


def _changed(ours: WordStyle, theirs: WordStyle) -> Iterator[Change]:
    for trait in TRAITS:
        before, after = trait.read(ours.look), trait.read(theirs.look)
        if not trait.same(before, after) and not _is_odd(trait, after):
            yield Change(ours.name, trait, before, after)


def _is_odd(trait: Trait, value: Value) -> bool:
    """Whether it is a family that no font has, but perhaps a file that somebody made to hurt."""
    return trait.key == "family" and not FAMILY.fullmatch(str(value))


def page_changes(now: WordBook, edited: WordBook) -> list[PageChange]:
    """Every margin that differs."""
    pairs = ((name, it, edited.pages.get(name)) for name, it in now.pages.items())
    return [
        PageChange(name, side, getattr(ours, side), getattr(theirs, side))
        for name, ours, theirs in pairs
        if theirs is not None
        for side in _sides_changed(ours, theirs)
    ]


def _sides_changed(ours: Geometry, theirs: Geometry) -> Iterator[str]:
    for side in SIDES:
        if abs(getattr(ours, side) - getattr(theirs, side)) >= NEAR_PT:
            yield side


def losses(now: WordBook, edited: WordBook) -> Iterator[Loss]:
    """What was changed that CSS, or our writer, has no word for; styles of the editor's own."""
    for name, theirs in edited.styles.items():
        ours = now.styles.get(name)
        if ours is None:
            continue
        keys = {*ours.levels, *theirs.levels}
        lost = (_lost(key) for key in keys if _differs(key, ours, theirs))
        yield from (Loss(ours.name, it) for it in sorted({*filter(None, lost)}))
        if _is_odd(FACE, FACE.read(theirs.look)):
            yield Loss(ours.name, FACE.key)
        if theirs.direct:
            yield Loss(ours.name, "direct")


def _differs(key: str, ours: WordStyle, theirs: WordStyle) -> bool:
    before, after = (_plain(it.levels.get(key, "")) for it in (ours, theirs))
    return before != after


def _plain(value: str) -> str:
    """A value as programs agree on it."""
    small = value.lower()
    return "" if small in OFF else "1" if small in ON else small


def _lost(key: str) -> str:
    """What the property of a level is called; a tab stop has its place in the key."""
    prefix, name = ("r:", key[2:]) if key.startswith("r:") else ("", key)
    bare = prefix + ("tab" if name.startswith("tab@") else name.partition(".")[0])
    return LOST.get(bare, "")
