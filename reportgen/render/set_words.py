"""A set of indicators in words: how many are reached, which are not."""

from decimal import Decimal

from reportgen.compute.binding import SET_FORMATS
from reportgen.compute.figures import FigureSet, percent
from reportgen.compute.standing import Standing
from reportgen.render.figure_words import STANDINGS, percent_words
from reportgen.vietnamese import format_quantity

IN_SETS = {**STANDINGS, Standing.PENDING: "chưa đến hạn"}


def of_set(found: FigureSet, form: str, *, pad: bool) -> str:
    """A set of indicators in one of the formats of `compute.binding.SET_FORMATS`."""
    chosen = found.standing(*SET_FORMATS[form])
    if form.startswith("gom_"):
        return f"gồm: {'; '.join(_within_sentence(it.short_label) for it in chosen)}"
    reached = len(found.standing(Standing.REACHED, Standing.EXCEEDED))
    match form:
        case "":
            return f"{reached}/{len(found.judged)} chỉ tiêu đạt và vượt"
        case "tong":
            return _counted(len(found.judged), pad=pad)
        case "ty_le_dat":
            return percent_words(percent(Decimal(reached), Decimal(len(found.judged))))
        case "danh_gia":
            counts = {it: len(found.standing(it)) for it in Standing}
            said = [f"{IN_SETS[it]} {_counted(n, pad=pad)}" for it, n in counts.items() if n]
            return ", ".join(said)
    return _counted(len(chosen), pad=pad)


def _counted(count: int, *, pad: bool) -> str:
    return format_quantity(Decimal(count), "chỉ tiêu", 0, pad)


def _within_sentence(label: str) -> str:
    """A label with a small first letter, unless it begins with an abbreviation."""
    first = label.partition(" ")[0]
    return label if first.isupper() and len(first) > 1 else label[:1].lower() + label[1:]
