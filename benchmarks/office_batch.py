"""The usual way to both files: docxtpl fills a Word template, one LibreOffice call makes PDFs."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks import docxtpl_peer

OFFICE = "soffice"


def installed() -> bool:
    """Whether both are there."""
    return docxtpl_peer.installed() and shutil.which(OFFICE) is not None


def version() -> str:
    """LibreOffice's own words on itself, or that it is absent."""
    if shutil.which(OFFICE) is None:
        return "LibreOffice (not installed: not measured)"
    said = subprocess.run([OFFICE, "--version"], check=True, capture_output=True, text=True).stdout
    return " ".join(said.split()[:2])


def main(folder: Path, out: Path) -> None:
    """Every context of the folder filled into its template, then all converted."""
    made = []
    for file in sorted(folder.glob("*.json")):
        words = json.loads(file.read_text(encoding="utf-8"))
        made.append(out / file.with_suffix(".docx").name)
        made[-1].write_bytes(docxtpl_peer.render(folder / "template.docx", words))
    profile = f"-env:UserInstallation={(out / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(out)]
    subprocess.run([*command, *map(str, made)], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
