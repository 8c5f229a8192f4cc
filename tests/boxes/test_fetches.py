"""What a template may ask for: files of the template folders, and nothing else anywhere."""

import io
import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from PIL import Image

from reportgen import stylesheet, typesetting
from reportgen.diagnostic import Diagnostic, errors
from reportgen.shelf import Shelf, take_shelf
from reportgen.template_files import TemplateFiles

SECRET = "BI-MAT-0912345678"  # noqa: S105  # a word to look for, not a password


@pytest.fixture(scope="module")
def counter() -> Iterator[tuple[str, list[str]]]:
    """A server on the loopback, and the paths that it was asked for."""
    asked: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(SECRET.encode())

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """A user's template folder with traps in it, and a secret beside it."""
    folder = tmp_path_factory.mktemp("cua-toi")
    (folder.parent / "bi-mat.txt").write_text(SECRET, encoding="utf-8")
    (folder / "lien-ket.txt").symlink_to(folder.parent / "bi-mat.txt")
    (folder / "lien-ket.css").symlink_to(folder.parent / "bi-mat.txt")
    os.mkfifo(folder / "ong.png")
    (folder / "hong.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 40)
    picture = io.BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "png")
    (folder / "tot.png").write_bytes(picture.getvalue())
    (folder / "ngoai.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        f'<image href="{(folder.parent / "bi-mat.txt").as_uri()}" width="9" height="9"/></svg>',
        encoding="utf-8",
    )
    return take_shelf([folder])[0]


def make(body: str, shelf: Shelf) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """Both files of a page whose text is x."""
    font = "<style>html { font-family: 'Liberation Serif' }</style>"
    html = f'<html lang="vi"><title>t</title>{font}<body><p>x</p>{body}'
    front, mistakes = typesetting.open_front_end(html, shelf.templates)
    if front is None:
        return {}, mistakes
    files, more = typesetting.write(front, ["docx", "pdf"])
    return files, [*mistakes, *stylesheet.losses(front.losses, []), *more]


def contents(files: dict[str, bytes]) -> Iterator[bytes]:
    """Every part of a DOCX and every object of a PDF, unpacked."""
    for suffix, content in files.items():
        if suffix == ".docx":
            with ZipFile(io.BytesIO(content)) as archive:
                yield from map(archive.read, archive.namelist())
        else:
            with pikepdf.open(io.BytesIO(content)) as pdf:
                for each in pdf.objects:
                    yield each.unparse(resolved=True)
                    if isinstance(each, pikepdf.Stream):
                        yield each.read_bytes()


ASKS = {
    "picture": '<img src="URL" alt="a">',
    "object": '<object data="URL"></object>',
    "embed": '<embed src="URL">',
    "stylesheet": '<link rel="stylesheet" href="URL">',
    "import": '<style>@import "URL"</style>',
    "font": '<style>@font-face { font-family: la; src: url("URL") } p { font-family: la }</style>',
    "background": '<p style="background: url(URL)">a</p>',
    "marker": '<p style="display: list-item; list-style-image: url(URL)">a</p>',
    "content": '<style>p::before { content: url("URL") }</style>',
    "border": '<p style="border: 3pt solid; border-image: url(URL) 3">a</p>',
    "link-attachment": '<link rel="attachment" href="URL">',
    "a-attachment": '<p><a rel="attachment" href="URL">tệp</a></p>',
    "svg-image": '<svg width="9" height="9"><image href="URL" width="9" height="9"/></svg>',
    "svg-use": '<svg width="9" height="9"><use href="URL#a" width="9" height="9"/></svg>',
}
WARNED = {"svg-image", "svg-use"}
"""A drawing inside the page is not in Word: that is said; in the PDF it is empty."""


@pytest.mark.parametrize("ask", ASKS)
@pytest.mark.parametrize("scheme", ["http", "file", "outside", "device", "missing"])
def test_nothing_is_fetched(
    ask: str, scheme: str, counter: tuple[str, list[str]], shelf: Shelf
) -> None:
    host, asked = counter
    url = {
        "http": f"{host}/{ask}",
        "file": (shelf.templates.folders[0].parent / "bi-mat.txt").as_uri(),
        "outside": "../bi-mat.txt",
        "device": "/dev/zero",
        "missing": "khong-co.png",
    }[scheme]
    files, mistakes = make(ASKS[ask].replace("URL", url), shelf)
    assert mistakes, "said nothing"
    assert errors(mistakes) or ask in WARNED
    assert not [part for part in contents(files) if SECRET.encode() in part]
    assert asked == []
    for diagnostic in mistakes:
        assert "Traceback" not in diagnostic.render()


@pytest.mark.parametrize(
    "body",
    [
        '<img src="data:image/png;base64,iVBORw0KGgo=" alt="a">',
        '<img src="ong.png" alt="a">',
        '<img src="hong.png" alt="a">',
        '<img src="ngoai.svg" alt="a">',
        '<link rel="stylesheet" href="lien-ket.css">',
        '<a rel="attachment" href="tot.png">tệp</a>',
        '<img src="%00" alt="a">',
        '<img src="standards%2f..%2f..%2fbi-mat.txt" alt="a">',
        '<img src="ftp://127.0.0.1/a" alt="a">',
        f'<img src="{"a" * 5000}.png" alt="a">',
    ],
)
def test_a_trap_is_an_error(body: str, shelf: Shelf) -> None:
    files, mistakes = make(body, shelf)
    assert errors(mistakes)
    assert ".pdf" not in files
    assert not [part for part in contents(files) if SECRET.encode() in part]


def test_a_picture_of_the_folder_is_in_both_files(shelf: Shelf) -> None:
    files, mistakes = make('<p><img src="tot.png" alt="con dấu"></p>', shelf)
    assert mistakes == []
    with ZipFile(io.BytesIO(files[".docx"])) as archive:
        assert [name for name in archive.namelist() if name.endswith(".png")]
    with pikepdf.open(io.BytesIO(files[".pdf"])) as pdf:
        assert [*pdf.pages[0].get_images()]


def test_a_picture_without_a_text_is_an_error(shelf: Shelf) -> None:
    """PDF/UA asks for one; Word's readers need it too."""
    _, mistakes = make('<p><img src="tot.png"></p>', shelf)
    assert errors(mistakes)


def test_a_missing_file_is_named(shelf: Shelf) -> None:
    _, mistakes = make('<img src="con-dau.png" alt="a">', shelf)
    assert [it.code for it in mistakes] == ["tai-nguyen-la"]
    assert "con-dau.png" in mistakes[0].message()
    assert "reportgen.invalid" not in mistakes[0].message()


@pytest.mark.parametrize(
    "ending",
    ["/* l\u00ea */".encode("latin-1"), "/* a */".encode("utf-16-le"), "/* đ */".encode("utf-16")],
)
@pytest.mark.parametrize("asked", ["kiểu.css", "nhap.css"])
def test_a_stylesheet_is_utf_8(ending: bytes, asked: str, tmp_path: Path) -> None:
    (tmp_path / "kiểu.css").write_bytes("/* đúng */\np { color: red }".encode() + ending)
    (tmp_path / "nhap.css").write_text("@import url('kiểu.css');", encoding="utf-8")
    html = f"<html lang=vi><title>t</title><link rel=stylesheet href='{asked}'><p>x"
    for _ in range(2):
        front, (told,) = typesetting.open_front_end(html, TemplateFiles([tmp_path]))
        assert front is None
        assert (told.code, told.values["value"]) == ("css-ma-hoa", "kiểu.css")
        assert told.mark is not None
        assert (told.mark.source.name, told.mark.line) == (str(tmp_path / "kiểu.css"), 2)
