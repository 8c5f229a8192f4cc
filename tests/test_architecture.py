"""The direction of the design, read from the imports: nothing flows back."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CODE = ROOT / "reportgen"
LONGEST = 400

ORDER = (
    "messages", "texts", "vietnamese", "diagnostic", "log", "data_files", "glance", "fingerprint",
    "load", "text", "formula", "reader", "template_files", "deadline", "period", "regime", "edit",
    "compute", "consistency", "render", "boxes", "standard", "word", "write", "carried",
    "stylesheet", "inspect", "show", "standards", "shelf", "excel", "blank", "schema", "compare",
    "workers", "rollup", "job", "manuscript", "typesetting", "pipeline", "explain", "output",
    "office", "verify", "workshop", "lint", "restyle", "batch", "library", "preview",
    "commands", "arguments", "cli", "__main__",
)  # fmt: skip
"""A module imports from its own folder and from what stands before it here."""

STAGES = ("load", "period", "compute", "render", "boxes", "standard", "write")
INNER = ("messages", "vietnamese", "diagnostic", "text", "formula", "reader")
DRIVERS = (
    "standards",
    "shelf",
    "job",
    "typesetting",
    "pipeline",
    "batch",
    "library",
    "commands",
    "cli",
    "show",
)
"""They call the stages; the stages know nothing of them."""

SHARED_FUNCTIONS = {
    "boxes.document.paragraphs": "walks the type that it stands beside",
    "boxes.document.words": "says the type that it stands beside",
    "period.charts.charts": "walks the type that it stands beside",
    "compute.binding.parse": "the grammar of a binding, for those who check it and who print it",
    "compute.figures.percent": "the one rule by which a share is computed",
}
"""Functions of one stage that a later one may call; all else that crosses is a type."""

OPEN_DOORS = {("write.pdf", "boxes.engine"), ("write.pdf", "boxes.start")}
"""The PDF is laid out by the engine itself, from the tree that the boxes were read from."""


def module_name(path: Path) -> str:
    """`load.node` for `reportgen/load/node.py`, `load` for its `__init__.py`."""
    parts = path.relative_to(CODE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


MODULES = {module_name(path): path for path in sorted(CODE.rglob("*.py"))}


def imported(path: Path) -> Iterator[str]:
    """What a module imports of ours, as `module.name` without the package's name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: a relative import"
            module = node.module or ""
            if module == "reportgen" or module.startswith("reportgen."):
                inside = module.removeprefix("reportgen").lstrip(".")
                yield from (f"{inside}.{name.name}".lstrip(".") for name in node.names)
        elif isinstance(node, ast.Import):
            found = [name.name for name in node.names if name.name.split(".")[0] == "reportgen"]
            yield from (name.removeprefix("reportgen").lstrip(".") for name in found)


def module_of(name: str) -> str:
    """The module that an imported name is, or stands in."""
    return name if name in MODULES else name.rpartition(".")[0]


def top(name: str) -> str:
    return name.partition(".")[0]


IMPORTS = {module: sorted({*imported(path)}) for module, path in MODULES.items()}


def test_every_module_has_its_place_in_the_order() -> None:
    assert {top(module) for module in MODULES} - {"__init__"} == {*ORDER}


@pytest.mark.parametrize("module", MODULES)
def test_imports_lead_down(module: str) -> None:
    if module == "__init__":
        assert {module_of(name) for name in IMPORTS[module]} == {"library"}
        return
    above = {*ORDER[ORDER.index(top(module)) + 1 :]}
    assert [name for name in IMPORTS[module] if top(name) in above] == []


@pytest.mark.parametrize("module", MODULES)
def test_the_package_itself_is_imported_for_its_version_alone(module: str) -> None:
    found = [name for name in IMPORTS[module] if module_of(name) == ""]
    assert found == (["__version__"] if module in {"cli", "batch.batch"} else [])


@pytest.mark.parametrize("module", [it for it in MODULES if top(it) in INNER])
def test_inner_modules_know_no_stage_but_the_type_of_a_node(module: str) -> None:
    found = {module_of(name) for name in IMPORTS[module] if top(name) in STAGES}
    assert found <= ({"load.node"} if top(module) in {"text", "formula", "reader"} else set())


@pytest.mark.parametrize("module", [it for it in MODULES if top(it) in STAGES])
def test_a_stage_takes_types_of_another_never_functions(module: str) -> None:
    """Types and constants begin with a capital letter."""
    found = [
        name
        for name in IMPORTS[module]
        if top(name) in STAGES
        and top(name) != top(module)
        and not name.rpartition(".")[2][0].isupper()
        and name not in SHARED_FUNCTIONS
        and (module, name) not in OPEN_DOORS
    ]
    assert found == []


@pytest.mark.parametrize("module", [it for it in MODULES if top(it) in STAGES])
def test_a_stage_knows_no_driver(module: str) -> None:
    assert [name for name in IMPORTS[module] if top(name) in DRIVERS] == []


@pytest.mark.parametrize("module", [it for it in MODULES if top(it) == "boxes"])
def test_boxes_need_nothing_of_ours(module: str) -> None:
    """HTML and CSS are all that they are made of: they could be a package of their own."""
    assert [name for name in IMPORTS[module] if top(name) != "boxes"] == []


@pytest.mark.parametrize("module", [it for it in MODULES if top(it) == "write"])
def test_writers_know_boxes_alone(module: str) -> None:
    known = {"write", "boxes", "diagnostic", "vietnamese"}
    assert [name for name in IMPORTS[module] if top(name) not in known] == []


def test_a_shared_function_is_used() -> None:
    used = {name for names in IMPORTS.values() for name in names}
    assert {*SHARED_FUNCTIONS} <= used


def test_no_cycle() -> None:
    edges = {
        module: {module_of(name) for name in names} & {*MODULES} - {module}
        for module, names in IMPORTS.items()
    }
    while free := {module for module, below in edges.items() if not below & {*edges}}:
        edges = {module: below for module, below in edges.items() if module not in free}
    assert edges == {}


@pytest.mark.parametrize("module", MODULES)
def test_a_module_can_be_read_in_one_sitting(module: str) -> None:
    assert len(MODULES[module].read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_the_architecture_page_names_every_module() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = {it.removesuffix("/").removesuffix(".py") for it in re.findall(r"`([\w./]+)`", page)}
    assert {*ORDER} - {"__main__"} - named == set()


def test_the_architecture_page_names_nothing_that_is_not_there() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = [line for line in page.splitlines() if line.startswith("| `")]
    named = [
        it for line in table for it in re.findall(r"`([\w/]+(?:\.py|/)?)`", line.split("|")[1])
    ]
    assert table
    assert [
        it for it in named if not any((CODE / f"{it}{end}").exists() for end in ("", ".py"))
    ] == []
