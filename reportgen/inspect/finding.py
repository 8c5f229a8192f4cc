"""What an inspection of a Word file says: the file, what was recognised, what it breaches."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from reportgen.boxes.document import Document
from reportgen.diagnostic import Diagnostic, Severity
from reportgen.standard import Standard
from reportgen.standard.check import Breach, allowed, clause
from reportgen.word import WordFile


@dataclass(frozen=True)
class Recognised:
    """What a Word file was taken for: codes of `the_loai` and `cap`, empty where not known.

    `last_day` is the day of issue, of a draft the last day of its year.
    """

    system: str = ""
    type: str = ""
    level: str = ""
    day: date | None = None
    last_day: date | None = None
    components: tuple[str, ...] = ()


@dataclass(frozen=True)
class Inspection:
    """One file: mistakes that stopped or hindered the reading, and breaches of its standard."""

    file: Path
    recognised: Recognised
    standard: Standard | None
    breaches: tuple[Breach, ...]
    mistakes: tuple[Diagnostic, ...]
    strict: bool = False

    def severity(self, breach: Breach) -> Severity:
        """As the rule says; if strict, always an error."""
        return "error" if self.strict or breach.rule.muc_do == "loi" else "warning"

    def said(self) -> Iterator[Diagnostic]:
        """All of it as diagnostics: the file's, then the page's, then from the first paragraph."""
        for mistake in self.mistakes:
            yield replace(mistake, severity="error") if self.strict else mistake
        for breach in self.breaches:
            if self.standard is not None:
                found = as_diagnostic(breach, self.standard, self.file)
                yield replace(found, severity=self.severity(breach))


@dataclass(frozen=True)
class Material:
    """What a corrected copy is made of; it lives no longer than the inspection of its file."""

    word: WordFile
    document: Document
    inspection: Inspection


def as_diagnostic(breach: Breach, standard: Standard, file: Path) -> Diagnostic:
    """A breach with the file, the first place and the number of all."""
    first = breach.places[0]
    values = {
        "rule": breach.rule.ma,
        "sentence": breach.rule.cau,
        "value": breach.value,
        "allowed": allowed(breach.rule),
        "where": first.text,
        "count": len(breach.places),
    }
    code = "the-thuc-word" if values["allowed"] else "the-thuc-word-chu"
    place = f"{file}: đoạn {first.number}" if first.number else str(file)
    source = clause(breach.rule, standard)
    return Diagnostic(code, None, values, path=place, clause=source)
