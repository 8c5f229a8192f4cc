"""Whether the two files of a document, Word and PDF, are equal: words, looks, places.

`word` and `pdf` read each file to elements (`parts`); `pairing` finds which are the same by
their words (`stream`); `wording`, `structure`, `looks`, `geometry` and `pages` compare them, and
`lawful` names the differences that are none. `drafts` finds what is left in the Word file of its
drafts, `foreign` what no Word file of ours has, `unseen` what the PDF hides; `ruled` compares
lines of tables (whose rows `bands` finds on their pages), `rulings` those of paragraphs and boxes,
`thumbnail` pictures.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reportgen import word as word_files
from reportgen.diagnostic import Diagnostic, errors
from reportgen.verify.drafts import drafts
from reportgen.verify.feet import feet
from reportgen.verify.finding import Finding
from reportgen.verify.geometry import geometry, rooms, spacing, tops
from reportgen.verify.heights import heights
from reportgen.verify.looks import looks
from reportgen.verify.pages import pages
from reportgen.verify.pagination import pagination
from reportgen.verify.pairing import pair
from reportgen.verify.parts import Margins, Side
from reportgen.verify.pdf import read_pdf
from reportgen.verify.pictures import drawn
from reportgen.verify.plain import compare_words
from reportgen.verify.ruled import table_lines
from reportgen.verify.rulings import rulings
from reportgen.verify.structure import notes, structure
from reportgen.verify.word import read_word
from reportgen.verify.wording import wording
from reportgen.word import WordFile
from reportgen.word.gate import Refused, read_file

__all__ = ["Verdict", "pictures", "verify", "verify_files"]


@dataclass(frozen=True)
class Verdict:
    """What was found: differences, and what is said of files that could not be read.

    `pages` is how many the PDF has; `laid_out`: those of the Word file were compared with them;
    `words_only`: nothing but words was, as the PDF has no tags.
    """

    findings: tuple[Finding, ...] = ()
    refused: tuple[Diagnostic, ...] = ()
    pages: int = 0
    laid_out: bool = False
    words_only: bool = False

    @property
    def equal(self) -> bool:
        """Whether both files were read and say and look the same."""
        return not self.refused and not any(it.severity == "error" for it in self.findings)


def verify(docx: bytes, pdf: bytes, name: str, other: str, office: bytes = b"") -> Verdict:
    """Compare the files of a pair; the names are those by which the user knows them.

    `office` is the PDF that LibreOffice made of the Word file, if any: it tells where pages
    begin.
    """
    word, said = word_files.read_content(docx, name)
    try:
        prints, margins = read_pdf(pdf)
    except Refused as refused:
        said = [*said, replace(refused.diagnostic, path=other)]
        return Verdict(refused=tuple(errors(said)))
    if word is None:
        return Verdict(refused=tuple(said))
    own = read_word(word)
    found = [*drafts(word), *prints.unlike, *_compared(word, own, prints, margins)]
    try:
        more = [*pagination(own, pdf, office)] if office else None
    except Refused:
        more = None
    findings = _grouped([*found, *(more or ())])
    return Verdict(
        findings,
        pages=len(prints.sheets),
        laid_out=more is not None,
        words_only=not prints.is_tagged,
    )


def verify_files(docx: Path, pdf: Path) -> Verdict:
    """`verify` of files, without a layout of the Word file."""
    word, said = read_file(docx)
    prints, also = read_file(pdf)
    if word is None or prints is None:
        return Verdict(refused=(*said, *also))
    return verify(word, prints, str(docx), str(pdf))


def pictures(docx: bytes, pdf: bytes, office: bytes, verdict: Verdict) -> Mapping[int, bytes]:
    """A PNG for each page of a PDF that has a difference: it beside the Word file's, framed."""
    word, _ = word_files.read_content(docx, "")
    return drawn(read_word(word), pdf, office, verdict.findings) if word else {}


def _compared(word: WordFile, own: Side, pdf: Side, margins: Sequence[Margins]) -> list[Finding]:
    if not pdf.is_tagged:
        marks = (it.watermark.text for it in word.document.sections if it.watermark)
        return compare_words(own, pdf, "".join("".join(marks).split()))
    both = pair(own, pdf)
    lines = table_lines(both)
    return [
        *wording(both), *structure(both), *notes(both), *looks(both),
        *geometry(both), *spacing(both), *tops(both), *feet(both), *rooms(both),
        *heights(both), *lines.found, *rulings(both, lines), *pages(both, word.document, margins),
    ]  # fmt: skip


def _grouped(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """The same difference in several places is said once, with their number."""
    groups: dict[tuple[str, str, str, str], Finding] = {}
    for it in found:
        key = (it.code, it.what, it.word, it.pdf)
        first = groups.get(key)
        groups[key] = it if first is None else replace(first, count=first.count + 1)
    return tuple(groups.values())
