"""Units of measure, multiplied and divided: `tỷ đồng` by `xã` is `tỷ đồng/xã`.

No unit (None) is one that nothing is known of: it agrees with every other. What cannot be
decided (a conversion by a power of ten, a number that stands for years) is not judged.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.vietnamese import counts_things

SHARES = {"%": 2, "‰": 3, "lần": 0, "điểm phần trăm": 2, "điểm %": 2}
"""Units of ratios, by the power of ten that a ratio is multiplied by to be one."""
SIGNS = {2: "%", 3: "‰"}
SCORES = ("điểm", "hệ số", "chỉ số")
"""What a sum, a ratio or a mean may be declared to be."""
SPELLINGS = {"tỉ": "tỷ"}


@dataclass(frozen=True)
class Unit:
    """A product of units to their powers; `scale` is the power of ten of a ratio (2 for %).

    `per` says that it may also be for one of something: a mean, a number divided by another.
    `counted` is the unit of a count of rows: any thing that is counted.
    """

    powers: frozenset[tuple[str, int]] = frozenset()
    scale: int = 0
    per: bool = False
    counted: bool = False

    def __str__(self) -> str:
        """As an indicator writes it; a count as its function."""
        if self.counted:
            return "dem"
        above = [name for name, power in sorted(self.powers) for _ in range(power)]
        below = [name for name, power in sorted(self.powers) for _ in range(-power)]
        ratio = SIGNS.get(self.scale) or ("1" if below else "lần")
        first = "·".join(above) or ratio
        return "/".join([first, *below])

    def of_one(self) -> "Unit":
        """The unit of a mean: it may be written for one of something."""
        return replace(self, per=True)


PERCENT = Unit(scale=SHARES["%"])
COUNT = Unit(counted=True)


def unit_of(text: str | None) -> Unit | None:
    """The unit that a text names; None where it names none that can be judged."""
    first, *below = (_spelt(it) for it in (text or "").split("/"))
    if not first or first in SCORES:
        return None
    above = {} if first in SHARES else {first: 1}
    return Unit(_powers(above, Counter(below), -1), SHARES.get(first, 0))


def _spelt(name: str) -> str:
    return " ".join(SPELLINGS.get(word, word) for word in name.lower().split())


def _powers(
    first: Mapping[str, int], second: Mapping[str, int], sign: int
) -> frozenset[tuple[str, int]]:
    total = {name: first.get(name, 0) + sign * second.get(name, 0) for name in {*first, *second}}
    return frozenset((name, power) for name, power in total.items() if power)


def combined(first: Unit | None, second: Unit | None, sign: int) -> Unit | None:
    """The unit of a product (sign 1) or a quotient (sign -1)."""
    if first is None or second is None or first.counted or second.counted:
        return None
    if first.per or second.per:
        return None
    powers = _powers(dict(first.powers), dict(second.powers), sign)
    return Unit(powers, first.scale + sign * second.scale)


def scaled(unit: Unit | None, factor: Decimal, sign: int) -> Unit | None:
    """The unit after a multiplication (sign 1) or division (sign -1) by a plain number."""
    if unit is None or unit.counted or unit.per:
        return None
    power = power_of_ten(factor)
    if power is not None:
        return replace(unit, scale=unit.scale + sign * power)
    return unit.of_one() if sign < 0 else None


def power_of_ten(number: Decimal) -> int | None:
    """2 of 100, -1 of 0,1; None of 12."""
    return number.adjusted() if number and number == Decimal((0, (1,), number.adjusted())) else None


def agree(first: Unit | None, second: Unit | None) -> bool:
    """Whether the two may stand on the sides of a sum or a comparison."""
    if first is None or second is None:
        return True
    if first.counted or second.counted:
        return all(it.counted or _countable(it) for it in (first, second))
    if first.powers == second.powers:
        return bool(first.powers) or first.scale == second.scale
    if first.scale != second.scale:
        return bool(first.powers and second.powers)
    return _one_below(first, second) or _one_below(second, first)


def _one_below(mean: Unit, other: Unit) -> bool:
    """Whether `other` is `mean` for one of something."""
    extra = other.powers - mean.powers
    return mean.per and mean.powers <= other.powers and [power for _, power in extra] == [-1]


def _countable(unit: Unit) -> bool:
    """Whether it is the unit of a count: one kind of things."""
    names = [name for name, power in unit.powers if power == 1 and counts_things(name)]
    return unit.scale == 0 and len(names) == len(unit.powers) == 1


def either(first: Unit | None, second: Unit | None) -> Unit | None:
    """The unit of a sum: that of the side whose unit is known best."""
    if first is None or first.counted or (second is not None and first.per):
        return first if second is None else second
    return first
