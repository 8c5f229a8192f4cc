"""`template new`, `template override`: files written into the user's template folder."""

import sys
from difflib import get_close_matches
from pathlib import Path

from reportgen.commands.options import DIAGNOSTICS, DONE, Options, print_diagnostics, refuse
from reportgen.commands.written import written
from reportgen.data_files import own_templates
from reportgen.diagnostic import Diagnostic
from reportgen.workshop.ancestry import PAGE, Ancestry
from reportgen.workshop.new_type import NewType, initials, is_name, new_type, suggested
from reportgen.workshop.override import addition, already, overridable, target

NEAR = 5


def new_template(wanted: NewType, folder: Path, options: Options) -> int:
    """Write the template of a new document type; the exit status."""
    kind = wanted.kind
    refuse(not is_name(kind), options, "bad-type-name", kind, [suggested(kind)])
    ancestry = Ancestry([folder, own_templates()])
    name = f"documents/{kind}.html"
    refuse(ancestry.source(name) is not None, options, "type-exists", kind)
    there = (folder / name).exists() or (folder / name).is_symlink()
    refuse(there, options, "type-exists", kind)
    known = [PAGE, *_types(ancestry)]
    refuse(wanted.like not in known, options, "no-template", wanted.like, known)
    spelt = kind.replace("-", " ").upper()
    filled = wanted._replace(name=wanted.name or spelt, symbol=wanted.symbol or initials(kind))
    return _write(folder / name, new_type(filled, ancestry).encode(), options)


def override_block(kind: str, block: str, folder: Path, options: Options) -> int:
    """Write one block into the user's folder; the exit status."""
    ancestry = Ancestry([folder, own_templates()])
    name = target(kind, ancestry)
    known = [*_types(ancestry), *(it.split("/")[1] for it in ancestry.pages()), PAGE]
    refuse(not name, options, "no-template", kind, _near(kind, known) or known)
    file = folder / name
    old = file.read_bytes() if file.is_file() else None
    _known_block(block, overridable(name, ancestry, own=old is not None), options)
    if old is not None and (mistake := already(name, block, ancestry)):
        print_diagnostics([mistake], options)
        return DIAGNOSTICS
    return _write(file, (old or b"") + addition(old, name, block, ancestry), options)


def _types(ancestry: Ancestry) -> list[str]:
    files = (it for folder in ancestry.folders for it in folder.glob("documents/*.html"))
    return sorted({it.stem for it in files})


def _known_block(block: str, known: list[str], options: Options) -> None:
    if not known:  # the file extends nothing, which has a sentence of its own
        return
    near = _near(block, known)
    refuse(block not in known and bool(near), options, "no-block-near", block, near)
    refuse(block not in known, options, "no-block", block, known)


def _near(name: str, known: list[str]) -> list[str]:
    return get_close_matches(name, known, NEAR, 0.5)


def _write(file: Path, content: bytes, options: Options) -> int:
    failed: Diagnostic | None = written(file, content)
    if failed:
        print_diagnostics([failed], options)
        return DIAGNOSTICS
    print(options.text("template-written", value=file), file=sys.stderr)
    return DONE
