"""What a stylesheet prints by `content`: its tokens with their words, and what they refer to.

`engine` opens the door for it: how WeasyPrint resolves `target-counter()` and its like.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote

from weasyprint.formatting_structure import boxes as kinds
from weasyprint.formatting_structure.build import compute_content_list, create_anonymous_boxes

PAGE, COUNTER, TARGET_COUNTER, TARGET_TEXT, LEADER = (
    "page", "counter()", "target-counter()", "target-text()", "leader()",
)  # fmt: skip
REFERRING = {TARGET_COUNTER, TARGET_TEXT, LEADER}
NOTES = ("::footnote-call", "::footnote-marker")
FOOTNOTE = "footnote"


class Token(NamedTuple):
    """One token of `content`: its words, the counter that it prints, the place it refers to.

    `part` says what a `target-text()` repeats: `content`, `before` …
    """

    kind: str
    words: str
    counter: str = ""
    target: str = ""
    part: str = ""


def refers(box: Any) -> bool:
    """Whether a box is made of tokens that Word keeps up to date or sets by a tab."""
    name = box.element_tag or ""
    if "::" not in name:
        return False
    content = box.style["content"]
    if isinstance(content, str):
        return False
    return name.endswith(NOTES) or any(kind in REFERRING for kind, _ in content)


def counts(box: Any) -> bool:
    """Whether a generated box prints a counter."""
    content = box.style["content"] if "::" in (box.element_tag or "") else ""
    return not isinstance(content, str) and any(kind == COUNTER for kind, _ in content)


def tokens(box: Any, context: Any) -> Iterator[Token]:
    """The tokens of a generated box; the page of a place is not known before layout."""
    for kind, value in box.style["content"]:
        words = _words(box, (kind, value), context)
        match kind:
            case "counter()":
                yield Token(kind, words, counter=value[0])
            case "target-counter()":
                yield Token(kind, words, counter=value[1], target=_target(box, value[0]))
            case "target-text()":
                yield Token(kind, words, target=_target(box, value[0]), part=value[1])
            case _:
                yield Token(kind, words)


def _words(box: Any, token: Any, context: Any) -> str:
    """What the engine prints for one token."""
    found = compute_content_list(
        [token], box, box.cached_counter_values, "content", lambda *_: None,
        context.target_collector, context.counter_style, quote_depth=[0],
        quote_style=box.style["quotes"], lang=box.style["lang"],
    )  # fmt: skip
    texts = [it for made in found or () for it in _texts(made)]
    for text in texts:
        text.process_text_transform()
    return "".join(it.text for it in texts)


def _texts(box: Any) -> Iterator[Any]:
    if isinstance(box, kinds.TextBox):
        yield box
    elif isinstance(box, kinds.ParentBox):
        for child in box.children:
            yield from _texts(child)


def _target(box: Any, address: Any) -> str:
    """The name of the place that a token refers to: as it stands, or in an attribute."""
    kind, value = address
    if kind == "attr()":
        href = box.element.get(value[0]) or ""
        return unquote(href[1:]) if href.startswith("#") else ""
    return value[1:] if kind == "string" else str(value[1])


def footnote(call: Any) -> Any:
    """The block of the footnote that a call stands for, as layout sees it."""
    return create_anonymous_boxes(call.footnote.deepcopy())


def page_numbers(context: Any) -> dict[str, str]:
    """After layout: the number of the page that each place stands on, as the page says it."""
    found = context.target_collector.target_lookup_items
    return {
        name: str(it.cached_page_counter_values.get(PAGE, [0])[-1]) for name, it in found.items()
    }
