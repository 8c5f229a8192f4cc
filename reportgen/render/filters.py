"""The filters: all that a template may call."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from markupsafe import Markup, escape

from reportgen import vietnamese
from reportgen.render import charts, markdown, numbering
from reportgen.render.markdown import Bind
from reportgen.render.words import ZERO_TENS
from reportgen.vietnamese import WordStyle

Item = Mapping[str, Any]
EMPTY_ITEM: Item = {
    "tieu_de": None, "noi_dung": None, "doan": None, "so": None, "muc": [], "bieu_do": [],
}  # fmt: skip
CONTENT = ("noi_dung", "doan", "muc", "bieu_do")
STOPS = tuple(".,;:…!?")
ABOUT = re.compile(r"\A(?:v\s*[/.]?\s*v[:.]?|về(?:\s+việc)?:?)\s+", re.IGNORECASE)
"""How people begin a subject: `V/v`, `Vv`, `V/v:`, `về`, `Về việc`."""

CLOSING_TAG = re.compile(r"</[a-z0-9]+>\Z")


def filters(bind: Bind) -> dict[str, Callable[..., Any]]:
    """The filters by name. `bind` gives the words of a bound figure."""

    def van(text: str | None) -> Markup:
        """Paragraphs and lists."""
        return markdown.block(text, bind) if text else Markup()

    def van_danh_so(text: str | None, number: str | None) -> Markup:
        """Paragraphs and lists; the first paragraph carries the number."""
        return markdown.block(text, bind, numbered=True, number=number) if text else Markup()

    def dong(text: str | None) -> Markup:
        """Text inside a line."""
        return markdown.line(text, bind) if text else Markup()

    def ve_bieu_do(chart: Item) -> Markup:
        """The drawing of a chart, with the words for those who do not see it."""
        said, numbers = chart["mo_ta"], charts.figures_of(chart["so_lieu"])
        title = markdown.plain(chart["ten"], bind)
        alt = markdown.plain(said, bind) if said else charts.described(numbers, title)
        lying = bool(chart["ngang"])
        return Markup(charts.drawing(numbers, alt, chart["ma"], lying=lying))  # noqa: S704  # XML that a serialiser wrote

    return {
        "van": van,
        "van_danh_so": van_danh_so,
        "dong": dong,
        "day_du": day_du,
        "lop_so": lop_so,
        "thuoc_tinh_so": thuoc_tinh_so,
        "ket_dong": ket_dong,
        "ket_van_ban": ket_van_ban,
        "gach_chan_chu": gach_chan_chu,
        "gach_dau": gach_dau,
        "mo_dau_bang": mo_dau_bang,
        "chu_css": chu_css,
        "dat_so": dat_so,
        "ve_bieu_do": ve_bieu_do,
        "bang_chu": bang_chu,
        "thuan": lambda text: markdown.plain(text, bind) if text else "",
    }


def lop_so(number: str | None) -> str:
    """The classes of a heading that is numbered: by the scheme, by itself, or not at all."""
    return markdown.number_classes(number)


def thuoc_tinh_so(number: str | None) -> Markup:
    """The attribute that carries a heading's own number."""
    return markdown.number_attribute(number)


def day_du(items: Iterable[Item], parts: Mapping[str, list[Item]]) -> list[Item]:
    """Items with all their keys and the parts named by `gom` put in.

    A heading of a template with nothing beneath it is left out; one of the data stays.
    """
    full = [_full(item, parts) for item in items]
    return [item for item in full if item["giu"] or any(item[key] for key in CONTENT)]


def _full(item: Item, parts: Mapping[str, list[Item]]) -> Item:
    gathered = [child for name in item.get("gom") or () for child in parts[name]]
    children = day_du([*(item.get("muc") or ()), *gathered], parts)
    typed = "doan" in item and not item.get("gom")
    return {**EMPTY_ITEM, "giu": typed, **item, "muc": children, "gom": []}


def ket_dong(line: Markup, mark: str) -> Markup:
    """A line of a list with its end mark, unless it was typed with one."""
    text = Markup(str(line).rstrip())  # noqa: S704  # was escaped
    words = Markup(markdown.before_note(text))  # noqa: S704  # was escaped
    if words.striptags().endswith(STOPS):
        return text
    return words + mark + Markup(text[len(words) :])  # noqa: S704  # was escaped


def ket_van_ban(html: Markup, mark: str) -> Markup:
    """The body with the document's end mark after its last words.

    A mark that was typed stays; `./.` takes the place of a full stop; '' adds nothing.
    Source: HD 36-HD/VPTW, 1.6.2.
    """
    text, tail = _before_closing_tags(str(html))
    words = Markup(text.rpartition(">")[2]).unescape()  # noqa: S704  # was escaped
    if not mark or not words:
        return html
    if mark == "./." and words.endswith(".") and not words.endswith(("./.", "..")):
        text = text[:-1] + mark
    elif not words.endswith(STOPS):
        text += str(escape(mark))
    return Markup(text + tail)  # noqa: S704  # was escaped


def _before_closing_tags(html: str) -> tuple[str, str]:
    """HTML cut before the closing tags, footnotes and spaces at its end."""
    text = html.rstrip()
    while found := CLOSING_TAG.search(text, max(0, len(text) - 20)):
        words = markdown.before_note(text)
        text = words if words != text else text[: found.start()].rstrip()
    return text, html[len(text) :]


def gach_dau(line: Markup, dash: str = "- ") -> Markup:
    """A line of a list with its dash, unless it was typed with a mark."""
    return line if str(line).startswith(("-", "+", "*")) else escape(dash) + line


def mo_dau_bang(line: Markup, words: str) -> Markup:
    """A subject that begins with these words, whatever of their kind was typed.

    Source: HD 05-HD/VPTW (clause to be confirmed); NĐ 30/2020/NĐ-CP, Phụ lục I, II.5.
    """
    return Markup(escape(words)) + Markup(ABOUT.sub("", str(line)))  # noqa: S704  # was escaped


def chu_css(text: str) -> str:
    """A text as a string of CSS, for a custom property in a `style` attribute."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ")
    return f'"{quoted}"'


def dat_so(number: str | None, depth: int) -> Markup:
    """The attribute by which a typed number counts: what follows goes on from it.

    The item's first line adds one, so its block is set to the number before.
    """
    value = numbering.value(number)
    if value is None:
        return Markup()
    return Markup(' style="counter-set: cap-{} {}"').format(depth, value - 1)


def gach_chan_chu(label: str) -> Markup:
    """A label whose words are underlined, and not its colon.

    Source: HD 36-HD/VPTW, 1.9; HD 05-HD/VPTW, 9.2.1.
    """
    words, colon = (label[:-1], ":") if label.endswith(":") else (label, "")
    return Markup("<u>{}</u>{}").format(words, escape(colon))


def bang_chu(number: Any, doc_so: str = "linh") -> str:
    """A number in words: `hai mươi mốt`; `doc_so` is the setting of that name."""
    value = number if isinstance(number, Decimal) else vietnamese.parse_number(str(number))
    return vietnamese.in_words(value, style=WordStyle(zero_tens=ZERO_TENS[doc_so]))
