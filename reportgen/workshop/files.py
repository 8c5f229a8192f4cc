"""The files of the template folders: which there are, whose each is, what it extends."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.diagnostic import Source
from reportgen.template_files import ORIGINAL

SUFFIXES = {".html", ".css", ".yaml"}
STANDARDS = "standards"
PLACES = ("documents", STANDARDS, "parts", "che-do")
"""The folders of a template folder that the program looks into."""

TEMPORARY = re.compile(r"~\$.*|\.~lock\..*|.*~|.*\.(?:bak|tmp|swp)")
"""What Office and editors lay beside a file while it is open."""

EXTENDS = re.compile(r"""\{%-?\s*extends\s+(?:["'](?P<name>[^"']+)["']|(?P<variable>\w+))""")
IMPORTS = re.compile(r"""@import\s+(?:url\(\s*)?["']?(?P<name>[^"')]+)""")
INHERITS = re.compile(r"^ke_thua:\s*(?P<name>[\w-]+)", re.MULTILINE)
COMMENT = re.compile(r"\{#.*?#\}|/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True)
class TemplateFile:
    """A file by its name below the folder; `own` if it is the user's, `covers` if one of ours."""

    name: str
    source: Source
    own: bool
    covers: bool

    @property
    def base(self) -> str:
        """What the file extends."""
        return base_of(self.name, self.source.text)

    @property
    def extends_original(self) -> bool:
        """Whether it builds on the file of ours that it covers."""
        return self.base.endswith(f"{ORIGINAL}/{self.name}")


def base_of(name: str, text: str) -> str:
    """What a file extends, as it says it: `goc/documents/thong-bao.html`, `trang`; or ''."""
    pattern = {"html": EXTENDS, "css": IMPORTS}.get(name.rpartition(".")[2], INHERITS)
    found = pattern.search(COMMENT.sub("", text))
    return next((it for it in found.groups() if it), "") if found else ""


def template_files(folders: Sequence[Path]) -> list[TemplateFile]:
    """The files that count, by name: the user's where there is one, else ours."""
    *own, ours = folders
    original, found = _names(ours), {}
    for name, file in original.items():
        found[name] = TemplateFile(name, read_source(file), own=False, covers=False)
    for folder in reversed(own):
        for name, file in _names(folder).items():
            covers = name in original
            found[name] = TemplateFile(name, read_source(file), own=True, covers=covers)
    return [found[name] for name in sorted(found)]


def _names(folder: Path) -> dict[str, Path]:
    found = (it for place in PLACES for it in sorted((folder / place).rglob("*")))
    files = (it for it in found if it.suffix in SUFFIXES and it.is_file())
    files = (it for it in files if not TEMPORARY.fullmatch(it.name))
    return {it.relative_to(folder).as_posix(): it for it in files}


def read_source(file: Path) -> Source:
    """A template or stylesheet as text; bytes that are no UTF-8 are said elsewhere."""
    content = file.read_bytes()
    text = content.decode("utf-8-sig", errors="replace")
    return Source(str(file), text, signed=content.startswith(b"\xef\xbb\xbf"))
