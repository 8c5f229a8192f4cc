"""One file that a command writes for a person."""

from pathlib import Path

from reportgen.batch import not_written
from reportgen.diagnostic import Diagnostic
from reportgen.output import write_files


def written(file: Path, content: bytes) -> Diagnostic | None:
    """Write a file whole; the reason where that failed."""
    try:
        write_files(file.parent, file.stem, {file.suffix: content}, file.parent)
    except OSError as error:
        return not_written(error, file)
    return None
