"""A sentence in both languages."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Language = Literal["vi", "en"]


class Message(NamedTuple):
    """What is wrong, and what to do; `{name}` stands for a value of the diagnostic.

    `alone` is what to do where nothing is near to what was written (`near` is empty).
    """

    text: str
    remedy: str = ""
    alone: str = ""


Messages = Mapping[str, Mapping[Language, Message]]
"""Sentences by the stable code of the diagnostic."""


def both(vi: Message, en: Message) -> Mapping[Language, Message]:
    """One sentence in Vietnamese and English."""
    return {"vi": vi, "en": en}
