"""The template of a new document type: a file that extends another and copies nothing."""

import re
import textwrap
from typing import NamedTuple

from reportgen.template_files import ORIGINAL
from reportgen.vietnamese import fold
from reportgen.workshop.ancestry import PAGE, Ancestry, digest

KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST = 60
INDENT = " " * 4
TEXT = """\
{{#- {name}: thể loại mới{like}. Tệp này không chép gì: phần nào không ghi
    ở đây thì theo mẫu được kế thừa. -#}}
{{% extends {base} %}}{noted}
{{# Tên loại, đúng như in trên văn bản; chữ viết tắt trong số và ký hiệu. #}}
{{% set ten_loai = "{name}" %}}
{{% set ky_hieu_loai = "{symbol}" %}}
{numbering}
{{# Các khối đổi được:
{blocks}.
    Lệnh «reportgen template override {kind} KHỐI» thêm một khối vào cuối tệp này. #}}
"""
OWN_NUMBERING = """\
{# Cách đánh số thường lệ, từ cấp trên xuống. #}
{% set danh_so_thuong_le = ["I.", "1.", "a)", "-"] %}"""
SAME_NUMBERING = """\
{{# Đánh số theo {like}. Muốn khác thì ghi thêm một dòng, ví dụ:
    set danh_so_thuong_le = ["I.", "1.", "a)", "-"] #}}"""


class NewType(NamedTuple):
    """What was asked for: file name, name as printed, letters of the symbol, what it is like."""

    kind: str
    name: str
    symbol: str
    like: str


def is_name(kind: str) -> bool:
    """Whether a type may be called so: lower case, no accents, words joined by `-`."""
    return len(kind) <= LONGEST and KEBAB.fullmatch(kind) is not None


def suggested(kind: str) -> str:
    """The nearest name that a type may have: `thong-tri` for `Thông tri`."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(kind)))[:LONGEST].strip("-") or "the-loai-moi"


def initials(kind: str) -> str:
    """The first letters of the words, for a symbol until the true one is typed."""
    return "".join(it[0] for it in kind.split("-")).upper()


def new_type(wanted: NewType, ancestry: Ancestry) -> str:
    """The text of the new file."""
    base = base_name(wanted.like, ancestry)
    source = ancestry.source(base)
    page = base == PAGE
    blocks = _of_pages(ancestry) if page else ancestry.blocks_to_have(base)
    return TEXT.format(
        kind=wanted.kind,
        name=_plain(wanted.name),
        symbol=_plain(wanted.symbol),
        like="" if page else f", làm theo mẫu {wanted.like}",
        base=PAGE if page else f'"{base}"',
        noted=f" {{# gốc: {digest([source.text])} #}}" if source else "",
        numbering=OWN_NUMBERING if page else SAME_NUMBERING.format(like=wanted.like),
        blocks=textwrap.fill(
            ", ".join(blocks), 100, initial_indent=INDENT, subsequent_indent=INDENT
        ),
    )


def base_name(like: str, ancestry: Ancestry) -> str:
    """What a type like another extends: `goc/…` where that one is ours, untouched."""
    name, original = f"documents/{like}.html", f"{ORIGINAL}/documents/{like}.html"
    ours, used = ancestry.source(original), ancestry.source(name)
    if like == PAGE:
        return PAGE
    return original if ours and used and ours.name == used.name else name


def _of_pages(ancestry: Ancestry) -> list[str]:
    found = (name for page in ancestry.pages() for name in ancestry.blocks_to_have(page))
    return [*dict.fromkeys(found)]


def _plain(text: str) -> str:
    """A text inside a string of Jinja."""
    return text.replace("\\", "\\\\").replace('"', '\\"')
