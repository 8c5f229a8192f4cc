"""The log: a line a record, whatever is in it, and nothing until somebody asks."""

import json
import logging
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from reportgen.diagnostic import VALUE_LIMIT
from reportgen.log import JsonLines, Lines, logger, open_log

LOG = logger("batch")
FULL = Path("/dev/full")


@pytest.fixture
def stream() -> Iterator[StringIO]:
    """What a handler of ours writes while the test runs."""
    written = StringIO()
    handler = Lines(written)
    root = logging.getLogger("reportgen")
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield written
    assert handler.wrong is None
    root.setLevel(logging.NOTSET)
    root.removeHandler(handler)


def said(stream: StringIO) -> dict[str, Any]:
    """The one record that was written, from the one line that it must be."""
    text = stream.getvalue()
    assert text.endswith("\n")
    (line,) = text.splitlines()
    found: dict[str, Any] = json.loads(line)
    return found


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for it in value:
            yield from texts(it)


def test_a_record_is_an_object_with_its_extra(stream: StringIO) -> None:
    before = datetime.now(UTC)
    LOG.info("made", extra={"document": "nam-ma/12-BC", "seconds": 0.25, "pages": 3, "ok": True})
    line = said(stream)
    time = datetime.fromisoformat(line.pop("time"))
    assert time.utcoffset() == UTC.utcoffset(None)
    assert (time - before).total_seconds() == pytest.approx(0, abs=5)
    assert line == {
        "level": "info",
        "logger": "reportgen.batch",
        "event": "made",
        "document": "nam-ma/12-BC",
        "seconds": 0.25,
        "pages": 3,
        "ok": True,
    }


@pytest.mark.parametrize(
    "value",
    [
        "x" * 10_000,
        "ế" * 10_000,
        ["x" * 5000, "y"],
        {"x" * 5000: 1},
        b"x" * 10_000,
        10**10_000,
        10**4000,
        ("x" * 90, "y" * 90),
    ],
    ids=lambda it: type(it).__name__,
)
def test_a_long_value_is_cut(stream: StringIO, value: object) -> None:
    LOG.info("data", extra={"value": value})
    assert len(said(stream)["value"]) <= VALUE_LIMIT


def test_a_long_message_and_a_long_name_are_cut_too(stream: StringIO) -> None:
    LOG.info("found %s", "x" * 10_000, extra={"k" * 500: 1})
    line = said(stream)
    assert all(len(it) <= VALUE_LIMIT for it in (*line, *texts(list(line.values()))))


def test_an_exception_is_its_type_and_places_without_its_message(stream: StringIO) -> None:
    def read(data: str) -> None:
        raise ValueError(f"cannot read {data}")

    try:
        read("một bí mật")
    except ValueError:
        LOG.exception("failed", extra={"document": "a/b"})
    line = said(stream)
    assert (line["event"], line["exception"], line["document"]) == ("failed", "ValueError", "a/b")
    assert re.fullmatch(r"[\w./-]*tests/test_log\.py:\d+ read", line["at"][0])
    assert "bí mật" not in stream.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        'a\nb\r\n{"level":"error"}',
        "a\u2028b\u2029c\x85d\x0be",
        "\x1b[31mđỏ\x07\0",
        "\u202eexe.yaml",
    ],
)
def test_no_letter_ends_a_line_or_moves_a_terminal(stream: StringIO, text: str) -> None:
    LOG.info("%s", text, extra={"value": text, text: 1})
    line = said(stream)
    assert stream.getvalue().encode("utf-8")
    assert all(it.isprintable() for it in (*line, *texts(list(line.values()))))
    assert stream.getvalue().rstrip("\n").isprintable()


def test_letters_are_written_as_they_are(stream: StringIO) -> None:
    LOG.info("đã lập", extra={"đơn vị": "Nậm Mạ"})
    assert '"đơn vị": "Nậm Mạ"' in stream.getvalue()
    assert said(stream)["event"] == "đã lập"


def test_an_extra_does_not_pass_for_the_log_s_own_words(stream: StringIO) -> None:
    LOG.info("made", extra={"level": "error", "time": "never", "event": "lost", "at": 1})
    line = said(stream)
    assert (line["level"], line["event"]) == ("info", "made")
    assert (line["level_"], line["event_"], line["time_"], line["at_"]) == (
        "error", "lost", "never", 1,
    )  # fmt: skip


class Broken:
    def __str__(self) -> str:
        raise RuntimeError("no text")


@pytest.mark.parametrize("value", [Broken(), float("nan"), float("inf"), 2**64])
def test_any_value_gives_a_line_that_every_reader_of_json_reads(
    stream: StringIO, value: object
) -> None:
    LOG.info("value", extra={"value": value})
    assert isinstance(said(stream)["value"], str)


def test_a_wrong_argument_costs_no_line() -> None:
    record = logging.makeLogRecord({"msg": "%d documents", "args": ("many",)})
    assert json.loads(JsonLines().format(record))["event"] == "%d documents"


def test_the_library_says_nothing_by_itself() -> None:
    code = """
import logging
from reportgen.log import logger
logger("batch").error("x")
logger("batch.run").critical("y")
assert not logging.getLogger().handlers
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


def test_a_log_goes_on_where_the_last_ended_and_is_let_go_of(tmp_path: Path) -> None:
    file = tmp_path / "nhat-ky.jsonl"
    for number in (1, 2):
        with open_log(file):
            LOG.info("run", extra={"number": number})
            LOG.debug("detail")
            assert len(file.read_text(encoding="utf-8").splitlines()) == number  # not held back
    LOG.info("after")
    lines = [json.loads(it) for it in file.read_text(encoding="utf-8").splitlines()]
    assert [it["number"] for it in lines] == [1, 2]
    assert logging.getLogger("reportgen").level == logging.NOTSET


def test_a_dash_is_the_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    with open_log("-"):
        LOG.info("run")
    out, err = capsys.readouterr()
    assert out == ""
    assert json.loads(err)["event"] == "run"


def test_a_file_that_cannot_be_opened_is_an_error_at_once(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError), open_log(tmp_path):
        pass


def test_a_full_disk_stops_no_run_and_is_remembered(capsys: pytest.CaptureFixture[str]) -> None:
    with open_log(FULL) as handler:
        LOG.info("one")
        LOG.info("two")
    assert isinstance(handler.wrong, OSError)
    assert capsys.readouterr() == ("", "")


def test_half_a_letter_is_spelt_out() -> None:
    """Formatted here: what pytest captures of a log cannot pass between its own processes."""
    line = JsonLines().format(logging.makeLogRecord({"msg": "a\ud880b"}))
    line.encode("utf-8")
    assert json.loads(line)["event"] == "a\\ud880b"
