"""What a binding prints: figures in the words of an official sentence."""

from collections.abc import Callable, Mapping
from typing import Any, TypedDict

from reportgen import vietnamese
from reportgen.compute.binding import Binding, parse
from reportgen.compute.figures import Figures
from reportgen.render.figure_words import of_figure, spoken_figure
from reportgen.render.set_words import of_set
from reportgen.vietnamese import WordStyle, ZeroTens

ZERO_TENS: Mapping[str, ZeroTens] = {"linh": "linh", "le": "lẻ"}


class Manner(TypedDict):
    """How numbers are written: counts padded or not, the style of numbers in words."""

    pad: bool
    spoken: WordStyle


def manner(settings: Mapping[str, Any]) -> Manner:
    """As the settings of a document say."""
    zero_tens = ZERO_TENS[settings["doc_so"]]
    return {"pad": settings["them_so_khong"], "spoken": WordStyle(zero_tens=zero_tens)}


def binder(figures: Figures, *, pad: bool, spoken: WordStyle | None = None) -> Callable[[str], str]:
    """The words for what stands between braces.

    All bindings were checked in stage 3: one that cannot be printed is a programmer's
    mistake, a KeyError.
    """

    def words(inside: str) -> str:
        binding = parse(inside)
        if binding is None:
            raise KeyError(inside)
        if binding.name in figures.values and binding.format == "chu":
            return spoken_figure(figures.values[binding.name], spoken or WordStyle())
        if binding.name in figures.values:
            return of_figure(figures.values[binding.name], binding.format, pad=pad)
        if binding.name in figures.sets:
            return of_set(figures.sets[binding.name], binding.format, pad=pad)
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
