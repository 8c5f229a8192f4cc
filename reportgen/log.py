"""What a run did, by the standard module `logging`, as JSON lines on request.

The library only speaks: `reportgen` and the loggers below it have a handler that does nothing,
until a program adds its own, or opens a log here. Data of users never stand in a log at length:
every text is cut at 80 letters, an exception is its type and its places.

Each line has its time.
"""

import json
import logging
import math
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from reportgen.diagnostic import VALUE_LIMIT, shorten

ROOT = "reportgen"
ERROR_STREAM = "-"
PLACES_SHOWN = 5
"""Of a traceback, the innermost."""
OWN = ("time", "level", "logger", "event", "exception", "at")
STANDARD = frozenset(
    {*logging.makeLogRecord({}).__dict__, "message", "asctime", "taskName", "exc_text"}
)
"""What every record has; all else was given as `extra`."""
EXACT_INTEGERS = 2**53
"""As far as every reader of JSON reads an integer as it stands."""

logging.getLogger(ROOT).addHandler(logging.NullHandler())


def logger(name: str) -> logging.Logger:
    """The logger of a part of reportgen, `reportgen.batch` of `batch`."""
    return logging.getLogger(f"{ROOT}.{name}")


class JsonLines(logging.Formatter):
    """A record as one line: an object with time (UTC), level, logger, event, then the `extra`.

    An extra that is called as one of these gets `_` behind its name.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": _event(record),
            **_exception(record),
            **{_key(name): _value(it) for name, it in record.__dict__.items() if _is_extra(name)},
        }
        return json.dumps(line, ensure_ascii=False)


def _event(record: logging.LogRecord) -> str:
    try:
        return _cut(record.getMessage())
    except Exception:  # noqa: BLE001  # a wrong argument must not cost the line
        return _text(record.msg)


def _is_extra(name: object) -> bool:
    return name not in STANDARD


def _key(name: object) -> str:
    text = _text(name)
    return f"{text}_" if text in OWN else text


def _value(value: object) -> object:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return float(value)
    if isinstance(value, int) and abs(value) <= EXACT_INTEGERS:
        return int(value)
    return _text(value)


def _text(value: object) -> str:
    try:
        return _cut(str(value))
    except Exception:  # noqa: BLE001  # whatever its __str__ does must not cost the line
        return f"<{type(value).__name__}>"


def _cut(text: str) -> str:
    """A text for a log; what is cut off anyway is not looked at."""
    return shorten(text[: VALUE_LIMIT + 1])


def _exception(record: logging.LogRecord) -> dict[str, object]:
    """Type and places of an exception; its message may quote data."""
    if not record.exc_info or record.exc_info[0] is None:
        return {}
    kind, _, trace = record.exc_info
    return {"exception": _text(kind.__qualname__), "at": _places(trace)}


def _places(trace: TracebackType | None) -> list[str]:
    """File, line and function of the innermost calls, the last one first."""
    calls = traceback.extract_tb(trace)[-PLACES_SHOWN:]
    return [_text(f"{_module(it.filename)}:{it.lineno} {it.name}") for it in reversed(calls)]


def _module(file: str) -> str:
    """A file by its last two folders: where it is installed does not matter."""
    return "/".join(Path(file).parts[-3:])


class Lines(logging.StreamHandler[TextIO]):
    """Writes JSON lines; `wrong` is the first reason why one could not be written."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        self.setFormatter(JsonLines())
        self.wrong: Exception | None = None

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # logging's name
        """A log that cannot be written stops no run; nobody wants a traceback in its place."""
        del record
        error = sys.exception()
        if self.wrong is None and isinstance(error, Exception):
            self.wrong = error


@contextmanager
def open_log(path: Path | str, level: int = logging.INFO) -> Iterator[Lines]:
    """All that reportgen says, at the end of a file, or on the standard error for `-`.

    OSError when the file cannot be opened. What fails later stands in `wrong` of the handler.
    """
    if str(path) == ERROR_STREAM:
        with _attached(Lines(sys.stderr), level) as handler:
            yield handler
        return
    file = Path(path).open("a", encoding="utf-8", buffering=1)  # noqa: SIM115  # closed below
    try:
        with _attached(Lines(file), level) as handler:
            yield handler
    finally:
        with suppress(OSError):  # said already, by the line that could not be written
            file.close()


@contextmanager
def _attached(handler: Lines, level: int) -> Iterator[Lines]:
    """A handler of all our loggers, for a while."""
    root = logging.getLogger(ROOT)
    before = root.level
    root.addHandler(handler)
    root.setLevel(level)
    try:
        yield handler
    finally:
        root.setLevel(before)
        root.removeHandler(handler)
