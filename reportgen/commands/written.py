"""One file that a command writes for a person, whole."""

from pathlib import Path

from reportgen.batch.failing import not_written
from reportgen.diagnostic import Diagnostic
from reportgen.output import write_file


def written(file: Path, content: bytes) -> Diagnostic | None:
    """Write a file, over what stands there; the reason where that failed."""
    if file.is_dir():
        return Diagnostic("la-thu-muc", path=str(file))
    try:
        write_file(file, content)
    except OSError as error:
        return not_written(error, file)
    return None


def put(file: Path, content: bytes, *, force: bool) -> Diagnostic | None:
    """Write a file; why not, where another stands there that holds something else."""
    try:
        if file.is_dir():
            return Diagnostic("la-thu-muc", path=str(file))
        if file.exists() and not force and not _holds(file, content):
            return Diagnostic("tep-da-co", None, {"value": file}, path=str(file))
    except OSError as error:
        return not_written(error, file)
    return written(file, content)


def _holds(file: Path, content: bytes) -> bool:
    """Whether a file is an ordinary one that holds these bytes."""
    same_size = file.is_file() and file.stat().st_size == len(content)
    return same_size and file.read_bytes() == content
