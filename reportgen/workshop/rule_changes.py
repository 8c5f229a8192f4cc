"""What a user's `rules.yaml` changes in the standards: rules, settings, days."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import NamedTuple

from reportgen.standard.model import Rule, Standard
from reportgen.standards import take_standards


class RuleChange(NamedTuple):
    """A rule by its code, or a group of settings, with what is shown of it."""

    standard: str
    name: str
    lines: tuple[str, ...]


def rule_changes(folders: Sequence[Path]) -> Iterator[RuleChange]:
    """All that differs, by standard; what inherits a changed standard changes with it."""
    own, _ = take_standards(folders)
    ours, _ = take_standards(folders[-1:])
    for name, standard in sorted(own.items()):
        if name in ours:
            for what, lines in _of_standard(ours[name], standard):
                if lines:
                    yield RuleChange(name, what, tuple(lines))


def _of_standard(old: Standard, new: Standard) -> Iterator[tuple[str, list[str]]]:
    yield (
        "tu, den",
        [*_values({"tu": old.first, "den": old.last}, {"tu": new.first, "den": new.last})],
    )
    yield "the_loai", [*_values(old.types, new.types)]
    yield "cai_dat", [*_values(old.settings, new.settings)]
    rules, others = ({it.ma: it for it in each.rules} for each in (old, new))
    for code in sorted(rules.keys() | others.keys()):
        yield code, [*_rule(rules.get(code), others.get(code))]


def _values(old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[str]:
    for name in sorted(old.keys() | new.keys()):
        before, after = old.get(name), new.get(name)
        if str(before) != str(after):
            yield f"- {name}: {before}"
            yield f"+ {name}: {after}"


def _rule(old: Rule | None, new: Rule | None) -> Iterator[str]:
    if old is None and new is not None:
        yield f"+ {new.cau}"
    elif new is None and old is not None:
        yield f"- {old.cau}"
    elif old is not None and new is not None:
        names = [it.name for it in fields(Rule)]
        yield from _values(*({it: getattr(each, it) for it in names} for each in (old, new)))
