"""The entry gate: bytes of a file in, a node or every mistake out."""

from errno import EINVAL
from pathlib import Path
from typing import Any

from reportgen.data_files import SIZE_LIMIT
from reportgen.diagnostic import Diagnostic, errors, in_order
from reportgen.load.characters import scan
from reportgen.load.document import read_document
from reportgen.load.encoding import decode
from reportgen.load.keys import named
from reportgen.load.node import Node

_TAB, _INDENTATION = "dau-tab", "thut-dong-sai"


def load(
    path_name: str, content: bytes, *, loader: Any = None
) -> tuple[Node | None, list[Diagnostic]]:
    """The top mapping of a YAML file, or None and what is wrong in it; warnings come with both.

    `path_name` is the file's name as the user knows it. `loader` is a PyYAML loader class
    whose parser is used; by default libyaml's, where it is there.
    """
    source, diagnostics = decode(path_name, content)
    if diagnostics:
        return None, diagnostics
    text, diagnostics = scan(source)
    node, more = read_document(source, text, loader)
    if any(diagnostic.code == _TAB for diagnostic in diagnostics):
        more = [diagnostic for diagnostic in more if diagnostic.code != _INDENTATION]
    diagnostics = [named(diagnostic) for diagnostic in in_order(diagnostics + more)]
    return (None if errors(diagnostics) else node), diagnostics


def load_file(path: Path, name: str | None = None) -> tuple[Node | None, list[Diagnostic]]:
    """`load` of a file; a file that cannot be read is a diagnostic."""
    shown = name or str(path)
    content, mistakes = read_bytes(path, shown)
    return (None, mistakes) if content is None else load(shown, content)


def read_bytes(path: Path, shown: str) -> tuple[bytes | None, list[Diagnostic]]:
    """The bytes of a file that the user knows as `shown`, or why it cannot be read."""
    try:
        return _read(path), []
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        return None, [_unreadable(error, shown)]


def _read(path: Path) -> bytes:
    """The bytes up to just over the limit; a pipe or a device would give them for ever."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise OSError(EINVAL, "not a regular file")
    with path.open("rb") as file:
        return file.read(SIZE_LIMIT + 1)


def _unreadable(error: OSError | ValueError, shown: str) -> Diagnostic:
    codes: dict[type[Exception], str] = {
        FileNotFoundError: "khong-co-tep",
        NotADirectoryError: "khong-co-tep",
        IsADirectoryError: "la-thu-muc",
        PermissionError: "khong-duoc-doc",
    }
    reason = error.strerror if isinstance(error, OSError) else str(error)
    values = {"reason": reason or type(error).__name__}
    return Diagnostic(codes.get(type(error), "khong-doc-duoc-tep"), None, values, path=shown)
