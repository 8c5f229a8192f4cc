"""What the server answers: the page, its data as JSON, pictures, and events as they happen."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Mapping
from dataclasses import asdict
from functools import partial
from html import escape
from importlib.resources import files
from itertools import chain
from pathlib import Path
from string import Template

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Lifespan

from reportgen.preview import tasks
from reportgen.preview.desk import Desk
from reportgen.preview.easel import Easel, State
from reportgen.preview.following import followed
from reportgen.preview.inspector import Inspector
from reportgen.vietnamese import short_date
from reportgen.workers.scheduler import Failure

NARROWEST_PX, WIDEST_PX = 32, 4000
PLACE = re.compile(r"van_ban\[\d{1,4}\]")
LONGEST_NUMBER = 8
BOXES_CONTENT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
"""Our own view of the boxes: it may look as it likes, run nothing and fetch nothing."""
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
STILL_S = 15
"""Seconds of silence after which the browser is told that the server is still there."""


class Routes:
    """The answers; `words` are the texts of the page."""

    def __init__(self, desk: Desk, words: Mapping[str, str]) -> None:
        self._desk, self._words = desk, words
        self._inspector = Inspector(desk.speaker)
        folder = files("reportgen.preview") / "page"
        self._files = {it.name: it.read_text("utf-8") for it in folder.iterdir() if it.is_file()}

    def app(self, lifespan: Lifespan[Starlette]) -> Starlette:
        """The application; `lifespan` starts and ends what it needs."""
        return Starlette(
            routes=[
                Route("/", self.page),
                Route("/words.js", self.words),
                Route("/tree", self.tree),
                Route("/documents", self.documents),
                Route("/events", self.events),
                Route("/spots", self.spots),
                Route("/spot", self.spot),
                Route("/explain", self.explain),
                Route("/boxes", self.boxes),
                Route("/seen", self.seen, methods=["POST"]),
                Route("/again", self.again, methods=["POST"]),
                Route("/picture/{key}", self.picture),
                Route("/picture/{key}/{other}", self.picture),
                Route("/{name}", self.file),
            ],
            lifespan=lifespan,
        )

    async def page(self, _: Request) -> Response:
        """The page itself."""
        words = {name.replace("-", "_"): escape(it) for name, it in self._words.items()}
        return HTMLResponse(Template(self._files["page.html"]).substitute(words))

    async def words(self, _: Request) -> Response:
        """The texts as a module."""
        said = json.dumps({**self._words}, ensure_ascii=False)
        return Response(f"export default {said}\n", media_type=TYPES[".js"])

    async def file(self, request: Request) -> Response:
        """A stylesheet or script of the page."""
        name = request.path_params["name"]
        kind = TYPES.get(f".{name.rpartition('.')[2]}")
        if kind is None or name not in self._files:
            raise HTTPException(404)
        return Response(self._files[name], media_type=kind)

    async def tree(self, _: Request) -> Response:
        """The period files, and what the template folders hold."""
        desk = self._desk
        found = await desk.pools.make(tasks.listing, desk.wanted(0))
        listed = {} if isinstance(found, Failure) else asdict(found)
        of_standards = [it["files"] for it in listed.get("standards", ())]
        for it in chain(listed.get("types", ()), listed.get("parts", ()), *of_standards):
            it["link"] = desk.speaker.link_to(Path(it["file"]))
        standards = [
            {"name": it["name"], "title": it["title"], "first": short_date(it["first"]),
             "last": short_date(it["last"]) if it["last"] else "", "files": it["files"]}
            for it in listed.get("standards", ())
        ]  # fmt: skip
        speaker = desk.speaker
        there = [(number, desk.sources.files[number]) for number in desk.sources.there]
        named = [
            {"file": number, "name": speaker.name(it), "link": speaker.link_to(it)}
            for number, it in there
        ]
        return JSONResponse({**listed, "standards": standards, "files": named})

    async def documents(self, request: Request) -> Response:
        """The documents of a period file."""
        found = await self._desk.contents(self._file(request))
        said = self._desk.speaker.all(found.said)
        return JSONResponse({"documents": [asdict(it) for it in found.entries], "said": said})

    async def events(self, request: Request) -> Response:
        """What a document shows, now and after every save."""
        easel, queue = self._desk.listen(*self._place(request))
        easel.seen = _number(request, "page", 1)

        async def told() -> AsyncIterator[str]:
            try:
                async for state in _until_none(queue):
                    said = json.dumps(state, ensure_ascii=False)
                    yield f"data: {said}\n\n" if state else ": still here\n\n"
            finally:
                self._desk.leave(queue)

        return StreamingResponse(told(), media_type="text/event-stream")

    async def seen(self, request: Request) -> Response:
        """The page that is looked at: after the next save it comes first."""
        self._easel(request).seen = _number(request, "page", 1)
        return Response(status_code=204)

    async def again(self, request: Request) -> Response:
        """Render again."""
        self._desk.again(self._easel(request))
        return Response(status_code=204)

    async def spots(self, request: Request) -> Response:
        """The paragraphs of a page, or of one of the Word file."""
        easel = self._easel(request)
        sheets = easel.word.sheets if "word" in request.query_params else easel.good.sheets
        page = _number(request, "page", 1)
        if page > len(sheets):
            raise HTTPException(404)
        return JSONResponse([asdict(it) for it in sheets[page - 1].spots])

    async def spot(self, request: Request) -> Response:
        """Where a paragraph stands that was known by a number and its first words."""
        number, words = _number(request, "number", 1), request.query_params.get("text", "")
        if (found := followed(self._easel(request).good.sheets, number, words)) is None:
            raise HTTPException(404)
        page, spot = found
        return JSONResponse({**asdict(spot), "page": page})

    async def explain(self, request: Request) -> Response:
        """Why a paragraph is as it is."""
        easel, number = self._easel(request), _number(request, "number", 1)
        work = partial(tasks.explained, number=number)
        found = await self._desk.pools.make(work, easel.wanted)
        if found is None or isinstance(found, Failure):
            raise HTTPException(404)
        return JSONResponse({"element": found.element, "parts": self._inspector.parts(found)})

    async def boxes(self, request: Request) -> Response:
        """Our own view of the boxes that Word is given."""
        headers = {"content-security-policy": BOXES_CONTENT, "x-frame-options": "SAMEORIGIN"}
        return HTMLResponse(self._easel(request).word.boxes, headers=headers)

    async def picture(self, request: Request) -> Response:
        """A page as PNG, or one over another."""
        width = min(_number(request, "width", NARROWEST_PX), WIDEST_PX)
        keys = request.path_params.values()
        found = await self._desk.gallery.picture(width, *keys)
        if not found:
            raise HTTPException(404)
        headers = {"cache-control": "private, max-age=3600, immutable"}
        return Response(found, media_type="image/png", headers=headers)

    def _easel(self, request: Request) -> Easel:
        """The open document that a request names."""
        found = self._desk.open_easel(*self._place(request))
        if found is None:
            raise HTTPException(404)
        return found

    def _place(self, request: Request) -> tuple[int, str]:
        place = request.query_params.get("document", "")
        if not PLACE.fullmatch(place):
            raise HTTPException(404)
        return self._file(request), place

    def _file(self, request: Request) -> int:
        number = _number(request, "file", 0)
        if number >= len(self._desk.sources.files):
            raise HTTPException(404)
        return number


async def _until_none(queue: asyncio.Queue[State | None]) -> AsyncIterator[State]:
    """What comes through a queue; nothing that is said again and again while it is silent."""
    while True:
        try:
            state = await asyncio.wait_for(queue.get(), STILL_S)
        except TimeoutError:
            yield {}
            continue
        if state is None:
            return
        yield state


def _number(request: Request, name: str, least: int) -> int:
    """A whole number of the query, not below the least."""
    text = request.query_params.get(name, str(least))
    if not (text.isascii() and text.isdigit() and len(text) < LONGEST_NUMBER):
        raise HTTPException(404)
    return max(int(text), least)
