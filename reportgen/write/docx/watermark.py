"""Words behind the text of every page: Word's own watermark, a shape of VML in each header.

Word finds it by its name, so that Design > Watermark > Remove takes it away.
Source: ECMA-376 part 4, 19.1.2.19 (shape) and 19.1.2.22 (textpath).
"""

from reportgen.boxes.document import Geometry, Watermark
from reportgen.write.docx.markup import attribute

NAME, ALTERNATIVE = "PowerPlusWaterMarkObject", "Dòng chìm: {}"
NEAR_PT = 0.5
"""What is so near to the middle of the text area stands in the middle."""
FIRST_SHAPE = 2049
"""Word counts the shapes of headers from here."""
WORD_ART = "_x0000_t136"
_NAMESPACES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:w10="urn:schemas-microsoft-com:office:word"'
)
_FORMULAS = (
    "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3",
    "if @0 @3 0", "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5",
    "mid @7 @8", "mid @6 @7", "sum @6 0 @5",
)  # fmt: skip
_KIND = (
    f'<v:shapetype id="{WORD_ART}" coordsize="21600,21600" o:spt="136" adj="10800"'
    ' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>'
    + "".join(f'<v:f eqn="{it}"/>' for it in _FORMULAS)
    + '</v:formulas><v:path textpathok="t" o:connecttype="custom"'
    ' o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
    '<v:textpath on="t" fitshape="t"/><v:handles>'
    '<v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>'
    '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
)
"""Word's "plain text" of WordArt, as Word writes it."""


def watermark_run(mark: Watermark, sheet: Geometry, number: int) -> str:
    """The run of the `number`-th header that has the shape."""
    words, alternative = attribute(mark.text), attribute(ALTERNATIVE.format(mark.text))
    fill = f'<v:fill opacity="{mark.opacity:g}"/>' if mark.opacity < 1 else ""
    return (
        f"<w:r><w:rPr><w:noProof/></w:rPr><w:pict {_NAMESPACES}>{_KIND}"
        f'<v:shape id="{NAME}{number}" o:spid="_x0000_s{FIRST_SHAPE + number}" type="#{WORD_ART}"'
        f' alt="{alternative}" style="{_place(mark, sheet)}" o:allowincell="f"'
        f' fillcolor="#{mark.font.color.lower()}" stroked="f">{fill}'
        f'<v:textpath style="{_letters(mark)}" string="{words}"/>'
        '<w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r>'
    )


def _place(mark: Watermark, sheet: Geometry) -> str:
    """Where the shape stands, behind the text, turned about its middle."""
    x = _along("horizontal", mark.middle_pt[0], sheet.text_width_pt, mark.width_pt)
    y = _along("vertical", mark.middle_pt[1], sheet.text_height_pt, mark.height_pt)
    return (
        f"position:absolute;{x};{y};width:{mark.width_pt:g}pt;height:{mark.height_pt:g}pt;"
        f"rotation:{round(mark.degrees % 360, 2):g};z-index:-251658752"
    )


def _along(name: str, middle_pt: float, whole_pt: float, length_pt: float) -> str:
    side = "left" if name == "horizontal" else "top"
    about = f"mso-position-{name}-relative:margin"
    if abs(middle_pt - whole_pt / 2) <= NEAR_PT:
        return f"margin-{side}:0;mso-position-{name}:center;{about}"
    return f"margin-{side}:{round(middle_pt - length_pt / 2, 2):g}pt;{about}"


def _letters(mark: Watermark) -> str:
    """The shape makes the letters as big as itself; Word writes 1 pt then."""
    weight = ";font-weight:bold" if mark.font.bold else ""
    slant = ";font-style:italic" if mark.font.italic else ""
    return f"font-family:&quot;{attribute(mark.font.family)}&quot;;font-size:1pt{weight}{slant}"
