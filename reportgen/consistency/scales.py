"""Amounts of money in another scale of the same unit: `7.560 triệu đồng` is 7,56 tỷ đồng."""

import re
from decimal import Decimal

from reportgen.consistency.prose import agrees

POWERS = {
    "": 0, "nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9, "nghìn tỷ": 12, "ngàn tỷ": 12,
    "nghìn tỉ": 12, "ngàn tỉ": 12,
}  # fmt: skip
"""The power of ten that each word before `đồng` stands for."""
SCALE = "|".join(sorted(filter(None, POWERS), key=len, reverse=True))
MONEY = re.compile(rf"(?:(?P<scale>{SCALE}) )?đồng(?P<per>(?:/.*)?)", re.IGNORECASE)


def written(unit: str) -> str:
    """A pattern of a unit as prose may write it: money in any scale."""
    money = MONEY.fullmatch(unit)
    return rf"(?:(?:{SCALE})\s)?đồng{re.escape(money['per'])}" if money else re.escape(unit)


def agree(amount: Decimal, decimals: int, power: int, value: Decimal) -> bool:
    """Whether an amount whose unit is `power` powers of ten that of a value is that value.

    In another scale it need not be written more finely than the value is.
    """
    places = decimals - power
    exponent = value.as_tuple().exponent
    if power and isinstance(exponent, int):
        places = min(places, max(-exponent, 0))
    return agrees(amount.scaleb(power), places, value)


def power(unit: str | None, known: str) -> int | None:
    """How many powers of ten a unit is of another: 0 of the same, None of what is not alike."""
    if unit is None or unit.lower() == known.lower():
        return 0
    found, other = MONEY.fullmatch(" ".join(unit.lower().split())), MONEY.fullmatch(known.lower())
    if not found or not other or found["per"] != other["per"]:
        return None
    return POWERS[found["scale"] or ""] - POWERS[other["scale"] or ""]
