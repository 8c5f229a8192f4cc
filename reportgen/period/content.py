"""Short forms of content, made long: what a person may type for an item or a part."""

from reportgen.load.node import Mapping, Node, Scalar, Sequence


def items_spelt(node: Node) -> Node:
    """A part given as a text is one plain block of paragraphs; a list stays a list."""
    if isinstance(node, Scalar):
        key = Scalar("doan", node.mark)
        return Sequence([Mapping({key: node}, node.mark)], node.mark)
    return node


def item_spelt(node: Node) -> Node:
    """An item given as a text is a numbered item with that text; a task is spelt out."""
    if isinstance(node, Scalar):
        return Mapping({Scalar("noi_dung", node.mark): node}, node.mark)
    return _task(node) if isinstance(node, Mapping) else node


def _task(node: Mapping) -> Mapping:
    """`dau_moi` with `viec`: one sentence when the task is a text, else a lead and items.

    A task that lacks one of them, or has other content beside them, is left as it is typed.
    """
    who, work = node.find("dau_moi"), node.find("viec")
    alone = "noi_dung" not in node and "muc" not in node
    if not isinstance(who, Scalar) or work is None or not alone or _blank(who) or _blank(work):
        return node
    entries = {key: value for key, value in node.items() if key not in {"dau_moi", "viec"}}
    if isinstance(work, Scalar):
        first = min(who.mark, work.mark, key=lambda mark: (mark.line, mark.column))
        text = Scalar(f"{who} {work}", first, quoted=True)
        return Mapping({**entries, Scalar("noi_dung", work.mark): text}, node.mark, flow=node.flow)
    lead = Scalar(f"{who.rstrip(' :')}:", who.mark, quoted=True)
    spelt = {Scalar("noi_dung", who.mark): lead, Scalar("muc", work.mark): work}
    return Mapping({**entries, **spelt}, node.mark, flow=node.flow)


def _blank(node: Node) -> bool:
    return not node or (isinstance(node, Scalar) and (node.is_null or not node.strip()))
