"""Stage 5 of a document: in whatever process, from its manuscript alone."""

import time
from collections.abc import Sequence

from reportgen import pipeline
from reportgen.batch.drafting import fault, placed, shelf_of
from reportgen.batch.orders import Order, Product, Workshop
from reportgen.boxes.collector import waiting
from reportgen.diagnostic import Diagnostic, errors
from reportgen.manuscript import Manuscript, unpacked
from reportgen.shelf import Shelf


def make(workshop: Workshop, order: Order) -> Product:
    """The files of a document in memory; a fault of ours fails this document only."""
    start = time.perf_counter()
    shelf = shelf_of(workshop)
    text = unpacked(order.manuscript)
    try:
        files, said = _make(text, shelf, order)
    except MemoryError:
        raise
    except RecursionError:
        files, said = {}, [Diagnostic("long-nhau-qua-sau", text.mark, path=text.path)]
    except ArithmeticError as error:
        values = {"value": type(error).__name__}
        files, said = {}, [Diagnostic("do-lon-vo-ly", text.mark, values, path=text.path)]
    except Exception as error:  # noqa: BLE001  # one document must not stop the batch
        files, said = {}, [fault(text.name, error, text.mark, text.path)]
    if errors(said) or (order.strict and said) or not order.keep:
        files = {}
    return Product(files, tuple(placed(said, text.name)), time.perf_counter() - start)


@waiting()
def _make(
    text: Manuscript, shelf: Shelf, order: Order
) -> tuple[dict[str, bytes], Sequence[Diagnostic]]:
    front, mistakes = pipeline.typeset(text, shelf)
    if front is None or errors(mistakes):
        return {}, mistakes
    files, more = pipeline.write(front, order.formats, dict.fromkeys(order.carry, text.carried))
    return files, [*mistakes, *more]
