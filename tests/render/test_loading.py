"""A template is read anew when another file comes to stand for its name."""

from pathlib import Path

import pytest

from reportgen.render.environment import Environment

NAME = "documents/thu.html"


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    found = [tmp_path / "cua-toi", tmp_path / "co-san"]
    for it in found:
        (it / "documents").mkdir(parents=True)
    (found[-1] / NAME).write_text("có sẵn", encoding="utf-8")
    return found


def test_a_file_that_comes_before_is_taken_and_its_going_too(folders: list[Path]) -> None:
    environment = Environment(folders, {})
    own = folders[0] / NAME

    def said() -> str:
        return environment.get_template(NAME).render()

    assert said() == "có sẵn"
    own.write_text('{% extends "goc/documents/thu.html" %}', encoding="utf-8")
    assert environment.get_template(NAME).filename == str(own)
    assert said() == "có sẵn"
    own.write_text("của tôi", encoding="utf-8")
    assert said() == "của tôi"
    own.unlink()
    assert said() == "có sẵn"


def test_what_has_not_changed_is_kept(folders: list[Path]) -> None:
    environment = Environment([folders[0] / ".." / "cua-toi", *folders[1:]], {})
    assert environment.get_template(NAME) is environment.get_template(NAME)
    (folders[0] / NAME).write_text("của tôi", encoding="utf-8")
    assert environment.get_template(NAME) is environment.get_template(NAME)
    original = f"goc/{NAME}"
    assert environment.get_template(original) is environment.get_template(original)
