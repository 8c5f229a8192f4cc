"""What a binding prints: figures in the words of an official sentence."""

import re
from collections.abc import Callable
from decimal import Decimal

from reportgen import vietnamese
from reportgen.compute.binding import Binding, parse
from reportgen.compute.figures import Figure, Figures, percent
from reportgen.vietnamese import (
    Target,
    TargetKind,
    counts_things,
    format_amount,
    format_number,
    format_quantity,
)

SHARE_DECIMALS = 1
POINTS = "điểm phần trăm"
NOTHING = re.compile(r"0(?![,\d])")


def binder(figures: Figures, *, pad: bool) -> Callable[[str], str]:
    """The words for what stands between braces.

    All bindings were checked in stage 3: one that cannot be printed is a programmer's
    mistake, a KeyError.
    """

    def words(inside: str) -> str:
        binding = parse(inside)
        if binding is None:
            raise KeyError(inside)
        if binding.name in figures.values:
            return of_figure(figures.values[binding.name], binding.format, pad=pad)
        return _plain(binding, figures)

    return words


def _plain(binding: Binding, figures: Figures) -> str:
    match binding:
        case ("ky", _):
            return figures.period.name
        case ("ky_sau", _):
            return figures.period.ahead().name
        case ("nam", _):
            return str(figures.period.year)
        case ("chot_so_lieu", "dai"):
            return vietnamese.long_date(figures.cutoff)
        case ("chot_so_lieu", _):
            return vietnamese.short_date(figures.cutoff)
        case ("ten_don_vi", _):
            return figures.unit_name
        case ("dia_danh", _):
            return figures.place
    raise KeyError(binding.name)


def of_figure(figure: Figure, form: str, *, pad: bool) -> str:
    """A figure in one of the formats of `compute.binding.NEEDS`."""
    if figure.names is not None:
        return ", ".join(figure.names)
    match form:
        case "so":
            return format_amount(_there(figure.value), figure.unit, figure.decimals, pad)
        case "tran":
            return format_amount(_there(figure.value), "", figure.decimals, pad=False)
        case "dat":
            return f"{_share(_there(figure.of_plan))}%"
        case "so_ky_truoc":
            return change(figure, _there(figure.previous), pad=pad)
        case "so_cung_ky":
            return change(figure, _there(figure.last_year), pad=pad)
    if form == "ke_hoach":
        return of_target(figure.plan, figure, pad=pad)
    value = {"ky_truoc": figure.previous, "cung_ky": figure.last_year}
    return format_quantity(_there(value.get(form, figure.value)), figure.unit, figure.decimals, pad)


def of_target(target: Target | None, figure: Figure, *, pad: bool) -> str:
    """A plan in words: `100 tỷ đồng`, `trên 90%`, `6,6-6,8%`, `từ 90% trở lên`."""
    if target is None:
        raise KeyError(figure.code)
    amount = format_quantity(target.high, figure.unit, figure.decimals, pad)
    match target.kind:
        case TargetKind.RANGE:
            return f"{format_amount(target.low, figure.unit, figure.decimals, pad)}-{amount}"
        case TargetKind.AT_LEAST:
            return f"trên {amount}" if target.strict else f"từ {amount} trở lên"
        case TargetKind.AT_MOST:
            return f"dưới {amount}" if target.strict else f"không quá {amount}"
        case TargetKind.ABOUT:
            return f"khoảng {amount}"
        case TargetKind.EXACT | TargetKind.PLAIN:
            return amount


def change(figure: Figure, before: Decimal, *, pad: bool) -> str:
    """The change in words: `tăng 11,9%`, `giảm 0,4 điểm phần trăm`, `tăng 01 xã`."""
    difference = _there(figure.value) - before
    size = abs(difference)
    counted = counts_things(figure.unit) and not figure.decimals
    growth = None if figure.is_share or counted else percent(size, abs(before))
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
