"""Where files lie: the registers of a data folder, the periods below it, our own templates."""

from collections.abc import Collection
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
        if all((folder / name).is_file() for name in wanted):
            return folder
    return None


def period_files(folder: Path) -> list[Path]:
    """The period files below a folder, in order of their names."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix in YAML_SUFFIXES and path.name not in REGISTER_FILES and path.is_file()
    )
