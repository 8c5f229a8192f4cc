"""A document read once, and its paragraphs explained one by one."""

from dataclasses import dataclass

from reportgen.boxes import FrontEnd
from reportgen.diagnostic import Diagnostic
from reportgen.explain.model import Explanation
from reportgen.job import Job
from reportgen.shelf import Shelf


@dataclass
class Explainer:
    """One document: its boxes, and what made them."""

    job: Job
    shelf: Shelf
    front: FrontEnd

    def of(self, number: int) -> Explanation:
        """The explanation of a paragraph by its number; KeyError for a number that none has."""
        raise KeyError(number)


def explainer(job: Job, shelf: Shelf) -> tuple[Explainer | None, list[Diagnostic]]:
    """What explains a document; None where it cannot be made, and then why."""
    raise NotImplementedError
