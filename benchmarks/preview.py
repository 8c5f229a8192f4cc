"""From a save to the new page: what a browser waits for, without the browser's own drawing.

A client of the preview hears its events and fetches the pictures of changed pages as the page's
script does. The clock starts when the file is saved. The machine must be idle.
"""

import http.client
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlsplit

from benchmarks.figure import Figure, milliseconds
from benchmarks.sample import data_folder, period_file

PART = "preview, save → new page"
GOAL_S = 0.5
WORDS = {5: 1500, 40: 20_400}
"""Words of a document of so many pages, about."""
WIDTH_PX = 900
DOCUMENT = "file=0&document=van_ban[0]"
SHEET = '@import url("../../goc/standards/hd36/style.css");\n.ten-loai {{ color: #{:06x} }}\n'
"""The look of the document's title: it changes the first page."""
QUIET_S = 1.0
"""Between saves: what is done in the background after one does not stand in the way of the next."""


@dataclass
class Client:
    """A browser as far as it waits: events, and pictures of the page that is looked at."""

    address: str
    sheet: Path
    keys: list[str] = field(default_factory=list)

    @property
    def _place(self) -> tuple[str, int]:
        found = urlsplit(self.address)
        return found.hostname or "", found.port or 0

    def get(self, path: str) -> bytes:
        """The answer to a request below the token."""
        with closing(http.client.HTTPConnection(*self._place)) as line:
            line.request("GET", urlsplit(self.address).path + path)
            return line.getresponse().read()

    @contextmanager
    def events(self) -> Iterator[Any]:
        """The answer that tells of every rendering."""
        with closing(http.client.HTTPConnection(*self._place)) as line:
            line.request("GET", f"{urlsplit(self.address).path}events?{DOCUMENT}")
            yield line.getresponse()

    def shown(self, events: Any, moment: int) -> tuple[float, float]:
        """Seconds since 1970 when the first page was there, and when all were known."""
        first = 0.0
        while True:
            line = events.readline()
            if not line.startswith(b"data: "):
                continue
            state = json.loads(line.removeprefix(b"data: "))
            if moment and state["saved"] != moment:
                continue
            if state["broken"]:
                raise RuntimeError(state["said"])
            keys = [it["key"] for it in state["pages"]]
            if not first and keys[:1] != self.keys[:1]:
                self.get(f"picture/{keys[0]}?width={WIDTH_PX}")
                first = time.time()
            if state["whole"]:
                self.keys = keys
                return first or time.time(), time.time()

    def save(self, number: int) -> tuple[int, float]:
        """Save the stylesheet; its time in ms since 1970, and the time before that."""
        text, new = SHEET.format(number), self.sheet.with_name(".new.swp")
        new.write_text(text, encoding="utf-8")
        start = time.time()
        new.replace(self.sheet)
        return self.sheet.stat().st_mtime_ns // 1_000_000, start


def run(folder: Path, saves: int) -> list[Figure]:
    """Median and worst of so many saves, for a document of 5 and one of 40 pages."""
    return [it for pages, words in WORDS.items() for it in _of(folder / f"{pages}", words, saves)]


def _of(folder: Path, words: int, saves: int) -> Iterator[Figure]:
    data = data_folder(folder / "data")
    period_file(data, "ky", 7, words=words)
    sheet = folder / "mau" / "standards" / "hd36" / "style.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text(SHEET.format(0), encoding="utf-8")
    with _running(folder) as address:
        client = Client(address, sheet)
        firsts, wholes = _measured(client, saves)
    pages = len(client.keys)
    for what, took in (("the page that is looked at", firsts), ("all pages known", wholes)):
        own, worst = median(took), max(took)
        name = f"{pages} pages, {saves} saves: {what}"
        yield Figure(PART, f"{name}, median", milliseconds(own), own, goal=GOAL_S)
        yield Figure(PART, "worst", milliseconds(worst), worst)


def _measured(client: Client, saves: int) -> tuple[list[float], list[float]]:
    """Seconds from each save to the first page and to all; the first two saves warm up."""
    firsts, wholes = [], []
    with client.events() as events:
        client.shown(events, 0)
        for number in range(1, saves + 3):
            time.sleep(QUIET_S)
            moment, start = client.save(number)
            first, whole = client.shown(events, moment)
            if number > 2:
                firsts.append(first - start)
                wholes.append(whole - start)
    return firsts, wholes


@contextmanager
def _running(folder: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "reportgen", "preview", "data", "--no-open"]
    with subprocess.Popen(
        [*command, "--templates", "mau"], cwd=folder, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            found = re.search(r"http://\S+", process.stdout.readline() if process.stdout else "")
            if found is None:
                raise RuntimeError("the preview did not start")
            yield found[0]
        finally:
            process.terminate()
