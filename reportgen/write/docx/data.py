"""The period data that a Word file carries, as a custom XML part: Word keeps it on saving.

Source: ECMA-376 part 1, 15.2.5 and 15.2.6 (custom XML data storage and its properties).
"""

import zlib
from base64 import b64encode
from uuid import NAMESPACE_URL, uuid5

from reportgen.write import CARRIED_KIND, Carried
from reportgen.write.docx.markup import attribute

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def data_parts(carried: Carried) -> tuple[bytes, bytes]:
    """The part with the data, packed in base64 so that no program changes a byte; its properties.

    Word tells such parts apart by an id, which must be the same for the same data.
    """
    packed = b64encode(zlib.compress(carried.content, 9)).decode()
    item = (
        f'{_HEAD}<file xmlns="{CARRIED_KIND}" name="{attribute(carried.name)}"'
        f' sha256="{carried.digest}" units="{attribute(carried.units)}">{packed}</file>'
    )
    number = str(uuid5(NAMESPACE_URL, f"{CARRIED_KIND}:{carried.digest}")).upper()
    properties = (
        f'{_HEAD}<ds:datastoreItem ds:itemID="{{{number}}}" xmlns:ds="{_PROPERTIES}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{CARRIED_KIND}"/></ds:schemaRefs>'
        "</ds:datastoreItem>"
    )
    return item.encode(), properties.encode()
