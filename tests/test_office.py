"""LibreOffice asked for pages, by a program that stands in for it: starts, leftovers, ends."""

import asyncio
import os
import time
from pathlib import Path

import pytest

from reportgen.office import Office, laid_out

PROGRAM = """#!/bin/sh
echo start >> {folder}/starts
for it in "$@"; do case "$it" in *.docx)
  if grep -q hang "$it"; then
    sleep 60 & echo $! > {folder}/new; mv {folder}/new {folder}/hangs; wait
  fi
  grep -q bad "$it" || cp "$it" "${{it%.docx}}.pdf"
esac; done
"""


@pytest.fixture(autouse=True)
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "soffice"
    program.write_text(PROGRAM.format(folder=tmp_path), encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)


def test_one_start_for_many_files(tmp_path: Path) -> None:
    assert laid_out([b"a", b"bad", b"c"]) == [b"a", b"", b"c"]
    assert (tmp_path / "starts").read_text() == "start\n"


def test_what_was_made_before_is_not_taken_for_new(tmp_path: Path) -> None:
    async def both() -> list[bytes]:
        office = Office(tmp_path)
        return [await office.pdf(it) for it in (b"a", b"bad")]

    assert asyncio.run(both()) == [b"a", b""]


def test_cancelling_ends_what_was_started(tmp_path: Path) -> None:
    async def cancelled() -> int:
        task = asyncio.create_task(Office(tmp_path).pdf(b"hang"))
        while not (tmp_path / "hangs").exists():  # noqa: ASYNC110  # the program makes it
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return int((tmp_path / "hangs").read_text())

    state = Path(f"/proc/{asyncio.run(cancelled())}/stat")
    for _ in range(1000):  # the system ends it when it comes to it
        if not state.exists() or state.read_text().split()[2] == "Z":
            return
        time.sleep(0.01)
    pytest.fail("it still runs")
