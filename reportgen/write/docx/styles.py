"""The part `word/styles.xml`, written from the sheet of a document."""

from reportgen.boxes.document import Font, Format
from reportgen.write.docx import footnotes
from reportgen.write.docx.letters import all_run_properties, run_properties
from reportgen.write.docx.markup import attribute, part
from reportgen.write.docx.shape import shape_properties
from reportgen.write.docx.sheet import Sheet, Style

DEFAULT_FORMAT = Format()
"""What `w:pPrDefault` says: left, single lines, no space, no lone lines at a page's edge."""

BUILT_IN = ("caption", "footer", "footnote text", "header")

# Hides Word's 376 own styles until they are used: a person sees the styles of the document.
_LATENT = (
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"'
    ' w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
)
_PARAGRAPH_DEFAULT = (
    '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240"'
    ' w:lineRule="auto"/></w:pPr></w:pPrDefault>'
)
_HIDDEN = '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
# The rest of what Word puts into every file. The cell margins are for tables made by hand.
_ALWAYS = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    f'<w:name w:val="Default Paragraph Font"/>{_HIDDEN}</w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    f'<w:name w:val="Normal Table"/>{_HIDDEN}'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr></w:style>"
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
    f'<w:name w:val="No List"/>{_HIDDEN}</w:style>'
)


def styles_part(sheet: Sheet, language: str) -> bytes:
    """The defaults, Normal, and a style for every name, in the order of the document."""
    default = Font(sheet.normal.font.family, sheet.normal.font.size_pt)
    plain = Style("", "", DEFAULT_FORMAT, default)
    normal = _style(sheet.normal, plain, 0)
    named = (
        _style(style, sheet.base(style), place)
        for place, style in enumerate(sheet.named.values(), start=1)
    )
    return part(
        "styles",
        _defaults(default, language)
        + _LATENT
        + normal
        + _ALWAYS
        + (footnotes.STYLE if sheet.has_notes else "")
        + "".join(named),
    )


def _defaults(font: Font, language: str) -> str:
    code = attribute(language)
    spoken = f'<w:lang w:val="{code}" w:eastAsia="{code}" w:bidi="ar-SA"/>'
    letters = f"<w:rPr>{all_run_properties(font)}{spoken}</w:rPr>"
    return (
        f"<w:docDefaults><w:rPrDefault>{letters}</w:rPrDefault>{_PARAGRAPH_DEFAULT}</w:docDefaults>"
    )


def _style(style: Style, base: Style, place: int) -> str:
    """One paragraph style as the difference from its base; `place` orders Word's list."""
    letters = run_properties(style.font, base.font)
    form = shape_properties(style.format, base.format)
    return (
        f'<w:style w:type="paragraph"{_kind(style)} w:styleId="{style.id}">'
        f'<w:name w:val="{attribute(style.name)}"/>'
        + (f'<w:basedOn w:val="{base.id}"/>' if base.id else "")
        + f'<w:uiPriority w:val="{min(place, 99)}"/><w:qFormat/>'
        + (f"<w:pPr>{form}</w:pPr>" if form else "")
        + (f"<w:rPr>{letters}</w:rPr>" if letters else "")
        + "</w:style>"
    )


def _kind(style: Style) -> str:
    if style.id == "Normal":
        return ' w:default="1"'
    built_in = style.name.startswith(("heading ", "toc ")) or style.name in BUILT_IN
    return "" if built_in else ' w:customStyle="1"'
