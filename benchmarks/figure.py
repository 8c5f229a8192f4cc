"""What a run found: figures with their goals, printed as one table or written as JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from rich.console import Console
from rich.table import Table

MARKS = {True: "[green]met[/]", False: "[red]not met[/]", None: ""}


@dataclass(frozen=True)
class Figure:
    """One line: what was measured, its size, and its ratio to `against`.

    A goal bounds the ratio, or the size itself where nothing is compared.
    """

    part: str
    what: str
    size: str
    amount: float
    ratio: float | None = None
    against: str = ""
    goal: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None where there is none."""
        if self.goal is None:
            return None
        return (self.amount if self.ratio is None else self.ratio) <= self.goal


def milliseconds(seconds: float) -> str:
    """A duration for people."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"


def table(figures: Iterable[Figure], title: str, caption: str) -> Table:
    """The one table of a run."""
    made = Table(title=title, caption=caption, caption_justify="left", title_justify="left")
    for name in ("", "measured", "ratio", "to", "goal", ""):
        right = name in {"measured", "ratio", "goal"}
        made.add_column(name, justify="right" if right else "left", overflow="fold")
    part = ""
    for it in figures:
        if it.part != part:
            part = it.part
            made.add_section()
            made.add_row(f"[bold]{part}[/]")
        ratio = "" if it.ratio is None else f"{it.ratio:.3g}"
        goal = "" if it.goal is None else f"≤ {it.goal:g}"
        made.add_row(it.what, it.size, ratio, it.against, goal, MARKS[it.met])
    return made


def show(figures: Sequence[Figure], machine: str, versions: str) -> None:
    """Print the table; the machine and the versions below it."""
    width = None if Console().is_terminal else 110
    Console(width=width).print(table(figures, "reportgen", f"{machine}\n{versions}"))


def as_json(figures: Sequence[Figure], machine: str, versions: str) -> dict[str, Any]:
    """The same for a program."""
    lines = [asdict(it) | {"met": it.met} for it in figures]
    return {"machine": machine, "versions": versions, "figures": lines}
