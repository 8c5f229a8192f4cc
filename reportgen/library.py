"""reportgen for programs: a web service, a notebook, the commands `render` and `check`.

A mistake in the user's data is a `Diagnostic` in the result, never an exception.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from reportgen.batch import tasks
from reportgen.batch.batch import Batch
from reportgen.batch.choice import Choice, UnknownFacet
from reportgen.batch.orders import Draft, Order, Workshop
from reportgen.batch.remote import Remote, Tls
from reportgen.batch.result import About, Refusal, Report, Result
from reportgen.batch.settings import refuse_unknown
from reportgen.data_files import own_templates
from reportgen.diagnostic import Diagnostic, errors
from reportgen.fingerprint import templates as digest_of_templates
from reportgen.log import JsonLines, open_log
from reportgen.workers.limits import Limits

__all__ = [
    "About", "Batch", "Choice", "Diagnostic", "Document", "JsonLines", "Limits", "Refusal",
    "Remote", "Rendering", "Report", "Result", "Tls", "UnknownFacet", "open_log", "render",
]  # fmt: skip


@dataclass(frozen=True)
class Document:
    """One document: its files by format (`docx`, `pdf`), none if a diagnostic is an error."""

    about: About
    files: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Rendering:
    """What one period file gives: its documents, and what is said of the file itself."""

    documents: tuple[Document, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing stood in the way of any document."""
        return not errors(self.diagnostics) and all(it.files for it in self.documents)


def render(
    file: Path | str,
    *,
    types: Sequence[str] = (),
    formats: Sequence[str] = ("docx", "pdf"),
    carry: Sequence[str] = ("docx",),
    templates: Path | str | None = None,
) -> Rendering:
    """The documents of one period file, of some types if any are named; nothing is written.

    It is made in this process, without limits of time and memory but for what a template may run
    (in the main thread): for files of people who are not trusted use `Batch`. `carry` names the
    formats whose files carry the period file, `templates` is the user's folder. Several threads
    may call it; they wait for each other.
    ValueError for a format (or none) or a folder that there is not, FileNotFoundError for a file.
    """
    refuse_unknown(formats, carry, templates)
    own = (Path(templates),) if templates else ()
    if not Path(file).is_file():
        raise FileNotFoundError(file)
    kinds = (types,) if isinstance(types, str) else tuple(types)
    choice = Choice({"loai": kinds} if kinds else {})
    digest = digest_of_templates((*own, own_templates()))
    workshop = Workshop(own, digest, uuid4().hex, choice)
    wrong = tasks.survey(workshop)
    if errors(wrong):
        return Rendering((), tuple(wrong))
    drafted = tasks.draft(workshop, Path(file))
    order = tuple(formats), tuple(carry)
    documents = tuple(_made(workshop, it, *order) for it in drafted.drafts)
    return Rendering(documents, (*wrong, *drafted.said))


def _made(
    workshop: Workshop, draft: Draft, formats: tuple[str, ...], carry: tuple[str, ...]
) -> Document:
    if draft.manuscript is None:
        return Document(draft.about, {}, draft.said)
    product = tasks.make(workshop, Order(draft.manuscript, formats, carry))
    files = {suffix.lstrip("."): content for suffix, content in product.files.items()}
    return Document(draft.about, files, (*draft.said, *product.said))
