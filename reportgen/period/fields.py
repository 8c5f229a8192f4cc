"""Keys of the model: a dataclass field that says what a key means, with an example."""

from dataclasses import field
from typing import Any


def key(meaning: str, example: str = "", default: Any = None) -> Any:
    """A key that may be left out; `default=dict` is an empty mapping."""
    metadata = {"meaning": meaning, "example": example}
    if default is dict:
        return field(default_factory=dict, metadata=metadata)
    return field(default=default, metadata=metadata)


def required(meaning: str, example: str = "") -> Any:
    """A key that must be there."""
    return field(metadata={"meaning": meaning, "example": example})
