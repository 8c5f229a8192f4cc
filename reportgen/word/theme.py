"""The fonts of the theme: `minorHAnsi` and its like as names of families."""

from collections.abc import Mapping

from reportgen.word.ooxml import A, Element

Theme = Mapping[str, str]
"""Families of `major` (headings) and `minor` (body)."""


def theme_fonts(root: Element | None) -> Theme:
    """The Latin faces of a theme part; nothing without one."""
    if root is None:
        return {}
    found = {
        kind: root.find(f"{A}themeElements/{A}fontScheme/{A}{kind}Font/{A}latin")
        for kind in ("major", "minor")
    }
    return {
        kind: str(face.get("typeface") or "") for kind, face in found.items() if face is not None
    }


def family(theme: Theme, name: str) -> str:
    """The family of a theme's name; empty when there is none."""
    return theme.get("major" if name.startswith("major") else "minor", "") if name else ""
