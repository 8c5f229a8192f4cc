"""The part `word/theme/theme1.xml`: colours for a person's own additions, and the font.

Nothing in the document refers to it. But Word offers the theme's fonts and colours in its
menus, and without a theme it offers its own: Calibri, in an official document.
"""

from functools import cache

from reportgen.write.docx.markup import attribute

NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
COLORS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "44546A",
    "lt2": "E7E6E6",
    "accent1": "C00000",
    "accent2": "1F4E79",
    "accent3": "A5A5A5",
    "accent4": "BF9000",
    "accent5": "2E75B6",
    "accent6": "548235",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
# The schema wants three of each; these draw nothing that anybody asks for.
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FORMATS = (
    f'<a:fmtScheme name="Office"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)


@cache
def theme_part(family: str) -> bytes:
    """A theme whose headings and text have the document's font."""
    face = f'<a:latin typeface="{attribute(family)}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fonts = f"<a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont>"
    colors = "".join(
        f'<a:{name}><a:srgbClr val="{color}"/></a:{name}>' for name, color in COLORS.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<a:theme xmlns:a="{NAMESPACE}" name="Office"><a:themeElements>'
        f'<a:clrScheme name="Office">{colors}</a:clrScheme>'
        f'<a:fontScheme name="Office">{fonts}</a:fontScheme>{_FORMATS}'
        "</a:themeElements></a:theme>"
    ).encode()
