"""Places in stylesheets: where the CSS stands that Word cannot express or the engine ignores."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import tinycss2

from reportgen.diagnostic import Diagnostic, Mark, Source
from reportgen.template_files import ORIGINAL

IGNORED = re.compile(
    r"Ignored `(?P<css>.*?)` at (?P<line>\d+):(?P<column>\d+), (?P<why>.*)", re.DOTALL
)


CODES = {
    "display: table-footer-group": "word-chan-bang",
    "padding": "word-dem",
    "position: absolute; vertical-align: middle": "word-o-giua",
    "position: absolute; vertical-align: bottom": "word-o-giua",
}
"""What has a remedy of its own."""


class Declaration(NamedTuple):
    """One declaration with the selector that it stands under."""

    selector: str
    name: str
    value: str
    mark: Mark


def losses(found: Sequence[tuple[str, str]], folders: Sequence[Path]) -> Iterator[Diagnostic]:
    """A diagnostic for each element that Word cannot lay out, at the declaration that asks."""
    known = [*declarations(folders)] if found else []
    for element, css in found:
        name, _, value = css.partition("; ")[0].partition(": ")
        asking = [it for it in known if _asks(it, name, value)]
        near = [it for it in asking if _speaks_of(it.selector, element)]
        mark = near[0].mark if near else None
        values = {"value": css, "selector": near[0].selector if near else element}
        yield Diagnostic(CODES.get(css, "word-khong-co"), mark, values, severity="warning")


def _asks(declaration: Declaration, name: str, value: str) -> bool:
    """Whether a declaration, or a shorthand, sets a property to a value (to any when empty)."""
    return _family(declaration.name) == _family(name) and value.strip("()") in declaration.value


def _family(name: str) -> str:
    """`font` of `font-variant`, `column` of `columns`."""
    return name.partition("-")[0].rstrip("s")


def _speaks_of(selector: str, element: str) -> bool:
    """Whether a selector ends in the element's tag or one of its classes."""
    names = {*element.lstrip("@").split(".")}
    ends = (re.split(r"[\s>+~]+", part.strip())[-1] for part in selector.split(","))
    return any(names & {*re.findall(r"[\w-]+", end)} for end in ends)


REASONS = {
    "unknown property": "css-thuoc-tinh-la", "property not supported": "css-chua-lam-duoc",
    "descriptor not supported": "css-chua-lam-duoc", "prefix on this": "css-chua-lam-duoc",
}  # fmt: skip
"""What the engine begins its reasons with; all others speak of the value."""
NO_CSS = re.compile(r"(?:Parse error at|Error: .* at) (\d+):(\d+)", re.DOTALL)


def warnings(said: Sequence[str], folders: Sequence[Path]) -> Iterator[Diagnostic]:
    """What the engine said of the stylesheet or template, placed where it can be."""
    known = sources(folders) if said else []
    for sentence in said:
        if found := IGNORED.match(sentence):
            yield _ignored(found, known)
        elif found := NO_CSS.match(sentence):
            mark = _fault((int(found[1]), int(found[2])), known)
            yield Diagnostic("css-cu-phap", mark, severity="warning")
        else:
            yield Diagnostic("mau-canh-bao", None, {"value": sentence}, severity="warning")


def _ignored(found: re.Match[str], known: Sequence[Source]) -> Diagnostic:
    """A declaration that the engine leaves out, with its reason in our words."""
    css, why = found["css"], found["why"]
    mark = _place(css, int(found["line"]), int(found["column"]), known)
    code = next((it for begun, it in REASONS.items() if why.startswith(begun)), "css-gia-tri-la")
    name, _, value = css.partition(":")
    values = {"value": name.strip(), "near": ""}
    if code == "css-gia-tri-la":
        values |= {"name": name.strip(), "value": " ".join(value.split())}
    return Diagnostic(code, mark, values, severity="warning")


def _fault(place: tuple[int, int], known: Sequence[Source]) -> Mark | None:
    """The stylesheet in which what is no CSS stands at this line and column."""
    for source in known:
        with suppress(RecursionError):
            if place in _faults(tinycss2.parse_stylesheet(source.text)):
                return Mark(source, *place)
    return None


def _faults(items: Sequence[Any]) -> Iterator[tuple[int, int]]:
    for item in items:
        if item.type == "error":
            yield item.source_line, item.source_column
        elif item.type in {"qualified-rule", "at-rule"} and item.content is not None:
            yield from _faults(tinycss2.parse_blocks_contents(item.content))


def _place(css: str, line: int, column: int, known: Sequence[Source]) -> Mark | None:
    """The stylesheet that has this text at this line; the engine does not name the file."""
    for source in known:
        text = source.lines[line - 1] if line <= len(source.lines) else ""
        if text[column - 1 :].startswith(css.split("\n", maxsplit=1)[0][:20]):
            return Mark(source, line, column, len(css))
    return None


ADDRESS = re.compile(r"[^\s'\"`()]+[./][^\s'\"`()]+")


def asking(said: str, folders: Sequence[Path]) -> Mark | None:
    """Where a template or stylesheet names what was refused: an address, or a sentence with one.

    An address that an expression makes stands nowhere; the place is then not known.
    """
    words = [said, *ADDRESS.findall(said)]
    names = [*words, *(it.rstrip("/").rpartition("/")[2] for it in words)]
    texts = [*_texts(folders)]
    found = (_standing(name, it) for name in filter(None, names) for it in texts)
    return next((it for it in found if it), None)


def broken(path: str, folders: Sequence[Path]) -> Mark | None:
    """The first letter of a stylesheet that is not UTF-8, or that no text has."""
    name = path.removeprefix(f"{ORIGINAL}/")
    for file in (folder / name for folder in (folders[-1:] if name != path else folders)):
        if file.is_file():
            source = Source(str(file), file.read_text(encoding="utf-8", errors="replace"))
            found = BROKEN.search(source.text)
            return _standing(found[0], source) if found else None
    return None


def unclosed(tag: str, folders: Sequence[Path]) -> Mark | None:
    """Where the template opens an element that it does not close: `<div class="a">`.

    Where every template closes it, where one opens it with these attributes.
    """
    name = re.escape(tag.strip("<>").split()[0])
    opening, closing = re.compile(rf"<{name}\b"), re.compile(rf"</{name}\b")
    whole = re.compile(re.escape(tag).replace('"', "[\"']"))
    for source in _texts(folders):
        opened = opening.findall(source.text)
        if len(opened) > len(closing.findall(source.text)):
            found = whole.search(source.text) or opening.search(source.text)
            return _standing(found[0], source) if found else None
    return asking(tag, folders)


BROKEN = re.compile("[\0\ufffd]")
LENGTH = re.compile(r"(?<![\w.-])(\d*\.?\d+)(mm|cm|in|pt|pc|px|q)?(?![\w%])")
IN_MM = {
    "": 0.0, "q": 0.25, "mm": 1, "cm": 10, "in": 25.4, "pt": 25.4 / 72, "pc": 25.4 / 6,
    "px": 25.4 / 96,
}  # fmt: skip


def sheet(css: str, folders: Sequence[Path]) -> Mark | None:
    """Where `@page` gives a sheet this size, or margins: `size: 0mm 0mm`, by the greatest length.

    Where no length tells it, the first with a percentage, or the first of all.
    """
    name, _, value = css.partition(": ")
    of_pages = re.compile(r"@page[^@]*$")
    asking = [
        it
        for it in declarations(folders)
        if of_pages.search(it.selector) and it.name.partition("-")[0] == name
    ]
    greatest = max(_lengths_mm(value))
    near = [it for it in asking if greatest in _lengths_mm(it.value)]
    parts = [it for it in asking if "%" in it.value]
    return next((it.mark for it in (*near, *parts, *asking)), None)


def _lengths_mm(value: str) -> set[int]:
    """The lengths of a value, to a millimetre."""
    found = LENGTH.findall(value.lower())
    return {round(float(number) * IN_MM[unit]) for number, unit in found}


def _texts(folders: Sequence[Path]) -> Iterator[Source]:
    """Templates and stylesheets, those of the first folder first."""
    for folder in folders:
        for file in sorted(it for end in ("html", "css") for it in folder.rglob(f"*.{end}")):
            if file.is_file():
                yield Source(str(file), file.read_text(encoding="utf-8", errors="replace"))


def _standing(name: str, source: Source) -> Mark | None:
    start = source.text.find(name)
    if start < 0:
        return None
    line = source.text.count("\n", 0, start) + 1
    return Mark(source, line, start - source.text.rfind("\n", 0, start), len(name))


def sources(folders: Sequence[Path]) -> list[Source]:
    """The stylesheets of the template folders, as they are now."""
    files = [file for folder in folders for file in sorted(folder.rglob("*.css"))]
    return [Source(str(file), file.read_text(encoding="utf-8", errors="replace")) for file in files]


def declarations(folders: Sequence[Path]) -> Iterator[Declaration]:
    """All declarations of all stylesheets; those up to brackets that stand too deep in others."""
    for source in sources(folders):
        with suppress(RecursionError):
            rules = tinycss2.parse_stylesheet(source.text, skip_comments=True, skip_whitespace=True)
            yield from _declared(rules, "", source)


def _declared(items: Sequence[Any], selector: str, source: Source) -> Iterator[Declaration]:
    """The declarations among these items, and in the rules among them."""
    for item in items:
        if item.type == "declaration":
            value = tinycss2.serialize(item.value).strip()
            mark = Mark(source, item.source_line, item.source_column, len(item.name))
            yield Declaration(selector, item.lower_name, value, mark)
        elif item.type in {"qualified-rule", "at-rule"} and item.content is not None:
            keyword = f"@{item.at_keyword}" if item.type == "at-rule" else ""
            words = (selector, keyword, tinycss2.serialize(item.prelude).strip())
            inner = tinycss2.parse_blocks_contents(item.content)
            yield from _declared(inner, " ".join(filter(None, words)), source)
