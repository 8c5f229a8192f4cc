"""Lists: every label that Word counts, in `word/numbering.xml`.

A list is a `w:num` of its own, which begins anew with its first number; it begins again where a
number is not the one after the last. Lists of one look share a `w:abstractNum`, and a list in
another is a level of it.

Source: ECMA-376 part 1, 17.9.
"""

from dataclasses import dataclass, field

from reportgen.boxes.document import Format, Paragraph, Run
from reportgen.boxes.list_numbers import NumberForm, Numbering
from reportgen.write.docx.letters import run_properties
from reportgen.write.docx.markup import part, quoted, twips

FORMS: dict[NumberForm, str] = {
    "bullet": "bullet", "decimal": "decimal", "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter", "upper-alpha": "upperLetter",
    "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
}  # fmt: skip

SIGN, SPACE = 2, 0.25
"""Letters of a bullet with its space; the width of a space of Times New Roman in sizes."""

Kind = dict[int, str]
"""The levels of an `w:abstractNum` by their depths, from 0."""


@dataclass(slots=True)
class _Open:
    """A list that goes on: where it stands, and the `w:num` that counts it."""

    listed: int
    kind: int
    level: str
    number: int
    value: int


@dataclass(slots=True)
class Lists:
    """The lists of a document in the order of its text; `part` writes them down."""

    _kinds: list[Kind] = field(default_factory=list)
    _numbers: list[str] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)

    def properties(self, box: Paragraph) -> str:
        """The `w:numPr` of a paragraph, counted; '' of one without a label."""
        it, first = box.numbering, box.inlines[0] if box.inlines else None
        if it is None or not isinstance(first, Run):
            return ""
        letters = run_properties(first.font, box.font)
        level = _level(it, box.format, first.font.size_pt, letters)
        number = self._counted(it, level)
        return f'<w:numPr><w:ilvl w:val="{it.depth}"/><w:numId w:val="{number}"/></w:numPr>'

    def part(self) -> bytes:
        """`word/numbering.xml`; nothing without a list."""
        if not self._numbers:
            return b""
        kinds = "".join(_kind(number, kind) for number, kind in enumerate(self._kinds))
        return part("numbering", kinds + "".join(self._numbers))

    def _counted(self, it: Numbering, level: str) -> int:
        """The `w:num` by which Word counts one more."""
        last = self._open[it.depth] if it.depth < len(self._open) else None
        outer = self._open[min(it.depth, len(self._open)) - 1] if self._open and it.depth else None
        del self._open[it.depth :]
        goes_on = last and (last.listed, last.level) == (it.list, level)
        if last and goes_on and it.value == last.value + (it.form != "bullet"):
            last.value = it.value
            found = last
        else:
            kind = last.kind if last and goes_on else self._kind_of(it.depth, level, outer)
            found = _Open(it.list, kind, level, self._new(kind, it), it.value)
        self._open += [found] * (it.depth + 1 - len(self._open))
        return found.number

    def _kind_of(self, depth: int, level: str, outer: _Open | None) -> int:
        """The kind that has such a level: that of the list around, one of this look, a new one."""
        if outer and self._kinds[outer.kind].setdefault(depth, level) == level:
            return outer.kind
        for number, kind in enumerate(self._kinds):
            if kind.get(depth) == level and outer is None:
                return number
        self._kinds.append({depth: level})
        return len(self._kinds) - 1

    def _new(self, kind: int, it: Numbering) -> int:
        """A `w:num` that begins at a value."""
        number = len(self._numbers) + 1
        start = f'<w:startOverride w:val="{it.value}"/>' if it.form != "bullet" else ""
        anew = f'<w:lvlOverride w:ilvl="{it.depth}">{start}</w:lvlOverride>' if start else ""
        self._numbers.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{anew}</w:num>'
        )
        return number


def _kind(number: int, kind: Kind) -> str:
    """One `w:abstractNum`; Word tells lists that were copied together by `w:nsid`."""
    levels = "".join(f'<w:lvl w:ilvl="{depth}">{kind[depth]}</w:lvl>' for depth in sorted(kind))
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{number + 1:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )


def _level(it: Numbering, form: Format, size_pt: float, letters: str) -> str:
    """The inside of a `w:lvl`, in the order of the schema (CT_Lvl).

    A label that hangs ends where the first line begins; what is left to the text is a tab.
    Another begins the line, and the text follows it.
    """
    bullet, first_pt = _is_bullet(it), first_line_pt(it, form, size_pt)
    tab = it.hangs and (bullet or it.gap_pt > 0)
    at = twips(form.left_pt + form.first_line_pt)
    stop = f'<w:tabs><w:tab w:val="num" w:pos="{at}"/></w:tabs>' if tab else ""
    name = "none" if it.form == "bullet" and not bullet else FORMS[it.form]
    suffix = "tab" if tab else "space" if bullet else "nothing"
    return (
        f'<w:start w:val="1"/><w:numFmt w:val="{name}"/><w:suff w:val="{suffix}"/>'
        f'<w:lvlText w:val="{quoted(it.pattern[:1] if bullet else it.pattern)}"/>'
        f'<w:lvlJc w:val="{"right" if it.hangs else "left"}"/>'
        f"<w:pPr>{stop}{_indent(form.left_pt, first_pt)}</w:pPr>"
        + (f"<w:rPr>{letters}</w:rPr>" if letters else "")
    )


def _is_bullet(it: Numbering) -> bool:
    """Whether a label is one of Word's bullets: a sign with a space after it.

    LibreOffice prints the first letter of a bullet alone; what is longer is a number of no form.
    """
    return it.form == "bullet" and len(it.pattern) == SIGN and it.pattern[1] == " "


def first_line_pt(it: Numbering, form: Format, size_pt: float) -> float:
    """The indent of a line that begins with a label of this size; a bullet has no space in it."""
    space_pt = SPACE * size_pt if _is_bullet(it) else 0.0
    return form.first_line_pt - (it.gap_pt + space_pt if it.hangs else 0.0)


def _indent(left_pt: float, first_pt: float) -> str:
    name = "hanging" if first_pt < 0 else "firstLine"
    return f'<w:ind w:left="{twips(left_pt)}" w:{name}="{twips(abs(first_pt))}"/>'
