"""Whether limitations name what was missed, and tasks answer limitations."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reportgen.compute.figures import Figure, Figures
from reportgen.compute.standing import Standing
from reportgen.diagnostic import Diagnostic, Mark
from reportgen.period.model import Content, NoiDung, Period
from reportgen.text import texts
from reportgen.vietnamese import fold

WORD = re.compile(r"[a-z0-9]+")
BOUND = re.compile(r"\{([a-z0-9_]+)(?::([a-z_]+))?\}")
YEAR_END = 12

EMPTY = {
    *("so", "ty", "le", "tong", "muc", "cac", "cua", "va", "tren", "dia", "ban", "nha", "nuoc"),
    *("tu", "tro", "len", "duoi", "den", "trong", "ve", "cho", "voi", "theo", "toan", "tinh"),
    *("huyen", "xa", "duoc", "o", "la", "co"),
}
"""Words of names that tell no indicator from another."""
COMMON = {
    *("mot so", "cac cap", "cac xa", "uy ban", "nhan dan", "ban thuong", "thuong vu", "huyen uy"),
    *("tinh uy", "dang uy", "cap uy", "chinh quyen", "thuc hien", "cong tac", "tap trung"),
    *("lanh dao", "chi dao", "to chuc", "tiep tuc", "tang cuong", "nang cao", "chat luong"),
    *("hieu qua", "con han", "han che", "chua cao", "dia ban", "tren dia", "trong nam"),
    *("doan the", "mat tran", "to quoc", "cua cac", "va cac", "kho khan", "nhiem vu"),
    *("giai phap", "bao dam", "day manh", "phat trien", "chi tieu", "muc tieu", "ke hoach"),
    *("ket qua", "chua dat", "chua hoan", "hoan thanh", "phan dau", "nguyen nhan", "kip thoi"),
    *("linh vuc", "don vi", "dia phuong", "trien khai", "thoi gian", "nganh chuc", "chuc nang"),
    *("khac phuc", "ton tai", "yeu kem", "quan tam", "dong bo", "quyet liet", "so voi"),
    *("con cham", "con thap", "con nhieu", "con it", "con kho", "con ton"),
}
"""Pairs of syllables that stand in every report and tell of no topic."""
COMMON_WORDS = re.compile(rf"\b(?:{'|'.join(sorted(COMMON))})\b")
LITTLE = re.compile(
    r"\b(?:các|những|một|mọi|của|và|với|cho|được|bị|trong|trên|là|có|ở|về|từ|đến|tại|theo|"
    r"đã|đang|sẽ|chưa|không|để|do|khi|như|này|đó|năm|tháng|quý)\b",
    re.IGNORECASE,
)
"""Words that join others; they are taken with their accents, as «trong» is not «trồng»."""
NAMED = 5
"""How many indicators one remark names."""


def doubts(period: Period, figures: Figures) -> Iterator[Diagnostic]:
    """Remarks on the parts of a period, and on those of each of its documents."""
    yield from _unnamed(period, figures)
    parts = [(period.noi_dung, "noi_dung")]
    parts += [(it.noi_dung, f"van_ban[{i}].noi_dung") for i, it in enumerate(period.van_ban)]
    for content, path in parts:
        if content.han_che and content.nhiem_vu and not _answered(content, figures):
            mark = _first(content.nhiem_vu)
            yield Diagnostic("nhiem-vu-khong-tra-loi", mark, {}, "warning", f"{path}.nhiem_vu")


def _unnamed(period: Period, figures: Figures) -> Iterator[Diagnostic]:
    """At the end of a year, all that missed their plan and that no limitation names."""
    contents = [period.noi_dung, *(it.noi_dung for it in period.van_ban)]
    if not any(it.han_che or it.ket_qua for it in contents):
        return
    said = [text for it in contents for text, _ in texts(it.han_che)]
    unnamed = [it for it in _missed(figures) if not any(_names(one, it, figures) for one in said)]
    if not unnamed:
        return
    told = next((it for it in contents if it.han_che), contents[0])
    values = {"value": _listed(unnamed), "count": len(unnamed)}
    mark = _first(told.han_che) or period.mark
    yield Diagnostic("han-che-khong-neu", mark, values, "warning", "noi_dung.han_che")


def _listed(unnamed: list[Figure]) -> str:
    """The first indicators by name, and that there are more."""
    names = "; ".join(it.short_label for it in unnamed[:NAMED])
    return f"{names}; …" if len(unnamed) > NAMED else names


def _missed(figures: Figures) -> Iterator[Figure]:
    """The missed indicators: of the sets, where the catalogue judges some of them together.

    Plans are of the year (or of the stage): before its end nothing is missed yet.
    """
    if figures.period.end.month != YEAR_END:
        return
    judged = [it for named in figures.sets.values() for it in named.judged]
    for figure in judged or figures.values.values():
        if figure.standing is Standing.MISSED:
            yield figure


def _words(content: Content) -> str:
    return ". ".join(text for text, _ in texts(content))


def _names(said: str, figure: Figure, figures: Figures) -> bool:
    """Whether a text binds a figure or a set that it is in, or has most words of its name."""
    bound = {it[1] for it in BOUND.finditer(said)}
    sets = {code for code, it in figures.sets.items() if figure in it.members}
    if figure.code in bound or sets & bound:
        return True
    there = {*WORD.findall(fold(said))}
    names = [_telling(figure.label), _telling(figure.short_label)]
    return any(2 * len(name & there) > len(name) for name in names if name)


def _telling(name: str) -> set[str]:
    return {*WORD.findall(fold(name))} - EMPTY


def _answered(content: NoiDung, figures: Figures) -> bool:
    """Whether some task speaks of what some limitation speaks of."""
    limits, tasks = (_words(it) for it in (content.han_che, content.nhiem_vu))
    return bool(_topics(limits, figures) & _topics(tasks, figures))


def _topics(text: str, figures: Figures) -> set[str]:
    """The pairs of syllables of a text and of the names that it binds, and the bindings."""
    bound = {it[1] for it in BOUND.finditer(text)}
    labels = (it.label for code, it in figures.values.items() if code in bound)
    plain = " ".join(". ".join([BOUND.sub(".", text), *labels]).split())
    clauses = re.split(r"[^\w\s]", COMMON_WORDS.sub(".", fold(LITTLE.sub(".", plain))))
    return bound | {" ".join(it) for one in clauses for it in pairwise(WORD.findall(one))}


def _first(content: Content) -> Mark | None:
    return next((text.mark for text, _ in texts(content)), None)
