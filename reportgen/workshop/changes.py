"""What a user's template folder changes against the shipped templates, and what changed beneath."""

import difflib
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from jinja2 import TemplateError

from reportgen.render.environment import Environment
from reportgen.stylesheet import Declaration, declarations
from reportgen.template_files import ORIGINAL
from reportgen.workshop.ancestry import PAGE, Ancestry, Written, digest
from reportgen.workshop.blocks import Block
from reportgen.workshop.files import TemplateFile, template_files
from reportgen.workshop.override import (
    NOTED,
    dedented,
    original_digest,
    originals_of,
    quoted,
)
from reportgen.workshop.remembered import is_copy
from reportgen.workshop.rule_changes import rule_changes

RULES = "rules.yaml"
Kind = Literal["added", "block", "constant", "replaced", "css", "rule"]
SHOWN = re.compile(
    r"Bản gốc trong (?P<template>\S+), để đối chiếu:\n(?P<text>.*?)(?=\n   Bản gốc|\Z)", re.DOTALL
)

SUPER = re.compile(r"\s*\{\{-?\s*super\(\)\s*-?\}\}\s*")
"""The body of a block that is as the original: it was written to be changed, and was not yet."""


@dataclass(frozen=True)
class Change:
    """One difference: of a file, a block, a declaration or a rule.

    `lines` show it; `noted` says whether the original is still what it was when the override
    was made (None where no mark was left); `since` shows what changed in it, if that is known.
    """

    kind: Kind
    file: str
    name: str
    lines: tuple[str, ...] = ()
    noted: bool | None = None
    since: tuple[str, ...] = ()


def changes(folders: Sequence[Path], kept: Mapping[str, str] | None = None) -> list[Change]:
    """What the folders before the last, which is ours, change.

    `kept` are originals as they were when the user copied them, by name.
    """
    kept = kept or {}
    ancestry = Ancestry(folders)
    found: list[Change] = []
    for file in template_files(folders):
        if file.own and file.name.endswith(".html"):
            found += _of_template(file, ancestry, kept)
        elif is_copy(file) and file.name in kept:
            found += _copied(file, ancestry, kept)
        elif file.own and file.name.endswith(".css"):
            found += _of_stylesheet(file, folders)
        elif file.own and not file.covers:
            found.append(Change("added", file.source.name, file.name))
        elif file.own and not file.name.endswith(RULES):
            found.append(_replaced(file, ancestry, kept))
    return [*found, *_of_standards(folders)]


def _of_template(
    file: TemplateFile, ancestry: Ancestry, kept: Mapping[str, str]
) -> Iterator[Change]:
    if not file.covers:
        yield Change("added", file.source.name, file.name, noted=_whole(file, ancestry))
    elif not file.extends_original:
        yield _replaced(file, ancestry, kept)
        return
    yield from _constants(file, ancestry)
    for block in ancestry.blocks(file.name):
        if originals := originals_of(file.name, block.name, ancestry, own=True):
            yield _of_block(file, block, originals)


def _replaced(file: TemplateFile, ancestry: Ancestry, kept: Mapping[str, str]) -> Change:
    """A copy against its original: as that was when it was copied, if this is known."""
    source = ancestry.shipped.source(file.name)
    now = source.text if source else ""
    old = kept.get(file.name, now)
    lines = _unified(old, file.source.text, file.name, file.source.name)
    same = old == now if file.name in kept else None
    since = _unified(old, now, f"{file.name} (cũ)", f"{file.name} (mới)")
    return Change("replaced", file.source.name, file.name, lines, same, since)


def _copied(file: TemplateFile, ancestry: Ancestry, kept: Mapping[str, str]) -> Iterator[Change]:
    """The same of a stylesheet; of rules only what changed beneath: the rest is said by rule."""
    change = _replaced(file, ancestry, kept)
    if not file.name.endswith(RULES):
        yield change
    elif not change.noted:
        yield replace(change, lines=())


def _constants(file: TemplateFile, ancestry: Ancestry) -> Iterator[Change]:
    """What a document type is called, and how it is numbered, where that is not as it was."""
    environment = Environment(ancestry.folders, {})
    try:
        own = environment.constants(file.name)
        ours = environment.constants(file.base) if file.base != PAGE else {}
    except (TemplateError, UnicodeDecodeError):  # which `template lint` tells
        return
    for name, value in own.items():
        if ours.get(name) != value:
            old = (f"- {name} = {ours[name]}",) if name in ours else ()
            yield Change("constant", file.source.name, name, (*old, f"+ {name} = {value}"))


def _whole(file: TemplateFile, ancestry: Ancestry) -> bool | None:
    """Whether the template that a new type extends is still what it was."""
    noted, source = NOTED.search(file.source.text), ancestry.source(file.base)
    if noted is None or source is None or file.source.text.find("{% block") in range(noted.start()):
        return None
    return noted["digest"] == digest([source.text])


def _of_block(file: TemplateFile, block: Block, originals: list[Written]) -> Change:
    old = "\n".join(dedented(it) for it in originals)
    new = dedented(Written(file.name, block))
    kept = SUPER.fullmatch(block.body) is not None
    lines = () if kept else _unified(old, new, originals[0].template, file.source.name)
    noted = NOTED.search(block.comment)
    same = noted["digest"] == original_digest(originals) if noted else None
    since = _since(block.comment, originals) if same is False else ()
    return Change("block", file.source.name, block.name, lines, same, since)


def _since(comment: str, originals: list[Written]) -> tuple[str, ...]:
    """What changed in the originals that the comment of an override shows."""
    now = {it.template.removeprefix(f"{ORIGINAL}/"): quoted(dedented(it)) for it in originals}
    found: list[str] = []
    for shown in SHOWN.finditer(comment):
        name = shown["template"].removeprefix(f"{ORIGINAL}/")
        old = textwrap.dedent(shown["text"]).strip("\n")
        found += _unified(old, now.get(name, "").strip("\n"), f"{name} (cũ)", f"{name} (mới)")
    return tuple(found)


def _unified(old: str, new: str, before: str, after: str) -> tuple[str, ...]:
    lines = difflib.unified_diff(
        old.splitlines(), new.splitlines(), before, after, lineterm="", n=2
    )
    return tuple(lines)


def _of_stylesheet(file: TemplateFile, folders: Sequence[Path]) -> Iterator[Change]:
    """Declarations that ours does not have so; those left out too, where ours is not imported."""
    if not file.covers:
        yield Change("added", file.source.name, file.name)
        return
    ours = _declared(folders[-1:], str(folders[-1] / file.name))
    own = _declared(folders[:-1], file.source.name)
    for key, value in own.items():
        if ours.get(key) != value:
            old = (f"- {key[1]}: {ours[key]}",) if key in ours else ()
            yield Change("css", file.source.name, key[0], (*old, f"+ {key[1]}: {value}"))
    if not file.extends_original:
        for key in (it for it in ours if it not in own):
            yield Change("css", file.source.name, key[0], (f"- {key[1]}: {ours[key]}",))


def _declared(folders: Sequence[Path], file: str) -> dict[tuple[str, str], str]:
    found: list[Declaration] = [it for it in declarations(folders) if it.mark.source.name == file]
    return {(it.selector, it.name): it.value for it in found}


def _of_standards(folders: Sequence[Path]) -> Iterator[Change]:
    """Rules and settings of the standards that are new, other, or gone."""
    if any(it.own and it.name.endswith(RULES) for it in template_files(folders)):
        for standard, name, lines in rule_changes(folders):
            yield Change("rule", standard, name, lines)
