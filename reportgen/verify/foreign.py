"""What no Word file of ours has, and could change how a document looks or what it says.

`KNOWN` is closed: what `reportgen.write` writes, and what Word and LibreOffice add without a look
of its own. All else is named, unless its value asks for nothing.

Source: ECMA-376 part 1, 17.2 (body), 17.3 (paragraphs, runs), 17.4 (tables), 17.6 (sections),
17.15 (settings), 20.1 (pictures).
"""

from collections.abc import Iterator

from reportgen.word.ooxml import DRAWING, FALSE, VML, A, Element, W, bare, child, value


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_CHANGES = " ins del moveFrom moveTo moveFromRangeStart moveFromRangeEnd moveToRangeStart"
_MARKS = (
    " bookmarkStart bookmarkEnd proofErr permStart permEnd commentRangeStart commentRangeEnd"
    " sdt customXml customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart"
    " customXmlDelRangeEnd moveToRangeEnd AlternateContent" + _CHANGES
)
_EDGES = "top left start bottom right end insideH insideV"
KNOWN = {
    "document": _names("body"),
    "body": _names("p tbl sectPr" + _MARKS),
    "p": _names("pPr r hyperlink fldSimple smartTag oMath oMathPara" + _MARKS),
    "r": _names(
        "rPr t tab br cr drawing pict fldChar instrText footnoteReference footnoteRef separator"
        " continuationSeparator noBreakHyphen softHyphen sym lastRenderedPageBreak delText"
        " delInstrText commentReference annotationRef AlternateContent"
    ),
    "sectPr": _names(
        "headerReference footerReference type pgSz pgMar pgNumType cols titlePg footnotePr"
        " endnotePr noEndnote paperSrc printerSettings formProt docGrid sectPrChange"
    ),
    "pPr": _names(
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs"
        " spacing ind jc outlineLvl rPr sectPr contextualSpacing suppressLineNumbers"
        " suppressAutoHyphens suppressOverlap kinsoku wordWrap overflowPunct topLinePunct"
        " autoSpaceDE autoSpaceDN adjustRightInd snapToGrid divId cnfStyle pPrChange"
    ),
    "rPr": _names(
        "rStyle rFonts b bCs i iCs caps strike color spacing kern sz szCs u shd vertAlign vanish"
        " webHidden specVanish noProof snapToGrid lang cs oMath ligatures rPrChange" + _CHANGES
    ),
    "tblPr": _names(
        "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption"
        " tblDescription tblStyleRowBandSize tblStyleColBandSize tblOverlap tblPrChange"
    ),
    "trPr": _names(
        "cantSplit trHeight tblHeader jc gridBefore gridAfter wBefore wAfter cnfStyle divId"
        " trPrChange" + _CHANGES
    ),
    "tcPr": _names(
        "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign cnfStyle hideMark cellIns cellDel"
        " cellMerge tcPrChange"
    ),
    "tblBorders": _names(_EDGES),
    "tcBorders": _names(_EDGES),
    "pBdr": _names("top left bottom right between bar"),
}
"""What may stand in an element, by their names."""
NOTHING = {
    "w": "100", "position": "0", "lnNumType": "0", "textDirection": "lrTb", "vAlign": "top",
    "textAlignment": "baseline", "em": "none",
}  # fmt: skip
"""Values that ask for nothing, besides no and none."""
ATTRIBUTES = {
    ("u", "val"): _names("single none"),
    ("u", "color"): _names("auto"),
    ("color", "themeColor"): _names("text1 dark1 none"),
    ("shd", "val"): _names("clear nil"),
    ("shd", "themeFill"): _names("none"),
    ("cols", "num"): _names("0 1"),
    ("pgNumType", "fmt"): _names("decimal"),
    ("docGrid", "type"): _names("default"),
    ("framePr", "hAnchor"): _names("margin"),
    ("framePr", "vAnchor"): _names("page text"),
    ("framePr", "dropCap"): _names("none"),
    ("br", "type"): _names("page textWrapping"),
    ("prstGeom", "prst"): _names("rect"),
    ("docPr", "hidden"): _names("0 false"),
}
"""The values that attributes may have: of others there is no look of ours."""
NOTES = {"numFmt": "decimal", "numStart": "1", "numRestart": "continuous", "pos": "pageBottom"}
"""How footnotes are numbered, and where they stand."""
SETTINGS = (
    "evenAndOddHeaders", "mirrorMargins", "gutterAtTop", "bookFoldPrinting",
    "bookFoldRevPrinting", "printTwoOnOne", "displayBackgroundShape",
)  # fmt: skip
"""Settings that change pages."""
DRAWN = ("/picture", "/chart", "/wordprocessingShape")
SHAPES = [
    VML + it for it in _names("shape rect roundrect oval line polyline arc curve image group")
]
TURNED = ("rot", "flipH", "flipV")
UNTURNED = ("", "0", "false")
FALLBACK = "Fallback"
BEGINS = _names("t tab br cr fldChar drawing pict footnoteRef footnoteReference noBreakHyphen sym")
"""What can be the first that a paragraph shows: of ours, never a tab."""


def foreign(root: Element) -> Iterator[tuple[Element, str]]:
    """What is foreign in a part, each with the element it is said of."""
    for it in root.iter(f"{W}*"):
        known = KNOWN.get(bare(it.tag))
        if known is not None:
            strange = (kid for kid in it.iterchildren("*") if bare(kid.tag) not in known)
            yield from ((kid, _said(kid)) for kid in strange if _asks(kid))
        yield from ((it, said) for said in _values(it))
    yield from _begins(root)
    yield from _drawn(root)
    yield from _changed(root)


def _begins(root: Element) -> Iterator[tuple[Element, str]]:
    """Paragraphs that begin with a tab."""
    for it in root.iter(f"{W}p"):
        runs = (kid for run in it.iter(f"{W}r") for kid in run if bare(str(kid.tag)) in BEGINS)
        begin = next(runs, None)
        if begin is not None and begin.tag == f"{W}tab":
            yield it, "w:tab"


def foreign_settings(root: Element) -> Iterator[str]:
    """What is foreign in the settings of a file."""
    for name in SETTINGS:
        it = child(root, name)
        if it is not None and _asks(it):
            yield _said(it)
    notes = child(root, "footnotePr")
    yield from () if notes is None else _numbered(notes)


def _asks(it: Element) -> bool:
    """Whether an element asks for something."""
    said = value(it)
    return said.lower() not in FALSE and said not in (NOTHING.get(bare(it.tag), "off"), "auto")


def _said(it: Element) -> str:
    prefix = it.prefix or "w"
    return " ".join([f"{prefix}:{bare(it.tag)}", value(it)]).strip()


def _values(it: Element) -> Iterator[str]:
    """Attributes with values that no document of ours has."""
    name = bare(it.tag)
    for key, text in it.attrib.items():
        known = ATTRIBUTES.get((name, bare(str(key))))
        if known is not None and text not in known:
            yield f"{it.prefix}:{name} {bare(str(key))}={text!s}"
    if name == "footnotePr" and bare(next(it.iterancestors()).tag) == "sectPr":
        yield from _numbered(it)


def _numbered(notes: Element) -> Iterator[str]:
    for name, common in NOTES.items():
        said = value(child(notes, name))
        if said not in ("", common):
            yield f"w:footnotePr {name}={said}"


def _drawn(root: Element) -> Iterator[tuple[Element, str]]:
    """Shapes without words and objects of other kinds."""
    for it in root.iter(f"{A}graphicData"):
        kind = it.get("uri") or ""
        if not kind.endswith(DRAWN) or (kind.endswith(DRAWN[-1]) and _is_bare(it)):
            yield it, f"wp:drawing {kind.rpartition('/')[2]}"
    for it in root.iter(*SHAPES):
        if _is_bare(it) and not any(bare(up.tag) == FALLBACK for up in it.iterancestors()):
            yield it, f"v:{bare(it.tag)}"


def _changed(root: Element) -> Iterator[tuple[Element, str]]:
    """Pictures and shapes that were cut, turned, coloured or hidden."""
    for it in root.iter(f"{A}srcRect"):
        if any(side not in UNTURNED for side in it.attrib.values()):
            yield it, f"a:srcRect {_listed(it)}"
    for it in root.iter(f"{A}xfrm"):
        if any(it.get(name, "") not in UNTURNED for name in TURNED):
            yield it, f"a:xfrm {_listed(it)}"
    for it in root.iter(f"{DRAWING}docPr", f"{A}prstGeom"):
        yield from ((it, said) for said in _values(it))
    for it in root.iter(f"{A}blip"):
        effects = (bare(effect.tag) for effect in it.iterchildren("*"))
        yield from ((it, f"a:blip {effect}") for effect in effects if effect != "extLst")


def _is_bare(shape: Element) -> bool:
    """Whether a shape has no words, neither of a box nor along a path."""
    words = {"txbxContent", "textpath"}
    return not any(bare(it.tag) in words for it in shape.iter("*"))


def _listed(it: Element) -> str:
    return " ".join(f"{bare(str(key))}={text!s}" for key, text in it.attrib.items())
