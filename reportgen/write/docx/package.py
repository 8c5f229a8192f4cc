"""The package: parts, relationships, pictures, and the zip around them.

python-docx knows the parts, finds relationship ids, reads the kind of a picture, keeps one
copy of equal pictures and writes the core properties. Its `save` is not used: it stamps the
zip with the time of day. The zip here has fixed times and the same order every time.
"""

import io
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PACKAGE_URI, PackURI
from docx.opc.part import Part
from docx.package import Package
from docx.parts.image import ImagePart

from reportgen.boxes.document import Chart, Image, Metadata
from reportgen.write.docx import chart as native
from reportgen.write.docx.picture import drawing
from reportgen.write.docx.properties import core_part
from reportgen.write.docx.section import Kind
from reportgen.write.docx.settings import APPLICATION

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first time a zip can hold: the same bytes on every day."""

_TYPES_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Default Extension="rels" ContentType="{CONTENT_TYPE.OPC_RELATIONSHIPS}"/>'
    f'<Default Extension="xml" ContentType="{CONTENT_TYPE.XML}"/>'
)


class TextPart(Part):
    """A part whose text is known only after its relationships are."""

    text = b""

    @property
    def blob(self) -> bytes:
        """What python-docx writes for this part."""
        return self.text


class Box:
    """The package of one document, filled from the main part outwards."""

    def __init__(self, metadata: Metadata, language: str) -> None:
        """A package with an empty main part and the properties of the file."""
        self._language = language
        self._package = Package()
        self._pictures = self._charts = self._margins = 0
        self.main = self._part("word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN)
        self._package.relate_to(self.main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
        core = core_part(metadata, self._package)
        self._package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
        about = self._part("docProps/app.xml", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES)
        about.text = APPLICATION
        self._package.relate_to(about, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)

    def add_styles(self, text: bytes) -> None:
        """`word/styles.xml`."""
        self._add("styles.xml", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, text)

    def add_settings(self, text: bytes) -> None:
        """`word/settings.xml`."""
        self._add("settings.xml", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, text)

    def add_fonts(self, text: bytes) -> None:
        """`word/fontTable.xml`."""
        self._add("fontTable.xml", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE, text)

    def add_numbering(self, text: bytes) -> None:
        """`word/numbering.xml`."""
        self._add("numbering.xml", CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING, text)

    def add_theme(self, text: bytes) -> None:
        """`word/theme/theme1.xml`."""
        self._add("theme/theme1.xml", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, text)

    def add_margin(self, kind: Kind) -> tuple[TextPart, str, int]:
        """A new header or footer part, the id by which the document refers to it, its number."""
        self._margins += 1
        head = kind == "header"
        content = CONTENT_TYPE.WML_HEADER if head else CONTENT_TYPE.WML_FOOTER
        part = self._part(f"word/{kind}{self._margins}.xml", content)
        relation = RELATIONSHIP_TYPE.HEADER if head else RELATIONSHIP_TYPE.FOOTER
        return part, self.main.relate_to(part, relation), self._margins

    def add_footnotes(self) -> TextPart:
        """`word/footnotes.xml`, still empty: what stands in it may refer to other parts."""
        part = self._part("word/footnotes.xml", CONTENT_TYPE.WML_FOOTNOTES)
        self.main.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        return part

    def carry(self, item: bytes, properties: bytes) -> None:
        """A custom XML part of the document, and the part that names it."""
        target = self._part("customXml/item1.xml", CONTENT_TYPE.XML)
        about = self._part("customXml/itemProps1.xml", CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES)
        target.text, about.text = item, properties
        self.main.relate_to(target, RELATIONSHIP_TYPE.CUSTOM_XML)
        target.relate_to(about, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)

    def draw(self, shown: Image | Chart, part: Part) -> str:
        """The drawing of a picture or chart that stands in `part`."""
        self._pictures += 1
        if isinstance(shown, Chart):
            relation = part.relate_to(self._chart(shown), RELATIONSHIP_TYPE.CHART)
            return native.drawing(shown, relation, self._pictures)
        target = self._package.get_or_add_image_part(io.BytesIO(shown.data))
        return drawing(shown, part.relate_to(target, RELATIONSHIP_TYPE.IMAGE), self._pictures)

    def _chart(self, chart: Chart) -> TextPart:
        """A chart part with the workbook that it is edited by."""
        self._charts += 1
        book = self._part(f"word/embeddings/so-lieu{self._charts}.xlsx", CONTENT_TYPE.SML_SHEET)
        book.text = native.workbook(chart)
        part = self._part(f"word/charts/chart{self._charts}.xml", CONTENT_TYPE.DML_CHART)
        relation = part.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)
        part.text = native.chart_part(chart, relation, self._language)
        return part

    def zipped(self) -> bytes:
        """The finished file: content types first, every part followed by its relationships."""
        parts = list(self._package.iter_parts())
        file = io.BytesIO()
        with ZipFile(file, "w") as archive:
            _store(archive, "[Content_Types].xml", _content_types(parts))
            _store(archive, PACKAGE_URI.rels_uri.membername, _xml(self._package.rels.xml))
            for part in parts:
                _store(
                    archive, part.partname.membername, part.blob, packed=isinstance(part, ImagePart)
                )
                if part.rels:
                    _store(archive, part.partname.rels_uri.membername, _xml(part.rels.xml))
        return file.getvalue()

    def _add(self, name: str, content_type: str, relation: str, text: bytes) -> None:
        part = self._part(f"word/{name}", content_type)
        part.text = text
        self.main.relate_to(part, relation)

    def _part(self, name: str, content_type: str) -> TextPart:
        return TextPart(PackURI(f"/{name}"), content_type, package=self._package)


def link(address: str, part: Part) -> str:
    """The id of the relationship of a part to an address outside."""
    found: str = part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return found


def _xml(text: str | bytes) -> bytes:
    """python-docx says `str` and gives `bytes`."""
    return text if isinstance(text, bytes) else text.encode()


def _content_types(parts: list[Part]) -> bytes:
    overrides = (
        f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>'
        for part in parts
    )
    return f"{_TYPES_HEAD}{''.join(overrides)}</Types>".encode()


def _store(archive: ZipFile, name: str, content: bytes, *, packed: bool = False) -> None:
    """One entry with fixed time and system. Pictures are compressed already."""
    entry = ZipInfo(name, EARLIEST)
    entry.create_system = 0
    entry.compress_type = ZIP_STORED if packed else ZIP_DEFLATED
    archive.writestr(entry, content)
