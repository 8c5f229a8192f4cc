"""The bench: specimens set with a stylesheet that is only tried, not yet written."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reportgen import typesetting
from reportgen.boxes import FrontEnd
from reportgen.boxes.document import Document, Paragraph
from reportgen.diagnostic import Diagnostic, errors
from reportgen.manuscript import Manuscript
from reportgen.restyle.book import Book, book_of, every_paragraph
from reportgen.standard import Standard, Standards
from reportgen.template_files import TemplateFiles


@dataclass
class Overlaid(TemplateFiles):
    """The template folders with another text for one of the files."""

    covered: str = ""
    content: bytes = b""

    def file(self, path: str) -> bytes:
        """The file, or what stands for it."""
        return self.content if path == self.covered else super().file(path)


@dataclass(frozen=True)
class Trial:
    """The specimens in one stylesheet."""

    fronts: tuple[FrontEnd, ...]
    said: tuple[Diagnostic, ...]

    @property
    def documents(self) -> list[Document]:
        """Their boxes."""
        return [it.document for it in self.fronts]

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """All paragraphs: the same places in every trial."""
        return [it for document in self.documents for it in every_paragraph(document)]


@dataclass(frozen=True)
class Bench:
    """The specimens of a standard, the template folders, and the standards."""

    standard: Standard
    texts: Sequence[Manuscript]
    files: TemplateFiles
    standards: Standards

    @property
    def path(self) -> str:
        """The name of the stylesheet in the template folders."""
        return f"standards/{self.standard.name}/style.css"

    def overlaid(self, css: bytes) -> Overlaid:
        """The folders as if the stylesheet had this text."""
        return Overlaid(self.files.folders, self.path, css)

    def tried(self, css: bytes) -> Trial:
        """The specimens set with a stylesheet of this text; an error leaves a document out."""
        files = self.overlaid(css)
        made = [typesetting.typeset(it, files, self.standards) for it in self.texts]
        said = tuple(it for _, more in made for it in more)
        return Trial(tuple(front for front, _ in made if front is not None), said)

    def sketched(self, css: bytes) -> Trial:
        """The same without asking the rules of the standard: quicker."""
        files = self.overlaid(css)
        made = [typesetting.open_front_end(it.html, files) for it in self.texts]
        said = tuple(it for _, more in made for it in more)
        return Trial(tuple(front for front, _ in made if front is not None), said)

    def wrong(self, trial: Trial) -> list[Diagnostic]:
        """What keeps a document from being set at all."""
        return errors(trial.said) if len(trial.fronts) < len(self.texts) else []

    def book(self, trial: Trial) -> Book:
        """The styles of a trial."""
        return book_of(self.standard, trial.documents)
