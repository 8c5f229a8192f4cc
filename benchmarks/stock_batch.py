"""One stock WeasyPrint process that makes the PDF of every HTML file of a folder."""

import sys
from pathlib import Path

from weasyprint import HTML


def main(folder: Path) -> None:
    """As a loop around WeasyPrint's documented call."""
    for file in sorted(folder.glob("*.html")):
        HTML(filename=file).write_pdf(file.with_suffix(".pdf"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
