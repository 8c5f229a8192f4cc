"""The parts that hardly differ between documents: settings, fonts, the name of the program."""

from collections.abc import Iterable

from reportgen.write.docx.footnotes import SETTINGS
from reportgen.write.docx.markup import attribute, part

# Compatibility mode 15 is Word 2013 and later; without it Word opens the file "in
# compatibility mode". The rest is what Word itself writes beside it. Without
# doNotExpandShiftReturn, Word stretches a justified line that ends in a line break.
_COMPATIBILITY = (
    "<w:compat><w:doNotExpandShiftReturn/>"
    + "".join(
        f'<w:compatSetting w:name="{name}"'
        f' w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    + "</w:compat>"
)


def settings_part(language: str, *, notes: bool = False) -> bytes:
    """`word/settings.xml`; `notes` says that there are footnotes.

    Vietnamese writes 1.234,5 and separates values by semicolons.
    """
    code = attribute(language)
    return part(
        "settings",
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"{SETTINGS if notes else ''}"
        f'{_COMPATIBILITY}<w:themeFontLang w:val="{code}"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
    )


_KINDS = {"Times New Roman": "roman", "Liberation Serif": "roman", "Arial": "swiss"}


def fonts_part(families: Iterable[str]) -> bytes:
    """`word/fontTable.xml`: the kind of each face, by which Word finds another if it lacks one."""
    return part("fonts", "".join(_font(family) for family in families))


def _font(family: str) -> str:
    kind = _KINDS.get(family, "auto")
    known = f'<w:charset w:val="00"/><w:family w:val="{kind}"/><w:pitch w:val="variable"/>'
    return f'<w:font w:name="{attribute(family)}">{known}</w:font>'


APPLICATION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'extended-properties"><Application>reportgen</Application></Properties>'
)
"""`docProps/app.xml`."""
