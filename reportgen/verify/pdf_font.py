"""The fonts of a PDF: what their codes say, how wide that is, what the letters look like.

Source: ISO 32000-1, 9.6, 9.7 (fonts), 9.10.3 (ToUnicode).
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

SUBSET = re.compile(r"[A-Z]{6}\+")
STYLE = re.compile(r"[-, ]?(Bold|Italic|Oblique|Regular)", re.IGNORECASE)
SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
CHARACTER = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f ]*)>")
RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f ]+)>|\[([^\]]*)\])")
HEXADECIMAL = re.compile(rb"<([0-9A-Fa-f ]*)>")
WHOLE, SPACE = 1000.0, 32
MOST_CODES = 65536
SEMI_BOLD = 600
ITALIC_FLAG = 0x40


class Said(NamedTuple):
    """The words of a string, how far they move on, how many codes and how many spaces they are."""

    text: str
    width: float
    codes: int
    spaces: int


@dataclass(frozen=True)
class PdfFont:
    """A font. `wide`: its codes have two bytes; widths are thousandths of the size."""

    family: str = ""
    bold: bool = False
    italic: bool = False
    wide: bool = False
    texts: Mapping[int, str] = field(default_factory=dict)
    widths: Mapping[int, float] = field(default_factory=dict)
    default: float = WHOLE
    known: dict[bytes, Said] = field(default_factory=dict, compare=False, repr=False)

    def said(self, string: bytes) -> Said:
        """What a string says, worked out once: the same few come again and again."""
        known = self.known.get(string)
        if known is None:
            codes = [*self._codes(string)]
            known = self.known[string] = Said(
                text="".join(map(self._text, codes)),
                width=sum(self.widths.get(it, self.default) for it in codes),
                codes=len(codes),
                spaces=0 if self.wide else codes.count(SPACE),
            )
        return known

    def _codes(self, string: bytes) -> Iterator[int]:
        if not self.wide:
            yield from string
            return
        for at in range(0, len(string) - 1, 2):
            yield string[at] << 8 | string[at + 1]

    def _text(self, code: int) -> str:
        found = self.texts.get(code)
        return found if found is not None else "" if self.wide else chr(code)


def read_font(font: Any) -> PdfFont:
    """The font of a font dictionary."""
    wide = font.get("/Subtype") == "/Type0"
    own = font["/DescendantFonts"][0] if wide else font
    descriptor = own.get("/FontDescriptor") or {}
    name = SUBSET.sub("", str(font.get("/BaseFont", "")).lstrip("/"))
    weight = float(descriptor.get("/FontWeight", 0))
    slant = bool(descriptor.get("/ItalicAngle", 0)) or bool(
        int(descriptor.get("/Flags", 0)) & ITALIC_FLAG
    )
    return PdfFont(
        family=_family(str(descriptor.get("/FontFamily", "")) or name),
        bold="bold" in name.lower() or weight >= SEMI_BOLD,
        italic=slant or bool(re.search("italic|oblique", name, re.IGNORECASE)),
        wide=wide,
        texts=_texts(font["/ToUnicode"].get_data()) if "/ToUnicode" in font else {},
        widths=dict(_wide_widths(own.get("/W", [])) if wide else _widths(own)),
        default=float(own.get("/DW", WHOLE)) if wide else 0.0,
    )


def _family(name: str) -> str:
    """`Liberation Serif` of `LiberationSerif-Bold` and `Liberation-Serif`."""
    plain = STYLE.sub("", name).replace("-", " ").strip()
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", plain)


def _widths(font: Any) -> Iterator[tuple[int, float]]:
    first = int(font.get("/FirstChar", 0))
    for at, width in enumerate(list(font.get("/Widths", []))[:256]):
        yield first + at, float(width)


def _wide_widths(listed: Any) -> Iterator[tuple[int, float]]:
    """`first [w1 w2 …]` and `first last w`. Source: ISO 32000-1, 9.7.4.3."""
    items = [it.get_object() for it in listed]
    at = 0
    while at + 1 < len(items):
        first = int(items[at])
        if isinstance(items[at + 1], list):
            yield from ((first + i, float(w)) for i, w in enumerate(items[at + 1]))
            at += 2
        elif at + 2 < len(items):
            last = min(int(items[at + 1]), first + MOST_CODES)
            yield from ((code, float(items[at + 2])) for code in range(first, last + 1))
            at += 3
        else:
            return


def _texts(table: bytes) -> dict[int, str]:
    found: dict[int, str] = {}
    for kind, lines in SECTION.findall(table):
        if kind == b"bfchar":
            found.update((int(a, 16), _letters(b)) for a, b in CHARACTER.findall(lines))
        else:
            found.update(_ranges(lines))
    return found


def _ranges(lines: bytes) -> Iterator[tuple[int, str]]:
    for low, high, first, listed in RANGE.findall(lines):
        start, end = int(low, 16), min(int(high, 16), MOST_CODES)
        if listed:
            texts = [_letters(it) for it in HEXADECIMAL.findall(listed)]
            yield from zip(range(start, end + 1), texts, strict=False)
            continue
        base = int(first.replace(b" ", b"")[-4:], 16)
        yield from ((start + i, chr(base + i)) for i in range(end - start + 1))


def _letters(digits: bytes) -> str:
    content = bytes.fromhex(digits.decode("ascii"))
    return unicodedata.normalize("NFC", content.decode("utf-16-be", errors="replace"))
