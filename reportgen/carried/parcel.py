"""What was found in a document, unopened; which one counts, and whether it is whole."""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import parse_qsl

from reportgen.word.gate import Refused

DATA_LIMIT = 5 * 1024 * 1024
"""Of period data: no larger YAML file is read."""
PLAIN = re.compile(r"[a-z0-9][a-z0-9_.-]{0,120}\.yaml")
NAMELESS = "du-lieu-ky.yaml"
MOST_UNITS = 10_000
"""Indicators and columns: no catalogue has so many."""


@dataclass(frozen=True)
class Parcel:
    """Data of ours as a document names them; `unpack` gives the bytes or raises `Refused`.

    `units` are the units of measure as they are written; None in files of older programs.
    """

    name: str
    digest: str
    unpack: Callable[[], bytes]
    units: str | None = None


class Opened(NamedTuple):
    """Data that are what they were, a plain file name for them, their units of measure."""

    name: str
    content: bytes
    measures: Mapping[str, str] | None


def open_one(parcels: Sequence[Parcel]) -> Opened:
    """The one parcel of a document; several are one if they say they are the same."""
    if not parcels:
        raise Refused("khong-mang-du-lieu")
    first = parcels[0]
    others = {(it.digest, it.units) for it in parcels}
    if len(others) > 1:
        names = ", ".join(f"{it.name} ({it.digest[:8]})" for it in parcels)
        raise Refused("nhieu-du-lieu", value=names)
    content = first.unpack()
    if len(content) > DATA_LIMIT:
        raise Refused("du-lieu-qua-lon", limit=DATA_LIMIT // 2**20)
    if hashlib.sha256(content).hexdigest() != first.digest:
        raise Refused("du-lieu-bi-doi", value=first.name)
    name = first.name if PLAIN.fullmatch(first.name) else NAMELESS
    return Opened(name, content, _measures(first))


def _measures(parcel: Parcel) -> dict[str, str] | None:
    if parcel.units is None:
        return None
    try:
        return dict(parse_qsl(parcel.units, keep_blank_values=True, max_num_fields=MOST_UNITS))
    except ValueError as error:
        raise Refused("du-lieu-bi-doi", value=parcel.name) from error
