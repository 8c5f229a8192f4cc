"""The fonts that documents are set in, by what is in their files and not by where they lie.

Fontconfig also says how letters are drawn on a screen: hinting, smoothing, subpixels, resolution,
bolder or slanted. None of that changes a PDF of WeasyPrint (tried, byte for byte), so none of it
is in the digest; features that a configuration turns on or off do, and are.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportgen.fingerprint.folders import begun
from reportgen.fingerprint.fontconfig import STYLES, Configuration, Face, configuration
from reportgen.fingerprint.parts import NONE, together


class _Faces:
    """What a face is known by; a file that serves several is read once."""

    def __init__(self) -> None:
        self._contents: dict[Path, str] = {}

    def whole(self, face: Face | None) -> str:
        """A face with all that is in its file."""
        if face is None or face.file is None:
            return NONE
        if face.file not in self._contents:
            found = begun(face.file)
            self._contents[face.file] = found[1] if found else NONE
        named = (face.family, face.style, str(face.index), ",".join(face.features))
        return together(*named, self._contents[face.file])

    def name(self, face: Face) -> str:
        """A face by its name, version and size: there are many, and few are ever used."""
        size = face.file.stat().st_size if face.file and face.file.exists() else 0
        numbers = (str(it) for it in (face.index, face.version, size))
        return together(face.family, face.style, *numbers)


def digest(lists: Sequence[tuple[str, ...]]) -> str:
    """The digest of the faces that lists of families lead to.

    FontconfigError if fontconfig is not there.
    """
    faces = _Faces()
    with configuration() as fonts:
        return together(*(_answer(fonts, faces, families) for families in lists))


def _answer(fonts: Configuration, faces: _Faces, families: tuple[str, ...]) -> str:
    return together(*families, *_known(fonts, faces, families))


def _known(fonts: Configuration, faces: _Faces, families: tuple[str, ...]) -> Iterator[str]:
    """The best face of the list and of every family of it; then what rare letters come from."""
    for style in STYLES:
        yield faces.whole(fonts.match(families, style))
        for family in families if len(families) > 1 else ():
            yield faces.whole(fonts.match((family,), style))
        yield from map(faces.name, fonts.fallbacks(families, style))
