"""The garbage collector waits while a document is made, and takes its boxes away afterwards.

A document is hundreds of thousands of objects that live to its end: looking through them again
and again takes 6 % of a PDF and 8 % of a DOCX. Boxes refer to each other in circles, so what is
left must be collected before the next document; nothing of it has grown old yet, so only the
youngest are looked through, and memory stays flat.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def waiting() -> Iterator[None]:
    """For a function that makes a document and gives nothing back that refers to its boxes.

    As a decorator (`@waiting()`): the boxes that its names refer to are collected with all else.
    Inside another, or where the collector is off, it does nothing.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect(0)
