"""Growth: what a row costs in a long table, what a page costs in a long document."""

import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median

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
WORDS, QUICK_ROWS, LONG_ROUNDS = 200, 1000, 2
NONE, SHORT, LONG = "none", "few", "many"


def tables(folder: Path, rounds: int, *, most: dict[str, int], writer_rows: int) -> list[Figure]:
    """The cost of a row, above the document without rows, in short and in long tables."""
    using, data = path.shelf(), sample.data_folder(folder / "data")
    kinds = (_kind(data, using, kind, rows, rounds) for kind, rows in most.items())
    return [*kinds, _writer(data, using, writer_rows, rounds)]


def _kind(data: Path, using: Shelf, kind: str, many: int, rounds: int) -> Figure:
    def variant(name: str, rows: int) -> Variant[int]:
        def run(seed: int) -> float:
            label = f"{kind}-{name}-{seed}"
            file = sample.period_file(data, label, seed, words=WORDS, rows=rows)
            return seconds(lambda: path.render(file, using, [kind]))

        return run

    counts = {NONE: 1, SHORT: FEW, LONG: many}
    variants = {name: variant(name, rows) for name, rows in counts.items()}
    times = measure(variants, range(1 + (rounds if many <= QUICK_ROWS else LONG_ROUNDS)))
    few, cost, ratio = per_row(times, FEW, many)
    what, against = f"{kind.upper()}, {many} rows", f"{FEW} rows ({milliseconds(few)})"
    goal = PDF_GOAL if kind == "pdf" else LINEAR
    return Figure(ROWS, what, milliseconds(cost), cost, ratio, against, goal)


def per_row(times: Times, few: int, many: int) -> tuple[float, float, float]:
    """What a row costs in a short and in a long table, and the ratio; each taken inside a round."""
    none, short, long = (times.seconds[it] for it in (NONE, SHORT, LONG))
    costs = [
        ((of_few - base) / (few - 1), (of_many - base) / (many - 1))
        for base, of_few, of_many in zip(none, short, long, strict=True)
    ]
    in_short, in_long = zip(*costs, strict=True)
    return median(in_short), median(in_long), median(it / of_few for of_few, it in costs)


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
