"""The rules of a standard, checked on boxes: those that we print, or those read from Word."""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from reportgen.boxes.document import Document
from reportgen.diagnostic import Diagnostic
from reportgen.standard.look import PROPERTIES, Value
from reportgen.standard.model import Breach, Facts, Place, Rule, Standard
from reportgen.standard.sheet import (
    LANDSCAPE,
    PORTRAIT,
    SHEET_PROPERTIES,
    concerned,
    sheet_values,
    sheets,
)
from reportgen.standard.view import WHOLE, Spot, View, view
from reportgen.standard.whole import WHOLE_PROPERTIES

__all__ = [
    "Breach", "Facts", "Place", "allowed", "allows", "check", "clause", "diagnostic", "shown",
    "speaking",
]  # fmt: skip

TOLERANCE = Decimal("0.06")
SHEETS = {PORTRAIT, LANDSCAPE}
LARGE = 5
"""Above it a tenth is all that people measure; below stand multiples of a line."""
QUOTED = 30
SHOWN = 60
UNREAD = "chưa đối chiếu (to be confirmed)"
WORDS = {
    "co": "có", "khong": "không", "justify": "đều hai bên", "center": "giữa", "left": "trái",
    "right": "phải", "trai": "trái", "giua": "giữa", "phai": "phải", "tren": "trên", "duoi": "dưới",
    "exact": "chính xác", "at-least": "ít nhất", "multiple": "theo bội số", "000000": "đen",
}  # fmt: skip
UNKNOWN_FACTS = Facts()


def check(document: Document, standard: Standard, facts: Facts = UNKNOWN_FACTS) -> Iterator[Breach]:
    """Every breach, one a rule and value, with all its places."""
    seen = view(document, {rule.thanh_phan for rule in standard.rules})
    for rule in standard.rules:
        if not applies(rule, facts) or not all(map(seen.of, rule.khi_co)):
            continue
        found: dict[str, list[Place]] = {}
        for value, spot in _values(rule, seen, standard, facts):
            if not allows(rule, value):
                place = Place(0, rule.thanh_phan) if spot is None else _place(spot)
                found.setdefault(shown(value), []).append(place)
        for value, places in found.items():
            yield Breach(rule, value, tuple(dict.fromkeys(places)))


def speaking(
    document: Document, standard: Standard, facts: Facts = UNKNOWN_FACTS
) -> dict[int, list[tuple[Rule, list[Value]]]]:
    """By the paragraph's own number every rule that speaks of it and what stands there.

    Pages and what stands in their margins have numbers too. A rule may look at its component as a
    whole: then what it found is said at each of its places.
    """
    seen = view(document, {rule.thanh_phan for rule in standard.rules})
    found: dict[int, list[tuple[Rule, list[Value]]]] = {}
    for rule in standard.rules:
        if not applies(rule, facts) or not all(map(seen.of, rule.khi_co)):
            continue
        for number, values in _by_number(rule, seen, standard, facts).items():
            found.setdefault(number, []).append((rule, values))
    return found


def _by_number(rule: Rule, seen: View, standard: Standard, facts: Facts) -> dict[int, list[Value]]:
    """What a rule finds, by the numbers of what it speaks of."""
    if rule.thuoc_tinh in SHEET_PROPERTIES:
        kinds = sheets(rule.thuoc_tinh, rule.thanh_phan, seen.document)
        return {
            number: it for section, it in kinds for number in concerned(rule.thuoc_tinh, section)
        }
    named = spots(rule, seen) if rule.thanh_phan != WHOLE else ()
    found: dict[int, list[Value]] = {it.paragraph.number: [] for it in named}
    whole: list[Value] = []
    called = [*found]
    for value, spot in _values(rule, seen, standard, facts):
        at = whole if spot is None else found.setdefault(spot.paragraph.number, [])
        at.append(value)
    for number in called:
        found[number] += whole
    return found


def applies(rule: Rule, facts: Facts) -> bool:
    """Whether a rule speaks of such a document. What is not known is not presumed."""
    if rule.chi_o not in (None, facts.origin):
        return False
    if (rule.loai or rule.tru_loai) and not facts.type:
        return False
    if (rule.loai and facts.type not in rule.loai) or facts.type in rule.tru_loai:
        return False
    if rule.cap and facts.level not in rule.cap:
        return False
    first, last, day = rule.tu_ngay, rule.den_ngay, facts.day
    if first is None and last is None:
        return True
    return day is not None and (first is None or first <= day) and (last is None or day <= last)


def _values(
    rule: Rule, seen: View, standard: Standard, facts: Facts
) -> Iterator[tuple[Value, Spot | None]]:
    """What stands in the document where a rule looks, and where; None for the whole."""
    name = rule.thuoc_tinh
    if name in SHEET_PROPERTIES:
        for value in sheet_values(name, rule.thanh_phan, seen.document):
            yield value, None
    elif name in WHOLE_PROPERTIES:
        yield from WHOLE_PROPERTIES[name](rule, seen, standard, facts)
    else:
        read = PROPERTIES[name]
        for spot in spots(rule, seen):
            yield from ((value, spot) for value in read(spot))


def spots(rule: Rule, seen: View) -> Iterator[Spot]:
    """The places of a rule's component, without those that the rule leaves out."""
    return (it for it in seen.of(rule.thanh_phan) if _looks_at(rule, it))


def _looks_at(rule: Rule, spot: Spot) -> bool:
    inside = spot.classes.issuperset(rule.trong) and spot.classes.isdisjoint(rule.tru)
    if not inside or len(spot.text) < rule.tu_dai:
        return False
    return rule.khi_khop is None or bool(re.search(rule.khi_khop, spot.text))


def _place(spot: Spot) -> Place:
    """The place of a component; page numbers in the margins have no words."""
    return Place(spot.number, spot.text[:QUOTED] or (PORTRAIT if not spot.number else ""))


def allows(rule: Rule, value: Value) -> bool:
    """Whether a rule allows a value; lengths within 0,06 of the bound pass."""
    if isinstance(value, str):
        if rule.khop or rule.khong_khop:
            return _matches(rule, value)
        return value in rule.bang
    if rule.bang:
        return any(_near(value, it) for it in rule.bang)
    return (rule.tu is None or value >= rule.tu - TOLERANCE) and (
        rule.den is None or value <= rule.den + TOLERANCE
    )


def _near(value: Decimal, text: str) -> bool:
    """Whether a number is the one that a rule writes; words are no number."""
    try:
        return abs(value - Decimal(text.replace(",", "."))) <= TOLERANCE
    except InvalidOperation:
        return False


def _matches(rule: Rule, text: str) -> bool:
    if rule.khop and not re.search(rule.khop, text):
        return False
    return not (rule.khong_khop and re.search(rule.khong_khop, text))


def diagnostic(breach: Breach, standard: Standard) -> Diagnostic:
    """A breach on our own pages: a warning, with the first place and the clause."""
    values = {
        "rule": breach.rule.ma,
        "sentence": breach.rule.cau,
        "value": breach.value,
        "allowed": allowed(breach.rule),
        "where": breach.places[0].text,
    }
    source = clause(breach.rule, standard)
    code = "the-thuc" if values["allowed"] else "the-thuc-chu"
    return Diagnostic(code, None, values, severity="warning", clause=source)


def clause(rule: Rule, standard: Standard) -> str:
    """Where a rule stands. A clause that is taken over was read in the older standard only."""
    if rule.nguon is not None:
        return f"{rule.nguon}, {rule.dieu}"
    writer = standard.inherited.get(rule.ma)
    if writer is None:
        return f"{standard.short_title}, {rule.dieu}"
    return f"{writer}, {rule.dieu}; {standard.short_title}: {UNREAD}"


def shown(value: Value) -> str:
    """A value as people read it."""
    if isinstance(value, str):
        return WORDS.get(value, value if len(value) <= SHOWN else f"{value[: SHOWN - 1]}…")
    digits = 1 if value >= LARGE else 2
    return f"{round(value, digits).normalize():f}".replace(".", ",")


def allowed(rule: Rule) -> str:
    """What a rule allows, in words; empty where its sentence says it all (patterns)."""
    if rule.bang:
        return " hoặc ".join(WORDS.get(it, it) for it in rule.bang)
    low = "" if rule.tu is None else f"từ {shown(rule.tu)}"
    high = "" if rule.den is None else f"đến {shown(rule.den)}"
    return f"{low} {high}".strip()
