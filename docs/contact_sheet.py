"""Draws one picture of every standard × type: first and last page, PDF beside Word.

    make contact

Reads `tests/cases/the-loai/`, writes `out/the-loai/` and `out/the-loai.png`. Needs what
`make test` installs: LibreOffice for the Word side, poppler, pillow.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageOps

from reportgen.cli import run

SOURCES = Path("tests/cases/the-loai")
OUT = Path("out/the-loai")
PICTURE = Path("out/the-loai.png")
OTHER_YEARS = {"dang.yaml": ("2026", "2025")}
"""Files that are rendered once more, with another year: then an older standard holds."""
DPI = 36
GAP = 6
LABEL = 14
ACROSS = 4


def write_periods(folder: Path) -> None:
    """The period files and registers, those of another year too."""
    shutil.copytree(SOURCES, folder)
    for name, (year, other) in OTHER_YEARS.items():
        text = (folder / name).read_text(encoding="utf-8")
        (folder / f"{other}-{name}").write_text(text.replace(year, other), encoding="utf-8")


def words_to_pdf(folder: Path) -> None:
    """Every Word file of a folder as LibreOffice prints it, below `word/`."""
    profile = f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
    for place in {it.parent for it in folder.rglob("*.docx")}:
        target = folder / "word" / place.relative_to(folder)
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(target),
             *map(str, sorted(place.glob("*.docx")))],
            check=True, capture_output=True,
        )  # fmt: skip


def first_and_last(pdf: Path) -> list[Image.Image]:
    """The first and the last page with thin frames."""
    target = pdf.with_suffix("")
    target.mkdir()
    subprocess.run(["pdftoppm", "-r", str(DPI), "-png", str(pdf), str(target / "p")], check=True)
    found = sorted(target.glob("*.png"))
    ends = found[:1] + found[1:][-1:]
    return [ImageOps.expand(Image.open(it).convert("L"), border=1, fill=160) for it in ends]


def beside(pictures: Sequence[Image.Image], label: str) -> Image.Image:
    """Pictures in a row below a label."""
    width = sum(it.width + GAP for it in pictures)
    whole = Image.new("L", (width, LABEL + max(it.height for it in pictures)), 255)
    ImageDraw.Draw(whole).text((2, 2), label, fill=0)
    left = 0
    for it in pictures:
        whole.paste(it, (left, LABEL))
        left += it.width + GAP
    return whole


def documents(folder: Path) -> Iterator[Image.Image]:
    """Each document: the pages of its PDF, then those of its Word file."""
    for docx in sorted(folder.glob("*/*/*.docx")):
        pdf = docx.with_suffix(".pdf")
        word = folder / "word" / pdf.relative_to(folder)
        label = pdf.relative_to(folder).with_suffix("").as_posix()
        yield beside([*first_and_last(pdf), *first_and_last(word)], label)


def sheet(pictures: Sequence[Image.Image]) -> Image.Image:
    """All pictures in rows of `ACROSS`, cells of one size."""
    width = GAP + max(it.width for it in pictures)
    height = GAP + max(it.height for it in pictures)
    whole = Image.new("L", (width * ACROSS, height * -(-len(pictures) // ACROSS)), 255)
    for at, it in enumerate(pictures):
        row, column = divmod(at, ACROSS)
        whole.paste(it, (column * width, row * height))
    return whole


def main() -> int:
    """Render and draw; the exit status of the rendering."""
    shutil.rmtree(OUT, ignore_errors=True)
    data, made = OUT / "data", OUT / "van-ban"
    write_periods(data)
    status = run(["render", str(data), "--out", str(made), "--strict"])
    words_to_pdf(made)
    sheet([*documents(made)]).quantize(16).save(PICTURE, optimize=True)
    print(PICTURE)
    return status


if __name__ == "__main__":
    sys.exit(main())
