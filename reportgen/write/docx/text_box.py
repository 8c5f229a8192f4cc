"""A box at a place of its own as an anchored shape of DrawingML with text in it.

Source: ECMA-376 part 1, 20.4.2.3 (anchor); [MS-ODRAWXML] 2.8 (wordprocessing shapes).
"""

from reportgen.boxes.document import Border, TextBox
from reportgen.write.docx.markup import emus

FIRST = 100_000
"""Boxes are numbered from here, and pictures from 1: the numbers of drawings must differ."""
NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
SHAPE_URI = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
DASHES = {"dotted": "sysDot", "dashed": "dash"}
SIDES = ("tIns", "rIns", "bIns", "lIns")


def text_box_run(box: TextBox, content: str, number: int, name: str) -> str:
    """The run of the `number`-th box, in front of the text; `content` are its paragraphs."""
    line_pt = box.border.width_pt if box.border else 0.0
    size = f'cx="{emus(box.width_pt - line_pt)}" cy="{emus(box.height_pt - line_pt)}"'
    left, top = ("column", "line") if box.beside else ("margin", "margin")
    insets = zip(SIDES, box.padding_pt, strict=True)
    inside = " ".join(f'{side}="{_length(pt + line_pt / 2)}"' for side, pt in insets)
    return (
        f'<w:r><mc:AlternateContent {NAMESPACES}><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"'
        f' relativeHeight="{FIRST + number}" behindDoc="0" locked="0" layoutInCell="1"'
        ' allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f"{_position('H', left, box.left_pt + line_pt / 2)}"
        f"{_position('V', top, box.top_pt + line_pt / 2)}"
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{FIRST + number}" name="{name} {number}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{SHAPE_URI}"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{_fill(box.background)}'
        f"{_line(box.border)}</wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent>"
        f'</wps:txbx><wps:bodyPr rot="0" vert="horz" wrap="square" {inside}'
        ' anchor="t" anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def _position(axis: str, about: str, points: float) -> str:
    return (
        f'<wp:position{axis} relativeFrom="{about}"><wp:posOffset>{_length(points)}'
        f"</wp:posOffset></wp:position{axis}>"
    )


def _length(points: float) -> int:
    """A length that may be nothing or less."""
    return emus(points) if points > 0 else -emus(-points) if points < 0 else 0


def _fill(color: str) -> str:
    if not color:
        return "<a:noFill/>"
    return f'<a:solidFill><a:srgbClr val="{color}"/></a:solidFill>'


def _line(line: Border | None) -> str:
    if line is None:
        return "<a:ln><a:noFill/></a:ln>"
    double = ' cmpd="dbl"' if line.style == "double" else ""
    dash = f'<a:prstDash val="{DASHES[line.style]}"/>' if line.style in DASHES else ""
    return f'<a:ln w="{emus(line.width_pt)}"{double}>{_fill(line.color)}{dash}<a:miter/></a:ln>'
