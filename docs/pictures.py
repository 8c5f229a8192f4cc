"""Draws the pictures of README and templates/README from the samples, PDF beside Word.

    make pictures

Needs what `make test` installs: LibreOffice for the Word side, poppler, pillow.
"""

import subprocess
import tempfile
from pathlib import Path

from PIL import Image, ImageOps

OUT = Path("out")
PICTURES = Path(__file__).parent / "pictures"
DPI = 60
GAP = 8
SAMPLES = {
    "thong-bao": ("muong-vang/2024-h1/977-TB-HU", 1),
    "ket-luan": ("lai-son/2020/62-KL-TU", 1),
    "bao-cao": ("muong-vang/2024-h1/512-BC-HU", 1),
    "cong-van": ("ubnd-muong-vang/2026-h1/342-UBND-KT", 1),
    "phu-luc": ("muong-vang/2024-h1/512-BC-HU", 8),
    "bieu-do": ("muong-vang/2024-h1/512-BC-HU", 12),
}


def page_of_pdf(pdf: Path, page: int, folder: Path) -> Image.Image:
    """A page as a picture with a thin frame."""
    where = ["-f", str(page), "-l", str(page)]
    target = folder / pdf.stem
    subprocess.run(
        ["pdftoppm", "-r", str(DPI), "-png", "-singlefile", *where, str(pdf), str(target)],
        check=True,
    )
    picture = Image.open(target.with_suffix(".png")).convert("L")
    return ImageOps.expand(picture, border=1, fill=160)


def pdf_of_word(docx: Path, folder: Path) -> Path:
    """A Word file as LibreOffice prints it."""
    profile = (folder / "profile").resolve().as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
         "--outdir", str(folder), str(docx)],
        check=True, capture_output=True,
    )  # fmt: skip
    return folder / f"{docx.stem}.pdf"


def pair(stem: str, page: int) -> Image.Image:
    """A page of the PDF and the same page of the Word file, side by side."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        word = pdf_of_word(OUT / f"{stem}.docx", folder)
        left = page_of_pdf(OUT / f"{stem}.pdf", page, folder)
        right = page_of_pdf(word, page, folder)
    whole = Image.new("L", (left.width + GAP + right.width, max(left.height, right.height)), 255)
    whole.paste(left, (0, 0))
    whole.paste(right, (left.width + GAP, 0))
    return whole


def main() -> None:
    """Draw all pictures."""
    PICTURES.mkdir(exist_ok=True)
    for name, (stem, page) in SAMPLES.items():
        pair(stem, page).quantize(16).save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
