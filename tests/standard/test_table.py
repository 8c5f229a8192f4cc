"""Every row of the type tables is a rule or has a reason; `docs/the-thuc.md` says which."""

from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
import yaml

from reportgen.shelf import take_shelf
from reportgen.standard import Standard
from reportgen.standard.model import Rule, Unchecked

PAGE = Path(__file__).parents[2] / "docs" / "the-thuc.md"
STANDARDS = take_shelf([])[0].standards
ROWS = yaml.safe_load((Path(__file__).parent / "rows.yaml").read_text("utf-8"))
WHERE = {None: "cả hai", "hop": "trang ta dàn", "word": "tệp Word"}
LEVELS = {"loi": "", "canh-bao": " (cảnh báo)"}
HEAD = """# Quy định thể thức: hàng nào kiểm bằng quy tắc nào

Trang này do `tests/standard/test_table.py` viết ra (`pytest --accept`); đừng sửa tay. Mỗi quy định,
mỗi hàng của bảng thể thức: điểm, mã quy tắc trong `rules.yaml`, kiểm ở đâu; hàng không kiểm được
thì ghi vì sao. «Trang ta dàn» là các hộp trước khi ghi ra tệp, «tệp Word» là tệp DOCX đọc lại.
¹ Theo điểm của quy định được kế thừa; chưa đối chiếu với quy định mới (to be confirmed).
"""

Demand = Rule | Unchecked


def demands(standard: Standard) -> dict[str, Demand]:
    """All that a standard asks, by code."""
    return {it.ma: it for it in (*standard.rules, *standard.unchecked)}


def rows(standard: Standard) -> Iterator[tuple[str, list[Demand]]]:
    """The rows of a standard, those that it inherits first, with what stands for each."""
    inherited = {"hd05": ("hd36",)}.get(standard.name, ())
    known = demands(standard)
    for name in (*inherited, standard.name):
        for title, patterns in ROWS[name].items():
            codes = [it for it in known if any(fnmatchcase(it, glob) for glob in patterns)]
            yield title, [known[code] for code in codes]


def line(title: str, demand: Demand, standard: Standard) -> str:
    inherited = " ¹" if demand.ma in standard.inherited and not _elsewhere(demand) else ""
    source = ", ".join(filter(None, (_elsewhere(demand), demand.dieu))) + inherited
    if isinstance(demand, Rule):
        where, said = WHERE[demand.chi_o] + LEVELS[demand.muc_do], demand.cau
    else:
        where, said = "không kiểm được", f"{demand.cau}. {demand.ly_do}"
    return f"| {title} | {source} | `{demand.ma}` | {where} | {said} |"


def _elsewhere(demand: Demand) -> str:
    """The document that makes a rule, where that is not the standard."""
    return (demand.nguon or "") if isinstance(demand, Rule) else ""


def page() -> str:
    parts = [HEAD]
    for standard in STANDARDS.values():
        parts.append(f"\n## {standard.title}\n")
        parts.append("| hàng | điểm | mã | kiểm ở | yêu cầu |\n|---|---|---|---|---|")
        for title, found in rows(standard):
            parts += [line(title, demand, standard) for demand in found]
    return "\n".join(parts) + "\n"


@pytest.mark.parametrize("name", STANDARDS)
def test_no_row_is_without_a_rule_or_a_reason(name: str) -> None:
    assert [title for title, found in rows(STANDARDS[name]) if not found] == []


@pytest.mark.parametrize("name", STANDARDS)
def test_no_rule_is_without_a_row(name: str) -> None:
    standard = STANDARDS[name]
    named = {it.ma for _, found in rows(standard) for it in found}
    assert {*demands(standard)} - named == set()


@pytest.mark.parametrize("name", STANDARDS)
def test_every_name_of_a_row_is_a_rule_of_the_standard(name: str) -> None:
    known = demands(STANDARDS[name])
    names = [it for patterns in ROWS[name].values() for it in patterns]
    assert [it for it in names if not any(fnmatchcase(code, it) for code in known)] == []


def test_the_page_is_what_the_rules_say(accept: bool) -> None:
    if accept:
        PAGE.write_text(page(), encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == page(), "run pytest with --accept and read it"
