"""Documents shown in the browser while their templates and data are edited."""

from collections.abc import Sequence
from pathlib import Path

from reportgen.batch.finding import find
from reportgen.commands.options import DONE, Options, refuse
from reportgen.preview.said import EDITORS, Speaker, editor_link
from reportgen.preview.serving import Run, open_browser, serve
from reportgen.texts.preview import PREVIEW_PAGE


def preview(data: Sequence[Path], wanted: tuple[int, str], options: Options, *, quiet: bool) -> int:
    """Serve the page until it is interrupted; the exit status.

    `wanted` is a port (0: any) and the editor, as typed.
    """
    port, editor = wanted
    for path in data:
        refuse(not path.exists(), options, "no-path", path)
    files = [it.absolute() for it in find(data)]
    refuse(not files, options, "no-data", ", ".join(map(str, data)))
    own, link = options.templates, editor_link(editor)
    refuse(own is not None and not own.is_dir(), options, "no-folder", own)
    refuse(link is None, options, "bad-editor", editor, EDITORS)
    folders = [own.absolute()] if own else []
    speaker = Speaker(options.lang, link or "", Path.cwd())

    def started(address: str) -> None:
        print(options.text("preview-at", address=address), flush=True)
        if not quiet:
            open_browser(address)

    try:
        serve(Run(files, folders, speaker, PREVIEW_PAGE[options.lang], port), started)
    except OSError as error:
        refuse(
            wrong=True, options=options, key="port-taken", value=port, known=[str(error.strerror)]
        )
    return DONE
