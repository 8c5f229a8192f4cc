"""Whether the two files of a document, Word and PDF, are equal: words, looks, places.

`word` and `pdf` read each file to elements (`parts`); `pairing` finds which are the same by
their words (`stream`); `wording`, `structure`, `looks`, `geometry` and `pages` compare them, and
`lawful` names the differences that are none.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reportgen import word as word_files
from reportgen.diagnostic import Diagnostic
from reportgen.verify.finding import Finding
from reportgen.verify.geometry import geometry, spacing
from reportgen.verify.looks import looks
from reportgen.verify.pages import pages
from reportgen.verify.pairing import pair
from reportgen.verify.parts import Margins, Side
from reportgen.verify.pdf import read_pdf
from reportgen.verify.plain import compare_words
from reportgen.verify.structure import structure
from reportgen.verify.word import read_word
from reportgen.verify.wording import wording
from reportgen.word import WordFile
from reportgen.word.gate import Refused, read_file

__all__ = ["Verdict", "verify", "verify_files"]


@dataclass(frozen=True)
class Verdict:
    """What was found: differences, and what is said of files that could not be read.

    `pages` is how many the PDF has.
    """

    findings: tuple[Finding, ...] = ()
    refused: tuple[Diagnostic, ...] = ()
    pages: int = 0

    @property
    def equal(self) -> bool:
        """Whether both files were read and say and look the same."""
        return not self.refused and not any(it.severity == "error" for it in self.findings)


def verify(docx: bytes, pdf: bytes, name: str, other: str) -> Verdict:
    """Compare the files of a pair; the names are those by which the user knows them."""
    word, said = word_files.read_content(docx, name)
    try:
        prints, margins = read_pdf(pdf)
    except Refused as refused:
        said = [*said, replace(refused.diagnostic, path=other)]
        return Verdict(refused=tuple(it for it in said if it.severity == "error"))
    if word is None:
        return Verdict(refused=tuple(said))
    found = _compared(word, prints, margins)
    return Verdict(_grouped(found), pages=len(prints.sheets))


def verify_files(docx: Path, pdf: Path) -> Verdict:
    """`verify` of files."""
    word, said = read_file(docx)
    prints, also = read_file(pdf)
    if word is None or prints is None:
        return Verdict(refused=(*said, *also))
    return verify(word, prints, str(docx), str(pdf))


def _compared(word: WordFile, pdf: Side, margins: Sequence[Margins]) -> list[Finding]:
    own = read_word(word)
    if not pdf.is_tagged:
        return compare_words(own, pdf)
    both = pair(own, pdf)
    return [
        *wording(both), *structure(both), *looks(both), *geometry(both), *spacing(both),
        *pages(both, word.document, margins),
    ]  # fmt: skip


def _grouped(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """The same difference in several places is said once, with their number."""
    groups: dict[tuple[str, str, str, str], Finding] = {}
    for it in found:
        key = (it.code, it.what, it.word, it.pdf)
        first = groups.get(key)
        groups[key] = it if first is None else replace(first, count=first.count + 1)
    return tuple(groups.values())
