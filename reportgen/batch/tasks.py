"""The work that a scheduler is given, by name: its heavy imports stay where the work is done."""

import gc
from pathlib import Path
from threading import RLock

from reportgen.batch.orders import Drafted, Order, Product, Workshop
from reportgen.data_files import own_templates
from reportgen.diagnostic import Diagnostic
from reportgen.fingerprint import environment

ONE_AT_A_TIME = RLock()
"""Within a process: the engine, its fonts, a template's filters serve one document at a time."""


def survey(workshop: Workshop) -> list[Diagnostic]:
    """What is wrong with the templates and standards."""
    from reportgen.batch import drafting  # noqa: PLC0415  # heavy

    with ONE_AT_A_TIME:
        return drafting.survey(workshop)


def syntax(workshop: Workshop) -> list[Diagnostic]:
    """Mistakes of syntax in any template, used or not."""
    from reportgen.batch import drafting  # noqa: PLC0415  # heavy

    with ONE_AT_A_TIME:
        return drafting.syntax(workshop)


def draft(workshop: Workshop, file: Path) -> Drafted:
    """Stages 1 to 4 of a period file."""
    from reportgen.batch import drafting  # noqa: PLC0415  # heavy

    with ONE_AT_A_TIME:
        return drafting.draft(workshop, file)


def outline(workshop: Workshop, file: Path) -> Drafted:
    """Stages 1 to 3 of a period file."""
    from reportgen.batch import drafting  # noqa: PLC0415  # heavy

    with ONE_AT_A_TIME:
        return drafting.outline(workshop, file)


def draft_one(workshop: Workshop, file: Path, number: int) -> Drafted:
    """Stages 1 to 4 of a period file, for one of its documents."""
    from reportgen.batch import drafting  # noqa: PLC0415  # heavy

    with ONE_AT_A_TIME:
        return drafting.draft_one(workshop, file, number)


def make(workshop: Workshop, order: Order) -> Product:
    """Stage 5 of a document."""
    from reportgen.batch import making  # noqa: PLC0415  # heavy

    with ONE_AT_A_TIME:
        return making.make(workshop, order)


def picture(pdf: Path) -> bytes | None:
    """The first page of a PDF as a PNG; nothing if it cannot be drawn, for whatever reason."""
    from reportgen.batch import thumbnail  # noqa: PLC0415  # heavy

    try:
        with ONE_AT_A_TIME:  # pdfium knows no threads
            return thumbnail.page_one(pdf.read_bytes())
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  # a person may have put any file there
        return None


def verify(pair: tuple[Path, Path]) -> list[Diagnostic]:
    """What of a document's DOCX and PDF is not equal, or not to be read."""
    from reportgen.verify import verify_files  # noqa: PLC0415  # seldom asked for

    verdict = verify_files(*pair)
    return [*verdict.refused, *(it.diagnostic(str(pair[0])) for it in verdict.findings)]


def shared(folders: tuple[Path, ...]) -> dict[str, str]:
    """The digests of what all documents share, where the work is done."""
    return dict(vars(environment((*folders, own_templates()))))


def warm() -> None:
    """What a worker process does before its first order: fonts found, imports set apart."""
    from reportgen.boxes import engine  # noqa: PLC0415  # heavy

    engine.fonts()
    gc.freeze()  # what is imported lives as long as the process: never look through it again
