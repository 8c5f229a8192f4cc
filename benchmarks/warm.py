"""Warm: one process, templates and fonts known, a text that nobody has seen."""

from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks import docxtpl_peer, path, sample
from benchmarks.figure import Figure, milliseconds
from benchmarks.floors import python_docx, weasyprint_pdf
from benchmarks.path import Case
from benchmarks.rounds import Times, measure
from reportgen.write.docx import word_file

PART = "warm, per document"
OURS = {"DOCX": ["docx"], "PDF": ["pdf"], "DOCX + PDF": ["docx", "pdf"]}
WEASYPRINT, ARCHIVE = "WeasyPrint alone", "WeasyPrint alone, PDF/A-2a"
PYTHON_DOCX, DOCXTPL, WRITER = "python-docx alone", "docxtpl", "boxes → DOCX"
GOALS = (
    ("PDF", WEASYPRINT, 0.95), ("PDF", ARCHIVE, None), ("DOCX + PDF", "PDF", 1.05),
    ("DOCX + PDF", WEASYPRINT, None), ("DOCX", DOCXTPL, 1.0), ("DOCX", PYTHON_DOCX, None),
    ("DOCX", WEASYPRINT, None), (WRITER, PYTHON_DOCX, 0.1),
)  # fmt: skip


def run(folder: Path, rounds: int) -> list[Figure]:
    """All figures of this part."""
    times = _measure(sample.data_folder(folder / "data"), rounds)
    absolute = [
        Figure(PART, name, milliseconds(times.median(name)), times.median(name))
        for name in times.seconds
        if name not in {own for own, _, _ in GOALS}
    ]
    return absolute + [_compared(times, *it) for it in GOALS if it[1] in times.seconds]


def _compared(times: Times, own: str, other: str, goal: float | None) -> Figure:
    took = times.median(own)
    return Figure(PART, own, milliseconds(took), took, times.ratio(own, other), other, goal)


def _measure(data: Path, rounds: int) -> Times:
    using = path.shelf()
    template = data.parent / "template.docx"
    docxtpl_peer.make_template(template)
    variants: dict[str, Callable[[Case], object]] = {
        name: lambda case, name=name, kinds=kinds: path.render(case.files[name], using, kinds)  # type: ignore[misc]
        for name, kinds in OURS.items()
    }
    variants |= _peers(template)
    cases = (path.case(data, seed, using, [*OURS]) for seed in range(rounds + 1))
    return measure(variants, cases)


def _peers(template: Path) -> Mapping[str, Callable[[Case], object]]:
    peers: dict[str, Callable[[Case], object]] = {
        WEASYPRINT: lambda case: weasyprint_pdf(case.html),
        ARCHIVE: lambda case: weasyprint_pdf(case.html, pdf_variant="pdf/a-2a"),
        PYTHON_DOCX: lambda case: python_docx(case.document),
        WRITER: lambda case: word_file(case.document),
    }
    if docxtpl_peer.installed():
        peers[DOCXTPL] = lambda case: docxtpl_peer.render(
            template, docxtpl_peer.context(case.document)
        )
    return peers
