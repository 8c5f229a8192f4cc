"""The fonts of a page: those of the system, and those that its stylesheets bring along.

A page without `@font-face` shares one configuration, to which nothing is ever added; stylesheets
with it have one of their own. So no page can tell what the process made before it.
"""

import logging
import weakref
from functools import cache
from typing import Any

from weasyprint.text.ffi import ffi, pangoft2
from weasyprint.text.fonts import FontConfiguration

LOGGER = logging.getLogger("weasyprint")


@cache
def fonts() -> FontConfiguration:
    """The fonts of the system: looking for them takes 30 ms, so it is done once a process."""
    return FontConfiguration()


class OwnFonts(FontConfiguration):  # type: ignore[misc]  # WeasyPrint is not typed
    """The fonts of the system and of some stylesheets."""

    def __init__(self) -> None:
        super().__init__()
        weakref.finalize(self, _let_go, self.font_map).atexit = False


def _let_go(font_map: Any) -> None:
    """Pango keeps a configuration, 0.2 MB, for ever if its map goes while it has it."""
    pangoft2.pango_fc_font_map_set_config(ffi.cast("PangoFcFontMap *", font_map), ffi.NULL)


class Faces:
    """Stands for a configuration while stylesheets are parsed: few of them bring a font."""

    def __init__(self) -> None:
        self.own: OwnFonts | None = None

    def add_font_face(self, face: Any, files: Any) -> None:
        """The engine found an `@font-face`."""
        self.own = self.own or OwnFonts()
        self.own.add_font_face(face, files)


class PageFonts:
    """What the engine takes for the configuration of one page, from the cascade to the PDF."""

    def __init__(self) -> None:
        self.use(fonts())

    def use(self, configuration: FontConfiguration) -> None:
        """Fonts that the page's stylesheets chose; they live as long as the page."""
        self.configuration = configuration
        self.font_map = configuration.font_map
        self.strut_layouts = configuration.strut_layouts
        self.font_features = configuration.font_features

    def add_font_face(self, face: Any, _files: Any) -> None:
        """A drawing has an `@font-face`: it would change the words of the page around it."""
        LOGGER.warning(
            "Font-face %r of a drawing was ignored, it belongs in the stylesheet",
            face["font_family"],
        )
