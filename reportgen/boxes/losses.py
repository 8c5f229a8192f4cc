"""What Word cannot express: kept as it is met, so that nothing is dropped in silence."""

from typing import Any


class Losses:
    """Elements whose layout has no equivalent, as `tag.class` with the CSS that causes it."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []

    def add(self, box: Any) -> None:
        """Keep one box."""
        loss = (selector(box.element), cause(box))
        if loss not in self.found:
            self.found.append(loss)


def selector(element: Any) -> str:
    """The element as a CSS selector would name it."""
    if element is None:
        return "?"
    classes = "".join(f".{name}" for name in (element.get("class") or "").split())
    return f"{element.tag}{classes}"


def cause(box: Any) -> str:
    """The property that Word has no equivalent for."""
    style = box.style
    if style["position"] in {"absolute", "fixed"}:
        return f"position: {style['position']}"
    if style["float"] != "none":
        return f"float: {style['float']}"
    return f"display: {' '.join(style['display'])}"
