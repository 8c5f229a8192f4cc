"""An item and what is to be done with it, as bytes: opened only where it is done.

Light, for the processes that open them: they need nothing of Dask.
"""

import pickle
from collections.abc import Callable
from typing import Any


def packed(work: Callable[[Any], Any], item: object) -> bytes:
    """The parcel."""
    return pickle.dumps((work, item), pickle.HIGHEST_PROTOCOL)


def opened(parcel: bytes) -> bytes:
    """The work done, its result packed."""
    work, item = pickle.loads(parcel)  # noqa: S301  # from the client that Dask lets in
    return pickle.dumps(work(item), pickle.HIGHEST_PROTOCOL)


def called(function: Callable[[], Any]) -> Any:
    """What a function gives."""
    return function()
