"""Every code that the program says has its sentence in both languages."""

import ast
from collections.abc import Iterator
from pathlib import Path

from reportgen.messages import MESSAGES

CODE = Path(__file__).parents[1] / "reportgen"


def codes() -> Iterator[tuple[str, str]]:
    """The codes that stand as they are in a call of `Diagnostic`, each with its place."""
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if named and node.func.id == "Diagnostic" and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    yield str(first.value), f"{path.name}:{node.lineno}"


def test_a_code_has_its_sentence() -> None:
    found = [*codes()]
    assert len(found) > 100
    assert [it for it in found if it[0] not in MESSAGES] == []


def test_a_sentence_is_there_in_both_languages() -> None:
    assert [code for code, it in MESSAGES.items() if not (it["vi"].text and it["en"].text)] == []
