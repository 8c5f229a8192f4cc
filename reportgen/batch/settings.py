"""What is asked of a run, beside its data."""

import pkgutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.batch.choice import Choice
from reportgen.batch.orders import Workshop
from reportgen.data_files import PACKAGE


def formats() -> list[str]:
    """The formats there are, by name: the modules of `write/`, which need not be loaded for it."""
    return sorted(module.name for module in pkgutil.iter_modules([str(PACKAGE / "write")]))


def refuse_unknown(
    wanted: Sequence[str], carry: Sequence[str], templates: Path | str | None
) -> None:
    """ValueError for no format, one that there is not, or a template folder that is none."""
    known = formats()
    if not wanted:
        raise ValueError(f"no format at all; there are: {', '.join(known)}")
    for name in (*wanted, *carry):
        if name not in known:
            raise ValueError(f"no format {name!r}; there are: {', '.join(known)}")
    if templates and not Path(templates).is_dir():
        raise ValueError(f"no folder of templates: {templates}")


@dataclass(frozen=True)
class Settings:
    """How the documents of a run are made.

    `carry` names the formats whose files carry the period file. If `strict`, a warning keeps a
    document from being made; if `force`, what is unchanged is made too; unless `keep_going`,
    the first document that fails ends the run.
    """

    out: Path
    workshop: Workshop
    formats: tuple[str, ...] = ("docx", "pdf")
    carry: tuple[str, ...] = ("docx",)
    choice: Choice = field(default_factory=Choice)
    strict: bool = False
    force: bool = False
    keep_going: bool = True

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The suffixes of a document's files."""
        return tuple(f".{name}" for name in self.formats)
