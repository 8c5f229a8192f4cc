"""Period data taken back out of documents, byte for byte.

The file is opened as untrusted, whoever made it: bounded in size, never believed, never
followed outside. `package` looks into Word files, `attachment` into PDF files.
"""

from collections.abc import Callable
from dataclasses import replace

from reportgen.carried.package import of_word
from reportgen.carried.parcel import Opened, Parcel, open_one
from reportgen.diagnostic import Diagnostic
from reportgen.word.gate import Refused

__all__ = ["Opened", "carried_data", "opened"]

PDF, ZIP = b"%PDF-", b"PK"


def carried_data(content: bytes, name: str) -> tuple[bytes | None, str, list[Diagnostic]]:
    """The period data that a DOCX or PDF carries, and their file name; None and why not.

    `name` is what the user calls the document; the name that is given back is a plain file
    name without a folder.
    """
    found, mistakes = opened(content, name)
    return (found.content, found.name, []) if found else (None, "", mistakes)


def opened(content: bytes, name: str) -> tuple[Opened | None, list[Diagnostic]]:
    """The same, with the units of measure that the document says its data have."""
    try:
        return open_one(_reader(content)(content)), []
    except Refused as refused:
        return None, [replace(refused.diagnostic, path=name)]


def _reader(content: bytes) -> Callable[[bytes], list[Parcel]]:
    if content.startswith(PDF):
        from reportgen.carried.attachment import of_pdf  # noqa: PLC0415  # slow, seldom needed

        return of_pdf
    if content.startswith(ZIP):
        return of_word
    raise Refused("khong-phai-docx-pdf")
