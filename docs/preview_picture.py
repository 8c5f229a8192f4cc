"""Draws the picture of docs/xem-truoc.md: the preview of a sample, with a paragraph explained.

    make pictures

Needs what `make test` installs: chromium, playwright.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

PICTURE = Path(__file__).parent / "pictures" / "xem-truoc.png"
SIZE = {"width": 1240, "height": 720}
SAMPLE = "data/muong-vang/2024-h1.yaml"
WORDS = "12,31 tiêu chí"
COLOURS = 64


def shot(address: str, target: Path) -> None:
    """The page once it stands, with a paragraph chosen."""
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser_file = shutil.which("chromium") or "/usr/bin/chromium"
    with sync_playwright() as program:
        browser = program.chromium.launch(executable_path=browser_file, args=flags)
        page = browser.new_page(viewport=SIZE)
        page.goto(address)
        page.wait_for_selector("body[data-render]")
        page.locator(".spot", has_text=WORDS).first.click()
        page.wait_for_selector("#inspector[data-ready]")
        page.screenshot(path=target)
        browser.close()


def main() -> None:
    """Run the preview of the sample data, draw it, end it."""
    command = [sys.executable, "-m", "reportgen", "preview", SAMPLE, "--no-open"]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process,
        tempfile.TemporaryDirectory() as folder,
    ):
        found = re.search(r"http://\S+", process.stdout.readline() if process.stdout else "")
        target = Path(folder, "page.png")
        shot(found[0] if found else "", target)
        process.terminate()
        Image.open(target).convert("RGB").quantize(COLOURS, Image.Quantize.FASTOCTREE).save(
            PICTURE, optimize=True
        )


if __name__ == "__main__":
    main()
