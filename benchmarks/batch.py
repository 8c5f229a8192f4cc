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
FLOOR_GOAL, OFFICE_GOAL = 0.45, 1.0


def run(folder: Path, rounds: int, documents: int) -> list[Figure]:
    """Our batch against its peers, in pairs; every round begins with empty folders."""
    _prepare(folder, documents)
    commands = _commands(folder)
    times = Times({name: [] for name in commands})
    with Helper("benchmarks.launch") as helper:
        for number in range(rounds):
            turn = number % len(commands)
            names = list(commands)
            for name in names[turn:] + names[:turn]:
                times.seconds[name].append(_seconds(helper, folder, commands[name]))
    return [_compared(times, name, documents) for name in commands if name != "own"]


def _compared(times: Times, peer: str, documents: int) -> Figure:
    took, other = times.median("own"), times.median(peer)
    goal = FLOOR_GOAL if peer == FLOOR else OFFICE_GOAL
    what = f"{documents} × DOCX + PDF, {JOBS} processes"
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


def _seconds(helper: Helper, folder: Path, command: Callable[[Path], list[str]]) -> float:
    out = folder / "out"
    out.mkdir()
    found = helper.ask({"command": command(out)})
    if found["status"]:
        raise RuntimeError(f"{command(out)}: {found['said'][-2000:]}")
    shutil.rmtree(out)
    return float(found["seconds"])
