"""A pair of files with one of everything, made once."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from PIL import Image

from reportgen import typesetting
from reportgen.data_files import own_templates
from reportgen.template_files import TemplateFiles
from reportgen.verify import Verdict, verify

PAGE = Path(__file__).parent / "cap.html"
PdfChange = Callable[[pikepdf.Pdf], None]


@dataclass(frozen=True)
class Pair:
    """The files of a document."""

    docx: bytes
    pdf: bytes

    def verified(self) -> Verdict:
        return verify(self.docx, self.pdf, "a.docx", "a.pdf")

    def with_picture(self, color: str) -> "Pair":
        """With a picture of one colour in the Word file."""
        picture = io.BytesIO()
        Image.new("RGB", (60, 40), color).save(picture, "PNG")
        with ZipFile(io.BytesIO(self.docx)) as archive:
            parts = {it: archive.read(it) for it in archive.namelist()}
        (name,) = (it for it in parts if it.endswith(".png"))
        return self._packed({**parts, name: picture.getvalue()})

    def word(self, part: str, old: str, new: str) -> "Pair":
        """With one change in a part of the Word file; `old` is a pattern that stands there."""
        with ZipFile(io.BytesIO(self.docx)) as archive:
            parts = {it: archive.read(it) for it in archive.namelist()}
        name = f"word/{part}" if "." in part else f"word/{part}.xml"
        text, count = re.subn(old, new, parts[name].decode(), count=1, flags=re.DOTALL)
        assert count == 1, old
        assert text != parts[name].decode()
        parts[name] = text.encode()
        return self._packed(parts)

    def _packed(self, parts: dict[str, bytes]) -> "Pair":
        file = io.BytesIO()
        with ZipFile(file, "w") as archive:
            for it, content in parts.items():
                archive.writestr(it, content)
        return replace(self, docx=file.getvalue())

    def printed(self, change: PdfChange) -> "Pair":
        """With one change in the PDF."""
        with pikepdf.open(io.BytesIO(self.pdf)) as pdf:
            change(pdf)
            file = io.BytesIO()
            pdf.save(file)
        return replace(self, pdf=file.getvalue())


@pytest.fixture
def make(tmp_path: Path) -> Callable[[str], Pair]:
    """Makes the files of a page of its own."""
    return partial(made, folder=tmp_path)


@pytest.fixture(scope="session")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    folder = tmp_path_factory.mktemp("cap")
    Image.new("RGB", (60, 40), "green").save(folder / "hinh.png")
    return made(PAGE.read_text(encoding="utf-8"), folder)


def made(html: str, folder: Path) -> Pair:
    """The files of a page."""
    files = TemplateFiles((folder, own_templates()))
    front, mistakes = typesetting.open_front_end(html, files)
    assert front is not None, mistakes
    made, also = typesetting.write(front, ["docx", "pdf"])
    assert [*mistakes, *also] == []
    return Pair(made[".docx"], made[".pdf"])
