"""What the attributes of lists in HTML say, as the CSS that it stands for.

The engine is told to leave such attributes of HTML alone, of which most are only looks; these
are content. Source: HTML, 15.3.8 (lists).
"""

from typing import Any

TYPES = {
    "1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman",
}  # fmt: skip
ITEM = "list-item"
LONGEST = 6


def say_in_css(root: Any) -> None:
    """Add to each element's own style what the attributes of its list ask for.

    These are `start`, `value`, `type` and `reversed`.
    """
    down = [it for it in root.iter("ol") if it.get("reversed") is not None]
    backwards = {*down, *(item for it in down for item in it.findall("li"))}
    for element in root.iter():
        said = _style(element, -1 if element in backwards else 1)
        if said:
            element.set("style", f"{said}; {element.get('style', '')}")


def _style(element: Any, step: int) -> str:
    start, value = _number(element.get("start")), _number(element.get("value"))
    kind = TYPES.get(element.get("type") or "")
    said = [f"list-style-type: {kind}"] if kind else []
    if element.tag == "ol" and step < 0 and start is None:
        start = len(element.findall("li"))
    if element.tag == "ol" and start is not None:
        said.append(f"counter-reset: {ITEM} {start - step}")
    if element.tag == "li" and value is not None:
        said.append(f"counter-increment: {ITEM} 0; counter-set: {ITEM} {value}")
    elif element.tag == "li" and step < 0:
        said.append(f"counter-increment: {ITEM} {step}")
    return "; ".join(said)


def _number(text: str | None) -> int | None:
    """A whole number of a few digits."""
    digits = (text or "").strip()
    if not digits.removeprefix("-").isdecimal() or len(digits) > LONGEST:
        return None
    return int(digits)
