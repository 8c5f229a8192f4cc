"""The PDF: PDF/A-2a and PDF/UA-1 in one file, fonts embedded, dates from the data.

With period data to carry it is PDF/A-3a, which allows files of any kind inside.

Source: ISO 19005-2, 6.6; ISO 14289-1, 5 (both claims stand in one RDF, with the extension
schema that PDF/A asks for the PDF/UA identifier); ISO 19005-3, 6.8 (associated files).
"""

import re
from collections.abc import Callable, Iterator
from datetime import datetime, time
from functools import partial
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

import reportgen.boxes.start  # noqa: F401  # before anything of WeasyPrint

# isort: split
import pydyf
from weasyprint import Attachment
from weasyprint.document import DocumentMetadata

from reportgen.boxes import FrontEnd, engine
from reportgen.boxes.asked import OtherFamilies
from reportgen.diagnostic import Diagnostic
from reportgen.write import CARRIED_KIND, Carried

VARIANT, CARRYING = "pdf/a-2a", "pdf/a-3a"
DATA_TYPE = "/application#2fyaml"
"""The engine would ask the machine for the type of a file. Source: RFC 9512."""
DESCRIPTION = "Dữ liệu kỳ báo cáo"
PAGE_LIMIT = 500
NOTDEF = re.compile(r"\.notdef glyph .*\(U\+([0-9A-F]+)\)", re.DOTALL)
"""What the engine says of a letter that no font has."""
UNDRAWN = "Failed to render SVG image "
"""What the engine says before the name of a drawing, which one in the page has not."""
TRIES = 9
DOUBTFUL_END = b"\r\nendstream"
"""Where a stream's last byte and the line end after it look like one line end.

Source: ISO 19005-2, 6.1.7.1 (the length of a stream does not count the line end before endstream).
"""

ET.register_namespace("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/")
ET.register_namespace("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#")
ET.register_namespace("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#")

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
PDFUA = "http://www.aiim.org/pdfua/ns/id/"
EXTENSION = f"""
<rdf:RDF xmlns:rdf="{RDF}" xmlns:pdfuaid="{PDFUA}"
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <rdf:Description rdf:about="" pdfuaid:part="1"/>
  <rdf:Description rdf:about="">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>{PDFUA}</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 standard</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>
</rdf:RDF>
"""


class BothClaims(DocumentMetadata):  # type: ignore[misc]  # WeasyPrint is not typed
    """Metadata that claims PDF/UA-1 beside PDF/A, in a stream that is not compressed."""

    def include_in_pdf(
        self, pdf: Any, variant: Any, version: Any, conformance: Any, compress: bool
    ) -> None:
        """Add the XMP stream, uncompressed so that archives can read it as text."""
        del compress
        super().include_in_pdf(pdf, variant, version, conformance, compress=False)

    def generate_rdf_metadata(self, variant: Any, version: Any, conformance: Any) -> bytes:
        """The RDF of the engine with the PDF/UA claim and its schema inside."""
        rdf = ET.fromstring(super().generate_rdf_metadata(variant, version, conformance))  # noqa: S314  # the engine's own text
        rdf.extend(ET.fromstring(EXTENSION.strip()))  # noqa: S314  # a constant
        return bytes(ET.tostring(rdf, encoding="utf-8"))


def write(front: FrontEnd, carried: Carried | None = None) -> tuple[bytes, list[Diagnostic]]:
    """The PDF of a document, and what is wrong with it as a file to be archived."""
    try:
        with engine.listening() as said:
            pages = engine.lay_out(front.tree)
            pages.metadata = BothClaims(**vars(pages.metadata))
            content = _written(pages, carried)
    except engine.FetchError as error:
        return b"", [Diagnostic(error.code, None, {"value": str(error)})]
    mistakes = [*_said(said), *_font_mistakes(pages, front.tree), *_length_mistakes(pages)]
    return content, mistakes


def sketch(
    tree: engine.Tree, finisher: Callable[[Any, Any], None], upto: int = 0
) -> tuple[bytes, Any, list[Diagnostic]]:
    """The pages as `write` draws them, for a screen and sooner: no tags, no claims.

    Only the first pages, if `upto` is not 0; none of them if they need the others. Gives the file,
    the pages as they are laid out, and what is wrong with them; `finisher` is shown the PDF before
    it is written.
    """
    try:
        with engine.listening() as said:
            if (pages := _laid_out(tree, upto)) is None:
                return b"", None, []
            content = pages.write_pdf(finisher=finisher, uncompressed_pdf=True)
    except engine.FetchError as error:
        return b"", None, [Diagnostic(error.code, None, {"value": str(error)})]
    mistakes = [*_said(said), *_font_mistakes(pages, tree), *_length_mistakes(pages)]
    return content, pages, mistakes


def _laid_out(tree: engine.Tree, upto: int) -> Any:
    if upto and engine.asks_for_others(tree.context):
        return None
    pages = engine.lay_out(tree, upto)
    return pages if not upto or engine.are_alone(tree.context, pages.pages) else None


def _written(pages: Any, carried: Carried | None) -> bytes:
    """The file; the streams that hold its objects and their places end well after a few tries."""
    for spare in range(TRIES):
        content: bytes = pages.write_pdf(
            pdf_variant=CARRYING if carried else VARIANT,
            attachments=[_attachment(carried)] if carried else None,
            finisher=partial(_finish, spare=spare),
        )
        if DOUBTFUL_END not in content:
            break
    return content


def _attachment(carried: Carried) -> Attachment:
    """The data as the source that the document was made from."""
    day = datetime.combine(carried.day, time())
    return Attachment(
        file_obj=BytesIO(carried.content),
        name=carried.name,
        description=(
            f"{DESCRIPTION} ({CARRIED_KIND} sha256:{carried.digest} units:{carried.units})"
        ),
        created=day,
        modified=day,
        relationship="Source",
    )


class Ready(pydyf.Object):  # type: ignore[misc]  # pydyf is not typed
    """An object with its bytes: each is asked for twice, to be written and for the file's name.

    Making and compressing them once takes 5 % off a PDF.
    """

    data = b""
    compressible = False

    def __init__(self, made: Any) -> None:
        super().__init__()
        self.number, self.generation, self.free = made.number, made.generation, made.free
        self.data, self.compressible = made.data, made.compressible


def _finish(pages: Any, pdf: Any, *, spare: int) -> None:
    """Give streams that would end in a carriage return one byte more; add unused objects."""
    del pages
    if "AF" in pdf.catalog:  # the engine lists a file twice
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
    for _ in range(spare):
        pdf.add_object(pydyf.Dictionary())
    pdf.objects[1:] = map(_ready, pdf.objects[1:])  # the first is no object


def _ready(made: Any) -> Ready:
    if isinstance(made, pydyf.Stream) and made.extra.get("Type") == "/EmbeddedFile":
        return _ready_data(made)
    ready = Ready(made)
    if isinstance(made, pydyf.Stream) and ready.data.endswith(DOUBTFUL_END):
        made.stream.append(b"")  # the items are joined by line feeds
        if "Length1" in made.extra:
            made.extra["Length1"] += 1
        return Ready(made)
    return ready


def _ready_data(made: Any) -> Ready:
    """Not a byte is added to data: what would end in a carriage return is written as digits."""
    made.extra["Subtype"] = DATA_TYPE
    ready = Ready(made)
    if ready.data.endswith(DOUBTFUL_END):
        (content,) = made.stream
        made.stream, made.compress = [content.hex().encode() + b">"], False
        made.extra["Filter"] = "/ASCIIHexDecode"
        return Ready(made)
    return ready


def _said(said: engine.Said) -> Iterator[Diagnostic]:
    """What the engine misses in the template; after an error the PDF is not whole or not valid."""
    for sentence in said.errors:
        _, drawing, name = sentence.partition(UNDRAWN)
        code = "hinh-khong-ve-duoc" if drawing else "mau-canh-bao"
        yield Diagnostic(code, None, {"value": name or "<svg" if drawing else sentence})
    missing = sorted({found[1] for it in said.warnings if (found := NOTDEF.search(it))})
    for code in missing:
        yield Diagnostic("thieu-chu", None, {"value": chr(int(code, 16)), "code": f"U+{code}"})
    for sentence in said.warnings:
        if NOTDEF.search(sentence):
            continue
        yield Diagnostic("mau-canh-bao", None, {"value": sentence}, severity="warning")


def _font_mistakes(pages: Any, tree: engine.Tree) -> list[Diagnostic]:
    """Families that the stylesheet does not name: a letter is missing from the right font."""
    wanted = engine.root_families(tree)
    others = [font for font in pages.fonts.values() if font.family not in wanted]
    printed: dict[str, set[str]] = {}
    for font in others:
        printed.setdefault(font.family, set()).update(font.to_unicode.values())
    if not printed:
        return []
    asked, known = OtherFamilies(tree), ", ".join(wanted)
    return [said for it in sorted(printed.items()) for said in _font_said(*it, known, asked)]


def _font_said(
    family: str, printed: set[str], known: str, asked: OtherFamilies
) -> Iterator[Diagnostic]:
    """Elements ask for another font, or the right one lacks letters."""
    values = {"known": known, "letters": "".join(sorted(printed))}
    asking = asked.printing(frozenset("".join(printed)))
    for it in asking:
        more = {"value": it.family, "printed": family, "element": it.element}
        yield Diagnostic("phong-chu-khac", None, {**values, **more})
    if not asking:
        yield Diagnostic("phong-chu-la", None, {**values, "value": family})


def _length_mistakes(pages: Any) -> list[Diagnostic]:
    if len(pages.pages) <= PAGE_LIMIT:
        return []
    return [Diagnostic("qua-dai", None, {"value": len(pages.pages), "known": PAGE_LIMIT})]
