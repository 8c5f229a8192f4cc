"""What all documents of a run share: templates, fonts, libraries."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.fingerprint import families, folders, fonts, libraries

WITH_FAMILIES = (".css", ".html", ".svg")


@dataclass(frozen=True)
class Environment:
    """Digests of what all documents of a run share."""

    templates: str
    fonts: str
    libraries: str


def templates(template_folders: Sequence[Path]) -> str:
    """The digest of all that template folders hold: `Environment.templates`."""
    return folders.digest(folders.files(template_folders))


def environment(template_folders: Sequence[Path]) -> Environment:
    """What the documents of a run share, as it is now: to be computed once a run.

    The user's folders stand before ours. FontconfigError if fontconfig is not there.
    """
    found = folders.files(template_folders)
    texts = [
        it.content.decode("utf-8", "replace")
        for it in found
        if it.content is not None and it.name.endswith(WITH_FAMILIES)
    ]
    return Environment(
        templates=folders.digest(found),
        fonts=fonts.digest(families.families(texts)),
        libraries=libraries.digest(),
    )
