"""Who is refused: another site, another host, whoever lacks the token, ways out of the folder."""

import socket
from typing import Any
from urllib.parse import quote

import pytest

OWN = ("", "tree", "main.js", "words.js", "events?file=0&document=van_ban[0]", "documents?file=0")
DOTS = ("../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%252f", "..\\", "....//", "/", "%00")
AIMS = ("etc/passwd", "reportgen/preview/serving.py", "chi-tieu.yaml")


def refused(answer: Any) -> bool:
    return answer.status == 403 and answer.body == b"403"


def test_the_page_is_given_to_who_has_the_address(preview: Any) -> None:
    answer = preview.inside("")
    assert answer.status == 200
    text = answer.body.decode()
    assert "http://" not in text
    assert "https://" not in text


def test_every_answer_says_what_it_may_do(preview: Any) -> None:
    for path in ("", "main.js", "look.css", "tree", "picture/x?width=100"):
        headers = preview.inside(path).headers
        content = headers["content-security-policy"]
        assert content.startswith("default-src 'none'")
        assert "unsafe" not in content
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert "access-control-allow-origin" not in headers
        assert "set-cookie" not in headers


@pytest.mark.parametrize("token", ["", "x", "{token}x", "{short}", "{upper}", "..", "{token}%00"])
def test_without_the_token_nothing_is_told(preview: Any, token: str) -> None:
    own = preview.token
    wrong = token.format(token=own, short=own[:-1], upper=own.swapcase())
    for path in OWN:
        assert refused(preview.ask(f"/{wrong}/{path}")), path


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:{port}", "127.0.0.1", "localhost", "127.0.0.1:1", "[::1]:{port}",
     "127.0.0.1.evil.example:{port}", "127.0.0.1:{port}.evil.example", "0.0.0.0:{port}", "",
     "LOCALHOST:{port}@evil.example", "localhost:{port},evil.example"],
)  # fmt: skip
def test_another_host_is_refused(preview: Any, host: str) -> None:
    for path in OWN:
        assert refused(preview.inside(path, host=host.format(port=preview.port))), path


def test_two_hosts_are_refused(preview: Any) -> None:
    for second in ("evil.example", f"127.0.0.1:{preview.port}"):
        with socket.create_connection(("127.0.0.1", preview.port), timeout=30) as line:
            hosts = f"Host: 127.0.0.1:{preview.port}\r\nHost: {second}"
            line.sendall(f"GET /{preview.token}/ HTTP/1.1\r\n{hosts}\r\n\r\n".encode())
            assert line.recv(1024).startswith((b"HTTP/1.1 403", b"HTTP/1.1 400"))


@pytest.mark.parametrize(
    "origin",
    ["null", "http://evil.example", "https://127.0.0.1:{port}", "http://127.0.0.1", "",
     "http://localhost:{port}", "http://127.0.0.1:{port}.evil.example", "file://"],
)  # fmt: skip
def test_another_origin_is_refused(preview: Any, origin: str) -> None:
    for path in OWN:
        assert refused(preview.inside(path, origin=origin.format(port=preview.port))), path


@pytest.mark.parametrize("site", ["cross-site", "same-site", "evil"])
def test_a_request_of_another_site_is_refused(preview: Any, site: str) -> None:
    for path in OWN:
        assert refused(preview.inside(path, sec_fetch_site=site)), path


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
def test_nothing_is_changed_from_another_site(preview: Any, method: str) -> None:
    for path in ("again?file=0&document=van_ban[0]", "seen?file=0&document=van_ban[0]", ""):
        inside = f"/{preview.token}/{path}"
        assert refused(preview.ask(inside, method, origin="http://evil.example"))
        assert refused(preview.ask(inside, method, sec_fetch_site="cross-site"))
        if not path:
            assert preview.ask(inside, method).status == 405


def test_own_requests_pass(preview: Any) -> None:
    for name in ("127.0.0.1", "localhost"):
        host = f"{name}:{preview.port}"
        answer = preview.inside(
            "words.js", host=host, origin=f"http://{host}", sec_fetch_site="same-origin"
        )
        assert answer.status == 200


def test_no_path_leads_out(preview: Any) -> None:
    """In the path, and in every parameter that there is."""
    ways = [f"{dots * 6}{aim}" for dots in DOTS for aim in AIMS]
    document = "file=0&document=van_ban[0]"
    for way in ways:
        assert preview.inside(way).status in {403, 404}, way
        assert preview.ask(f"/{preview.token}{way}").status in {403, 404}, way
    for way in (*ways, "-1", "1e9", "99999999999", "0x1", "١", "' or 1=1", "<script>"):
        value = quote(way, safe="/%.\\")
        for path in (
            f"events?file={value}&document=van_ban[0]", f"events?file=0&document={value}",
            f"events?{document}&page={value}", f"documents?file={value}",
            f"spots?{document}&page={value}", f"explain?{document}&number={value}",
            f"boxes?file=0&document={value}", f"picture/{value}?width=100",
            f"picture/{value}/{value}?width=100", f"picture/x?width={value}",
        ):  # fmt: skip
            assert preview.inside(path).status in {400, 403, 404}, path


def test_a_web_socket_is_refused(preview: Any) -> None:
    for origin in ("http://evil.example", f"http://127.0.0.1:{preview.port}"):
        answer = preview.inside(
            "events?file=0&document=van_ban[0]", origin=origin, connection="Upgrade",
            upgrade="websocket", sec_websocket_version="13", sec_websocket_key="x" * 22 + "==",
        )  # fmt: skip
        assert answer.status != 101
        assert "upgrade" not in answer.headers


def test_only_this_machine_can_ask(preview: Any) -> None:
    """It listens on no other address of the machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))  # nothing is sent
        own = probe.getsockname()[0]
    assert own != "127.0.0.1"
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((own, preview.port), timeout=5)
