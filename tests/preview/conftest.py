"""A running preview of sample data, as its own process, and a browser that looks at it."""

import http.client
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FIRST = "van_ban[0]"
PATIENCE_S = 45
"""Of a machine with much else to do: nothing waits so long that works."""

State = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """An answer of the server; of a stream of events without its body."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


@dataclass
class Preview:
    """A preview that runs; `folder` is where it was started, `mau` the user's templates in it."""

    address: str
    folder: Path

    @property
    def mau(self) -> Path:
        return self.folder / "mau"

    @property
    def port(self) -> int:
        return urlsplit(self.address).port or 0

    @property
    def token(self) -> str:
        return urlsplit(self.address).path.strip("/")

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """The answer to a request of a path as it is, with these headers and no others."""
        with closing(self._asked(path, method, headers)) as answer:
            streams = answer.headers.get_content_type() == "text/event-stream"
            return Answer(answer.status, answer.headers, b"" if streams else answer.read())

    def _asked(self, path: str, method: str, headers: dict[str, str]) -> http.client.HTTPResponse:
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        with closing(line):  # the answer keeps its socket until it is closed
            line.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            given = {"host": f"127.0.0.1:{self.port}", "connection": "close", **headers}
            for name, value in given.items():
                line.putheader(name.replace("_", "-"), value)
            line.endheaders()
            return line.getresponse()

    def inside(self, path: str, **headers: str) -> Answer:
        """The same below the token."""
        return self.ask(f"/{self.token}/{path}", **headers)

    def json(self, path: str) -> Any:
        return json.loads(self.inside(path).body)

    @contextmanager
    def states(self, document: str = FIRST, file: int = 0) -> "Iterator[Callable[[], State]]":
        """What the document shows, one after the other."""
        path = f"/{self.token}/events?file={file}&document={quote(document)}"
        with closing(self._asked(path, "GET", {})) as answer:

            def heard() -> State:
                while True:
                    line = answer.readline()
                    if line.startswith(b"data: "):
                        return json.loads(line.removeprefix(b"data: "))
                    assert line, "the preview has ended"

            yield heard

    def write(self, name: str, text: str) -> int:
        """Save a file of the user's templates as editors do; when it was, in ms since 1970."""
        file = self.mau / name
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_name(f".{file.name}.swp")
        new.write_text(text, encoding="utf-8")
        new.replace(file)
        return file.stat().st_mtime_ns // 1_000_000

    def saved(self, heard: Callable[[], State], name: str, text: str) -> State:
        """What is shown, in whole, after a file was saved."""
        moment = self.write(name, text)
        while (state := heard())["saved"] < moment or not state["whole"]:
            pass
        return state


@contextmanager
def launched(
    folder: Path, *options: str, stderr: int | None = None, **environ: str
) -> Iterator[tuple[subprocess.Popen[str], Preview]]:
    """A preview of a copy of the sample data, with a folder for templates; and its process."""
    (folder / "data").mkdir()
    for name in ("chi-tieu.yaml", "don-vi.yaml"):
        shutil.copy(ROOT / "data" / name, folder / "data")
    shutil.copytree(ROOT / "data" / "muong-vang", folder / "data" / "muong-vang")
    (folder / "mau" / "documents").mkdir(parents=True)
    (folder / "mau" / "standards" / "hd36").mkdir(parents=True)
    command = [
        sys.executable, "-m", "reportgen", "preview", "data/muong-vang/2024-h1.yaml",
        "data/muong-vang", "--templates", "mau", "--no-open", *options,
    ]  # fmt: skip
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **environ}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=stderr, text=True,
        encoding="utf-8",
    ) as process:  # fmt: skip
        try:
            assert process.stdout is not None
            found = re.search(r"http://\S+", process.stdout.readline())
            assert found is not None
            yield process, Preview(found[0], folder)
        finally:
            process.terminate()


@contextmanager
def running(folder: Path, *options: str, **environ: str) -> Iterator[Preview]:
    """The same without its process."""
    with launched(folder, *options, **environ) as (_, preview):
        yield preview


@pytest.fixture
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Any]]:
    """Starts a preview of its own."""
    with ExitStack() as stack:
        yield lambda **more: stack.enter_context(
            launched(tmp_path_factory.mktemp("started"), **more)
        )


@pytest.fixture(scope="session")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    with running(tmp_path_factory.mktemp("preview")) as found:
        yield found


@pytest.fixture(scope="module")
def bare_preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """In English, on a machine without LibreOffice."""
    with running(tmp_path_factory.mktemp("bare"), "--lang", "en", PATH="/nowhere") as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as program:
        found = program.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield found
        found.close()


@pytest.fixture
def page(browser: Browser, preview: Preview) -> Iterator[Page]:
    """The page with the first document; a mistake in its scripts is one of the test."""
    with looked_at(browser, preview) as found:
        yield found


@pytest.fixture
def bare_page(browser: Browser, bare_preview: Preview) -> Iterator[Page]:
    """The same of the bare machine."""
    with looked_at(browser, bare_preview) as found:
        yield found


@contextmanager
def looked_at(browser: Browser, preview: Preview) -> Iterator[Page]:
    """A preview's page in a browser."""
    found = browser.new_page(viewport={"width": 1400, "height": 900})
    wrong: list[str] = []
    found.on("pageerror", lambda error: wrong.append(str(error)))
    found.set_default_timeout(PATIENCE_S * 1000)
    found.goto(preview.address)
    found.wait_for_selector("body[data-render]")
    yield found
    found.close()
    assert wrong == []
