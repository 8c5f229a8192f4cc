"""The template folders: which file a name stands for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ORIGINAL = "goc"
"""The folder name by which a user's file reaches the one of ours that it covers."""


@dataclass
class TemplateFiles:
    """The files of the template folders, the user's before ours."""

    folders: Sequence[Path]

    def file(self, path: str) -> bytes:
        """A file below the template folders; LookupError for any other.

        `goc/…` is the file of ours that a user's file of that name covers.
        """
        return self.path(path).read_bytes()

    def path(self, path: str) -> Path:
        """The path of such a file."""
        name, _, rest = path.partition("/")
        path, folders = (rest, self.folders[-1:]) if name == ORIGINAL else (path, self.folders)
        for folder in folders:
            inside = (folder / path).resolve()
            if inside.is_relative_to(folder.resolve()) and inside.is_file():
                return inside
        raise LookupError(path)
