"""Word files made by hand, as other programs and other people make them."""

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from reportgen.boxes.document import Document, Paragraph, paragraphs
from reportgen.word import WordFile, read_content

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{KINDS}"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
SHEET = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851"'
    ' w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)
NAMES = {"styles": "styles", "numbering": "numbering", "settings": "settings", "theme": "theme"}


@dataclass
class Made:
    """A Word file by its body and its other parts, each without its root element's tag."""

    body: str
    styles: str = ""
    numbering: str = ""
    settings: str = ""
    theme: str = ""
    margins: Mapping[str, str] = field(default_factory=dict)
    end: str = SHEET
    extra: Mapping[str, bytes] = field(default_factory=dict)

    def parts(self) -> dict[str, bytes]:
        """The members of the zip. Headers and footers are related by their own names."""
        parts = {"word/document.xml": xml("document", f"<w:body>{self.body}{self.end}</w:body>")}
        for name in ("styles", "numbering", "settings"):
            if text := getattr(self, name):
                parts[f"word/{name}.xml"] = xml(name, text)
        if self.theme:
            parts["word/theme.xml"] = self.theme.encode()
        for name, text in self.margins.items():
            parts[f"word/{name}.xml"] = xml("hdr" if name.startswith("header") else "ftr", text)
        parts["word/_rels/document.xml.rels"] = relations(
            *((kind_of(name), name.removeprefix("word/")) for name in [*parts][1:])
        )
        parts["_rels/.rels"] = relations(("officeDocument", "word/document.xml"))
        parts["[Content_Types].xml"] = CONTENT_TYPES
        return parts | dict(self.extra)

    def file(self) -> bytes:
        """The zip."""
        return zipped(self.parts())


CONTENT_TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="xml" ContentType="application/xml"/>'
    b'<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    b'officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def kind_of(name: str) -> str:
    return name.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")


def xml(root: str, content: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {SPACES}>{content}</w:{root}>'.encode()


def relations(*kinds_and_targets: tuple[str, str]) -> bytes:
    """The id of a relationship is the name of its target."""
    listed = "".join(
        f'<Relationship Id="{target.removesuffix(".xml")}" Type="{KINDS}/{kind}"'
        f' Target="{target}"/>'
        for kind, target in kinds_and_targets
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'.encode()


def zipped(parts: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


Make = Callable[..., bytes]
Open = Callable[..., WordFile]
Lines = Callable[..., list[Paragraph]]


@pytest.fixture(scope="session")
def make() -> Make:
    """The bytes of a Word file by its body and parts."""
    return lambda body, **parts: Made(body, **parts).file()


@pytest.fixture(scope="session")
def made() -> type[Made]:
    """A Word file whose parts can still be changed."""
    return Made


@pytest.fixture(scope="session")
def pack() -> Callable[[Mapping[str, bytes]], bytes]:
    """The zip of members by name."""
    return zipped


@pytest.fixture(scope="session")
def opened() -> Open:
    """A Word file that was made and read; nothing is wrong with it."""

    def read(body: str, **parts: object) -> WordFile:
        word, mistakes = read_content(Made(body, **parts).file(), "x.docx")  # type: ignore[arg-type]
        assert mistakes == []
        assert word is not None
        return word

    return read


@pytest.fixture(scope="session")
def lines(opened: Open) -> Lines:
    """The paragraphs of a Word file that was made."""

    def read(body: str, **parts: object) -> list[Paragraph]:
        return body_lines(opened(body, **parts).document)

    return read


def body_lines(document: Document) -> list[Paragraph]:
    return [it for section in document.sections for it in paragraphs(section.blocks)]


@pytest.fixture(scope="session")
def p() -> Callable[..., str]:
    """A `w:p` of one run; `form` and `letters` are the inside of its properties."""

    def write(text: str = "", form: str = "", letters: str = "") -> str:
        run = f'<w:r><w:rPr>{letters}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
        return f"<w:p><w:pPr>{form}</w:pPr>{run if text else ''}</w:p>"

    return write
