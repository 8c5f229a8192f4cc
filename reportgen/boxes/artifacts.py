"""Tags of the PDF that the engine writes otherwise: artifacts and list items.

What stands on every page (`position: fixed`) is an artifact, no content. Of an item of a list,
all but its label is in one body.
Source: ISO 32000-1, 14.8.2.2 (page artifacts) and 14.8.4.3.3 (lists); ISO 14289-1, 7.1 and 7.6.
"""

from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint import draw
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf import tags

ITEM, LABEL, BODY, PLAIN = "/LI", "/Lbl", "/LBody", "/NonStruct"
_draw = draw.draw_stacking_context
_tagged = tags._build_box_tree  # noqa: SLF001  # no public way to leave a box out


def _drawn(stream: Any, context: Any) -> None:
    """In place of the engine's: all of a box that stands on every page is one artifact."""
    known = stream._tags  # noqa: SLF001  # as above
    if known is None or context.box.style["position"] != "fixed":
        _draw(stream, context)
        return
    with stream.artifact():
        stream._tags = None  # noqa: SLF001  # as above
        try:
            _draw(stream, context)
        finally:
            stream._tags = known  # noqa: SLF001  # as above


def _elements(
    box: Any, parent: Any, pdf: Any, page: Any, nums: Any, annotations: Any, known: Any
) -> Iterator[Any]:
    """In place of the engine's: such a box has no element among the tags; items have a body."""
    inner = box._box if isinstance(box, AbsolutePlaceholder) else box  # noqa: SLF001  # as above
    if inner.style["position"] == "fixed":
        return
    for element in _tagged(box, parent, pdf, page, nums, annotations, known):
        if element["S"] == ITEM:
            _embody(element, pdf, nums)
        yield element


def _embody(item: Any, pdf: Any, nums: Any) -> None:
    """Put all of an item but its label into one body."""
    kids = [(it, _object(pdf, it)) for it in item["K"]]
    labels = [it for it, kid in kids if kid and kid["S"] == LABEL]
    rest = [(it, kid) for it, kid in kids if it not in labels]
    if [kid and kid["S"] for _, kid in rest] in ([], [BODY]):
        return
    body = pydyf.Dictionary({**item, "S": BODY, "K": pydyf.Array(), "P": item.reference})
    pdf.add_object(body)
    for it, kid in rest:
        body["K"].append(it)
        if kid:
            kid["P"], kid["S"] = body.reference, PLAIN if kid["S"] == BODY else kid["S"]
        else:
            nums[it] = body.reference
    item["K"] = pydyf.Array([*labels, body.reference])


def _object(pdf: Any, kid: Any) -> Any:
    """The element behind a reference (`12 0 R`); None of marked content, which is a number."""
    return None if isinstance(kid, int) else pdf.objects[int(kid.split()[0])]


def leave_artifacts_out() -> None:
    """Put these in the place of the engine's functions."""
    draw.draw_stacking_context = _drawn
    tags._build_box_tree = _elements  # noqa: SLF001  # as above
