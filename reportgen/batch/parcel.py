"""An item and what is to be done with it, as bytes: opened only where it is done.

Light, for the processes that open them: they need nothing of Dask.
"""

import pickle
from collections.abc import Callable
from typing import Any


class Mistake(Exception):  # noqa: N818  # not of whoever sees it
    """What the work raised, in words: no other machine would do it better."""

    @classmethod
    def of(cls, error: BaseException) -> "Mistake":
        """The mistake that an exception shows."""
        return cls(f"{type(error).__name__}: {error}")


def packed(work: Callable[[Any], Any], item: object) -> bytes:
    """The parcel."""
    return pickle.dumps((work, item), pickle.HIGHEST_PROTOCOL)


def opened(parcel: bytes) -> bytes:
    """The work done, its result packed. Raises Mistake if the work raises."""
    work, item = pickle.loads(parcel)  # noqa: S301  # from the client that Dask lets in
    try:
        made = work(item)
    except MemoryError:  # a limit, which whoever runs this process tells
        raise
    except Exception as error:
        raise Mistake.of(error) from error
    return pickle.dumps(made, pickle.HIGHEST_PROTOCOL)


def called(function: Callable[[], Any]) -> Any:
    """What a function gives."""
    return function()
