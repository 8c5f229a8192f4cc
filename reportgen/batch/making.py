"""Stage 5 of a document: in whatever process, from its manuscript alone."""

import time
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from reportgen import typesetting
from reportgen.batch.failing import fault, placed
from reportgen.batch.orders import Order, Product, Workshop
from reportgen.boxes.collector import waiting
from reportgen.data_files import own_templates
from reportgen.diagnostic import Diagnostic, errors
from reportgen.manuscript import Manuscript, unpacked
from reportgen.standard import Standards
from reportgen.standards import take_standards
from reportgen.template_files import TemplateFiles


@lru_cache(maxsize=2)
def standards_of(folders: tuple[Path, ...], _templates: str) -> Standards:
    """The standards of template folders, read again when one of their files has changed."""
    return take_standards(folders)[0]


def make(workshop: Workshop, order: Order) -> Product:
    """The files of a document in memory; a fault of ours fails this document only."""
    start = time.perf_counter()
    text = unpacked(order.manuscript)
    try:
        files, said = _make(text, workshop, order)
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
    overtaken = workshop.overtaken
    if overtaken:
        standards_of.cache_clear()  # they may be others than their digest tells
    seconds = time.perf_counter() - start
    return Product(files, tuple(placed(said, text.name)), seconds, overtaken)


@waiting()
def _make(
    text: Manuscript, workshop: Workshop, order: Order
) -> tuple[dict[str, bytes], Sequence[Diagnostic]]:
    templates = TemplateFiles((*workshop.folders, own_templates()))
    standards = standards_of(tuple(templates.folders), workshop.templates)
    front, mistakes = typesetting.typeset(text, templates, standards)
    if front is None or errors(mistakes):
        return {}, mistakes
    files, more = typesetting.write(front, order.formats, dict.fromkeys(order.carry, text.carried))
    return files, [*mistakes, *typesetting.at_their_lines(more, templates)]
