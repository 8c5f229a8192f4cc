"""The rules that bring changes about: tried on the specimens, read back, mended until they hold.

What a rule does to other styles by inheritance is taken back by a rule for those.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reportgen.boxes.document import Paragraph
from reportgen.restyle.bench import Bench, Trial
from reportgen.restyle.book import NORMAL, Book
from reportgen.restyle.cascade import Rule, rules_of
from reportgen.restyle.changes import Change, Loss, PageChange
from reportgen.restyle.elements import Element, elements_of
from reportgen.restyle.paper import Paper
from reportgen.restyle.selectors import strong
from reportgen.restyle.sheet import Declared, Where, family_stack, written
from reportgen.restyle.traits import BY_KEY, Look, Trait, Value

ROUNDS = 6
MOST_MENDED = 3
"""How often a margin is mended: what neighbours add is known after the first."""
ROOT = "html"
UNSEEN = {"after"}
"""Boxes say the space below a paragraph at the next one."""
Name = tuple[str, str]
"""A style and the key of a trait."""


@dataclass(frozen=True)
class Miss:
    """A trait that a paragraph has otherwise than it should."""

    name: Name
    found: Value
    wanted: Value


@dataclass
class Overrides:
    """Finds the rules for changes of styles and pages of a base stylesheet."""

    bench: Bench
    base: bytes
    before: Trial
    goals: Sequence[Change]
    pages: Sequence[PageChange] = ()
    values: dict[Name, Value] = field(default_factory=dict)
    failed: dict[Name, None] = field(default_factory=dict)
    mended: Counter[Name] = field(default_factory=Counter)
    wide: set[Name] = field(default_factory=set)

    def __post_init__(self) -> None:
        """See who is who in the specimens as the base sets them (`before`)."""
        self.book: Book = self.bench.book(self.before)
        self.paper = Paper(self.rules, self.book.pages, self.pages)
        self._found: dict[Name, Value] = {}
        self._known: dict[Name, list[tuple[Where, str]]] = {}
        self._goals = {(it.style, it.trait.key): it for it in self.goals}

    @cached_property
    def rules(self) -> list[Rule]:
        """The rules of the base."""
        return rules_of(self.bench.path, self.bench.overlaid(self.base))

    @cached_property
    def elements(self) -> list[Element]:
        """The elements of all specimens."""
        return [it for front in self.before.fronts for it in elements_of(front.tree)]

    def found(self) -> list[Declared]:
        """The rules; `failed` are the traits, `paper.failed` the margins that none brings about."""
        roots = {name: it.after for name, it in self._goals.items() if name[0] == NORMAL}
        self.values = roots or {name: it.after for name, it in self._goals.items()}
        for _ in range(ROUNDS):
            trial = self.bench.sketched(self.base + written(self.declared()).encode())
            misses = [*self._misses(trial)]
            held = self.paper.mended(self.bench.book(trial).pages)
            if not misses and held:
                break
            self._mend_all(misses)
        return self.declared()

    def _misses(self, trial: Trial) -> Iterator[Miss]:
        """What is otherwise than wanted, the first of each style and trait."""
        keys = dict.fromkeys(key for _, key in self._goals if key not in UNSEEN)
        met: set[Name] = set()
        for old, new in zip(self.before.paragraphs, trial.paragraphs, strict=False):
            for key in keys:
                name = (old.style or NORMAL, key)
                if (
                    name not in met
                    and name not in self.failed
                    and (miss := self._miss(name, old, new))
                ):
                    met.add(name)
                    yield miss

    def _miss(self, name: Name, old: Paragraph, new: Paragraph) -> Miss | None:
        trait, goal = BY_KEY[name[1]], self._goals.get(name)
        was, found = (trait.read(Look(it.font, it.format)) for it in (old, new))
        usual = trait.same(was, trait.read(self.book.looks[name[0]]))
        wanted = goal.after if goal and usual else was
        if trait.same(found, wanted) or not usual or (trait.kind == "edge" and not goal):
            return None
        return Miss(name, found, wanted)

    def _mend_all(self, misses: Sequence[Miss]) -> None:
        """The goals first: where one fails, what it did to other styles is looked at again."""
        failed = len(self.failed)
        for miss in sorted(misses, key=lambda it: it.name not in self._goals):
            if len(self.failed) == failed or miss.name in self._goals:
                self._mend(miss)

    def _mend(self, miss: Miss) -> None:
        """A rule for what has none; another space where neighbours had a part in it."""
        trait, value = BY_KEY[miss.name[1]], self.values.get(miss.name)
        if value is None:
            self.values[miss.name] = miss.wanted
        elif trait.kind == "edge" and self._moves(miss):
            self.values[miss.name] = self._other_space(value, miss)
        else:
            self.failed[miss.name] = None
            self.values = {
                name: it
                for name, it in self.values.items()
                if name != miss.name and name in self._goals  # what it did to others is undone
            }

    def _moves(self, miss: Miss) -> bool:
        """Whether a margin is worth another try: the last moved it, and there were few."""
        before = self._found.get(miss.name)
        self._found[miss.name] = miss.found
        self.mended[miss.name] += 1
        return miss.found != before and self.mended[miss.name] <= MOST_MENDED

    def _other_space(self, value: Value, miss: Miss) -> float:
        """A margin that gives the space wanted.

        Where it did not reach all, other rules set theirs: it is set there too. Neighbours add to
        it, or theirs is the larger one.
        """
        found, wanted, now = float(miss.found), float(miss.wanted), float(value)
        unmoved = BY_KEY[miss.name[1]].same(miss.found, self._goals[miss.name].before)
        if unmoved and miss.name not in self.wide:
            self.wide.add(miss.name)
            self._known.pop(miss.name)
        if miss.name[1] == "before" and found > now >= 0:
            return wanted - found
        return now if unmoved else now + wanted - found

    def declared(self) -> list[Declared]:
        """The rules as they are now, by style in the order of the book."""
        order = [*self.book.looks]
        names = sorted(self.values, key=lambda it: order.index(it[0]))
        found = [it for name in names for it in self._declared(name)]
        return [*self.paper.declared(), *self._families(), *found]

    def _declared(self, name: Name) -> Iterator[Declared]:
        style, trait, value = name[0], BY_KEY[name[1]], self.values[name]
        if trait.key == "family" and style == NORMAL:
            return  # said with all other families
        if name not in self._known:
            self._known[name] = [*self._places(style, trait)]
        for where, css in self._known[name]:
            yield Declared(style, where, css, trait.write(value))

    def _places(self, style: str, trait: Trait) -> Iterator[tuple[Where, str]]:
        """Where a trait of a style is to be declared, and as which property."""
        if style == NORMAL:
            yield ("", ROOT), trait.css
            return
        meant = [it for it in self.elements if it.is_usual(style, trait, self.book.looks[style])]
        if trait.kind == "edge" and (style, trait.key) not in self.wide:
            meant = _alike(meant, trait.css)
        chosen = {id(it) for it in meant}
        others = [it for it in self.elements if id(it) not in chosen]
        css = "height" if trait.key == "line" and meant and meant[0].is_empty else trait.css
        for rule in self.rules:
            if rule.style != style:
                continue
            if rule.context:
                yield (rule.context[0], " ".join(rule.context[1:])), trait.css
            elif any(rule.matches(it.wrapper, it.pseudo) for it in meant):
                for selector in strong(rule, trait, meant, others, self.rules):
                    yield ("", selector), css

    def _families(self) -> Iterator[Declared]:
        """The families of the page: the PDF is printed in those that `html` names."""
        used = [str(it) for name, it in self.values.items() if name[1] == "family"]
        if used:
            first = self.values.get((NORMAL, "family"))
            tree = self.before.fronts[0].tree
            stack = family_stack(str(first) if first else "", used, tree)
            yield Declared(NORMAL, ("", ROOT), "font-family", stack)

    @property
    def losses(self) -> list[Loss]:
        """The changes that no rule brings about."""
        return [Loss(style, key) for style, key in self.failed if (style, key) in self._goals]


def _alike(elements: Sequence[Element], css: str) -> list[Element]:
    """Those with the margin that most of them have: the others stand in a place of their own."""
    margins = [it.margin_pt(css) for it in elements]
    usual = Counter(margins).most_common(1)[0][0] if margins else None
    return [it for it, margin in zip(elements, margins, strict=True) if margin == usual]
