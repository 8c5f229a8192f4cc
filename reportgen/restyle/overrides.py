"""The rules that bring changes about: tried on the specimens, read back, mended until they hold.

What a rule does to other styles by inheritance is taken back by a rule for those.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportgen.boxes.document import Paragraph
from reportgen.restyle.bench import Bench, Trial
from reportgen.restyle.book import NORMAL, Book
from reportgen.restyle.cascade import rules_of
from reportgen.restyle.changes import Change, Loss, PageChange
from reportgen.restyle.elements import elements_of
from reportgen.restyle.paper import Paper
from reportgen.restyle.places import ROOT, Places
from reportgen.restyle.sheet import Declared, family_stack, written
from reportgen.restyle.traits import BY_KEY, Look, Trait, Value

ROUNDS = 8
MOST_MENDED = 3
"""How often a margin is mended: what neighbours add is known after the first."""
UNSEEN = {"after"}
"""Boxes say the space below a paragraph at the next one."""
OWN = {"left", "right"}
"""Edges that no neighbour has a part in: they are taken back where they were inherited."""
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
    """Finds the rules for changes of styles and pages of a base stylesheet.

    `before` are the specimens as the base sets them; `values` what is declared for a trait.
    """

    bench: Bench
    base: bytes
    before: Trial
    goals: Sequence[Change]
    pages: Sequence[PageChange] = ()
    values: dict[Name, Value] = field(default_factory=dict)
    failed: dict[Name, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """See who is who in the specimens."""
        rules = rules_of(self.bench.path, self.bench.overlaid(self.base))
        elements = [it for front in self.before.fronts for it in elements_of(front.tree)]
        self.book: Book = self.bench.book(self.before)
        self.paper = Paper(rules, self.book.pages, self.pages)
        self.places = Places(rules, elements, self.book.looks)
        self._goals = {(it.style, it.trait.key): it for it in self.goals}
        self._wide: set[Name] = set()
        self._last: dict[Name, Value] = {}
        self._mended: Counter[Name] = Counter()

    def found(self) -> list[Declared]:
        """The rules; `losses` then tells what none of them brings about."""
        for name, goal in self._goals.items():
            if self.places.is_hopeless(goal.style, goal.trait):
                self.failed[name] = None
        roots = {it for it in self._goals if it[0] == NORMAL} - {*self.failed}
        for name in roots or self._goals:
            self._begin(name, self._goals[name].before, self._goals[name].after)
        for _ in range(ROUNDS):
            trial = self.bench.sketched(self.base + written(self.declared()).encode())
            misses = [*self._misses(trial)]
            held = self.paper.mended(self.bench.book(trial).pages)
            if not misses and held:
                break
            self._mend_all(misses)
        return self.declared()

    def _begin(self, name: Name, before: Value, after: Value) -> None:
        """The first value: of a margin what the element's own has to be."""
        trait = BY_KEY[name[1]]
        if name in self.failed:
            return
        self.values[name] = after
        if trait.kind == "edge" and name[1] not in UNSEEN:
            own, old, new = self.places.margin_pt(name[0], trait), float(before), float(after)
            own_only = name[1] in OWN or (new < old and not trait.same(own, old))
            self.values[name] = own + new - old if own_only else new

    def _misses(self, trial: Trial) -> Iterator[Miss]:
        """What is otherwise than wanted, the first of each style and trait."""
        keys = dict.fromkeys(key for _, key in self._goals if key not in UNSEEN)
        met: set[Name] = {*self.failed}
        for old, new in zip(self.before.paragraphs, trial.paragraphs, strict=False):
            for name in [(old.style or NORMAL, key) for key in keys]:
                if name not in met and (miss := self._miss(name, old, new)):
                    met.add(name)
                    yield miss

    def _miss(self, name: Name, old: Paragraph, new: Paragraph) -> Miss | None:
        trait, goal = BY_KEY[name[1]], self._goals.get(name)
        was, found = (trait.read(Look(it.font, it.format)) for it in (old, new))
        usual = trait.same(was, trait.read(self.book.looks[name[0]]))
        wanted = goal.after if goal and usual else was
        if trait.same(found, wanted) or not usual or (not goal and self._is_shared(name[0], trait)):
            return None
        return Miss(name, found, wanted)

    def _is_shared(self, style: str, trait: Trait) -> bool:
        """Whether an edge is not the element's own: of neighbours, of a middle."""
        own = trait.key in OWN and not self.places.is_hopeless(style, trait)
        return trait.kind == "edge" and not own

    def _mend_all(self, misses: Sequence[Miss]) -> None:
        """The goals first: where one fails, what it did to other styles is looked at again."""
        failed = len(self.failed)
        for miss in sorted(misses, key=lambda it: it.name not in self._goals):
            if len(self.failed) == failed or miss.name in self._goals:
                self._mend(miss)

    def _mend(self, miss: Miss) -> None:
        """A rule for what has none; another space where neighbours had a part in it."""
        value = self.values.get(miss.name)
        if value is None:
            self._begin(miss.name, miss.found, miss.wanted)
        elif BY_KEY[miss.name[1]].kind == "edge" and miss.name in self._goals and self._moves(miss):
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
        before = self._last.get(miss.name)
        self._last[miss.name] = miss.found
        self._mended[miss.name] += 1
        return miss.found != before and self._mended[miss.name] <= MOST_MENDED

    def _other_space(self, value: Value, miss: Miss) -> float:
        """A margin that gives the space wanted.

        Where it did not reach all, other rules set theirs: it is set there too. Neighbours add to
        it, or theirs is the larger one.
        """
        found, wanted, now = float(miss.found), float(miss.wanted), float(value)
        unmoved = BY_KEY[miss.name[1]].same(miss.found, self._goals[miss.name].before)
        if unmoved:
            self._wide.add(miss.name)
        if miss.name[1] == "before" and found > now >= 0:
            return wanted - found
        return now if unmoved else now + wanted - found

    def declared(self) -> list[Declared]:
        """The rules as they are now, by style in the order of the book."""
        order = [*self.book.looks]
        names = sorted(self.values, key=lambda it: order.index(it[0]))
        found = [it for name in names for it in self._declared(name, BY_KEY[name[1]])]
        return [*self.paper.declared(), *self._families(), *found]

    def _declared(self, name: Name, trait: Trait) -> Iterator[Declared]:
        if trait.key == "family" and name[0] == NORMAL:
            return  # said with all other families
        text = trait.write(self.values[name])
        for where, css in self.places.of(name[0], trait, wide=name in self._wide):
            yield Declared(name[0], where, css, text)

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
        """The changes that no rule brings about; what they change in other styles all the same."""
        return [Loss(style, key, (style, key) not in self._goals) for style, key in self.failed]
