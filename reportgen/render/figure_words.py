"""One figure in words: value, plan, comparison, share, judgement."""

import re
from collections.abc import Callable
from decimal import Decimal

from reportgen import vietnamese
from reportgen.compute.figures import Figure, percent
from reportgen.compute.standing import Standing
from reportgen.formula import EXACT
from reportgen.vietnamese import (
    Target,
    TargetKind,
    WordStyle,
    counts_things,
    format_amount,
    format_number,
    format_quantity,
)

SHARE_DECIMALS = 1
STANDINGS = {
    Standing.EXCEEDED: "vượt", Standing.REACHED: "đạt", Standing.MISSED: "chưa đạt",
    Standing.PENDING: "chưa đến hạn đánh giá",
}  # fmt: skip
SPOKEN_SIGNS = {"%": "phần trăm", "‰": "phần nghìn"}
"""Signs of units, as they are read aloud."""

POINTS = "điểm phần trăm"
NOTHING = re.compile(r"0(?![,\d])")


def of_figure(figure: Figure, form: str, *, pad: bool) -> str:
    """A figure in one of the formats of `compute.binding.NEEDS`."""
    if figure.names is not None:
        return ", ".join(figure.names)
    if form in AMOUNTS:
        return _amount(figure, getattr(figure, AMOUNTS[form]), pad=pad)
    return _SENTENCES[form](figure, pad)


def _amount(figure: Figure, value: Decimal | None, *, pad: bool) -> str:
    return format_quantity(_there(value), figure.unit, figure.decimals, pad)


def percent_words(value: Decimal | None) -> str:
    """A share of a hundred: `48,2%`."""
    return f"{_share(_there(value))}%"


def _of_plan(figure: Figure, pad: bool) -> str:
    """`đạt 48,2% kế hoạch`; of percentages, limits and ranges whether they are kept."""
    plan = figure.plan
    if not figure.is_share and figure.of_plan is not None:
        return f"đạt {percent_words(figure.of_plan)} kế hoạch"
    return f"{_judged(figure)} ({of_target(plan, figure, pad=pad)})"


def _judged(figure: Figure) -> str:
    if figure.standing is None:
        raise KeyError(figure.code)
    return f"{STANDINGS[figure.standing]} kế hoạch"


def _reached(figure: Figure, pad: bool) -> str:
    verb = "đạt" if figure.more_is_better else "còn"
    return f"{'ước ' if figure.estimate else ''}{verb} {_amount(figure, figure.value, pad=pad)}"


def _ratio(value: Decimal | None, before: Decimal | None) -> str:
    return f"bằng {percent_words(percent(_there(value), _there(before)))}"


def spoken_figure(figure: Figure, style: WordStyle) -> str:
    """The number in words, rounded as it is printed in digits."""
    value = _there(figure.value)
    if figure.decimals is not None:
        value = vietnamese.round_half_up(value, figure.decimals)
    unit = SPOKEN_SIGNS.get(figure.unit, figure.unit)
    return f"{vietnamese.in_words(value, style=style)} {unit}".rstrip()


def of_target(target: Target | None, figure: Figure, *, pad: bool) -> str:
    """A plan in words: `100 tỷ đồng`, `trên 90%`, `6,6-6,8%`, `từ 90% trở lên`."""
    if target is None:
        raise KeyError(figure.code)
    decimals = target.decimals(figure.decimals)
    amount = format_quantity(target.high, figure.unit, decimals, pad)
    match target.kind:
        case TargetKind.RANGE:
            return f"{format_amount(target.low, figure.unit, decimals, pad)}-{amount}"
        case TargetKind.AT_LEAST:
            return f"trên {amount}" if target.strict else f"từ {amount} trở lên"
        case TargetKind.AT_MOST:
            return f"dưới {amount}" if target.strict else f"không quá {amount}"
        case TargetKind.ABOUT:
            return f"khoảng {amount}"
        case TargetKind.EXACT | TargetKind.PLAIN:
            return amount


def change(figure: Figure, now: Decimal | None, earlier: Decimal | None, *, pad: bool) -> str:
    """The change in words: `tăng 11,9%`, `giảm 0,4 điểm phần trăm`, `tăng 01 xã`."""
    before = _there(earlier)
    difference = EXACT.subtract(_there(now), before)
    size = difference.copy_abs()
    counted = counts_things(figure.unit) and not figure.decimals
    grows = not (figure.is_share or counted or before <= 0)  # from a loss nothing grows
    growth = percent(size, before) if grows else None
    if growth is not None:
        amount = f"{_share(growth)}%"
    else:
        unit = POINTS if figure.is_share else figure.unit
        amount = format_quantity(size, unit, figure.decimals, pad)
    if NOTHING.match(amount):
        return "không đổi"  # as far as it is printed
    return f"{'tăng' if difference > 0 else 'giảm'} {amount}"


def _share(value: Decimal) -> str:
    return format_number(vietnamese.round_half_up(value, SHARE_DECIMALS).normalize())


def _there(value: Decimal | None) -> Decimal:
    """A value whose presence stage 3 has checked."""
    if value is None:
        raise KeyError("a figure without the value that its format needs")
    return value


AMOUNTS = {
    "": "value", "ky_truoc": "previous", "cung_ky": "last_year", "trong_ky": "in_period",
    "luy_ke": "year_to_date",
}  # fmt: skip
"""Formats that print one value with its unit, and the value."""

_SENTENCES: dict[str, Callable[[Figure, bool], str]] = {
    "so": lambda f, pad: format_amount(_there(f.value), f.unit, f.decimals, pad),
    "tran": lambda f, _: format_amount(_there(f.value), "", f.decimals, pad=False),
    "uoc": _reached,
    "ke_hoach": lambda f, pad: of_target(f.plan, f, pad=pad),
    "ke_hoach_giai_doan": lambda f, pad: of_target(f.term_plan, f, pad=pad),
    "ke_hoach_toi": lambda f, pad: of_target(f.next_plan, f, pad=pad),
    "dat": lambda f, _: percent_words(f.of_plan),
    "dat_ke_hoach": _of_plan,
    "dat_giai_doan": lambda f, _: percent_words(f.of_term_plan),
    "danh_gia": lambda f, _: _judged(f),
    "so_ky_truoc": lambda f, pad: change(f, f.in_period, f.previous, pad=pad),
    "so_cung_ky": lambda f, pad: change(f, f.value, f.last_year, pad=pad),
    "voi_ky_truoc": lambda f, pad: (
        f"{change(f, f.in_period, f.previous, pad=pad)} so với {f.previous_name}"
    ),
    "voi_cung_ky": lambda f, pad: (
        f"{change(f, f.value, f.last_year, pad=pad)} so với {f.last_year_name}"
    ),
    "bang_ky_truoc": lambda f, _: f"{_ratio(f.in_period, f.previous)} so với {f.previous_name}",
    "bang_cung_ky": lambda f, _: f"{_ratio(f.value, f.last_year)} so với {f.last_year_name}",
    "chiem": lambda f, _: f"chiếm {percent_words(f.share)}",
    "kem_chiem": lambda f, pad: f"{_amount(f, f.value, pad=pad)}, chiếm {percent_words(f.share)}",
    "nguon": lambda f, _: f.source,
}
