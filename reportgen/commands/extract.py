"""Period data taken out of a document, to the standard output or into a file."""

import sys
from pathlib import Path

from reportgen.carried import carried_data
from reportgen.commands.options import DIAGNOSTICS, DONE, Options, print_diagnostics, refuse
from reportgen.commands.written import put
from reportgen.diagnostic import Diagnostic
from reportgen.word.gate import read_file


def extract(file: Path, out: Path | None, options: Options, *, force: bool) -> int:
    """Give the period data of a DOCX or PDF byte for byte; the exit status."""
    refuse(not file.exists(), options, "no-path", file)
    same = out is not None and out.exists() and out.samefile(file)
    refuse(same, options, "extract-itself", file)
    document, mistakes = read_file(file)
    if document is not None:
        data, name, mistakes = carried_data(document, str(file))
        if data is not None:
            mistakes = _give(data, out, force=force)
            if out and not mistakes:
                print(options.text("extracted", file=out, name=name), file=sys.stderr)
    print_diagnostics(mistakes, options)
    return DIAGNOSTICS if mistakes else DONE


def _give(data: bytes, out: Path | None, *, force: bool) -> list[Diagnostic]:
    """Print the data, or write them to `out`; why that could not be done."""
    if out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return []
    failed = put(out, data, force=force)
    return [failed] if failed else []
