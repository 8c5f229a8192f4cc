"""Any Word file against a standard: read it, find its components, check them by the rules.

In this order: `word` reads the file as boxes, `components` names what it finds in them,
`standard` checks them by the rules that our own pages obey; `finding` says what was found,
`fix` writes a corrected copy, `report` and `page` show all of it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reportgen import standard, word
from reportgen.diagnostic import Diagnostic, errors
from reportgen.inspect.components import Found, find
from reportgen.inspect.finding import Inspection, Material, Recognised
from reportgen.inspect.fix import Change, fix
from reportgen.standard import Breach, Standard, Standards
from reportgen.standard.check import Facts
from reportgen.vietnamese import short_date
from reportgen.word import WordFile

__all__ = ["Change", "Inspection", "Material", "correct", "inspect"]

DATE_LINE = "dia-danh-ngay"
"""A date line without a date is that of a draft."""
PASSES = 3
"""One correction may bring another breach to light: an exact line that is too low."""


def inspect(
    file: Path, standards: Standards, named: str | None = None
) -> tuple[Inspection, Material | None]:
    """One Word file against the standard of its system and day, or against a named one.

    No material: the file could not be read, or no standard was found for it; the diagnostics
    of the inspection say why.
    """
    read, mistakes = word.read(file)
    if read is None or errors(mistakes):
        return Inspection(file, Recognised(), None, (), tuple(mistakes)), None
    inspection, found = _inspect_word(file, read, standards, named)
    inspection = replace(inspection, mistakes=(*mistakes, *inspection.mistakes))
    return inspection, Material(read, found.document, inspection) if inspection.standard else None


def correct(material: Material, standards: Standards) -> tuple[bytes, list[Change], Inspection]:
    """A corrected copy, what was put right in it, and what it still breaches.

    No bytes: nothing could be put right.
    """
    content, before = b"", material.inspection
    changes: list[Change] = []
    for _ in range(PASSES):
        made, more = fix(material)
        read, _said = word.read_content(made, str(before.file)) if more else (None, [])
        if read is None:
            break
        content, changes = made, [*changes, *more]
        now, found = _inspect_word(before.file, read, standards, _name(before.standard))
        material = Material(read, found.document, replace(now, mistakes=before.mistakes))
    return content, [*_made_good(changes, material.inspection)], material.inspection


def _made_good(changes: Sequence[Change], after: Inspection) -> Iterator[Change]:
    """The changes with those of their places that are right now; none without such a place."""
    wrong = {(it.rule.ma, place.number) for it in after.breaches for place in it.places}
    for change in changes:
        breach = change.breach
        good = tuple(it for it in breach.places if (breach.rule.ma, it.number) not in wrong)
        if good:
            yield replace(change, breach=replace(breach, places=good))


def _name(rules: Standard | None) -> str | None:
    return None if rules is None else rules.name


def _inspect_word(
    file: Path, read: WordFile, standards: Standards, named: str | None
) -> tuple[Inspection, Found]:
    """A file that has been read; the breaches in the order of their places."""
    found = find(read.document)
    recognised = Recognised(
        found.system, found.type, found.level, found.day, found.last_day, found.components
    )
    rules, mistakes = _chosen(recognised, standards, named, file)
    if found.wrong_day:
        wrong = Diagnostic("ngay-khong-co-that", None, {"value": found.wrong_day}, path=str(file))
        mistakes = [*mistakes, wrong]
    if rules is None:
        return Inspection(file, recognised, None, (), tuple(mistakes)), found
    facts = Facts(type=found.type, level=found.level, day=found.day, origin="word")
    breaches = sorted(
        _by_rule(standard.check(found.document, rules, facts)),
        key=lambda it: (it.places[0].number, it.rule.ma),
    )
    return Inspection(file, recognised, rules, tuple(breaches), tuple(mistakes)), found


def _by_rule(breaches: Iterable[Breach]) -> Iterator[Breach]:
    """Breaches of a rule on words as one: the words differ at every place."""
    words: dict[str, Breach] = {}
    for breach in breaches:
        rule = breach.rule
        if not (rule.khop or rule.khong_khop):
            yield breach
        elif rule.ma in words:
            first = words[rule.ma]
            words[rule.ma] = replace(first, places=(*first.places, *breach.places))
        else:
            words[rule.ma] = breach
    yield from words.values()


def _chosen(
    recognised: Recognised, standards: Standards, named: str | None, file: Path
) -> tuple[Standard | None, list[Diagnostic]]:
    """The named standard, else that of the system on the day; the newest when there is no day."""
    if named is not None:
        return standards[named], []
    path = str(file)
    known = {"known": ", ".join(sorted(standards))}
    if not recognised.system:
        return None, [Diagnostic("khong-nhan-ra", None, known, path=path)]
    day = recognised.last_day
    if day is None:
        of_system = [it for it in standards.values() if it.system == recognised.system]
        newest = max(of_system, key=lambda it: it.first)
        values = {"value": newest.short_title}
        unsure = [Diagnostic("khong-thay-ngay", None, values, "warning", path)]
        return newest, [] if DATE_LINE in recognised.components else unsure
    if rules := standard.choose(standards, recognised.system, day):
        return rules, []
    values = {"value": short_date(day), **known}
    return None, [Diagnostic("ngay-ngoai-quy-dinh", None, values, path=path)]
