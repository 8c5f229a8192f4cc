"""Numbers with their units, as they stand in a sentence: `04 xã`, `25%`, `48,2 tỷ đồng`."""

from decimal import Decimal

from reportgen.vietnamese.numbers import format_number, round_half_up

CLOSE_SIGNS = ("%", "‰")

SCALE_WORDS = frozenset({"nghìn", "ngàn", "triệu", "tỷ", "tỉ"})

MEASURED_UNITS = frozenset(
    {
        *("đồng", "USD", "EUR"),
        *("mm", "cm", "m", "km"),
        *("m2", "m²", "km2", "km²", "ha", "héc ta", "hecta"),
        *("m3", "m³", "lít", "ml"),
        *("g", "kg", "yến", "tạ", "tấn"),
        *("W", "kW", "MW", "kWh", "MWh", "°C"),
        *("điểm phần trăm", "điểm %"),
    }
)


def counts_things(unit: str) -> bool:
    """Whether `unit` names things that are counted (`xã`, `hộ`), not a measure or a ratio."""
    if not unit or "/" in unit or unit.startswith(CLOSE_SIGNS):
        return False
    return unit not in MEASURED_UNITS and unit.partition(" ")[0] not in SCALE_WORDS


def format_count(value: Decimal, pad: bool) -> str:
    """`value` in digits; with `pad`, a whole number from 1 to 9 gets a zero before it: `04`.

    A custom of many offices and no rule of a standard: hence `pad`.
    """
    digits = format_number(value)
    return f"0{digits}" if pad and len(digits) == 1 and digits != "0" else digits


def format_amount(value: Decimal, unit: str, decimals: int | None, pad: bool) -> str:
    """The number of `format_quantity`, without its unit.

    `decimals` is the most that are shown: zeros at the end are dropped, and None shows all.
    Only counts of things are padded; a number that may have decimals is not a count.
    """
    if decimals is not None:
        value = round_half_up(value, decimals)
    return format_count(value, pad and not decimals and counts_things(unit))


def format_quantity(value: Decimal, unit: str, decimals: int | None, pad: bool) -> str:
    """A number and its unit for a sentence; `%` and `‰` stand close: `25%`, `0,4‰/năm`."""
    gap = "" if not unit or unit.startswith(CLOSE_SIGNS) else " "
    return f"{format_amount(value, unit, decimals, pad)}{gap}{unit}"
