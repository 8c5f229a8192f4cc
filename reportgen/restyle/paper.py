"""The margins of the sheets: rules of `@page` for what was changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reportgen.boxes.document import Geometry
from reportgen.restyle.cascade import Rule
from reportgen.restyle.changes import SIDES, Loss, PageChange
from reportgen.restyle.sheet import PAGES, Declared
from reportgen.restyle.traits import NEAR_PT, pt
from reportgen.standard.sheet import LANDSCAPE, PORTRAIT

BOXES = {"header_pt": ("@top", "padding-top"), "footer_pt": ("@bottom", "padding-bottom")}
UPRIGHT = "@page"
Name = tuple[str, str]
"""A sheet and one of its sides."""


@dataclass
class Paper:
    """Finds the rules for changed margins of the sheets that there were before."""

    rules: Sequence[Rule]
    before: Mapping[str, Geometry]
    goals: Sequence[PageChange]
    values: dict[Name, float] = field(default_factory=dict)
    failed: dict[Name, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with the margins as they are wanted."""
        self._wanted = {(it.page, it.side): it.after for it in self.goals}
        self.values = dict(self._wanted)

    def mended(self, found: Mapping[str, Geometry]) -> bool:
        """Whether the sheets are as wanted; if not, there is another rule, or one less."""
        wrong = [it for it in self._misses(found) if it not in self.failed]
        for name in wrong:
            if name in self.values:
                self.failed[name] = None
                del self.values[name]
            else:
                self.values[name] = self._value(name)
        return not wrong

    def _misses(self, found: Mapping[str, Geometry]) -> Iterator[Name]:
        for page, sheet in found.items():
            for side in SIDES if self.goals else ():
                if abs(getattr(sheet, side) - self._value((page, side))) >= NEAR_PT:
                    yield page, side

    def _value(self, name: Name) -> float:
        """What a margin should be: as it was, where nothing is wanted of it."""
        was: float = getattr(self.before[name[0]], name[1])
        return self._wanted.get(name, was)

    def declared(self) -> Iterator[Declared]:
        """The rules as they are now."""
        for (page, side), value in self.values.items():
            for where, css in self._places(page, side):
                yield Declared(PAGES, where, css, pt(value))

    def _places(self, page: str, side: str) -> Iterator[tuple[tuple[str, str], str]]:
        names = [it.context[0] for it in self.rules if it.turned and ":" not in it.context[0]]
        where = {PORTRAIT: UPRIGHT, LANDSCAPE: names[0] if names else ""}[page]
        if side in BOXES and where:
            yield from self._boxes(where, side)
        elif where:
            yield (where, ""), f"margin-{side.removesuffix('_pt')}"

    def _boxes(self, page: str, side: str) -> Iterator[tuple[tuple[str, str], str]]:
        """The margin boxes that set how far their text is from the edge; so on other sheets."""
        begin, css = BOXES[side]
        for rule in self.rules:
            box = "".join(rule.context[1:])
            here = page == UPRIGHT or rule.context[:1] == (UPRIGHT,)
            if box.startswith(begin) and {css, "padding"} & rule.names and here:
                yield (rule.context[0] if page == UPRIGHT else page, box), css

    @property
    def losses(self) -> list[Loss]:
        """The margins that no rule brings about."""
        return [Loss(page, side) for page, side in self.failed if (page, side) in self._wanted]
