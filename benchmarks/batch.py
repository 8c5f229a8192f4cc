"""Many documents in one command, DOCX and PDF, by the clock from the start to the end.

The machine must be idle: two processes of ours share its cores with whatever else runs.
"""

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks import docxtpl_peer, office_batch, path, sample
from benchmarks.figure import Figure, milliseconds
from benchmarks.helper import Helper
from benchmarks.rounds import Times
from reportgen.data_files import own_templates

PART = "batch, whole processes (needs an idle machine)"
JOBS = 2
FLOOR, OFFICE = "one WeasyPrint, PDF alone", "docxtpl + LibreOffice"
GOALS = {FLOOR: 0.45, OFFICE: 1.0}


def run(folder: Path, rounds: int, documents: int) -> list[Figure]:
    """Our batch against its peers, in pairs; every round begins with empty folders."""
    _prepare(folder, documents)
    commands = _commands(folder)
    times, processor = (Times({name: [] for name in commands}) for _ in range(2))
    with Helper("benchmarks.launch") as helper:
        for number in range(rounds):
            turn = number % len(commands)
            names = list(commands)
            for name in names[turn:] + names[:turn]:
                found = _ran(helper, folder, commands[name])
                times.seconds[name].append(found["seconds"])
                processor.seconds[name].append(found["processor"])
    clock = f"{documents} × DOCX + PDF, {JOBS} processes"
    goals = {name: GOALS[name] for name in commands if name != "own"}
    return [
        *(_compared(times, clock, name, goal) for name, goal in goals.items()),
        *(_compared(processor, "processor time of all", name) for name in goals),
    ]


def _compared(times: Times, what: str, peer: str, goal: float | None = None) -> Figure:
    took, other = times.median("own"), times.median(peer)
    against = f"{peer} ({milliseconds(other)})"
    return Figure(PART, what, milliseconds(took), took, times.ratio("own", peer), against, goal)


def _prepare(folder: Path, documents: int) -> None:
    """Every text as period file, as HTML and as context of a Word template."""
    data, using = sample.data_folder(folder / "data"), path.shelf()
    shutil.copytree(own_templates() / "standards", folder / "html" / "standards")
    (folder / "office").mkdir()
    docxtpl = docxtpl_peer.installed()
    if docxtpl:
        docxtpl_peer.make_template(folder / "office" / "template.docx")
    for seed in range(documents):
        made = path.case(data, seed, using, [])
        (folder / "html" / f"{seed}.html").write_text(made.html, encoding="utf-8")
        if docxtpl:
            words = json.dumps(docxtpl_peer.context(made.document), ensure_ascii=False)
            (folder / "office" / f"{seed}.json").write_text(words, encoding="utf-8")


def _commands(folder: Path) -> dict[str, Callable[[Path], list[str]]]:
    """By variant: the command that works below a folder that is given."""
    render = [sys.executable, "-m", "reportgen", "render", str(folder / "data")]
    own = [*render, "--jobs", str(JOBS), "--out"]
    commands: dict[str, Callable[[Path], list[str]]] = {
        "own": lambda out: [*own, str(out)],
        FLOOR: lambda _: [sys.executable, "-m", "benchmarks.stock_batch", str(folder / "html")],
    }
    if office_batch.installed():
        office = [sys.executable, "-m", "benchmarks.office_batch", str(folder / "office")]
        commands[OFFICE] = lambda out: [*office, str(out)]
    return commands


def _ran(helper: Helper, folder: Path, command: Callable[[Path], list[str]]) -> dict[str, float]:
    """Seconds by the clock and by the processors, into an empty folder."""
    out = folder / "out"
    out.mkdir()
    found = helper.ask({"command": command(out)})
    if found["status"]:
        raise RuntimeError(f"{command(out)}: {found['said'][-2000:]}")
    shutil.rmtree(out)
    return {it: float(found[it]) for it in ("seconds", "processor")}
