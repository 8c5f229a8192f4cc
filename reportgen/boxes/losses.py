"""What Word cannot express: kept as it is met, so that nothing is dropped in silence."""

from collections.abc import Iterator
from typing import Any

BOXES = {"flow-root": "block"}
"""Inner display types by the word that follows `inline-` in CSS."""


class Losses:
    """Elements whose layout has no equivalent, as `tag.class` with the CSS that causes it."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []

    def add(self, box: Any, css: str = "") -> None:
        """Keep one box that is left out, or a property of it that is."""
        self.add_named(selector(box.element), css or cause(box))

    def add_named(self, element: str, css: str) -> None:
        """Keep what has no element: a margin box of a page."""
        if (element, css) not in self.found:
            self.found.append((element, css))

    def watch(self, box: Any) -> None:
        """Keep those properties of a box that is kept without them."""
        for css in unsupported(box.style):
            self.add(box, css)


def selector(element: Any) -> str:
    """The element as a CSS selector would name it."""
    if element is None:
        return "?"
    classes = "".join(f".{name}" for name in (element.get("class") or "").split())
    return f"{element.tag.rpartition('}')[2]}{classes}"


def cause(box: Any) -> str:
    """The property that keeps a box out of Word."""
    style = box.style
    if (box.element_tag or "").endswith("::marker"):
        return "list-style-position: outside"
    if box.is_running():
        return "position: running()"
    if box.is_table_wrapper:
        return "display: inline-table"
    if style["position"] in {"absolute", "fixed"}:
        return f"position: {style['position']}"
    if style["float"] != "none":
        return f"float: {style['float']}"
    if hasattr(box, "replacement"):
        return "image/svg+xml"
    return f"display: {display(style['display'])}"


def display(value: tuple[str, ...]) -> str:
    """A computed display, of two words, as the stylesheet says it in one."""
    outer, inner = value[0], value[-1]
    inner = BOXES.get(inner, inner)
    return f"inline-{inner}" if outer == "inline" and inner != "inline" else inner


def unsupported(style: Any) -> Iterator[str]:
    """The properties that a paragraph or its text is printed without."""
    if style["position"] == "relative" and {style[s] for s in ("top", "left")} != {"auto"}:
        yield "position: relative"
    if style["visibility"] != "visible":
        yield f"visibility: {style['visibility']}"
    if style["direction"] != "ltr":
        yield f"direction: {style['direction']}"
    if style["transform"]:
        yield "transform"
    if style["opacity"] != 1:
        yield f"opacity: {style['opacity']}"
    if {style["column_count"], style["column_width"]} != {"auto"}:
        yield "columns"
    if style["font_variant_caps"] != "normal":
        yield f"font-variant: {style['font_variant_caps']}"
