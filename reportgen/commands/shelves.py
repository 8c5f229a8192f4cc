"""The shelf of a command: templates and standards, for those that do their work themselves."""

from reportgen.commands.options import Options, known_types, refuse
from reportgen.diagnostic import Diagnostic
from reportgen.shelf import Shelf, take_shelf


def shelf_of(options: Options) -> tuple[Shelf, list[Diagnostic]]:
    """The templates and standards, the user's folder before ours."""
    own = options.templates
    refuse(own is not None and not own.is_dir(), options, "no-folder", own)
    shelf, mistakes = take_shelf([own] if own else [])
    known_types(options)
    return shelf, mistakes
