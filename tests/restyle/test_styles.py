"""Each trait of each style, changed in the Word file: printed so after the import, nothing else."""

from collections.abc import Callable, Sequence
from itertools import product

import pytest

from reportgen.restyle.book import NORMAL, word_book
from reportgen.restyle.changes import changes
from reportgen.restyle.overrides import Overrides
from reportgen.restyle.reading import WordBook, read_book
from reportgen.restyle.sheet import written
from reportgen.restyle.traits import TRAITS, Look
from tests.restyle.conftest import Edit, Stand, edited

SEEN = [it.key for it in TRAITS if it.key != "after"]
FIXED = {
    "size": {("rPr", "sz"): {"val": "33"}},
    "color": {("rPr", "color"): {"val": "12AB34"}},
    "decoration": {("rPr", "u"): {"val": "single"}},
    "letter-spacing": {("rPr", "spacing"): {"val": "25"}},
    "family": {("rPr", "rFonts"): dict.fromkeys(("ascii", "hAnsi", "eastAsia"), "Courier New")},
}
MARGINS = {"hd36": {"Số trang", "Phạm vi lưu hành"}, "nd30": {"Số trang", "Liên hệ"}}
"""Styles of margin boxes, which stand where the page puts them."""
CELLS = {"Đầu bảng", "Ô bảng"}
"""Their space is that of the cell."""
WIDE = {"Đường kẻ", "Độ mật", "Độ khẩn", "Phạm vi lưu hành"}
"""Styles of what has a width of its own, and stands in the middle."""
FOLLOWS = {("Phần, chương, mục", "decoration")}
"""A line under a heading goes on under the number in it."""
EDGES = {"left", "right", "before"}


def edit(look: Look, keys: Sequence[str]) -> Edit:
    """Every one of these traits made another than it is."""
    form, font = look.format, look.font
    ind = {"left": form.left_pt, "right": form.right_pt, "firstLine": form.first_line_pt}
    spacing = {"before": form.before_pt, "line": form.line_pt or 20.0}
    ind |= {it: ind[it] + 5.55 for it in ("left", "right") if it in keys}
    ind |= {"firstLine": 16.65} if "first-line" in keys else {}
    spacing |= {"before": form.before_pt + 3.85} if "before" in keys else {}
    spacing |= {"line": (form.line_pt or 20.0) + 2.2} if "line" in keys else {}
    found = {place: it for key in keys for place, it in FIXED.get(key, {}).items()}
    toggles = {"bold": ("b", font.bold), "italic": ("i", font.italic)}
    for key, (tag, on) in toggles.items():
        found |= {("rPr", tag): {"val": "0" if on else "1"}} if key in keys else {}
    if "align" in keys:
        found["pPr", "jc"] = {"val": "left" if form.align == "right" else "right"}
    if {"left", "right", "first-line"} & {*keys}:
        found["pPr", "ind"] = {name: f"{round(it * 20)}" for name, it in ind.items()}
    if {"before", "line"} & {*keys}:
        twips = {name: f"{round(it * 20)}" for name, it in spacing.items()}
        found["pPr", "spacing"] = {**twips, "after": "0", "lineRule": "exact"}
    return found


def cannot(standard: str, style: str, key: str) -> bool:
    """What no rule of a stylesheet brings about: see docs/sua-kieu-trong-word.md."""
    if style in MARGINS[standard]:
        return key in EDGES | {"align", "first-line"}
    if style in CELLS:
        return key in EDGES
    if key in ("left", "right") and style in WIDE:
        return standard == "nd30" or style == "Đường kẻ"
    return (style, key) in {
        ("Chỗ liên hệ", "line"), ("Đường kẻ", "line"), ("Liên hệ", "before"),
        ("Tên phần", "before"),
    }  # fmt: skip


def look_in(book: WordBook, style: str) -> Look:
    return book.styles[style.casefold()].look


@pytest.mark.parametrize(("name", "half"), [("hd36", 0), ("hd36", 1), ("nd30", 1)])
def test_every_trait_of_every_style(name: str, half: int, stand: Callable[[str], Stand]) -> None:
    """Half of the traits are changed, in each style another half; the rest stays as it was."""
    here = stand(name)
    looks = {style: look for style, look in here.book.looks.items() if style != NORMAL}
    pairs = [*product(enumerate(looks), enumerate(SEEN))]
    wanted = {(style, key) for (i, style), (j, key) in pairs if (i + j) % 2 == half}
    keys = {style: [key for key in SEEN if (style, key) in wanted] for style in looks}
    docx = edited(here.docx, {it: edit(looks[it], keys[it]) for it in looks})
    book, said = read_book(docx, "kieu.docx")
    assert book is not None
    was, _ = read_book(here.docx, "kieu.docx")
    assert was is not None
    assert {(it.style, it.trait.key) for it in changes(was, book)} == wanted
    overrides = Overrides(here.bench, here.base, here.trial, changes(was, book))
    rules = written(overrides.found())
    lost = {(it.style, it.what) for it in overrides.losses if not it.follows}
    follows = {(it.style, it.what) for it in overrides.losses} - lost
    assert lost == {it for it in wanted if cannot(name, *it)}
    assert follows <= FOLLOWS
    after = here.bench.book(here.bench.sketched(here.base + rules.encode()))
    now, _ = read_book(word_book(after, after.digest), "")
    assert now is not None
    wrong = [
        (style, trait.key, expected, found)
        for style in looks for trait in TRAITS
        if (style, trait.key) not in follows
        if not (style in WIDE and trait.key in ("left", "right"))
        for meant in [book if (style, trait.key) in wanted - lost else was]
        for expected, found in [[trait.read(look_in(it, style)) for it in (meant, now)]]
        if not trait.same(expected, found)
    ]  # fmt: skip
    assert wrong == []
    assert said == []
