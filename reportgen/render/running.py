"""A template written out, up to a bound; where it stood when it was stopped."""

from collections.abc import Iterator, Mapping
from types import GeneratorType
from typing import Any

from jinja2 import Template

from reportgen.deadline import Halted, Place, place_in

LONGEST = 50_000_000
"""The longest text that a template may write, in letters: a hundred times a long report."""
RESERVE = 4 * 2**20
"""Bytes that are kept from a template: in a full memory not even its line could be found."""
_reserve: list[bytes] = []


class NoRoom(Halted):
    """There is no memory left for what it makes."""

    code = "mau-het-bo-nho"


class TooMuch(Halted):
    """It writes more than anybody can read."""

    code = "mau-qua-dai"


def written(template: Template, values: Mapping[str, Any]) -> str:
    """What a template writes. Raises TooMuch and NoRoom, with the line where it stood."""
    pieces = template.root_render_func(template.new_context(dict(values)))
    if not _reserve:
        _reserve.append(bytes(RESERVE))
    try:
        return _joined(pieces)
    except MemoryError as error:
        _reserve.clear()
        place = _raised_at(error) or _stopped_at(pieces)
    except Exception:  # noqa: BLE001  # raised again, with the lines of templates in it
        template.environment.handle_exception()
    raise NoRoom(place)  # now that all that filled the memory has been let go


def _joined(pieces: Iterator[str]) -> str:
    texts, length = [], 0
    for piece in pieces:
        texts.append(piece)
        length += len(piece)
        if length > LONGEST:
            raise TooMuch(_stopped_at(pieces), f"{LONGEST:_}".replace("_", " "))
    return "".join(texts)


def _raised_at(error: BaseException) -> Place | None:
    """The innermost line of a template in a traceback."""
    place, trace = None, error.__traceback__
    while trace is not None:
        place = place_in(trace.tb_frame, trace.tb_lineno) or place
        trace = trace.tb_next
    return place


def _stopped_at(pieces: Any) -> Place:
    """The innermost line of a template that has just written something and waits to go on."""
    place = Place()
    while isinstance(pieces, GeneratorType) and pieces.gi_frame is not None:
        frame = pieces.gi_frame
        place = place_in(frame, frame.f_lineno) or place
        pieces = pieces.gi_yieldfrom or frame.f_locals.get("gen")
    return place
