"""`python -m benchmarks.rehearsal`: a whole nation through the real command line.

Writes the units, renders them to DOCX and PDF, runs again, changes one indicator, and says what
that took and what it would take elsewhere. It may be stopped at any moment, by Ctrl+C or worse:
called again with the same folder it goes on where it was. All figures are by the clock, so the
machine must be idle.
"""

import argparse
import json
import os
import platform
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from benchmarks import again, projection
from benchmarks.province import write_province
from benchmarks.watch import Leg, watch
from reportgen import __version__, output

UNITS = 3321
FOLDER = Path("build/rehearsal")
NOTES = "rehearsal"


@dataclass
class Rehearsal:
    """The steps; what each has found is kept in a file after every ten seconds."""

    folder: Path
    units: int
    jobs: int
    found: dict[str, Any]

    @property
    def data(self) -> Path:
        """The period files of the units."""
        return self.folder / "data" / "xa"

    @property
    def out(self) -> Path:
        """The documents."""
        return self.folder / "out"

    def files(self) -> list[Path]:
        """The period files, one a unit."""
        return sorted(self.data.rglob("*.yaml"))

    def keep(self, name: str, value: Any) -> None:
        """Note what was found, whole or not at all."""
        self.found[name] = value
        text = json.dumps(self.found, ensure_ascii=False, indent=1)
        output.write_file(self.folder / f"{NOTES}.json", f"{text}\n".encode())

    def write_data(self) -> None:
        """The same units from the same seed, however often this is begun."""
        if "data_s" not in self.found:
            start = time.perf_counter()
            write_province(self.folder / "data", self.units, reports=True)
            self.keep("data_s", time.perf_counter() - start)

    def step(self, name: str, data: Sequence[Path], total: int) -> list[Leg]:
        """One run to its end, in as many legs as it takes."""
        legs: list[Leg] = self.found.get(name, [])
        if legs and legs[-1]["done"]:
            return legs
        before = sum(it["documents"] for it in legs)
        load = os.getloadavg()[0]

        def tell(leg: Leg) -> None:
            self.keep(name, [*legs, leg | {"load_before": load}])
            print(_progress(name, leg, before, total), flush=True)

        watch(data, self.out, self.jobs, tell)
        return list(self.found[name])

    def run(self) -> dict[str, Any]:
        """All steps, and what they say together."""
        self.write_data()
        files = self.files()
        first = self.step("first", [self.data], self.units)
        self.keep("pages", self.found.get("pages") or _pages(self.out))
        unchanged = self.step("second", [self.data], 0)
        one = self.step("one", files[:1], 0)
        shown = again.showing(files)
        again.rename(self.folder / "data" / "chi-tieu.yaml")
        changed = self.step("changed", [self.data], shown)
        self.keep("showing", shown)
        return self.told(first, unchanged[-1], one[-1], changed)

    def told(self, first: list[Leg], second: Leg, one: Leg, changed: list[Leg]) -> dict[str, Any]:
        """The result for programs."""
        documents, seconds = _sum(first, "documents"), _sum(first, "seconds")
        model = self.model(first, one, documents)
        return {
            "reportgen": __version__, "machine": _machine(), "jobs": self.jobs,
            "units": self.units, "documents": documents, "pages": self.found["pages"],
            "legs": len(first), "seconds": seconds, "documents_per_s": documents / seconds,
            "mebibytes": max(it["mebibytes"] for it in [*first, *changed]),
            "second_s": second["seconds"], "second_unchanged": second["unchanged"],
            "changed_s": _sum(changed, "seconds"), "changed_written": _sum(changed, "documents"),
            "changed_showing": self.found["showing"], "model": asdict(model),
            "model_s": model.seconds(documents, self.jobs),
            "projection_s": {
                what: {str(it): model.seconds(count, it) for it in projection.WORKERS}
                for what, count in projection.sizes(self.units)
            },
        }  # fmt: skip

    def model(self, first: list[Leg], one: Leg, documents: int) -> projection.Model:
        """From what the processes used; writing waits for the disk besides."""
        wait = projection.disk_wait(sorted(self.out.rglob("*.pdf")), self.folder / "disk")
        main = _sum(first, "main_s") - one["main_s"] * len(first)
        work = _sum(first, "workers_s") / documents
        return projection.Model(one["seconds"], max(0.0, main / documents) + wait, work)


def _sum(legs: Sequence[Leg], name: str) -> Any:
    return sum(it[name] for it in legs)


def _pages(out: Path) -> int:
    """About how many pages there are: every twentieth document is opened."""
    files = sorted(out.rglob("*.pdf"))
    opened = files[::20]
    return round(sum(len(PdfReader(it).pages) for it in opened) / len(opened) * len(files))


def _progress(name: str, leg: Leg, before: int, total: int) -> str:
    rate = leg["documents"] / leg["seconds"]
    left = max(0, total - before - leg["documents"])
    wait = f", {left / rate / 60:.0f} min left" if rate and left else ""
    done = f"{before + leg['documents']} of {total} documents, " if total else ""
    return (
        f"{name:>8}: {done}{leg['seconds']:.1f} s, {rate:.2f} a second{wait}, "
        f"{leg['mebibytes']:.0f} MiB"
    )


def show(told: dict[str, Any]) -> None:
    """The result for people."""
    model = projection.Model(**told["model"])
    again_of = f"{told['changed_written']} made again, {told['changed_showing']} show it"
    print(
        f"\n{told['machine']}, reportgen {told['reportgen']}, {told['jobs']} workers\n"
        f"{told['documents']} documents, about {told['pages']} pages, DOCX + PDF: "
        f"{told['seconds']:.0f} s in {told['legs']} leg(s), "
        f"{told['documents_per_s']:.2f} a second\n"
        f"memory of all processes at most: {told['mebibytes']:.0f} MiB\n"
        f"second run, {told['second_unchanged']} unchanged: {told['second_s']:.1f} s\n"
        f"one indicator changed: {told['changed_s']:.0f} s, {again_of}\n\n"
        "A projection, not a measurement: start + documents × (serial + work / workers), with "
        f"start {model.start_s:.2f} s,\nserial {model.serial_s * 1000:.1f} ms, work "
        f"{model.work_s * 1000:.0f} ms a document; the measured run by it: "
        f"{told['model_s']:.0f} s.\nA core for every worker is supposed; beyond "
        f"{model.useful:.0f} workers the main process is the larger part."
    )
    print("\n".join(projection.table(model, told["units"])))


def _machine() -> str:
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"


def main() -> None:
    """Go on with what is in the folder, or begin."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.rehearsal", description=__doc__)
    parser.add_argument("--units", type=int, default=UNITS, help=f"communes (default {UNITS})")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="worker processes")
    parser.add_argument(
        "--out", type=Path, default=FOLDER, metavar="DIR", help=f"(default {FOLDER})"
    )
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    asked = {"units": options.units, "jobs": options.jobs}
    notes = options.out / f"{NOTES}.json"
    found = json.loads(notes.read_bytes()) if notes.exists() else {"asked": asked}
    if found["asked"] != asked:
        parser.error(f"{options.out} is of a rehearsal with {found['asked']}; remove it first")
    rehearsal = Rehearsal(options.out, **asked, found=found)
    told = rehearsal.run()
    rehearsal.keep("result", told)
    show(told)


if __name__ == "__main__":
    main()
