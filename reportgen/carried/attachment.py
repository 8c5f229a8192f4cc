"""Data in a PDF: embedded files, of which ours has a description of our own.

Source: ISO 32000-1, 7.11.4 (embedded file streams); ISO 19005-3, 6.8.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from itertools import islice
from typing import Any

from pypdf import PdfReader, apply_configuration
from pypdf.errors import DependencyError
from pypdf.generic import EmbeddedFile

from reportgen.carried.parcel import DATA_LIMIT, Parcel
from reportgen.word.gate import MIB, Refused
from reportgen.write import CARRIED_KIND

MARK = re.compile(rf"{re.escape(CARRIED_KIND)} sha256:([0-9a-f]{{64}})(?: units:([^ )]*))?")
FILTERS = {"/FlateDecode", "/ASCIIHexDecode"}
"""How our data are packed, by us and by those who save the file anew; others eat memory."""
PDF_LIMIT = 10 * MIB
"""A library in Python takes a second for each MiB that is made to hurt."""
END = 2048
"""Where the end of a file is written. Source: ISO 32000-1, annex H, 3.4.4 (1,024 bytes)."""
MOST_FILES, MOST_OBJECTS = 1000, 200_000
WHOLE_LIMIT = 32 * MIB
"""Of one stream that holds the file's own objects, unpacked."""
SPARE = 1024
"""The library stops at a limit, not after it: our own limit is then measured on what came."""

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # what it repairs is nobody's news


def of_pdf(content: bytes) -> list[Parcel]:
    """The period data in a PDF; `Refused` when it is encrypted, damaged or made to hurt."""
    reader = open_pdf(content)
    with reading(WHOLE_LIMIT):
        files = [*islice(reader.attachment_list, MOST_FILES)]
        parcels = [*_ours(files)]
        names = ", ".join(str(it.name) for it in files)
    if files and not parcels:
        raise Refused("dinh-kem-la", value=names)
    return parcels


def open_pdf(content: bytes) -> PdfReader:
    """A PDF, opened within bounds; `Refused` when it is encrypted, damaged or made to hurt."""
    if len(content) > PDF_LIMIT:
        raise Refused("pdf-qua-lon", limit=PDF_LIMIT // MIB)
    if not all(it in content[-END:] for it in (b"startxref", b"%%EOF")):
        raise Refused("pdf-hong", reason="%%EOF")  # else it is looked for in the whole file
    with reading(WHOLE_LIMIT):
        reader = PdfReader(  # strict: what it would repair takes long
            BytesIO(content), strict=True, xref_stream_maximum_entries=MOST_OBJECTS
        )
        if reader.is_encrypted:
            raise Refused("pdf-mat-khau")
    return reader


def _ours(files: list[EmbeddedFile]) -> Iterator[Parcel]:
    for file in files:
        if found := MARK.search(str(file.description or "")):
            yield Parcel(str(file.name), found[1], partial(_content, file), found[2])


def _content(file: EmbeddedFile) -> bytes:
    with reading(DATA_LIMIT + SPARE):
        specification: Any = file.pdf_object
        stream = specification["/EF"]["/F"]
        named = stream.get("/Filter", [])
        filters = named if isinstance(named, list) else [named]
        if len(filters) > 1 or not {*map(str, filters)} <= FILTERS:
            raise Refused("pdf-hong", reason=", ".join(map(str, filters)))
        return bytes(stream.get_data())


@contextmanager
def reading(limit: int) -> Iterator[None]:
    """The library within bounds; whatever it stumbles over is the file's fault."""
    try:
        with apply_configuration(
            zlib_maximum_output_length=limit,
            lzw_maximum_output_length=limit,
            run_length_maximum_output_length=limit,
            stream_decoding_work_maximum_length=4 * limit,
            zlib_maximum_recovery_input_length=0,
        ):
            yield
    except Refused:
        raise
    except DependencyError as error:  # of a cipher
        raise Refused("pdf-mat-khau") from error
    except Exception as error:  # of many kinds, of a limit and of recursion too
        raise Refused("pdf-hong", reason=type(error).__name__) from error
