"""A figure traced: what it was computed or summed from, file by file."""

import json as json_text
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from reportgen.commands.options import DIAGNOSTICS, DONE, Options, print_diagnostics, refuse
from reportgen.data_files import data_folder, period_files
from reportgen.diagnostic import Diagnostic, errors, in_order
from reportgen.rollup.desk import Desk, open_desk
from reportgen.rollup.members import most_jobs
from reportgen.rollup.trace import Counted, Part, Share, Trace
from reportgen.rollup.tracing import Kept, latest, read_kept, tracer
from reportgen.vietnamese import format_number, round_half_up

DATA = Path("data")
"""Where period files are looked for."""
INDENT = "   "
SHOWN_DECIMALS = 10
"""A quotient may not end."""


def trace(
    code: str, files: Sequence[Path], data: Path | None, options: Options, *, json: bool
) -> int:
    """Print how a figure came about in period files; the exit status.

    `data` is where files are looked for when none is named, else whose registers judge them.
    """
    for path in files:
        refuse(not path.exists(), options, "no-path", path)
    looked = data or DATA
    refuse((data is not None or not files) and not looked.is_dir(), options, "no-folder", looked)
    registers = data_folder(data / "_") if data and files else None
    found, mistakes = _found(code, files or period_files(looked), registers, named=bool(files))
    mistakes += [] if found else [_unknown(code, files or [looked], registers)]
    traces = [(it, tracer(it, code, desk, most_jobs()).of(code)) for it, desk in found]
    if json:
        print(json_text.dumps([_plain(*it) for it in traces], ensure_ascii=False, indent=2))
    else:
        _print(traces, options)
    said = in_order(mistakes)
    print_diagnostics(said, options)
    return DIAGNOSTICS if errors(said) else DONE


def _found(
    code: str, files: Sequence[Path], registers: Path | None, *, named: bool
) -> tuple[list[tuple[Kept, Desk]], list[Diagnostic]]:
    """The files that have the figure: all that are named, else of each unit its latest."""
    desks: dict[Path, Desk | None] = {}
    kept: dict[Path, tuple[Kept, Desk]] = {}
    mistakes: list[Diagnostic] = []
    for file in files:
        desk = desks.get(file.parent)
        if file.parent not in desks:
            desk, more = open_desk(file, registers)
            desks[file.parent] = desk
            mistakes += [it for it in more if it.code != "khong-gi-tong-hop"]
        if desk is None or code not in desk.catalogue.chi_tieu:
            continue
        found, more = read_kept(file, desk)
        mistakes += more if named else []
        if found is not None and found.has(code, desk.catalogue):
            kept[file] = (found, desk)
    chosen = list(kept) if named else [it.file for it in latest([it for it, _ in kept.values()])]
    return [kept[it] for it in chosen], mistakes


def _unknown(code: str, looked: Sequence[Path], registers: Path | None) -> Diagnostic:
    desk, _ = open_desk(looked[0] / "ky.yaml" if looked[0].is_dir() else looked[0], registers)
    near = get_close_matches(code, [*desk.catalogue.chi_tieu], 3, 0.5) if desk else []
    values = {"value": code, "known": ", ".join(near) or "-"}
    return Diagnostic("khong-co-so-nay", None, values, path=", ".join(map(str, looked)))


def _plain(kept: Kept, found: Trace) -> dict[str, Any]:
    """A trace for a program: numbers as text, exact."""
    head = {"tep": str(kept.file), "don_vi": str(kept.period.don_vi), "ky": kept.period.ky.code}
    return {**head, **_texts(asdict(found))}


def _texts(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dict):
        return {str(name): _texts(it) for name, it in value.items()}
    return [_texts(it) for it in value] if isinstance(value, list | tuple) else value


def _print(traces: Sequence[tuple[Kept, Trace]], options: Options) -> None:
    console = Console(markup=False, emoji=False, highlight=False)
    for kept, found in traces:
        print(f"{kept.file}: {kept.period.don_vi}, {kept.period.ky.name}")
        for line in trace_lines(found, options, INDENT):
            if isinstance(line, str):
                print(line)
            else:
                console.print(line)


def trace_lines(found: Trace, options: Options, indent: str) -> Iterator[str | Table]:
    """A figure and, deeper, what it is made of."""
    yield f"{indent}{_headline(found, options)}"
    inner = indent + INDENT
    if found.words:
        yield f"{inner}{found.words}"
    if found.formula:
        label = "trace-way" if found.kind == "tong-hop" else "trace-formula"
        yield f"{inner}{options.text(label)}: {found.formula}"
    if found.parts:
        yield f"{inner}{_parts(found.parts)}"
    for operand in found.operands:
        yield from trace_lines(operand, options, inner)
    if found.rows:
        yield _rows(found.rows, options)
    if found.shares:
        yield _shares(found.shares, options)
        yield f"{inner}{options.text('trace-adds-up' if found.adds_up else 'trace-differs')}"


def _headline(found: Trace, options: Options) -> str:
    value = "-" if found.value is None else _number(found.value)
    amount = f"{value} {found.measure}".strip()
    if found.kind == "liet-ke":
        amount = ", ".join(found.names) or "-"
    estimate = f" ({options.text('trace-estimate')})" if found.estimate else ""
    place = f", {found.place}" if found.place and found.kind == "go-tay" else ""
    kind = options.text(f"trace-{found.kind}")
    return f"{found.label} ({found.code}): {amount}{estimate} - {kind}{place}"


def _number(value: Decimal) -> str:
    return format_number(round_half_up(value, SHOWN_DECIMALS))


def _parts(parts: Sequence[Part]) -> str:
    """`2024-9T 30 − 2024-H1 18`."""
    ordered = sorted(parts, key=lambda it: it.value < 0)
    signed = [("−" if it.value < 0 else "+", it) for it in ordered]
    terms = [f"{sign} {it.ky} {_number(it.value.copy_abs())}" for sign, it in signed]
    return " ".join(terms).removeprefix("+ ")


def _rows(rows: Sequence[Counted], options: Options) -> Table:
    columns = [*dict.fromkeys(name for row in rows for name in row.cells)]
    table = Table("", "", *columns)
    if any(row.share for row in rows):
        table.add_column(options.text("trace-file"), overflow="fold")
        table.add_column(options.text("trace-state"))
    for number, row in enumerate(rows, 1):
        cells = [row.cells.get(name, "") for name in columns]
        came = [row.share.file, options.text(f"trace-{row.share.state}")] if row.share else []
        table.add_row(str(number), row.name, *cells, *came)
    return table


def _shares(shares: Sequence[Share], options: Options) -> Table:
    table = Table("", options.text("trace-unit"))
    table.add_column(options.text("trace-value"), justify="right")
    table.add_column(options.text("trace-file"), overflow="fold")
    table.add_column(options.text("trace-state"))
    for number, it in enumerate(shares, 1):
        value = "-" if it.value is None else _number(it.value)
        estimate = f" ({options.text('trace-estimate')})" if it.estimate else ""
        state = options.text(f"trace-{it.state}")
        table.add_row(str(number), it.name, f"{value}{estimate}", it.file, state)
    return table
