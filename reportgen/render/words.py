"""What a binding prints: figures in the words of an official sentence."""

from collections.abc import Callable

from reportgen import vietnamese
from reportgen.compute.binding import Binding, parse
from reportgen.compute.figures import Figures
from reportgen.render.figure_words import of_figure
from reportgen.render.set_words import of_set


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
