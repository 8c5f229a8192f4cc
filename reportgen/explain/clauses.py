"""The rules of the standard that speak of a paragraph: what it has, what is wanted, whether met."""

from reportgen.boxes.document import Document
from reportgen.explain.model import Clause
from reportgen.standard import Facts, Standard
from reportgen.standard.check import allowed, allows, clause, shown, speaking
from reportgen.standard.look import NO, YES, Value
from reportgen.standard.model import Rule

IN_WORDS = {
    "chu_hoa": ("viết hoa", "viết thường"), "co_mat": ("có", "không có"),
    "dam": ("in đậm", "không đậm"),
    "dam_dau": ("phần đầu in đậm", "phần đầu không đậm"),
    "gach_chan": ("gạch chân", "không gạch chân"),
    "khung": ("có khung", "không khung"), "nghieng": ("in nghiêng", "in đứng"),
    "nghieng_ca_doan": ("cả đoạn in nghiêng", "không nghiêng cả đoạn"),
    "phu_luc_so_trang_rieng": ("số trang riêng", "số trang chung"),
    "so_trang_dau": ("trang đầu có số", "trang đầu không số"),
    "trang_moi": ("sang trang mới", "không sang trang"),
}  # fmt: skip
"""What a property is called where it is there and where it is not: a yes says too little."""


def clauses(document: Document, standard: Standard, facts: Facts) -> dict[int, tuple[Clause, ...]]:
    """By the number of a paragraph, or of pages, the rules that speak of it."""
    return {
        number: tuple(
            Clause(
                code=rule.ma,
                clause=clause(rule, standard),
                sentence=rule.cau,
                found=tuple(dict.fromkeys(_said(rule, it) for it in values)),
                wanted=_wanted(rule),
                met=all(allows(rule, it) for it in values) if values else None,
            )
            for rule, values in rules
        )
        for number, rules in speaking(document, standard, facts).items()
    }


def _said(rule: Rule, value: Value) -> str:
    """A value in words; of a property that is there or not what it is called."""
    there, absent = IN_WORDS.get(rule.thuoc_tinh, ("", ""))
    named = {YES: there, NO: absent}.get(str(value))
    return named or shown(value)


def _wanted(rule: Rule) -> str:
    """What a rule allows, in the same words."""
    if rule.thuoc_tinh not in IN_WORDS:
        return allowed(rule)
    return " hoặc ".join(_said(rule, it) for it in rule.bang)
