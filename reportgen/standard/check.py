"""The rules of a standard, checked on the boxes that both writers print."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from reportgen.boxes.document import (
    Document,
    Field,
    Font,
    Geometry,
    Paragraph,
    Run,
    Section,
    paragraphs,
)
from reportgen.diagnostic import Diagnostic
from reportgen.standard.model import Rule, Standard

PT_PER_MM = 72 / 25.4
TOLERANCE = Decimal("0.06")
PAGE = "trang"
QUOTED = 30
YES, NO = "co", "khong"
UNREAD = "chưa đối chiếu (to be confirmed)"
WORDS = {"co": "có", "khong": "không", "justify": "đều hai bên", "center": "giữa", "left": "trái",
         "right": "phải"}  # fmt: skip

Value = Decimal | str


def check(document: Document, standard: Standard) -> Iterator[Diagnostic]:
    """Every breach, said once a rule and value, with the clause and the first words."""
    seen: set[tuple[str, str]] = set()
    for rule in standard.rules:
        for value, where in _values(rule, document):
            key = (rule.ma, _shown(value))
            if not allows(rule, value) and key not in seen:
                seen.add(key)
                yield _breach(rule, value, where, standard)


def _values(rule: Rule, document: Document) -> Iterator[tuple[Value, str]]:
    if rule.thanh_phan == PAGE:
        first = document.sections[0]
        yield PAGE_PROPERTIES[rule.thuoc_tinh](first), PAGE
        return
    read = PROPERTIES[rule.thuoc_tinh]
    for section in document.sections:
        margins = (*section.margin.header, *section.margin.footer)
        for paragraph in (*paragraphs(section.blocks), *margins):
            if rule.thanh_phan in paragraph.classes and not {*rule.tru} & {*paragraph.classes}:
                for value in read(paragraph):
                    yield value, paragraph.text[:QUOTED]


def allows(rule: Rule, value: Value) -> bool:
    """Whether a rule allows a value; lengths within 0,06 of the bound pass."""
    if isinstance(value, str):
        return value in rule.bang
    if rule.bang:
        return any(abs(value - Decimal(it.replace(",", "."))) <= TOLERANCE for it in rule.bang)
    return (rule.tu is None or value >= rule.tu - TOLERANCE) and (
        rule.den is None or value <= rule.den + TOLERANCE
    )


def _breach(rule: Rule, value: Value, where: str, standard: Standard) -> Diagnostic:
    values = {
        "rule": rule.ma,
        "sentence": rule.cau,
        "value": _shown(value),
        "allowed": _allowed(rule),
        "where": where,
    }
    return Diagnostic("the-thuc", None, values, severity="warning", clause=clause(rule, standard))


def clause(rule: Rule, standard: Standard) -> str:
    """Where a rule stands. A clause that is taken over was read in the older standard only."""
    writer = standard.inherited.get(rule.ma)
    if writer is None:
        return f"{standard.short_title}, {rule.dieu}"
    return f"{writer}, {rule.dieu}; {standard.short_title}: {UNREAD}"


def _shown(value: Value) -> str:
    return WORDS.get(value, value) if isinstance(value, str) else f"{value:f}".replace(".", ",")


def _allowed(rule: Rule) -> str:
    if rule.bang:
        return " hoặc ".join(WORDS.get(it, it) for it in rule.bang)
    low = "" if rule.tu is None else f"từ {_shown(rule.tu)}"
    high = "" if rule.den is None else f"đến {_shown(rule.den)}"
    return f"{low} {high}".strip()


def _number(value: float) -> Decimal:
    return round(Decimal(value), 2).normalize()


def _mm(points: float) -> Decimal:
    return _number(points / PT_PER_MM)


def _word(value: bool) -> str:
    return YES if value else NO


def _fonts(paragraph: Paragraph) -> list[Font]:
    """The fonts of all that is printed in letters: text, and numbers of pages."""
    return [
        it.font
        for it in paragraph.inlines
        if isinstance(it, Field) or (isinstance(it, Run) and it.text.strip())
    ]


PROPERTIES: dict[str, Callable[[Paragraph], list[Value]]] = {
    "co_chu": lambda p: [_number(font.size_pt) for font in _fonts(p)],
    "dam": lambda p: [_word(font.bold) for font in _fonts(p)],
    "nghieng": lambda p: [_word(font.italic) for font in _fonts(p)],
    "gach_chan": lambda p: [_word(any(font.underline for font in _fonts(p)))],
    "can_le": lambda p: [p.format.align],
    "thut_dau_dong": lambda p: [_mm(p.format.first_line_pt)],
    "cach_doan": lambda p: [_number(p.format.before_pt)],
    "gian_dong": lambda p: [_number(p.format.line_pt)],
    "chu_hoa": lambda p: [_word(p.text == p.text.upper())],
}


def _sheet(geometry: Geometry) -> str:
    return f"{geometry.width_pt / PT_PER_MM:.0f}x{geometry.height_pt / PT_PER_MM:.0f}"


PAGE_PROPERTIES: dict[str, Callable[[Section], Value]] = {
    "kho_giay": lambda s: _sheet(s.geometry),
    "le_tren": lambda s: _mm(s.geometry.top_pt),
    "le_duoi": lambda s: _mm(s.geometry.bottom_pt),
    "le_trai": lambda s: _mm(s.geometry.left_pt),
    "le_phai": lambda s: _mm(s.geometry.right_pt),
    "so_trang_cach_mep": lambda s: _mm(s.geometry.header_pt),
    "so_trang_dau": lambda s: _word(bool((s.first or s.margin).header)),
}
