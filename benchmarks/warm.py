"""Warm: one process, templates and fonts known, a text that nobody has seen."""

from pathlib import Path

from benchmarks import docxtpl_peer, path, sample
from benchmarks.figure import Figure, milliseconds
from benchmarks.helper import Helper
from benchmarks.path import Case
from benchmarks.python_docx_peer import python_docx
from benchmarks.rounds import Times, Variant, measure, timed
from reportgen.shelf import Shelf, own_templates
from reportgen.write.docx import word_file

PART = "warm, per document"
OURS = {"DOCX": ["docx"], "PDF": ["pdf"], "DOCX + PDF": ["docx", "pdf"]}
WEASYPRINT, ARCHIVE = "WeasyPrint alone", "WeasyPrint alone, PDF/A-2a"
PYTHON_DOCX, DOCXTPL, WRITER = "python-docx alone", "docxtpl", "boxes → DOCX"
GOALS = (
    ("PDF", WEASYPRINT, 0.95), ("PDF", ARCHIVE, 0.95), ("DOCX + PDF", "PDF", 1.05),
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
    with Helper("benchmarks.stock") as stock:
        variants = _ours(using) | _peers(data.parent / "template.docx", stock)
        cases = (path.case(data, seed, using, [*OURS]) for seed in range(rounds + 1))
        return measure(variants, cases)


def _ours(using: Shelf) -> dict[str, Variant[Case]]:
    def ours(name: str, kinds: list[str]) -> Variant[Case]:
        return timed(lambda case: path.render(case.files[name], using, kinds))

    return {name: ours(name, kinds) for name, kinds in OURS.items()}


def _peers(template: Path, stock: Helper) -> dict[str, Variant[Case]]:
    peers: dict[str, Variant[Case]] = {
        WEASYPRINT: lambda case: _stock(stock, case),
        ARCHIVE: lambda case: _stock(stock, case, pdf_variant="pdf/a-2a"),
        PYTHON_DOCX: timed(lambda case: python_docx(case.document)),
        WRITER: timed(lambda case: word_file(case.document)),
    }
    if docxtpl_peer.installed():
        docxtpl_peer.make_template(template)
        peers[DOCXTPL] = timed(
            lambda case: docxtpl_peer.render(template, docxtpl_peer.context(case.document))
        )
    return peers


def _stock(stock: Helper, case: Case, **options: str) -> float:
    base = f"{own_templates()}/"
    return float(stock.ask({"html": case.html, "base_url": base, "options": options}))
