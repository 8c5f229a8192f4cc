"""One block of a template written into the user's own folder, ready to be changed."""

import re
import textwrap
from collections.abc import Sequence

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.template_files import ORIGINAL
from reportgen.workshop.ancestry import PAGE, Ancestry, Written, digest
from reportgen.workshop.files import base_of
from reportgen.workshop.new_type import is_name

HEAD = """\
{{#- Chỉ ghi khối khác với bản gốc; khối nào không ghi ở đây thì theo bản gốc. -#}}
{{% extends "{base}" %}}
"""
COPIED = """\
{{# gốc: {digest} #}}
{block}
"""
KEPT = """\
{{# gốc: {digest}
{originals}
#}}
{block}
"""
LINES = """\
{{% block {name} %}}
{{{{ super() }}}}
{{% endblock %}}"""
LINE = "{{% block {name} %}}{{{{ super() }}}}{{% endblock %}}"
"""For a block inside a line: a break would be printed with it."""

SHOWN = "   Bản gốc trong {template}, để đối chiếu:\n{body}"
NOTED = re.compile(r"gốc: (?P<digest>[0-9a-f]{12})\b")
LATER = re.compile(r"\bsuper\s*\(|\{%[-+]?\s*block\b")
"""What cannot be copied as it is: it would be printed twice, or bind the blocks inside."""


def target(kind: str, ancestry: Ancestry) -> str:
    """The template that a type, a standard or `trang` names; '' for none."""
    if not is_name(kind):
        return ""
    names = [f"documents/{kind}.html", f"standards/{kind}/page.html"]
    names += [f"parts/{kind}.html"] if kind == PAGE else []
    return next((it for it in names if ancestry.source(it)), "")


def addition(old: bytes | None, name: str, block: str, ancestry: Ancestry) -> bytes:
    """What is written after the user's file to give it one block more.

    `old` is None where the user has no such file: it begins by extending ours.
    """
    added = block_text(block, originals_of(name, block, ancestry, own=old is not None))
    if old is None:
        return (HEAD.format(base=f"{ORIGINAL}/{name}") + added).encode()
    added = ("" if not old or old.endswith(b"\n") else "\n") + added
    return (added.replace("\n", "\r\n") if b"\r\n" in old else added).encode()


def originals_of(name: str, block: str, ancestry: Ancestry, *, own: bool) -> list[Written]:
    """What a block of the user's file takes the place of: of ours, if the file extends ours.

    `own` says that there is such a file of the user's; one that is to come will extend ours.
    """
    source = ancestry.source(name)
    base = base_of(name, source.text) if source and own else f"{ORIGINAL}/{name}"
    if base != f"{ORIGINAL}/{name}":
        return ancestry.originals(name, block)
    shipped = ancestry.shipped
    here = [Written(name, it) for it in shipped.blocks(name) if it.name == block]
    return here or shipped.originals(name, block)


def overridable(name: str, ancestry: Ancestry, *, own: bool) -> list[str]:
    """The blocks that the user's file of that name can write anew."""
    return ancestry.known_blocks(name) if own else ancestry.blocks_to_have(f"{ORIGINAL}/{name}")


def already(name: str, block: str, ancestry: Ancestry) -> Diagnostic | None:
    """Why a block cannot be added: it stands there, or the file extends nothing."""
    source = ancestry.source(name)
    here = [it for it in ancestry.blocks(name) if it.name == block]
    if source and here:
        place = Mark(source, here[0].line, here[0].column, len(block))
        return Diagnostic("khoi-da-co", place, {"value": block})
    if source and not ancestry.ways(name)[0]:
        ours = f"{ORIGINAL}/{name}"
        values = {"value": name, "base": f'"{ours}"' if ancestry.source(ours) else PAGE}
        return Diagnostic("mau-khong-ke-thua", Mark(source, 1, 1), values)
    return None


def block_text(block: str, originals: Sequence[Written]) -> str:
    """A block to begin with: the body of the only original, else `super()` under a comment.

    The comment shows the originals, so that `diff` can tell later what changed in them.
    """
    mark = original_digest(originals)
    if len(originals) == 1 and not LATER.search(originals[0].block.body):
        return COPIED.format(digest=mark, block=dedented(originals[0]))
    shown = [
        SHOWN.format(template=it.template, body=textwrap.indent(quoted(dedented(it)), " " * 5))
        for it in originals
    ]
    form = LINES if any("\n" in it.block.whole for it in originals) else LINE
    kept = form.format(name=block)
    return KEPT.format(digest=mark, block=kept, originals="\n".join(shown))


def original_digest(originals: Sequence[Written]) -> str:
    """The mark of the originals that a block takes the place of."""
    return digest([it.block.whole for it in originals])


def dedented(written: Written) -> str:
    """A block as it is written, moved to the left."""
    made = written.block
    indent = made.text[made.text.rfind("\n", 0, made.start) + 1 : made.start]
    return textwrap.dedent((indent if not indent.strip() else "") + made.whole)


def quoted(text: str) -> str:
    """A text inside a comment of Jinja, where comments cannot stand in each other."""
    return text.replace("{#", "(#").replace("#}", "#)")
