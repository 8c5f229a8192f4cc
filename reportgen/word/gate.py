"""The gate: a file that nobody trusts, opened without a word of it being believed.

Nothing is parsed here and nothing is fetched. A file that passes is a zip of bounded size
whose members have plain names and whose XML has no DTD.
"""

import io
import stat
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from reportgen.diagnostic import Diagnostic

MIB = 1024 * 1024
FILE_LIMIT = 50 * MIB
WHOLE_LIMIT = 200 * MIB
PART_LIMIT = 64 * MIB
"""Of one XML part, unpacked."""
MEMBER_LIMIT = 5000
RATIO_LIMIT = 250
RATIO_FROM = 4 * MIB
"""Smaller members may be packed as tightly as they like."""

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
RTF = b"{\\rtf"
ZIP = b"PK"
ENCRYPTED = 0x1
PACKINGS = {ZIP_STORED, ZIP_DEFLATED}
"""What Word packs with; others are another program's, and other ways to hurt."""
BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError)
"""What `zipfile` raises of a file that is damaged or made to hurt."""
REASONS: dict[type[Exception], str] = {
    FileNotFoundError: "khong-co-tep",
    NotADirectoryError: "khong-co-tep",
    PermissionError: "khong-duoc-doc",
}
XML_ENDS = (".xml", ".rels", ".vml")
DECLARATIONS = tuple(
    mark.encode(code)
    for mark in ("<!DOCTYPE", "<!ENTITY")
    for code in ("utf-8", "utf-16-le", "utf-16-be")
)


class Refused(Exception):  # noqa: N818 (it is no error of the program)
    """The file is not read; holds what is said of it."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.diagnostic = Diagnostic(code, None, values)


def read_file(path: Path) -> tuple[bytes | None, list[Diagnostic]]:
    """The bytes of an ordinary file; None when there are none to be had, and why."""
    try:
        return _read(path), []
    except Refused as refused:
        return None, [replace(refused.diagnostic, path=str(path))]
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        return None, [_unreadable(error, path)]


def _unreadable(error: OSError | ValueError, path: Path) -> Diagnostic:
    reason = error.strerror if isinstance(error, OSError) else str(error)
    values = {"reason": reason or type(error).__name__}
    code = REASONS.get(type(error), "khong-doc-duoc-tep")
    return Diagnostic(code, None, values, path=str(path))


def _read(path: Path) -> bytes:
    kind = path.stat().st_mode
    if stat.S_ISDIR(kind):
        raise Refused("la-thu-muc")
    if not stat.S_ISREG(kind):
        raise Refused("khong-doc-duoc-tep", reason="not a regular file")
    with path.open("rb") as file:
        content = file.read(FILE_LIMIT + 1)
    if len(content) > FILE_LIMIT:
        raise Refused("word-qua-lon", limit=FILE_LIMIT // MIB)
    return content


def unpack(content: bytes) -> dict[str, bytes]:
    """The members of the zip by name; `Refused` when they are not those of a Word file."""
    if not content.startswith(ZIP):
        raise Refused(_kind(content))
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            members = [it for it in archive.infolist() if not it.is_dir()]
            _check(members)
            parts = {it.filename: archive.read(it) for it in members}
    except BROKEN as error:
        raise Refused("word-hong", reason=type(error).__name__) from error
    for name, part in parts.items():
        _check_part(name, part)
    return parts


def _kind(content: bytes) -> str:
    if not content:
        return "word-rong"
    if content.startswith(OLE):
        return "word-cu-hoac-mat-khau"
    return "word-rtf" if content.startswith(RTF) else "word-khong-phai"


def _check(members: list[ZipInfo]) -> None:
    """Names, number and sizes, from the zip's own list: nothing is unpacked yet."""
    names = [it.filename for it in members]
    if len(names) > MEMBER_LIMIT:
        raise Refused("word-bom", reason=f"{len(names)} > {MEMBER_LIMIT}")
    if len({*names}) != len(names):
        raise Refused("word-hong", reason="duplicate names")
    if any(it.compress_type not in PACKINGS for it in members):
        raise Refused("word-hong", reason="compression method")
    if any(it.flag_bits & ENCRYPTED for it in members):
        raise Refused("word-cu-hoac-mat-khau")
    for name in filter(_leads_out, names):
        raise Refused("word-duong-dan", value=name)
    for reason in _bombs(members):
        raise Refused("word-bom", reason=reason)


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name


def _bombs(members: list[ZipInfo]) -> Iterator[str]:
    size = sum(it.file_size for it in members)
    if size > WHOLE_LIMIT:
        yield f"{size // MIB} MB > {WHOLE_LIMIT // MIB} MB"
    for it in members:
        if it.filename.endswith(XML_ENDS) and it.file_size > PART_LIMIT:
            yield f"{it.filename}: {it.file_size // MIB} MB > {PART_LIMIT // MIB} MB"
        if it.file_size > RATIO_FROM and it.file_size > RATIO_LIMIT * max(1, it.compress_size):
            yield f"{it.filename}: 1 : {it.file_size // max(1, it.compress_size)}"


def _check_part(name: str, content: bytes) -> None:
    if name.endswith(XML_ENDS) and any(mark in content for mark in DECLARATIONS):
        raise Refused("word-dtd", value=name)
