"""Formulas that name one another: the order in which they can be evaluated, and circles."""

from collections.abc import Iterator, Mapping

from reportgen.formula.tree import Expression, Name

Circle = tuple[Name, ...]
"""Each name stands in the formula of the one before it, the first in that of the last."""


def arranged(formulas: Mapping[str, Expression]) -> dict[str, Expression]:
    """The formulas, each after those that it names; without an order where there are circles."""
    return {code: formulas[code] for code, _ in _walk(formulas) if code}


def circles(formulas: Mapping[str, Expression]) -> list[Circle]:
    """Circles among the formulas; of several that share a formula, the one met first."""
    return [circle for _, circle in _walk(formulas) if circle]


def _walk(formulas: Mapping[str, Expression]) -> Iterator[tuple[str, Circle]]:
    """Depth first without recursion: a code when all that it names is done, and circles met."""
    done: set[str] = set()
    told: set[str] = set()
    for first in formulas:
        way: dict[str, Name | None] = {first: None}  # codes begun, the name that led to each
        waiting = [] if first in done else [(first, iter(formulas[first].names))]
        while waiting:
            code, names = waiting[-1]
            name = next(names, None)
            if name is None:
                waiting.pop()
                way.pop(code)
                done.add(code)
                yield code, ()
            elif name.name in way:
                if not told & {code, name.name}:
                    circle = _circle(way, name)
                    told |= {it.name for it in circle}
                    yield "", circle
            elif name.name in formulas and name.name not in done:
                way[name.name] = name
                waiting.append((name.name, iter(formulas[name.name].names)))


def _circle(way: Mapping[str, Name | None], last: Name) -> Circle:
    """The names from the one that was met again on to the last."""
    codes = list(way)
    inside = codes[codes.index(last.name) + 1 :]
    return (*(name for code in inside if (name := way[code])), last)
