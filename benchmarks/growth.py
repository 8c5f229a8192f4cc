"""Growth: what a row costs in a long table, what a page costs in a long document."""

import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfReader

from benchmarks import path, sample
from benchmarks.figure import Figure, milliseconds
from benchmarks.path import Case
from benchmarks.python_docx_peer import python_docx
from benchmarks.rounds import Times, Variant, measure, seconds, timed
from reportgen.shelf import Shelf
from reportgen.write.docx import word_file

ROWS, PAGES = "tables, per row", "long documents, per page"
FEW, LINEAR, PDF_GOAL, WRITER_GOAL, PAGE_GOAL = 100, 1.15, 1.3, 0.1, 1.0
WORDS = 200


def tables(folder: Path, rounds: int, *, most: dict[str, int], writer_rows: int) -> list[Figure]:
    """The cost of a row, above the document without rows, in short and in long tables."""
    using, data = path.shelf(), sample.data_folder(folder / "data")
    figures = []
    for kind, many in most.items():
        few, cost = (_row_cost(data, using, kind, rows, rounds) for rows in (FEW, many))
        goal = PDF_GOAL if kind == "pdf" else LINEAR
        what = f"{kind.upper()}, {many} rows"
        against = f"{FEW} rows ({milliseconds(few)})"
        figures.append(Figure(ROWS, what, milliseconds(cost), cost, cost / few, against, goal))
    return [*figures, _writer(data, using, writer_rows, rounds)]


def _row_cost(data: Path, using: Shelf, kind: str, rows: int, rounds: int) -> float:
    times = Times({"none": [], "all": []})
    for seed in range(rounds if rows <= 1000 else 1):
        for name, count in (("none", 1), ("all", rows)):
            label = f"{kind}-{rows}-{name}-{seed}"
            file = sample.period_file(data, label, seed, words=WORDS, rows=count)
            took = seconds(lambda file=file: path.render(file, using, [kind]))  # type: ignore[misc]
            times.seconds[name].append(took)
    return (times.median("all") - times.median("none")) / (rows - 1)


def _writer(data: Path, using: Shelf, rows: int, rounds: int) -> Figure:
    cases = (path.case(data, 900 + i, using, [], words=WORDS, rows=rows) for i in range(rounds + 1))
    variants: dict[str, Variant[Case]] = {
        "own": timed(lambda case: word_file(case.document)),
        "peer": timed(lambda case: python_docx(case.document)),
    }
    times = measure(variants, cases)
    took = times.median("own") / rows
    ratio = times.ratio("own", "peer")
    what = f"boxes → DOCX, {rows} rows"
    return Figure(ROWS, what, milliseconds(took), took, ratio, "python-docx by rows", WRITER_GOAL)


def pages(folder: Path, rounds: int, most: int) -> list[Figure]:
    """The cost of a page in documents of five pages and of many."""
    using, data = path.shelf(), sample.data_folder(folder / "data")
    return [
        figure
        for kinds in (["docx"], ["docx", "pdf"])
        for figure in _page_costs(data, using, kinds, rounds, most)
    ]


def _page_costs(
    data: Path, using: Shelf, kinds: list[str], rounds: int, most: int
) -> Iterator[Figure]:
    times, counts = Times({"short": [], "long": []}), Counter[str]()
    for seed in range(rounds + 1):  # the first warms up
        for name, words in (("short", sample.USUAL), ("long", sample.USUAL * most // 5)):
            label = f"{'-'.join(kinds)}-{name}-{seed}"
            file = sample.period_file(data, label, seed, words=words, rows=1)
            took = seconds(lambda file=file: path.render(file, using, kinds))  # type: ignore[misc]
            if seed:
                times.seconds[name].append(took)
            else:
                counts[name] = _page_count(file, using)
    ratio = times.ratio("long", "short") * counts["short"] / counts["long"]
    few, many = (times.median(name) / counts[name] for name in ("short", "long"))
    kind = " + ".join(it.upper() for it in kinds)
    against = f"{counts['short']} pages ({milliseconds(few)})"
    what = f"{kind}, {counts['long']} pages"
    yield Figure(PAGES, what, milliseconds(many), many, ratio, against, PAGE_GOAL)


def _page_count(file: Path, using: Shelf) -> int:
    return len(PdfReader(io.BytesIO(path.render(file, using, ["pdf"])[".pdf"])).pages)
