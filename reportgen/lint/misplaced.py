"""Files of a template folder that are never read: at a wrong place, under a wrong name."""

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from reportgen.diagnostic import Diagnostic
from reportgen.standard import Standards
from reportgen.workshop.files import PLACES, SUFFIXES, TEMPORARY, TemplateFile
from reportgen.workshop.new_type import is_name, suggested

COPY = re.compile(
    r"(?P<name>.+?)(?: ?-? ?(?:Copy|copy|Bản sao|Sao chép)(?: ?\(\d+\))?| ?\(\d+\))"
    r"|(?:Copy of|Bản sao của) (?P<of>.+)"
)
DOCUMENTS, STANDARDS, RULES = "documents", "standards", "rules.yaml"
OF_STANDARDS = {"style.css", "page.html", RULES}
ENDINGS = {"htm": "html"}
ENDING = re.compile(r"\.(?P<suffix>html?|css|yaml)(?:\.txt)?$", re.IGNORECASE)
"""A template's ending as some editors lengthen it."""
LIKENESS, ALIKE = 0.7, 0.85


def misplaced(
    folder: Path, files: Sequence[TemplateFile], standards: Standards
) -> Iterator[tuple[str, Diagnostic]]:
    """A warning for each file that nothing reads, with its name below the folder."""
    for name in looking_like_templates(folder):
        base = name.rpartition("/")[2]
        if TEMPORARY.fullmatch(base):
            yield name, _said("mau-tep-tam", folder / name)
        elif not _asked_for(name, files):
            right = _right_place(name, files, standards)
            if right not in {"", name}:
                yield name, _said("mau-sai-cho", folder / name, right)


def _asked_for(name: str, files: Sequence[TemplateFile]) -> bool:
    """Whether another file of the user's extends, includes or imports it by its name."""
    asking = re.compile(rf"""["'(](?:\.\./)*{re.escape(name)}["')]""")
    return any(asking.search(it.source.text) for it in files if it.own and it.name != name)


def _said(code: str, file: Path, right: str = "") -> Diagnostic:
    return Diagnostic(code, None, {"value": file.name, "right": right}, "warning", str(file))


def looking_like_templates(folder: Path) -> Iterator[str]:
    """Files by their endings: in the folder itself, and below what is called like its folders."""
    for top in sorted(folder.iterdir()):
        below = sorted(top.rglob("*")) if top.is_dir() and _place_like(top.name) else []
        for file in (top, *below):
            plain = file.name.casefold()
            if file.is_file() and any(it in plain for it in (*SUFFIXES, ".htm")):
                yield file.relative_to(folder).as_posix()


def _place_like(name: str) -> str:
    """The folder of templates that a name may have meant."""
    return next(iter(get_close_matches(name.casefold(), PLACES, 1, LIKENESS)), "")


def _right_place(name: str, files: Sequence[TemplateFile], standards: Standards) -> str:
    """Where a file would be read: its own name if it is; '' where no place is near."""
    parts = name.split("/")
    base = _base(parts[-1])
    if Path(base).suffix not in SUFFIXES:
        return ""
    if len(parts) == 1:
        return _from_root(base, standards)
    top = _place_like(parts[0])
    if top == STANDARDS:
        return _of_standard([*parts[1:-1], base], standards)
    if top == DOCUMENTS and len(parts) == 2:  # noqa: PLR2004  # documents/x.html
        known = [it.name for it in files if it.name.startswith(f"{DOCUMENTS}/") and not it.own]
        return _document(base, known)
    return "/".join([top, *parts[1:-1], base])


def _base(name: str) -> str:
    """A file's name without what copying and editors add, its ending in small letters."""
    stem, dot, suffix = ENDING.sub(r".\g<suffix>", name).rpartition(".")
    copied = COPY.fullmatch(stem)
    plain = (copied["name"] or copied["of"]) if copied else stem
    ending = suffix.lower()
    return f"{plain}{dot}{ENDINGS.get(ending, ending)}"


def _from_root(base: str, standards: Standards) -> str:
    if base in OF_STANDARDS:
        return f"{STANDARDS}/{max(standards, default='hd36')}/{base}"
    return f"{DOCUMENTS}/{base}" if base.endswith(".html") else ""


def _document(base: str, known: Sequence[str]) -> str:
    stem, _, suffix = base.rpartition(".")
    if suffix != "html":
        return ""
    right = f"{DOCUMENTS}/{stem if is_name(stem) else suggested(stem)}.html"
    near = get_close_matches(right, known, 1, 0.9)
    return right if right == f"{DOCUMENTS}/{base}" or not near else near[0]


def _of_standard(parts: list[str], standards: Standards) -> str:
    """A file of a standard; one without rules is no standard, whatever else lies there."""
    if len(parts) < 2:  # noqa: PLR2004  # standards/style.css
        return _from_root(parts[0], standards)
    near = get_close_matches(parts[0], sorted(standards), 1, 0.5) or sorted(standards)[-1:]
    holder = parts[0] if parts[0] in standards or parts[-1] == RULES else near[0]
    return "/".join([STANDARDS, holder, *parts[1:-1], _meant(parts[-1])])


def _meant(base: str) -> str:
    """The file of a standard that a name is like; a style sheet of any other name is its own."""
    return next(iter(get_close_matches(base, sorted(OF_STANDARDS), 1, ALIKE)), base)
