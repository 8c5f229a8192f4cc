"""The core properties of the file, which Word shows under File, Info."""

from datetime import UTC, datetime

from docx.opc.constants import CONTENT_TYPE
from docx.opc.packuri import PackURI
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml.coreprops import CT_CoreProperties
from docx.package import Package

from reportgen.boxes.document import Metadata
from reportgen.write.docx.markup import plain

LONGEST = 255
"""Letters in one property: more is an error in python-docx."""


def core_part(metadata: Metadata, package: Package) -> CorePropertiesPart:
    """`docProps/core.xml`. Without a time in the data it has none: a false one is worse."""
    name = PackURI("/docProps/core.xml")
    element = CT_CoreProperties.new()
    part = CorePropertiesPart(name, CONTENT_TYPE.OPC_CORE_PROPERTIES, element, package)
    core = part.core_properties
    core.title = shortened(metadata.title)
    core.author = core.last_modified_by = shortened(metadata.author)
    core.subject = shortened(metadata.subject)
    core.language = shortened(metadata.language)
    core.revision = 1
    if metadata.created:
        core.created = core.modified = _utc(metadata.created)
    return part


def shortened(text: str) -> str:
    """At most 255 letters on one line, cut between two words and marked with an ellipsis."""
    line = plain(text)
    if len(line) <= LONGEST:
        return line
    head = line[: LONGEST - 1]
    words = head.rsplit(" ", 1)[0] if line[LONGEST - 1] != " " else head
    return f"{words.rstrip(' ,;:-')}…"


def _utc(time: str) -> datetime:
    """python-docx writes the time as it stands and calls it UTC, so it must be UTC."""
    read = datetime.fromisoformat(time)
    return read.astimezone(UTC).replace(tzinfo=None) if read.tzinfo else read
