"""Stock WeasyPrint in a process of its own, where nothing of reportgen was ever imported."""

import gc
import time
from typing import Any

from benchmarks.helper import serve


def _seconds(request: dict[str, Any]) -> float:
    """The processor time of one PDF, as WeasyPrint's documentation makes it."""
    from weasyprint import HTML  # noqa: PLC0415  # the parent needs none of it

    gc.collect()
    start = time.process_time()
    HTML(string=request["html"], base_url=request["base_url"]).write_pdf(**request["options"])
    return time.process_time() - start


if __name__ == "__main__":
    serve(_seconds)
