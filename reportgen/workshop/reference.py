"""The page of every block, macro, filter and variable, written from the code and templates."""

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, NamedTuple, get_args, get_type_hints

from jinja2 import TemplateSyntaxError, nodes
from markupsafe import Markup

from reportgen.render.environment import ALLOWED_FILTERS, Environment
from reportgen.render.filters import filters
from reportgen.workshop.ancestry import Ancestry
from reportgen.workshop.explanations import BLOCKS, MACROS, Explained
from reportgen.workshop.files import TemplateFile, template_files
from reportgen.workshop.filter_explanations import CONSTANTS, FILTERS
from reportgen.workshop.variables import variables

HEAD = """\
# Tham chiếu mẫu: khối, macro, bộ lọc, biến

Trang này do `reportgen template docs` viết ra từ mã nguồn và các mẫu; đừng sửa tay. Cách dùng:
[templates/README.md](../templates/README.md).
"""
FRAME = "parts/trang.html"
JINJA_FILTERS = (*ALLOWED_FILTERS, "join", "replace")
HEAD_COMMENT = re.compile(r"\A\{#-?\s*(?P<said>.*?)\s*-?#\}", re.DOTALL)
KINDS: Mapping[Any, str] = {
    str: "chữ", Markup: "HTML", int: "số", Decimal: "số", NoneType: "none", Any: "số hoặc chữ",
}  # fmt: skip


class Macro(NamedTuple):
    """A macro with its parameters as they are written."""

    name: str
    signature: str
    file: str


def reference(folders: Sequence[Path]) -> str:
    """The whole page, Markdown; the same code and templates give the same bytes."""
    ancestry, files = Ancestry(folders), template_files(folders)
    parts = (
        _blocks(ancestry, files), _macros(folders, files), _filters(), _variables(), _constants(),
    )  # fmt: skip
    return "\n".join([HEAD, *("\n".join(it) + "\n" for it in parts)])


def _table(*heads: str) -> str:
    return f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}"


def _row(*cells: str) -> str:
    shown = (" ".join(it.split()).replace("|", "\\|") for it in cells)
    return f"| {' | '.join(shown)} |".replace("|  |", "| |").replace("|  |", "| |")


def _code(text: str) -> str:
    return f"`{text}`" if text else ""


def _blocks(ancestry: Ancestry, files: Sequence[TemplateFile]) -> Iterator[str]:
    """The blocks of the frame in the order of printing, then those that types add."""
    yield "## Khối\n"
    yield "Viết lại một khối: `reportgen template override THỂ-LOẠI KHỐI`. Khối của khung trang:\n"
    yield _table("khối", "nằm trong", "in ra", "viết ở")
    pages = ancestry.pages()
    names = [*dict.fromkeys(it for page in pages for it in ancestry.blocks_to_have(page))]
    holders = _holders(ancestry, [FRAME, *pages])
    for name in names:
        where = [it for it in (FRAME, *pages) if _writes(ancestry, it, name)]
        shown = ", ".join(_code(it) for it in where)
        yield _row(_code(name), _code(holders.get(name, "")), _said(name, ancestry, where), shown)
    yield "\nKhối mà thể loại thêm, bên trong khối khác:\n"
    yield _table("thể loại", "khối", "nằm trong", "in ra")
    for file in files:
        if file.name.startswith("documents/"):
            yield from _added(file, names, ancestry)


def _writes(ancestry: Ancestry, template: str, block: str) -> bool:
    return any(it.name == block for it in ancestry.blocks(template))


def _said(name: str, ancestry: Ancestry, templates: Iterable[str]) -> str:
    """What a block prints: from the table, else from the comment that stands before it."""
    comments = (it.comment for each in templates for it in ancestry.blocks(each) if it.name == name)
    return BLOCKS.get(name) or next((it for it in comments if it), "")


def _holders(ancestry: Ancestry, templates: Iterable[str]) -> dict[str, str]:
    """The block in which each stands, as the first template that says so has it."""
    found: dict[str, str] = {}
    for template in templates:
        made = ancestry.blocks(template)
        for inner in made:
            around = [it for it in made if it.start < inner.start and inner.end < it.end]
            if around:
                found.setdefault(inner.name, around[-1].name)
    return found


def _added(file: TemplateFile, known: Sequence[str], ancestry: Ancestry) -> Iterator[str]:
    holders = _holders(ancestry, [file.name])
    kind = file.name.removeprefix("documents/").removesuffix(".html")
    for block in ancestry.blocks(file.name):
        if block.name not in known:
            said = _said(block.name, ancestry, [file.name])
            yield _row(_code(kind), _code(block.name), _code(holders.get(block.name, "")), said)


def _macros(folders: Sequence[Path], files: Sequence[TemplateFile]) -> Iterator[str]:
    yield "## Macro\n"
    yield 'Nhập trước khi gọi: `{% from "parts/noi-dung.html" import cac_muc with context %}`.\n'
    yield _table("macro", "làm gì", "ví dụ", "ở tệp")
    for macro, file in macros(folders, files):
        said = MACROS.get(macro.name) or Explained(_head(file))
        signature = _code(f"{macro.name}({macro.signature})")
        yield _row(signature, said.meaning, _code(said.example), _code(macro.file))


def macros(
    folders: Sequence[Path], files: Sequence[TemplateFile]
) -> Iterator[tuple[Macro, TemplateFile]]:
    """Every macro of the templates, by file and then as they stand in it."""
    environment = Environment(folders, {})
    for file in files:
        if file.name.endswith(".html"):
            with suppress(TemplateSyntaxError):  # which `template lint` tells
                yield from _macros_of(file, environment)


def _macros_of(
    file: TemplateFile, environment: Environment
) -> Iterator[tuple[Macro, TemplateFile]]:
    text = file.source.text
    for node in environment.parse(text, file.name).find_all(nodes.Macro):
        written = re.search(rf"macro\s+{node.name}\s*\((.*?)\)\s*-?%\}}", text, re.DOTALL)
        yield Macro(node.name, written[1] if written else "", file.name), file


def _head(file: TemplateFile) -> str:
    """The first sentence of the comment at the beginning of a file."""
    found = HEAD_COMMENT.match(file.source.text)
    return re.split(r"[.:;] ", " ".join(found["said"].split()))[0] if found else ""


def _filters() -> Iterator[str]:
    yield "## Bộ lọc\n"
    yield _table("bộ lọc", "nhận", "cho", "làm gì", "ví dụ")
    for name, made in filters(str).items():
        said, (takes, gives) = FILTERS.get(name, Explained("")), _types(made)
        yield _row(_code(signature(name, made)), takes, gives, said.meaning, _code(said.example))
    yield "\nBộ lọc của Jinja được phép dùng:\n"
    yield _table("bộ lọc", "làm gì", "ví dụ")
    for name in sorted(JINJA_FILTERS):
        said = FILTERS.get(name, Explained(""))
        yield _row(_code(name), said.meaning, _code(said.example))


def signature(name: str, made: Callable[..., Any]) -> str:
    """A filter as a template calls it: without what stands before the bar."""
    _, *rest = inspect.signature(made).parameters.values()
    empty = inspect.Parameter.empty
    shown = [it.name if it.default is empty else f"{it.name}={it.default!r}" for it in rest]
    return f"{name}({', '.join(shown)})" if shown else name


def _types(made: Callable[..., Any]) -> tuple[str, str]:
    """In words: what stands before the bar, and what comes out."""
    hints = get_type_hints(made)
    first = next(iter(inspect.signature(made).parameters))
    return _kind(hints.get(first, str)), _kind(hints.get("return", str))


def _kind(hint: Any) -> str:
    if isinstance(hint, UnionType):
        return " hoặc ".join(_kind(it) for it in get_args(hint))
    if hint in KINDS:
        return KINDS[hint]
    return "một biểu đồ" if "Iterable" not in str(hint) and "list" not in str(hint) else "các mục"


def _variables() -> Iterator[str]:
    yield "## Biến\n"
    yield "`[]` là từng phần tử của danh sách; lời văn thì cho qua `dong` hoặc `van`.\n"
    yield _table("biến", "kiểu", "nghĩa", "ví dụ")
    for path, it in variables().items():
        yield _row(_code(path), it.kind, it.meaning, _code(it.example))


def _constants() -> Iterator[str]:
    yield "## Hằng số của một thể loại\n"
    yield "Đặt ở đầu mẫu; khác nhau theo hệ thống hoặc quy định thì ghi"
    yield '`{"dang": …, "nha-nuoc": …}`.\n'
    yield _table("tên", "nghĩa", "ví dụ")
    for name, it in CONSTANTS.items():
        yield _row(_code(name), it.meaning, _code(it.example))
