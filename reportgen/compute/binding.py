"""Bindings: `{name}` or `{name:format}` in a text, and the mistakes in them."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from reportgen.compute.figures import Figure, Figures
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
    "": ("value",), "so": ("value",), "tran": ("value",), "ke_hoach": ("plan",),
    "dat": ("value", "of_plan"), "ky_truoc": ("previous",), "cung_ky": ("last_year",),
    "so_ky_truoc": ("value", "previous"), "so_cung_ky": ("value", "last_year"),
}  # fmt: skip
"""The formats of a figure, and what the figure must have for each."""

LIST_FORMATS = ("",)


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
    figure = figures.values.get(binding.name)
    if figure is None and binding.name not in PLAIN:
        return "rang-buoc-la", {"near": near_names(binding.name, figures)}
    formats = tuple(NEEDS) if figure else PLAIN[binding.name]
    formats = LIST_FORMATS if figure and figure.is_list else formats
    if binding.format not in formats:
        known = ", ".join(f for f in formats if f) or f"{{{binding.name}}}"
        return "dinh-dang-la", {"known": known}
    if figure is not None and (missing := _missing(figure, binding.format)):
        return f"rang-buoc-thieu-{missing}", {"label": figure.label}
    return None


def near_names(name: str, figures: Figures) -> str:
    """The known names nearest to an unknown one."""
    from difflib import get_close_matches  # noqa: PLC0415  # only a mistake needs it

    return ", ".join(get_close_matches(name, [*figures.values, *PLAIN], 3, 0.5)) or ", ".join(PLAIN)


def _missing(figure: Figure, form: str) -> str | None:
    if figure.is_list:
        return None if figure.names else "gia-tri"
    missing = [name for name in NEEDS[form] if getattr(figure, name) is None]
    return MISSING_CODES[missing[0]] if missing else None


MISSING_CODES = {
    "value": "gia-tri", "plan": "ke-hoach", "of_plan": "ke-hoach",
    "previous": "ky-truoc", "last_year": "cung-ky",
}  # fmt: skip
