"""Where files lie: the registers of a data folder, the periods below it, our own templates."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path

CATALOGUE, REGISTRY = "chi-tieu.yaml", "don-vi.yaml"
REGISTER_FILES = {CATALOGUE, REGISTRY}
YAML_SUFFIXES = {".yaml", ".yml"}
SIZE_LIMIT = 5 * 1024 * 1024
"""Bytes of the longest data file; who reads one reads a byte more at most."""
PACKAGE = Path(__file__).parent


def own_templates() -> Path:
    """Our templates: inside an installed package, beside it in a checkout."""
    inside = PACKAGE / "templates"
    return inside if inside.is_dir() else PACKAGE.parent / "templates"


def data_folder(period_file: Path, wanted: Collection[str] = REGISTER_FILES) -> Path | None:
    """The nearest folder above that holds both registers, named as the file is where it can be."""
    for folder in (*period_file.parents, *period_file.absolute().parents):
        if all(is_file(folder / name) for name in wanted):
            return folder
    return None


def period_files(folder: Path) -> list[Path]:
    """The period files below a folder, in order of their names."""
    return [it for it in named_files(folder) if is_file(it)]


def is_file(path: str | Path) -> bool:
    """Whether a file is there; not if that cannot be known, of what may not be reached."""
    return os.path.isfile(path)  # noqa: PTH113  # pathlib raises PermissionError


def named_files(folder: Path) -> list[Path]:
    """All that is named as a period file below a folder, also behind links, in order of names.

    What cannot be read is among it: a pipe, a link that leads nowhere, a folder that may not be
    entered.
    """
    return sorted(_named(folder))


def _named(folder: Path) -> Iterator[Path]:
    """Each folder is entered once, by a name of its own where it has one, links after all else."""
    entered: set[object] = set()
    barred: list[OSError] = []
    waiting = [folder]
    for top in waiting:
        for here, inside, names in os.walk(top, onerror=barred.append):
            if (own := identity(here)) in entered:
                inside.clear()
                continue
            entered.add(own)
            inside.sort()
            waiting += [Path(here, it) for it in inside if _leads_on(here, it)]
            yield from (it for name in names if _is_named(it := Path(here, name)))
    yield from (Path(it.filename or folder) for it in barred)


def _leads_on(folder: str, name: str) -> bool:
    """Whether this is a link to a folder; not to one that it lies in itself."""
    link = f"{folder}/{name}"
    if not os.path.islink(link):  # noqa: PTH114  # for every folder of a run
        return False
    return not Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(link))


def _is_named(path: Path) -> bool:
    """A period file by its name; or what leads nowhere, perhaps the link to a unit's folder."""
    suffix = path.suffix.casefold()
    if suffix in YAML_SUFFIXES:
        return path.name.casefold() not in REGISTER_FILES
    lost = not suffix and not os.path.exists(path)  # noqa: PTH110  # as above
    return lost and not path.name.startswith(".")


def identity(path: str | Path) -> object:
    """What is equal for all names of a file or folder; its own name if there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116  # half the time, for every folder of a run
    except (OSError, ValueError):  # ValueError: a NUL in a name
        return path
    return found.st_dev, found.st_ino
