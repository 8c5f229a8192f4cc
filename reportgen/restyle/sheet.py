"""The text of a stylesheet with a section of its own for what was changed in Word."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reportgen.boxes.engine import Tree, root_families
from reportgen.restyle.traits import families, font_stack

START = (
    "/* Kiểu sửa trong Word. Lệnh «reportgen template styles import» ghi phần này, "
    "lần sau ghi lại cả phần. */"
)
END = "/* Hết phần kiểu sửa trong Word. */"
PAGES = "Trang"
"""What the rules for the sheets are headed by."""
KEPT = "giữ như cũ"
"""Said of a style that only stands here because of another."""
GENERIC = {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"}
Where = tuple[str, str]
"""The page of a rule (empty: of an element), and its margin box or selector."""


class Declared(NamedTuple):
    """One declaration, and the style that it is for."""

    style: str
    where: Where
    css: str
    value: str


def new_sheet(standard: str) -> bytes:
    """The stylesheet of a user's folder that changes nothing yet."""
    return f'@import url("../../goc/standards/{standard}/style.css");\n'.encode()


def without_section(text: bytes) -> bytes:
    """A stylesheet as it is without the section."""
    before, start, rest = text.partition(START.encode())
    _, end, after = rest.partition(END.encode())
    return before + after.removeprefix(b"\n") if start and end else text


def with_section(text: bytes, section: str) -> bytes:
    """A stylesheet with the section in its place, else at the end; every other byte is kept."""
    before, start, rest = text.partition(START.encode())
    _, end, after = rest.partition(END.encode())
    if not (start and end):
        before, after = text + (b"" if not text or text.endswith(b"\n") else b"\n"), b"\n"
    if not section:
        return without_section(text)
    return before + f"{START}\n{section}{END}".encode() + after


def written(declared: Sequence[Declared], notes: Iterable[tuple[str, str]] = ()) -> str:
    """The rules as CSS, those of a style together beneath its note."""
    said = dict(notes)
    styles = dict.fromkeys(it.style for it in declared)
    return "".join(
        line
        for style in styles
        for line in (
            f"/* {style}: {said.get(style, KEPT)} ".replace("*/", "* /") + "*/\n",
            *_rules([it for it in declared if it.style == style]),
        )
    )


def _rules(declared: Sequence[Declared]) -> Iterator[str]:
    """Selectors with the same declarations share a rule; a margin box stands in its page."""
    bodies: dict[Where, dict[str, str]] = {}
    for it in declared:
        bodies.setdefault(it.where, {})[it.css] = it.value
    shared: dict[tuple[str, str], list[str]] = {}
    for (page, name), body in bodies.items():
        text = "; ".join(f"{css}: {value}" for css, value in body.items())
        shared.setdefault((page, text), []).append(name)
    for (page, text), names in shared.items():
        if not page:
            yield f"{', '.join(names)} {{ {text} }}\n"
        for name in names if page else ():
            yield f"{page} {{ {name} {{ {text} }} }}\n" if name else f"{page} {{ {text} }}\n"


def family_stack(first: str, others: Sequence[str], tree: Tree) -> str:
    """The families of a page: the first, those there were, those that styles now have."""
    usual = root_families(tree)
    names = [*(families(first) if first else ()), *usual]
    names += [it for other in others for it in families(other)]
    named = dict.fromkeys(it for it in names if it not in GENERIC)
    last = next(it for it in names if it in GENERIC) if {*names} & GENERIC else "serif"
    return font_stack((*named, last))
