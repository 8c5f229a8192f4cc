"""The package: parts, the relationships between them, and the XML in them."""

import io
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from reportgen.diagnostic import Diagnostic
from reportgen.word.gate import Refused
from reportgen.word.ooxml import WORD, Element, W

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first time a zip can hold: the same bytes on every day."""
DEEPEST = 120
"""Elements in elements: Word's own files stay below 60."""
MOST_ELEMENTS = 150_000
"""In one part: some two hundred pages as Word cuts them."""
MOST_TAGS = 2 * MOST_ELEMENTS + 100
PURL = "http://purl.oclc.org/ooxml"
OPEN = "http://schemas.openxmlformats.org"
STRICT = {
    f"{PURL}/wordprocessingml/main": WORD,
    f"{PURL}/officeDocument/relationships": f"{OPEN}/officeDocument/2006/relationships",
    f"{PURL}/officeDocument/math": f"{OPEN}/officeDocument/2006/math",
    f"{PURL}/drawingml/main": f"{OPEN}/drawingml/2006/main",
    f"{PURL}/drawingml/wordprocessingDrawing": f"{OPEN}/drawingml/2006/wordprocessingDrawing",
}
"""The namespaces of a Strict file, and those by which everything is read here."""
RELATIONSHIP = f"{{{OPEN}/package/2006/relationships}}Relationship"
MAIN, LINK, MACROS = "officeDocument", "hyperlink", "vbaProject.bin"
TYPES = "[Content_Types].xml"
MAIN_TYPES = (
    "wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml",
    "word.document.macroEnabled.main+xml", "word.template.macroEnabledTemplate.main+xml",
)  # fmt: skip
TOO_MANY = etree.XPath(f"boolean(count(//*) > {MOST_ELEMENTS})")
TOO_DEEP = etree.XPath(f"boolean({'/*' * DEEPEST})")


class Relation(NamedTuple):
    """What a part refers to: by id, the last word of its kind, a part or an outside address."""

    id: str
    kind: str
    target: str
    external: bool


@dataclass
class Package:
    """A Word file, unpacked. `parts` are as they were; `roots` those parsed so far."""

    parts: Mapping[str, bytes]
    roots: dict[str, Element] = field(default_factory=dict)

    def relations(self, part: str) -> list[Relation]:
        """What a part refers to, `""` being the package itself."""
        folder, name = posixpath.split(part)
        listed = posixpath.join(folder, "_rels", f"{name}.rels")
        if listed not in self.parts:
            return []
        return [_relation(it, folder) for it in self.root(listed).iter(RELATIONSHIP)]

    def related(self, part: str, kind: str) -> str:
        """The name of the part of a kind that a part refers to; empty when there is none."""
        found = (it.target for it in self.relations(part) if it.kind == kind and not it.external)
        return next((name for name in found if name in self.parts), "")

    def root(self, name: str) -> Element:
        """The root element of a part, parsed once; `Refused` when it is no good XML."""
        if name not in self.roots:
            self.roots[name] = _parse(name, self.parts[name])
        return self.roots[name]

    def optional(self, part: str, kind: str) -> Element | None:
        """The root of the part of a kind that a part refers to."""
        name = self.related(part, kind)
        return self.root(name) if name else None

    def main(self) -> str:
        """The name of the document's part; `Refused` when there is none."""
        name = self.related("", MAIN)
        if not name:
            raise Refused("word-thieu-phan-chinh")
        root = self.root(name)
        if root.tag != f"{W}document" or root.find(f"{W}body") is None:
            raise Refused("word-khong-phai-van-ban", value=name)
        if not self._kind_of(name).endswith(MAIN_TYPES):
            raise Refused("word-khong-phai-van-ban", value=name)
        return name

    def _kind_of(self, name: str) -> str:
        """The content type of a part: Word opens no document that is listed as something else."""
        if TYPES not in self.parts:
            return ""
        listed = {it.get("PartName"): it.get("ContentType") for it in self.root(TYPES)}
        ends = {it.get("Extension"): it.get("ContentType") for it in self.root(TYPES)}
        return listed.get(f"/{name}") or ends.get(name.rpartition(".")[2]) or ""

    def warnings(self) -> Iterator[Diagnostic]:
        """Macros, and what Word would fetch from elsewhere: never run, never fetched."""
        if any(name.endswith(MACROS) for name in self.parts):
            yield Diagnostic("word-co-macro", severity="warning")
        lists = [name for name in self.parts if name.endswith(".rels")]
        found = (_relation(it, "") for name in lists for it in self.root(name).iter(RELATIONSHIP))
        outside = {it.kind: it.target for it in found if it.external and it.kind != LINK}
        for kind, target in sorted(outside.items()):
            values = {"kind": kind, "value": target}
            yield Diagnostic("word-lien-ket-ngoai", None, values, severity="warning")

    def zipped(self, changed: str) -> bytes:
        """The file anew with the part `changed` as its root is now; every other as it was."""
        file = io.BytesIO()
        with ZipFile(file, "w") as archive:
            for name, content in self.parts.items():
                entry = ZipInfo(name, EARLIEST)
                entry.create_system = 0
                entry.compress_type = ZIP_DEFLATED
                archive.writestr(entry, self._written(name) if name == changed else content)
        return file.getvalue()

    def _written(self, name: str) -> bytes:
        text = etree.tostring(
            self.roots[name], xml_declaration=True, encoding="UTF-8", standalone=True
        )
        return (
            _renamed(text, {b: a for a, b in STRICT.items()})
            if _is_strict(self.parts[name])
            else text
        )


def _relation(element: Element, folder: str) -> Relation:
    target = element.get("Target") or ""
    external = element.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    kind = (element.get("Type") or "").rpartition("/")[2]
    return Relation(element.get("Id") or "", kind, target, external)


def _is_strict(content: bytes) -> bool:
    return PURL.encode() in content


def _renamed(content: bytes, names: Mapping[str, str]) -> bytes:
    for old, new in names.items():
        content = content.replace(f'"{old}"'.encode(), f'"{new}"'.encode())
    return content


def _parse(name: str, content: bytes) -> Element:
    """Without entities, network and endless depth, in the namespaces of a Transitional file."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    if content.count(b"<") > MOST_TAGS:  # before it takes memory
        raise Refused("word-qua-nhieu", value=name, limit=MOST_ELEMENTS)
    text = _renamed(content, STRICT) if _is_strict(content) else content
    try:
        root = etree.fromstring(text, parser)
    except (etree.LxmlError, ValueError, LookupError) as error:
        raise Refused("word-xml-hong", value=name, reason=str(error)) from error
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # a tree always has one
        raise Refused("word-dtd", value=name)
    if TOO_DEEP(root):
        raise Refused("word-qua-sau", value=name, limit=DEEPEST)
    if TOO_MANY(root):
        raise Refused("word-qua-nhieu", value=name, limit=MOST_ELEMENTS)
    return root
