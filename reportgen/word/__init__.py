"""Word files of any origin as boxes: what a reader of the page sees, without components.

In this order: `gate` opens the file as untrusted, `package` knows its parts; `styles`, `theme`
and `numbering` hold what they define; `levels` and `letters`, `shape` lay properties over each
other; `story` is what the paragraphs of a part share; `content` and `drawing` find what a
paragraph shows, `inlines` and `tabs` say it as boxes do; `paragraph`, `table`, `flow`, `notes`
and `section` build the boxes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reportgen.boxes.document import (
    Document,
    Field,
    Metadata,
    Paragraph,
    Run,
    Section,
    paragraphs,
)
from reportgen.diagnostic import Diagnostic
from reportgen.word.gate import Refused, read_file, unpack
from reportgen.word.levels import level
from reportgen.word.notes import Notes, asked, links
from reportgen.word.numbering import Numbering
from reportgen.word.ooxml import Element, bare, child, composed, is_on, points, value
from reportgen.word.package import Package
from reportgen.word.section import Pages
from reportgen.word.shape import TAB_PT
from reportgen.word.story import Story
from reportgen.word.styles import Styles
from reportgen.word.theme import theme_fonts

__all__ = ["WordFile", "read", "read_content", "write_copy"]

LEGACY = (".Vn", "VNI-", "VNI ")
"""How the fonts of the encodings before Unicode are named: TCVN3 and VNI."""
CORE = "core-properties"


@dataclass(frozen=True)
class WordFile:
    """A Word file that was read.

    `elements` are the `w:p` of the paragraphs in the order of `boxes.document.paragraphs` over
    all sections, `sections` the `w:sectPr` of the sections: what is changed in them is in the
    copy that `write_copy` gives. `main` names the part they stand in.
    """

    document: Document
    elements: tuple[Element, ...]
    sections: tuple[Element, ...]
    package: Package
    main: str


def read(path: Path) -> tuple[WordFile | None, list[Diagnostic]]:
    """The document in a file, and what is to be said of it; None when it is not read."""
    content, mistakes = read_file(path)
    return (None, mistakes) if content is None else read_content(content, str(path))


def read_content(content: bytes, name: str) -> tuple[WordFile | None, list[Diagnostic]]:
    """`read` of bytes; `name` is what the user calls the file."""
    try:
        package = Package(unpack(content))
        word = _word_file(package, package.main())
        found = [*package.warnings(), *_legacy(word.document)]
    except Refused as refused:
        return None, [replace(refused.diagnostic, path=name)]
    return word, [replace(it, path=name) for it in found]


def write_copy(word: WordFile) -> bytes:
    """The same package with the main part as it is now; the same changes give the same bytes."""
    return word.package.zipped(word.main)


def _word_file(package: Package, main: str) -> WordFile:
    story = _story(package, main)
    body = child(package.root(main), "body")
    assert body is not None  # noqa: S101 (Package.main has looked)
    pages = Pages(package, main, story)
    sections = tuple(pages.read(body))
    document = Document(_metadata(package, story.styles), sections)
    return WordFile(document, tuple(story.elements), tuple(pages.properties), package, main)


def _story(package: Package, main: str) -> Story:
    numbering = Numbering(package.optional(main, "numbering"))
    styles = Styles(
        package.optional(main, "styles"),
        theme_fonts(package.optional(main, "theme")),
        numbering,
    )
    settings = package.optional(main, "settings")
    tab = points(value(child(settings, "defaultTabStop")))
    adds = is_on(level(child(settings, "compat")), "doNotUseHTMLParagraphAutoSpacing")
    return Story(
        styles,
        numbering,
        tab or TAB_PT,
        adds,
        links=links(package, main),
        asked=asked(package.root(main)),
        notes=Notes(package, main).read,
    )


def _metadata(package: Package, styles: Styles) -> Metadata:
    root = package.optional("", CORE)
    found = {} if root is None else {bare(it.tag): it.text or "" for it in root}
    texts = {name: composed(text.strip()) for name, text in found.items()}
    return Metadata(
        title=texts.get("title", ""),
        author=texts.get("creator", ""),
        subject=texts.get("subject", ""),
        language=texts.get("language", "") or styles.defaults[1].get("lang.val", ""),
        created=texts.get("created", ""),
    )


def _legacy(document: Document) -> Iterator[Diagnostic]:
    """A font of an old encoding: its text is not what its letters look like."""
    families = {
        it.font.family
        for section in document.sections
        for paragraph in _all(section)
        for it in paragraph.inlines
        if isinstance(it, Run | Field)
    }
    old = sorted(it for it in families if it.startswith(LEGACY))
    if old:
        yield Diagnostic("word-phong-cu", None, {"value": ", ".join(old)}, severity="warning")


def _all(section: Section) -> Iterator[Paragraph]:
    yield from paragraphs(section.blocks)
    for margin in filter(None, (section.margin, section.first)):
        yield from (*margin.header, *margin.footer)
