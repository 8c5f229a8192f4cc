"""The one document of a file, and where to read on after a mistake of syntax."""

import re
from itertools import islice
from typing import Any

import yaml

from reportgen.diagnostic import Diagnostic, Source
from reportgen.load.compose import Composer
from reportgen.load.events import Events, Refused
from reportgen.load.node import Mapping, Node, Scalar
from reportgen.load.refusals import tight_colon
from reportgen.load.spots import Spots
from reportgen.load.syntax import syntax_mistake

RESTARTS = 20
# A key at the left edge: what stands before it can be left out and the rest read on its own.
_TOP_KEY = re.compile(r"(?:(?<=[\r\n])|^)[^\W\d][\w-]*:(?=[ \r\n]|$)")
_BREAK = re.compile(r"\r\n|\r|\n")
_NOT_BREAK = re.compile(r"[^\r\n]")


def read_document(
    source: Source, text: str, loader: Any = None
) -> tuple[Node | None, list[Diagnostic]]:
    """The top mapping of `text`, which is the source's text made safe, or every mistake in it.

    After a mistake of syntax reading goes on at the next key of the top level, so that one
    run finds what is wrong in every part of the file.
    """
    node, diagnostics, broken_at = _read(source, text, loader)
    for _ in range(RESTARTS):
        start = _next_key(text, broken_at)
        if start is None:
            break
        rest = _NOT_BREAK.sub(" ", text[:start]) + text[start:]
        _, more, broken_at = _read(source, rest, loader)
        diagnostics += more
    return node, diagnostics


def _next_key(text: str, line: int) -> int | None:
    """The offset of the first top-level key after a line; None when nothing is broken."""
    if not line:
        return None
    ends = [found.end() for found in islice(_BREAK.finditer(text), line)]
    key = _TOP_KEY.search(text, ends[-1]) if len(ends) == line else None
    return key.start() if key else None


def _read(source: Source, text: str, loader: Any) -> tuple[Node | None, list[Diagnostic], int]:
    """The document, its mistakes, and the line where the syntax broke (0: it did not)."""
    events = Events(source, text, loader)
    composer = Composer(source, events)
    try:
        return _document(composer, events, source), composer.diagnostics, 0
    except Refused as refused:
        return None, [*composer.diagnostics, refused.diagnostic], 0
    except yaml.YAMLError as error:
        mistake = syntax_mistake(error, source, events)
        line = mistake.mark.line if mistake.mark else 0
        known = {d.mark.line for d in composer.diagnostics if d.mark}
        mistakes = [] if line in known else [mistake]  # one line, one mistake: the rest follows
        return None, composer.diagnostics + mistakes, line


def _document(composer: Composer, events: Events, source: Source) -> Node | None:
    next(events)  # the start of the stream
    start = next(events)
    if isinstance(start, yaml.StreamEndEvent):
        composer.say([Diagnostic("tep-rong", None, path=source.name)])
        return None
    if composer.spots.begins(start, "%"):
        composer.say([Diagnostic("chi-dan-yaml", composer.spots.of(start))])
    top = composer.node(next(events), "")
    next(events)  # the end of the document
    if isinstance(more := next(events), yaml.DocumentStartEvent):
        raise Refused(Diagnostic("nhieu-tai-lieu", composer.spots.of(more)))
    if isinstance(top, Mapping):
        return top
    composer.say([_wrong_top(top, source, composer.spots)])
    return None


def _wrong_top(top: Node, source: Source, spots: Spots) -> Diagnostic:
    if not isinstance(top, Scalar):
        return Diagnostic("goc-khong-phai-muc", top.mark)
    if top.is_null:
        return Diagnostic("tep-rong", None, path=source.name)
    if tight := tight_colon(spots.text_at(top.mark).rstrip(), top.mark):
        return tight
    return Diagnostic("goc-khong-phai-muc", top.mark)
