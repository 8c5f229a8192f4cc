"""The shipped files that a user's folder covers with copies, as they were when he copied them.

A copy cannot say which of its differences are the user's and which an upgrade's: for that the
original is kept beside it, in one file of the folder, when the user asks for it.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from reportgen.diagnostic import Diagnostic
from reportgen.workshop.files import TemplateFile, template_files

FILE = "ban-goc.json"


def is_copy(file: TemplateFile) -> bool:
    """Whether a user's file stands in the place of one of ours, without building on it."""
    return file.own and file.covers and not file.extends_original


def originals(folders: Sequence[Path]) -> dict[str, str]:
    """The texts of the shipped files (in the last folder) that copies cover, by name."""
    ours = {it.name: it.source.text for it in template_files(folders[-1:])}
    return {it.name: ours[it.name] for it in template_files(folders) if is_copy(it)}


def as_file(texts: Mapping[str, str]) -> bytes:
    """The file that keeps them."""
    return (json.dumps(texts, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def remembered(folder: Path) -> tuple[Mapping[str, str], list[Diagnostic]]:
    """What the folder keeps; nothing, and why, where its file cannot be read."""
    file = folder / FILE
    if not file.is_file():
        return {}, []
    try:
        texts = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        texts = None
    if isinstance(texts, dict) and all(isinstance(it, str) for it in texts.values()):
        return texts, []
    return {}, [Diagnostic("ban-goc-hong", path=str(file), severity="warning")]
