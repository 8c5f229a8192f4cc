"""`template diff`: what a user's template folder changes against the shipped templates."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from reportgen.commands.options import (
    DIAGNOSTICS,
    DONE,
    Options,
    known_folder,
    known_format,
    print_diagnostics,
)
from reportgen.commands.written import written
from reportgen.data_files import own_templates
from reportgen.workshop.changes import Change, changes
from reportgen.workshop.remembered import FILE, as_file, originals, remembered

INDENT = "  "
SAME = {"block": "same", "replaced": "copied"}
"""What is said of kinds that show no difference."""


def diff_templates(folder: Path, form: str, options: Options) -> int:
    """Print the differences; the exit status."""
    known_format(form, options)
    known_folder(folder, options)
    kept, said = remembered(folder)
    found = changes([folder, own_templates()], kept)
    if form == "json":
        print(json.dumps([asdict(it) for it in found], ensure_ascii=False, indent=1))
    else:
        _print(found, folder, options)
    print_diagnostics(said, options)
    return DONE


def remember_originals(folder: Path, options: Options) -> int:
    """Keep the shipped files that the folder's copies cover as they are now; the exit status."""
    known_folder(folder, options)
    texts = originals([folder, own_templates()])
    if texts and (failed := written(folder / FILE, as_file(texts))):
        print_diagnostics([failed], options)
        return DIAGNOSTICS
    if not texts:
        print(options.text("diff-no-copies"))
        return DONE
    about = {"count": len(texts), "file": folder / FILE, "names": ", ".join(sorted(texts))}
    print(options.text("diff-remembered", **about))
    return DONE


def _print(found: Sequence[Change], folder: Path, options: Options) -> None:
    for change in found:
        print("\n".join(_said(change, options)))
    changed = sum(it.noted is False for it in found)
    print(options.text("diffed", count=len(found), changed=changed))
    if any(it.kind == "replaced" and it.noted is None for it in found):
        print(options.text("diff-unknown", folder=folder))


def _said(change: Change, options: Options) -> Iterator[str]:
    key = change.kind if change.lines else SAME.get(change.kind, change.kind)
    yield options.text(f"diff-{key}", file=change.file, name=change.name)
    yield from (f"{INDENT}{line}" for line in change.lines)
    if change.noted is False:
        key = "diff-changed-shown" if change.since else "diff-changed"
        yield INDENT + options.text(key)
    yield from (f"{INDENT * 2}{line}" for line in change.since)
