"""The report of a run beside its documents: `summary.json` and `index.html`."""

from contextlib import suppress
from pathlib import Path

from reportgen import output
from reportgen.batch.page import as_page
from reportgen.batch.result import Report, Result
from reportgen.batch.summary import Edition, as_json
from reportgen.texts.batch import BATCH

STEMS = {".json": "summary", ".html": "index"}


def publish(report: Report, edition: Edition, *, pictures: bool) -> None:
    """Write both files; with `pictures`, page one of every PDF stands in the page.

    OSError when a file cannot be written, ThumbnailsMissing when pictures cannot be made.
    """
    pages = dict(_pictures(report)) if pictures else {}
    texts = {
        ".json": as_json(report, edition),
        ".html": as_page(report, edition, BATCH[edition.lang], pages),
    }
    for suffix, text in texts.items():
        output.write_files(edition.out, STEMS[suffix], {suffix: text.encode()}, edition.out)


def _pictures(report: Report) -> list[tuple[str, bytes]]:
    from reportgen.batch.thumbnail import NoPage, page_one  # noqa: PLC0415  # slow, seldom wanted

    found = []
    for it in report.results:
        with suppress(NoPage):  # the page does without
            if pdf := _pdf(it):
                found.append((it.about.name, page_one(pdf.read_bytes())))
    return found


def _pdf(result: Result) -> Path | None:
    """The PDF of a document that stands."""
    return next((it for it in result.files if it.suffix == ".pdf"), None)
