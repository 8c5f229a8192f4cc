"""`schema`: the JSON Schema of a kind of data file, printed or written."""

import json
import sys
from pathlib import Path
from typing import get_args

from reportgen.commands.options import (
    DIAGNOSTICS,
    DONE,
    Options,
    print_diagnostics,
    refuse,
)
from reportgen.commands.shelves import shelf_of
from reportgen.commands.written import put
from reportgen.diagnostic import Diagnostic, errors
from reportgen.schema import TITLES, Kind
from reportgen.schema import schema as schema_of
from reportgen.shelf import CATALOGUE, Registers

KINDS: tuple[Kind, ...] = get_args(Kind)


def schema(kind: str, data: Path | None, out: Path | None, options: Options, *, force: bool) -> int:
    """Print or write a schema; the exit status."""
    refuse(kind not in KINDS, options, "schema-no-kind", kind, KINDS)
    refuse(data is not None and not data.is_dir(), options, "no-folder", data)
    registers, said = _registers(data, options)
    chosen = next(it for it in KINDS if it == kind)
    if errors(said):
        print_diagnostics(said, options)
        return DIAGNOSTICS
    text = schema_text(chosen, registers)
    if out is None:
        print(text, end="")
        return DONE
    if failed := put(out, text.encode(), force=force):
        print_diagnostics([failed], options)
        return DIAGNOSTICS
    print(options.text("schema-written", value=out), file=sys.stderr)
    return DONE


def schema_text(kind: Kind, registers: Registers | None) -> str:
    """A schema as it is written: the same registers give the same text."""
    catalogue = registers.catalogue if registers else None
    registry = registers.registry if registers else None
    return json.dumps(schema_of(kind, catalogue, registry), ensure_ascii=False, indent=1) + "\n"


def is_ours(content: bytes, kind: Kind) -> bool:
    """Whether a file is a schema of that kind that was written here, of whatever registers."""
    try:
        found = json.loads(content)
    except ValueError:
        return False
    return isinstance(found, dict) and found.get("title") == TITLES[kind]


def _registers(data: Path | None, options: Options) -> tuple[Registers | None, list[Diagnostic]]:
    if data is None:
        return None, []
    shelf, said = shelf_of(options)
    registers, more = shelf.registers(data / CATALOGUE)
    return registers, [*said, *more]
