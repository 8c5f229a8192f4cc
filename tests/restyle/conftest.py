"""Benches of the standards, made once, and an editor of styles as Word would change them."""

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from zipfile import ZipFile

import pytest
from lxml import etree

from reportgen.restyle.bench import Bench, Trial
from reportgen.restyle.book import Book, word_book
from reportgen.restyle.sheet import new_sheet
from reportgen.restyle.taking import bench_of
from reportgen.shelf import Shelf

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
STANDARDS = ("hd05", "hd36", "nd30")
ORDER = {
    "pPr": ("keepNext", "keepLines", "pageBreakBefore", "widowControl", "pBdr", "shd", "tabs",
            "spacing", "ind", "jc", "outlineLvl"),
    "rPr": ("rFonts", "b", "bCs", "i", "iCs", "caps", "strike", "color", "spacing", "sz", "szCs",
            "u"),
}  # fmt: skip

Edit = Mapping[tuple[str, str], Mapping[str, str]]
"""By group and element (`rPr`, `sz`): the attributes that it gets."""


@dataclass(frozen=True)
class Stand:
    """A standard ready to be restyled: the specimens in it, and its exported file."""

    bench: Bench
    base: bytes
    trial: Trial
    book: Book
    docx: bytes


@cache
def _stand(name: str, shelf: Callable[[], Shelf]) -> Stand:
    bench, said = bench_of(shelf().standards[name], shelf())
    assert said == []
    base = new_sheet(name)
    trial = bench.tried(base)
    book = bench.book(trial)
    return Stand(bench, base, trial, book, word_book(book, book.digest))


@pytest.fixture(scope="session")
def stand(own_shelf: Shelf) -> Callable[[str], Stand]:
    """The stand of a standard by its name, made once."""
    given = lambda: own_shelf  # noqa: E731  # hashable, for the cache
    return lambda name: _stand(name, given)


def member(content: bytes, name: str) -> bytes:
    with ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)


def with_member(content: bytes, name: str, part: bytes) -> bytes:
    """The same package with another part."""
    file = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(file, "w") as new:
        for it in old.infolist():
            new.writestr(it, part if it.filename == name else old.read(it.filename))
    return file.getvalue()


def edited(content: bytes, edits: Mapping[str, Edit]) -> bytes:
    """The file with the styles of these names changed."""
    root = etree.fromstring(member(content, "word/styles.xml"))
    for style in root.findall(f"{W}style"):
        name = style.find(f"{W}name")
        for (group, tag), attributes in edits.get(name.get(f"{W}val"), {}).items():
            _set(style, group, tag, attributes)
    return with_member(content, "word/styles.xml", etree.tostring(root, encoding="utf-8"))


def _set(style: etree._Element, group: str, tag: str, attributes: Mapping[str, str]) -> None:
    home = style.find(W + group)
    if home is None:
        home = etree.SubElement(style, W + group)
        if group == "pPr" and (letters := style.find(f"{W}rPr")) is not None:
            letters.addprevious(home)
    element = home.find(W + tag)
    if element is None:
        element = etree.SubElement(home, W + tag)
        home[:] = sorted(home, key=lambda it: ORDER[group].index(it.tag.removeprefix(W)))
    for key, value in attributes.items():
        element.set(W + key, value)
