"""What is left in a Word file of its drafts, and what no document of ours has.

Source: ECMA-376 part 1, 17.3.2 (run properties), 17.13 (annotations).
"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from reportgen.verify.finding import Finding, WordPlace
from reportgen.verify.foreign import foreign, foreign_settings
from reportgen.word import WordFile
from reportgen.word.ooxml import FALSE, Element, W, bare, child, value

PARTS = ("footnotes", "header", "footer", "endnotes")
COMMENTS = "comments"
LONGEST = 80
DEEPEST = 12
"""Styles based on styles: Word itself follows eleven."""
WORDS = {f"{W}t", f"{W}delText"}
MOVED = {"ins": "+", "del": "−", "moveFrom": "−⇄", "moveTo": "+⇄"}
"""Changes of words, and how they are shown."""
RESHAPED = {
    f"{W}{it}PrChange" for it in ("r", "p", "sect", "tbl", "tc", "tr", "tblGrid", "tblEx")
} | {f"{W}{it}" for it in ("cellIns", "cellDel", "cellMerge", "numberingChange")}

Place: TypeAlias = Callable[[Element], WordPlace]


def drafts(word: WordFile) -> list[Finding]:
    """All hidden words, tracked changes and comments, and all that is strange."""
    numbers = {id(it): i for i, it in enumerate(word.elements, 1)}

    def place(element: Element) -> WordPlace:
        around = (element, *element.iterancestors(f"{W}p"))
        return WordPlace(next((numbers[id(it)] for it in around if id(it) in numbers), 0))

    found = [*_comments(word, place), *_settings(word)]
    vanished = _vanished(word)
    for root in _stories(word):
        found += [*_hidden(root, vanished, place), *_tracked(root, place), *_strange(root, place)]
    styles = word.package.optional(word.main, "styles")
    return found if styles is None else [*found, *_strange(styles, place)]


def _stories(word: WordFile) -> Iterator[Element]:
    """The parts that are read on the page."""
    yield word.package.root(word.main)
    names = (it.target for it in word.package.relations(word.main) if it.kind in PARTS)
    yield from (word.package.root(it) for it in dict.fromkeys(names) if it in word.package.parts)


def _vanished(word: WordFile) -> set[str]:
    """The styles whose words are hidden, with those that are based on them."""
    root = word.package.optional(word.main, "styles")
    styles = [] if root is None else root.findall(f"{W}style")
    found: set[str] = set()
    for _ in range(DEEPEST):
        more = {
            value(it, "styleId")
            for it in styles
            if _vanishes(it) or value(child(it, "basedOn")) in found
        }
        if more == found:
            break
        found = more
    return found


def _vanishes(element: Element) -> bool:
    toggle = child(element, "rPr", "vanish")
    return toggle is not None and (value(toggle) or "1").lower() not in FALSE


def _hidden(root: Element, styles: set[str], place: Place) -> Iterator[Finding]:
    for run in root.iter(f"{W}r"):
        named = value(child(run, "rPr", "rStyle"))
        above = next(run.iterancestors(f"{W}p"), None)
        also = value(child(above, "pPr", "pStyle"))
        if (_vanishes(run) or named in styles or also in styles) and (said := _said(run)):
            yield Finding("cap-chu-an", said, at=place(run))


def _tracked(root: Element, place: Place) -> Iterator[Finding]:
    """Changes of words are errors, those of looks warnings."""
    for name, sign in MOVED.items():
        for it in root.iter(W + name):
            yield Finding("cap-con-sua-doi", f"{sign} {_said(it) or '¶'}", at=place(it))
    for it in root.iter(*RESHAPED):
        yield Finding("cap-con-sua-doi", bare(it.tag), at=place(it), severity="warning")


def _comments(word: WordFile, place: Place) -> Iterator[Finding]:
    called = {
        value(it, "id"): place(it)
        for it in word.package.root(word.main).iter(f"{W}commentReference")
    }
    root = word.package.optional(word.main, COMMENTS)
    for it in () if root is None else root.iter(f"{W}comment"):
        at = called.pop(value(it, "id"), WordPlace())
        yield Finding("cap-con-y-kien", _said(it), at=at, severity="warning")
    for at in called.values():
        yield Finding("cap-con-y-kien", at=at, severity="warning")


def _strange(root: Element, place: Place) -> Iterator[Finding]:
    for it, said in foreign(root):
        yield Finding("cap-word-la", said, at=place(it))


def _settings(word: WordFile) -> Iterator[Finding]:
    root = word.package.optional(word.main, "settings")
    for said in () if root is None else foreign_settings(root):
        yield Finding("cap-word-la", said)


def _said(element: Element) -> str:
    words = " ".join("".join(it.text or "" for it in element.iter(*WORDS)).split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
