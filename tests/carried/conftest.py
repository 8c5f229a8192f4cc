"""Small documents that carry data, and ways to change a file."""

import io
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from reportgen import typesetting
from reportgen.boxes import FrontEnd
from reportgen.shelf import Shelf
from reportgen.write import Carried

NAME = "muong-vang-2024-h1.yaml"
STYLE = '<style>html { font-family: "Liberation Serif" }</style>'
PAGE = (
    f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Thông báo</title>{STYLE}'
    "</head><body><p>Nội dung.</p></body></html>"
)

Carrier = Callable[..., bytes]


@pytest.fixture(scope="session")
def small(own_shelf: Shelf) -> FrontEnd:
    """A page of two words."""
    front, mistakes = typesetting.open_front_end(PAGE, own_shelf.templates)
    assert mistakes == []
    assert front is not None
    return front


@pytest.fixture(scope="session")
def carrier(small: FrontEnd) -> Carrier:
    """The small page in a format, with the data that it carries."""

    def write(
        kind: str,
        content: bytes,
        name: str = NAME,
        measures: Mapping[str, str] = MappingProxyType({}),
    ) -> bytes:
        carried = {kind: Carried(name, content, date(2024, 6, 18), measures)}
        files, mistakes = typesetting.write(small, [kind], carried)
        assert mistakes == []
        return files[f".{kind}"]

    return write


Change = bytes | Callable[[bytes], bytes]


@pytest.fixture(scope="session")
def repacked() -> Callable[[bytes, Mapping[str, Change]], bytes]:
    """A zip with some members changed by functions, or put there as bytes."""

    def change(content: bytes, changes: Mapping[str, Change]) -> bytes:
        with ZipFile(io.BytesIO(content)) as archive:
            parts = {it: archive.read(it) for it in archive.namelist()}
        for name, new in changes.items():
            parts[name] = new if isinstance(new, bytes) else new(parts[name])
        file = io.BytesIO()
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            for name, part in parts.items():
                archive.writestr(name, part)
        return file.getvalue()

    return change
