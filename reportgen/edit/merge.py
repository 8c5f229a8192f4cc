"""What is wanted of a YAML text, as the fewest cuts and insertions that give it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportgen.edit.places import Entry, Place, Places
from reportgen.edit.same import same
from reportgen.edit.write import INDENT, Value, entry, inline, lines, single

Path = tuple[str, ...]
Order = Callable[[Path], Sequence[str]]
"""The keys of a mapping in the order in which new ones are put among them."""
Wanted = Mapping[str, Value | None]

FIGURE_DEPTH = 2
FIGURES, REACHED = "so_lieu", "thuc_hien"
"""`so_lieu.ma: 5` is short for `so_lieu.ma: {thuc_hien: 5}`."""


@dataclass(frozen=True)
class Splice:
    """The letters from `start` to `end` become `new`."""

    start: int
    end: int
    new: str


class Merger:
    """Compares the places of one text with what is wanted."""

    def __init__(self, found: Places, order: Order) -> None:
        self._found = found
        self._order = order

    def mapping(self, place: Place, wanted: Wanted, path: Path) -> Iterator[Splice]:
        """The splices that give a mapping the wanted entries; the others stay as they are."""
        new: dict[str, Value] = {}
        for name, value in wanted.items():
            old = place.entries.get(name)
            if old and value is None:
                yield from self._removed(place, name)
            elif old and value is not None:
                yield from self._value(old, value, (*path, name), flow=place.flow)
            elif value is not None:
                new[name] = short(value) if path == (FIGURES,) else value
        if new:
            yield from self._added(place, new, path)

    def _value(self, old: Entry, value: Value, path: Path, *, flow: bool) -> Iterator[Splice]:
        """The splices that give an entry a value."""
        place = old.value
        if isinstance(value, Mapping) and place.kind == "mapping":
            yield from self.mapping(place, value, path)
        elif isinstance(value, Mapping) and _is_short(path) and place.kind == "single":
            yield from self._lengthened(old, value, flow=flow)
        elif isinstance(value, Mapping | list | tuple):
            yield from self._many(old, value, path, flow=flow)
        elif place.kind != "single":
            yield from self._whole(old, value, flow=flow)
        elif not same(place, value):
            yield self._at(old, single(value, flow=flow))

    def _lengthened(self, old: Entry, value: Mapping[str, Any], *, flow: bool) -> Iterator[Splice]:
        """A figure typed as a number alone, made long where more than that number is wanted."""
        if [*value] == [REACHED]:
            yield from self._value(old, value[REACHED], (), flow=flow)
            return
        kept: dict[str, Value] = {} if old.value.null else {REACHED: old.value.text}
        wanted = {name: it for name, it in {**kept, **value}.items() if it is not None}
        yield self._at(old, inline(wanted))

    def _many(self, old: Entry, value: Value, path: Path, *, flow: bool) -> Iterator[Splice]:
        """A list, or a mapping where none was."""
        place = old.value
        if place.kind == "list" and isinstance(value, list | tuple):
            if (pairs := matched(place, value)) is not None and not place.flow:
                yield from self._rows(place, value, pairs, path)
                return
            if same(place, value):
                return
        yield from self._whole(old, value, flow=flow)

    def _rows(
        self, place: Place, rows: Sequence[Any], pairs: Mapping[int, int], path: Path
    ) -> Iterator[Splice]:
        """Rows that were there are changed where they stand, new ones follow after the last."""
        for number, row in enumerate(place.items):
            if number in pairs:
                yield from self.mapping(row, rows[pairs[number]], path)
            else:
                yield self._cut(row)
        new = [row for number, row in enumerate(rows) if number not in pairs.values()]
        if new:
            margin = " " * self._found.column(place.start)
            yield self._beneath(place.items[-1].end, margin, lines(new))

    def _whole(self, old: Entry, value: Value, *, flow: bool) -> Iterator[Splice]:
        """A value in place of another; comments inside the old one stand above the new."""
        place, found = old.value, self._found
        if flow:
            yield self._at(old, inline(value))
            return
        kept = found.comments_in(place.start, place.end)
        key, *beneath = entry("x", value)
        margin = " " * found.column(old.start)
        same_line = found.line_start(place.start) == found.line_start(old.colon)
        written = [INDENT + it for it in kept] + beneath
        if same_line:
            yield Splice(old.colon, place.end, key.removeprefix("x:"))
            if written:
                yield self._beneath(place.end, margin, written)
            return
        text = found.newline.join(margin + it if it else "" for it in written)
        yield Splice(old.colon, old.colon, key.removeprefix("x:"))
        start = found.line_start(place.start)
        end = place.end if text else found.next_line(place.end)
        yield Splice(start, end, text)

    def _at(self, old: Entry, written: str) -> Splice:
        """A single value in place of another, or of nothing."""
        place = old.value
        if place.start == place.end:
            return Splice(old.colon, old.colon, f" {written}")
        return Splice(place.start, place.end, written)

    def _added(self, place: Place, new: Mapping[str, Value], path: Path) -> Iterator[Splice]:
        """New entries, each after the last of those that come before it in order."""
        order = self._order(path)
        if place.flow:
            yield self._into_braces(place, new)
            return
        margin = " " * self._found.column(place.start) if place.entries else ""
        for name in sorted(new, key=lambda it: order.index(it) if it in order else len(order)):
            written = entry(name, new[name], top=not path)
            if not path and len(written) > 1:
                written = ["", *written]
            before = _before(name, place, order)
            if before is None:
                at = self._found.line_start(place.start)
                yield Splice(
                    at, at, "".join(f"{margin}{it}{self._found.newline}" for it in written)
                )
            else:
                yield self._beneath(max(before.colon, before.value.end), margin, written)

    def _into_braces(self, place: Place, new: Mapping[str, Value]) -> Splice:
        written = inline(new)[1:-1]
        if not place.entries:
            return Splice(place.start + 1, place.end - 1, written)
        last = [*place.entries.values()][-1]
        end = max(last.colon, last.value.end)
        return Splice(end, end, f", {written}")

    def _beneath(self, offset: int, margin: str, written: Sequence[str]) -> Splice:
        """Lines after the line of an offset, comment and all."""
        at = self._found.line_end(offset)
        return Splice(
            at, at, "".join(self._found.newline + (margin + it if it else "") for it in written)
        )

    def _removed(self, place: Place, name: str) -> Iterator[Splice]:
        old = place.entries[name]
        if not place.flow:
            yield self._cut(Place("single", old.start, max(old.colon, old.value.end)))
            return
        names = [*place.entries]
        number = names.index(name)
        if number:
            before = place.entries[names[number - 1]]
            yield Splice(max(before.colon, before.value.end), max(old.colon, old.value.end), "")
        elif len(names) > 1:
            yield Splice(old.start, place.entries[names[1]].start, "")
        else:
            yield Splice(old.start, max(old.colon, old.value.end), "")

    def _cut(self, place: Place) -> Splice:
        """Whole lines taken away; their comments stay."""
        found = self._found
        start, end = found.line_start(place.start), found.next_line(place.end)
        margin = " " * (len(found.text[start:]) - len(found.text[start:].lstrip(" ")))
        kept = found.comments_in(start, end)
        return Splice(start, end, "".join(f"{margin}{it}{found.newline}" for it in kept))


def matched(place: Place, rows: Sequence[Any]) -> dict[int, int] | None:
    """The number of the wanted row that each old one is; None where they are no rows.

    Rows are known by the value of the first key that is wanted.
    """
    if not place.items or not rows or not all(isinstance(row, Mapping) and row for row in rows):
        return None
    if any(item.kind != "mapping" for item in place.items):
        return None
    free = dict(enumerate(rows))
    pairs: dict[int, int] = {}
    for number, item in enumerate(place.items):
        found = next((n for n, row in free.items() if _is_row(item, row)), None)
        if found is not None:
            pairs[number] = found
            del free[found]
    return pairs


def _is_row(item: Place, row: Mapping[str, Any]) -> bool:
    name, value = next(iter(row.items()))
    old = item.entries.get(name)
    return old is not None and same(old.value, value)


def short(figure: Value) -> Value:
    """A figure of which only the value reached is known, as that value alone."""
    alone = isinstance(figure, Mapping) and [*figure] == [REACHED]
    return figure[REACHED] if alone and isinstance(figure, Mapping) else figure


def _is_short(path: Path) -> bool:
    return len(path) == FIGURE_DEPTH and path[0] == FIGURES


def _before(name: str, place: Place, order: Sequence[str]) -> Entry | None:
    """The entry after which a new one stands; None when it comes before all."""
    if name not in order:
        return [*place.entries.values()][-1] if place.entries else None
    earlier = {*order[: order.index(name)]}
    known = [entry for it, entry in place.entries.items() if it in earlier]
    if known or any(it in order for it in place.entries):
        return known[-1] if known else None
    return [*place.entries.values()][-1] if place.entries else None
