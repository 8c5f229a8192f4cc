"""`template diff`: what a user's template folder changes against the shipped templates."""

from collections.abc import Iterator
from pathlib import Path

from reportgen.commands.options import DONE, Options, known_folder
from reportgen.data_files import own_templates
from reportgen.workshop.changes import Change, changes

INDENT = "  "


def diff_templates(folder: Path, options: Options) -> int:
    """Print the differences; the exit status."""
    known_folder(folder, options)
    found = changes([folder, own_templates()])
    for change in found:
        print("\n".join(_said(change, options)))
    changed = sum(it.noted is False for it in found)
    print(options.text("diffed", count=len(found), changed=changed))
    return DONE


def _said(change: Change, options: Options) -> Iterator[str]:
    key = "diff-same" if change.kind == "block" and not change.lines else f"diff-{change.kind}"
    yield options.text(key, file=change.file, name=change.name)
    yield from (f"{INDENT}{line}" for line in change.lines)
    if change.noted is False:
        key = "diff-changed-shown" if change.since else "diff-changed"
        yield INDENT + options.text(key)
    yield from (f"{INDENT * 2}{line}" for line in change.since)
