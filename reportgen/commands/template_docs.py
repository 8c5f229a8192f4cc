"""`template docs`: the reference of blocks, macros, filters and variables, printed or written."""

import sys
from pathlib import Path

from reportgen.commands.options import DIAGNOSTICS, DONE, Options, known_folder, print_diagnostics
from reportgen.commands.written import written
from reportgen.data_files import own_templates
from reportgen.workshop.reference import reference


def template_docs(out: Path | None, options: Options) -> int:
    """Print the page, or write it over what stands there; the exit status."""
    own = options.templates
    known_folder(own, options)
    text = reference([*([own] if own else []), own_templates()])
    if out is None:
        print(text, end="")
        return DONE
    if failed := written(out, text.encode()):
        print_diagnostics([failed], options)
        return DIAGNOSTICS
    print(options.text("template-written", value=out), file=sys.stderr)
    return DONE
