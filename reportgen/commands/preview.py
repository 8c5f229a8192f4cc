"""Documents shown in the browser while their templates and data are edited."""

import errno
from collections.abc import Sequence
from pathlib import Path

from reportgen.batch.finding import find
from reportgen.commands.options import DONE, Options, known_folder, refuse
from reportgen.preview.said import EDITORS, Speaker, editor_link
from reportgen.preview.serving import Run, open_browser, serve
from reportgen.texts.preview import PREVIEW_PAGE

PORT = {errno.EADDRINUSE: "port-in-use", errno.EACCES: "port-barred"}
"""Why a port cannot be opened."""


def preview(data: Sequence[Path], wanted: tuple[int, str], options: Options, *, quiet: bool) -> int:
    """Serve the page until it is interrupted; the exit status.

    `wanted` is a port (0: any) and the editor, as typed.
    """
    port, editor = wanted
    for path in data:
        refuse(not path.exists(), options, "no-path", path)
    refuse(not find(data), options, "no-data", ", ".join(map(str, data)))
    own, link = options.templates, editor_link(editor)
    known_folder(own, options)
    refuse(link is None, options, "bad-editor", editor, EDITORS)
    folders = [own.absolute()] if own else []
    speaker = Speaker(options.lang, link or "", Path.cwd())

    def started(address: str) -> None:
        print(options.text("preview-at", address=address), flush=True)
        if not quiet:
            open_browser(address)

    try:
        serve(Run(data, folders, speaker, PREVIEW_PAGE[options.lang], port), started)
    except OSError as error:
        reason = options.text(PORT.get(error.errno or 0, "port-else"), error=error.strerror)
        refuse(wrong=True, options=options, key="port-taken", value=port, known=[reason])
    return DONE
