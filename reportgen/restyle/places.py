"""Where a trait of a style is to be declared: selectors and margin boxes that name the style."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reportgen.restyle.book import NORMAL
from reportgen.restyle.cascade import Rule
from reportgen.restyle.elements import Element
from reportgen.restyle.selectors import strong
from reportgen.restyle.sheet import Where
from reportgen.restyle.traits import Look, Trait

ROOT = "html"
Place = tuple[Where, str]
"""Where to declare, and which property."""


@dataclass
class Places:
    """Knows the rules of a stylesheet, the elements of the specimens, the styles as they are."""

    rules: Sequence[Rule]
    elements: Sequence[Element]
    looks: Mapping[str, Look]
    _known: dict[tuple[str, str, bool], list[Place]] = field(default_factory=dict)

    _hopeless: dict[tuple[str, str], bool] = field(default_factory=dict)

    def of(self, style: str, trait: Trait, *, wide: bool) -> list[Place]:
        """The places; `wide` also where a rule for a place of its own sets another margin."""
        key = style, trait.key, wide
        if key not in self._known:
            self._known[key] = [*dict.fromkeys(self._found(style, trait, wide=wide))]
        return self._known[key]

    def _found(self, style: str, trait: Trait, *, wide: bool) -> Iterator[Place]:
        if style == NORMAL:
            yield ("", ROOT), trait.css
            return
        meant = self._meant(style, trait, wide=wide)
        chosen = {id(it) for it in meant}
        others = [it for it in self.elements if id(it) not in chosen]
        css = "height" if trait.key == "line" and meant and meant[0].is_empty else trait.css
        for rule in self._naming(style):
            if rule.context:
                yield (rule.context[0], " ".join(rule.context[1:])), trait.css
            elif any(rule.matches(it.wrapper, it.pseudo) for it in meant):
                for selector in strong(rule, trait, meant, others, self.rules):
                    yield ("", selector), css

    def _naming(self, style: str) -> list[Rule]:
        return [it for it in self.rules if it.style == style]

    def _meant(self, style: str, trait: Trait, *, wide: bool) -> list[Element]:
        """The elements that have the trait as their style has it."""
        found = [it for it in self.elements if it.is_usual(style, trait, self.looks[style])]
        if trait.kind != "edge" or wide:
            return found
        margins = [it.margin_pt(trait.css) for it in found]
        usual = Counter(margins).most_common(1)[0][0] if margins else 0.0
        return [it for it, margin in zip(found, margins, strict=True) if margin == usual]

    def margin_pt(self, style: str, trait: Trait) -> float:
        """The margin that the elements of a style themselves have."""
        found = self._meant(style, trait, wide=False)
        return found[0].margin_pt(trait.css) if found else 0.0

    def is_hopeless(self, style: str, trait: Trait) -> bool:
        """Whether no rule could do it: of cells, margin boxes, of what has a width of its own."""
        key = style, trait.key
        if key not in self._hopeless:
            self._hopeless[key] = self._has_no_place(style, trait)
        return self._hopeless[key]

    def _has_no_place(self, style: str, trait: Trait) -> bool:
        if trait.kind == "edge":
            found = self._meant(style, trait, wide=False)
            fixed = trait.key in ("left", "right") and any(it.has_width for it in found)
            return fixed or not found or any(it.is_cell for it in found)
        placed = trait.key in ("align", "first-line")
        return placed and all(it.context for it in self._naming(style)) and style != NORMAL
