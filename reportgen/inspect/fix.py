"""A corrected copy of a Word file: formatting that a rule fixes is set, text is untouched."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from reportgen.boxes.document import Paragraph, paragraphs
from reportgen.inspect import properties
from reportgen.inspect.components.names import MANY
from reportgen.inspect.finding import Material
from reportgen.inspect.properties import set_letters, set_section, set_shape, twips, twips_of_mm
from reportgen.standard.check import WORDS, Breach, Place
from reportgen.standard.model import Rule
from reportgen.standard.sheet import FIRST_ONLY, LANDSCAPE
from reportgen.standard.view import WHOLE
from reportgen.word import WordFile, write_copy

SINGLE_LINE = 240
"""`w:line` of a single line when lines are counted in multiples."""
LINE_RULE = "gian_dong_kieu"
LINES = {LINE_RULE, "gian_dong"}
"""Properties by which lines become exact: they would cut off a picture in the line."""
INDENTS = ("hanging", "hangingChars", "firstLineChars")
GAPS = ("beforeAutospacing", "beforeLines")


@dataclass(frozen=True)
class Change:
    """What was set for a breach; its places are those that are right now."""

    breach: Breach
    value: str

    @property
    def shown(self) -> str:
        """The value that was set, in words."""
        return WORDS.get(self.value, self.value.replace(".", ","))


def fix(material: Material) -> tuple[bytes, list[Change]]:
    """The bytes of the corrected copy and what was changed; empty when nothing could be."""
    shown = [p for it in material.document.sections for p in paragraphs(it.blocks)]
    changes = [
        Change(breach, value)
        for breach in material.inspection.breaches
        if (value := _mend(breach, material.word, shown)) is not None
    ]
    return (write_copy(material.word) if changes else b""), changes


def _mend(breach: Breach, word: WordFile, shown: Sequence[Paragraph]) -> str | None:
    """Set what a rule asks for; the value that was set, None when it is not formatting."""
    rule = breach.rule
    value = target(rule, breach.value)
    if value is None:
        return None
    if set_page := SECTIONS.get(rule.thuoc_tinh):
        sections = list(_sections(rule, word))
        for section in sections:
            set_page(section, value)
        return value if sections else None
    set_paragraph = PARAGRAPHS.get(rule.thuoc_tinh)
    numbers = [it.number - 1 for it in breach.places if _is_alone(it, rule, shown)]
    if rule.thuoc_tinh in LINES:
        numbers = [it for it in numbers if not properties.has_picture(word.elements[it])]
    if set_paragraph is None or not numbers:
        return None
    for number in numbers:
        set_paragraph(word.elements[number], value)
        if rule.thuoc_tinh == LINE_RULE:
            set_shape(word.elements[number], "spacing", line=_line(shown[number]))
    return value


def _line(paragraph: Paragraph) -> str:
    """The height that lines have now, in full points."""
    return twips(Decimal(round(paragraph.format.line_pt)))


def _sections(rule: Rule, word: WordFile) -> Iterator[Any]:
    """The sections that a rule of the sheet speaks of: those upright, or those across.

    Only the first has the first page, and where more stands in its header than the number of
    the page, hiding it would hide words.
    """
    if rule.thuoc_tinh in FIRST_ONLY:
        header = word.document.sections[0].margin.header
        if not any(it.text.strip(" -–.") for it in header):
            yield word.sections[0]
        return
    for section, element in zip(word.document.sections, word.sections, strict=True):
        sheet = section.geometry
        across = sheet.width_pt > sheet.height_pt
        if across == (rule.thanh_phan == LANDSCAPE):
            yield element


def _is_alone(place: Place, rule: Rule, shown: Sequence[Paragraph]) -> bool:
    """Whether a component is a whole paragraph of the body: what shares one is left to people."""
    if not 0 < place.number <= len(shown) or rule.thanh_phan in INLINE_PARTS:
        return False
    return rule.thanh_phan == WHOLE or MANY not in shown[place.number - 1].classes


INLINE_PARTS = {"nguoi-soan", "nhan-kinh-gui", "so-trang"}


def target(rule: Rule, value: str) -> str | None:
    """The allowed value nearest to the one found."""
    if rule.bang:
        return rule.bang[0]
    found, low, high = _number(value), rule.tu, rule.den
    if high is not None and (low is None or (found is not None and found > high)):
        return f"{high:f}"
    return None if low is None else f"{low:f}"


def _number(value: str) -> Decimal | None:
    """A number as people read it; None for words."""
    try:
        return _decimal(value)
    except InvalidOperation:
        return None


def _decimal(value: str) -> Decimal:
    return Decimal(value.replace(",", "."))


def _size(paragraph: Any, value: str) -> None:
    half_points = str(round(_decimal(value) * 2))
    set_letters(paragraph, ["sz", "szCs"], val=half_points)


def _toggle(*tags: str) -> Callable[[Any, str], None]:
    def switch(paragraph: Any, value: str) -> None:
        set_letters(paragraph, tags, val="1" if value == "co" else "0")

    return switch


def _underline(paragraph: Any, value: str) -> None:
    set_letters(paragraph, ["u"], val="single" if value == "co" else "none")


def _color(paragraph: Any, value: str) -> None:
    set_letters(paragraph, ["color"], val=value)


def _align(paragraph: Any, value: str) -> None:
    set_shape(paragraph, "jc", val={"justify": "both"}.get(value, value))


def _first_line(paragraph: Any, value: str) -> None:
    if not properties.begins_with_tab(paragraph):
        set_shape(paragraph, "ind", INDENTS, firstLine=twips_of_mm(_decimal(value)))


def _gap(paragraph: Any, value: str) -> None:
    set_shape(paragraph, "spacing", GAPS, before=twips(_decimal(value)))
    set_shape(paragraph, "contextualSpacing", val="0")


def _line_rule(paragraph: Any, value: str) -> None:
    set_shape(paragraph, "spacing", lineRule=value)


def _exact_line(paragraph: Any, value: str) -> None:
    set_shape(paragraph, "spacing", line=twips(_decimal(value)), lineRule="exact")


def _line_multiple(paragraph: Any, value: str) -> None:
    line = str(round(_decimal(value) * SINGLE_LINE))
    set_shape(paragraph, "spacing", line=line, lineRule="auto")


def _sheet(section: Any, value: str) -> None:
    width, height = (twips_of_mm(Decimal(it)) for it in value.split("x"))
    set_section(section, "pgSz", w=width, h=height)


def _margin(side: str) -> Callable[[Any, str], None]:
    def set_side(section: Any, value: str) -> None:
        set_section(section, "pgMar", **{side: twips_of_mm(_decimal(value))})

    return set_side


def _first_page(section: Any, value: str) -> None:
    if value == "khong":
        set_section(section, "titlePg")


PARAGRAPHS: Mapping[str, Callable[[Any, str], None]] = {
    "co_chu": _size,
    "dam": _toggle("b", "bCs"),
    "nghieng": _toggle("i", "iCs"),
    "gach_chan": _underline,
    "mau_chu": _color,
    "phong_chu": properties.set_face,
    "can_le": _align,
    "thut_dau_dong": _first_line,
    "cach_doan": _gap,
    "gian_dong": _exact_line,
    LINE_RULE: _line_rule,
    "gian_dong_boi": _line_multiple,
}
"""What is set on the paragraphs of a component, by the property of the rule."""

SECTIONS: Mapping[str, Callable[[Any, str], None]] = {
    "kho_giay": _sheet,
    "le_tren": _margin("top"),
    "le_duoi": _margin("bottom"),
    "le_trai": _margin("left"),
    "le_phai": _margin("right"),
    "so_trang_cach_mep": _margin("header"),
    "so_trang_dau": _first_page,
}
"""What is set on the sections of the file."""
