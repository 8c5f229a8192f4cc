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
        gone = {it for it in place.entries if it in wanted and wanted[it] is None}
        kept = {name: it for name, it in place.entries.items() if name not in gone}
        for name in place.entries:
            if name in gone:
                yield self._removed(place, name, kept)
        new: dict[str, Value] = {}
        for name, value in wanted.items():
            if name in kept and value is not None:
                yield from self._value(kept[name], value, (*path, name), flow=place.flow)
            elif (there := present(value)) is not None:
                new[name] = short(there) if path == (FIGURES,) else there
        if new and place.flow:
            yield self._into_braces(place, new, kept)
        elif new:
            yield from self._added(place, new, kept, path)

    def _value(self, old: Entry, value: Value, path: Path, *, flow: bool) -> Iterator[Splice]:
        """The splices that give an entry a value."""
        place = old.value
        if isinstance(value, Mapping) and place.kind == "mapping":
            yield from self.mapping(place, value, path)
        elif isinstance(value, Mapping) and _is_short(path) and place.kind == "single":
            yield from self._lengthened(old, value, flow=flow)
        elif isinstance(value, Mapping | list | tuple):
            if (there := present(value)) is not None:
                yield from self._many(old, there, path, flow=flow)
        elif place.kind != "single":
            yield from self._whole(old, value, flow=flow)
        elif not same(place, value):
            yield self._at(old, single(value, flow=flow))

    def _lengthened(self, old: Entry, value: Mapping[str, Any], *, flow: bool) -> Iterator[Splice]:
        """A figure typed as a number alone, made long where more than that number is wanted."""
        kept: dict[str, Value] = {} if old.value.null else {REACHED: old.value.text}
        long = {name: it for name, it in {**kept, **value}.items() if it is not None}
        if [*long] == [REACHED]:
            yield from self._value(old, long[REACHED], (), flow=flow)
        elif long or kept:
            yield self._at(old, inline(long))

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
                yield self._cut(row.start, row.end)
        new = [row for number, row in enumerate(rows) if number not in pairs.values()]
        if new:
            after = place.items[max(pairs)].end if pairs else None
            yield self._put(after, place, lines(new))

    def _whole(self, old: Entry, value: Value, *, flow: bool) -> Iterator[Splice]:
        """A value in place of another; comments inside the old one stand above the new."""
        place, found = old.value, self._found
        if flow:
            yield self._at(old, inline(value))
            return
        key, *beneath = entry("x", value)
        head = key.removeprefix("x:")
        margin = " " * found.column(old.start)
        if found.line_start(place.start) == found.line_start(old.colon):
            kept = found.comments_in(place.start, place.end)
            yield Splice(old.colon, place.end, head)
            yield self._beneath(place.end, margin, [*_inner(kept), *beneath])
            return
        start, end = found.line_before(place.start), found.line_end(place.end)
        yield Splice(old.colon, old.colon, head)
        written = [*_inner(found.comments_in(start, end)), *beneath]
        yield Splice(start, end, self._lines(margin, written))

    def _at(self, old: Entry, written: str) -> Splice:
        """A single value in place of another, or of nothing."""
        place = old.value
        if place.start == place.end:
            return Splice(old.colon, old.colon, f" {written}")
        return Splice(place.start, place.end, written)

    def _added(
        self, place: Place, new: Mapping[str, Value], kept: Mapping[str, Entry], path: Path
    ) -> Iterator[Splice]:
        """New entries, each after the last of those that come before it in order."""
        order = self._order(path)
        for name in sorted(new, key=lambda it: order.index(it) if it in order else len(order)):
            written = entry(name, new[name], top=not path)
            if not path and len(written) > 1:
                written = ["", *written]
            before = _before(name, kept, order)
            yield self._put(before.end if before else None, place, written)

    def _into_braces(
        self, place: Place, new: Mapping[str, Value], kept: Mapping[str, Entry]
    ) -> Splice:
        written = inline(new)[1:-1]
        if not kept:
            return Splice(place.end - 1, place.end - 1, written)
        end = max(it.end for it in kept.values())
        return Splice(end, end, f", {written}")

    def _put(self, after: int | None, place: Place, written: Sequence[str]) -> Splice:
        """Lines of a block, after the line of an offset or before its first."""
        margin = " " * self._found.column(place.start)
        if after is None and self._found.line_start(place.start):
            after = self._found.line_before(place.start)
        if after is not None:
            return self._beneath(after, margin, written)
        return Splice(0, 0, "".join(it + self._found.newline for it in written))

    def _beneath(self, offset: int, margin: str, written: Sequence[str]) -> Splice:
        """Lines after the line of an offset, comment and all."""
        at = self._found.line_end(offset)
        return Splice(at, at, self._lines(margin, written))

    def _lines(self, margin: str, written: Sequence[str]) -> str:
        """Lines that follow the end of another."""
        return "".join(self._found.newline + (margin + it if it else "") for it in written)

    def _removed(self, place: Place, name: str, kept: Mapping[str, Entry]) -> Splice:
        old = place.entries[name]
        if not place.flow:
            return self._cut(old.start, old.end)
        names = [*place.entries]
        number = names.index(name)
        if any(it in kept for it in names[:number]):
            return Splice(place.entries[names[number - 1]].end, old.end, "")
        following = [place.entries[it].start for it in names[number + 1 :]]
        return Splice(old.start, following[0] if following else old.end, "")

    def _cut(self, first: int, last: int) -> Splice:
        """Whole lines taken away with the line break before them; their comments stay."""
        found = self._found
        start, end = found.line_before(first), found.line_end(last)
        margin = " " * found.indent(first)
        kept = self._lines(margin, found.comments_in(start, end))
        if found.line_start(first):
            return Splice(start, end, kept)
        kept = kept.removeprefix(found.newline) + found.newline if kept else ""
        return Splice(0, found.next_line(last), kept)


def _inner(comments: Sequence[str]) -> list[str]:
    return [INDENT + it for it in comments]


def matched(place: Place, rows: Sequence[Any]) -> dict[int, int] | None:
    """The number of the wanted row that each old one is; None where they are no rows.

    Rows are known by the value of the first key of the first.
    """
    if not place.items or not rows or not all(isinstance(row, Mapping) and row for row in rows):
        return None
    if any(item.kind != "mapping" for item in place.items):
        return None
    key = next(iter(rows[0]))
    free = dict(enumerate(rows))
    pairs: dict[int, int] = {}
    for number, item in enumerate(place.items):
        found = next((n for n, row in free.items() if _is_row(item, row, key)), None)
        if found is not None:
            pairs[number] = found
            del free[found]
    return pairs


def _is_row(item: Place, row: Mapping[str, Any], key: str) -> bool:
    old = item.entries.get(key)
    return old is not None and key in row and same(old.value, row[key])


def present(value: Value | None) -> Value | None:
    """A new value without the keys that are to be taken away; None where nothing is left."""
    if not isinstance(value, Mapping) or not value:
        return value
    kept = {name: there for name, it in value.items() if (there := present(it)) is not None}
    return kept or None


def short(figure: Value) -> Value:
    """A figure of which only the value reached is known, as that value alone."""
    alone = isinstance(figure, Mapping) and [*figure] == [REACHED]
    return figure[REACHED] if alone and isinstance(figure, Mapping) else figure


def _is_short(path: Path) -> bool:
    return len(path) == FIGURE_DEPTH and path[0] == FIGURES


def _before(name: str, kept: Mapping[str, Entry], order: Sequence[str]) -> Entry | None:
    """The entry after which a new one stands; None when it comes before all."""
    last = [*kept.values()][-1] if kept else None
    if name not in order:
        return last
    earlier = {*order[: order.index(name)]}
    known = [it for code, it in kept.items() if code in earlier]
    if known or any(it in order for it in kept):
        return known[-1] if known else None
    return last
