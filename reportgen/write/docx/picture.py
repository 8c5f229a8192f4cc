"""A picture in the line as a `w:drawing`."""

from reportgen.boxes.document import Image
from reportgen.write.docx.markup import attribute, emus

PICTURE_URI = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def drawing(image: Image, relation: str, number: int) -> str:
    """The picture behind `relation`, the `number`-th of the document (ids must differ).

    What a screen reader says is `descr` of `wp:docPr`.
    """
    size = f'cx="{emus(image.width_pt)}" cy="{emus(image.height_pt)}"'
    name, alt = attribute(f"Hình {number}"), attribute(image.alt)
    return (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr id="{number}" name="{name}" descr="{alt}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{PICTURE_URI}">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="{name}" descr="{alt}"/>'
        "<pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relation}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
