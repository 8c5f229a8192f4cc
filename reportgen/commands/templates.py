"""`template list`: what the template folders give."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from reportgen.commands.options import (
    DIAGNOSTICS,
    DONE,
    Options,
    known_format,
    print_diagnostics,
)
from reportgen.commands.shelves import shelf_of
from reportgen.diagnostic import errors
from reportgen.vietnamese import short_date
from reportgen.workshop.listing import Listed, ListedStandard, Listing, listing


def list_templates(form: str, options: Options) -> int:
    """Print types, standards and parts; the exit status."""
    known_format(form, options)
    shelf, said = shelf_of(options)
    found = listing(shelf.templates.folders, shelf.standards)
    if form == "json":
        print(json.dumps(asdict(found), ensure_ascii=False, indent=1, default=str))
    else:
        _print(found, options)
    print_diagnostics(said, options)
    return DIAGNOSTICS if errors(said) else DONE


def _print(found: Listing, options: Options) -> None:
    print("\n".join(_section("list-types", _files(found.types, options), options)))
    print("\n".join(_section("list-standards", _standards(found.standards, options), options)))
    print("\n".join(_section("list-parts", _files(found.parts, options), options)))


def _section(key: str, lines: Iterator[str], options: Options) -> Iterator[str]:
    yield options.text(key)
    yield from (f"  {line}" for line in lines)


def _files(found: tuple[Listed, ...], options: Options) -> Iterator[str]:
    width = max((len(it.name) for it in found), default=0)
    return (f"{it.name:{width}}  {_said(it, options)}" for it in found)


def _standards(found: tuple[ListedStandard, ...], options: Options) -> Iterator[str]:
    for it in found:
        key = "list-from-to" if it.last else "list-from"
        last = short_date(it.last) if it.last else ""
        days = options.text(key, first=short_date(it.first), last=last)
        yield f"{it.name}  {it.title} ({days})"
        yield from (f"  {line}" for line in _files(it.files, options))


def _said(it: Listed, options: Options) -> str:
    blocks = options.text("list-blocks", value=", ".join(it.blocks)) if it.blocks else ""
    base = options.text("list-base", value=it.base) if it.base else ""
    return options.text(f"list-{it.relation}", file=it.file, base=base, blocks=blocks)
