"""Inside a worker process: item after item, until the other side closes the socket."""

import os
import pickle
import socket
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Literal

from reportgen.workers.limits import Limits, limit_item, limit_process
from reportgen.workers.wire import Post, send


@dataclass(frozen=True)
class Setup:
    """What a worker must know before its first item."""

    limits: Limits
    warm: Callable[[], None] | None
    folder: Path


@dataclass(frozen=True)
class Reply:
    """What came of an item, or of starting; `value` is a pid, what was made or an exception."""

    kind: Literal["ready", "made", "raised", "memory"]
    value: Any = None


def serve(line: socket.socket) -> None:
    """The whole life of a worker."""
    post = Post(line)
    setup: Setup = pickle.loads(post.wait() or b"")  # noqa: S301  # from our own other side
    send(line, _answer(partial(_start, setup)))
    try:
        while (told := post.wait()) is not None and (item := post.wait()) is not None:
            limit_item(setup.limits)
            send(line, _answer(partial(_make, bytes(told), item)))
    except MemoryError:  # the item itself is too big
        send(line, pickle.dumps(Reply("memory")))


def _start(setup: Setup) -> Reply:
    limit_process(setup.limits)
    os.chdir(setup.folder)
    if setup.warm is not None:
        setup.warm()
    return Reply("ready", os.getpid())


def _make(told: bytes, item: bytearray) -> Reply:
    return Reply("made", _work(told)(pickle.loads(item)))  # noqa: S301  # from our own other side


@lru_cache(maxsize=1)
def _work(told: bytes) -> Callable[[Any], Any]:
    """The work, unpacked once for all items of a run."""
    work: Callable[[Any], Any] = pickle.loads(told)  # noqa: S301  # from our own other side
    return work


def _answer(make: Callable[[], Reply]) -> bytes:
    """A reply as bytes, whatever happens: what cannot be packed is an exception that can."""
    try:
        return pickle.dumps(make(), pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        return pickle.dumps(Reply("memory"))
    except BaseException as error:  # noqa: BLE001  # the other side raises it
        return pickle.dumps(Reply("raised", _portable(error)))


def _portable(error: BaseException) -> Exception:
    """The exception with its traceback as a note, if it survives packing and is no exit."""
    told = "".join(traceback.format_exception(error))
    error.add_note(told)
    try:
        back = pickle.loads(pickle.dumps(error))  # noqa: S301  # packed on this line
    except Exception:  # noqa: BLE001  # an exception may do anything when packed
        back = None
    return back if isinstance(back, Exception) else RuntimeError(told)
