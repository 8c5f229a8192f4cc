"""Whether what is typed already says a value: `04` is 4, `2024-06-15` is 15/6/2024."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from reportgen.edit.places import Place
from reportgen.edit.write import Value, text_of
from reportgen.vietnamese import (
    ReportingPeriod,
    Target,
    parse_date,
    parse_number,
    parse_period,
    parse_target,
)

YES = {"co": True, "có": True, "khong": False, "không": False}
READERS: dict[type, Callable[[str], Any]] = {
    bool: lambda text: YES.get(text.lower()),
    Decimal: parse_number,
    int: parse_number,
    date: parse_date,
    ReportingPeriod: parse_period,
    Target: parse_target,
}


def same(place: Place, value: Value) -> bool:
    """Whether a place holds a value already; what cannot be read as one does not."""
    if isinstance(value, Mapping):
        names = [*place.entries] == [*value] and place.kind == "mapping"
        return names and all(same(place.entries[it].value, value[it]) for it in value)
    if isinstance(value, list | tuple):
        many = place.kind == "list" and len(place.items) == len(value)
        return many and all(map(same, place.items, value))
    return place.kind == "single" and says(place.text, value) and not place.null


def says(text: str, value: Any) -> bool:
    """Whether a text writes a single value."""
    if text == text_of(value):
        return True
    reader = READERS.get(type(value))
    try:
        return reader is not None and bool(reader(text) == value)
    except ValueError:
        return False
