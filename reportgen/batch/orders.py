"""What goes to where work is done and what comes back; light for who only passes it on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.batch.choice import EVERYTHING, Choice
from reportgen.batch.result import About
from reportgen.data_files import own_templates
from reportgen.deadline import Patience
from reportgen.diagnostic import Diagnostic, Mark
from reportgen.fingerprint import templates


@dataclass(frozen=True)
class Workshop:
    """What every order of a run shares.

    `folders` are the user's template folders, which come before ours, `templates` is the digest
    of what all hold. Data that were read are kept within the `run`, and no longer. `patience` is
    how long the template of a document may run.
    """

    folders: tuple[Path, ...]
    templates: str = ""
    run: str = ""
    choice: Choice = EVERYTHING
    patience: Patience = field(default_factory=Patience)

    @property
    def overtaken(self) -> bool:
        """Whether the template folders hold something else by now; False without a digest."""
        now = (*self.folders, own_templates())
        return bool(self.templates) and templates(now) != self.templates


@dataclass(frozen=True)
class Draft:
    """A document after stage 4.

    `manuscript` is packed, and None if something is wrong; `content` is the digest of all in it
    that can change the document's files, `carried` that of the data that a file may carry.
    `mark` and `path` are its place in the period file.
    """

    about: About
    said: tuple[Diagnostic, ...]
    manuscript: bytes | None = None
    content: str = ""
    carried: str = ""
    mark: Mark | None = None
    path: str = ""


@dataclass(frozen=True)
class Drafted:
    """A period file after stage 4: its documents, and what is wrong with the file.

    `read` are the digests of the data files that were read for it, by name; if `overtaken`, the
    templates were no longer those of the run.
    """

    drafts: tuple[Draft, ...] = ()
    said: tuple[Diagnostic, ...] = ()
    read: Mapping[str, str] = field(default_factory=dict)
    overtaken: bool = False


@dataclass(frozen=True)
class Order:
    """A document to be made, in these formats.

    If `strict`, a warning keeps it from being made; `carry` names the formats that carry data;
    unless `keep`, the document is made to be checked only, and no file comes back.
    """

    manuscript: bytes
    formats: tuple[str, ...]
    carry: tuple[str, ...]
    strict: bool = False
    keep: bool = True


@dataclass(frozen=True)
class Product:
    """The files of a document by suffix, none if something stood in the way.

    If `overtaken`, the templates were no longer those of the run: it may be made of others.
    """

    files: Mapping[str, bytes]
    said: tuple[Diagnostic, ...]
    seconds: float
    overtaken: bool = False
