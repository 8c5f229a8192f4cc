"""Who may ask: the browser that was given the address with its token, from that page alone.

Source: OWASP, Cross-Site Request Forgery Prevention (Origin, Sec-Fetch-Site); DNS rebinding is
met by the Host header, which a script of another site cannot set.
"""

from collections.abc import Mapping
from secrets import compare_digest

from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

OWN_SITE = ("same-origin", "none")
"""What a browser says of a request of our own page, or of an address that a person typed."""
CONTENT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS: Mapping[str, str] = {
    "content-security-policy": CONTENT,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


class Guard:
    """Refuses whoever lacks the token, asks another host or comes from another site."""

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        self._app, self._token = app, token
        self._hosts = [f"{name}:{port}" for name in ("127.0.0.1", "localhost")]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        inside = scope["type"] == "http" and self._inside(scope)
        if not inside:
            if scope["type"] == "http":
                await PlainTextResponse("403", 403, HEADERS)(scope, receive, send)
            return
        if scope["path"].count("/") == 1:  # what the page names stands below it
            await RedirectResponse(f"{scope['path']}/", 307, HEADERS)(scope, receive, send)
            return
        scope = {**scope, "path": inside, "raw_path": inside.encode()}
        await self._app(scope, receive, _with_headers(send))

    def _inside(self, scope: Scope) -> str:
        """The path behind the token; nothing if the request is refused."""
        named: dict[str, list[str]] = {}
        for name, value in scope["headers"]:
            named.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1"))
        hosts = named.get("host", [])
        if len(hosts) != 1 or hosts[0] not in self._hosts:
            return ""
        if any(it != f"http://{hosts[0]}" for it in named.get("origin", ())):
            return ""
        if any(it not in OWN_SITE for it in named.get("sec-fetch-site", ())):
            return ""
        _, token, *rest = (*scope["path"].split("/", 2), "")[:3]
        if not compare_digest(token.encode(), self._token.encode()):
            return ""
        return f"/{rest[0]}"


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = {name.lower() for name, _ in message["headers"]}
            more = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
            added = [it for it in more if it[0] not in own]
            message = {**message, "headers": [*message["headers"], *added]}
        await send(message)

    return sent
