"""Selectors that win where they should and nowhere else."""

import re
from collections.abc import Iterable, Iterator, Sequence

from cssselect2 import compile_selector_list

from reportgen.restyle.cascade import STYLE, Rule, Specificity
from reportgen.restyle.elements import Element
from reportgen.restyle.traits import Trait

CLASS = re.compile(r"\.[\w-]+(?![^()\[]*[)\]])")
ROOT = ":root"
MOST = 9
"""Classes that are said again, to make a selector stronger."""


def strong(
    rule: Rule, trait: Trait, meant: Sequence[Element], others: Sequence[Element],
    rules: Sequence[Rule],
) -> list[str]:  # fmt: skip
    """Selectors by which `rule` wins a trait at the elements `meant`, and not at the `others`.

    Those meant that another of its kind keeps out are named by the selector that sets theirs.
    """
    mine = [it for it in meant if rule.matches(it.wrapper, it.pseudo)]
    rest = [it for it in others if rule.matches(it.wrapper, it.pseudo)]
    needed = max((strength(it, trait, rules) for it in mine), default=(0, 0, 0))
    needed = max(needed, rule.specificity)
    barred = [it for it in rest if strength(it, trait, rules) <= needed]
    excluded = _unique(apart(it, rule, trait, rules) for it in barred)
    missed = [it for it in mine if any(no.matches(it.wrapper, it.pseudo) for no in excluded)]
    names = {trait.css, *trait.shorthands}
    again = [
        it for it in _unique(winner(element, names, rules) for element in missed)
        if not any(it.matches(other.wrapper, other.pseudo) for other in others)
    ]  # fmt: skip
    selectors = _without(rule.selector, [it.selector for it in excluded])
    return [boosted(it, needed) for it in (selectors, *(it.selector for it in again))]


def _unique(found: Iterable[Rule | None]) -> list[Rule]:
    """The rules that there are, each selector once."""
    return [*{it.selector: it for it in found if it is not None}.values()]


def strength(element: Element, trait: Trait, rules: Iterable[Rule]) -> Specificity:
    """The specificity of what sets a trait of an element; nothing if it is inherited."""
    found = winner(element, {trait.css, *trait.shorthands}, rules)
    return found.specificity if found else (0, 0, 0)


def winner(element: Element, names: set[str], rules: Iterable[Rule]) -> Rule | None:
    """The rule that sets one of these properties of an element."""
    setting = (
        it for it in reversed([*rules])
        if not it.context and names & it.names and it.matches(element.wrapper, element.pseudo)
    )  # fmt: skip
    return max(setting, key=lambda it: it.specificity, default=None)


def apart(element: Element, rule: Rule, trait: Trait, rules: Sequence[Rule]) -> Rule | None:
    """The rule that makes an element another than those that a rule should reach."""
    names = {trait.css, *trait.shorthands} if element.word_style == rule.style else {STYLE}
    return winner(element, names, rules)


def _without(selector: str, excluded: Iterable[str]) -> str:
    """The selector with those that it should not be, its pseudo-element last."""
    names = [it.partition("::")[0] for it in excluded]
    if not names:
        return selector
    subject, mark, pseudo = selector.partition("::")
    return f"{subject}:not({', '.join(names)}){mark}{pseudo}"


def boosted(selector: str, needed: Specificity) -> str:
    """A selector with its last class said again until it is strong enough."""
    for candidate in _stronger(selector):
        (compiled,) = compile_selector_list(candidate)
        if compiled.specificity >= needed:
            return candidate
    return selector


def _stronger(selector: str) -> Iterator[str]:
    found = [*CLASS.finditer(selector)]
    name, at = (found[-1][0], found[-1].end()) if found else ("", 0)
    for times in range(MOST):
        if name:
            yield selector[:at] + name * times + selector[at:]
        elif selector.startswith("html"):
            yield f"html{ROOT * times}{selector.removeprefix('html')}"
        else:
            yield f"{ROOT * times} {selector}".strip()
