"""Bindings: `{name}` or `{name:format}` in a text, and the mistakes in them."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, NamedTuple

from reportgen.compute.figures import Figure, Figures, FigureSet
from reportgen.compute.standing import Standing
from reportgen.diagnostic import Diagnostic
from reportgen.load.node import Scalar
from reportgen.text import places, texts

BINDING = re.compile(r"(?<!\\)(?:\\\\)*(\{((?:\{[^{}\n]*\})?[^{}\n]*)\}?)")
"""A brace that no backslash escapes, in a text as it was typed."""

NAME = re.compile(r"([a-z0-9][a-z0-9_]*)(?::([a-z_]+))?")

PLAIN = {"ky": ("",), "ky_sau": ("",), "nam": ("",), "chot_so_lieu": ("", "dai"),
         "ten_don_vi": ("",), "dia_danh": ("",)}  # fmt: skip
"""What may be bound besides figures, and the formats of each."""

NEEDS = {
    "": ("value",), "so": ("value",), "tran": ("value",), "chu": ("value",), "uoc": ("value",),
    "trong_ky": ("in_period",), "luy_ke": ("year_to_date",),
    "ke_hoach": ("plan",), "dat": ("value", "plan", "toward_plan", "of_plan"),
    "dat_ke_hoach": ("value", "plan", "toward_plan"), "danh_gia": ("value", "plan", "toward_plan"),
    "ke_hoach_giai_doan": ("term_plan",),
    "dat_giai_doan": ("value", "term_plan", "toward_term_plan", "of_term_plan"),
    "ke_hoach_toi": ("next_plan",),
    "ky_truoc": ("previous",), "so_ky_truoc": ("in_period", "previous"),
    "voi_ky_truoc": ("in_period", "previous"), "bang_ky_truoc": ("in_period", "previous"),
    "cung_ky": ("last_year",), "so_cung_ky": ("value", "last_year"),
    "voi_cung_ky": ("value", "last_year"), "bang_cung_ky": ("value", "last_year"),
    "chiem": ("value", "share"), "kem_chiem": ("value", "share"), "nguon": ("source",),
}  # fmt: skip
"""The formats of a figure, and what the figure must have for each."""

LIST_FORMATS = ("",)
RATIOS = ("bang_ky_truoc", "bang_cung_ky")
"""Formats that divide one value by another: percentages have a difference in points."""

SET_FORMATS: dict[str, tuple[Standing, ...]] = {
    "": (), "tong": (), "danh_gia": (), "ty_le_dat": (),
    "dat": (Standing.REACHED, Standing.EXCEEDED), "vuot": (Standing.EXCEEDED,),
    "chua_dat": (Standing.MISSED,),
    "gom_dat": (Standing.REACHED, Standing.EXCEEDED), "gom_vuot": (Standing.EXCEEDED,),
    "gom_chua_dat": (Standing.MISSED,),
}  # fmt: skip
"""The formats of a set of indicators, and the standing of those that each counts or names."""


NEAR = 6
"""How many formats a message names."""


class Binding(NamedTuple):
    """A bound name and how it is printed."""

    name: str
    format: str = ""


def parse(inside: str) -> Binding | None:
    """What stands between braces; None when it is no binding."""
    found = NAME.fullmatch(inside)
    return Binding(found[1], found[2] or "") if found else None


def mistakes(model: Any, figures: Figures, path: str = "") -> Iterator[Diagnostic]:
    """All mistakes of bindings in all texts of a model, with their places."""
    for text, place in texts(model, path):
        yield from text_mistakes(text, figures, place)


def text_mistakes(text: Scalar, figures: Figures, path: str) -> Iterator[Diagnostic]:
    """Mistakes of bindings in one text."""
    for found, mark in places(BINDING, text):
        binding = parse(found[2]) if found[1].endswith("}") else None
        if binding is None:
            yield Diagnostic("rang-buoc-sai", mark, {"value": found[1]}, path=path)
        elif mistake := _mistake(binding, figures):
            code, values = mistake
            yield Diagnostic(code, mark, {"value": found[1], **values}, path=path)


def _mistake(binding: Binding, figures: Figures) -> tuple[str, dict[str, object]] | None:
    figure, named = figures.values.get(binding.name), figures.sets.get(binding.name)
    if figure is None and named is None and binding.name not in PLAIN:
        return "rang-buoc-la", {"near": near_names(binding.name, figures)}
    formats = _formats(binding.name, figure, named)
    if binding.format not in formats:
        return "dinh-dang-la", {"known": _near_formats(binding, formats)}
    if named is not None:
        return _set_mistake(named, binding.format)
    return _figure_mistake(figure, binding.format) if figure else None


def _formats(name: str, figure: Figure | None, named: FigureSet | None) -> tuple[str, ...]:
    if named is not None:
        return tuple(SET_FORMATS)
    if figure is None:
        return PLAIN[name]
    return LIST_FORMATS if figure.is_list else tuple(NEEDS)


def _figure_mistake(figure: Figure, form: str) -> tuple[str, dict[str, object]] | None:
    if missing := _missing(figure, form):
        code = missing if missing in WHOLE_CODES else f"thieu-{missing}"
        return f"rang-buoc-{code}", {"label": figure.label}
    near: dict[str, object] = {"label": figure.label, "near": form.replace("bang_", "so_")}
    if form in RATIOS and figure.is_share:
        return "rang-buoc-ty-le", near
    if form in RATIOS and getattr(figure, NEEDS[form][1]) <= 0:
        return "rang-buoc-so-goc", near
    return None


def _set_mistake(named: FigureSet, form: str) -> tuple[str, dict[str, object]] | None:
    """What of a set cannot be judged, or a list that would name nothing."""
    unknown = [it.label for it in named.members if it not in named.judged]
    if unknown or not named.members:
        return "bo-chi-tieu-thieu", {"label": named.label, "known": "; ".join(unknown)}
    if form.startswith("gom_") and not named.standing(*SET_FORMATS[form]):
        return "bo-chi-tieu-rong", {"label": named.label}
    return None


def _near_formats(binding: Binding, formats: tuple[str, ...]) -> str:
    """The formats nearest to one that there is not; the name alone where it takes none."""
    named = [it for it in formats if it]
    near = get_close_matches(binding.format, named, NEAR, 0.4)
    return ", ".join(near or named[:NEAR]) or f"{{{binding.name}}}"


def near_names(name: str, figures: Figures) -> str:
    """The known names nearest to an unknown one."""
    return ", ".join(
        get_close_matches(name, [*figures.values, *figures.sets, *PLAIN], 3, 0.5)
    ) or ", ".join(PLAIN)


def _missing(figure: Figure, form: str) -> str | None:
    if figure.is_list:
        return None if figure.names else "gia-tri"
    missing = [name for name in NEEDS[form] if getattr(figure, name) in {None, ""}]
    return MISSING_CODES[missing[0]] if missing else None


WHOLE_CODES = ("khong-chia",)
MISSING_CODES = {
    "value": "gia-tri", "plan": "ke-hoach", "of_plan": "khong-chia", "previous": "ky-truoc",
    "last_year": "cung-ky", "in_period": "trong-ky", "year_to_date": "luy-ke",
    "toward_plan": "luy-ke", "toward_term_plan": "luy-ke-giai-doan",
    "term_plan": "giai-doan", "of_term_plan": "khong-chia",
    "next_plan": "ke-hoach-toi", "share": "tong", "source": "nguon",
}  # fmt: skip
