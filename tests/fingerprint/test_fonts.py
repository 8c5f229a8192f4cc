"""Fonts by what is in their files: each case is a process with a fontconfig of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reportgen.fingerprint.fontconfig import FontconfigError, configuration

ASK = """
import sys
from reportgen.fingerprint import fonts
print(fonts.digest([("Liberation Serif", "serif"), ("serif",)]))
assert "weasyprint" not in sys.modules
"""
CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>
<alias><family>serif</family><prefer><family>{serif}</family></prefer></alias>{more}</fontconfig>
"""
SCREEN = """<match target="font"><edit name="hinting"><bool>false</bool></edit>
<edit name="antialias"><bool>false</bool></edit></match>"""
FEATURES = """<match target="font"><edit name="fontfeatures" mode="append">
<string>kern off</string></edit></match>"""
JAPANESE = """<match target="pattern"><test name="lang"><string>ja</string></test>
<edit name="family" mode="assign"><string>DejaVu Serif</string></edit></match>"""
NAMES = [f"LiberationSerif-{it}.ttf" for it in ("Regular", "Bold", "Italic", "BoldItalic")]
SERIF, RARE = "DejaVuSerif.ttf", "DejaVuSansMono.ttf"


@pytest.fixture(scope="session")
def sources() -> dict[str, Path]:
    """The font files of this machine by name; of two versions of a family, the newer."""
    listed = subprocess.run(["fc-list", ":", "file"], capture_output=True, text=True, check=True)
    found = sorted(Path(line.rstrip().rstrip(":")) for line in listed.stdout.splitlines())
    return {it.name: it for it in found}


@pytest.fixture
def folder(tmp_path: Path, sources: dict[str, Path]) -> Path:
    return filled(tmp_path / "one", sources)


def filled(folder: Path, sources: dict[str, Path]) -> Path:
    folder.mkdir(parents=True)
    for name in (*NAMES, SERIF):
        shutil.copy(sources[name], folder)
    return folder


def digest(folder: Path, *, serif: str = "DejaVu Serif", more: str = "", lang: str = "C") -> str:
    """What a new process says, whose only fonts are those of the folder."""
    beside = folder.with_suffix(".conf")
    cache = folder.with_suffix(".cache")
    shutil.rmtree(cache, ignore_errors=True)
    beside.write_text(
        CONFIGURATION.format(fonts=folder, cache=cache, serif=serif, more=more), encoding="utf-8"
    )
    env = {**os.environ, "FONTCONFIG_FILE": str(beside), "LANG": lang, "LC_ALL": lang}
    command = [sys.executable, "-c", ASK]
    said = subprocess.run(command, capture_output=True, text=True, check=True, env=env)
    return said.stdout.strip()


def test_the_same_files_elsewhere_are_the_same_fonts(
    folder: Path, tmp_path: Path, sources: dict[str, Path]
) -> None:
    other = filled(tmp_path / "z" / "y" / "x", sources)
    (other / "sub").mkdir()
    (other / NAMES[1]).rename(other / "sub" / "other-name.ttf")
    assert digest(other) == digest(folder)


def test_how_a_screen_shows_them_does_not_count(folder: Path) -> None:
    assert digest(folder, more=SCREEN) == digest(folder)


def test_a_locale_counts_only_where_the_configuration_asks_for_it(folder: Path) -> None:
    """Fontconfig adds the user's languages to the document's, for the engine too."""
    assert digest(folder, lang="ja_JP.UTF-8") == digest(folder)
    usual, japanese = (digest(folder, more=JAPANESE, lang=it) for it in ("C", "ja_JP.UTF-8"))
    assert japanese != usual


@pytest.mark.parametrize("name", [*NAMES, SERIF])
def test_a_changed_file_is_another_font(folder: Path, name: str) -> None:
    """One bit of it, so that neither its size nor its name tells."""
    before = digest(folder)
    content = (folder / name).read_bytes()
    (folder / name).write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert digest(folder) != before


@pytest.mark.parametrize("name", [*NAMES, SERIF])
def test_a_missing_file_is_another_font(folder: Path, name: str) -> None:
    before = digest(folder)
    (folder / name).unlink()
    assert digest(folder) != before


def test_what_else_rare_letters_come_from_counts(folder: Path, sources: dict[str, Path]) -> None:
    before = digest(folder)
    shutil.copy(sources[RARE], folder)
    assert digest(folder) != before


def test_the_configuration_chooses(folder: Path) -> None:
    before = digest(folder)
    assert digest(folder, serif="Liberation Serif") != before
    assert digest(folder, more=FEATURES) != before


def test_no_font_at_all_has_a_digest(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    assert len(digest(tmp_path / "none")) == 32


def test_without_the_library_there_is_an_error_with_its_names() -> None:
    with pytest.raises(FontconfigError, match=r"libnothing\.so"), configuration(["libnothing.so"]):
        pass
