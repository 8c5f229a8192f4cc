"""The shelf of a command: templates and standards, for those that do their work themselves."""

from reportgen.commands.options import Options, known_folder, known_types
from reportgen.diagnostic import Diagnostic
from reportgen.shelf import Shelf, take_shelf


def shelf_of(options: Options) -> tuple[Shelf, list[Diagnostic]]:
    """The templates and standards, the user's folder before ours."""
    own = options.templates
    known_folder(own, options)
    shelf, mistakes = take_shelf([own] if own else [])
    known_types(options)
    return shelf, mistakes
