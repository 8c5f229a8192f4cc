"""Every section of `tests/cases/render/`: the words of a document as they are printed."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reportgen import pipeline
from reportgen.boxes.document import Block, Break, Paragraph, Run, Table
from reportgen.diagnostic import in_order
from reportgen.job import jobs_of
from reportgen.shelf import Shelf


def words(paragraph: Paragraph) -> str:
    """A paragraph's text; bold and italic marked where they differ from the paragraph."""
    return "".join(_inline(it, paragraph) for it in paragraph.inlines)


def _inline(inline: object, paragraph: Paragraph) -> str:
    if isinstance(inline, Break):
        return "↵"
    if not isinstance(inline, Run):
        return f"[{type(inline).__name__}]"
    text = inline.text
    if inline.font.bold != paragraph.font.bold:
        text = f"**{text}**"
    return f"*{text}*" if inline.font.italic != paragraph.font.italic else text


def lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                cells = [" / ".join(filter(None, lines(cell.blocks))) for cell in row.cells]
                yield " | ".join(cells)
        else:
            yield words(block)


def test_outcome_is_as_written(
    case_files: Sequence[Path], shelf: Shelf, expect: Callable[[str], None]
) -> None:
    ready, mistakes = pipeline.prepare(case_files[0], shelf)
    said: list[str] = []
    if ready is not None and not mistakes:
        jobs, mistakes = jobs_of(ready, shelf)
        for job in jobs:
            front, found = pipeline.front_end(job, shelf)
            mistakes += found
            sections = front.document.sections if front else ()
            said += [f"{job.name}:", *(it for part in sections for it in lines(part.blocks) if it)]
    expect("\n".join([*(it.render() for it in in_order(mistakes)), *said]))
