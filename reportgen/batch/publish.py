"""The report of a run beside its documents: `summary.json` and `index.html`."""

from collections.abc import Mapping

from reportgen import output
from reportgen.batch.page import as_page
from reportgen.batch.result import Report
from reportgen.batch.summary import Edition, as_json
from reportgen.texts.batch import BATCH

STEMS = {".json": "summary", ".html": "index"}


def publish(report: Report, edition: Edition, pictures: Mapping[str, bytes]) -> None:
    """Write both files; PNG `pictures` of first pages, by document, stand in the page.

    OSError when a file cannot be written.
    """
    texts = {
        ".json": as_json(report, edition),
        ".html": as_page(report, edition, BATCH[edition.lang], pictures),
    }
    for suffix, text in texts.items():
        output.write_files(edition.out, STEMS[suffix], {suffix: text.encode()}, edition.out)
